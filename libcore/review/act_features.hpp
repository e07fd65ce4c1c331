// What the model of acts sees of a sentence: the features of the tone room and, beside them, which phrases of the acts it holds.
// The same code for training and for judging.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.hpp"
#include "tone/features.hpp"

namespace amends::review {

// Working memory, kept between sentences.
struct ActScratch {
  tone::FeatureScratch tone;
  std::vector<tone::Feature> features;
};

// The features of one sentence, each key once, sorted by key; `out` is overwritten. O(length of the sentence).
void act_features(const text::Document& document, const text::Sentence& sentence, ActScratch& scratch, std::vector<tone::Feature>& out);

}  // namespace amends::review
