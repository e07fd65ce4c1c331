// Dates and hours of due expressions: "17 July", "21/10", "Friday the 13th", "half nine", "5 pm my time".
#include <algorithm>

#include "rapport/due_reader.hpp"

namespace amends::rapport {
namespace {

// "First thing": nine, when offices open. "Last thing": six, when they close. "Lunch": one.
constexpr int kOfficeOpens = 9 * 60;
constexpr int kOfficeCloses = 18 * 60;
constexpr int kLunch = 13 * 60;

struct Zone {
  std::string_view name;
  int minutes;
};
constexpr Zone kZones[] = {{"gmt", 0},    {"utc", 0},    {"z", 0},      {"bst", 60},   {"cet", 60},   {"cest", 120}, {"est", -300},
                           {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}};

}  // namespace

// A year after a date: "2026", ", 2026", "'26". Returns `i` unchanged where there is none.
std::size_t DueReader::year_after(std::size_t i, DueExpr& e) const {
  std::size_t at = any(i, {",", "of"}) ? i + 1 : i;
  if (is(at, "'")) ++at;
  if (number(at) && t_[at].digits == 4 && t_[at].value >= 1900 && t_[at].value < 2200) {
    e.year = t_[at].value;
    return at + 1;
  }
  return i;
}

std::size_t DueReader::named_date(std::size_t i, DueExpr& e, bool led) const {
  std::size_t at = is(i, "the") ? i + 1 : i;
  const bool the = at != i;
  const auto month_at = [&](std::size_t k) {
    const int month = k < t_.size() && t_[k].kind == LexKind::word ? month_of(word(k)) : -1;
    return month;
  };
  if (i > 0 && any(i - 1, {"$", "£", "€"})) return 0;
  // "17 July", "17th of July", "the seventeenth of July"
  int day = -1;
  std::size_t end = at;
  bool suffixed = false;
  if (number(at) && t_[at].digits <= 2 && t_[at].value >= 1 && t_[at].value <= 31) {
    day = t_[at].value;
    end = at + 1;
    if (glued(end) && any(end, {"st", "nd", "rd", "th"})) suffixed = true, ++end;
  } else if (at < t_.size() && t_[at].kind == LexKind::word) {
    day = ordinal_of(word(at));
    if (day < 0 && t_[at].value >= 20 && t_[at].value <= 30 && (is(at + 1, "-") || at + 1 < t_.size())) {
      const std::size_t units = is(at + 1, "-") ? at + 2 : at + 1;
      const int small = units < t_.size() ? ordinal_of(word(units)) : -1;
      if (small > 0 && small < 10) day = t_[at].value + small, end = units + 1;
    } else {
      end = at + 1;
    }
  }
  if (day > 0) {
    std::size_t m = end;
    if (any(m, {"of", "-", "/", ","}) && !is(m, ",")) ++m;
    if (is(m, ".") && glued(m)) ++m;
    const int month = month_at(m);
    if (month > 0 && (number(at) || is(m - 1, "of"))) {
      // "3 may" in lower case is likelier "three may"
      if (!(month == 5 && !t_[m].capital && !suffixed && !is(m - 1, "of") && !led)) {
        e.day_of_month = day;
        e.month = month;
        std::size_t stop = m + 1;
        if (is(stop, ".") && glued(stop) && t_[m].word.size() <= 4 && number(stop + 1)) ++stop;
        if (any(stop, {"-", "/"}) && number(stop + 1)) ++stop;
        return year_after(stop, e);
      }
    }
    // "the 14th of this month", "the 3rd of next month"
    if (suffixed && is(m - 1, "of") && any(m, {"this", "next", "the"}) && (is(m + 1, "month") || is(m + 2, "month"))) {
      const bool next = any(m, {"next"}) || any(m + 1, {"next", "following"});
      const Ymd now = ymd(next ? add_months(day_of(ymd(b_.today).year, ymd(b_.today).month, 1), 1) : b_.today);
      if (day > month_length(now.year, now.month)) return 0;
      e.day = day_of(now.year, now.month, day);
      return is(m + 1, "month") ? m + 2 : m + 3;
    }
    // "the 14th", "by 14th"
    if (suffixed && (the || led || e.weekday >= 0) &&
        !(end < t_.size() && t_[end].kind == LexKind::word &&
          any(end, {"time",  "floor", "street",  "century", "birthday", "party",  "time", "place",   "visit", "round", "version",
                    "draft", "week",  "quarter", "half",    "day",      "outage", "call", "message", "mail",  "email"}))) {
      e.day_of_month = day;
      return end;
    }
    return 0;
  }
  // "July 17", "July 17th", "July the 17th", "July 17, 2026"
  const int month = month_at(i);
  if (month > 0) {
    std::size_t k = i + 1;
    if (is(k, ".") && glued(k)) ++k;
    if (any(k, {"-", "/"})) ++k;
    if (is(k, "the")) ++k;
    if (number(k) && t_[k].digits <= 2 && t_[k].value >= 1 && t_[k].value <= 31 && !(is(k + 1, ":") || (is(k + 1, "%")))) {
      std::size_t stop = k + 1;
      if (glued(stop) && any(stop, {"st", "nd", "rd", "th"})) ++stop;
      if (any(stop, {"am", "pm", "a.m", "p.m"})) return 0;
      e.day_of_month = t_[k].value;
      e.month = month;
      if (any(stop, {"-", "/"}) && number(stop + 1) && t_[stop + 1].digits == 4) ++stop;
      return year_after(stop, e);
    }
    // "July seventeenth", "May twenty-ninth", "May twenty nine"
    int named = k < t_.size() ? ordinal_of(word(k)) : -1;
    if (named < 0 && k < t_.size() && t_[k].kind == LexKind::word && (t_[k].value == 20 || t_[k].value == 30)) {
      const std::size_t units = is(k + 1, "-") ? k + 2 : k + 1;
      const int small =
          units < t_.size() && t_[units].kind == LexKind::word ? std::max(ordinal_of(word(units)), static_cast<int>(t_[units].value)) : -1;
      if (small > 0 && small < 10 && t_[k].value + small <= 31) {
        named = t_[k].value + small;
        k = units;
      }
    }
    if (named > 0) {
      e.day_of_month = named;
      e.month = month;
      return year_after(k + 1, e);
    }
  }
  return 0;
}

std::size_t DueReader::numeric_date(std::size_t i, DueExpr& e, bool led) const {
  if (!number(i)) return 0;
  const auto part = [&](std::size_t k) { return number(k) ? t_[k].value : -1; };
  if (i > 0 && any(i - 1, {"$", "£", "€"})) return 0;
  if (t_[i].digits == 8) {  // 20260717
    const int year = t_[i].value / 10000, month = t_[i].value / 100 % 100, day = t_[i].value % 100;
    if (year < 2000 || year > 2099 || month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return 0;
    e.year = year, e.month = month, e.day_of_month = day;
    return i + 1;
  }
  // ISO: 2026-07-17, 2026/07/17, with an hour after T
  if (t_[i].digits == 4 && any(i + 1, {"-", "/"}) && number(i + 2) && t_[i + 1].word == word(i + 3) && number(i + 4) && glued(i + 1) &&
      glued(i + 2)) {
    if (part(i + 2) < 1 || part(i + 2) > 12 || part(i + 4) < 1 || part(i + 4) > 31) return 0;
    e.year = part(i);
    e.month = part(i + 2);
    e.day_of_month = part(i + 4);
    return is(i + 5, "t") && glued(i + 5) ? i + 6 : i + 5;
  }
  if (t_[i].digits > 2 || !glued(i + 1) || !glued(i + 2) || !number(i + 2) || t_[i + 2].digits > 2) return 0;
  const std::string_view mark = word(i + 1);
  if (mark != "/" && mark != "-" && mark != ".") return 0;
  const int a = part(i), b = part(i + 2);
  const bool third =
      word(i + 3) == mark && glued(i + 3) && number(i + 4) && glued(i + 4) && (t_[i + 4].digits == 2 || t_[i + 4].digits == 4);
  bool month_first = month_first_;
  if (a > 12 && a <= 31) month_first = false;
  if (b > 12 && b <= 31 && a <= 12) month_first = true;
  const int day = month_first ? b : a, month = month_first ? a : b;
  if (day < 1 || day > 31 || month < 1 || month > 12) return 0;
  std::size_t end = i + 3;
  if (third) {
    e.year = part(i + 4);
    end = i + 5;
  } else if (mark == ".") {
    // "19.06." has a closing dot; "12.30" is an hour and "3.4" a clause
    const bool closing_dot = is(i + 3, ".") && glued(i + 3) && t_[i + 2].digits == 2;
    if (!closing_dot && e.weekday < 0 && !(led && i > 0 && is(i - 1, "on"))) return 0;
    end = closing_dot ? i + 4 : i + 3;
  } else if (mark == "-") {
    if (e.weekday < 0) return 0;  // "3-4" is a range
  } else if (!led && !e.has_day() && !(t_[i].digits == 2 && t_[i + 2].digits == 2) && !(a > 12 || b > 12)) {
    return 0;  // "1/2" alone is a fraction
  } else if (i > 0 && is(i - 1, "/")) {
    return 0;
  }
  if (day > month_length(third ? 2000 : 2000, month)) return 0;
  e.day_of_month = day;
  e.month = month;
  return end;
}

std::size_t DueReader::meridiem(std::size_t i, DueExpr& e) const {
  std::size_t end = 0;
  bool pm = false;
  if (any(i, {"am", "pm"})) {
    pm = is(i, "pm");
    end = i + 1;
  } else if (any(i, {"a", "p"}) && is(i + 1, ".") && is(i + 2, "m") && glued(i + 1) && glued(i + 2)) {
    pm = is(i, "p");
    end = is(i + 3, ".") && glued(i + 3) ? i + 4 : i + 3;
  } else if (any(i, {"a", "p"}) && glued(i) && !(i + 1 < t_.size() && t_[i + 1].glued && t_[i + 1].kind == LexKind::word)) {
    pm = is(i, "p");
    end = i + 1;
  }
  if (end == 0) return i;
  const int hour = e.minute / 60;
  if (hour > 12) return i;
  e.minute = e.minute % 60 + 60 * (hour % 12 + (pm ? 12 : 0));
  e.half_day_known = true;
  return end;
}

std::size_t DueReader::zone(std::size_t i, DueExpr& e) const {
  for (const Zone& z : kZones)
    if (is(i, z.name) && (z.name != "z" || glued(i))) {
      e.zone_minutes = z.minutes;
      return i + 1;
    }
  if (any(i, {"my", "your", "local", "our"}) && is(i + 1, "time")) return i + 2;
  return any(i, {"sharp"}) ? i + 1 : i;
}

std::size_t DueReader::time(std::size_t i, DueExpr& e, bool led) const {
  if (e.has_time()) return 0;
  std::size_t at = i;
  const auto done = [&](std::size_t end) { return zone(end, e); };
  if (is(at, "@")) ++at, led = true;
  if (any(at, {"noon", "midday"})) {
    e.minute = 12 * 60;
    e.half_day_known = true;
    return done(at + 1);
  }
  if (is(at, "midnight")) {
    e.minute = 24 * 60 - 1;
    e.half_day_known = true;
    return done(at + 1);
  }
  if (any(at, {"lunch", "lunchtime"}) && led) {
    e.minute = kLunch;
    e.half_day_known = true;
    return at + 1;
  }
  if (any(at, {"first", "last"}) && is(at + 1, "thing")) {
    e.minute = is(at, "first") ? kOfficeOpens : kOfficeCloses;
    e.half_day_known = true;
    if (!e.has_day() && is(at + 2, "in") && is(at + 3, "the") && is(at + 4, "morning")) {
      e.day = b_.minute < kOfficeOpens ? b_.today : b_.today + 1;
      return at + 5;
    }
    return at + 2;
  }
  const auto hour_at = [&](std::size_t k) {
    if (k >= t_.size()) return -1;
    const int value = t_[k].value;
    if (t_[k].kind == LexKind::number) return t_[k].digits <= 2 && value <= 24 ? value : -1;
    return t_[k].kind == LexKind::word && t_[k].word.size() > 2 && value >= 1 && value <= 12 ? value : -1;
  };
  // "half nine" (British: 9:30), "half past nine", "quarter to ten", "ten to eight", "20 past 8"
  if (is(at, "half") && (is(at + 1, "past") || led)) {
    const std::size_t k = is(at + 1, "past") ? at + 2 : at + 1;
    if (const int hour = hour_at(k); hour > 0) {
      e.minute = hour % 24 * 60 + 30;
      return done(meridiem(k + 1, e));
    }
    return 0;
  }
  {
    std::size_t k = is(at, "a") && is(at + 1, "quarter") ? at + 1 : at;
    int minutes = is(k, "quarter") ? 15
                  : k < t_.size() && t_[k].value > 0 && t_[k].value < 60 && t_[k].word.size() + (t_[k].kind == LexKind::number ? 2 : 0) > 2
                      ? t_[k].value
                      : -1;
    std::size_t past = k + 1;
    if (minutes > 0 && any(past, {"minutes", "minute", "min", "mins"})) ++past;
    if (minutes > 0 && any(past, {"past", "to", "after"}) && (led || is(k, "quarter") || !is(past, "to")) && !(is(past, "after") && !led)) {
      const int hour = hour_at(past + 1);
      if (hour > 0 && hour <= 12 && !(number(k) && number(past + 1) && is(past, "to"))) {
        e.minute = hour * 60 + (is(past, "to") ? -minutes : minutes);
        if (is(past + 2, "o'clock")) return done(past + 3);
        return done(meridiem(past + 2, e));
      }
    }
  }
  const int hour = hour_at(at);
  if (hour < 0) return 0;
  if (number(at)) {
    // 9:45, 09:45:30
    if (is(at + 1, ":") && glued(at + 1) && number(at + 2) && glued(at + 2) && t_[at + 2].digits == 2 && t_[at + 2].value < 60) {
      e.minute = hour % 24 * 60 + t_[at + 2].value;
      e.half_day_known = hour > 12 || t_[at].digits == 2 || hour == 0;
      std::size_t end = at + 3;
      if (is(end, ":") && glued(end) && number(end + 1)) end += 2;
      const bool known = e.half_day_known;
      e.half_day_known = false;
      const std::size_t after = meridiem(end, e);
      e.half_day_known = e.half_day_known || known;
      return done(after);
    }
    // 9.45, 12.00: an hour only where a word leads to it or am or pm follows
    if (is(at + 1, ".") && glued(at + 1) && number(at + 2) && glued(at + 2) && t_[at + 2].digits == 2 && t_[at + 2].value < 60) {
      DueExpr probe = e;
      probe.minute = hour % 24 * 60 + t_[at + 2].value;
      const std::size_t after = meridiem(at + 3, probe);
      if (after != at + 3 || led) {
        if (after == at + 3) probe.half_day_known = hour >= 12 || t_[at].digits == 2;
        e = probe;
        return done(after);
      }
      return 0;
    }
    // 17h, 9h30
    if (is(at + 1, "h") && glued(at + 1) && led) {
      e.minute = hour % 24 * 60;
      e.half_day_known = true;
      if (number(at + 2) && glued(at + 2) && t_[at + 2].value < 60) {
        e.minute += t_[at + 2].value;
        return done(at + 3);
      }
      return done(at + 2);
    }
  }
  DueExpr probe = e;
  probe.minute = hour % 24 * 60;
  const std::size_t after = meridiem(at + 1, probe);
  if (after != at + 1) {
    if (!number(at) && any(at + 1, {"a", "p"})) return 0;
    e = probe;
    return done(after);
  }
  if (any(at + 1, {"o'clock", "oclock"}) || (is(at + 1, "o") && is(at + 2, "clock"))) {
    e = probe;
    return done(meridiem(is(at + 1, "o") ? at + 3 : at + 2, e));
  }
  if (is(at + 1, "in") && is(at + 2, "the") && any(at + 3, {"morning", "afternoon", "evening"}) && number(at)) {
    e = probe;
    e.part = is(at + 3, "morning") ? Part::morning : Part::afternoon;
    return done(at + 4);
  }
  // A bare number is an hour only where a word leads to it and nothing counted follows: "by 10 tomorrow", "at four on Friday".
  if (hour > 12 && !(hour <= 24 && number(at) && is(i - 1, "at"))) return 0;
  const bool beside_day = any(at + 1, {"today", "tomorrow", "tonight", "tmrw"});
  if (!led && !beside_day) return 0;
  if (i > 0 && any(i - 1, {"in", "on", "for", "within", "over", "during", "of", "from", "about", "around", "since", "due", ","}) &&
      !beside_day)
    return 0;
  const std::size_t n = at + 1;
  const bool closed = n >= t_.size() || beside_day ||
                      (t_[n].kind == LexKind::mark && !any(n, {"%", ":", "/", "-", "x", "$", "£", "€", "*"}) &&
                       !(is(n, ".") && number(n + 1) && glued(n + 1))) ||
                      (t_[n].kind == LexKind::word &&
                       (weekday_of(word(n)) >= 0 || any(n, {"on", "in", "this", "sharp", "at", "and", "or", "but", "so", "with", "to", "my",
                                                            "your", "local", "est", "gmt", "then", "about", "for"})));
  if (!closed) return 0;
  e.minute = hour % 24 * 60;
  return done(n);
}

std::size_t DueReader::part(std::size_t i, DueExpr& e, bool led) const {
  std::size_t at = is(i, "the") ? i + 1 : i;
  if (any(at, {"early", "late", "mid"}) && any(at + 1, {"morning", "afternoon", "evening"}))
    ++at;
  else if (is(at, "mid") && is(at + 1, "-") && any(at + 2, {"morning", "afternoon"}))
    at += 2;
  if (!any(at, {"morning", "afternoon", "evening", "night"})) return 0;
  if (!led && !e.has_day()) return 0;
  // "this morning" is relative_day; "in the morning" and "tomorrow morning" are here; "Good morning" has no lead.
  if (e.has_time() && e.half_day_known) return at + 1;
  e.part = is(at, "morning") ? Part::morning : is(at, "afternoon") ? Part::afternoon : is(at, "evening") ? Part::evening : Part::night;
  return at + 1;
}

}  // namespace amends::rapport
