// Feature extraction for training the model of acts: the library's own code behind a pipe, so that training and judging see the same.
// Standard input: for each text its length (u32) and its bytes. Standard output, for each text: the number of sentences, for each
// sentence its begin and end in bytes, its number of features and their keys. All u32, little endian.
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "review/act_features.hpp"

namespace {

bool get(std::uint32_t& value) { return std::fread(&value, sizeof value, 1, stdin) == 1; }
void put(std::uint32_t value) { std::fwrite(&value, sizeof value, 1, stdout); }

}  // namespace

int main() {
  std::string text;
  std::vector<amends::tone::Feature> features;
  amends::review::ActScratch scratch;
  for (std::uint32_t size = 0; get(size);) {
    text.resize(size);
    if (std::fread(text.data(), 1, size, stdin) != size) {
      std::fputs("act_features: a text ends early\n", stderr);
      return 2;
    }
    try {
      const amends::text::Document document = amends::text::parse(text);
      put(static_cast<std::uint32_t>(document.sentences().size()));
      for (const amends::text::Sentence& sentence : document.sentences()) {
        amends::review::act_features(document, sentence, scratch, features);
        put(sentence.span.begin);
        put(sentence.span.end);
        put(static_cast<std::uint32_t>(features.size()));
        for (const amends::tone::Feature& feature : features) put(feature.key);
      }
    } catch (const std::exception& error) {
      std::fprintf(stderr, "act_features: %s\n", error.what());
      return 2;
    }
  }
  return 0;
}
