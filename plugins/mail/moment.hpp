// Moments as mail carries them: seconds with the writer's own offset from UTC, and their RFC 3339 form.
// No clock, no time zone data base.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amends::mail {

struct Moment {
  std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  int offset_minutes = 0;    // local = UTC + offset
};

// A date and time of day on the writer's wall clock.
struct Civil {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int weekday = 4;  // 0 Sunday .. 6 Saturday
};

// RFC 3339; a bare date is midnight UTC. Nothing where it is none or names a day that does not exist.
std::optional<Moment> parse_moment(std::string_view rfc3339);

// The same, and dates as people write them into files where no other reading is possible: "2019/9/24", "2019-9-4".
std::optional<Moment> parse_loose_moment(std::string_view text);

// RFC 3339 in the moment's own offset, "Z" for offset 0. The year is held to 0001..9999.
std::string format_moment(Moment moment);

Civil civil(Moment moment);

// Whole days from 1970-01-01 to this date; and of a moment on its own wall clock.
std::int64_t days_from_civil(int year, int month, int day);
std::int64_t local_day(Moment moment);

}  // namespace amends::mail
