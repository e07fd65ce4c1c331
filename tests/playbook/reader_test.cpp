// The reader of action files: what it takes, and the place and reason of everything it does not.
#include "playbook/reader.hpp"

#include <string>

#include "catch.hpp"
#include "playbook/action.hpp"

namespace {

using namespace amends::playbook;

const std::string kGood =
    "# a comment\n"
    "title: Say sorry\n"
    "stage: validate\n"
    "order: 260\n"
    "weight: 90\n"
    "when complaint is open, not apologized\n"
    "when overdue_ours >= 2, not tone angry\n"
    "unless state is toxic\n"
    "due: within 4 hours\n"
    "why: You promised \"{broken}\".\n"
    "why: Always true.\n"
    "how: Name it.\n"
    "say: I am sorry that {failure}.\n"
    "avoid: non_apology, excuse_first\n"
    "sources: six-steps, sobel\n"
    "recommend:\n"
    "  us 2026-03-02T09:00Z: On Friday.\n"
    "  them 2026-03-09T08:10+01:00: Monday: still nothing.\n"
    "  | Dave\n"
    "  now 2026-03-09T09:00:30Z\n"
    "leave:\n"
    "  them 2026-03-02T09:14Z: Thanks.\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string error_of(const std::string& text, const char* name = "sorry.action") {
  try {
    read_action({name, text});
  } catch (const PlaybookError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("an action file is read as it stands") {
  const Playbook::Entry entry = read_action({"sorry.action", kGood});
  CHECK(entry.id == "sorry");
  CHECK(entry.title == "Say sorry");
  CHECK(entry.stage == Stage::validate);
  CHECK(entry.order == 260);
  CHECK(entry.weight == 90);
  REQUIRE(entry.when.size() == 2);
  REQUIRE(entry.when[0].size() == 2);
  CHECK(entry.when[0][0].fact == Fact::complaint);
  CHECK(entry.when[0][0].compare == Compare::is);
  CHECK(entry.when[0][0].value == static_cast<int>(Complaint::open));
  CHECK(entry.when[0][1].fact == Fact::apologized);
  CHECK(entry.when[0][1].compare == Compare::is_not);
  CHECK(entry.when[1][0].compare == Compare::at_least);
  CHECK(entry.when[1][0].value == 2);
  CHECK(entry.when[1][1].label == amends::tone::Label::angry);
  CHECK(entry.when[1][1].compare == Compare::is_not);
  REQUIRE(entry.unless.size() == 1);
  CHECK(entry.due.kind == DueKind::hours);
  CHECK(entry.due.count == 4);
  REQUIRE(entry.why.size() == 2);
  REQUIRE(entry.why[0].size() == 2);
  CHECK(entry.why[0][0].text == "You promised \"");
  CHECK(entry.why[0][0].slot == Slot::broken);
  CHECK(entry.why[0][1].text == "\".");
  CHECK(entry.avoid == std::vector<std::string>{"non_apology", "excuse_first"});
  CHECK(entry.sources == std::vector<std::string>{"six-steps", "sobel"});
  REQUIRE(entry.recommend.size() == 1);
  REQUIRE(entry.recommend[0].messages.size() == 2);
  CHECK(entry.recommend[0].messages[0].side == amends::rapport::Side::us);
  CHECK(entry.recommend[0].messages[1].text == "Monday: still nothing.\nDave");
  CHECK(entry.recommend[0].messages[1].date->offset_minutes == 60);
  CHECK(entry.recommend[0].now->seconds == amends::text::parse_time("2026-03-09T09:00:30Z")->seconds);
  CHECK_FALSE(entry.leave[0].now.has_value());
}

TEST_CASE("line endings of Windows and a missing last one do no harm") {
  std::string text;
  for (const char c : kGood) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(read_action({"sorry.action", text}).title == "Say sorry");
  CHECK(read_action({"sorry.action", kGood.substr(0, kGood.size() - 1)}).leave[0].messages[0].text == "Thanks.");
}

TEST_CASE("every fault of an action file is named with line and column") {
  struct Fault {
    const char* from;
    const char* to;
    const char* error;
  };
  const Fault faults[] = {
      {"title: Say sorry", "titel: Say sorry", "2:1: unknown word \"titel\""},
      {"title: Say sorry", "title Say sorry", "2:6: a colon is missing after \"title\""},
      {"title: Say sorry", "title:   ", "2:10: nothing stands after \"title:\""},
      {"title: Say sorry\n", "", "22:1: no \"title:\""},
      {"title: Say sorry", "title: A title that goes on and on until nobody under stress would read it",
       "2:8: a title has at most 60 characters"},
      {"stage: validate", "stage: Validate", "3:8: unknown stage \"Validate\""},
      {"stage: validate\n", "stage: validate\nstage: solve\n", "4:1: a second \"stage\""},
      {"order: 260", "order: 1000", "4:8: \"1000\" is no number from 0 to 999"},
      {"order: 260", "order: 2x", "4:8: \"2x\" is no number from 0 to 999"},
      {"order: 260\n", "", "22:1: no \"order:\""},
      {"weight: 90", "weight: -1", "5:9: \"-1\" is no number from 0 to 99"},
      {"when complaint", "when: complaint", "6:5: \"when\" takes no colon"},
      {"not apologized", "not apologised", "6:29: unknown fact \"apologised\""},
      {"not apologized", "not", "6:28: a fact is missing after \"not\""},
      {"complaint is open, ", "complaint is open,, ", "6:24: something is missing here"},
      {"not apologized", "not apologized,", "6:40: something is missing here"},
      {"complaint is open", "complaint open", "6:16: complaint takes \"is\" or \"not\""},
      {"complaint is open", "complaint is opened", "6:19: unknown complaint \"opened\""},
      {"complaint is open", "not complaint is open", "6:6: write \"complaint not ...\" instead"},
      {"not apologized", "not apologized yet", "6:40: unexpected \"yet\""},
      {"overdue_ours >= 2", "overdue_ours", "7:18: overdue_ours is a number: compare it with >=, <=, >, < or is"},
      {"overdue_ours >= 2", "overdue_ours => 2", "7:19: overdue_ours is a number: compare it with >=, <=, >, < or is"},
      {"overdue_ours >= 2", "overdue_ours >=", "7:21: a number is missing"},
      {"overdue_ours >= 2", "overdue_ours >= two", "7:22: \"two\" is no number from 0 to 9999"},
      {"overdue_ours >= 2", "not overdue_ours >= 2", "7:6: a number is compared, not denied"},
      {"not tone angry", "not tone", "7:33: which tone?"},
      {"not tone angry", "not tone churn_threat", "7:34: unknown tone \"churn_threat\""},
      {"not tone angry", "not tone anrgy", "7:34: unknown tone \"anrgy\""},
      {"within 4 hours", "within a day", "9:6: unknown due time \"within a day\""},
      {"within 4 hours", "within 0 hours", "9:6: unknown due time \"within 0 hours\""},
      {"{broken}", "{brokn}", "10:21: unknown slot \"brokn\""},
      {"{broken}", "{broken", "10:20: the brace is never closed"},
      {"{broken}", "broken}", "10:26: a closing brace without an opening one"},
      {"why: Always true.", "why: Always {since}.", "11:1: the last \"why:\" has no slots, so that it always fits"},
      {"how: Name it.\n", "", "22:1: no \"how:\""},
      {"say: I am sorry that {failure}.\n", "", "22:1: no \"say:\""},
      {"non_apology, excuse_first", "Non-Apology", "14:8: \"Non-Apology\" is no id"},
      {"sources: six-steps, sobel\n", "", "22:1: no \"sources:\""},
      {"recommend:\n", "recommend: this\n", "16:12: the conversation starts on the next line"},
      {"  us 2026", "  we 2026", "17:3: a line starts with us, them, now or |, not \"we\""},
      {"us 2026-03-02T09:00Z: On", "us yesterday: On", "17:6: \"yesterday\" is no time such as 2026-03-02T09:14Z"},
      {"us 2026-03-02T09:00Z: On", "us 2026-03-02T09:00Z On", "17:6: write: us <time>: <text>"},
      {"them 2026-03-09T08:10+01:00", "them 2026-03-01T08:10+01:00", "18:8: earlier than the message before"},
      {"now 2026-03-09T09:00:30Z", "now 2026-03-08T09:00Z", "20:7: earlier than the message before"},
      {"leave:\n  them 2026-03-02T09:14Z: Thanks.\n", "", "21:1: no \"leave:\" conversation"},
      {"leave:\n  them 2026-03-02T09:14Z: Thanks.\n", "leave:\n", "21:1: \"leave:\" has no conversation under it"},
      {"leave:\n  them", "  us 2026-03-10T09:00Z: More.\nleave:\n  them", "21:3: nothing follows \"now\""},
      {"title: Say sorry\n", "  title: Say sorry\n", "2:3: an indented line belongs under recommend: or leave:"},
      {"title: Say sorry", "title: S\xFFy sorry", "2:9: not UTF-8"},
      {"title: Say sorry", "title: S\xC3\xA4y s\xC3\xB6rry {", "no error"},
      {"not apologized", "signal unheard, \xC3\xA4h", "6:41: unknown fact \"\xC3\xA4h\""},
  };
  for (const Fault& fault : faults) {
    INFO(fault.to);
    const std::string expected = std::string(fault.error) == "no error" ? fault.error : std::string("sorry.action:") + fault.error;
    CHECK(error_of(replaced(kGood, fault.from, fault.to)) == expected);
  }
}

TEST_CASE("the name of the file is the id of the action") {
  CHECK(error_of(kGood, "sorry.txt") == "sorry.txt:1:1: the file must be called <id>.action");
  CHECK(error_of(kGood, ".action") == ".action:1:1: the file must be called <id>.action");
  CHECK(error_of(kGood, "Say sorry.action") == "Say sorry.action:1:1: an id has lower-case letters, digits, '_' and '-' only");
  CHECK(error_of("", "empty.action") == "empty.action:1:1: no \"title:\"");
}

TEST_CASE("an error carries its place as numbers") {
  try {
    read_action({"sorry.action", replaced(kGood, "not apologized", "not apologised")});
    FAIL("read");
  } catch (const PlaybookError& error) {
    CHECK(error.line() == 6);
    CHECK(error.column() == 29);
  }
}

TEST_CASE("a playbook has each action once, in the order of the plan") {
  const std::string later = replaced(kGood, "order: 260", "order: 300");
  const File files[] = {{"b.action", later}, {"c.action", kGood}, {"a.action", later}};
  const Playbook playbook = Playbook::parse(files);
  REQUIRE(playbook.entries().size() == 3);
  CHECK(playbook.entries()[0].id == "c");
  CHECK(playbook.entries()[1].id == "a");
  CHECK(playbook.entries()[2].id == "b");
  const File twice[] = {{"a.action", kGood}, {"a.action", later}};
  CHECK_THROWS_AS(Playbook::parse(twice), PlaybookError);
  CHECK(Playbook::parse({}).entries().empty());
}
