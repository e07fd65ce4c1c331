// Character widths by a short table of our own: wcwidth depends on the locale and on the age of the C library.
#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace amends::cli {
namespace {

struct Decoded {
  char32_t code;
  std::size_t size;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const char32_t lead = byte(0);
  if (lead < 0xC0) return {lead, 1};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (at + size > text.size()) return {lead, 1};
  char32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3FU);
  return {code, size};
}

struct Range {
  char32_t first;
  char32_t last;
};

bool in(const Range* begin, const Range* end, char32_t code) {
  const Range* found = std::upper_bound(begin, end, code, [](char32_t c, const Range& range) { return c < range.first; });
  return found != begin && code <= (found - 1)->last;
}

std::size_t width_of(char32_t code) {
  // Combining marks, joiners and variation selectors of the scripts that office mail carries.
  static constexpr std::array<Range, 22> kZero = {{{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x5BF, 0x5C7},   {0x610, 0x61A},
                                                   {0x64B, 0x65F},   {0x670, 0x670},   {0x6D6, 0x6DC},   {0x900, 0x902},   {0x93A, 0x93A},
                                                   {0x93C, 0x93C},   {0x941, 0x948},   {0x94D, 0x94D},   {0xE31, 0xE31},   {0xE34, 0xE3A},
                                                   {0xE47, 0xE4E},   {0x1AB0, 0x1AFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
                                                   {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};
  // East Asian wide and full-width blocks, and the pictographs that terminals draw in two cells (Unicode 15, EastAsianWidth W and F).
  static constexpr std::array<Range, 32> kWide = {
      {{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A},   {0x23E9, 0x23EC},  {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE},
       {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F},   {0x2693, 0x2693},  {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
       {0x26C4, 0x26C5}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA},   {0x2705, 0x2705},  {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
       {0x2753, 0x2757}, {0x2795, 0x2797}, {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
       {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};
  if (code < 0x300) return 1;
  if (in(kZero.data(), kZero.data() + kZero.size(), code)) return 0;
  return in(kWide.data(), kWide.data() + kWide.size(), code) ? 2 : 1;
}

}  // namespace

Screen Screen::of(Color color) {
  const bool terminal = ::isatty(STDOUT_FILENO) == 1;
  // Nothing here changes the environment, and this runs before any thread.
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe)
  const char* kind = std::getenv("TERM");          // NOLINT(concurrency-mt-unsafe)
  const bool wanted = terminal && (no_color == nullptr || *no_color == '\0') && (kind == nullptr || std::string_view(kind) != "dumb");
  std::size_t width = 80;
  winsize size{};
  if (terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    // Longer lines than 100 columns are hard to follow; below 40 nothing can be laid out.
    width = std::clamp<std::size_t>(size.ws_col, 40, 100);
  }
  return Screen(color == Color::always || (color == Color::automatic && wanted), width);
}

std::string Screen::paint(std::string_view text, Style style) const {
  if (!colors_ || text.empty()) return std::string(text);
  static constexpr std::array<std::string_view, 7> kCodes = {"1", "2", "31", "33", "32", "34", "35"};
  return "\033[" + std::string(kCodes[static_cast<std::size_t>(style)]) + "m" + std::string(text) + "\033[0m";
}

std::size_t columns(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    out += width_of(c.code);
    at += c.size;
  }
  return out;
}

std::vector<Line> wrap(std::string_view text, std::size_t begin, std::size_t end, std::size_t width) {
  std::vector<Line> out;
  std::size_t line = begin;
  std::size_t used = 0;
  std::size_t blank = std::string_view::npos;  // the last blank of the line
  for (std::size_t at = begin; at < end;) {
    const Decoded c = decode(text, at);
    if (c.code == '\n') {
      out.push_back({line, at});
      line = at + 1;
      used = 0;
      blank = std::string_view::npos;
      at = line;
      continue;
    }
    if (c.code == ' ' || c.code == '\t') blank = at;
    const std::size_t cells = width_of(c.code);
    if (used + cells > width && at > line) {
      if (blank != std::string_view::npos && blank > line) {
        out.push_back({line, blank});
        line = blank + 1;
      } else {
        out.push_back({line, at});
        line = at;
      }
      blank = std::string_view::npos;
      used = columns(text.substr(line, std::max(at, line) - line));
      if (line > at) {
        at = line;
        continue;
      }
    }
    used += cells;
    at += c.size;
  }
  if (line < end || out.empty()) out.push_back({line, end});
  return out;
}

std::string paragraph(std::string_view words, std::size_t width, std::string_view first, std::string_view indent) {
  const std::string text = printable(words);
  const std::size_t margin = std::max(columns(first), columns(indent));
  std::string out;
  bool at_first = true;
  for (const Line& line : wrap(text, 0, text.size(), std::max<std::size_t>(width > margin ? width - margin : 20, 20))) {
    out += at_first ? first : indent;
    out += std::string_view(text).substr(line.begin, line.end - line.begin);
    out += '\n';
    at_first = false;
  }
  return out;
}

std::string printable(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<unsigned char>(out[i]);
    if ((c < ' ' && c != '\n') || c == 127) out[i] = ' ';
    // C1 controls, U+0080..U+009F; the same number of bytes stays, so that offsets hold.
    if (c == 0xC2 && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) < 0xA0) out[i] = out[i + 1] = ' ';
  }
  return out;
}

std::string fitted(std::string_view text, std::size_t width) {
  std::string out;
  std::string line = printable(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (columns(line) <= width) return line;
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded c = decode(line, at);
    if (used + width_of(c.code) + 1 > width) break;
    used += width_of(c.code);
    out.append(line, at, c.size);
    at += c.size;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "\xE2\x80\xA6";
}

}  // namespace amends::cli
