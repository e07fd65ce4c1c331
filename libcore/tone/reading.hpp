// What one message says about its writer: a value, made by Model::read, never changed after.
// All numbers are integers, so that every platform prints the same.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"
#include "tone/labels.hpp"

namespace amends::tone {

// Ten-thousandths: 0 is 0.0000, 10000 is 1.0000.
using Ratio = std::uint16_t;

// Whether the text could be judged; anything but `judged` leaves every probability at 0 and nothing present.
enum class Outcome : std::uint8_t { judged, no_text, too_short, not_english, mostly_code };

// The outcome's name as in the JSON: "judged", "no_text", ...
std::string_view outcome_name(Outcome outcome);

// A stretch of the caller's text that moved a label's score. Weights are in the model's own score unit;
// the complete list for a label (Model::explain) adds up to its score exactly.
struct Evidence {
  Label label = Label::neutral;
  text::Span span;
  std::int32_t weight = 0;
};

struct SentenceReading {
  text::Span span;
  std::array<Ratio, kLabelCount> p{};  // calibrated as for a message of this one sentence
};

struct Reading {
  Outcome outcome = Outcome::no_text;
  std::array<Ratio, kLabelCount> p{};             // calibrated probability of each label
  std::array<std::int32_t, kLabelCount> score{};  // the integer sum before calibration
  std::bitset<kLabelCount> present;               // p at or above the label's own threshold
  Ratio severity = 0;                             // how much displeasure a person would see, 0 none
  std::vector<SentenceReading> sentences;         // one for each sentence of the body, in order
  std::vector<Evidence> evidence;                 // for present labels the strongest spans, by label, then by position

  bool has(Label label) const { return present[index(label)]; }
  Ratio probability(Label label) const { return p[index(label)]; }
};

}  // namespace amends::tone
