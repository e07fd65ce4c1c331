// Positions in the unit that a host counts in. The core knows bytes only; this is the one place that makes other units.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace amends::report {

enum class Unit : std::uint8_t { byte, utf16, codepoint };

// Turns byte offsets of one text into another unit. The text must be valid UTF-8 and outlive this value.
// Made in O(length), nothing for bytes; each offset then costs a walk over at most kStride bytes.
class Offsets {
 public:
  Offsets(std::string_view text, Unit unit);

  // The offset in the unit; an offset past the end counts as the end.
  std::uint64_t operator()(std::uint32_t byte) const;

 private:
  // A mark each 256 bytes: 64 MiB of text take 1 MiB of marks, and a walk stays within four cache lines.
  static constexpr std::uint32_t kStride = 256;

  std::uint32_t units_of(unsigned char c) const;

  std::string_view text_;
  Unit unit_;
  std::vector<std::uint32_t> marks_;  // units before byte i * kStride
};

}  // namespace amends::report
