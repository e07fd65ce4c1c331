// Code points of text that is already known to be valid UTF-8, and the few classes of them that reading mail needs.
// The tables are our own and small: no locale, no ICU, the same answer on every machine.
// Internal to text/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace amends::text {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes
};

// The code point that begins at `at`; at < text.size() and valid UTF-8 are required.
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t b = byte(0);
  if (b < 0x80) return {b, 1};
  if (b < 0xE0) return {((b & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (b < 0xF0) return {((b & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((b & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
}

// The code point that ends at `at`; at > 0 is required.
inline CodePoint decode_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return decode(text, begin);
}

void append_utf8(std::string& out, char32_t value);

// Lower case of Latin, Greek and Cyrillic letters; full-width forms to ASCII; anything else as it is.
char32_t fold_letter(char32_t c);

inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_wide_letter(char32_t c);  // beyond ASCII
// Letters and marks of every script, no digits.
inline bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_letter(c) : is_wide_letter(c); }
bool is_upper(char32_t c);
inline bool is_lower(char32_t c) { return is_letter(c) && !is_upper(c); }
inline bool is_alnum(char32_t c) { return is_ascii_digit(c) || is_letter(c); }

// Blanks of every width, line ends, controls, and what takes no room (joiners, byte order mark, directional marks).
bool is_wide_blank(char32_t c);  // beyond ASCII
inline bool is_blank(char32_t c) { return c < 0x80 ? c <= 0x20 || c == 0x7F : is_wide_blank(c); }

// Straight, curly and full-width apostrophes: all fold to '.
bool is_apostrophe(char32_t c);

// A code point that is shown as a picture by itself.
bool is_pictograph(char32_t c);
// One that becomes a picture by a following variation selector 16 (©, arrows, digits excluded).
bool may_be_pictograph(char32_t c);
inline bool is_regional(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
inline bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

bool is_currency(char32_t c);

}  // namespace amends::text
