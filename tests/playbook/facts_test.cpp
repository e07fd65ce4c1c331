// The facts: each told by the conversation it stands for, and the one list complete and used.
#include "playbook/facts.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "playbook/action.hpp"
#include "scene.hpp"

namespace {

using namespace amends;
using namespace amends::playbook;
using rapport::State;
using tone::Label;

Facts facts(const Scene& scene) { return facts_of(scene.rapport, scene.turns); }

}  // namespace

TEST_CASE("every fact has an id of its own and an explanation") {
  std::set<std::string_view> ids;
  for (const FactInfo& info : kFacts) {
    CHECK(ids.insert(info.id).second);
    CHECK(info.says.size() > 10);
    CHECK((info.kind == FactKind::choice) == !choices(info.fact).empty());
  }
  CHECK(choices(Fact::state).size() == 5);
  for (std::size_t i = 0; i < choices(Fact::state).size(); ++i)
    CHECK(choices(Fact::state)[i] == rapport::state_name(static_cast<State>(i)));
  for (std::size_t i = 0; i < choices(Fact::trend).size(); ++i)
    CHECK(choices(Fact::trend)[i] == rapport::trend_name(static_cast<rapport::Trend>(i)));
  for (std::size_t i = 0; i < choices(Fact::channel).size(); ++i) CHECK(choices(Fact::channel)[i] == channel_name(static_cast<Channel>(i)));
}

TEST_CASE("no condition of the built-in actions asks for what cannot be") {
  const Playbook playbook = Playbook::built_in();
  for (const Playbook::Entry& entry : playbook.entries()) {
    INFO(entry.id);
    for (const auto* lines : {&entry.when, &entry.unless})
      for (const std::vector<Condition>& line : *lines)
        for (const Condition& condition : line)
          CHECK((kFacts[index(condition.fact)].kind == FactKind::label) == condition.label.has_value());
  }
}

TEST_CASE("comparisons") {
  Facts f;
  f.values[index(Fact::overdue_ours)] = 2;
  const auto check = [&](Compare compare, std::int64_t value) { return holds({Fact::overdue_ours, compare, value, std::nullopt}, f); };
  CHECK(check(Compare::is, 2));
  CHECK_FALSE(check(Compare::is, 1));
  CHECK(check(Compare::is_not, 1));
  CHECK(check(Compare::at_least, 2));
  CHECK_FALSE(check(Compare::at_least, 3));
  CHECK(check(Compare::at_most, 2));
  CHECK_FALSE(check(Compare::at_most, 1));
  CHECK(check(Compare::above, 1));
  CHECK_FALSE(check(Compare::above, 2));
  CHECK(check(Compare::below, 3));
  CHECK_FALSE(check(Compare::below, 2));
}

TEST_CASE("signals count since the complaint arose, tones in their last words, issues till they are solved") {
  Scene scene;
  scene.them("2026-03-02T09:00:00Z", "We may go elsewhere. I am angry.")
      .us("2026-03-02T10:00:00Z", "Noted.")
      .them("2026-03-03T09:00:00Z", "The cans leak.")
      .trace(Label::churn_threat, 0, "elsewhere")
      .trace(Label::angry, 0, "angry")
      .trace(Label::defect, 2, "leak");
  scene.rapport.issues.push_back({});
  scene.rapport.issues[0].issue = Label::defect;
  scene.rapport.issues[0].messages = {2};
  CHECK_FALSE(facts(scene).has(Label::churn_threat));
  CHECK_FALSE(facts(scene).has(Label::angry));
  CHECK(facts(scene).has(Label::defect));
  CHECK(facts(scene)[Fact::issues] == 1);
  scene.complaint(0);
  CHECK(facts(scene).has(Label::churn_threat));
  CHECK(facts(scene)[Fact::serious] == 1);
  CHECK_FALSE(facts(scene).has(Label::angry));
  scene.rapport.issues[0].resolved = true;
  CHECK_FALSE(facts(scene).has(Label::defect));
}

TEST_CASE("a complaint is open until an answer of ours hears it") {
  Scene scene;
  scene.them("2026-03-02T09:00:00Z", "Nobody came on Friday.").complaint(0);
  scene.rapport.state = State::strained;
  CHECK(facts(scene).complaint(Complaint::open));
  SECTION("an empty answer does not") {
    scene.us("2026-03-02T10:00:00Z", "Noted, the crew comes next week.");
    CHECK(facts(scene).complaint(Complaint::open));
  }
  SECTION("an apology does") {
    scene.us("2026-03-02T10:00:00Z", "I am sorry. I should have rung you on Thursday.");
    scene.rapport.apologized = scene.rapport.our_reply.apologized = true;
    CHECK(facts(scene).complaint(Complaint::heard));
  }
  SECTION("an apology that lectures does not") {
    scene.us("2026-03-02T10:00:00Z", "I am sorry. But as I already explained, the crew was ill.");
    scene.rapport.apologized = scene.rapport.our_reply.apologized = scene.rapport.our_reply.defended = true;
    CHECK(facts(scene).complaint(Complaint::open));
    CHECK(facts(scene)[Fact::talked_down] == 1);
    CHECK(facts(scene).places[index(Fact::talked_down)].size() == 1);
  }
  SECTION("an earlier apology and a promise do where they are calm") {
    scene.rapport.acknowledged = true;
    scene.us("2026-03-02T10:00:00Z", "The crew comes on Monday at eight.");
    CHECK(facts(scene).complaint(Complaint::open));
    scene.promise(1, "The crew comes on Monday at eight", "2026-03-09T08:00:00Z", rapport::Due::open);
    CHECK(facts(scene).complaint(Complaint::heard));
  }
  SECTION("it is open again where they answer with anger, not where they are calm") {
    scene.us("2026-03-02T10:00:00Z", "I am sorry. I should have rung you on Thursday.");
    scene.rapport.apologized = scene.rapport.our_reply.apologized = true;
    scene.them("2026-03-03T09:00:00Z", "Right. What time on Monday?");
    CHECK(facts(scene).complaint(Complaint::heard));
    scene.trace(Label::angry, 2, "Right");
    CHECK(facts(scene).complaint(Complaint::open));
  }
}

TEST_CASE("what they let drop is shown where they raised it") {
  Scene scene;
  scene.them("2026-03-02T09:00:00Z", "The visit should not be on the bill.").us("2026-03-02T10:00:00Z", "It is in the terms.");
  scene.them("2026-03-03T09:00:00Z", "Let's just leave it.");
  scene.complaint(0).trace(Label::billing, 0, "on the bill");
  scene.rapport.issues.push_back({});
  scene.rapport.issues[0].issue = Label::billing;
  scene.rapport.issues[0].messages = {0};
  CHECK(facts(scene)[Fact::went_quiet] == 0);
  scene.rapport.left_alone = true;
  CHECK(facts(scene)[Fact::went_quiet] == 1);
  REQUIRE(facts(scene).places[index(Fact::went_quiet)].size() == 1);
  CHECK(facts(scene).places[index(Fact::went_quiet)][0].message == 0);
}

TEST_CASE("what the client says of the blame") {
  const auto shared = [](const char* words) {
    Scene scene;
    scene.them("2026-03-02T09:00:00Z", words).complaint(0);
    return facts(scene)[Fact::shared_blame] == 1;
  };
  CHECK(shared("Late number: my fault. No call: yours."));
  CHECK(shared("I know the number came late, but nobody rang."));
  CHECK(shared("We should have told you about the gate."));
  CHECK_FALSE(shared("This is not my fault."));
  CHECK_FALSE(shared("How is that my fault?"));
  CHECK_FALSE(shared("You should have told me about the gate."));
  CHECK_FALSE(shared("The number came late."));
}

TEST_CASE("times are counted to now") {
  Scene scene;
  scene.them("2026-03-02T09:00:00Z", "Nobody came.").complaint(0);
  scene.rapport.now = text::parse_time("2026-03-05T08:00:00Z");
  CHECK(facts(scene)[Fact::days_since_complaint] == 2);
  CHECK(facts(scene)[Fact::hours_waiting] == 71);
  CHECK(facts(scene)[Fact::days_silent] == 2);
  scene.rapport.now.reset();
  CHECK(facts(scene)[Fact::hours_waiting] == 0);
}
