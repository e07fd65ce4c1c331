// Prints standard input with each zone marked, or its body only: a magnifying glass for whoever tunes the zones, and what tests/suites run.
//   zones_tool [--body | --spans] < message
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "text/document.hpp"

using namespace amends::text;

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  const std::string text((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
  try {
    const Document d = parse(text);
    const std::string_view source = d.source();
    if (mode == "--spans") {  // zone begin end, then sentences
      for (const ZoneSpan& z : d.zones()) std::printf("%s %u %u\n", std::string(zone_name(z.zone)).c_str(), z.span.begin, z.span.end);
      for (const Sentence& s : d.sentences()) std::printf("sentence %u %u\n", s.span.begin, s.span.end);
      if (d.unsure()) std::puts("unsure 0 0");
      return 0;
    }
    std::uint32_t at = 0;
    for (const ZoneSpan& z : d.zones()) {
      std::cout << source.substr(at, z.span.begin - at);
      if (mode != "--body") std::cout << "{" << zone_name(z.zone) << ":" << z.span.of(source) << "}";
      at = z.span.end;
    }
    std::cout << source.substr(at);
    if (mode != "--body") {
      std::cout << "\n==== sentences" << (d.unsure() ? " (unsure)" : "") << "\n";
      for (const Sentence& s : d.sentences()) std::cout << "| " << s.span.of(source) << (s.list_item ? "  [list]" : "") << "\n";
    }
  } catch (const std::exception& e) {
    std::fprintf(stderr, "zones_tool: %s\n", e.what());
    return 2;
  }
}
