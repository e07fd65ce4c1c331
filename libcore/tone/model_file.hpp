// The model file: what lies where, and the check that bytes are one. Nothing here judges.
//
// Little endian. Header (64 bytes), one record for each output (kRecordBytes), the table of length factors, the keys (u32, strictly
// ascending, never 0), a row of kRowBytes signed weights for each key, then the samples. Outputs are the labels in the order of
// labels.hpp and, last, "severity". The checksum covers every byte behind it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tone/labels.hpp"

namespace amends::tone {

inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::size_t kOutputs = kLabelCount + 1;
inline constexpr std::size_t kSeverity = kLabelCount;
inline constexpr std::size_t kRowBytes = 40;    // 39 outputs and one byte to keep rows a multiple of 8
inline constexpr std::size_t kKnots = 16;       // points of a calibration curve
inline constexpr std::size_t kFactors = 256;    // length factors by number of words; longer windows take the last
inline constexpr std::size_t kWindowSteps = 6;  // offsets for 1, 2, 3-4, 5-8, 9-16 and more windows
inline constexpr std::size_t kWindowSentences = 3;
inline constexpr std::size_t kHeaderBytes = 64;
inline constexpr std::size_t kNameBytes = 32;
inline constexpr std::size_t kRecordBytes = kNameBytes + 4 + 4 * kWindowSteps + 8 + 4 * kKnots + 2 * kKnots;
static_assert(kOutputs <= kRowBytes);

// One output's share of the file.
struct OutputRecord {
  std::int32_t bias = 0;
  std::array<std::int32_t, kWindowSteps> window_offset{};  // added by number of windows: a longer mail has more chances to look so
  std::uint16_t threshold = 0;                             // in ten-thousandths, as precision and recall on dev
  std::uint16_t precision = 0;
  std::uint16_t recall = 0;
  std::uint16_t knot_count = 0;
  std::array<std::int32_t, kKnots> knot_score{};  // ascending; probabilities between knots are interpolated
  std::array<std::uint16_t, kKnots> knot_p{};     // non-descending
};

struct Sample {
  std::string_view text;
  std::array<std::int32_t, kOutputs> score{};
};

// A model file, checked and laid open. The spans point into the bytes.
struct ModelFile {
  std::array<OutputRecord, kOutputs> outputs{};
  std::array<std::uint16_t, kFactors> factors{};
  std::uint32_t feature_count = 0;
  const std::byte* keys = nullptr;
  const std::byte* rows = nullptr;
  std::vector<Sample> samples;
  std::uint64_t checksum = 0;
};

// Reads and checks everything but what the samples score. Throws ModelError (model.hpp) with the offset of what is wrong.
ModelFile read_model_file(std::span<const std::byte> bytes);

// The checksum: eight bytes at a time, multiplied and mixed; tail bytes one at a time. Not cryptographic: it finds damage, not malice.
std::uint64_t model_checksum(std::span<const std::byte> bytes);

}  // namespace amends::tone
