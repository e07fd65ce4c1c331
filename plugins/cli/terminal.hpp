// What a terminal needs: colours, the width of characters, wrapping that remembers where each byte went.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace amends::cli {

enum class Style { bold, dim, red, yellow, green, blue, magenta };

class Screen {
 public:
  // Colours as asked; automatic: where standard output is a terminal and NO_COLOR is not set. Width of the terminal, held to 40..100;
  // else 80.
  static Screen of(Color color);
  Screen(bool colors, std::size_t width) : colors_(colors), width_(width) {}

  std::string paint(std::string_view text, Style style) const;
  bool colors() const { return colors_; }
  std::size_t width() const { return width_; }

 private:
  bool colors_;
  std::size_t width_;
};

// Columns that the text takes: 2 for East Asian wide characters and emoji, 0 for combining marks. Tabs count as one: wrap() makes them
// blanks.
std::size_t columns(std::string_view text);

// A piece of a text as it is shown on one line.
struct Line {
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
};

// Breaks [begin, end) of `text` at blanks into lines of at most `width` columns; a longer word is cut. Line breaks of the text are kept.
std::vector<Line> wrap(std::string_view text, std::size_t begin, std::size_t end, std::size_t width);

// Words broken into lines, each with `indent` before it; the first one with `first`.
std::string paragraph(std::string_view words, std::size_t width, std::string_view first, std::string_view indent);

// Safe to show: control characters, which could steer the terminal, become blanks.
std::string printable(std::string_view text);

// At most `width` columns, with an ellipsis where it was cut.
std::string fitted(std::string_view text, std::size_t width);

}  // namespace amends::cli
