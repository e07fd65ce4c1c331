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
//   !word !(a|b) !*n't       zero words wide: the word directly before this place and the one directly after are none of these:
//                            "!not your fault", "sorry !if", "we ... !(not|never) agree"
//
// Punctuation, emoji and emoticons are skipped and cannot be asked for (Word::kind tells them). A stretched word is the word ("sooo
// sorry"). A contraction also matches without its apostrophe where that is no other word (don't: dont; but not we're: were). A word is what
// parse() makes of it: "follow-up" and "e.g." are one, "24/7" is a number. {time} and {money} take the unit along ("5 pm", "600 euros").
// {pronoun} is personal: I, you, he, she, it, we, they, me, him, her, us, them.
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
  // Throws PhraseError for the first pattern that cannot be read: unknown class, unbalanced group, empty alternative, no word that it must
  // have, over 2000 bytes, a gap over 40 words.
  PhraseSet(std::initializer_list<std::string_view> patterns);
  explicit PhraseSet(std::span<const std::string_view> patterns);

  // Every match in the sentence, by first word, then by pattern; of one pattern at one place the longest,
  // and none that lies inside an earlier match of the same pattern. Cost: words times the patterns that can begin there.
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
