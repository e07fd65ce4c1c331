// A feature's weight is shared among the words that carry it, equally, the rest to the first; what belongs to a whole sentence stays with
// the sentence. Phrases are the stretches of neighbouring words that give most.
#include "tone/evidence.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace amends::tone {
namespace {

using text::Document;
using text::Sentence;
using text::Span;
using text::WordKind;

// What each word of a sentence gives to one output: `words` is indexed from the sentence's first word;
// the return value is what belongs to the sentence as a whole.
std::int32_t share_out(const ModelData& data, const Sentence& sentence, const std::vector<Feature>& features, std::size_t output,
                       std::int32_t factor, std::int32_t* words) {
  std::int32_t whole = 0;
  for (const Feature& feature : features) {
    const std::byte* const row = data.row(feature.key);
    if (row == nullptr) continue;
    const std::int32_t weight = static_cast<std::int8_t>(row[output]) * factor;
    const std::uint32_t count = feature.last - feature.first;
    if (count > kLongestPhrase || count == sentence.last - sentence.first) {
      whole += weight;
      continue;
    }
    const std::int32_t share = weight / static_cast<std::int32_t>(count);
    for (std::uint32_t w = feature.first; w < feature.last; ++w) words[w - sentence.first] += share;
    words[feature.first - sentence.first] += weight - share * static_cast<std::int32_t>(count);
  }
  return whole;
}

struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::int32_t weight = 0;
};

bool is_mark(const text::Word& word) { return word.kind == WordKind::punctuation; }

// The best stretch of [first, last) by the sum of words less a toll on each, so that lukewarm words do not join; at most kLongestPhrase
// words.
Phrase best_stretch(const std::int32_t* words, std::uint32_t first, std::uint32_t last, std::int32_t toll) {
  Phrase best;
  std::int64_t best_sum = 0;
  for (std::uint32_t begin = first; begin < last; ++begin) {
    std::int64_t sum = 0;
    std::int64_t weight = 0;
    for (std::uint32_t end = begin; end < last && end - begin < kLongestPhrase; ++end) {
      sum += words[end] - toll;
      weight += words[end];
      if (sum > best_sum) {
        best_sum = sum;
        best = {begin, end + 1, bounded(weight)};
      }
    }
  }
  return best;
}

// Marks at the ends say nothing to a reader unless they are all there is ("???").
Phrase trimmed(const Document& document, std::uint32_t base, Phrase phrase) {
  const auto words = document.words();
  while (phrase.last - phrase.first > 1 && is_mark(words[base + phrase.last - 1])) --phrase.last;
  while (phrase.last - phrase.first > 1 && is_mark(words[base + phrase.first])) ++phrase.first;
  return phrase;
}

bool readable(const Document& document, std::uint32_t base, Phrase phrase) {
  if (phrase.last - phrase.first != 1) return true;
  const text::Word& word = document.words()[base + phrase.first];
  return word.span.size() > (is_mark(word) ? 1u : 2u);
}

}  // namespace

std::vector<Evidence> take_apart(const ModelData& data, const Document& document, Label label, Window window, Scratch& scratch) {
  const std::size_t output = index(label);
  const auto sentences = document.sentences();
  std::vector<Evidence> parts;
  parts.push_back({label, {}, data.file.outputs[output].bias + data.window_offset(output, window_count(sentences.size()))});
  if (label == Label::polite) {
    std::int32_t courtesy = 0;
    greeting_features(document, scratch.greeting);
    for (const std::uint32_t key : scratch.greeting)
      if (const std::byte* const row = data.row(key)) courtesy += static_cast<std::int8_t>(row[output]);
    for (const text::ZoneSpan& zone : document.zones()) {
      if (zone.zone != text::Zone::greeting) continue;
      if (courtesy != 0) parts.push_back({label, zone.span, courtesy * data.factor(kGreetingWords)});
      break;
    }
  }
  const std::int32_t factor = data.factor(sentences[window.last - 1].last - sentences[window.first].first);
  for (std::uint32_t s = window.first; s < window.last; ++s) {
    const Sentence& sentence = sentences[s];
    sentence_features(document, sentence, scratch.extraction, scratch.features);
    scratch.words.assign(sentence.last - sentence.first, 0);
    const std::int32_t whole = share_out(data, sentence, scratch.features, output, factor, scratch.words.data());
    if (whole != 0) parts.push_back({label, sentence.span, whole});
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w)
      if (const std::int32_t weight = scratch.words[w - sentence.first]; weight != 0)
        parts.push_back({label, document.words()[w].span, weight});
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Evidence& a, const Evidence& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
  });
  return parts;
}

void add_evidence(const ModelData& data, const Document& document, const std::array<Window, kOutputs>& best, Scratch& scratch,
                  Reading& reading) {
  if (reading.outcome != Outcome::judged) return;
  const auto sentences = document.sentences();
  // Labels often point at the same sentences; each is taken apart into features once.
  std::vector<std::pair<std::uint32_t, std::vector<Feature>>> kept;
  const auto features_of = [&](std::uint32_t s) -> const std::vector<Feature>& {
    for (const auto& [sentence, features] : kept)
      if (sentence == s) return features;
    sentence_features(document, sentences[s], scratch.extraction, scratch.features);
    return kept.emplace_back(s, scratch.features).second;
  };
  for (const LabelInfo& info : kLabels) {
    if (!reading.has(info.label) || info.label == Label::neutral) continue;
    const std::size_t output = index(info.label);
    const Window window = best[output];
    const std::uint32_t base = sentences[window.first].first;
    const std::uint32_t count = sentences[window.last - 1].last - base;
    const std::int32_t factor = data.factor(count);
    scratch.words.assign(count, 0);
    for (std::uint32_t s = window.first; s < window.last; ++s) {
      share_out(data, sentences[s], features_of(s), output, factor, scratch.words.data() + (sentences[s].first - base));
    }
    // Phrases from the best down; one that gives less than a third of the first is not worth the reader's time.
    const std::int32_t peak = *std::max_element(scratch.words.begin(), scratch.words.end());
    const std::int32_t toll = peak / 6;
    std::int32_t strongest = 0;
    const std::size_t from = reading.evidence.size();
    for (int found = 0; found < 3 && peak > 0; ++found) {
      Phrase phrase;
      for (std::uint32_t s = window.first; s < window.last; ++s) {
        const Phrase candidate = best_stretch(scratch.words.data(), sentences[s].first - base, sentences[s].last - base, toll);
        if (candidate.weight > phrase.weight) phrase = candidate;
      }
      if (phrase.weight <= 0 || phrase.weight * 3 < strongest) break;
      strongest = std::max(strongest, phrase.weight);
      const Phrase shown = trimmed(document, base, phrase);
      if (readable(document, base, shown))
        reading.evidence.push_back({info.label, document.span_of(base + shown.first, base + shown.last), phrase.weight});
      // Taken: no later phrase may touch it.
      for (std::uint32_t w = phrase.first; w < phrase.last; ++w) scratch.words[w] = -(1 << 29);
    }
    std::sort(reading.evidence.begin() + static_cast<std::ptrdiff_t>(from), reading.evidence.end(),
              [](const Evidence& a, const Evidence& b) { return a.span.begin < b.span.begin; });
  }
}

}  // namespace amends::tone
