#include "when.hpp"

#include <array>
#include <cstdio>

namespace amends::cli {
namespace {

constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string clock_of(const mail::Civil& c) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", c.hour % 100, c.minute % 100);
  return buffer.data();
}

std::string day_of(const mail::Civil& c, const std::optional<mail::Moment>& now) {
  std::string out = std::string(kDays[static_cast<std::size_t>(c.weekday)]) + " " + std::to_string(c.day) + " " +
                    kMonths[static_cast<std::size_t>(c.month - 1)];
  if (now && mail::civil(*now).year != c.year) out += " " + std::to_string(c.year);
  return out;
}

}  // namespace

std::string due_in_words(std::string_view rfc3339, const std::optional<mail::Moment>& now) {
  const std::optional<mail::Moment> due = mail::parse_moment(rfc3339);
  if (!due) return std::string(rfc3339);
  const mail::Civil c = mail::civil(*due);
  const bool whole_day = c.hour == 23 && c.minute == 59;
  const std::string clock = clock_of(c);
  if (now) {
    // Both on the wall clock of the due time, so that "today" is the reader's today.
    mail::Moment here = *now;
    here.offset_minutes = due->offset_minutes;
    const std::int64_t days = mail::local_day(*due) - mail::local_day(here);
    if (due->seconds <= now->seconds && due->seconds + 60 > now->seconds) return "now";
    if (days == 0) return whole_day ? "today" : "today by " + clock;
    if (days == 1) return whole_day ? "tomorrow" : "tomorrow by " + clock;
    if (days == -1) return whole_day ? "yesterday" : "yesterday " + clock;
  }
  std::string day = day_of(c, now);
  if (!now) day += " " + std::to_string(c.year);
  return whole_day ? day : day + " " + clock;
}

std::string date_in_words(const mail::Moment& moment, const std::optional<mail::Moment>& now, bool clock) {
  const mail::Civil c = mail::civil(moment);
  const std::string day = day_of(c, now);
  return clock ? day + " " + clock_of(c) : day;
}

}  // namespace amends::cli
