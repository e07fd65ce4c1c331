// Arithmetic on civil days, for due expressions and working time. Days are counted from 1970-01-01; weekdays from Sunday.
#pragma once

#include <algorithm>
#include <cstdint>

#include "text/time.hpp"

namespace amends::rapport {

using Day = std::int64_t;

struct Ymd {
  int year = 1970;
  int month = 1;
  int day = 1;
};

constexpr bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int month_length(int year, int month) {
  return month == 2 ? (leap(year) ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
}

inline Day day_of(int year, int month, int day) {
  return text::days_from_civil(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

constexpr int weekday(Day day) {
  const Day r = (day + 4) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(r < 0 ? r + 7 : r);
}

inline Ymd ymd(Day day) {
  const text::Civil c = text::civil({day * 86400, 0});
  return {c.year, c.month, c.day};
}

// The Monday of the week that holds the day: weeks run from Monday to Sunday.
constexpr Day monday_of(Day day) { return day - (weekday(day) + 6) % 7; }

inline Day add_months(Day day, int months) {
  const Ymd d = ymd(day);
  const int index = d.year * 12 + d.month - 1 + months;
  const int year = index / 12, month = index % 12 + 1;
  return day_of(year, month, std::min(d.day, month_length(year, month)));
}

// The nth working day after the day; Saturdays and Sundays are skipped, holidays are not known here.
constexpr Day add_working_days(Day day, int count) {
  while (count > 0) {
    ++day;
    if (weekday(day) != 0 && weekday(day) != 6) --count;
  }
  return day;
}

inline Day month_end(int year, int month) { return day_of(year, month, month_length(year, month)); }

}  // namespace amends::rapport
