// A phrase pattern as a small automaton: its states, and the reader that makes them. Running them is phrase.cpp's affair. Internal to
// text/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_class.hpp"

namespace amends::text {

enum class PhraseOp : std::uint8_t { literal, prefix, suffix, any, word_class, fork, jump, begin, end, not_here, match };

// One state. Consuming ones (literal .. word_class) go on to the state behind them; a fork also to `other`, a jump only there.
struct PhraseState {
  PhraseOp op = PhraseOp::match;
  WordClass word_class{};
  std::uint32_t other = 0;  // fork, jump: a state; not_here: one past its last word test, which lie right behind it
  std::uint32_t text = 0;   // literal, prefix, suffix: place in the pool
  std::uint32_t size = 0;
  std::uint32_t hash = 0;
};

// Appends the states of one pattern, the last of which is `match`; its words go to the pool. Throws PhraseError.
void read_phrase(std::string_view pattern, std::vector<PhraseState>& states, std::string& pool);

}  // namespace amends::text
