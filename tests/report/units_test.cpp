// Positions in bytes, UTF-16 units and code points, against a count by hand and a slow count of long texts.
#include "report/units.hpp"

#include <cstdint>
#include <string>

#include "catch.hpp"

using amends::report::Offsets;
using amends::report::Unit;

TEST_CASE("an offset after characters of each length") {
  // a, e acute (2 bytes), euro sign (3), grinning face (4, a surrogate pair), b
  const std::string text = "a\u00e9\u20ac\U0001F600b";
  REQUIRE(text.size() == 11);
  const struct { std::uint32_t byte, utf16, codepoint; } cases[] = {{0, 0, 0}, {1, 1, 1}, {3, 2, 2}, {6, 3, 3}, {10, 5, 4}, {11, 6, 5}};
  const Offsets bytes(text, Unit::byte), utf16(text, Unit::utf16), codepoints(text, Unit::codepoint);
  for (const auto& c : cases) {
    CHECK(bytes(c.byte) == c.byte);
    CHECK(utf16(c.byte) == c.utf16);
    CHECK(codepoints(c.byte) == c.codepoint);
  }
}

TEST_CASE("an offset past the end is the end, an empty text has one place") {
  CHECK(Offsets("ab", Unit::byte)(99) == 2);
  CHECK(Offsets("\u00e9", Unit::utf16)(99) == 1);
  CHECK(Offsets("", Unit::codepoint)(0) == 0);
  CHECK(Offsets("", Unit::utf16)(7) == 0);
}

TEST_CASE("marks agree with a count from the start, at and around every stride") {
  std::string text;
  while (text.size() < 2000) text += "x\u00e9\U0001F600\u20acyz";
  for (const std::size_t size : {std::size_t{512}, std::size_t{768}, text.size()}) {
    std::string part = text.substr(0, size);
    while (!part.empty() && (static_cast<unsigned char>(part.back()) & 0x80u) != 0) part.pop_back();  // no half character
    part.resize(size, '.');
    const Offsets utf16(part, Unit::utf16), codepoints(part, Unit::codepoint);
    std::uint64_t units = 0, points = 0;
    for (std::size_t i = 0; i <= part.size(); ++i) {
      const bool boundary = i == part.size() || (static_cast<unsigned char>(part[i]) & 0xC0u) != 0x80u;
      if (boundary) {
        REQUIRE(utf16(static_cast<std::uint32_t>(i)) == units);
        REQUIRE(codepoints(static_cast<std::uint32_t>(i)) == points);
      }
      if (i == part.size()) break;
      const auto c = static_cast<unsigned char>(part[i]);
      if ((c & 0xC0u) == 0x80u) continue;
      points += 1;
      units += c >= 0xF0u ? 2 : 1;
    }
  }
}
