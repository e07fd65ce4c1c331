// From the parts of a due expression to a moment on the writer's wall clock.
#include "rapport/due_expr.hpp"

namespace amends::rapport {
namespace {

// A date without a year is the next one; none is searched further than this: a 29 February is at most eight years off.
constexpr int kYearsAhead = 8;
// "Friday the 13th" is looked for in this many months; a writer who means a later one names the month.
constexpr int kMonthsAhead = 12;

// Ends of the parts of a day, in minutes, as office people use the words.
constexpr int kMorningEnd = 12 * 60;
constexpr int kAfternoonEnd = 18 * 60;
constexpr int kEveningEnd = 22 * 60;

// An hour from one to seven without am or pm is in the afternoon: nobody in an office promises five in the morning so.
constexpr int kFirstMorningHour = 8;

Day full_year(int year) { return year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year; }

std::optional<Day> date_day(const DueExpr& e, const DueBase& b) {
  const int day = e.day_of_month > 0 ? e.day_of_month : 1;
  if (e.year >= 0) {
    const int year = static_cast<int>(full_year(e.year));
    if (day > month_length(year, e.month)) return std::nullopt;
    return day_of(year, e.month, day);
  }
  const int year = ymd(b.today).year;
  for (int y = e.past ? year - 1 : year; y < year + kYearsAhead; ++y) {
    if (day > month_length(y, e.month)) continue;
    const Day found = day_of(y, e.month, day);
    if (e.past ? found <= b.today && day_of(y + 1, e.month, day > 28 ? 28 : day) > b.today : found >= b.today) return found;
  }
  return std::nullopt;
}

std::optional<Day> month_day(const DueExpr& e, const DueBase& b) {
  const Ymd now = ymd(b.today);
  std::optional<Day> next;
  for (int k = 0; k < kMonthsAhead; ++k) {
    const int index = now.year * 12 + now.month - 1 + k;
    const int year = index / 12, month = index % 12 + 1;
    if (e.day_of_month > month_length(year, month)) continue;
    const Day found = day_of(year, month, e.day_of_month);
    if (found < b.today) continue;
    if (!next) next = found;
    if (e.weekday < 0 || weekday(found) == e.weekday) return found;
  }
  return next;  // no month has that weekday on that day: the number is likelier right than the name
}

Day weekday_day(const DueExpr& e, const DueBase& b) {
  const Day monday = monday_of(e.period && e.first ? *e.first : b.today);
  const Day in_week = monday + (e.weekday + 6) % 7;
  if (e.period) return in_week;
  Day found = b.today;
  switch (e.which) {
    case Which::next:
      found = in_week + 7;
      break;
    case Which::last:
      found = in_week < b.today ? in_week : in_week - 7;
      break;
    case Which::plain:
    case Which::coming:
      found = in_week > b.today ? in_week : in_week + 7;
      break;
  }
  return found + 7 * e.extra_weeks;
}

int minute_meant(const DueExpr& e, const DueBase& b, std::optional<Day> day) {
  int minute = e.minute;
  if (e.half_day_known || minute >= 12 * 60) return minute;
  if (e.part == Part::morning) return minute;
  if (e.part == Part::afternoon || e.part == Part::evening || e.part == Part::night) return minute + 12 * 60;
  if (minute >= 60 && minute < kFirstMorningHour * 60) return minute + 12 * 60;
  if (day == b.today && minute <= b.minute && minute >= 60) return minute + 12 * 60;
  return minute;
}

}  // namespace

DueBase due_base(text::Time said) {
  const text::Civil c = text::civil(said);
  return {said, text::local_day(said), c.hour * 60 + c.minute, std::nullopt};
}

std::optional<DueHit> resolve(const DueExpr& e, const DueBase& b) {
  DueHit hit;
  hit.bound = e.bound;
  hit.past = e.past || e.which == Which::last;
  hit.recurring = e.recurring;
  hit.vague = e.vague;
  if (e.moment && !e.has_time()) {
    hit.at = {*e.moment, b.said.offset_minutes};
    hit.from = hit.at;
    hit.timed = true;
    hit.past = hit.past || hit.at < b.said;
    return hit;
  }
  std::optional<Day> day;
  if (e.has_date()) {
    day = date_day(e, b);
    if (!day) return std::nullopt;
  } else if (e.day_of_month > 0) {
    day = month_day(e, b);
    if (!day) return std::nullopt;
  } else if (e.weekday >= 0) {
    day = weekday_day(e, b);
  } else if (e.day) {
    day = e.day;
  }
  const auto offset = static_cast<std::int16_t>(e.zone_minutes && e.has_time() ? *e.zone_minutes : b.said.offset_minutes);
  const auto at = [&](Day d, std::int64_t second) { return text::Time{d * 86400 + second - std::int64_t{60} * offset, offset}; };
  if (e.has_time()) {
    const int minute = minute_meant(e, b, day ? day : std::optional<Day>(b.today));
    const Day d = day ? *day : minute > b.minute ? b.today : b.today + 1;
    hit.at = at(d, std::int64_t{60} * minute);
    hit.from = hit.at;
    hit.timed = true;
    return hit;
  }
  if (!day) {
    if (e.part == Part::none) return std::nullopt;
    // "in the morning" alone is tomorrow's unless it is early; "in the afternoon" is today's while it lasts.
    const int end = e.part == Part::morning ? kFirstMorningHour * 60 : e.part == Part::afternoon ? kAfternoonEnd : 24 * 60;
    day = b.minute < end ? b.today : b.today + 1;
  }
  Day last = *day;
  if (e.before && e.part == Part::none) last -= 1;
  hit.from = at(e.first && !e.has_date() && e.weekday < 0 && e.day_of_month < 0 ? std::min(*e.first, last) : last, 0);
  switch (e.part) {
    case Part::morning:
      hit.at = at(last, 60 * kMorningEnd);
      break;
    case Part::afternoon:
      hit.at = at(last, 60 * kAfternoonEnd);
      break;
    case Part::evening:
      hit.at = at(last, 60 * kEveningEnd);
      break;
    case Part::night:
    case Part::none:
      hit.at = at(last, 86399);
      break;
  }
  if (last < b.today) hit.past = true;
  return hit;
}

}  // namespace amends::rapport
