// Moments as messages carry them: seconds with the writer's own offset from UTC. No clock, no time zone data base.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amends::text {

// A moment and the wall clock of the one who wrote it.
struct Time {
  std::int64_t seconds = 0;         // since 1970-01-01T00:00:00Z
  std::int16_t offset_minutes = 0;  // local = UTC + offset

  bool operator==(const Time& other) const { return seconds == other.seconds; }
  bool operator<(const Time& other) const { return seconds < other.seconds; }
};

// A civil date and time of day on the writer's wall clock.
struct Civil {
  std::int32_t year = 1970;
  std::uint8_t month = 1;    // 1..12
  std::uint8_t day = 1;      // 1..31
  std::uint8_t hour = 0;     // 0..23
  std::uint8_t minute = 0;   // 0..59
  std::uint8_t second = 0;   // 0..59
  std::uint8_t weekday = 4;  // 0 Sunday .. 6 Saturday; ignored by time_of
};

// RFC 3339 ("2026-03-02T09:14:00Z", "2026-05-20T09:00:00-05:00"; a bare date is midnight UTC); nothing where it is none.
std::optional<Time> parse_time(std::string_view rfc3339);

// RFC 3339 in the moment's own offset, to the second; "Z" for offset 0.
std::string format_time(Time time);

Civil civil(Time time);
Time time_of(const Civil& civil, std::int16_t offset_minutes);

// Whole days from 1970-01-01 to this civil date (negative before), and back.
std::int64_t days_from_civil(std::int32_t year, unsigned month, unsigned day);
std::int64_t local_day(Time time);

}  // namespace amends::text
