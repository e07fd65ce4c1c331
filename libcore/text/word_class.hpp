// The word classes of phrase patterns ({number}, {weekday}, …) and what counts as a sentence's beginning and end.
// Works on the words that patterns see: `words` are indices into document.words() without punctuation and pictures. Internal to text/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "text/document.hpp"

namespace amends::text {

// The last three are parts of {time} and {money}; patterns cannot name them.
enum class WordClass : std::uint8_t { number, weekday, month, time, money, pronoun, name, day_half, currency, currency_code };

// The class that a pattern names so, or nothing.
std::optional<WordClass> word_class_of(std::string_view name);

// Whether word `at` of `words` is in the class.
bool word_in_class(const Document& document, const Sentence& sentence, std::span<const std::uint32_t> words, std::uint32_t at, WordClass c);

// Kinds that patterns do not see.
inline bool silent(WordKind kind) { return kind == WordKind::punctuation || kind == WordKind::emoji || kind == WordKind::emoticon; }

// How many words open the sentence without being its beginning: "and", "but", "well", "hi", and a vocative ("Dave, …").
std::uint32_t opening_words(const Document& document, const Sentence& sentence, std::span<const std::uint32_t> words);
// How many words close it without being its end: a vocative ("…, Dave").
std::uint32_t closing_words(const Document& document, const Sentence& sentence, std::span<const std::uint32_t> words);

}  // namespace amends::text
