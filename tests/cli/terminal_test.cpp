#include "terminal.hpp"

#include "catch.hpp"
#include "marks.hpp"
#include "when.hpp"

using namespace amends::cli;

namespace {

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> out;
  for (const Line& line : wrap(text, 0, text.size(), width)) out.push_back(text.substr(line.begin, line.end - line.begin));
  return out;
}

}  // namespace

TEST_CASE("terminal: width of characters") {
  CHECK(columns("abc") == 3);
  CHECK(columns("caf\xC3\xA9") == 4);
  CHECK(columns("cafe\xCC\x81") == 4);              // a combining accent
  CHECK(columns("\xE6\x9D\xB1\xE4\xBA\xAC") == 4);  // two CJK characters
  CHECK(columns("\xF0\x9F\x98\x80") == 2);          // an emoji
  CHECK(columns("\xE2\x80\x94") == 1);              // a dash
  CHECK(columns("\xE2\x9D\xA4\xEF\xB8\x8F") == 1);  // with a variation selector
}

TEST_CASE("terminal: wrapping keeps every word and its place") {
  CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrapped("one\n\ntwo", 10) == std::vector<std::string>{"one", "", "two"});
  CHECK(wrapped("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrapped("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 4) == std::vector<std::string>{"\xE6\x9D\xB1\xE4\xBA\xAC", "\xE9\x83\xBD"});
  CHECK(wrapped("", 10) == std::vector<std::string>{""});
  const std::string text = "The quick brown fox jumps over the lazy dog, again and again and again.";
  for (std::size_t width = 6; width < 40; ++width) {
    std::string joined;
    for (const std::string& line : wrapped(text, width)) {
      CHECK(columns(line) <= width);
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
  }
}

TEST_CASE("terminal: text of others cannot steer it") {
  CHECK(printable("a\x1B[31mb\x07") == "a [31mb ");
  CHECK(printable("a\tb\nc") == "a b\nc");
  CHECK(printable("a\xC2\x9B"
                  "31m") == "a  31m");
  CHECK(fitted("a long subject line", 8) == "a long\xE2\x80\xA6");
  CHECK(fitted("short", 8) == "short");
  CHECK(fitted("two\nlines", 20) == "two lines");
}

TEST_CASE("terminal: colours only where wanted") {
  CHECK(Screen(false, 80).paint("x", Style::red) == "x");
  CHECK(Screen(true, 80).paint("x", Style::red) == "\033[31mx\033[0m");
}

TEST_CASE("marks: underlined as a compiler does, by columns, not bytes") {
  const Screen screen(false, 80);
  const std::string text = "Wir w\xC3\xA4ren froh \xF0\x9F\x98\x80 jetzt\nzweite";
  const std::size_t at = text.find("jetzt");
  CHECK(underlined(screen, text, {0, text.find('\n')}, {{at, at + 5, "urgent", Style::red}}, "  ") ==
        "  Wir w\xC3\xA4ren froh \xF0\x9F\x98\x80 jetzt\n                    ^~~~~ urgent\n");
  CHECK(underlined(screen, "abc", {0, 3}, {{3, 3, "", Style::red}}, "") == "abc\n   ^\n");
  // Over two lines: named on the first, only underlined on the second.
  CHECK(underlined(screen, "abc def", {0, 3}, {{1, 6, "x", Style::red}}, "") == "abc\n ^~ x\n");
  CHECK(underlined(screen, "abc def", {4, 7}, {{1, 6, "x", Style::red}}, "") == "def\n~~\n");
  CHECK(underlined(screen, "abc", {0, 3}, {{5, 9, "x", Style::red}}, "") == "abc\n");
}

TEST_CASE("when: due times as people say them") {
  const auto now = amends::mail::parse_moment("2026-03-12T09:30:00Z");
  CHECK(due_in_words("2026-03-12T14:00:00Z", now) == "today by 14:00");
  CHECK(due_in_words("2026-03-12T23:59:59Z", now) == "today");
  CHECK(due_in_words("2026-03-13T09:00:00Z", now) == "tomorrow by 09:00");
  CHECK(due_in_words("2026-03-16T12:00:00Z", now) == "Mon 16 Mar 12:00");
  CHECK(due_in_words("2026-03-06T23:59:59Z", now) == "Fri 6 Mar");
  CHECK(due_in_words("2027-01-04T12:00:00Z", now) == "Mon 4 Jan 2027 12:00");
  CHECK(due_in_words("2026-03-11T18:00:00Z", now) == "yesterday 18:00");
  CHECK(due_in_words("2026-03-12T09:30:00Z", now) == "now");
  // Late in the evening there, already the next day in UTC: their wall clock counts.
  CHECK(due_in_words("2026-03-12T22:00:00-05:00", amends::mail::parse_moment("2026-03-13T01:00:00Z")) == "today by 22:00");
  CHECK(due_in_words("whenever", now) == "whenever");
}
