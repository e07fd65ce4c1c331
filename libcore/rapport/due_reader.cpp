// The grammar of due expressions: prepositions, and how pieces go together. The pieces that count from today are here;
// dates and hours are in due_pieces.cpp, periods in due_periods.cpp.
#include "rapport/due_reader.hpp"

namespace amends::rapport {

bool DueReader::any(std::size_t i, std::initializer_list<std::string_view> words) const {
  for (const std::string_view w : words)
    if (is(i, w)) return true;
  return false;
}

std::size_t DueReader::preposition(std::size_t i, DueExpr& e) const {
  if (any(i, {"by", "until", "till", "til", "within", "untill"})) {
    e.bound = true;
    ++i;
    if (any(i, {"around", "about", "approximately"})) ++i;
    return i;
  }
  if (any(i, {"no", "not"}) && is(i + 1, "later") && is(i + 2, "than")) {
    e.bound = true;
    return i + 3;
  }
  if (is(i, "before") || (is(i, "ahead") && is(i + 1, "of")) || (is(i, "prior") && is(i + 1, "to"))) {
    e.bound = e.before = true;
    return i + (is(i, "before") ? 1 : 2);
  }
  if (is(i, "since") || (is(i, "as") && is(i + 1, "of"))) {
    e.past = true;
    return is(i, "since") ? i + 1 : i + 2;
  }
  if (is(i, "after")) {
    e.vague = true;
    return i + 1;
  }
  if (any(i, {"every", "each"})) {
    e.recurring = true;
    return i + 1;
  }
  if (any(i, {"on", "at", "in", "for", "from", "over", "during", "around", "about", "through", "due", "come", "starting", "latest"})) {
    const std::size_t next = i + 1;
    if (is(i, "due") && any(next, {"on", "by", "at", "in"})) {
      e.bound = is(next, "by");
      return next + 1;
    }
    return next;
  }
  return 0;
}

std::size_t DueReader::expression(std::size_t i, DueExpr& e) const {
  DueExpr read;
  // "My message of 4 August", "your mail dated the 3rd": a reference, no deadline. "Over the weekend" is a stretch.
  if (is(i, "during") || (is(i, "over") && is(i + 1, "the")) || (i > 0 && any(i - 1, {"of", "dated"}))) read.vague = true;
  std::size_t at = preposition(i, read);
  const bool led = at != 0 && !is(i, "for") && !is(i, "from") && !is(i, "about");
  if (at == 0) at = i;
  if (any(at, {"any", "some"})) return 0;
  const std::size_t first = piece(at, read, led);
  if (first == 0) return 0;
  at = first;
  for (int pieces = 0; pieces < 4; ++pieces) {  // no real expression has more: "Friday 19 June 2026 at 5 pm my time"
    std::size_t next = at;
    bool joined = false;
    if (any(next, {",", "("})) ++next, joined = true;
    if (any(next, {"on", "at", "by", "of", "in", "around", "before", "so", "from"}) && !(is(next, "so") && !joined)) {
      // "so tomorrow" only after a comma; "from" only before an hour or a counted day.
      if (any(next, {"by", "before"})) read.bound = true;
      if (is(next, "before") && !read.has_time()) joined = true;
      ++next;
    }
    if (is(next, "latest")) ++next;
    DueExpr more = read;
    const std::size_t end = piece(next, more, next != at && !joined);
    if (end == 0) break;
    // Each kind of part once; a date may correct a weekday, a weekday may pick the day of a named week.
    const bool two_times = read.has_time() && more.minute != read.minute;
    const bool two_dates =
        read.has_date() && (more.month != read.month || (more.day_of_month != read.day_of_month && read.day_of_month > 0));
    const bool two_weekdays = read.weekday >= 0 && more.weekday != read.weekday;
    const bool two_days = read.day && more.day != read.day && !(read.weekday >= 0 && more.period);
    const bool two_numbers = read.day_of_month > 0 && more.day_of_month != read.day_of_month;
    const bool two_moments = (read.moment && more.moment != read.moment) || (more.moment && (read.has_day() || read.has_time()));
    if (two_times || two_dates || two_weekdays || two_days || two_numbers || two_moments) break;
    const bool day_after_date = read.has_date() && more.day != read.day;
    if (day_after_date) break;
    read = more;
    at = end;
  }
  if (is(at, "at") && any(at + 1, {"the", "latest"})) {
    const std::size_t latest = is(at + 1, "the") ? at + 2 : at + 1;
    if (any(latest, {"latest", "earliest"})) {
      read.bound = read.bound || is(latest, "latest");
      at = latest + 1;
    }
  } else if (is(at, "latest")) {
    read.bound = true;
    ++at;
  } else if (is(at, "ago")) {
    read.past = true;
    ++at;
  }
  // "Tomorrow's meeting", "this week's issue": the date of something else. "With Wednesday's van" is when it comes.
  if (at > i && t_[at - 1].possessive && at < t_.size() && t_[at].kind == LexKind::word && !is(i, "with") &&
      !(i > 0 && is(i - 1, "with")) && !read.bound)
    read.vague = true;
  if (read.empty()) return 0;
  // A part of the day or a bare hour is an expression only where a word leads to it or a day stands beside it.
  const bool sure_hour = read.has_time() && (read.half_day_known || read.part != Part::none);
  if (!read.has_day() && !led && !sure_hour && !read.bound) return 0;
  e = read;
  return at;
}

std::size_t DueReader::piece(std::size_t i, DueExpr& e, bool led) const {
  if (i >= t_.size()) return 0;
  const DueExpr before = e;
  const auto attempt = [&](std::size_t next) {
    if (next == 0) e = before;
    return next;
  };
  if (const std::size_t n = attempt(relative_day(i, e))) return n;
  if (const std::size_t n = attempt(period_end(i, e, led))) {
    e.before = false;  // "before the end of the month" may use its last day
    return n;
  }
  if (const std::size_t n = attempt(nth_of_month(i, e))) return n;
  if (const std::size_t n = attempt(duration(i, e, led))) return n;
  if (const std::size_t n = attempt(weekday(i, e, led))) return n;
  if (const std::size_t n = attempt(named_date(i, e, led))) return n;
  if (const std::size_t n = attempt(numeric_date(i, e, led))) return n;
  if (const std::size_t n = attempt(time(i, e, led || e.has_day()))) return n;
  if (const std::size_t n = attempt(period(i, e, led))) return n;
  if (const std::size_t n = attempt(holiday(i, e))) return n;
  return attempt(part(i, e, led));
}

std::size_t DueReader::relative_day(std::size_t i, DueExpr& e) const {
  const auto set = [&](Day day) { e.day = day; };
  std::size_t at = is(i, "the") ? i + 1 : i;
  if (is(at, "day") && is(at + 1, "after")) {
    if (any(at + 2, {"tomorrow", "tomorow", "tmrw", "tomo"})) {
      set(b_.today + 2);
      return at + 3;
    }
    if (at + 2 < t_.size() && weekday_of(word(at + 2)) >= 0) return 0;
    if (b_.anchor && at != i && !any(at + 2, {"day", "that"})) {
      set(*b_.anchor + 1);
      return at + 2;
    }
    return 0;
  }
  if (is(at, "day") && is(at + 1, "before") && is(at + 2, "yesterday")) {
    set(b_.today - 2);
    e.past = true;
    return at + 3;
  }
  if (any(at, {"next", "following"}) && (any(at + 1, {"morning", "afternoon", "evening"}) || (at != i && is(at + 1, "day")))) {
    set((b_.anchor ? *b_.anchor : b_.today) + 1);
    if (is(at + 1, "morning")) e.part = Part::morning;
    if (is(at + 1, "afternoon")) e.part = Part::afternoon;
    if (is(at + 1, "evening")) e.part = Part::evening;
    return at + 2;
  }
  if (is(i, "then") && e.bound && b_.anchor) {
    set(*b_.anchor);
    return i + 1;
  }
  if ((is(i, "that") || (at != i && is(at, "same"))) && is(at + 1, "day") && b_.anchor) {
    set(*b_.anchor);
    return at + 2;
  }
  if (at != i) return 0;
  if (any(i, {"today", "tonight", "tonite"})) {
    set(b_.today);
    if (!is(i, "today") && !e.has_time()) e.part = Part::night;
    if (!is(i, "today") && e.has_time()) e.part = Part::night;
    // "a week today", "Friday today week" count from it: see duration.
    return i + 1;
  }
  if (any(i, {"tomorrow", "tomorow", "tommorow", "tommorrow", "tmrw", "tmw", "tomo", "tmr"})) {
    set(b_.today + 1);
    return i + 1;
  }
  if (is(i, "yesterday")) {
    set(b_.today - 1);
    e.past = true;
    return i + 1;
  }
  if (is(i, "overnight")) {
    set(b_.today + 1);
    e.part = Part::morning;
    return i + 1;
  }
  if (any(i, {"this", "later"}) && any(i + 1, {"morning", "afternoon", "evening", "lunchtime", "today"})) {
    set(b_.today);
    if (is(i + 1, "morning")) e.part = Part::morning;
    if (is(i + 1, "afternoon")) e.part = Part::afternoon;
    if (is(i + 1, "evening")) e.part = Part::evening;
    return i + 2;
  }
  if (is(i, "last") && any(i + 1, {"night", "evening", "week", "month", "year", "time"})) {
    if (is(i + 1, "time")) return 0;
    set(b_.today - 1);
    e.past = true;
    return i + 2;
  }
  return 0;
}

std::size_t DueReader::amount(std::size_t i, int& count, bool& half) const {
  half = false;
  if (number(i) && t_[i].value <= 999 && !any(i + 1, {":", "/"})) {
    count = t_[i].value;
    std::size_t at = i + 1;
    if ((is(at, "-") || is(at, "to")) && number(at + 1)) count = t_[at + 1].value, at += 2;  // "2-3 days": the later one
    if (is(at, "+")) ++at;
    return at;
  }
  if (is(i, "half") && any(i + 1, {"a", "an"})) {
    count = 0;
    half = true;
    return i + 2;
  }
  if ((is(i, "a") && is(i + 1, "half")) && !is(i + 2, "of")) {
    count = 0;
    half = true;
    return i + 2;
  }
  std::size_t at = i;
  if (is(at, "a") && any(at + 1, {"couple", "few"})) ++at;
  if (is(at, "couple")) {
    count = 2;
    return is(at + 1, "of") ? at + 2 : at + 1;
  }
  if (any(at, {"few", "several"})) {
    count = 3;  // the least that "a few" can mean: a promise is held to it kindly later, not early
    return at + 1;
  }
  if (at < t_.size() && t_[at].kind == LexKind::word && t_[at].value > 0) {
    count = t_[at].value;
    ++at;
    if (count >= 20 && is(at, "-")) ++at;
    if (count >= 20 && at < t_.size() && t_[at].kind == LexKind::word && t_[at].value > 0 && t_[at].value < 10 && count % 10 == 0)
      count += t_[at++].value;
    if (is(at, "or") && at + 1 < t_.size() && t_[at + 1].value > 0) count = t_[at + 1].value, at += 2;
    if (is(at, "and") && is(at + 1, "a") && is(at + 2, "half")) half = true, at += 3;
    return at;
  }
  return 0;
}

// w working day, d day, W week, F fortnight, M month, Q quarter, Y year, h hour, m minute, s second
std::size_t DueReader::unit(std::size_t i, char& u) const {
  if (any(i, {"working", "business", "week", "work"}) && any(i + 1, {"day", "days"})) {
    u = 'w';
    return i + 2;
  }
  if (any(i, {"weekday", "weekdays", "workday", "workdays"})) return u = 'w', i + 1;
  if (any(i, {"day", "days", "d"})) return u = 'd', i + 1;
  if (any(i, {"week", "weeks", "wk", "wks", "w"})) return u = 'W', i + 1;
  if (any(i, {"fortnight", "fortnights"})) return u = 'F', i + 1;
  if (any(i, {"month", "months", "mo", "mos"})) return u = 'M', i + 1;
  if (any(i, {"quarter", "quarters"})) return u = 'Q', i + 1;
  if (any(i, {"year", "years", "yr", "yrs"})) return u = 'Y', i + 1;
  if (any(i, {"hour", "hours", "hr", "hrs", "h"})) return u = 'h', i + 1;
  if (any(i, {"minute", "minutes", "min", "mins"})) return u = 'm', i + 1;
  if (any(i, {"second", "seconds", "sec", "secs"})) return u = 's', i + 1;
  return 0;
}

void DueReader::advance(DueExpr& e, char u, int count, bool half, Day from, bool from_now) const {
  const auto seconds = [&](std::int64_t unit) { return unit * count + (half ? unit / 2 : 0); };
  switch (u) {
    case 'w':
      e.day = add_working_days(from, count);
      return;
    case 'd':
      e.day = from + count;
      return;
    case 'W':
      e.day = from + 7 * count + (half ? 3 : 0);
      return;
    case 'F':
      e.day = from + 14 * count;
      return;
    case 'M':
      e.day = add_months(from, count) + (half ? 15 : 0);
      return;
    case 'Q':
      e.day = add_months(from, 3 * count);
      return;
    case 'Y':
      e.day = add_months(from, 12 * count + (half ? 6 : 0));
      return;
    default:
      break;
  }
  const std::int64_t unit = u == 'h' ? 3600 : u == 'm' ? 60 : 1;
  if (from_now) e.moment = (e.moment ? *e.moment : b_.said.seconds) + seconds(unit);
}

std::size_t DueReader::duration(std::size_t i, DueExpr& e, bool led) const {
  // "in the next three days", "within the hour", "in two weeks' time", "a week on Friday", "a fortnight today", "three days from now", "a
  // week later"
  std::size_t at = i;
  if (i > 0 && is(i - 1, "by")) return 0;  // "over by three days" is an extent
  if (any(at, {"the", "another"})) ++at;
  const bool next = any(at, {"next", "coming", "following"});
  if (next) ++at;
  int count = 1;
  bool half = false;
  char u = 0;
  std::size_t after = amount(at, count, half);
  const bool counted = after != 0;
  if (!counted) {
    // "within the hour", "within the week": only these need no number
    if (!(e.bound && led && at == i + 1 && !next)) return 0;
    after = at;
  }
  if (counted && any(after, {"more", "further", "next", "upcoming", "whole", "full", "short"})) ++after;
  const std::size_t named = unit(after, u);
  if (named == 0) return 0;
  if (any(after, {"w", "d", "h", "mo"}) && !(number(after - 1) && glued(after))) return 0;
  if (u == 's' && !number(at)) return 0;  // "the second", "a second"
  if (!counted && u != 'h' && u != 'd' && u != 'W' && u != 'F' && u != 'M') return 0;
  std::size_t end = named;
  if (counted && is(end, "and") && is(end + 1, "a") && is(end + 2, "half")) half = true, end += 3;
  if (is(end, "'")) ++end;
  if (is(end, "time")) {
    advance(e, u, count, half, b_.today, true);
    return end + 1;
  }
  if (any(end, {"ago", "earlier"})) {
    advance(e, u, -count, false, b_.today, false);
    if (!e.day) e.day = b_.today;
    e.past = true;
    return end + 1;
  }
  if (any(end, {"later", "after", "on"}) && b_.anchor && !led &&
      !(is(end, "on") && end + 1 < t_.size() && weekday_of(word(end + 1)) >= 0) &&
      !(is(end, "after") && end + 1 < t_.size() && t_[end + 1].kind == LexKind::word)) {
    if (is(end, "on")) return 0;
    advance(e, u, count, half, *b_.anchor, false);
    return e.day ? end + 1 : 0;
  }
  if (is(end, "hence") || (is(end, "later") && !b_.anchor)) {
    advance(e, u, count, half, b_.today, true);
    return end + 1;
  }
  if (any(end, {"from", "after", "before"})) {
    const bool back = is(end, "before");
    if (is(end, "from") && is(end + 1, "now") && e.weekday >= 0 && u == 'W') {
      // "Monday, two weeks from now" is the Monday of that week
      e.first = monday_of(b_.today + 7 * count);
      e.period = true;
      return end + 2;
    }
    if (is(end, "from") && any(end + 1, {"now", "here"})) {
      advance(e, u, count, half, b_.today, true);
      return end + 2;
    }
    // "a week from Friday", "two days before the 14th": counted from what follows
    DueExpr other;
    const std::size_t stop = piece(end + 1, other, true);
    if (stop != 0 && other.has_day() && !other.moment) {
      if (const std::optional<DueHit> hit = resolve(other, b_)) {
        advance(e, u, back ? -count : count, half, text::local_day(hit->at), false);
        if (e.day) return stop;
      }
    }
    if (!(is(end, "after") || back)) return 0;
    return 0;  // "three days before": before what is not said
  }
  if (any(end, {"today", "tomorrow", "on"}) && (u == 'W' || u == 'F')) {
    if (is(end, "today") || is(end, "tomorrow")) {
      advance(e, u, count, half, b_.today + (is(end, "tomorrow") ? 1 : 0), false);
      return end + 1;
    }
    const int day = end + 1 < t_.size() ? weekday_of(word(end + 1)) : -1;
    if (day >= 0) {
      e.weekday = day;
      e.extra_weeks = u == 'F' ? 2 * count : count;
      return end + 2;
    }
  }
  // Without a preposition a number of days is a length, not a due time: "it took three days".
  if (!led && !next) return 0;
  if (led && i > 0 && any(i - 1, {"for", "during", "over", "around", "about", "on", "at", "every", "each", "after", "since", "through"}) &&
      !next)
    return 0;
  advance(e, u, count, half, b_.today, true);
  // "in 1d 2hr 5min", "in two hours and ten minutes"
  for (int k = 0; k < 3 && e.moment; ++k) {
    const std::size_t more = is(end, "and") ? end + 1 : end;
    int extra = 0;
    bool extra_half = false;
    char small = 0;
    const std::size_t stop = amount(more, extra, extra_half);
    const std::size_t stop_unit = stop == 0 ? 0 : unit(stop, small);
    if (stop_unit == 0 || (small != 'm' && small != 's')) break;
    advance(e, small, extra, extra_half, b_.today, true);
    end = stop_unit;
  }
  if (!counted && u == 'd') e.day = b_.today;  // "within the day"
  return end;
}

std::size_t DueReader::weekday(std::size_t i, DueExpr& e, bool led) const {
  std::size_t at = i;
  Which which = Which::plain;
  bool named = false;
  if (is(at, "the") && any(at + 1, {"coming", "following", "next", "upcoming"})) ++at;
  if (any(at, {"this", "coming", "upcoming", "following", "next", "last", "past", "previous"})) {
    which = any(at, {"next", "following"}) ? Which::next : any(at, {"last", "past", "previous"}) ? Which::last : Which::coming;
    named = true;
    ++at;
    if (which == Which::coming && any(at, {"coming", "past", "next"})) {
      if (is(at, "past")) which = Which::last;
      ++at;
    }
  }
  if (at >= t_.size() || t_[at].kind != LexKind::word) return 0;
  std::string_view name = t_[at].word;
  bool plural = false;
  int day = weekday_of(name);
  if (day < 0 && name.size() > 4 && name.back() == 's') {
    day = weekday_of(name.substr(0, name.size() - 1));
    plural = day >= 0;
  }
  if (day < 0) return 0;
  // "sun", "sat", "mon", "wed", "fri" are words and names too: they need a capital, a lead or a number beside them.
  const bool short_name = name.size() <= 4 && name != "tues" && name != "thur" && name != "weds";
  if (short_name && name != "fri" && !named && !led && !t_[at].capital && !number(at + 1) && !e.has_time() && !e.has_day()) return 0;
  if ((name == "sun" || name == "sat" || name == "wed") && !t_[at].capital && !named && !led) return 0;
  if (i > 0 && any(i - 1, {"any", "a", "most", "some"})) return 0;
  e.weekday = day;
  e.which = which;
  if (plural && !t_[at].possessive) e.recurring = true;
  if (which == Which::last) e.past = true;
  ++at;
  if (is(at, ".") && glued(at) && short_name && at + 1 < t_.size() && !t_[at + 1].capital) ++at;
  if (is(at, "week") && !is(at + 1, "after")) {
    e.extra_weeks = 1;
    return at + 1;
  }
  if (is(at, "fortnight")) {
    e.extra_weeks = 2;
    return at + 1;
  }
  if (is(at, "after") && is(at + 1, "next")) {
    e.which = Which::next;
    e.extra_weeks = 1;
    return at + 2;
  }
  // "Friday next week", "Tuesday of the following week"
  std::size_t later = is(at, "of") || is(at, "in") ? at + 1 : at;
  if (is(later, "the")) ++later;
  if (any(later, {"next", "following", "this"}) && is(later + 1, "week")) {
    const bool same = is(later, "this");
    set_period(e, monday_of(b_.today) + (same ? 0 : 7), monday_of(b_.today) + (same ? 4 : 11));
    return later + 2;
  }
  if (any(later, {"week"}) && is(later + 1, "after") && is(later + 2, "next")) {
    set_period(e, monday_of(b_.today) + 14, monday_of(b_.today) + 18);
    return later + 3;
  }
  // "Friday the 13th", "Friday 19th", "Tuesday 17"
  std::size_t num = is(at, ",") ? at + 1 : at;
  if (is(num, "the")) ++num;
  if (number(num) && t_[num].digits <= 2 && t_[num].value >= 1 && t_[num].value <= 31) {
    const bool suffixed = glued(num + 1) && any(num + 1, {"st", "nd", "rd", "th"});
    const std::size_t end = suffixed ? num + 2 : num + 1;
    const std::size_t month_at = is(end, "of") ? end + 1 : end;
    const bool month_follows = month_at < t_.size() && month_of(word(month_at)) > 0;
    if (month_follows) return at;  // a full date: the next piece
    const bool closed = end >= t_.size() || (t_[end].kind == LexKind::mark && !any(end, {":", "/", "%", ".", "-"})) ||
                        (is(end, ".") && !(number(end + 1) && glued(end + 1))) || any(end, {"and", "at", "to", "for", "or", "but", "so"});
    if (suffixed || (is(at, ",") == false && num == at && closed)) {
      e.day_of_month = t_[num].value;
      return end;
    }
  }
  return at;
}

}  // namespace amends::rapport
