// The tokens that due expressions are made of: words in lower case, numbers, and marks. Finer than text/'s words, because
// "19.06.", "4pm", "21/10" and "13th" are read digit by digit. Positions are bytes of the caller's text. Used by due.cpp only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace amends::rapport {

enum class LexKind : std::uint8_t { word, number, mark };

struct Lex {
  LexKind kind = LexKind::mark;
  text::Span span;
  std::string word;         // lower case, straight apostrophes, without a possessive 's; the mark itself for marks
  std::int32_t value = -1;  // of a number of up to eight digits, or of a number word ("four", "twenty"); -1 none
  std::uint8_t digits = 0;  // of a number
  bool glued = false;       // no white space before it
  bool capital = false;     // begins with a capital letter
  bool possessive = false;  // had 's or s'
};

std::vector<Lex> lex(std::string_view text, text::Span within);

// Indices into the calendar, or -1: 0 Sunday .. 6 Saturday; 1..12. "mon", "tues", "weds", "sept" count.
int weekday_of(std::string_view word);
int month_of(std::string_view word);
// "first" 1 .. "thirty" 30, or -1.
int ordinal_of(std::string_view word);

}  // namespace amends::rapport
