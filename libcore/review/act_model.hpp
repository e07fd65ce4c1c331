// The linear model of acts: what phrases do not reach, judged of one sentence alone. One output for each rule that a sentence can
// carry by itself; integers from features to probability. How it is made lies in training/.
//
// File, little endian: magic "AMACTS01"; u32 outputs, u32 features, u32 checksum (FNV-1a of all behind it), u32 probe; for each output a
// record of kRecordBytes: name[32], i32 bias, i32 scale, u16 sure, u16 probable, u16 likely, u16 precision of probable; the keys (u32,
// strictly ascending); the idf of each key (u16, square root of the inverse document frequency in 1/256); a row of kRowBytes signed weights
// for each key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "review/act_features.hpp"
#include "text/document.hpp"
#include "tone/reading.hpp"

namespace amends::review {

// The outputs, by the ids of their rules. The order is that of the file.
inline constexpr std::string_view kOutputs[] = {"defensive",
                                                "blame_shift",
                                                "excuse_first",
                                                "talking_down",
                                                "dismissive",
                                                "overpromise",
                                                "vague_commitment",
                                                "non_apology",
                                                "token_apology",
                                                "heated",
                                                "ill_timed_humour",
                                                "debating",
                                                "acknowledges",
                                                "apologizes",
                                                "owns",
                                                "thanks",
                                                "asks",
                                                "commits",
                                                "offers_conversation",
                                                "reassures",
                                                "collaborates"};
inline constexpr std::size_t kOutputCount = std::size(kOutputs);

// Place of an id in kOutputs, or nothing.
constexpr std::optional<std::size_t> output_of(std::string_view id) {
  for (std::size_t i = 0; i < kOutputCount; ++i)
    if (kOutputs[i] == id) return i;
  return std::nullopt;
}

// How likely one sentence carries each output, in ten-thousandths.
using Likelihoods = std::array<tone::Ratio, kOutputCount>;

class ActModel {
 public:
  // The model compiled into the library; the bytes are read in place. Throws std::invalid_argument on bytes that are none.
  static const ActModel& built_in();
  static ActModel load(std::span<const std::byte> bytes);

  // Judges one sentence. O(length of the sentence).
  Likelihoods judge(const text::Document& document, const text::Sentence& sentence, ActScratch& scratch) const;

  // Whether this library extracts the features that the model was trained on, seen on one sentence. Where it does not, train anew.
  bool fits() const;

  // Of the sentences at or above `sure` 85 in a hundred carry it; at or above `probable` three in four (two in three for a strength); at or
  // above `likely` it may well be there, so that something is called missing only where no sentence reaches it.
  tone::Ratio sure(std::size_t output) const { return records_[output].sure; }
  tone::Ratio probable(std::size_t output) const { return records_[output].probable; }
  tone::Ratio likely(std::size_t output) const { return records_[output].likely; }

 private:
  struct Record {
    std::int32_t bias = 0;   // in 1/1024 of a logit
    std::int32_t scale = 0;  // of a weight unit, in 2^-20 of a logit's 1/1024
    tone::Ratio sure = 10000;
    tone::Ratio probable = 10000;
    tone::Ratio likely = 10000;
  };
  std::array<Record, kOutputCount> records_{};
  std::uint32_t count_ = 0;
  std::uint32_t probe_ = 0;
  const std::byte* keys_ = nullptr;
  const std::byte* idf_ = nullptr;
  const std::byte* rows_ = nullptr;
};

}  // namespace amends::review
