// The built-in model loads, takes its own scores apart exactly and refuses damaged bytes.
#include "tone/model.hpp"

#include <cstring>
#include <numeric>
#include <string>

#include "catch.hpp"

using namespace amends;
using tone::Label;

extern "C" {
extern const unsigned char amends_model_bytes[];
extern const unsigned char amends_model_bytes_end[];
}

namespace {

const tone::Model& model() {
  static const tone::Model kModel = tone::Model::built_in();
  return kModel;
}

std::vector<std::byte> built_in_bytes() {
  std::vector<std::byte> bytes(static_cast<std::size_t>(amends_model_bytes_end - amends_model_bytes));
  std::memcpy(bytes.data(), amends_model_bytes, bytes.size());
  return bytes;
}

std::size_t refused_at(const std::vector<std::byte>& bytes) {
  try {
    tone::Model::load(bytes);
  } catch (const tone::ModelError& error) {
    return error.offset();
  }
  return std::string::npos;
}

}  // namespace

TEST_CASE("the model is at most 4 MB and says its version") {
  CHECK(amends_model_bytes_end - amends_model_bytes <= 4 * 1024 * 1024);
  CHECK(model().version().size() == 10);
  CHECK(model().version().substr(0, 2) == "1-");
}

TEST_CASE("every label's parts add up to its score exactly") {
  const char* const texts[] = {
      "Hi Tom,\n\nThis is the third time the report is late. If it is not here by Friday, we'll cancel the contract.\n\nKind regards\nAnn",
      "Thank you so much for the lamp!!! It works again :)",
      "ok. noted. the invoice is wrong, the phone rings out, and nobody reads what we write. what now? who decides? we do not.", "NO."};
  for (const char* text : texts) {
    const text::Document document = text::parse(text);
    const tone::Reading reading = model().read(document);
    REQUIRE(reading.outcome == tone::Outcome::judged);
    for (const tone::LabelInfo& info : tone::kLabels) {
      std::int64_t sum = 0;
      for (const tone::Evidence& part : model().explain(document, info.label)) sum += part.weight;
      CAPTURE(text, std::string(info.id));
      CHECK(sum == reading.score[tone::index(info.label)]);
    }
  }
}

TEST_CASE("damaged bytes are refused where they are damaged") {
  std::vector<std::byte> bytes = built_in_bytes();
  SECTION("empty") { CHECK(refused_at({}) == 0); }
  SECTION("short") {
    bytes.resize(40);
    CHECK(refused_at(bytes) == 40);
  }
  SECTION("another kind of file") {
    bytes[0] = std::byte{'X'};
    CHECK(refused_at(bytes) == 0);
  }
  SECTION("another format version") {
    bytes[8] = std::byte{9};
    CHECK(refused_at(bytes) == 8);
  }
  SECTION("cut off") {
    bytes.resize(bytes.size() / 2);
    CHECK(refused_at(bytes) == 12);
  }
  SECTION("one bit of one weight") {
    bytes[bytes.size() / 2] ^= std::byte{4};
    CHECK(refused_at(bytes) == 16);
  }
}
