// The matchers of match.hpp.
#include "review/match.hpp"

#include <algorithm>

namespace amends::review {

text::Span place_first(const text::Document& document) {
  if (document.sentences().empty()) return {0, 0};
  const std::uint32_t at = document.sentences().front().span.begin;
  return {at, at};
}

text::Span place_last(const text::Document& document) {
  if (document.sentences().empty()) return {0, 0};
  const std::uint32_t at = document.sentences().back().span.end;
  return {at, at};
}

std::vector<Hit> sentences_that(const Context& context, Act act) {
  const text::Document& document = context.draft.document;
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i)
    if (context.draft.has(act, i)) hits.push_back({document.sentences()[i].span, {}});
  return hits;
}

std::vector<Hit> phrases_that(const Context& context, const text::PhraseSet& says, const text::PhraseSet& unless) {
  const text::Document& document = context.draft.document;
  std::vector<Hit> hits;
  for (const text::Sentence& sentence : document.sentences()) {
    const auto found = says.find(document, sentence);
    if (found.empty() || unless.in(document, sentence)) continue;
    hits.push_back({document.span_of(found.front().first, found.front().last), {}});
  }
  return hits;
}

bool has_blank(const text::Document& document, const text::Sentence& sentence) {
  const std::string_view words = sentence.span.of(document.source());
  const std::size_t open = words.find('[');
  if (open == std::string_view::npos) return false;
  const std::size_t close = words.find(']', open);
  return close != std::string_view::npos && close > open + 1;
}

text::Span trimmed(const text::Document& document, text::Span span) {
  const std::string_view source = document.source();
  const auto space = [&](std::uint32_t at) { return source[at] == ' ' || source[at] == '\n' || source[at] == '\t' || source[at] == '\r'; };
  while (span.begin < span.end && space(span.begin)) ++span.begin;
  while (span.end > span.begin && space(span.end - 1)) --span.end;
  if (span.end > span.begin && (source[span.end - 1] == '.' || source[span.end - 1] == '!')) --span.end;
  return span;
}

}  // namespace amends::review
