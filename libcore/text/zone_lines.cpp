// Folded keys of lines, and the small questions that all zone finders ask of them.
#include "text/zone_lines.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace amends::text {
namespace {

constexpr std::uint32_t kKeyBytes = 240;

void append_key(std::string& keys, std::string_view text) {
  char key[kKeyBytes + 8];  // a blank and a code point may reach beyond
  std::size_t size = 0;
  bool blank = false;
  for (std::size_t at = 0; at < text.size() && size < kKeyBytes;) {
    const CodePoint c = decode(text, at);
    at += c.size;
    if (c.value == '*') continue;
    if (is_blank(c.value)) {
      const bool wide = c.value == ' ' || c.value == '\t' || c.value == 0xA0 || (c.value >= 0x2000 && c.value <= 0x200A) ||
                        c.value == 0x202F || c.value == 0x3000;
      blank = blank || wide;
      continue;
    }
    if (blank && size > 0) key[size++] = ' ';
    blank = false;
    if (c.value < 0x80) {
      key[size++] = static_cast<char>(c.value >= 'A' && c.value <= 'Z' ? c.value + 32 : c.value);
    } else {
      std::string folded;
      append_utf8(folded, is_apostrophe(c.value) ? U'\'' : fold_letter(c.value));
      size += folded.copy(key + size, 4);
    }
    if (size >= kKeyBytes) break;
  }
  keys.append(key, size);
}

}  // namespace

ZoneLines::ZoneLines(std::string_view source, std::span<const Line> lines) : source_(source) {
  lines_.reserve(lines.size());
  keys_.reserve(source.size() + 16);
  bool after_blank = true;
  for (const Line& line : lines) {
    if (line.blank()) {
      after_blank = true;
      continue;
    }
    ZoneLine z;
    z.line = line;
    z.after_blank = after_blank;
    z.key_begin = static_cast<std::uint32_t>(keys_.size());
    append_key(keys_, line.text(source));
    z.key_size = static_cast<std::uint32_t>(keys_.size()) - z.key_begin;
    const std::string_view text = line.text(source);
    z.quoted =
        text[0] == '>' && !(text.size() > 2 && (text[1] == ':' || text[1] == ';') && (text[2] == '(' || text[2] == ')' || text[2] == '-'));
    lines_.push_back(z);
    after_blank = false;
  }
}

bool one_of(std::string_view key, std::span<const std::string_view> list) { return std::find(list.begin(), list.end(), key) != list.end(); }

bool starts_with_any(std::string_view key, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view s) { return starts(key, s); });
}

bool holds_any(std::string_view key, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view s) { return holds(key, s); });
}

bool is_rule(std::string_view text) {
  char drawn = '\0';
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    if (is_blank(c.value)) continue;
    const bool draws = c.value < 0x80 ? std::string_view("-_=*~#+").find(static_cast<char>(c.value)) != std::string_view::npos
                                      : c.value == 0x2014 || c.value == 0x2013 || (c.value >= 0x2500 && c.value <= 0x257F);
    if (!draws) return false;
    const char kind = c.value < 0x80 ? static_cast<char>(c.value) : '-';
    if (drawn != '\0' && kind != drawn) return false;
    drawn = kind;
    ++count;
  }
  return count >= 3;
}

std::size_t count_words(std::string_view key) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : key) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank && !inside) ++words;
    inside = !blank;
  }
  return words;
}

std::size_t count_digits(std::string_view key) {
  return static_cast<std::size_t>(std::count_if(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace amends::text
