// Reads the words of one due expression into its parts. One object per text; used by due.cpp only.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "rapport/due_expr.hpp"
#include "rapport/due_lex.hpp"

namespace amends::rapport {

// Each function tries to read at token `i` and returns the token after what it read, or 0 where it read nothing and changed nothing.
class DueReader {
 public:
  DueReader(std::span<const Lex> tokens, const DueBase& base, bool month_first) : t_(tokens), b_(base), month_first_(month_first) {}

  // A whole expression with its preposition.
  std::size_t expression(std::size_t i, DueExpr& e) const;

  void anchor(Day day) { b_.anchor = day; }
  const DueBase& base() const { return b_; }

 private:
  bool is(std::size_t i, std::string_view word) const { return i < t_.size() && t_[i].word == word; }
  bool any(std::size_t i, std::initializer_list<std::string_view> words) const;
  bool number(std::size_t i) const { return i < t_.size() && t_[i].kind == LexKind::number && t_[i].value >= 0; }
  bool glued(std::size_t i) const { return i < t_.size() && t_[i].glued; }
  std::string_view word(std::size_t i) const { return i < t_.size() ? std::string_view(t_[i].word) : std::string_view(); }

  std::size_t preposition(std::size_t i, DueExpr& e) const;
  std::size_t piece(std::size_t i, DueExpr& e, bool led) const;
  std::size_t amount(std::size_t i, int& count, bool& half) const;
  std::size_t unit(std::size_t i, char& unit) const;
  std::size_t relative_day(std::size_t i, DueExpr& e) const;
  std::size_t duration(std::size_t i, DueExpr& e, bool led) const;
  std::size_t nth_of_month(std::size_t i, DueExpr& e) const;
  std::size_t weekday(std::size_t i, DueExpr& e, bool led) const;
  std::size_t numeric_date(std::size_t i, DueExpr& e, bool led) const;
  std::size_t named_date(std::size_t i, DueExpr& e, bool led) const;
  std::size_t period(std::size_t i, DueExpr& e, bool led) const;
  std::size_t period_end(std::size_t i, DueExpr& e, bool led) const;
  std::size_t holiday(std::size_t i, DueExpr& e) const;
  std::size_t time(std::size_t i, DueExpr& e, bool led) const;
  std::size_t part(std::size_t i, DueExpr& e, bool led) const;
  std::size_t year_after(std::size_t i, DueExpr& e) const;
  std::size_t meridiem(std::size_t i, DueExpr& e) const;
  std::size_t zone(std::size_t i, DueExpr& e) const;
  void set_period(DueExpr& e, Day first, Day last) const;
  void advance(DueExpr& e, char unit, int count, bool half, Day from, bool from_now) const;

  std::span<const Lex> t_;
  DueBase b_;
  bool month_first_;
};

}  // namespace amends::rapport
