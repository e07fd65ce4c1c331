// Working time: weekends, offsets, the edges of the day.
#include "playbook/working_time.hpp"

#include <string>

#include "catch.hpp"

namespace {

using namespace amends::playbook;
using amends::text::format_time;
using amends::text::parse_time;

std::string plus_hours(const char* from, int hours) { return format_time(add_working_seconds(*parse_time(from), hours * 3600)); }

std::string due(const char* rule, const char* now) {
  const auto read = due_rule(rule);
  REQUIRE(read.has_value());
  const auto at = due_at(*read, {parse_time(now), std::nullopt, std::nullopt});
  return at ? format_time(*at) : "none";
}

}  // namespace

TEST_CASE("working hours go on where the office opens again") {
  CHECK(plus_hours("2026-03-02T10:00:00Z", 2) == "2026-03-02T12:00:00Z");
  CHECK(plus_hours("2026-03-02T15:00:00Z", 2) == "2026-03-02T17:00:00Z");  // to the minute of closing
  CHECK(plus_hours("2026-03-02T16:00:00Z", 2) == "2026-03-03T10:00:00Z");
  CHECK(plus_hours("2026-03-02T05:00:00Z", 1) == "2026-03-02T10:00:00Z");  // before opening
  CHECK(plus_hours("2026-03-06T16:30:00Z", 1) == "2026-03-09T09:30:00Z");  // Friday evening, Monday morning
  CHECK(plus_hours("2026-03-06T22:00:00Z", 1) == "2026-03-09T10:00:00Z");
  CHECK(plus_hours("2026-03-07T12:00:00Z", 1) == "2026-03-09T10:00:00Z");   // Saturday
  CHECK(plus_hours("2026-03-08T23:59:00Z", 8) == "2026-03-09T17:00:00Z");   // Sunday, a full day
  CHECK(plus_hours("2026-03-02T10:00:00Z", 40) == "2026-03-09T10:00:00Z");  // a week
}

TEST_CASE("the office is where the writer is") {
  CHECK(plus_hours("2026-03-06T16:30:00-05:00", 1) == "2026-03-09T09:30:00-05:00");
  CHECK(plus_hours("2026-03-09T08:30:00+13:00", 1) == "2026-03-09T10:00:00+13:00");  // Monday there, Sunday in UTC
}

TEST_CASE("working time between two moments") {
  const auto between = [](const char* from, const char* to) { return working_seconds_between(*parse_time(from), *parse_time(to)) / 3600; };
  CHECK(between("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z") == 2);
  CHECK(between("2026-03-02T12:00:00Z", "2026-03-02T10:00:00Z") == 0);
  CHECK(between("2026-03-06T16:00:00Z", "2026-03-09T10:00:00Z") == 2);
  CHECK(between("2026-03-07T10:00:00Z", "2026-03-08T22:00:00Z") == 0);
  CHECK(between("2026-03-02T10:00:00Z", "2026-03-16T10:00:00Z") == 80);
  CHECK(between("2026-03-02T10:00:00Z", "2026-03-17T12:00:00Z") == 90);
  for (int hours = 1; hours <= 100; ++hours) {
    const auto from = *parse_time("2026-03-05T11:20:00+02:00");
    CHECK(working_seconds_between(from, add_working_seconds(from, hours * 1700)) == hours * 1700);
  }
}

TEST_CASE("due rules as written in an action file") {
  CHECK(due("within 1 hour", "2026-03-06T17:30:00+01:00") == "2026-03-09T10:00:00+01:00");
  CHECK(due("within 4 hours", "2026-03-02T10:00:00Z") == "2026-03-02T14:00:00Z");
  CHECK(due("today", "2026-03-02T10:00:00Z") == "2026-03-02T17:00:00Z");
  CHECK(due("today", "2026-03-02T16:00:00Z") == "2026-03-02T17:00:00Z");
  CHECK(due("today", "2026-03-02T16:01:00Z") == "2026-03-03T12:00:00Z");  // less than an hour of work left
  CHECK(due("today", "2026-03-07T10:00:00Z") == "2026-03-09T12:00:00Z");
  CHECK(due("next working day", "2026-03-06T10:00:00Z") == "2026-03-09T12:00:00Z");
  CHECK(due("within 3 working days", "2026-03-05T10:00:00Z") == "2026-03-10T17:00:00Z");
  CHECK(due("within 1 working day", "2026-03-07T10:00:00Z") == "2026-03-09T17:00:00Z");
  CHECK(due("respond_by", "2026-03-02T10:00:00Z") == "none");
  for (const char* wrong :
       {"", "soon", "within", "within 1", "within 1 fortnight", "within -1 hours", "within 81 hours", "within 21 working days", "Today"}) {
    INFO(wrong);
    CHECK_FALSE(due_rule(wrong).has_value());
  }
}

TEST_CASE("a promise is due when it falls due, an overdue one with the answer") {
  const auto now = parse_time("2026-03-02T10:00:00Z");
  const auto friday = parse_time("2026-03-06T23:59:59Z");
  const auto noon = parse_time("2026-03-02T12:00:00Z");
  CHECK(due_at({DueKind::promise, 0}, {now, noon, friday}) == friday);
  CHECK(due_at({DueKind::promise, 0}, {now, noon, std::nullopt}) == noon);
  CHECK(due_at({DueKind::respond_by, 0}, {now, noon, friday}) == noon);
  CHECK_FALSE(due_at({DueKind::today, 0}, {std::nullopt, noon, friday}).has_value());
  CHECK_FALSE(due_at({}, {now, noon, friday}).has_value());
}
