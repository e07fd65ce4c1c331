// Holidays and periods of due expressions, and their ends: "EOD", "the end of next month", "Q2", "early next week".
#include "rapport/due_reader.hpp"

namespace amends::rapport {
namespace {

// "End of day" and "close of play", in minutes: six in the evening, when offices close.
constexpr int kOfficeCloses = 18 * 60;

struct Holiday {
  std::string_view first, second;
  int month, day;
};
// Easter is the one movable feast that people set dates by. Meeus, Jones and Butcher's rule for the Gregorian calendar.
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day_of(year, n / 31, n % 31 + 1);
}

constexpr Holiday kHolidays[] = {{"christmas", "eve", 12, 24}, {"xmas", "eve", 12, 24},      {"boxing", "day", 12, 26},
                                 {"christmas", "", 12, 25},    {"xmas", "", 12, 25},         {"halloween", "", 10, 31},
                                 {"valentine", "day", 2, 14},  {"independence", "day", 7, 4}};

int quarter_of(std::string_view word) {
  if (word == "first" || word == "1st") return 1;
  if (word == "second" || word == "2nd") return 2;
  if (word == "third" || word == "3rd") return 3;
  if (word == "fourth" || word == "last" || word == "4th") return 4;
  return -1;
}

}  // namespace

void DueReader::set_period(DueExpr& e, Day first, Day last) const {
  e.first = first;
  e.day = last;
  e.period = true;
}

// "the third Tuesday of September", "the last Friday in March 2027", "the last day of October"
std::size_t DueReader::nth_of_month(std::size_t i, DueExpr& e) const {
  std::size_t at = is(i, "the") ? i + 1 : i;
  if (at >= t_.size()) return 0;
  const bool last = is(at, "last");
  const int nth = last ? 0 : number(at) && glued(at + 1) && any(at + 1, {"st", "nd", "rd", "th"}) ? t_[at].value : ordinal_of(word(at));
  if (!last && (nth < 1 || nth > 5)) return 0;
  at += number(at) ? 2U : 1U;
  const int day = at < t_.size() ? weekday_of(word(at)) : -1;
  const bool any_day = is(at, "day");
  if ((day < 0 && !(any_day && last)) || !any(at + 1, {"of", "in"})) return 0;
  at += 2;
  if (is(at, "the")) ++at;
  const Ymd now = ymd(b_.today);
  int year = now.year, month = at < t_.size() ? month_of(word(at)) : -1;
  if (month > 0 && month < now.month) ++year;
  if (any(at, {"month"})) month = now.month;
  if (any(at, {"this", "next"}) && is(at + 1, "month")) {
    const Ymd then = ymd(add_months(day_of(now.year, now.month, 1), is(at, "next") ? 1 : 0));
    year = then.year, month = then.month;
    ++at;
  }
  if (month < 0) return 0;
  DueExpr with_year;
  const std::size_t end = year_after(at + 1, with_year);
  if (with_year.year > 0) year = with_year.year;
  if (last) {
    Day found = month_end(year, month);
    while (day >= 0 && rapport::weekday(found) != day) --found;
    e.day = found;
  } else {
    Day found = day_of(year, month, 1);
    while (rapport::weekday(found) != day) ++found;
    found += 7 * (nth - 1);
    if (ymd(found).month != month) return 0;
    e.day = found;
  }
  return end;
}

std::size_t DueReader::holiday(std::size_t i, DueExpr& e) const {
  std::size_t at = is(i, "the") ? i + 1 : i;
  if (is(at, "easter")) {
    const int year = ymd(b_.today).year;
    const Day this_year = easter(year);
    e.day = this_year >= b_.today ? this_year : easter(year + 1);
    if (is(at + 1, "monday")) {
      *e.day += 1;
      return at + 2;
    }
    return any(at + 1, {"sunday", "day"}) ? at + 2 : at + 1;
  }
  if (is(at, "new") && is(at + 1, "year")) {
    if (is(at + 2, "eve")) {
      e.month = 12, e.day_of_month = 31;
      return at + 3;
    }
    if (is(at + 2, "day") || at != i) {
      e.month = 1, e.day_of_month = 1;
      return is(at + 2, "day") ? at + 3 : at + 2;
    }
    return 0;
  }
  for (const Holiday& h : kHolidays) {
    if (!is(at, h.first) || (!h.second.empty() && !is(at + 1, h.second))) continue;
    e.month = h.month;
    e.day_of_month = h.day;
    std::size_t end = h.second.empty() ? at + 1 : at + 2;
    if (is(end, "day")) ++end;
    return year_after(end, e);
  }
  return 0;
}

// "this week", "next month", "the weekend", "Q2", "the second quarter", "June"
std::size_t DueReader::period(std::size_t i, DueExpr& e, bool led) const {
  std::size_t at = is(i, "the") ? i + 1 : i;
  const Ymd now = ymd(b_.today);
  const Day monday = monday_of(b_.today);
  // How far into a period: "early next week" is Tuesday, "mid July" the 15th.
  int early = 0;  // 1 early, 2 middle, 3 late
  if (any(at, {"early", "beginning", "start"})) early = 1;
  if (any(at, {"mid", "middle"})) early = 2;
  if (any(at, {"late", "later"})) early = 3;
  if (early != 0) {
    ++at;
    if (is(at, "-")) ++at;
    if (is(at, "of")) ++at;
    if (is(at, "in")) ++at;
    if (is(at, "the")) ++at;
  }
  const auto within = [&](Day first, Day last) {
    const bool week = last - first < 7;
    if (early == 1) last = week ? first + 1 : first + (last - first) / 3;
    if (early == 2) last = week ? first + 2 : first + 14;
    set_period(e, first, last);
    e.vague = e.vague || (!e.bound && early == 0);
  };
  if (is(at, "midweek")) {
    e.day = monday + 2 > b_.today ? monday + 2 : monday + 9;
    return at + 1;
  }
  int step = 0;
  bool modified = false;
  if (any(at, {"next", "this", "coming", "following", "current", "upcoming"})) {
    modified = true;
    step = any(at, {"next", "following", "coming", "upcoming"}) ? 1 : 0;
    ++at;
    if (any(at, {"coming"})) ++at;
  }
  const bool led_the = led || early != 0 || e.bound;
  if (is(at, "week") || is(at, "wk")) {
    if (is(at + 1, "after") && is(at + 2, "next")) {
      within(monday + 14, monday + 18);
      return at + 3;
    }
    if (is(at + 1, "after")) return 0;
    if (!modified && !(early != 0 || e.bound)) return 0;
    // On a weekend "this week" is the one that begins on Monday.
    const Day from = (rapport::weekday(b_.today) == 6 || rapport::weekday(b_.today) == 0) && step == 0 ? monday + 7 : monday + 7 * step;
    within(from, from + 4);
    e.vague = false;
    return at + 1;
  }
  if (is(at, "weekend")) {
    if (!modified && !led && at == i) return 0;
    Day saturday = monday + 5 + 7 * (modified ? step : 0);
    if (e.bound) {
      e.day = saturday - 1;  // by the weekend: before it begins
      return at + 1;
    }
    set_period(e, saturday, saturday + 1);
    return at + 1;
  }
  if (is(at, "month") && (modified || early != 0)) {
    const Day first = add_months(day_of(now.year, now.month, 1), step);
    const Ymd f = ymd(first);
    within(first, month_end(f.year, f.month));
    return at + 1;
  }
  if (is(at, "year") && (modified || early != 0)) {
    within(day_of(now.year + step, 1, 1), day_of(now.year + step, 12, 31));
    return at + 1;
  }
  const auto quarter = [&](int q, std::size_t end) -> std::size_t {
    int year = now.year;
    DueExpr with_year;
    const std::size_t stop = year_after(end, with_year);
    if (stop != end)
      year = with_year.year;
    else if (q * 3 < now.month)
      ++year;
    within(day_of(year, q * 3 - 2, 1), month_end(year, q * 3));
    return stop;
  };
  if (is(at, "quarter") && modified) {
    const int index = (now.month - 1) / 3 + step;
    const int year = now.year + index / 4, q = index % 4 + 1;
    within(day_of(year, q * 3 - 2, 1), month_end(year, q * 3));
    return at + 1;
  }
  if (is(at, "q") && number(at + 1) && glued(at + 1) && t_[at + 1].value >= 1 && t_[at + 1].value <= 4)
    return quarter(t_[at + 1].value, at + 2);
  if (at < t_.size() && quarter_of(word(at)) > 0 && any(at + 1, {"quarter", "qtr"})) return quarter(quarter_of(word(at)), at + 2);
  const int month = at < t_.size() && t_[at].kind == LexKind::word ? month_of(word(at)) : -1;
  if (month > 0 && (led_the || modified) && !is(at, "mar") && !(!t_[at].capital && any(at, {"may", "march"}) && !modified && !led)) {
    if (i > 0 && any(i - 1, {"at", "on"})) return 0;
    int year = month < now.month || (modified && step == 1 && month == now.month) ? now.year + 1 : now.year;
    DueExpr with_year;
    const std::size_t stop = year_after(at + 1, with_year);
    if (stop != at + 1) year = with_year.year;
    if (e.bound && early == 0) {
      e.day = day_of(year, month, 1) - (e.before ? 0 : 0);
      if (any(i - 1, {"until", "till"})) e.day = month_end(year, month);
      return stop;
    }
    within(day_of(year, month, 1), month_end(year, month));
    return stop;
  }
  return 0;
}

// "the end of the week", "EOD", "COB", "close of play", "month end", "end of Q2", "end of next month", "end of July"
std::size_t DueReader::period_end(std::size_t i, DueExpr& e, bool led) const {
  std::size_t at = is(i, "the") ? i + 1 : i;
  const Ymd now = ymd(b_.today);
  const Day monday = monday_of(b_.today);
  const auto office_close = [&](std::size_t end) -> std::size_t {
    if (e.has_time()) return 0;
    e.minute = kOfficeCloses;
    e.half_day_known = true;
    // "EOD tomorrow", "close of play on Friday": the day comes next; alone it is today's.
    std::size_t next = any(end, {"on", "of", "this"}) && !is(end + 1, "week") ? end + 1 : end;
    if (is(end, "this")) next = end;
    DueExpr day = e;
    if (!e.has_day()) {
      const std::size_t stop = next < t_.size() ? piece(is(next, "(") ? next : next, day, true) : 0;
      if (stop != 0 && day.has_day() && day.minute == e.minute && !day.moment) {
        e = day;
        return stop;
      }
      e.day = b_.today;
    }
    return end;
  };
  const auto week_end = [&](int step) {
    Day friday = monday + 4 + 7 * step;
    if (friday < b_.today) friday += 7;
    e.day = friday;
  };
  const auto of_month = [&](int step) {
    const Ymd f = ymd(add_months(day_of(now.year, now.month, 1), step));
    e.day = month_end(f.year, f.month);
  };
  const auto of_quarter = [&](int step) {
    const int index = (now.month - 1) / 3 + step;
    e.day = month_end(now.year + index / 4, index % 4 * 3 + 3);
  };
  if (any(at, {"eod", "cob", "cop", "eob", "eobd"})) return office_close(at + 1);
  if (is(at, "eow")) return week_end(0), at + 1;
  if (is(at, "eom")) return of_month(0), at + 1;
  if (is(at, "eoq")) return of_quarter(0), at + 1;
  if (is(at, "eoy")) return e.day = day_of(now.year, 12, 31), at + 1;
  if (any(at, {"week", "month", "year", "quarter"}) && (is(at + 1, "end") || (is(at + 1, "-") && is(at + 2, "end"))) &&
      (led || t_[at].possessive)) {
    if (is(at, "week")) week_end(0);
    if (is(at, "month")) of_month(0);
    if (is(at, "quarter")) of_quarter(0);
    if (is(at, "year")) e.day = day_of(now.year, 12, 31);
    return is(at + 1, "end") ? at + 2 : at + 3;
  }
  if (any(at, {"close"}) && is(at + 1, "of") && any(at + 2, {"play", "business", "day", "trading"})) return office_close(at + 3);
  if (!any(at, {"end"})) return 0;
  std::size_t k = is(at + 1, "of") ? at + 2 : at + 1;
  if (k == at + 1 && !is(k, "-")) return 0;
  if (is(k, "the")) ++k;
  int step = 0;
  bool modified = false;
  if (any(k, {"this", "next", "current", "following", "coming"})) {
    step = any(k, {"next", "following", "coming"}) ? 1 : 0;
    modified = true;
    ++k;
  }
  if (any(k, {"business", "working", "play"}) || (is(k, "day") && !modified)) {
    const std::size_t end = any(k, {"business", "working"}) && is(k + 1, "day") ? k + 2 : k + 1;
    return office_close(end);
  }
  if (is(k, "week") || is(k, "wk")) {
    if (is(k + 1, "after") && is(k + 2, "next")) return week_end(2), k + 3;
    return week_end(step), k + 1;
  }
  if (is(k, "weekend")) {
    e.day = monday + 6 + 7 * step;
    return k + 1;
  }
  if (is(k, "month")) return of_month(step), k + 1;
  if (is(k, "quarter")) return of_quarter(step), k + 1;
  if (is(k, "year")) return e.day = day_of(now.year + step, 12, 31), k + 1;
  if (any(k, {"today", "tomorrow"}) || (k < t_.size() && weekday_of(word(k)) >= 0)) {
    DueExpr day = e;
    if (e.has_time()) return 0;
    const std::size_t stop = any(k, {"today", "tomorrow"}) ? relative_day(k, day) : weekday(k, day, true);
    if (stop == 0) return 0;
    day.minute = kOfficeCloses;
    day.half_day_known = true;
    e = day;
    return stop;
  }
  DueExpr inner;
  inner.bound = false;
  const std::size_t stop = period(k, inner, true);
  if (stop != 0 && inner.day) {
    e.day = inner.day;
    return stop;
  }
  if (number(k) && t_[k].digits == 4 && t_[k].value >= 1990 && t_[k].value < 2200) {
    e.day = day_of(t_[k].value, 12, 31);
    return k + 1;
  }
  return 0;
}

}  // namespace amends::rapport
