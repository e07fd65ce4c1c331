// First cut of the zones: quotes by '>', attribution lines, signatures after "-- ", greeting lines and fences.
#include "text/zones.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace amends::text {

std::string_view zone_name(Zone zone) {
  constexpr std::string_view kNames[] = {"body", "greeting", "quote", "signature", "disclaimer", "code"};
  return kNames[static_cast<std::size_t>(zone)];
}

Zones find_zones(std::string_view source, const std::vector<Line>& lines) {
  std::vector<Zone> kind(lines.size(), Zone::body);
  bool fence = false;
  bool tail_quote = false;
  bool signature = false;
  bool first = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view t = lines[i].text(source);
    if (t.empty()) continue;
    if (tail_quote) {
      kind[i] = Zone::quote;
    } else if (t.substr(0, 3) == "```") {
      fence = !fence;
      kind[i] = Zone::code;
    } else if (fence) {
      kind[i] = Zone::code;
    } else if (t[0] == '>') {
      kind[i] = Zone::quote;
      signature = false;
    } else if (t.find("Original Message-----") != std::string_view::npos) {
      kind[i] = Zone::quote;
      tail_quote = true;
    } else if (t.substr(0, 3) == "On " && t.size() > 6 && t.substr(t.size() - 6) == "wrote:") {
      kind[i] = Zone::quote;
    } else if (t == "--" || t == "\xE2\x80\x94" || t.substr(0, 13) == "Sent from my ") {
      kind[i] = Zone::signature;
      signature = true;
    } else if (signature) {
      kind[i] = Zone::signature;
    } else if (first && t.size() < 40 && t.back() == ',' &&
               (t.substr(0, 3) == "Hi " || t.substr(0, 5) == "Dear " || t.substr(0, 6) == "Hello " || t == "Hi," || t == "Hello,")) {
      kind[i] = Zone::greeting;
    }
    first = false;
  }
  Zones zones;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (kind[i] == Zone::body || lines[i].blank()) continue;
    if (!zones.masked.empty() && zones.masked.back().zone == kind[i] && zones.masked.back().span.end >= lines[i].begin) {
      zones.masked.back().span.end = lines[i].last;
    } else {
      zones.masked.push_back({kind[i], {lines[i].first, lines[i].last}});
    }
  }
  return zones;
}

}  // namespace amends::text
