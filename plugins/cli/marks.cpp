#include "marks.hpp"

#include <algorithm>

namespace amends::cli {

std::string underlined(const Screen& screen, std::string_view text, const Line& line, const std::vector<Mark>& marks,
                       std::string_view indent) {
  std::string out(indent);
  std::string words(text.substr(line.begin, line.end - line.begin));
  out += words + "\n";
  for (const Mark& mark : marks) {
    const std::size_t begin = std::max(mark.begin, line.begin);
    const std::size_t end = std::min(mark.end, line.end);
    const bool point = mark.begin == mark.end && mark.begin >= line.begin && mark.begin <= line.end;
    if (begin >= end && !point) continue;
    const bool first = mark.begin >= line.begin;
    const std::size_t before = columns(text.substr(line.begin, begin - line.begin));
    const std::size_t width = point ? 1 : std::max<std::size_t>(columns(text.substr(begin, end - begin)), 1);
    std::string row = first ? "^" : "~";
    row.append(width - 1, '~');
    if (first && !mark.label.empty()) row += " " + mark.label;
    out += std::string(indent) + std::string(before, ' ') + screen.paint(row, mark.style) + "\n";
  }
  return out;
}

}  // namespace amends::cli
