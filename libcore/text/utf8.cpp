// UTF-8 validity, and the tables of letters, blanks and pictographs. Scripts without case are left as they are.
#include "text/utf8.hpp"

#include <cstring>

#include "text/document.hpp"

namespace amends::text {

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  const auto follows = [&](std::size_t at, unsigned char low, unsigned char high) {
    return at < size && bytes[at] >= low && bytes[at] <= high;
  };
  std::size_t i = 0;
  while (i < size) {
    if (size - i >= 8) {  // mail is mostly ASCII: eight bytes at a time
      std::uint64_t eight = 0;
      std::memcpy(&eight, bytes + i, sizeof eight);
      if ((eight & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    const unsigned char b = bytes[i];
    if (b < 0x80) {
      ++i;
    } else if (b >= 0xC2 && b <= 0xDF) {
      if (!follows(i + 1, 0x80, 0xBF)) return i;
      i += 2;
    } else if (b >= 0xE0 && b <= 0xEF) {
      // The second byte's range keeps overlong forms (E0) and surrogates (ED) out.
      if (!follows(i + 1, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF) || !follows(i + 2, 0x80, 0xBF)) return i;
      i += 3;
    } else if (b >= 0xF0 && b <= 0xF4) {
      // Likewise overlong forms (F0) and what lies above U+10FFFF (F4).
      if (!follows(i + 1, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF) || !follows(i + 2, 0x80, 0xBF) || !follows(i + 3, 0x80, 0xBF))
        return i;
      i += 4;
    } else {
      return i;
    }
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t b) { out.push_back(static_cast<char>(static_cast<unsigned char>(b))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

char32_t fold_letter(char32_t c) {
  const auto pair_even = [&] { return c | 1u; };               // upper even, lower the next
  const auto pair_odd = [&] { return (c & 1u) ? c + 1 : c; };  // upper odd, lower the next
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if (c < 0x100) return c;
  if (c < 0x180) {
    if (c == 0x130) return 'i';
    if (c == 0x178) return 0xFF;
    if (c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if ((c >= 0x139 && c <= 0x148) || c >= 0x179) return pair_odd();
    return pair_even();
  }
  if (c < 0x250) {
    if (c >= 0x1CD && c <= 0x1DC) return pair_odd();
    if ((c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x21F) || (c >= 0x222 && c <= 0x233)) return pair_even();
    return c;
  }
  if (c >= 0x370 && c < 0x400) {
    if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 32;
    if (c == 0x386) return 0x3AC;
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    return c;
  }
  if (c >= 0x400 && c < 0x530) {
    if (c < 0x410) return c + 80;
    if (c < 0x430) return c + 32;
    if (c < 0x460) return c;
    if (c <= 0x481 || (c >= 0x48A && c <= 0x4BF) || c >= 0x4D0) return pair_even();
    if (c >= 0x4C1 && c <= 0x4CE) return pair_odd();
    return c;
  }
  if (c >= 0x1E00 && c < 0x1F00) return c >= 0x1E96 && c <= 0x1E9F ? (c == 0x1E9E ? 0xDF : c) : pair_even();
  if (c >= 0xFF01 && c <= 0xFF5E) {
    const char32_t ascii = c - 0xFEE0;
    return ascii >= 'A' && ascii <= 'Z' ? ascii + 32 : ascii;
  }
  return c;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xFF01 && c <= 0xFF5E) return c >= 0xFF21 && c <= 0xFF3A;
  return fold_letter(c) != c;
}

bool is_wide_letter(char32_t c) {
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c < 0x2000) {
    if (c == 0xD7 || c == 0xF7 || c == 0x37E || c == 0x387) return false;
    if (c == 0x2BC) return false;                                                          // an apostrophe
    if (c == 0x55A || c == 0x589 || c == 0x5BE || c == 0x5F3 || c == 0x5F4) return false;  // Armenian, Hebrew marks
    if (c == 0x60C || c == 0x61B || c == 0x61C || c == 0x61F || c == 0x6D4) return false;  // Arabic marks
    if (c == 0x964 || c == 0x965 || c == 0x1680 || c == 0x180E) return false;              // danda, blanks
    return true;
  }
  if (c >= 0x2C00 && c < 0x2E00) return true;
  if (c == 0x3005 || c == 0x3006) return true;
  if (c >= 0x3041 && c < 0xD800) return c != 0x30FB && c != 0x3297 && c != 0x3299;
  if (c >= 0xF900 && c < 0xFE00) return true;
  if (c >= 0xFE70 && c < 0xFEFF) return true;
  if (c >= 0xFF10 && c <= 0xFFDC) return (c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || c >= 0xFF66;
  if (c >= 0x10000 && c < 0x1D000) return true;
  if (c >= 0x1D400 && c < 0x1F000) return true;
  return c >= 0x20000 && c < 0xE0000;
}

bool is_wide_blank(char32_t c) {
  if (c < 0xA0) return c >= 0x80;
  return c == 0xA0 || c == 0xAD || c == 0x61C || c == 0x1680 || c == 0x180E || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0xFF07; }

bool is_pictograph(char32_t c) {
  if (c < 0x231A) return false;
  if (c <= 0x23FA) return c == 0x231A || c == 0x231B || (c >= 0x23E9 && c <= 0x23F3) || c >= 0x23F8;
  if (c < 0x2600) return false;
  if (c <= 0x27BF) return c < 0x2768 || c > 0x2775;  // ornamental brackets are none
  return c == 0x2B50 || c == 0x2B55 || c == 0x2B1B || c == 0x2B1C || c == 0x3297 || c == 0x3299 || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool may_be_pictograph(char32_t c) {
  return c == 0xA9 || c == 0xAE || c == 0x203C || c == 0x2049 || c == 0x2122 || c == 0x2139 || (c >= 0x2194 && c <= 0x21AA) ||
         c == 0x2328 || c == 0x23CF || c == 0x24C2 || (c >= 0x25AA && c <= 0x25FE) || c == 0x2934 || c == 0x2935 ||
         (c >= 0x2B05 && c <= 0x2B07) || c == 0x3030 || c == 0x303D;
}

bool is_currency(char32_t c) { return c == '$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20C0) || c == 0xFF04; }

}  // namespace amends::text
