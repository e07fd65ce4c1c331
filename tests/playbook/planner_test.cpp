// The planner over rapports made by hand: order, number, channel, times, evidence, silence.
#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "playbook/action.hpp"
#include "playbook/playbook.hpp"
#include "scene.hpp"

namespace {

using namespace amends;
using playbook::Channel;
using playbook::Plan;
using playbook::Playbook;
using rapport::Due;
using rapport::State;
using tone::Label;

const Playbook& built_in() {
  static const Playbook kPlaybook = Playbook::built_in();
  return kPlaybook;
}

bool has(const Plan& plan, const char* id) {
  return std::any_of(plan.actions.begin(), plan.actions.end(), [&](const playbook::Action& action) { return action.id == id; });
}

const playbook::Action& action(const Plan& plan, const char* id) {
  for (const playbook::Action& a : plan.actions)
    if (a.id == id) return a;
  throw std::logic_error(std::string("not in the plan: ") + id);
}

std::string when(std::optional<text::Time> time) { return time ? text::format_time(*time) : "none"; }

// A missed date, told with heat, with a threat to leave.
Scene crisis(State state = State::at_risk) {
  Scene scene;
  scene.us("2026-03-02T10:00:00Z", "Hi Zo\xC3\xAB, I will send the list by Friday.")
      .them("2026-03-09T08:00:00Z", "No list on Friday, again. I am furious. One more time and we go elsewhere.")
      .promise(0, "I will send the list by Friday", "2026-03-06T23:59:59Z", Due::overdue)
      .trace(Label::angry, 1, "I am furious")
      .trace(Label::complaint, 1, "No list on Friday, again")
      .trace(Label::missed_deadline, 1, "No list on Friday")
      .trace(Label::repeat_contact, 1, "again")
      .trace(Label::churn_threat, 1, "we go elsewhere")
      .complaint(1);
  scene.rapport.state = state;
  scene.rapport.severity = 8000;
  scene.rapport.root_issue = Label::missed_deadline;
  scene.rapport.issues.push_back({});
  scene.rapport.issues.back().issue = Label::missed_deadline;
  scene.rapport.issues.back().messages = {1};
  return scene;
}

Scene toxic() {
  Scene scene = crisis(State::toxic);
  scene.rapport.abuse = 3;
  scene.trace(Label::hostile, 1, "I am furious");
  return scene;
}

Scene left() {
  Scene scene = crisis(State::broken);
  scene.rapport.decided = true;
  return scene;
}

Scene calm() {
  Scene scene;
  scene.them("2026-03-02T10:00:00Z", "Could you send me the two sketches by Friday?").us("2026-03-02T11:00:00Z", "Here they are.");
  return scene;
}

}  // namespace

TEST_CASE("the built-in playbook holds the 26 actions of the contract") {
  const std::set<std::string> contract{"breathe",
                                       "decide_to_save",
                                       "respond_now",
                                       "call_or_meet",
                                       "listen",
                                       "validate",
                                       "apologize",
                                       "own_fault",
                                       "thank_for_feedback",
                                       "respect",
                                       "ask_greatest_frustration",
                                       "ask_what_it_takes",
                                       "find_root_issue",
                                       "check_assumptions",
                                       "review_scope_with_team",
                                       "bring_into_open",
                                       "promise_only_report_back",
                                       "collaborate_on_fix",
                                       "fix_root_issue",
                                       "follow_through",
                                       "remind_shared_value",
                                       "lighten",
                                       "check_in_early",
                                       "take_high_road",
                                       "exit_gracefully",
                                       "move_on"};
  std::set<std::string> found;
  for (const Playbook::Entry& entry : built_in().entries()) found.insert(entry.id);
  CHECK(found == contract);
  CHECK(contract.size() == 26);
}

TEST_CASE("sources are those of the playbook, faults to avoid those of the contract") {
  const std::set<std::string> sources{"defining-moments", "get-up-again", "working-relationship", "six-steps", "sobel"};
  const std::set<std::string> faults{"defensive",
                                     "blame_shift",
                                     "excuse_first",
                                     "talking_down",
                                     "dismissive",
                                     "overpromise",
                                     "vague_commitment",
                                     "non_apology",
                                     "token_apology",
                                     "heated",
                                     "ill_timed_humour",
                                     "fix_before_validation",
                                     "debating",
                                     "missing_acknowledgement",
                                     "missing_apology",
                                     "missing_next_step",
                                     "unanswered_question",
                                     "wrong_channel",
                                     "late_unowned",
                                     "unkept_commitment"};
  for (const Playbook::Entry& entry : built_in().entries()) {
    INFO(entry.id);
    for (const std::string& source : entry.sources) CHECK(sources.count(source) == 1);
    for (const std::string& fault : entry.avoid) {
      INFO(fault);
      CHECK(faults.count(fault) == 1);
    }
  }
}

TEST_CASE("the stages follow one another, but for a sign of life before the decision to save") {
  std::vector<playbook::Stage> stages;
  for (const Playbook::Entry& entry : built_in().entries())
    if (entry.id != "respond_now") stages.push_back(entry.stage);
  CHECK(std::is_sorted(stages.begin(), stages.end()));
}

TEST_CASE("a crisis gets a short plan in the order in which to do it") {
  const Plan plan = crisis().plan(built_in());
  CHECK(plan.actions.size() >= 3);
  CHECK(plan.actions.size() <= 7);
  CHECK(plan.actions.front().id == "breathe");
  for (const char* id : {"breathe", "respond_now", "call_or_meet", "validate", "own_fault", "apologize", "follow_through"}) {
    INFO(id);
    CHECK(has(plan, id));
  }
  for (const char* id : {"lighten", "check_in_early", "exit_gracefully", "move_on", "take_high_road"}) {
    INFO(id);
    CHECK_FALSE(has(plan, id));
  }
  std::vector<std::string> in_order;
  for (const Playbook::Entry& entry : built_in().entries())
    if (has(plan, entry.id.c_str())) in_order.push_back(entry.id);
  std::vector<std::string> planned;
  for (const playbook::Action& a : plan.actions) planned.push_back(a.id);
  CHECK(planned == in_order);
  CHECK(plan.channel == Channel::call);
  CHECK(plan.avoid.size() <= 5);
  CHECK(std::count(plan.avoid.begin(), plan.avoid.end(), "heated") == 1);
}

TEST_CASE("toxic ones get an exit plan, in writing, and nothing that keeps them") {
  const Plan plan = toxic().plan(built_in());
  for (const char* id : {"breathe", "exit_gracefully", "take_high_road"}) CHECK(has(plan, id));
  CHECK(plan.actions.size() == 3);
  CHECK(plan.channel == Channel::write);
}

TEST_CASE("those who have decided are let go with grace") {
  const Plan plan = left().plan(built_in());
  for (const char* id : {"own_fault", "apologize", "take_high_road", "move_on"}) CHECK(has(plan, id));
  for (const char* id : {"decide_to_save", "call_or_meet", "check_in_early", "lighten", "exit_gracefully", "ask_what_it_takes"})
    CHECK_FALSE(has(plan, id));
  CHECK(plan.channel == Channel::write);
}

TEST_CASE("a failed repair without a word of leaving is fought for") {
  Scene scene = crisis(State::broken);
  scene.rapport.repairs_tried = 2;
  const Plan plan = scene.plan(built_in());
  for (const char* id : {"call_or_meet", "own_fault", "apologize"}) CHECK(has(plan, id));
  for (const char* id : {"move_on", "exit_gracefully", "check_in_early"}) CHECK_FALSE(has(plan, id));
  CHECK(plan.channel == Channel::call);
}

TEST_CASE("where all is well the planner is silent") {
  const Plan plan = calm().plan(built_in());
  CHECK(plan.actions.empty());
  CHECK(plan.avoid.empty());
  CHECK(plan.channel == Channel::write);
  CHECK_FALSE(plan.respond_by.has_value());
  CHECK(Scene().plan(built_in()).actions.empty());
}

TEST_CASE("a fading client gets a check-in, a promise of ours is kept in view") {
  Scene scene = calm();
  scene.rapport.fading = true;
  Plan plan = scene.plan(built_in());
  REQUIRE(plan.actions.size() == 1);
  CHECK(plan.actions[0].id == "check_in_early");

  Scene promised;
  promised.them("2026-03-02T10:00:00Z", "Could you send me the sketches?").us("2026-03-02T11:00:00Z", "Yes, you have both by Friday.");
  promised.promise(1, "you have both by Friday", "2026-03-06T23:59:59Z", Due::open);
  plan = promised.plan(built_in());
  REQUIRE(plan.actions.size() == 1);
  CHECK(plan.actions[0].id == "follow_through");
  CHECK(when(plan.actions[0].due) == "2026-03-06T23:59:59Z");
  CHECK(plan.actions[0].why == "You wrote \"you have both by Friday\" and they count on it by Friday 6 March.");
  REQUIRE(plan.actions[0].evidence.size() == 1);
  CHECK(plan.actions[0].evidence[0] == rapport::Place{1, promised.span(1, "you have both by Friday")});
}

TEST_CASE("an answer is due in working hours, the sooner the worse it stands") {
  Scene scene = crisis();
  CHECK(when(scene.plan(built_in()).respond_by) == "2026-03-09T11:00:00Z");  // written at eight on a Monday: two hours from nine
  scene.rapport.now = text::parse_time("2026-03-13T16:30:00Z");              // left lying till Friday evening: the next hour of work
  CHECK(when(scene.plan(built_in()).respond_by) == "2026-03-16T09:30:00Z");
  CHECK(when(action(scene.plan(built_in()), "call_or_meet").due) == "2026-03-16T09:30:00Z");
  Scene strained = crisis(State::strained);
  CHECK(when(strained.plan(built_in()).respond_by) == "2026-03-09T13:00:00Z");
  CHECK(when(toxic().plan(built_in()).respond_by) == "2026-03-09T17:00:00Z");
  strained.rapport.now.reset();
  CHECK_FALSE(strained.plan(built_in()).respond_by.has_value());
  CHECK_FALSE(action(strained.plan(built_in()), "respond_now").due.has_value());
}

TEST_CASE("a client who answers fast expects the same") {
  Scene scene;
  scene.them("2026-03-02T10:00:00Z", "Which of the two blues did we choose?");
  CHECK(when(scene.plan(built_in()).respond_by) == "2026-03-03T10:00:00Z");
  scene.rapport.their_pace.count = 5;
  scene.rapport.their_pace.median_seconds = 2 * 3600;
  CHECK(when(scene.plan(built_in()).respond_by) == "2026-03-02T12:00:00Z");
  scene.rapport.their_pace.median_seconds = 5;
  CHECK(when(scene.plan(built_in()).respond_by) == "2026-03-02T11:00:00Z");
}

TEST_CASE("an answer that heard them leaves only the rest to do") {
  Scene scene = crisis();
  scene.us("2026-03-09T09:00:00Z", "You are right, I promised Friday and let it slip. I am sorry. You have the list by Tuesday noon.");
  scene.promise(2, "You have the list by Tuesday noon", "2026-03-10T12:00:00Z", Due::open);
  scene.rapport.apologized = scene.rapport.our_reply.apologized = true;
  const Plan plan = scene.plan(built_in());
  for (const char* id : {"breathe", "validate", "apologize", "own_fault", "respond_now"}) {
    INFO(id);
    CHECK_FALSE(has(plan, id));
  }
  CHECK(has(plan, "follow_through"));
  CHECK(has(plan, "call_or_meet"));
}

TEST_CASE("an answer that lectures leaves everything to do") {
  Scene scene = crisis();
  scene.us("2026-03-09T09:00:00Z", "As I already explained, the list depends on your input. The new date is Tuesday.");
  scene.rapport.our_reply.defended = true;
  const Plan plan = scene.plan(built_in());
  for (const char* id : {"validate", "apologize", "own_fault"}) CHECK(has(plan, id));
}

TEST_CASE("evidence is in order, within the messages, and not twice") {
  for (const Scene& scene : {crisis(), toxic(), left()}) {
    for (const playbook::Action& a : scene.plan(built_in()).actions) {
      INFO(a.id);
      CHECK(a.evidence.size() <= 4);
      for (std::size_t i = 0; i < a.evidence.size(); ++i) {
        REQUIRE(a.evidence[i].message < scene.messages.size());
        CHECK(a.evidence[i].span.end <= scene.messages[a.evidence[i].message].text.size());
        CHECK_FALSE(a.evidence[i].span.empty());
        if (i > 0) CHECK_FALSE(a.evidence[i] == a.evidence[i - 1]);
      }
    }
  }
  CHECK_FALSE(action(crisis().plan(built_in()), "apologize").evidence.empty());
}

TEST_CASE("no slot is left in braces, whatever is known") {
  for (const Scene& scene : {crisis(), toxic(), left(), calm()}) {
    for (bool with_turns : {true, false}) {
      const Plan plan = with_turns ? scene.plan(built_in()) : playbook::advise(built_in(), scene.rapport, {});
      for (const playbook::Action& a : plan.actions) {
        std::string all = a.title + a.why;
        for (const std::string& line : a.how) all += line;
        for (const std::string& line : a.say) all += line;
        INFO(all);
        CHECK(all.find_first_of("{}") == std::string::npos);
        CHECK_FALSE(a.why.empty());
        CHECK_FALSE(a.say.empty());
      }
    }
  }
}

TEST_CASE("the same rapport gives the same plan, and a restored one without turns gives a plan") {
  const Scene scene = crisis();
  const Plan once = scene.plan(built_in());
  const Plan twice = scene.plan(built_in());
  REQUIRE(once.actions.size() == twice.actions.size());
  for (std::size_t i = 0; i < once.actions.size(); ++i) CHECK(once.actions[i].say == twice.actions[i].say);
  const Plan restored = playbook::advise(built_in(), scene.rapport, {});
  CHECK(has(restored, "apologize"));
  CHECK(has(restored, "call_or_meet"));
}

TEST_CASE("a line without its facts is left out while another can be said, else its blanks are visible") {
  const auto says = [](const char* lines) {
    const std::string file =
        std::string("title: Bow\nstage: validate\norder: 1\nweight: 1\nwhen complaint is open\nwhy: Because.\nhow: Bow.\n") + lines +
        "sources: house\nrecommend:\n  them 2026-03-02T09:14Z: Bad.\nleave:\n  them 2026-03-02T09:14Z: Good.\n";
    const playbook::File files[] = {{"bow.action", file}};
    return crisis().plan(Playbook::parse(files)).actions.at(0).say;
  };
  CHECK(says("say: You liked {praise}.\nsay: {failure}, {client}.\n") ==
        std::vector<std::string>{"I missed the date I gave you, Zo\xC3\xAB."});
  CHECK(says("say: You liked {praise}.\nsay: You asked {question}.\n") == std::vector<std::string>{"You liked [what they liked]."});
}

TEST_CASE("a customer's own playbook replaces ours") {
  const playbook::File files[] = {
      {"bow.action",
       "title: Bow\nstage: validate\norder: 1\nweight: 1\nwhen complaint is open\nwhy: Because.\nhow: Bow.\nsay: {client}-san.\n"
       "sources: house\nrecommend:\n  them 2026-03-02T09:14Z: Bad.\nleave:\n  them 2026-03-02T09:14Z: Good.\n"}};
  const Plan plan = crisis().plan(Playbook::parse(files));
  REQUIRE(plan.actions.size() == 1);
  CHECK(plan.actions[0].say == std::vector<std::string>{"Zo\xC3\xAB-san."});
  CHECK(plan.actions[0].why == "Because.");
}
