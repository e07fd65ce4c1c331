// The matchers of match.hpp.
#include "review/match.hpp"

#include <algorithm>
#include <cstddef>

#include "review/acts.hpp"
#include "text/time.hpp"

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
    if (context.draft.has(act, i) && !has_blank(document, document.sentences()[i])) hits.push_back({document.sentences()[i].span, {}});
  return hits;
}

bool lacks(const Context& context, Act act) {
  // Plain words that the model may find too few to go by.
  static const text::PhraseSet kNamesIt{"you (are|were|'re)? (absolutely|completely|quite|totally|perfectly)? (right|entitled) to be",
                                        "(you're|you are) (absolutely|completely|quite|totally)? right to be", "every (right|reason) to be",
                                        "(we|i) (have)? (let|failed) you (down)?"};
  if (act == Act::acknowledge && kNamesIt.in(context.draft.document)) return false;
  const std::string_view output = output_for(act);
  return !context.draft.has(act) && (output.empty() || !context.draft.likely(output));
}

std::int64_t waiting_seconds(const Context& context) {
  constexpr std::int64_t kDay = 86400;
  if (!context.rapport.now || !context.rapport.unanswered_since) return 0;
  const std::uint32_t since = *context.rapport.unanswered_since;
  const auto turn = std::find_if(context.turns.begin(), context.turns.end(), [&](const rapport::Turn& t) { return t.index == since; });
  if (turn == context.turns.end() || !turn->message.date) return 0;
  std::int64_t waited = context.rapport.now->seconds - turn->message.date->seconds;
  // 1970-01-01 was a Thursday: days 2 and 3 of each week from there are Saturday and Sunday.
  const std::int64_t first = text::local_day(*turn->message.date) + 1;
  const std::int64_t last = text::local_day(*context.rapport.now);
  // A month is late whatever its weekends are; the bound keeps the loop short.
  if (last - first > 31) return waited;
  for (std::int64_t day = first; day < last; ++day)
    if (day % 7 == 2 || day % 7 == 3) waited -= kDay;
  return std::max<std::int64_t>(waited, 0);
}

std::vector<std::uint32_t> content_of(const text::Document& document, text::Span span) {
  // Words of one to three letters are mostly grammar; of longer words five letters tell one from another, whatever their ending.
  constexpr std::size_t kLeast = 4;
  constexpr std::size_t kStem = 5;
  static const text::PhraseSet kGrammar{
      "(about|above|anyone|anybody|someone|somebody|possible|idea|wonder|wondering|kindly|going|after|again|also|another|anything|back|"
      "because|been|before|being|both|cannot|come|comes|could|didn't|does|doesn't|"
      "doing|done|"
      "don't|down|each|even|ever|every|from|gets|getting|give|gone|hasn't|have|haven't|having|hello|here|into|isn't|it's|just|know|"
      "last|let's|"
      "like|made|make|many|more|most|much|must|need|needs|never|next|nothing|only|other|over|please|quite|really|same|shall|should|since|"
      "some|"
      "something|soon|still|such|sure|take|tell|than|thank|thanks|that|that's|their|them|then|there|there's|these|they|they're|thing|this|"
      "those|"
      "until|upon|very|want|wants|wasn't|we're|we've|well|were|what|what's|when|where|which|while|will|with|without|won't|would|you'd|you'"
      "ll|you're|"
      "you've|your|yours)"};
  std::vector<std::uint32_t> content;
  for (const text::Sentence& sentence : document.sentences()) {
    if (!sentence.span.overlaps(span)) continue;
    std::vector<std::uint32_t> grammar;
    for (const text::PhraseMatch& match : kGrammar.find(document, sentence)) grammar.push_back(match.first);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const text::Word& word = document.words()[i];
      if (!span.contains(word.span) || std::binary_search(grammar.begin(), grammar.end(), i)) continue;
      std::string_view fold = document.fold(word);
      if (fold.size() > kLeast && fold.back() == 's') fold.remove_suffix(1);
      const bool number = word.kind == text::WordKind::number;
      if (!number && (word.kind != text::WordKind::word || fold.size() < kLeast)) continue;
      content.push_back(text::fold_hash(number ? fold : fold.substr(0, kStem)));
    }
  }
  std::sort(content.begin(), content.end());
  content.erase(std::unique(content.begin(), content.end()), content.end());
  return content;
}

std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  for (const std::uint32_t word : a) count += static_cast<std::size_t>(std::binary_search(b.begin(), b.end(), word));
  return count;
}

bool has_blank(const text::Document& document, const text::Sentence& sentence) {
  const std::string_view words = sentence.span.of(document.source());
  const std::size_t open = words.find('[');
  if (open == std::string_view::npos) return false;
  const std::size_t close = words.find(']', open);
  return close != std::string_view::npos && close > open + 1;
}

}  // namespace amends::review
