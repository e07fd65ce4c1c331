// Words of a text with what was found in them underlined, as a good compiler does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "terminal.hpp"

namespace amends::cli {

struct Mark {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::string label;
  Style style = Style::yellow;
};

// `line` of `text` behind `indent`, and below it a row "^~~~ label" for each mark that meets it. A mark over several lines is named on its
// first.
std::string underlined(const Screen& screen, std::string_view text, const Line& line, const std::vector<Mark>& marks,
                       std::string_view indent);

}  // namespace amends::cli
