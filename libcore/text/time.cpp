// Civil dates by the proleptic Gregorian calendar, and RFC 3339. Pure arithmetic; a leap second is read as the second before it.
#include "text/time.hpp"

namespace amends::text {
namespace {

constexpr std::int64_t kDaySeconds = 86400;

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

bool leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

unsigned days_in_month(std::int64_t year, unsigned month) {
  constexpr unsigned kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[month - 1];
}

// Reads a fixed number of digits; -1 where one is none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void append_digits(std::string& out, std::int64_t value, int width) {
  std::string reversed;
  for (int i = 0; i < width || value > 0; ++i) {
    reversed.push_back(static_cast<char>('0' + value % 10));
    value /= 10;
  }
  out.append(reversed.rbegin(), reversed.rend());
}

}  // namespace

// Days are counted in 400-year eras from 0000-03-01, so that the leap day is the last of its year
// (Howard Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_from_civil(std::int32_t year, unsigned month, unsigned day) {
  const std::int64_t y = static_cast<std::int64_t>(year) - (month <= 2 ? 1 : 0);
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year =
      (153 * (static_cast<std::int64_t>(month) + (month > 2 ? -3 : 9)) + 2) / 5 + static_cast<std::int64_t>(day) - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::int64_t local_day(Time time) { return floor_div(time.seconds + std::int64_t{time.offset_minutes} * 60, kDaySeconds); }

Civil civil(Time time) {
  const std::int64_t local = time.seconds + std::int64_t{time.offset_minutes} * 60;
  const std::int64_t day = floor_div(local, kDaySeconds);
  const std::int64_t second_of_day = local - day * kDaySeconds;
  const std::int64_t z = day + 719468;
  const std::int64_t era = floor_div(z, 146097);
  const std::int64_t day_of_era = z - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  Civil result;
  result.year = static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
  result.month = static_cast<std::uint8_t>(month);
  result.day = static_cast<std::uint8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  result.hour = static_cast<std::uint8_t>(second_of_day / 3600);
  result.minute = static_cast<std::uint8_t>(second_of_day / 60 % 60);
  result.second = static_cast<std::uint8_t>(second_of_day % 60);
  result.weekday = static_cast<std::uint8_t>(((day + 4) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
  return result;
}

Time time_of(const Civil& c, std::int16_t offset_minutes) {
  const std::int64_t local = days_from_civil(c.year, c.month, c.day) * kDaySeconds + c.hour * 3600 + c.minute * 60 + c.second;
  return {local - std::int64_t{offset_minutes} * 60, offset_minutes};
}

std::optional<Time> parse_time(std::string_view text) {
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (static_cast<unsigned>(day) > days_in_month(year, static_cast<unsigned>(month))) return std::nullopt;
  Civil c;
  c.year = year;
  c.month = static_cast<std::uint8_t>(month);
  c.day = static_cast<std::uint8_t>(day);
  if (text.size() == 10) return time_of(c, 0);

  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  const int second = digits(text, 17, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  if ((text[10] != 'T' && text[10] != 't' && text[10] != ' ') || text[13] != ':' || text[16] != ':') return std::nullopt;
  c.hour = static_cast<std::uint8_t>(hour);
  c.minute = static_cast<std::uint8_t>(minute);
  c.second = static_cast<std::uint8_t>(second == 60 ? 59 : second);

  std::size_t at = 19;
  if (at < text.size() && text[at] == '.') {  // fractions are read over: nothing here is finer than a second
    ++at;
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == begin) return std::nullopt;
  }
  if (at == text.size()) return std::nullopt;
  if (text[at] == 'Z' || text[at] == 'z') return at + 1 == text.size() ? std::optional(time_of(c, 0)) : std::nullopt;
  if (text[at] != '+' && text[at] != '-') return std::nullopt;
  const int offset_hour = digits(text, at + 1, 2);
  const int offset_minute = digits(text, at + 4, 2);
  if (at + 6 != text.size() || text[at + 3] != ':' || offset_hour < 0 || offset_hour > 23 || offset_minute < 0 || offset_minute > 59)
    return std::nullopt;
  const int offset = offset_hour * 60 + offset_minute;
  return time_of(c, static_cast<std::int16_t>(text[at] == '-' ? -offset : offset));
}

std::string format_time(Time time) {
  const Civil c = civil(time);
  std::string out;
  if (c.year < 0) out.push_back('-');
  append_digits(out, c.year < 0 ? -std::int64_t{c.year} : c.year, 4);
  out.push_back('-');
  append_digits(out, c.month, 2);
  out.push_back('-');
  append_digits(out, c.day, 2);
  out.push_back('T');
  append_digits(out, c.hour, 2);
  out.push_back(':');
  append_digits(out, c.minute, 2);
  out.push_back(':');
  append_digits(out, c.second, 2);
  if (time.offset_minutes == 0) {
    out.push_back('Z');
    return out;
  }
  const int offset = time.offset_minutes < 0 ? -time.offset_minutes : time.offset_minutes;
  out.push_back(time.offset_minutes < 0 ? '-' : '+');
  append_digits(out, offset / 60, 2);
  out.push_back(':');
  append_digits(out, offset % 60, 2);
  return out;
}

}  // namespace amends::text
