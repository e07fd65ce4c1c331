// Writes JSON answers: a line each, or one document: the object itself where there is one, a list where there are several.
#pragma once

#include <string>
#include <string_view>

#include "options.hpp"
#include "output.hpp"

namespace amends::cli {

class Results {
 public:
  Results(Output& out, Format format) : out_(out), format_(format) {}

  void add(std::string_view json) {
    if (format_ == Format::jsonl) {
      out_.write(json);
      out_.write("\n");
      return;
    }
    ++count_;
    if (count_ == 1) {
      first_ = json;
      return;
    }
    if (count_ == 2) out_.write("[" + first_);
    out_.write(",\n");
    out_.write(json);
  }

  void finish() {
    if (format_ == Format::jsonl) return;
    if (count_ == 0) out_.write("[]");
    if (count_ == 1) out_.write(first_);
    if (count_ > 1) out_.write("]");
    out_.write("\n");
  }

 private:
  Output& out_;
  Format format_;
  std::size_t count_ = 0;
  std::string first_;
};

}  // namespace amends::cli
