// The reader of conversations: what it takes, and the one line with which it refuses the rest.
#include "report/input.hpp"

#include <string>

#include "catch.hpp"
#include "text/document.hpp"

using namespace amends;
using report::IdKind;

namespace {

// The message of the error, with the offset before it where there is one.
std::string refusal(std::string_view json) {
  try {
    report::read_input(json);
  } catch (const report::JsonError& e) {
    return e.offset() ? std::to_string(e.offset()) + " " + e.what() : e.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a conversation with everything in it") {
  const report::Input input = report::read_input(R"({
    "id": "case-7", "me": ["ann@firm.example", "U017"], "now": "2026-03-03T10:00:00+01:00",
    "messages": [
      {"id": 12, "from": "bo@client.example", "to": ["ann@firm.example", "cy@firm.example"], "date": "2026-03-02T09:14:00Z",
       "subject": "Lamps", "text": "Two of six lamps are cracked.\nAgain.", "direction": "incoming"},
      {"text": "On it.", "direction": "outgoing"}
    ],
    "draft": {"text": "Sorry, Bo."}
  })");
  CHECK(input.id.kind == IdKind::text);
  CHECK(input.id.text == "case-7");
  CHECK(input.me == std::vector<std::string>{"ann@firm.example", "U017"});
  REQUIRE(input.now);
  CHECK(text::format_time(*input.now) == "2026-03-03T10:00:00+01:00");
  REQUIRE(input.messages.size() == 2);
  const report::InputMessage& first = input.messages[0];
  CHECK(first.id.kind == IdKind::number);
  CHECK(first.id.text == "12");
  CHECK(first.from == "bo@client.example");
  CHECK(first.to == std::vector<std::string>{"ann@firm.example", "cy@firm.example"});
  REQUIRE(first.date);
  CHECK(text::format_time(*first.date) == "2026-03-02T09:14:00Z");
  CHECK(first.subject == "Lamps");
  CHECK(first.text == "Two of six lamps are cracked.\nAgain.");
  CHECK(first.direction == report::Direction::incoming);
  CHECK(input.messages[1].id.kind == IdKind::none);
  CHECK(input.messages[1].direction == report::Direction::outgoing);
  CHECK_FALSE(input.messages[1].date);
  REQUIRE(input.draft);
  CHECK(*input.draft == "Sorry, Bo.");
}

TEST_CASE("one message alone is a conversation of one with its id") {
  const report::Input input = report::read_input(R"( {"id": "m1", "text": "Thanks!"} )");
  CHECK(input.id.text == "m1");
  REQUIRE(input.messages.size() == 1);
  CHECK(input.messages[0].id.text == "m1");
  CHECK(input.messages[0].text == "Thanks!");
  CHECK_FALSE(input.draft);
}

TEST_CASE("no messages, and keys that are null, count as not given") {
  const report::Input input = report::read_input(R"({"id": null, "me": null, "now": null, "draft": null, "messages": []})");
  CHECK(input.id.kind == IdKind::none);
  CHECK(input.messages.empty());
  const report::Input nulls =
      report::read_input(R"({"text": "", "id": null, "from": null, "to": null, "date": null, "subject": null, "direction": null})");
  CHECK(nulls.messages[0].text.empty());
  CHECK(nulls.messages[0].direction == report::Direction::by_address);
}

TEST_CASE("ids are echoed as they are written") {
  const struct {
    const char* json;
    IdKind kind;
    const char* text;
  } cases[] = {{R"({"id": "", "text": ""})", IdKind::text, ""},
               {R"({"id": "007", "text": ""})", IdKind::text, "007"},
               {R"({"id": -5, "text": ""})", IdKind::number, "-5"},
               {R"({"id": 18446744073709551615, "text": ""})", IdKind::number, "18446744073709551615"},
               {R"({"text": ""})", IdKind::none, ""}};
  for (const auto& c : cases) {
    const report::Input input = report::read_input(c.json);
    CHECK(input.id.kind == c.kind);
    CHECK(input.id.text == c.text);
  }
}

TEST_CASE("what is wrong is named with its place") {
  const struct {
    const char* json;
    const char* message;
  } cases[] = {
      {R"([])", R"(must be an object with "messages" or "text", not an array)"},
      {R"("hello")", R"(must be an object with "messages" or "text", not a string)"},
      {R"({})", R"("messages" or "text" is missing)"},
      {R"({"me": []})", R"("messages" or "text" is missing)"},
      {R"({"messages": {}})", "messages: must be an array of messages, not an object"},
      {R"({"messages": null})", "messages: must be an array of messages, not null"},
      {R"({"messages": [], "massages": 1})", "massages: unknown key"},
      {R"({"messages": [], "text": "x"})", "text: unknown key"},
      {R"({"text": "x", "now": "2026-03-02"})", "now: unknown key"},
      {R"({"messages": [{"text": "a"}, 7]})", "messages[1]: must be an object, not a number"},
      {R"({"messages": [{"text": "a"}, {"id": 1}]})", R"(messages[1]: "text" is missing)"},
      {R"({"messages": [{"text": null}]})", "messages[0].text: must be a string, not null"},
      {R"({"messages": [{"text": "a", "sender": "b"}]})", "messages[0].sender: unknown key"},
      {R"({"messages": [{"text": "a"}, {"text": "b"}, {"text": "c", "date": "yesterday"}]})",
       R"(messages[2].date: "yesterday" is no RFC 3339 time, such as 2026-03-02T09:14:00Z)"},
      {R"({"messages": [{"text": "a", "date": 1772442840}]})", "messages[0].date: must be a string, not a number"},
      {R"({"messages": [{"text": "a", "to": "b@c"}]})", "messages[0].to: must be an array of strings, not a string"},
      {R"({"messages": [{"text": "a", "to": ["b@c", true]}]})", "messages[0].to[1]: must be a string, not true or false"},
      {R"({"messages": [{"text": "a", "direction": "out"}]})", R"(messages[0].direction: must be "incoming" or "outgoing", not "out")"},
      {R"({"messages": [], "me": ["a", 2]})", "me[1]: must be a string, not a number"},
      {R"({"messages": [], "now": "soon"})", R"(now: "soon" is no RFC 3339 time, such as 2026-03-02T09:14:00Z)"},
      {R"({"messages": [], "id": 1.5})", "id: must be a string or a whole number, not a decimal number"},
      {R"({"messages": [], "id": []})", "id: must be a string or a whole number, not an array"},
      {R"({"messages": [], "draft": "Sorry"})", "draft: must be an object, not a string"},
      {R"({"messages": [], "draft": {}})", R"(draft: "text" is missing)"},
      {R"({"messages": [], "draft": {"text": 1}})", "draft.text: must be a string, not a number"},
      {R"({"messages": [], "draft": {"text": "", "html": ""}})", "draft.html: unknown key"},
  };
  for (const auto& c : cases) CHECK(refusal(c.json) == c.message);
}

TEST_CASE("broken JSON says at which byte") {
  CHECK(refusal("").find("broken JSON") == 0);
  const struct {
    const char* json;
    const char* begin;
  } cases[] = {{R"({"text": "a",})", "13 broken JSON: "},    {R"({"text": "a"} {)", "14 broken JSON: something follows its end"},
               {R"({"text": 'a'})", "9 broken JSON: "},      {R"({"text": "a)", "11 broken JSON: "},
               {"{\"text\": \"a\nb\"}", "11 broken JSON: "}, {R"({"text": "\ud83d"})", "16 broken JSON: "}};
  for (const auto& c : cases) {
    INFO(c.json);
    CHECK(refusal(c.json).find(c.begin) == 0);
  }
}

TEST_CASE("deep nesting is refused, not followed") {
  const std::string deep = std::string(100000, '[') + std::string(100000, ']');
  CHECK(refusal(deep).find("broken JSON") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are told by their offset") {
  try {
    report::read_input("{\"text\": \"caf\xe9\"}");
    FAIL("accepted");
  } catch (const text::Utf8Error& e) {
    CHECK(e.offset() == 13);
  }
}

TEST_CASE("a long value is shown shortened, on one line and never cut within a character") {
  const std::string long_date(39, 'x');
  CHECK(refusal(R"({"text": "", "date": ")" + long_date + R"(\u00e9\n"})") ==
        "date: \"" + long_date + "...\" is no RFC 3339 time, such as 2026-03-02T09:14:00Z");
  CHECK(refusal(R"({"text": "", "date": "a\nb"})") == "date: \"a b\" is no RFC 3339 time, such as 2026-03-02T09:14:00Z");
}

TEST_CASE("messages come in order of date, and otherwise as given") {
  const auto order = [](std::initializer_list<const char*> dates) {
    std::vector<report::InputMessage> messages;
    for (const char* date : dates) {
      messages.emplace_back();
      if (date) messages.back().date = text::parse_time(date);
    }
    return report::order_by_date(messages);
  };
  using Order = std::vector<std::uint32_t>;
  CHECK(order({}) == Order{});
  CHECK(order({nullptr, nullptr}) == Order{0, 1});
  CHECK(order({"2026-03-03T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"}) == Order{1, 2, 0});
  CHECK(order({"2026-03-02T00:00:00Z", "2026-03-02T01:00:00+01:00"}) == Order{0, 1});
  // The undated one stays behind the message that it was given after.
  CHECK(order({"2026-03-03T00:00:00Z", nullptr, "2026-03-01T00:00:00Z"}) == Order{2, 0, 1});
  CHECK(order({nullptr, "2026-03-03T00:00:00Z"}) == Order{0, 1});
}
