// The order in which zones are sought: what is surely not the writer's own first, then what stands at the end of the rest, then the
// greeting. Turns the masked lines into spans: neighbours of one zone become one span, blank lines between them included.
#include "text/zones.hpp"

#include <algorithm>

#include "text/zone_lines.hpp"

namespace amends::text {

std::string_view zone_name(Zone zone) {
  constexpr std::string_view kNames[] = {"body", "greeting", "quote", "signature", "disclaimer", "code"};
  return kNames[static_cast<std::size_t>(zone)];
}

Zones find_zones(std::string_view source, const std::vector<Line>& lines) {
  ZoneLines z(source, lines);
  mask_quotes(z);
  mask_code(z);
  mask_disclaimers(z);
  mask_signatures(z);
  mask_greeting(z);

  Zones zones;
  zones.unsure = z.unsure;
  std::vector<ZoneSpan>& masked = zones.masked;
  std::size_t previous = 0;  // the line of the last span, where the next one may go on
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (z.body(i)) continue;
    if (!masked.empty() && previous + 1 == i && masked.back().zone == z[i].zone) {
      masked.back().span.end = z[i].line.last;
    } else {
      masked.push_back({z[i].zone, {z[i].line.first, z[i].line.last}});
    }
    previous = i;
  }
  if (!z.parts.empty()) {
    // Parts lie in body lines; where two of them meet, the first stands.
    masked.insert(masked.end(), z.parts.begin(), z.parts.end());
    std::stable_sort(masked.begin(), masked.end(), [](const ZoneSpan& a, const ZoneSpan& b) { return a.span.begin < b.span.begin; });
    std::size_t kept = 0;
    for (const ZoneSpan& s : masked)
      if (!s.span.empty() && (kept == 0 || masked[kept - 1].span.end <= s.span.begin)) masked[kept++] = s;
    masked.resize(kept);
  }
  return zones;
}

}  // namespace amends::text
