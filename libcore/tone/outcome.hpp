// Whether a document can be judged at all: it has text, enough of it, in English, and not only code. Knows no labels.
#pragma once

#include "text/document.hpp"
#include "tone/reading.hpp"

namespace amends::tone {

// `known_words` is how many of the body's words the model has a weight for. O(length).
// A short order ("Cancel it.") can be judged; pictures and numbers alone cannot.
Outcome outcome_of(const text::Document& document, std::size_t known_words);

// Whether the text is one spoken word, which is too short to judge unless the model knows it or some label claims it.
bool is_one_word(const text::Document& document);

// A word that counts for `known_words`: letters, not a number, punctuation, link or name of a user.
bool is_spoken(const text::Word& word);

}  // namespace amends::tone
