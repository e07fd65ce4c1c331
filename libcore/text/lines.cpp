// Splits at LF, CR LF and lone CR. Knows nothing of what a line means.
#include "text/lines.hpp"

#include <cstddef>

#include "text/utf8.hpp"

namespace amends::text {

std::vector<Line> split_lines(std::string_view source) {
  std::vector<Line> lines;
  std::size_t at = 0;
  while (at < source.size()) {
    Line line;
    line.begin = static_cast<std::uint32_t>(at);
    std::size_t first = source.size();
    std::size_t last = at;
    while (at < source.size() && source[at] != '\n' && source[at] != '\r') {
      const CodePoint c = decode(source, at);
      const std::size_t behind = at + c.size;
      ++line.columns;
      // A selector or joiner behind a picture belongs to it, though it takes no room.
      const bool tail = last == at && first < at &&
                        (c.value == 0x200D || (c.value >= 0xFE00 && c.value <= 0xFE0F) || (c.value >= 0xE0020 && c.value <= 0xE007F));
      if (!is_blank(c.value) || tail) {
        if (first > at) first = at;
        last = behind;
      }
      at = behind;
    }
    line.end = static_cast<std::uint32_t>(at);
    if (at < source.size()) at += source[at] == '\r' && at + 1 < source.size() && source[at + 1] == '\n' ? 2u : 1u;
    line.next = static_cast<std::uint32_t>(at);
    const bool blank = first >= line.end;
    line.first = blank ? line.end : static_cast<std::uint32_t>(first);
    line.last = blank ? line.end : static_cast<std::uint32_t>(last);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace amends::text
