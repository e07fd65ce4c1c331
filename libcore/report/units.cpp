// Counts UTF-16 units and code points by the lead bytes of UTF-8: four-byte characters are two UTF-16 units, all others one.
#include "report/units.hpp"

#include <algorithm>

namespace amends::report {

Offsets::Offsets(std::string_view text, Unit unit) : text_(text), unit_(unit) {
  if (unit_ == Unit::byte) return;
  marks_.reserve(text.size() / kStride + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) marks_.push_back(count);
    count += units_of(static_cast<unsigned char>(text[i]));
  }
  if (text.size() % kStride == 0) marks_.push_back(count);
}

std::uint32_t Offsets::units_of(unsigned char c) const {
  if ((c & 0xC0u) == 0x80u) return 0;  // a continuation byte belongs to the character before
  return unit_ == Unit::utf16 && c >= 0xF0u ? 2 : 1;
}

std::uint64_t Offsets::operator()(std::uint32_t byte) const {
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(byte, text_.size()));
  if (unit_ == Unit::byte) return end;
  std::uint64_t count = marks_[end / kStride];
  for (std::uint32_t i = end / kStride * kStride; i < end; ++i) count += units_of(static_cast<unsigned char>(text_[i]));
  return count;
}

}  // namespace amends::report
