// Table tests with marks: a text written with [[ ]] around what a span must cover, and the same text without them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

struct Marked {
  std::string text;
  std::vector<amends::text::Span> spans;

  explicit Marked(std::string_view with_marks) {
    for (std::size_t i = 0; i < with_marks.size(); ++i) {
      const std::string_view two = with_marks.substr(i, 2);
      if (two == "[[") {
        spans.push_back({static_cast<std::uint32_t>(text.size()), 0});
        ++i;
      } else if (two == "]]") {
        spans.back().end = static_cast<std::uint32_t>(text.size());
        ++i;
      } else {
        text.push_back(with_marks[i]);
      }
    }
  }
};

// The text with [[ ]] put around the spans: what failing tests print.
inline std::string with_marks(std::string_view text, const std::vector<amends::text::Span>& spans) {
  std::string out;
  std::uint32_t at = 0;
  for (const auto& s : spans) {
    out += text.substr(at, s.begin - at);
    out += "[[";
    out += text.substr(s.begin, s.size());
    out += "]]";
    at = s.end;
  }
  out += text.substr(at);
  return out;
}
