// Lines in, lines out, in the same order, worked on by several threads with bounded memory.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace amends::cli {

// Reads a file or standard input line by line; a line may be of any length. Not a lock: for one thread.
class Lines {
 public:
  explicit Lines(int descriptor) : fd_(descriptor) {}
  // Without its line end. False at the end; throws where reading fails.
  bool next(std::string& line);

 private:
  int fd_;
  std::string buffer_;
  std::size_t at_ = 0;
  bool ended_ = false;
};

// Calls `work(line, number)` for each line on several threads and `done(result)` in the order of the lines on one of them, one call at a
// time. `work` must not throw. Stops reading where `done` says false.
void each_line(Lines& lines, const std::function<std::string(const std::string&, std::size_t)>& work,
               const std::function<bool(const std::string&)>& done);

}  // namespace amends::cli
