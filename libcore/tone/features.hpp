// What the model sees of a text: numbered features of each sentence, the same code for training and for judging.
// A feature is a 32-bit fingerprint with the words that carry it; what it weighs is the model's business.
// Features of one sentence depend on that sentence alone, so that a long mail is judged as its sentences are.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.hpp"

namespace amends::tone {

struct Feature {
  std::uint32_t key = 0;    // fingerprint of kind and content; never 0; the top bit is set for character n-grams alone
  std::uint32_t first = 0;  // the words that carry it: [first, last) of the document, never empty
  std::uint32_t last = 0;
};

// Working memory of extraction, kept between sentences.
struct FeatureScratch {
  std::vector<std::uint32_t> tokens;    // the hash that stands for each word
  std::vector<std::uint32_t> skeleton;  // the same with content words reduced to their shape
  std::vector<std::uint8_t> scope;      // which scopes each word lies in
};

// The features of one sentence, each key once (at its first place), sorted by key; `out` is overwritten.
// O(length of the sentence).
void sentence_features(const text::Document& document, const text::Sentence& sentence, FeatureScratch& scratch, std::vector<Feature>& out);

// The key of the word itself, the feature that every known word has.
std::uint32_t unigram_key(const text::Document& document, const text::Word& word);

// Features of the courtesy around the body: the greeting's own words. They carry no words of the body and count for `polite` alone,
// so that a greeting can move no other label. Sorted, each once.
void greeting_features(const text::Document& document, std::vector<std::uint32_t>& out);

}  // namespace amends::tone
