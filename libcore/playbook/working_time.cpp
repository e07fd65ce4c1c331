// Working-time arithmetic and the due rules of action files.
#include "playbook/working_time.hpp"

#include <algorithm>
#include <charconv>

namespace amends::playbook {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kOpens = 9 * kHour;  // office hours that most clients and providers share
constexpr std::int64_t kCloses = 17 * kHour;
constexpr std::uint32_t kMostHours = 80;  // two working weeks: later is no due time but a plan
constexpr std::uint32_t kMostDays = 20;   // a month of working days

// Seconds on the wall clock since 1970-01-01 00:00 there.
std::int64_t local_seconds(text::Time time) { return time.seconds + std::int64_t{time.offset_minutes} * 60; }

std::int64_t day_of(std::int64_t local) { return local >= 0 ? local / kDay : -((-local + kDay - 1) / kDay); }

bool working_day(std::int64_t day) {
  const std::int64_t weekday = ((day + 4) % 7 + 7) % 7;  // 1970-01-01 was a Thursday; 0 is Sunday
  return weekday >= 1 && weekday <= 5;
}

std::int64_t next_day(std::int64_t day) {
  do ++day;
  while (!working_day(day));
  return day;
}

text::Time at(std::int64_t day, std::int64_t second_of_day, std::int16_t offset_minutes) {
  return {day * kDay + second_of_day - std::int64_t{offset_minutes} * 60, offset_minutes};
}

// Takes "within <count> <unit>" apart where the unit is one of the two given.
std::optional<std::uint32_t> within(std::string_view words, std::string_view one, std::string_view many) {
  constexpr std::string_view kWithin = "within ";
  if (words.substr(0, kWithin.size()) != kWithin) return std::nullopt;
  words.remove_prefix(kWithin.size());
  std::uint32_t count = 0;
  const char* const end = words.data() + words.size();
  const auto [rest, error] = std::from_chars(words.data(), end, count);
  if (error != std::errc() || count == 0 || rest == end || *rest != ' ') return std::nullopt;
  const std::string_view unit(rest + 1, static_cast<std::size_t>(end - rest - 1));
  if (unit != one && unit != many) return std::nullopt;
  return count;
}

}  // namespace

std::optional<DueRule> due_rule(std::string_view words) {
  if (words == "today") return DueRule{DueKind::today, 0};
  if (words == "next working day") return DueRule{DueKind::next_day, 0};
  if (words == "respond_by") return DueRule{DueKind::respond_by, 0};
  if (words == "promise") return DueRule{DueKind::promise, 0};
  if (const auto hours = within(words, "hour", "hours"); hours && *hours <= kMostHours) return DueRule{DueKind::hours, *hours};
  if (const auto days = within(words, "working day", "working days"); days && *days <= kMostDays)
    return DueRule{DueKind::working_days, *days};
  return std::nullopt;
}

text::Time add_working_seconds(text::Time from, std::int64_t seconds) {
  std::int64_t local = local_seconds(from);
  std::int64_t day = day_of(local);
  std::int64_t second = local - day * kDay;
  if (!working_day(day) || second >= kCloses) {
    day = next_day(day);
    second = kOpens;
  }
  second = std::max(second, kOpens);
  while (seconds > kCloses - second) {
    seconds -= kCloses - second;
    day = next_day(day);
    second = kOpens;
  }
  return at(day, second + seconds, from.offset_minutes);
}

std::int64_t working_seconds_between(text::Time from, text::Time to) {
  if (!(from < to)) return 0;
  std::int64_t begin = local_seconds(from);
  const std::int64_t end = to.seconds + std::int64_t{from.offset_minutes} * 60;
  // Whole weeks at once, so that a silence of years costs no more than one of days.
  const std::int64_t weeks = (end - begin) / (7 * kDay);
  std::int64_t sum = weeks * 5 * (kCloses - kOpens);
  begin += weeks * 7 * kDay;
  for (std::int64_t day = day_of(begin); day <= day_of(end); ++day) {
    if (!working_day(day)) continue;
    const std::int64_t opens = std::max(day * kDay + kOpens, begin);
    const std::int64_t closes = std::min(day * kDay + kCloses, end);
    sum += std::max<std::int64_t>(0, closes - opens);
  }
  return sum;
}

text::Time next_working_day(text::Time from) { return at(next_day(day_of(local_seconds(from))), 12 * kHour, from.offset_minutes); }

std::optional<text::Time> due_at(const DueRule& rule, const DueContext& context) {
  if (!context.now) return std::nullopt;
  const text::Time now = *context.now;
  const std::int64_t local = local_seconds(now);
  const std::int64_t day = day_of(local);
  switch (rule.kind) {
    case DueKind::none:
      return std::nullopt;
    case DueKind::hours:
      return add_working_seconds(now, std::int64_t{rule.count} * kHour);
    case DueKind::today:
      if (working_day(day) && local - day * kDay + kHour <= kCloses) return at(day, kCloses, now.offset_minutes);
      return next_working_day(now);
    case DueKind::next_day:
      return next_working_day(now);
    case DueKind::working_days: {
      std::int64_t due = day;
      for (std::uint32_t i = 0; i < rule.count; ++i) due = next_day(due);
      return at(due, kCloses, now.offset_minutes);
    }
    case DueKind::respond_by:
      return context.respond_by;
    case DueKind::promise:
      return context.promise ? context.promise : context.respond_by;
  }
  return std::nullopt;
}

}  // namespace amends::playbook
