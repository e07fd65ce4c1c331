// RFC 3339 by hand: the standard library's parsers of times depend on the locale.
#include "moment.hpp"

#include <algorithm>
#include <cstdio>

namespace amends::mail {
namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kFirstSecond = -62135596800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t kLastSecond = 253402300799;   // 9999-12-31T23:59:59Z

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[month - 1];
}

// Reads `count` digits at `at`; -1 where there are none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::int64_t days_from_civil(int year, int month, int day) {
  // Counts from March so that the leap day is the last one of a year.
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::int64_t local_day(Moment moment) { return floor_div(moment.seconds + moment.offset_minutes * 60, kDay); }

Civil civil(Moment moment) {
  const std::int64_t local = std::clamp(moment.seconds, kFirstSecond + kDay, kLastSecond - kDay) + moment.offset_minutes * 60;
  const std::int64_t day = floor_div(local, kDay);
  const std::int64_t rest = local - day * kDay;
  const std::int64_t z = day + 719468;
  const std::int64_t era = floor_div(z, 146097);
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * of_year + 2) / 153;
  Civil out;
  out.day = static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1);
  out.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  out.year = static_cast<int>(year_of_era + era * 400 + (out.month <= 2 ? 1 : 0));
  out.hour = static_cast<int>(rest / 3600);
  out.minute = static_cast<int>(rest / 60 % 60);
  out.second = static_cast<int>(rest % 60);
  out.weekday = static_cast<int>(((day + 4) % 7 + 7) % 7);
  return out;
}

std::optional<Moment> parse_moment(std::string_view text) {
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || text[4] != '-' || text[7] != '-' || day > days_in_month(year, month)) return {};
  Moment out{days_from_civil(year, month, day) * kDay, 0};
  if (text.size() == 10) return out;

  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  const int second = digits(text, 17, 2);
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ') || text[13] != ':' || text[16] != ':') return {};
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return {};
  out.seconds += hour * 3600 + minute * 60 + std::min(second, 59);

  std::size_t at = 19;
  if (text[at] == '.') {
    ++at;
    const std::size_t from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == from) return {};
  }
  if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z')) return out;
  if (at + 6 != text.size() || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') return {};
  const int offset_hour = digits(text, at + 1, 2);
  const int offset_minute = digits(text, at + 4, 2);
  if (offset_hour < 0 || offset_hour > 23 || offset_minute < 0 || offset_minute > 59) return {};
  out.offset_minutes = (offset_hour * 60 + offset_minute) * (text[at] == '-' ? -1 : 1);
  out.seconds -= out.offset_minutes * 60;
  return out;
}

std::optional<Moment> parse_loose_moment(std::string_view text) {
  if (const std::optional<Moment> strict = parse_moment(text)) return strict;
  // Year, month and day with one kind of separator, and nothing else.
  int parts[3] = {0, 0, 0};
  std::size_t at = 0;
  char separator = '\0';
  for (int i = 0; i < 3; ++i) {
    const std::size_t from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 5) parts[i] = parts[i] * 10 + (text[at++] - '0');
    if (i == 0 ? at - from != 4 : at == from || at - from > 2) return {};
    if (i == 2) break;
    if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.') || (i == 1 && text[at] != separator)) return {};
    separator = text[at++];
  }
  if (at != text.size() || parts[0] < 1 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > days_in_month(parts[0], parts[1]))
    return {};
  return Moment{days_from_civil(parts[0], parts[1], parts[2]) * kDay, 0};
}

std::string format_moment(Moment moment) {
  const Civil c = civil(moment);
  char buffer[40];
  const int written =
      std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:%02d", c.year, c.month, c.day, c.hour, c.minute, c.second);
  std::string out(buffer, static_cast<std::size_t>(written));
  if (moment.offset_minutes == 0) return out + 'Z';
  const int offset = moment.offset_minutes < 0 ? -moment.offset_minutes : moment.offset_minutes;
  const int tail =
      std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", moment.offset_minutes < 0 ? '-' : '+', offset / 60 % 24, offset % 60);
  return out.append(buffer, static_cast<std::size_t>(tail));
}

}  // namespace amends::mail
