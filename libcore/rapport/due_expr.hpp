// What a due expression said, before it is resolved: the parts that were named, and the moment they count from.
// due.cpp reads words into it; due_resolve.cpp makes a moment of it.
#pragma once

#include <cstdint>
#include <optional>

#include "rapport/calendar.hpp"
#include "rapport/due.hpp"

namespace amends::rapport {

enum class Part : std::uint8_t { none, morning, afternoon, evening, night };

enum class Which : std::uint8_t { plain, coming, next, last };  // Friday / this Friday / next Friday / last Friday

struct DueExpr {
  // The day, in one of these ways; a full date beats a day of the month, which beats a weekday, which beats a counted day.
  std::optional<Day> day;    // counted: today, in three days, the end of the week
  std::optional<Day> first;  // where a period was named: its first day; `day` is then its last
  int weekday = -1;
  Which which = Which::plain;
  int extra_weeks = 0;  // "Friday week" 1
  int day_of_month = -1;
  int month = -1;
  int year = -1;
  // The hour.
  int minute = -1;                  // of the day
  bool half_day_known = false;      // am, pm, noon, 17:30
  std::optional<int> zone_minutes;  // "GMT", "EST"
  Part part = Part::none;
  std::optional<std::int64_t> moment;  // UTC seconds, for "in two hours"

  bool bound = false;
  bool before = false;  // ends before it begins: "before the 14th"
  bool past = false;
  bool recurring = false;
  bool vague = false;
  bool period = false;  // a week, month or quarter was named: a weekday may pick its day

  bool has_date() const { return month > 0; }
  bool has_day() const { return day || weekday >= 0 || day_of_month > 0 || has_date() || moment; }
  bool has_time() const { return minute >= 0; }
  bool empty() const { return !has_day() && !has_time() && part == Part::none; }
};

// The moment an expression counts from.
struct DueBase {
  text::Time said;
  Day today = 0;
  int minute = 0;             // of the day, on the writer's clock
  std::optional<Day> anchor;  // the day of the expression before it in the text, for "a week later", "that day"
};

DueBase due_base(text::Time said);

// Makes a moment of it, or nothing where the parts do not fit ("31 June").
std::optional<DueHit> resolve(const DueExpr& expr, const DueBase& base);

}  // namespace amends::rapport
