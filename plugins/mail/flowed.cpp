// Line by line; nothing here knows MIME.
#include "flowed.hpp"

#include <algorithm>
#include <array>

namespace amends::mail {
namespace {

template <typename Use>
void each_line(std::string_view text, Use use) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    use(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 >= text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

std::string unflowed(std::string_view text, bool delete_space) {
  std::string out;
  out.reserve(text.size());
  std::size_t open_depth = 0;  // quote depth of the line that goes on
  bool open = false;
  each_line(text, [&](std::string_view line) {
    std::size_t depth = 0;
    while (depth < line.size() && line[depth] == '>') ++depth;
    std::string_view words = line.substr(depth);
    if (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    const bool signature = words == "-- ";
    const bool flows = !signature && !words.empty() && words.back() == ' ';
    if (open && (depth != open_depth || signature)) {
      out += '\n';
      open = false;
    }
    if (!open && depth > 0) {
      out.append(depth, '>');
      out += ' ';
    }
    out += flows && delete_space ? words.substr(0, words.size() - 1) : words;
    open = flows;
    open_depth = depth;
    if (!flows) out += '\n';
  });
  if (open) out += '\n';
  return out;
}

std::string without_from_marks(std::string_view text) {
  if (text.find(">From ") == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  each_line(text, [&](std::string_view line) {
    const std::size_t marks = line.find_first_not_of('>');
    if (marks != std::string_view::npos && marks > 0 && line.substr(marks, 5) == "From ") line.remove_prefix(1);
    out += line;
    out += '\n';
  });
  return out;
}

bool is_dummy(std::string_view text) {
  // A letter of this length that mentions HTML is still a letter.
  constexpr std::size_t kMaxDummy = 400;
  const std::size_t first = text.find_first_not_of(" \t\r\n\xC2\xA0");
  if (first == std::string_view::npos) return true;
  if (text.size() > kMaxDummy) return false;
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  constexpr std::array<std::string_view, 12> kSigns = {"view in html", "html version of this", "html format",  "in your browser",
                                                       "in a browser", "support html",         "display html", "html-capable",
                                                       "html capable", "html compatible",      "html-enabled", "this is an html message"};
  return std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) { return low.find(sign) != std::string::npos; });
}

}  // namespace amends::mail
