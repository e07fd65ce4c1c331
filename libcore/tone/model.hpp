// The judge of tone: an immutable model read from bytes. Document -> Reading, integer arithmetic only.
// How the model is made lies in training/; what it is good and bad at, in training/CARD.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "tone/features.hpp"
#include "tone/reading.hpp"

namespace amends::tone {

// Bytes that are no model of ours: what() says why, offset() where.
class ModelError : public std::invalid_argument {
 public:
  ModelError(const char* what, std::size_t offset) : std::invalid_argument(what), offset_(offset) {}
  std::size_t offset() const { return offset_; }

 private:
  std::size_t offset_;
};

// Working memory of one thread, kept between calls to save allocations. Not shared between threads.
struct Scratch {
  FeatureScratch extraction;
  std::vector<Feature> features;  // of the sentence at hand
  std::vector<std::uint32_t> greeting;
  std::vector<std::int32_t> sums;   // for each sentence the sum of each output's weights
  std::vector<std::int32_t> words;  // for each word of a window what it gives to one label
};

struct ModelData;  // model_data.hpp

// Immutable; any number of threads. Copies share the bytes.
class Model {
 public:
  // Reads a model file: format version, label names, checksum and the sample sentences it carries are checked. Throws ModelError.
  // The bytes are copied unless `keep` is true; then they must outlive the model (the built-in set).
  static Model load(std::span<const std::byte> bytes, bool keep = false);

  // The model compiled into the library.
  static Model built_in();

  // Judges a document. O(length). The same document gives the same reading everywhere.
  Reading read(const text::Document& document, Scratch& scratch) const;
  Reading read(const text::Document& document) const;

  // The score of one label taken apart: spans whose weights, with one entry of the empty span {0, 0} for the bias,
  // add up to Reading::score of that label exactly. Sorted by position.
  std::vector<Evidence> explain(const text::Document& document, Label label) const;

  // The label's decision threshold, in ten-thousandths, with the precision and recall on dev that chose it.
  struct Threshold {
    Ratio at = 5000;
    Ratio precision = 0;
    Ratio recall = 0;
  };
  Threshold threshold(Label label) const;

  // The model's version, for people and for reproducing results: "1-<first eight hex digits of its checksum>".
  std::string_view version() const;

 private:
  std::shared_ptr<const ModelData> data_;
};

}  // namespace amends::tone
