// Fuzzes the model loader: any bytes either make a model that reads a sentence or are refused with an offset inside them.
// The checksum would turn nearly every mutation away at the door, so it is mended before loading.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <vector>

#include "text/document.hpp"
#include "tone/model.hpp"
#include "tone/model_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::byte> bytes(size);
  if (size > 0) std::memcpy(bytes.data(), data, size);
  if (size >= 24) {
    const auto length = static_cast<std::uint32_t>(size);
    std::memcpy(bytes.data() + 12, &length, sizeof length);
    const std::uint64_t sum = amends::tone::model_checksum(std::span<const std::byte>(bytes).subspan(24));
    std::memcpy(bytes.data() + 16, &sum, sizeof sum);
  }
  try {
    const amends::tone::Model model = amends::tone::Model::load(bytes);
    const amends::text::Document document =
        amends::text::parse("Thank you, but this is the third time. If it is late again, we'll cancel.");
    if (model.read(document).sentences.size() != document.sentences().size()) std::abort();
  } catch (const amends::tone::ModelError& error) {
    if (error.offset() > size) std::abort();
  }
  return 0;
}
