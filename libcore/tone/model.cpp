// Judging: sentences are summed once, windows of up to three sentences are judged, and the message is what its most telling window is.
// So a calm mail that cancels in its last line has cancelled, and neither length nor neutral lines move a score.
#include "tone/model.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "tone/evidence.hpp"
#include "tone/model_data.hpp"
#include "tone/outcome.hpp"

extern "C" {
extern const unsigned char amends_model_bytes[];
extern const unsigned char amends_model_bytes_end[];
}

namespace amends::tone {
namespace {

// The reading without evidence: what the samples check and what evidence is found for.
struct Judgement {
  Reading reading;
  std::array<Window, kOutputs> best{};
};

std::string version_of(std::uint64_t checksum) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string version = std::to_string(kFormatVersion) + "-";
  for (int shift = 60; shift >= 32; shift -= 4) version.push_back(kDigits[(checksum >> shift) & 15]);
  return version;
}

// A tone that neutral excludes.
bool is_feeling(std::size_t o) { return kLabels[o].family == Family::tone && o != index(Label::neutral) && o != index(Label::polite); }

bool any_feeling(const Reading& reading) {
  for (std::size_t o = 0; o < kLabelCount; ++o)
    if (is_feeling(o) && reading.present[o]) return true;
  return false;
}

// Whether some label speaks for the text; the two that plain words carry do not count.
bool claimed(const Reading& reading) {
  auto present = reading.present;
  present[index(Label::neutral)] = false;
  present[index(Label::polite)] = false;
  return present.any();
}

// Neutral is by definition the absence of every tone but `polite`. Where both are above their thresholds the one that is so by the larger
// ratio stands and the other is held just below; where neither is, nothing is said.
void settle_neutral(const ModelData& data, Reading& reading) {
  constexpr std::size_t kNeutral = index(Label::neutral);
  if (!reading.present[kNeutral]) return;
  const auto threshold = [&](std::size_t o) { return std::uint32_t{data.file.outputs[o].threshold}; };
  bool wins = true;
  for (std::size_t o = 0; o < kLabelCount; ++o)
    if (is_feeling(o) && reading.present[o]) wins = wins && reading.p[o] * threshold(kNeutral) <= reading.p[kNeutral] * threshold(o);
  for (std::size_t o = 0; o < kLabelCount; ++o) {
    if (!reading.present[o] || !(wins ? is_feeling(o) : o == kNeutral && any_feeling(reading))) continue;
    reading.present[o] = false;
    reading.p[o] = static_cast<Ratio>(threshold(o) - 1);
  }
}

// A message is neutral where none of its windows says otherwise; it has any other label where one window does.
bool takes_least(std::size_t output) { return output == index(Label::neutral); }

}  // namespace

const std::byte* ModelData::row(std::uint32_t key) const {
  const std::uint32_t bucket = key >> (32 - kBucketBits);
  for (std::uint32_t i = starts[bucket]; i < starts[bucket + 1]; ++i) {
    std::uint32_t k;
    std::memcpy(&k, file.keys + std::size_t{4} * i, 4);
    if (k == key) return file.rows + kRowBytes * i;
    if (k > key) break;
  }
  return nullptr;
}

std::int32_t ModelData::window_offset(std::size_t output, std::size_t windows) const {
  std::size_t step = 0;
  while (step + 1 < kWindowSteps && (std::size_t{1} << step) < windows) ++step;
  return file.outputs[output].window_offset[step];
}

std::int32_t ModelData::factor(std::size_t words) const { return file.factors[std::min(words, kFactors - 1)]; }

Ratio ModelData::probability(std::size_t output, std::int32_t score) const {
  const OutputRecord& r = file.outputs[output];
  const auto* const begin = r.knot_score.data();
  const auto* const end = begin + r.knot_count;
  const auto* const above = std::upper_bound(begin, end, score);
  if (above == begin) return r.knot_p[0];
  if (above == end) return r.knot_p[r.knot_count - 1u];
  const auto k = static_cast<std::size_t>(above - begin);
  const std::int64_t from = r.knot_score[k - 1];
  const std::int64_t p = r.knot_p[k - 1] + (std::int64_t{r.knot_p[k]} - r.knot_p[k - 1]) * (score - from) / (r.knot_score[k] - from);
  return static_cast<Ratio>(p);
}

std::size_t window_count(std::size_t sentences) { return sentences <= kWindowSentences ? 1 : sentences - kWindowSentences + 1; }

namespace {

Judgement judge(const ModelData& data, const text::Document& document, Scratch& scratch) {
  Judgement result;
  Reading& reading = result.reading;
  const auto sentences = document.sentences();
  scratch.sums.assign(sentences.size() * kOutputs, 0);
  std::size_t known = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    sentence_features(document, sentences[s], scratch.extraction, scratch.features);
    std::int32_t* const sums = scratch.sums.data() + s * kOutputs;
    for (const Feature& feature : scratch.features) {
      const std::byte* const row = data.row(feature.key);
      if (row == nullptr) continue;
      const auto* const weights = reinterpret_cast<const std::int8_t*>(row);
      for (std::size_t o = 0; o < kOutputs; ++o) sums[o] += weights[o];
    }
    for (const text::Word& word : document.words(sentences[s]))
      known += is_spoken(word) && data.row(unigram_key(document, word)) != nullptr;
  }
  reading.outcome = outcome_of(document, known);
  if (reading.outcome != Outcome::judged) return result;

  std::int32_t courtesy = 0;
  greeting_features(document, scratch.greeting);
  for (const std::uint32_t key : scratch.greeting)
    if (const std::byte* const row = data.row(key)) courtesy += static_cast<std::int8_t>(row[index(Label::polite)]);
  courtesy *= data.factor(kGreetingWords);

  const std::size_t windows = window_count(sentences.size());
  std::array<std::int32_t, kOutputs> score{};
  for (std::size_t w = 0; w < windows; ++w) {
    const Window window{static_cast<std::uint32_t>(w), static_cast<std::uint32_t>(std::min(w + kWindowSentences, sentences.size()))};
    const std::int64_t factor = data.factor(sentences[window.last - 1].last - sentences[window.first].first);
    for (std::size_t o = 0; o < kOutputs; ++o) {
      std::int64_t sum = 0;
      for (std::size_t s = window.first; s < window.last; ++s) sum += scratch.sums[s * kOutputs + o];
      const std::int32_t value = bounded(sum * factor);
      if (w > 0 && (takes_least(o) ? value >= score[o] : value <= score[o])) continue;
      score[o] = value;
      result.best[o] = window;
    }
  }
  for (std::size_t o = 0; o < kOutputs; ++o) {
    score[o] += data.file.outputs[o].bias + data.window_offset(o, windows);
    if (o == index(Label::polite)) score[o] += courtesy;
  }
  for (std::size_t o = 0; o < kLabelCount; ++o) {
    reading.score[o] = score[o];
    reading.p[o] = data.probability(o, score[o]);
    reading.present[o] = reading.p[o] >= data.file.outputs[o].threshold;
  }
  if (known == 0 && is_one_word(document) && !claimed(reading)) {
    reading = Reading{};
    reading.outcome = Outcome::too_short;
    return result;
  }
  reading.severity = data.probability(kSeverity, score[kSeverity]);

  reading.sentences.reserve(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    SentenceReading one;
    one.span = sentences[s].span;
    const std::int64_t factor = data.factor(sentences[s].last - sentences[s].first);
    for (std::size_t o = 0; o < kLabelCount; ++o)
      one.p[o] =
          data.probability(o, bounded(scratch.sums[s * kOutputs + o] * factor) + data.file.outputs[o].bias + data.window_offset(o, 1));
    reading.sentences.push_back(one);
  }
  settle_neutral(data, reading);
  return result;
}

}  // namespace

Model Model::load(std::span<const std::byte> bytes, bool keep) {
  auto data = std::make_shared<ModelData>();
  if (!keep) {
    data->owned.assign(bytes.begin(), bytes.end());
    bytes = data->owned;
  }
  data->file = read_model_file(bytes);
  data->version = version_of(data->file.checksum);
  data->starts.assign((std::size_t{1} << kBucketBits) + 1, 0);
  for (std::uint32_t i = 0; i < data->file.feature_count; ++i) {
    std::uint32_t key;
    std::memcpy(&key, data->file.keys + std::size_t{4} * i, 4);
    ++data->starts[(key >> (32 - kBucketBits)) + 1];
  }
  for (std::size_t b = 1; b < data->starts.size(); ++b) data->starts[b] += data->starts[b - 1];

  Scratch scratch;
  for (const Sample& sample : data->file.samples) {
    const auto offset = static_cast<std::size_t>(sample.text.data() - reinterpret_cast<const char*>(bytes.data()));
    if (text::first_invalid_utf8(sample.text)) throw ModelError("model file has a sample that is not UTF-8", offset);
    const Judgement judgement = judge(*data, text::parse(sample.text), scratch);
    for (std::size_t o = 0; o < kLabelCount; ++o)
      if (judgement.reading.score[o] != sample.score[o])
        throw ModelError("model file was made for other features than this library's", offset);
  }
  Model model;
  model.data_ = std::move(data);
  return model;
}

Model Model::built_in() {
  const auto* const begin = reinterpret_cast<const std::byte*>(amends_model_bytes);
  const auto* const end = reinterpret_cast<const std::byte*>(amends_model_bytes_end);
  return load({begin, end}, true);
}

Reading Model::read(const text::Document& document, Scratch& scratch) const {
  Judgement judgement = judge(*data_, document, scratch);
  add_evidence(*data_, document, judgement.best, scratch, judgement.reading);
  return std::move(judgement.reading);
}

Reading Model::read(const text::Document& document) const {
  Scratch scratch;
  return read(document, scratch);
}

std::vector<Evidence> Model::explain(const text::Document& document, Label label) const {
  Scratch scratch;
  const Judgement judgement = judge(*data_, document, scratch);
  if (judgement.reading.outcome != Outcome::judged) return {};
  return take_apart(*data_, document, label, judgement.best[index(label)], scratch);
}

Model::Threshold Model::threshold(Label label) const {
  const OutputRecord& r = data_->file.outputs[index(label)];
  return {r.threshold, r.precision, r.recall};
}

std::string_view Model::version() const { return data_->version; }

}  // namespace amends::tone
