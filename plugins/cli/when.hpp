// Times as people say them: "today by 14:00", "Mon 12 Jan 09:00". Asks no clock; "now" is given.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "moment.hpp"

namespace amends::cli {

// A time by which something is due, seen from `now`, on the wall clock that the time itself carries.
// The end of a day (23:59) is the day alone: "by Friday" was meant.
std::string due_in_words(std::string_view rfc3339, const std::optional<mail::Moment>& now);

// "Mon 2 Mar 2026, 09:14"; the year only where it is not that of `now`.
std::string date_in_words(const mail::Moment& moment, const std::optional<mail::Moment>& now, bool clock);

}  // namespace amends::cli
