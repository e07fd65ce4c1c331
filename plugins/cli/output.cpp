// Plain POSIX writes: iostreams would hide that the reader has gone.
#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace amends::cli {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 16;
constexpr std::size_t kLongWork = 200;  // conversations or messages; fewer are done before a bar could be read

void write_error(std::string_view text) {
  while (!text.empty()) {
    const ssize_t wrote = ::write(STDERR_FILENO, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

}  // namespace

Output::~Output() {
  try {
    flush();
  } catch (const std::exception&) {
    // main flushes before it ends and reports there; here an earlier failure is already on its way.
    closed_ = true;
  }
}

void Output::write(std::string_view text) {
  if (closed_) return;
  buffer_.append(text);
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  std::string_view rest(buffer_);
  while (!rest.empty() && !closed_) {
    const ssize_t wrote = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (wrote >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(wrote));
    } else if (errno == EPIPE) {
      closed_ = true;
    } else if (errno != EINTR && errno != EAGAIN) {
      closed_ = true;
      buffer_.clear();
      throw std::runtime_error("standard output cannot be written: " + std::generic_category().message(errno));
    }
  }
  buffer_.clear();
}

void complain(std::string_view words) {
  std::string line = "amends: ";
  for (const char c : words) line += static_cast<unsigned char>(c) < ' ' || c == 127 ? ' ' : c;
  write_error(line + "\n");
}

bool complain(const mail::Problems& problems) {
  bool error = false;
  for (const mail::Problem& problem : problems) {
    complain(problem.line());
    error |= problem.severity == mail::Problem::Severity::error;
  }
  return error;
}

Progress::Progress(std::string what, std::size_t total, bool wanted)
    : what_(std::move(what)), total_(total), on_(wanted && total >= kLongWork && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (on_ && shown_ >= 0) write_error("\r\033[K");
}

void Progress::step() {
  ++done_;
  if (!on_) return;
  const int percent = static_cast<int>(done_ * 100 / total_);
  if (percent == shown_) return;
  shown_ = percent;
  constexpr int kCells = 24;
  const int full = percent * kCells / 100;
  std::string line = "\r" + what_ + " [";
  for (int i = 0; i < kCells; ++i) line += i < full ? "=" : " ";
  line += "] " + std::to_string(percent) + "%\033[K";
  write_error(line);
}

}  // namespace amends::cli
