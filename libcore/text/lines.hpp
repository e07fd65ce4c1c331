// The lines of a text with what every later step asks of them: where the content begins and ends.
// Line ends are LF, CR LF or a lone CR. Internal to text/.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace amends::text {

struct Line {
  std::uint32_t begin = 0;    // first byte
  std::uint32_t end = 0;      // one past the last byte before the line end
  std::uint32_t next = 0;     // first byte of the next line
  std::uint32_t first = 0;    // first byte that is no blank; end where there is none
  std::uint32_t last = 0;     // one past the last byte that is no blank; equal to first where there is none
  std::uint32_t columns = 0;  // code points from begin to end

  bool blank() const { return first == last; }
  std::string_view text(std::string_view source) const { return source.substr(first, last - first); }
};

// All lines in order; together they cover the text. A text that ends in a line end has no empty last line.
std::vector<Line> split_lines(std::string_view source);

}  // namespace amends::text
