// Half-open byte spans of the text that the caller passed: the one unit of position in the core.
#pragma once

#include <cstdint>
#include <string_view>

namespace amends::text {

// Bytes [begin, end) of one message's text, as UTF-8, in the caller's own copy.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return end == begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view source) const { return source.substr(begin, end - begin); }
  bool operator==(const Span&) const = default;
};

}  // namespace amends::text
