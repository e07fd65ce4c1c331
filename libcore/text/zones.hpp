// Which lines of a message are the writer's own words, and which are greeting, quote, signature, disclaimer or code.
// Works on whole lines, except for a greeting that opens a sentence. Internal to text/.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/lines.hpp"

namespace amends::text {

struct Zones {
  std::vector<ZoneSpan> masked;  // sorted, disjoint, never `body`, never empty
  bool unsure = false;
};

Zones find_zones(std::string_view source, const std::vector<Line>& lines);

}  // namespace amends::text
