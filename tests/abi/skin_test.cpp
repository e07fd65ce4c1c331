// The C++ skin over the shared library: values go in and out whole, failures are exceptions, ranges are ranges.
#include <algorithm>
#include <amends/amends.hpp>
#include <iterator>
#include <ranges>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace {

const amends::Engine& engine() {
  static const amends::Engine kEngine;
  return kEngine;
}

bool has(std::string_view json, std::string_view part) { return json.find(part) != std::string_view::npos; }

template <class Body>
std::pair<amends_status, std::string> failure(Body&& body) {
  try {
    body();
  } catch (const amends::Error& e) {
    return {e.status(), e.what()};
  }
  return {AMENDS_OK, ""};
}

}  // namespace

static_assert(std::ranges::random_access_range<amends::Sequence<amends::Action>>);
static_assert(std::ranges::sized_range<amends::Sequence<amends::Finding>>);
static_assert(std::is_nothrow_move_constructible_v<amends::Engine> && !std::is_copy_constructible_v<amends::Engine>);
static_assert(std::is_nothrow_move_constructible_v<amends::Conversation> && !std::is_copy_constructible_v<amends::Conversation>);
static_assert(std::is_nothrow_move_constructible_v<amends::Report> && !std::is_copy_constructible_v<amends::Report>);

TEST_CASE("who is who follows the address, without case or display name, unless the direction says") {
  const struct {
    std::vector<std::string> me;
    std::string from;
    amends::Direction direction;
    bool ours;
  } cases[] = {
      {{"ann@firm.example"}, "ann@firm.example", amends::Direction::by_address, true},
      {{"Ann@Firm.Example"}, "ANN@firm.example", amends::Direction::by_address, true},
      {{"ann@firm.example"}, "\"Ash, Ann\" <ann@firm.example>", amends::Direction::by_address, true},
      {{"Ann <ann@firm.example>"}, "ann@firm.example", amends::Direction::by_address, true},
      {{"U017"}, "u017", amends::Direction::by_address, true},
      {{"ann@firm.example"}, "joann@firm.example", amends::Direction::by_address, false},
      {{"ann@firm.example"}, "ann@firm.example <bo@client.example>", amends::Direction::by_address, false},
      {{"ann@firm.example"}, "", amends::Direction::by_address, false},
      {{}, "ann@firm.example", amends::Direction::by_address, false},
      {{}, "bo@client.example", amends::Direction::outgoing, true},
      {{"ann@firm.example"}, "ann@firm.example", amends::Direction::incoming, false},
  };
  for (const auto& c : cases) {
    INFO(c.from);
    amends::Conversation conversation(engine(), {.me = c.me});
    conversation.add(
        {.text = "I will send you the drawings by Friday.", .from = c.from, .date = "2026-03-02T09:00:00Z", .direction = c.direction});
    const amends::Report report = conversation.report();
    const std::string_view plan = report.json(amends::View::plan);
    REQUIRE(has(plan, "\"who\":"));
    CHECK(has(plan, c.ours ? R"("who":"us","what":)" : R"("who":"them","what":)"));
  }
}

TEST_CASE("messages of JSON in any order are judged in order of time and counted as given") {
  const std::string json = R"({"me": ["us@x"], "messages": [
      {"from": "us@x", "date": "2026-03-04T09:00:00Z", "text": "I will send the samples by Friday."},
      {"id": 7, "from": "c@y", "date": "2026-03-02T09:00:00Z", "text": "Where are my samples? You said Monday."}]})";
  const auto conversation = amends::Conversation::from_json(engine(), json);
  const amends::Report report = conversation.report();
  REQUIRE(report.message_count() == 2);
  CHECK(has(report.json(amends::View::read, 0), R"("id":null,)"));
  CHECK(has(report.json(amends::View::read, 1), R"("id":7,)"));
  // The promise stands in the message that was given first and has no id: number 0.
  CHECK(has(report.json(amends::View::plan), R"("status":"open","message":0,"start":0,)"));

  // The same conversation told in order gives the same relationship.
  amends::Conversation told(engine(), {.me = {"us@x"}});
  told.add({.text = "Where are my samples? You said Monday.", .from = "c@y", .date = "2026-03-02T09:00:00Z"});
  told.add({.text = "I will send the samples by Friday.", .from = "us@x", .date = "2026-03-04T09:00:00Z"});
  const amends::Report same = told.report();
  CHECK(same.relationship().state == report.relationship().state);
  CHECK(same.relationship().health == report.relationship().health);
}

TEST_CASE("a conversation that goes on from a kept state knows what it knew") {
  amends::Conversation first(engine(), {.me = {"us@x"}});
  first.add({.text = "I will call you by Tuesday.", .from = "us@x", .date = "2026-03-02T09:00:00Z"});
  first.add(
      {.text = "You never called. This is unacceptable, I want to speak to your manager.", .from = "c@y", .date = "2026-03-05T09:00:00Z"});
  const std::span<const std::byte> state = first.state();
  amends::Conversation second(engine(), {.me = {"us@x"}, .state = state, .id = "again"});
  const amends::Report before = first.report({.now = "2026-03-06T09:00:00Z"});
  const amends::Report after = second.report({.now = "2026-03-06T09:00:00Z"});
  CHECK(before.message_count() == 2);
  CHECK(after.message_count() == 0);
  CHECK(before.relationship().state == after.relationship().state);
  CHECK(before.relationship().health == after.relationship().health);
  CHECK(has(before.json(amends::View::plan), R"("message":0,"start":0,)"));
  CHECK(has(after.json(amends::View::plan), R"("message":null,"start":0,"end":0})"));
  CHECK(has(after.json(amends::View::plan), R"("id":"again",)"));

  second.add({.text = "Hello?", .from = "c@y", .date = "2026-03-06T10:00:00Z"});
  CHECK(second.report().message_count() == 1);
  CHECK(after.message_count() == 0);  // a report is finished
}

TEST_CASE("a report outlives its conversation and engine, and later messages do not change it") {
  auto conversation = [] {
    const amends::Engine short_lived;
    return amends::Conversation(short_lived);
  }();
  conversation.add({.text = "Thank you for the quick repair, that helped a lot."});
  const amends::Report report = [&] {
    const amends::Report early = conversation.report();
    const std::string text(early.json(amends::View::read, 0));
    conversation.add({.text = "And now it is broken again!"});
    CHECK(early.message_count() == 1);
    CHECK(early.json(amends::View::read, 0) == text);
    return std::move(conversation).report();
  }();
  CHECK(report.message_count() == 2);
  CHECK(has(report.json(amends::View::read, 1), R"("outcome":)"));
}

TEST_CASE("now: the caller's, else the conversation's, else the last message's; never before that") {
  const std::string json = R"({"now": "2026-03-20T09:00:00Z", "messages": [
      {"direction": "outgoing", "date": "2026-03-02T09:00:00Z", "text": "I will send the report on 10 March 2026."}]})";
  const auto conversation = amends::Conversation::from_json(engine(), json);
  const auto status = [&](amends::ReportOptions options) {
    const amends::Report report = conversation.report(options);
    const std::string_view plan = report.json(amends::View::plan);
    return has(plan, R"("status":"overdue")") ? "overdue" : has(plan, R"("status":"open")") ? "open" : "none";
  };
  CHECK(std::string(status({})) == "overdue");
  CHECK(std::string(status({.now = "2026-03-05T09:00:00Z"})) == "open");
  CHECK(std::string(status({.now = "2020-01-01T00:00:00Z"})) == "open");
  CHECK(failure([&] { status({.now = "noon"}); }).first == AMENDS_INVALID_ARGUMENT);
}

TEST_CASE("ranges agree with the JSON and with the algorithms") {
  amends::Conversation conversation(engine());
  conversation.add({.text = "This is the third time the heating failed. If it is not fixed by Monday, we are cancelling the contract."});
  const amends::Report report =
      conversation.report({.draft = "Calm down, it is not a big deal. As I already explained, this is obviously not our fault."});
  const std::string_view plan = report.json(amends::View::plan), review = report.json(amends::View::review);

  std::size_t at = 0;
  for (const amends::Action action : report.actions()) {
    at = plan.find("{\"id\":\"" + std::string(action.id) + "\",\"stage\":\"" + std::string(action.stage) + "\"", at);
    REQUIRE(at != std::string_view::npos);
  }
  at = 0;
  REQUIRE_FALSE(report.findings().empty());
  for (const amends::Finding finding : report.findings()) {
    at = review.find("{\"rule\":\"" + std::string(finding.rule) + "\",\"severity\":\"" + std::string(finding.severity) +
                         "\",\"start\":" + std::to_string(finding.begin) + ",\"end\":" + std::to_string(finding.end) + ",",
                     at);
    REQUIRE(at != std::string_view::npos);
  }
  CHECK(report.verdict().value() != "send");

  const auto scores = report.scores(0);
  CHECK(scores.size() == 38);
  CHECK(std::ranges::distance(scores) == 38);
  CHECK(scores.begin()[3].label == "worried");
  CHECK((scores.end() - 1) - scores.begin() == 37);
  CHECK((*(scores.end() - 1)).label == scores[37].label);
  CHECK(std::ranges::count_if(scores, [](const amends::Score& s) { return s.family == "issue"; }) == 10);
  CHECK(std::ranges::all_of(scores, [](const amends::Score& s) { return s.probability >= 0 && s.probability <= 1; }));
}

TEST_CASE("failures are exceptions that carry the status, the place and one line") {
  using Failure = std::pair<amends_status, std::string>;
  CHECK(failure([] { amends::Conversation::from_json(engine(), R"({"messages": [{"text": "a"}, {"text": 1}]})"); }) ==
        Failure{AMENDS_INVALID_JSON, "messages[1].text: must be a string, not a number"});
  CHECK(failure([] { amends::Engine({.playbook = std::vector<amends::File>{{"a.action", "?"}}}); }).first == AMENDS_INVALID_PLAYBOOK);
  const std::byte junk[] = {std::byte{1}, std::byte{2}};
  CHECK(failure([&] { amends::Engine({.model = junk}); }).first == AMENDS_INVALID_MODEL);
  CHECK(failure([&] { amends::Conversation(engine(), {.state = junk}); }).first == AMENDS_INVALID_STATE);
  amends::Conversation conversation(engine());
  const amends::Report empty = conversation.report();
  CHECK(failure([&] { empty.scores(0); }).second == "message 0 of 0");
  try {
    conversation.add({.text = "ab\x80"});
    FAIL("accepted");
  } catch (const amends::Error& e) {
    CHECK(e.status() == AMENDS_INVALID_UTF8);
    CHECK(e.offset() == 2);
  }
  const amends::Report report = conversation.report();
  CHECK_FALSE(report.verdict());
  CHECK(failure([&] { report.json(amends::View::review); }) == Failure{AMENDS_INVALID_ARGUMENT, "the report has no draft to review"});
}

TEST_CASE("an error message that is too long is cut between two characters") {
  // The name of a playbook's file is shown whole, and may be of any length.
  for (std::size_t pad = 0; pad < 4; ++pad) {
    std::string name = std::string(pad, '.');
    while (name.size() < 400) name += "\u20ac";
    const auto [status, message] = failure([&] { amends::Engine({.playbook = std::vector<amends::File>{{name, "?"}}}); });
    CHECK(status == AMENDS_INVALID_PLAYBOOK);
    CHECK(message.size() < 240);
    CHECK(message.size() > 235);
    CHECK((message.size() - pad) % 3 == 0);
  }
}

TEST_CASE("an empty playbook recommends nothing") {
  const amends::Engine silent({.playbook = std::vector<amends::File>{}});
  amends::Conversation conversation(silent);
  conversation.add({.text = "This is a scandal. I want my money back today or you will hear from my lawyer."});
  CHECK(conversation.report().message_count() == 1);
  const amends::Report report = conversation.report();
  CHECK(report.actions().empty());
}

TEST_CASE("an empty draft is a draft, a text above 64 MiB is refused") {
  amends::Conversation conversation(engine());
  const amends::Report report = conversation.report({.draft = std::string_view()});
  CHECK(report.verdict());
  const std::string huge((std::size_t{64} << 20) + 1, 'x');
  CHECK(failure([&] { conversation.add({.text = huge}); }).first == AMENDS_TOO_LARGE);
  CHECK(failure([&] { amends::Conversation::from_json(engine(), R"({"messages": [{"text": ")" + huge + R"("}]})"); }) ==
        std::pair<amends_status, std::string>{AMENDS_TOO_LARGE, "messages[0].text: above 64 MiB"});
  CHECK(conversation.report().message_count() == 0);
}
