// RFC 3339 there and back, and the calendar's corners.
#include "text/time.hpp"

#include <string>

#include "catch.hpp"

using namespace amends::text;

TEST_CASE("a time is read and written back") {
  struct Row {
    const char* text;
    std::int64_t seconds;
    const char* written;
  };
  const Row row = GENERATE(
      Row{"1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"}, Row{"2026-05-20T09:00:00-05:00", 1779285600, "2026-05-20T09:00:00-05:00"},
      Row{"2000-02-29", 951782400, "2000-02-29T00:00:00Z"}, Row{"2026-03-02T09:14:00.250+05:30", 1772423040, "2026-03-02T09:14:00+05:30"},
      Row{"1969-12-31 23:59:59z", -1, "1969-12-31T23:59:59Z"}, Row{"0001-01-01T00:00:00Z", -62135596800, "0001-01-01T00:00:00Z"});
  const auto time = parse_time(row.text);
  REQUIRE(time.has_value());
  CHECK(time->seconds == row.seconds);
  CHECK(format_time(*time) == row.written);
}

TEST_CASE("what is no time is none") {
  const char* text = GENERATE("", "2026", "2026-13-01", "2026-02-29", "2026-1-1", "2026-01-01T", "2026-01-01T10:00", "2026-01-01T10:00:00",
                              "2026-01-01T24:00:00Z", "2026-01-01T10:00:00+1", "2026-01-01T10:00:00ZZ", "2026-01-01T10:00:00.Z",
                              "yesterday", "2026-00-10", "2026-01-01T10:00:00+25:00");
  CHECK_FALSE(parse_time(text).has_value());
}

TEST_CASE("civil and days agree over four centuries") {
  std::int64_t expected = days_from_civil(1900, 1, 1);
  int failures = 0;
  for (std::int64_t day = expected; day < expected + 146097; ++day) {
    const Civil c = civil({day * 86400 + 3600, 0});
    if (days_from_civil(c.year, c.month, c.day) != day || c.hour != 1) ++failures;
    if (time_of(c, 0).seconds != day * 86400 + 3600) ++failures;
  }
  CHECK(failures == 0);
  CHECK(civil(*parse_time("2026-11-22T05:00:00Z")).weekday == 0);
  CHECK(civil(*parse_time("1969-12-28")).weekday == 0);
  CHECK(local_day(*parse_time("2026-01-01T23:30:00-02:00")) == days_from_civil(2026, 1, 1));
}
