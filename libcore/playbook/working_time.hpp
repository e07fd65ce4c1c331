// Working time: when something is due, from now, in the conversation's own offset. Monday to Friday, 9 to 17; no holidays, no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/time.hpp"

namespace amends::playbook {

enum class DueKind : std::uint8_t {
  none,
  hours,         // so many working hours from now
  today,         // the end of today's work where an hour of it is left, else noon of the next working day
  next_day,      // noon of the next working day
  working_days,  // the end of work that many working days on
  respond_by,    // when the plan says that an answer is due
  promise,       // when our next promise falls due; where one is overdue, when an answer is due
};

struct DueRule {
  DueKind kind = DueKind::none;
  std::uint32_t count = 0;  // of hours or working days
};

// The rule written as "within 1 hour", "within 4 hours", "today", "next working day", "within 3 working days", "respond_by" or
// "promise"; nothing where it is none of these.
std::optional<DueRule> due_rule(std::string_view words);

// This many seconds of working time after `from`. Outside working time it starts with the next working hour.
text::Time add_working_seconds(text::Time from, std::int64_t seconds);

// Seconds of working time between two moments, 0 where `to` is not later.
std::int64_t working_seconds_between(text::Time from, text::Time to);

// Noon of the first working day after the one of `from`.
text::Time next_working_day(text::Time from);

struct DueContext {
  std::optional<text::Time> now;
  std::optional<text::Time> respond_by;
  std::optional<text::Time> promise;
};

// When it is due; nothing without a rule, a `now` or the moment it refers to.
std::optional<text::Time> due_at(const DueRule& rule, const DueContext& context);

}  // namespace amends::playbook
