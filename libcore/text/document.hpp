// A message's text taken apart: zones, sentences and words, all as byte spans of the caller's text.
// Nothing is cut: quotes, signatures, greetings, disclaimers and code stay in the text and are masked by a zone.
// Parsing judges nothing and knows no labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace amends::text {

// What a stretch of the message is. Only `body` is judged; the rest is listed as ignored.
enum class Zone : std::uint8_t { body, greeting, quote, signature, disclaimer, code };

// The zone's name as in the JSON: "quote", "signature", ...
std::string_view zone_name(Zone zone);

struct ZoneSpan {
  Zone zone = Zone::body;
  Span span;
};

// word: letters with inner apostrophes, hyphens and digits ("don't", "follow-up", "e.g.", "2FA"). number: also amounts, times, dates,
// ordinals and measures ("$1,200", "10:30", "24/7", "14th", "5pm", "#4512"). link: web and mail addresses. handle: @name, #channel,
// <@U123>. emoji: one picture with all its parts, or :short_code:. punctuation: a run of one mark, or of ! and ?.
enum class WordKind : std::uint8_t { word, number, punctuation, emoji, emoticon, link, handle };

struct Word {
  Span span;
  std::uint32_t fold_begin = 0;  // where the folded form lies; read it with Document::fold
  std::uint32_t fold_size = 0;
  std::uint32_t hash = 0;  // of the folded form, see fold_hash
  WordKind kind = WordKind::word;
  bool shouted = false;    // two or more letters, all of them capitals
  bool elongated = false;  // a letter three or more times in a row ("sooo"), folded to two
};

// A sentence of the body: a line of a list, a chat line without punctuation, or what ends in . ! ? or an ellipsis.
// It never reaches over a masked zone or a blank line; a line that a mail program merely wrapped goes on with the sentence above.
// The marker of a list ("-", "2)") is no word. Pictures right behind the closing mark belong to the sentence.
struct Sentence {
  Span span;
  std::uint32_t first = 0;  // index of its first word
  std::uint32_t last = 0;   // one past its last word
  bool question = false;    // ends in a question mark
  bool exclaimed = false;   // ends in an exclamation mark
  bool list_item = false;
};

// Broken UTF-8: what() names the place, offset() is the first bad byte.
class Utf8Error : public std::invalid_argument {
 public:
  explicit Utf8Error(std::size_t offset);
  std::size_t offset() const { return offset_; }

 private:
  std::size_t offset_;
};

// An immutable value that owns a copy of the text. Cheap to move; safe to read from any number of threads.
class Document {
 public:
  Document() = default;

  std::string_view source() const { return source_; }

  // The words of the body in order. Masked zones have none.
  std::span<const Word> words() const { return words_; }
  std::span<const Word> words(const Sentence& s) const { return std::span(words_).subspan(s.first, s.last - s.first); }

  // The sentences of the body in order; every word belongs to exactly one.
  std::span<const Sentence> sentences() const { return sentences_; }

  // The masked zones, sorted and disjoint; what they leave free is body.
  std::span<const ZoneSpan> zones() const { return zones_; }

  // True where the split into own text and quote or signature is a guess, so that a host can say so.
  bool unsure() const { return unsure_; }

  // The word in lower case, with straight apostrophes and quotes, dashes as '-', accents kept, letters twice in a row at most
  // and marks three times. For matching only: never shown, never a position.
  std::string_view fold(const Word& word) const { return std::string_view(folded_).substr(word.fold_begin, word.fold_size); }

  // The sentence that holds this word index; words().size() > 0 is required.
  const Sentence& sentence_of(std::uint32_t word) const;

  // The span from the first byte of word `first` to the last byte of word `last - 1`; first < last is required.
  Span span_of(std::uint32_t first, std::uint32_t last) const { return {words_[first].span.begin, words_[last - 1].span.end}; }

 private:
  friend class Parser;
  std::string source_;
  std::string folded_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::vector<ZoneSpan> zones_;
  bool unsure_ = false;
};

// Takes the text apart. Linear in its length. Throws Utf8Error at the first bad byte,
// std::length_error above 64 MiB. An empty text gives a document without sentences.
Document parse(std::string_view text);

// The offset of the first byte that is not valid UTF-8 (overlong forms and surrogates included), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// FNV-1a, 32 bits: the hash of a folded word, the same on every machine.
constexpr std::uint32_t fold_hash(std::string_view folded, std::uint32_t seed = 2166136261u) {
  std::uint32_t h = seed;
  for (const char c : folded) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h;
}

}  // namespace amends::text
