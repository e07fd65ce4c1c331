// Lines are never held: of each line only its first bytes are kept, so that a base64 attachment without line ends costs nothing.
#include "mbox.hpp"

#include <algorithm>
#include <cstring>

namespace amends::mail {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;
constexpr std::size_t kHead = 200;  // a "From " line is shorter; header names are much shorter

bool digit(char c) { return c >= '0' && c <= '9'; }

bool is_header_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 60) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) { return c > ' ' && c < 127; });
}

bool is_blank(std::string_view line) { return line.empty() || line == "\r"; }

}  // namespace

bool is_from_line(std::string_view line) {
  if (line.substr(0, 5) != "From ") return false;
  bool clock = false;
  bool year = false;
  for (std::size_t i = 5; i < line.size(); ++i) {
    if (i + 5 <= line.size() && digit(line[i]) && digit(line[i + 1]) && line[i + 2] == ':' && digit(line[i + 3]) && digit(line[i + 4]))
      clock = true;
    const bool starts = !digit(line[i - 1]);
    if (starts && i + 4 <= line.size() && (line.substr(i, 2) == "19" || line.substr(i, 2) == "20") && digit(line[i + 2]) &&
        digit(line[i + 3]) && (i + 4 == line.size() || !digit(line[i + 4]))) {
      year = true;
    }
  }
  return clock && year;
}

std::vector<Piece> mbox_pieces(const Bytes& bytes) {
  std::vector<Piece> out;
  std::vector<char> buffer(kBuffer);
  std::string head;  // the first bytes of the line being read
  std::uint64_t line_begin = 0;
  std::uint64_t at = 0;
  bool after_blank = true;
  bool pending = false;  // a "From " line without an empty line before it: the next line decides
  Piece candidate;

  const auto open_piece = [&](const Piece& piece) {
    if (!out.empty()) out.back().end = piece.from_line;
    out.push_back(piece);
  };
  const auto line_done = [&](std::uint64_t next) {
    if (pending && is_header_line(head)) open_piece(candidate);
    pending = false;
    std::string_view line(head);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const bool first = line_begin == 0 && line.substr(0, 5) == "From ";
    if (first || is_from_line(line)) {
      candidate = Piece{line_begin, next, 0, std::string(line)};
      if (first || after_blank) {
        open_piece(candidate);
      } else {
        pending = true;
      }
    }
    after_blank = is_blank(line);
    head.clear();
    line_begin = next;
  };

  for (;;) {
    const std::size_t got = bytes.read(at, buffer.data(), buffer.size());
    if (got == 0) break;
    const char* data = buffer.data();
    std::size_t from = 0;
    while (from < got) {
      const void* found = std::memchr(data + from, '\n', got - from);
      const std::size_t end = found == nullptr ? got : static_cast<std::size_t>(static_cast<const char*>(found) - data);
      if (head.size() < kHead) head.append(data + from, std::min(end - from, kHead - head.size()));
      if (found == nullptr) break;
      line_done(at + end + 1);
      from = end + 1;
    }
    at += got;
  }
  if (!head.empty()) line_done(at);
  if (!out.empty()) out.back().end = at;
  return out;
}

}  // namespace amends::mail
