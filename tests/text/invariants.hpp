// What every document holds, whatever its text: shared by the unit tests and the fuzz target.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/document.hpp"
#include "text/phrase.hpp"

// The name of the first broken promise, or empty.
inline std::string broken_promise(const amends::text::Document& d) {
  using namespace amends::text;
  const std::string_view source = d.source();
  const auto border = [&](std::uint32_t at) { return at == source.size() || (static_cast<unsigned char>(source[at]) & 0xC0) != 0x80; };
  const auto good = [&](Span s) { return s.begin < s.end && s.end <= source.size() && border(s.begin) && border(s.end); };
  std::uint32_t at = 0;
  for (const ZoneSpan& z : d.zones()) {
    if (!good(z.span)) return "a zone is out of bounds or off the borders";
    if (z.span.begin < at) return "zones are not sorted and disjoint";
    if (z.zone == Zone::body) return "a zone is body";
    at = z.span.end;
  }
  std::size_t zone = 0;
  at = 0;
  for (const Word& w : d.words()) {
    if (!good(w.span)) return "a word is out of bounds or off the borders";
    if (w.span.begin < at) return "words are not sorted and disjoint";
    at = w.span.end;
    while (zone < d.zones().size() && d.zones()[zone].span.end <= w.span.begin) ++zone;
    if (zone < d.zones().size() && d.zones()[zone].span.overlaps(w.span)) return "a word lies in a masked zone";
    if (d.fold(w).empty()) return "a word folds to nothing";
    if (first_invalid_utf8(d.fold(w))) return "a fold is not UTF-8";
    if (w.hash != fold_hash(d.fold(w))) return "a hash is not its fold's";
  }
  std::uint32_t word = 0;
  zone = 0;
  for (const Sentence& s : d.sentences()) {
    if (s.first != word || s.last <= s.first || s.last > d.words().size()) return "sentences do not part the words";
    word = s.last;
    if (s.span != d.span_of(s.first, s.last)) return "a sentence's span is not its words'";
    while (zone < d.zones().size() && d.zones()[zone].span.end <= s.span.begin) ++zone;
    if (zone < d.zones().size() && d.zones()[zone].span.overlaps(s.span)) return "a sentence reaches over a masked zone";
    if (&d.sentence_of(s.first) != &s || &d.sentence_of(s.last - 1) != &s) return "a word's sentence is not found";
  }
  if (word != d.words().size()) return "words are left without a sentence";
  return {};
}

// The same of the matches of a set.
inline std::string broken_promise(const amends::text::Document& d, const amends::text::PhraseSet& set) {
  using namespace amends::text;
  const auto matches = set.find(d);
  if (set.in(d) != !matches.empty()) return "in() and find() disagree";
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const PhraseMatch& m = matches[i];
    if (m.phrase >= set.size() || m.first >= m.last || m.last > d.words().size()) return "a match is out of bounds";
    if (d.sentence_of(m.first).last < m.last) return "a match crosses a sentence";
    if (i > 0 && (matches[i - 1].first > m.first || (matches[i - 1].first == m.first && matches[i - 1].phrase >= m.phrase)))
      return "matches are not sorted";
  }
  return {};
}
