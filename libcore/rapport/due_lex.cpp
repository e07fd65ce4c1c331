// Cuts text into the tokens of due expressions and knows the names of days, months and numbers. Resolves nothing.
#include "rapport/due_lex.hpp"

namespace amends::rapport {
namespace {

struct Name {
  std::string_view word;
  int value;
};

constexpr Name kWeekdays[] = {{"sunday", 0},  {"sun", 0},       {"monday", 1},  {"mon", 1},  {"tuesday", 2},  {"tues", 2},
                              {"tue", 2},     {"wednesday", 3}, {"wed", 3},     {"weds", 3}, {"thursday", 4}, {"thurs", 4},
                              {"thur", 4},    {"thu", 4},       {"friday", 5},  {"fri", 5},  {"saturday", 6}, {"sat", 6},
                              {"tuesady", 2}, {"wensday", 3},   {"wednsday", 3}};

constexpr Name kMonths[] = {{"january", 1},  {"jan", 1},    {"february", 2},  {"feb", 2},       {"march", 3},     {"mar", 3},
                            {"april", 4},    {"apr", 4},    {"may", 5},       {"june", 6},      {"jun", 6},       {"july", 7},
                            {"jul", 7},      {"august", 8}, {"aug", 8},       {"september", 9}, {"sept", 9},      {"sep", 9},
                            {"october", 10}, {"oct", 10},   {"november", 11}, {"nov", 11},      {"december", 12}, {"dec", 12}};

constexpr Name kOrdinals[] = {{"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
                              {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
                              {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
                              {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
                              {"thirtieth", 30}};

constexpr Name kNumbers[] = {{"a", 1},       {"an", 1},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},
                             {"five", 5},    {"six", 6},     {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},
                             {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
                             {"twenty", 20}, {"thirty", 30}, {"forty", 40},    {"sixty", 60},    {"ninety", 90}};

template <std::size_t N>
int find(const Name (&names)[N], std::string_view word) {
  for (const Name& name : names)
    if (name.word == word) return name.value;
  return -1;
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
unsigned byte(char c) { return static_cast<unsigned char>(c); }

// The typographic apostrophe, U+2019.
bool curly(std::string_view text, std::size_t at, std::size_t end) {
  return at + 3 <= end && text[at] == '\xE2' && text[at + 1] == '\x80' && text[at + 2] == '\x99';
}

// The size of a mark outside ASCII that begins here, or 0: Latin-1 signs (U+0080..U+00BF), dashes, quotes, currency and symbols
// (U+2000..U+2FFF), emoji (beyond U+FFFF).
std::size_t wide_mark(std::string_view text, std::size_t at, std::size_t end) {
  const unsigned c = byte(text[at]);
  std::size_t size = 0;
  if (c == 0xC2) size = 2;
  if (c == 0xE2) size = 3;
  if (c >= 0xF0) size = 4;
  return size > end - at ? end - at : size;
}

// Other bytes above ASCII are letters: no name of a day holds one, and a word with one must stay whole.
bool letter_at(std::string_view text, std::size_t at, std::size_t end) {
  const char c = text[at];
  if (byte(c) < 0x80) return upper(c) || (c >= 'a' && c <= 'z');
  return wide_mark(text, at, end) == 0;
}

}  // namespace

int weekday_of(std::string_view word) { return find(kWeekdays, word); }
int month_of(std::string_view word) { return find(kMonths, word); }
int ordinal_of(std::string_view word) { return find(kOrdinals, word); }

std::vector<Lex> lex(std::string_view text, text::Span within) {
  std::vector<Lex> out;
  std::size_t at = within.begin;
  const std::size_t end = within.end;
  bool glued = false;
  while (at < end) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c == '\xC2' && at + 1 < end && text[at + 1] == '\xA0')) {
      at += c == '\xC2' ? 2 : 1;
      glued = false;
      continue;
    }
    Lex token;
    token.glued = glued;
    const std::size_t begin = at;
    if (digit(c)) {
      token.kind = LexKind::number;
      std::int32_t value = 0;
      while (at < end && digit(text[at])) {
        if (at - begin < 8) value = value * 10 + (text[at] - '0');
        token.word += text[at++];
      }
      token.digits = static_cast<std::uint8_t>(at - begin > 200 ? 200 : at - begin);
      token.value = at - begin <= 8 ? value : -1;
    } else if (letter_at(text, at, end)) {
      token.kind = LexKind::word;
      token.capital = upper(c);
      while (at < end) {
        if (curly(text, at, end)) {
          if (!(at + 3 < end && letter_at(text, at + 3, end))) break;
          token.word += '\'';
          at += 3;
        } else if (text[at] == '\'') {
          if (!(at + 1 < end && letter_at(text, at + 1, end))) break;
          token.word += '\'';
          ++at;
        } else if (letter_at(text, at, end)) {
          token.word += upper(text[at]) ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
          ++at;
        } else {
          break;
        }
      }
      const std::size_t size = token.word.size();
      if (size > 2 && token.word.compare(size - 2, 2, "'s") == 0) {
        token.word.resize(size - 2);
        token.possessive = true;
      }
      token.value = find(kNumbers, token.word);
    } else {
      token.kind = LexKind::mark;
      const std::size_t size = wide_mark(text, at, end);
      token.word = curly(text, at, end) ? std::string("'") : std::string(text.substr(at, size == 0 ? 1 : size));
      at += size == 0 ? 1 : size;
    }
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    out.push_back(std::move(token));
    glued = true;
  }
  return out;
}

}  // namespace amends::rapport
