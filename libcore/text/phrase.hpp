// Phrase patterns over the words of a document: the one matcher that commitments, rules and packs share.
// A pattern is written as people read it; it knows words, not bytes, and never crosses a sentence.
//
//   sorry if you feel        the words one after the other, folded ("Sorry, if YOU feel" matches: commas and dashes are skipped)
//   (sorry|apologies) for    one of several; each may be several words: (as soon as possible|asap)
//   (very|so)? sorry         optional
//   apolog*                  a word that begins so; *ing a word that ends so
//   _                        any one word
//   ...                      up to four words (punctuation not counted); ...8 up to eight
//   {number} {weekday} {month} {time} {money} {pronoun} {name}   word classes; {name} is a capitalised word not at the sentence's start
//   ^ $                      the sentence's beginning and end (leading "and", "but", "well", "so", "hi" and a vocative do not count)
//   !word                    directly here, not this word: "!not your fault"
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace amends::text {

// A pattern that cannot be read; offset() is the byte in the pattern.
class PhraseError : public std::invalid_argument {
 public:
  PhraseError(const char* what, std::size_t offset) : std::invalid_argument(what), offset_(offset) {}
  std::size_t offset() const { return offset_; }

 private:
  std::size_t offset_;
};

struct PhraseMatch {
  std::uint32_t phrase = 0;  // index of the pattern in the set
  std::uint32_t first = 0;   // index of the first word in the document
  std::uint32_t last = 0;    // one past the last word
};

// Patterns compiled once and matched together. Immutable; any number of threads.
// In a function, `static const PhraseSet kSet{...}` is the usual way to have one.
class PhraseSet {
 public:
  PhraseSet() = default;
  PhraseSet(std::initializer_list<std::string_view> patterns);
  explicit PhraseSet(std::span<const std::string_view> patterns);

  // Every match in the sentence, by first word, then by pattern; of one pattern at one place the longest.
  std::vector<PhraseMatch> find(const Document& document, const Sentence& sentence) const;
  // The same over all sentences.
  std::vector<PhraseMatch> find(const Document& document) const;
  // Whether there is any.
  bool in(const Document& document, const Sentence& sentence) const;
  bool in(const Document& document) const;

  std::size_t size() const { return count_; }

 private:
  struct Program;
  std::shared_ptr<const Program> program_;
  std::size_t count_ = 0;
};

}  // namespace amends::text
