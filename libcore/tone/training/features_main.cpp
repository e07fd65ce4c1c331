// Feature extraction for training: the library's own code behind a pipe, so that training and judging see the same.
// Standard input: for each text its length (u32) and its bytes. Standard output, for each text: the number of sentences,
// for each sentence its number of words, its number of features and their keys, then the number of greeting keys and these. All u32, little
// endian.
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "tone/features.hpp"

namespace {

bool get(std::uint32_t& value) { return std::fread(&value, sizeof value, 1, stdin) == 1; }
void put(std::uint32_t value) { std::fwrite(&value, sizeof value, 1, stdout); }

}  // namespace

int main() {
  std::string text;
  std::vector<amends::tone::Feature> features;
  std::vector<std::uint32_t> greeting;
  amends::tone::FeatureScratch scratch;
  for (std::uint32_t size = 0; get(size);) {
    text.resize(size);
    if (std::fread(text.data(), 1, size, stdin) != size) {
      std::fputs("amends_features: a text ends early\n", stderr);
      return 2;
    }
    try {
      const amends::text::Document document = amends::text::parse(text);
      put(static_cast<std::uint32_t>(document.sentences().size()));
      for (const amends::text::Sentence& sentence : document.sentences()) {
        amends::tone::sentence_features(document, sentence, scratch, features);
        put(sentence.last - sentence.first);
        put(static_cast<std::uint32_t>(features.size()));
        for (const amends::tone::Feature& feature : features) put(feature.key);
      }
      amends::tone::greeting_features(document, greeting);
      put(static_cast<std::uint32_t>(greeting.size()));
      for (const std::uint32_t key : greeting) put(key);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "amends_features: %s\n", error.what());
      return 2;
    }
  }
  return 0;
}
