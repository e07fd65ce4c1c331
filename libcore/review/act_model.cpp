// Reading the model of acts and summing a sentence's weights. A score is the bias and the sum of the weights of the known features, each
// times its idf, over the length of that vector: a long sentence weighs as much as a short one.
#include "review/act_model.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

extern "C" const unsigned char amends_acts_bytes[];
extern "C" const unsigned char amends_acts_bytes_end[];

namespace amends::review {
namespace {

constexpr std::size_t kHeaderBytes = 24;
constexpr std::size_t kNameBytes = 32;
constexpr std::size_t kRecordBytes = kNameBytes + 4 + 4 + 8;
constexpr std::size_t kRowBytes = 24;  // 21 outputs, and three bytes to keep rows a multiple of 8
static_assert(kOutputCount <= kRowBytes);

// training/train.py has the same sentence.
constexpr std::string_view kProbe = "We are sorry, and we will call you by five.";

template <class T>
T at(const std::byte* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

// The whole square root of n.
std::uint64_t root(std::uint64_t n) {
  std::uint64_t low = 0;
  std::uint64_t high = std::uint64_t{1} << 32;
  while (high - low > 1) {
    const std::uint64_t middle = (low + high) / 2;
    (middle * middle <= n ? low : high) = middle;
  }
  return low;
}

// The logistic function at -8, -7, .. 8 in ten-thousandths; straight lines between are within 0.005 of it.
constexpr std::int32_t kLogistic[] = {3, 9, 25, 67, 180, 474, 1192, 2689, 5000, 7311, 8808, 9526, 9820, 9933, 9975, 9991, 9997};

// From a logit in 1/1024.
tone::Ratio logistic(std::int64_t logit) {
  const std::int64_t x = std::clamp<std::int64_t>(logit, -8 * 1024, 8 * 1024 - 1) + 8 * 1024;
  const auto knot = static_cast<std::size_t>(x / 1024);
  const std::int64_t part = x % 1024;
  return static_cast<tone::Ratio>((kLogistic[knot] * (1024 - part) + kLogistic[knot + 1] * part) / 1024);
}

}  // namespace

ActModel ActModel::load(std::span<const std::byte> bytes) {
  const auto need = [&](std::size_t size) {
    if (bytes.size() < size) throw std::invalid_argument("model of acts ends early");
  };
  need(kHeaderBytes);
  if (std::memcmp(bytes.data(), "AMACTS01", 8) != 0) throw std::invalid_argument("not a model of acts");
  if (at<std::uint32_t>(bytes.data() + 8) != kOutputCount) throw std::invalid_argument("model of acts has other outputs than this library");
  ActModel model;
  model.count_ = at<std::uint32_t>(bytes.data() + 12);
  model.probe_ = at<std::uint32_t>(bytes.data() + 20);
  const std::size_t records_at = kHeaderBytes;
  const std::size_t keys_at = records_at + kOutputCount * kRecordBytes;
  const std::size_t idf_at = keys_at + std::size_t{4} * model.count_;
  const std::size_t rows_at = idf_at + std::size_t{2} * model.count_;
  const std::size_t end = rows_at + kRowBytes * model.count_;
  need(end);
  const std::string_view sealed(reinterpret_cast<const char*>(bytes.data()) + kHeaderBytes, end - kHeaderBytes);
  if (text::fold_hash(sealed) != at<std::uint32_t>(bytes.data() + 16)) throw std::invalid_argument("model of acts is damaged");
  for (std::size_t i = 0; i < kOutputCount; ++i) {
    const std::byte* record = bytes.data() + records_at + i * kRecordBytes;
    const char* name = reinterpret_cast<const char*>(record);
    if (std::string_view(name, kOutputs[i].size()) != kOutputs[i] || name[kOutputs[i].size()] != '\0')
      throw std::invalid_argument("model of acts lists other outputs than this library");
    model.records_[i] = {at<std::int32_t>(record + kNameBytes), at<std::int32_t>(record + kNameBytes + 4),
                         at<std::uint16_t>(record + kNameBytes + 8), at<std::uint16_t>(record + kNameBytes + 10),
                         at<std::uint16_t>(record + kNameBytes + 12)};
  }
  model.keys_ = bytes.data() + keys_at;
  model.idf_ = bytes.data() + idf_at;
  model.rows_ = bytes.data() + rows_at;
  return model;
}

const ActModel& ActModel::built_in() {
  static const ActModel kModel =
      load({reinterpret_cast<const std::byte*>(amends_acts_bytes), static_cast<std::size_t>(amends_acts_bytes_end - amends_acts_bytes)});
  return kModel;
}

bool ActModel::fits() const {
  const text::Document document = text::parse(kProbe);
  ActScratch scratch;
  act_features(document, document.sentences().front(), scratch, scratch.features);
  std::vector<char> bytes;
  for (const tone::Feature& feature : scratch.features)
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(feature.key >> shift & 0xFFu));
  return text::fold_hash({bytes.data(), bytes.size()}) == probe_;
}

Likelihoods ActModel::judge(const text::Document& document, const text::Sentence& sentence, ActScratch& scratch) const {
  act_features(document, sentence, scratch, scratch.features);
  std::array<std::int64_t, kOutputCount> sums{};
  std::uint64_t square = 0;
  std::uint32_t known = 0;  // features and keys are both ascending: one walk finds all
  for (const tone::Feature& feature : scratch.features) {
    std::uint32_t low = known;
    std::uint32_t high = count_;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (at<std::uint32_t>(keys_ + std::size_t{4} * middle) < feature.key)
        low = middle + 1;
      else
        high = middle;
    }
    known = low;
    if (low == count_ || at<std::uint32_t>(keys_ + std::size_t{4} * low) != feature.key) continue;
    const std::uint32_t idf = at<std::uint16_t>(idf_ + std::size_t{2} * low);
    square += std::uint64_t{idf} * idf;
    const std::byte* row = rows_ + kRowBytes * low;
    for (std::size_t i = 0; i < kOutputCount; ++i) sums[i] += std::int64_t{idf} * static_cast<std::int8_t>(row[i]);
  }
  const auto length = static_cast<std::int64_t>(std::max<std::uint64_t>(1, root(square)));
  Likelihoods out{};
  for (std::size_t i = 0; i < kOutputCount; ++i) out[i] = logistic(records_[i].bias + (sums[i] * records_[i].scale / length) / (1 << 20));
  return out;
}

}  // namespace amends::review
