// Reading the model file: every offset is checked before it is used, every table before it is believed.
#include "tone/model_file.hpp"

#include <bit>
#include <cstring>

#include "tone/model.hpp"

namespace amends::tone {
namespace {

static_assert(std::endian::native == std::endian::little, "the model is read in place, little endian");

constexpr char kMagic[] = {'A', 'M', 'E', 'N', 'D', 'S', '0', '1'};
// Header fields.
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kSizeAt = 12;
constexpr std::size_t kChecksumAt = 16;
constexpr std::size_t kBodyAt = 24;  // the checksum covers from here
constexpr std::size_t kOutputsAt = 24;
constexpr std::size_t kFeaturesAt = 28;
constexpr std::size_t kSamplesAt = 32;
// Then 4 bytes of zero and 24 bytes of the training data's SHA-256, for people.

class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  std::size_t at() const { return at_; }
  void go(std::size_t offset) { at_ = offset; }

  const std::byte* take(std::size_t size) {
    if (size > bytes_.size() - at_) throw ModelError("model file ends early", bytes_.size());
    const std::byte* p = bytes_.data() + at_;
    at_ += size;
    return p;
  }
  template <class T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
};

std::string_view output_name(std::size_t output) { return output == kSeverity ? std::string_view("severity") : kLabels[output].id; }

OutputRecord read_record(Reader& in, std::size_t output) {
  const std::size_t name_at = in.at();
  const char* name = reinterpret_cast<const char*>(in.take(kNameBytes));
  const std::string_view expected = output_name(output);
  if (std::string_view(name, expected.size()) != expected || name[expected.size()] != '\0')
    throw ModelError("model file lists other labels than this library", name_at);
  OutputRecord record;
  record.bias = in.number<std::int32_t>();
  for (std::int32_t& offset : record.window_offset) offset = in.number<std::int32_t>();
  record.threshold = in.number<std::uint16_t>();
  record.precision = in.number<std::uint16_t>();
  record.recall = in.number<std::uint16_t>();
  const std::size_t count_at = in.at();
  record.knot_count = in.number<std::uint16_t>();
  if (record.threshold == 0 || record.threshold > 10000 || record.precision > 10000 || record.recall > 10000)
    throw ModelError("model file has a ratio out of bounds", name_at + kNameBytes);
  if (record.knot_count < 2 || record.knot_count > kKnots)
    throw ModelError("model file has a calibration curve of no sensible size", count_at);
  const std::size_t knots_at = in.at();
  for (std::int32_t& score : record.knot_score) score = in.number<std::int32_t>();
  for (std::uint16_t& p : record.knot_p) p = in.number<std::uint16_t>();
  for (std::size_t k = 0; k < record.knot_count; ++k) {
    const bool rises = k == 0 || (record.knot_score[k - 1] < record.knot_score[k] && record.knot_p[k - 1] <= record.knot_p[k]);
    if (!rises || record.knot_p[k] > 10000) throw ModelError("model file has a calibration curve that does not rise", knots_at);
  }
  // Sums and scores stay far inside 32 bits only if the constants do.
  constexpr std::int32_t kBound = 1 << 28;
  if (record.bias > kBound || record.bias < -kBound) throw ModelError("model file has a bias out of bounds", name_at + kNameBytes);
  for (const std::int32_t offset : record.window_offset)
    if (offset > kBound || offset < -kBound) throw ModelError("model file has an offset out of bounds", name_at + kNameBytes + 4);
  return record;
}

}  // namespace

std::uint64_t model_checksum(std::span<const std::byte> bytes) {
  // Four lanes, so that the multiplications overlap: a model of 2 MB is summed in a fraction of a millisecond.
  constexpr std::uint64_t kPrime = 0x9e3779b97f4a7c15u;
  std::uint64_t lanes[4] = {1, 2, 3, 4};
  std::size_t i = 0;
  for (; i + 32 <= bytes.size(); i += 32) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      std::uint64_t word;
      std::memcpy(&word, bytes.data() + i + 8 * lane, 8);
      lanes[lane] = (lanes[lane] ^ word) * kPrime;
      lanes[lane] ^= lanes[lane] >> 29;
    }
  }
  std::uint64_t h = bytes.size();
  for (const std::uint64_t lane : lanes) {
    h = (h ^ lane) * kPrime;
    h ^= h >> 32;
  }
  for (; i < bytes.size(); ++i) {
    h = (h ^ static_cast<std::uint64_t>(bytes[i])) * kPrime;
    h ^= h >> 32;
  }
  return h;
}

ModelFile read_model_file(std::span<const std::byte> bytes) {
  if (bytes.size() < kHeaderBytes) throw ModelError("model file ends early", bytes.size());
  if (std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0) throw ModelError("not a model file", 0);
  Reader in(bytes);
  in.go(kVersionAt);
  if (in.number<std::uint32_t>() != kFormatVersion) throw ModelError("model file of another format version", kVersionAt);
  if (in.number<std::uint32_t>() != bytes.size()) throw ModelError("model file is not as long as it says", kSizeAt);
  ModelFile file;
  file.checksum = in.number<std::uint64_t>();
  if (model_checksum(bytes.subspan(kBodyAt)) != file.checksum) throw ModelError("model file is damaged: checksum differs", kChecksumAt);
  in.go(kOutputsAt);
  if (in.number<std::uint32_t>() != kOutputs) throw ModelError("model file has another number of labels", kOutputsAt);
  file.feature_count = in.number<std::uint32_t>();
  const std::uint32_t sample_count = in.number<std::uint32_t>();

  in.go(kHeaderBytes);
  for (std::size_t output = 0; output < kOutputs; ++output) file.outputs[output] = read_record(in, output);
  for (std::uint16_t& factor : file.factors) {
    factor = in.number<std::uint16_t>();
    if (factor > 4096) throw ModelError("model file has a length factor out of bounds", in.at() - 2);
  }
  if (file.feature_count == 0 || file.feature_count > bytes.size() / kRowBytes)
    throw ModelError("model file has another number of features", kFeaturesAt);
  const std::size_t keys_at = in.at();
  file.keys = in.take(std::size_t{4} * file.feature_count);
  file.rows = in.take(kRowBytes * file.feature_count);
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < file.feature_count; ++i) {
    std::uint32_t key;
    std::memcpy(&key, file.keys + std::size_t{4} * i, 4);
    if (key <= last) throw ModelError("model file has features out of order", keys_at + std::size_t{4} * i);
    last = key;
  }
  if (sample_count > 1000) throw ModelError("model file has too many samples", kSamplesAt);
  file.samples.reserve(sample_count);
  for (std::uint32_t i = 0; i < sample_count; ++i) {
    Sample sample;
    const std::size_t size = in.number<std::uint32_t>();
    sample.text = std::string_view(reinterpret_cast<const char*>(in.take(size)), size);
    for (std::int32_t& score : sample.score) score = in.number<std::int32_t>();
    file.samples.push_back(sample);
  }
  if (in.at() != bytes.size()) throw ModelError("model file has bytes left over", in.at());
  return file;
}

}  // namespace amends::tone
