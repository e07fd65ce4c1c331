// What a loaded model holds, and the sums that judging and explaining share. Internal to tone/.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tone/model_file.hpp"
#include "tone/reading.hpp"

namespace amends::tone {

// Keys are found by their top bits, then by a scan of three or four: 64 KB that stay in the second-level cache.
inline constexpr std::uint32_t kBucketBits = 14;

// A greeting weighs as if it stood in a sentence of this many words, the usual length of one.
inline constexpr std::size_t kGreetingWords = 8;

// A phrase of evidence has at most this many words; a feature that covers more belongs to its sentence as a whole.
inline constexpr std::uint32_t kLongestPhrase = 12;

struct ModelData {
  std::vector<std::byte> owned;  // empty where the bytes are the caller's
  ModelFile file;
  std::vector<std::uint32_t> starts;  // for each value of a key's top bits the first key that has it
  std::string version;

  // The weights of a feature, one for each output, or nullptr.
  const std::byte* row(std::uint32_t key) const;
  std::int32_t window_offset(std::size_t output, std::size_t windows) const;
  // What a window of this many words multiplies its sums with.
  std::int32_t factor(std::size_t words) const;
  Ratio probability(std::size_t output, std::int32_t score) const;
};

// Sentences [first, last) that are judged together.
struct Window {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::size_t window_count(std::size_t sentences);

// Far beyond what a sound model can sum to; keeps an unsound one from overflowing.
constexpr std::int32_t bounded(std::int64_t sum) { return static_cast<std::int32_t>(std::clamp<std::int64_t>(sum, -(1 << 29), 1 << 29)); }

}  // namespace amends::tone
