// A sentence cut into clauses, each with the due expressions in it: what a promise is looked for in. Cuts only, judges nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rapport/due.hpp"
#include "text/document.hpp"

namespace amends::rapport {

struct Clause {
  std::uint32_t first = 0;  // words [first, last) of the document
  std::uint32_t last = 0;
  std::vector<DueHit> due;  // in order
  bool listed = false;      // behind a colon or between semicolons: an item of a plan
};

// The words of a document with the few questions that clauses and promises ask of them.
struct Words {
  const text::Document& document;
  std::span<const text::Word> words;

  explicit Words(const text::Document& d) : document(d), words(d.words()) {}
  std::string_view operator[](std::uint32_t i) const { return i < words.size() ? document.fold(words[i]) : std::string_view(); }
  bool is(std::uint32_t i, std::initializer_list<std::string_view> list) const;
};

// The sentence's clauses in order; they cover it but for the conjunctions and marks between them. `due` are the document's hits.
std::vector<Clause> clauses_of(const Words& words, const text::Sentence& sentence, std::span<const DueHit> due);

}  // namespace amends::rapport
