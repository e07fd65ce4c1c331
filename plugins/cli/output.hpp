// Standard output and standard error: buffered bytes out, one-line complaints, a progress bar.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "mail.hpp"

namespace amends::cli {

// Standard output. When the reader goes away (`| head`) everything further is dropped and `closed` says so; any other failure throws.
class Output {
 public:
  ~Output();
  void write(std::string_view text);
  void flush();
  bool closed() const { return closed_; }

 private:
  std::string buffer_;
  bool closed_ = false;
};

// "amends: WORDS" on standard error.
void complain(std::string_view words);

// One line for each; true where one of them is an error.
bool complain(const mail::Problems& problems);

// A bar on standard error, only where that is a terminal and the work is long; gone when done.
class Progress {
 public:
  Progress(std::string what, std::size_t total, bool wanted);
  ~Progress();
  void step();

 private:
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  int shown_ = -1;
  bool on_;
};

}  // namespace amends::cli
