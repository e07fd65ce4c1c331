// What the zone finders share: the lines with content, each with a folded key to compare with and the zone it was given so far.
// Each finder (quotes, code, disclaimer, signature, greeting) looks at lines that are still body and masks some of them.
// Internal to text/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/lines.hpp"

namespace amends::text {

// A line that is not blank.
struct ZoneLine {
  Line line;
  std::uint32_t key_begin = 0;
  std::uint32_t key_size = 0;
  Zone zone = Zone::body;
  bool after_blank = false;  // the first line, or one with a blank line above
  bool quoted = false;       // begins with '>'
};

class ZoneLines {
 public:
  ZoneLines(std::string_view source, std::span<const Line> lines);

  std::size_t size() const { return lines_.size(); }
  ZoneLine& operator[](std::size_t i) { return lines_[i]; }
  const ZoneLine& operator[](std::size_t i) const { return lines_[i]; }

  // The line's first 240 bytes in lower case: blanks single, '*' and what takes no room left out, apostrophes straight.
  // Long enough for every header, attribution or formula; longer lines are told by their beginning.
  std::string_view key(std::size_t i) const { return std::string_view(keys_).substr(lines_[i].key_begin, lines_[i].key_size); }
  // The line as written, without blanks around it.
  std::string_view text(std::size_t i) const { return lines_[i].line.text(source_); }
  std::string_view source() const { return source_; }

  bool body(std::size_t i) const { return i < lines_.size() && lines_[i].zone == Zone::body; }
  bool last(std::size_t i) const { return i + 1 == lines_.size(); }
  void mask(std::size_t first, std::size_t last, Zone zone) {
    for (std::size_t i = first; i < last; ++i) lines_[i].zone = zone;
  }
  // A part of a line that stays body otherwise.
  void mask_part(Span span, Zone zone) { parts.push_back({zone, span}); }

  std::vector<ZoneSpan> parts;
  bool unsure = false;

 private:
  std::string_view source_;
  std::vector<ZoneLine> lines_;
  std::string keys_;
};

inline bool starts(std::string_view key, std::string_view with) {
  return key.size() >= with.size() && key[0] == with[0] && key.substr(0, with.size()) == with;  // most fail at the first byte
}
inline bool ends(std::string_view key, std::string_view with) {
  return key.size() >= with.size() && key.substr(key.size() - with.size()) == with;
}
inline bool holds(std::string_view key, std::string_view what) { return key.find(what) != std::string_view::npos; }
bool one_of(std::string_view key, std::span<const std::string_view> list);
bool starts_with_any(std::string_view key, std::span<const std::string_view> list);
bool holds_any(std::string_view key, std::span<const std::string_view> list);

// A line of nothing but one drawn character: "-----", "_____", "=====", "* * *" (three at least).
bool is_rule(std::string_view text);

// The words between blanks.
std::size_t count_words(std::string_view key);
std::size_t count_digits(std::string_view key);

void mask_quotes(ZoneLines& lines);
void mask_code(ZoneLines& lines);
void mask_disclaimers(ZoneLines& lines);
void mask_signatures(ZoneLines& lines);
void mask_greeting(ZoneLines& lines);

}  // namespace amends::text
