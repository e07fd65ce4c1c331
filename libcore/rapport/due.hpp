// Due expressions in English, as people write them in mail and chat: "by Friday", "EOD tomorrow", "before the 14th", "in a fortnight".
// Each is resolved against the moment at which it was written, on the writer's own wall clock. No time zone data, no clock.
// It finds expressions; whether one belongs to a promise is for commitments.cpp to say.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rapport/message.hpp"
#include "text/span.hpp"
#include "text/time.hpp"

namespace amends::rapport {

struct DueHit {
  text::Span span;         // of the expression with its preposition, in the text that was passed
  text::Time at;           // the last moment meant: the end of the last day (23:59:59), or the hour; in the writer's own offset
  text::Time from;         // the first moment meant, equal to `at` for an hour
  bool timed = false;      // an hour was named
  bool bound = false;      // said as a limit: by, before, until, within, at the latest
  bool past = false;       // speaks of what was: "last Friday", "yesterday", "two days ago", "since Monday"
  bool recurring = false;  // "every Friday", "Mondays"; `at` is the next one
  bool vague = false;      // a bare stretch that may be no deadline at all: "in June", "next year", "this week", "now"
};

// Every expression inside `within`, in order, not overlapping. `said` is when the text was written.
// A weekday alone is the next one after that day; "next Thursday" is the one in the week after; "the end of the week" is Friday;
// "before the 14th" ends with the 13th; "3 working days" skips Saturdays and Sundays; a date without a year is the next such date.
// Linear in the length, but for the few words that an expression takes.
std::vector<DueHit> find_due(std::string_view text, text::Span within, text::Time said, DateOrder order = DateOrder::by_offset);

// The whole text.
std::vector<DueHit> find_due(std::string_view text, text::Time said, DateOrder order = DateOrder::by_offset);

}  // namespace amends::rapport
