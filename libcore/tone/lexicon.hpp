// Phrases of our own that say what a client is doing, in groups; each group that occurs in a sentence is one feature.
// They help where the words of a phrase alone say little ("take our business elsewhere"). No weights here: those are learnt.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/phrase.hpp"

namespace amends::tone {

struct LexiconGroup {
  std::string_view id;  // stable: it is part of the feature's fingerprint
  std::span<const std::string_view> patterns;
};

std::span<const LexiconGroup> lexicon_groups();

// All patterns of all groups, compiled once. Thread-safe.
const text::PhraseSet& lexicon();

// The group that a pattern of lexicon() belongs to.
std::uint32_t group_of(std::uint32_t phrase);

}  // namespace amends::tone
