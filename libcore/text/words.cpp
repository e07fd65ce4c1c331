// Word cutting. Each step looks at the code point at hand and scans forward once; what it looks ahead for
// (an at sign, the end of the run without blanks) is found once for each run, so that no input is scanned twice over.
#include "text/words.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace amends::text {
namespace {

class Cutter {
 public:
  Cutter(std::string_view source, std::uint32_t end, std::vector<Word>& words, std::string& folded)
      : source_(source.substr(0, end)), end_(end), words_(words), folded_(folded) {}

  void run(std::uint32_t at) {
    begin_ = at;
    while (at < end_) {
      const CodePoint c = decode(source_, at);
      if (is_blank(c.value)) {
        at += c.size;
        continue;
      }
      if (at >= run_end_) enter_run(at);
      at = next(at, c);
    }
  }

 private:
  // Finds the end of the run without blanks that begins here.
  void enter_run(std::uint32_t at) {
    run_end_ = at;
    while (run_end_ < end_) {
      const CodePoint c = decode(source_, run_end_);
      if (is_blank(c.value) && c.value != 0x200D && !(c.value >= 0xFE00 && c.value <= 0xFE0F) && c.value < 0xE0000) break;
      run_end_ += c.size;
    }
    at_sign_ = std::min<std::size_t>(source_.substr(0, run_end_).find('@', at), run_end_);
  }

  // Cuts the word that begins at `at` and returns its end.
  std::uint32_t next(std::uint32_t at, CodePoint c) {
    if (const std::uint32_t end = link_end(at)) return add(at, end, WordKind::link);
    if (c.value == '<') {
      WordKind kind = WordKind::link;
      if (const std::uint32_t end = angle_end(at, kind)) return add(at, end, kind);
    }
    if (const std::uint32_t end = emoji_end(at, c)) return add(at, end, WordKind::emoji);
    if (const std::uint32_t end = emoticon_end(at)) return add(at, end, WordKind::emoticon);
    if (const std::uint32_t end = handle_end(at, c)) return add(at, end, WordKind::handle);
    if (is_ascii_digit(c.value) || ((is_currency(c.value) || c.value == '#') && digit_at(at + c.size))) return number(at, c);
    if (is_letter(c.value)) return word(at);
    return punctuation(at, c);
  }

  char byte(std::uint32_t at) const { return at < end_ ? source_[at] : '\0'; }
  bool digit_at(std::uint32_t at) const { return is_ascii_digit(static_cast<unsigned char>(byte(at))); }
  bool ascii_alnum_at(std::uint32_t at) const {
    const auto c = static_cast<unsigned char>(byte(at));
    return is_ascii_digit(c) || is_ascii_letter(c);
  }
  bool alnum_at(std::uint32_t at) const { return at < end_ && is_alnum(decode(source_, at).value); }
  bool letter_at(std::uint32_t at) const { return at < end_ && is_letter(decode(source_, at).value); }
  bool alnum_before(std::uint32_t at) const { return at > begin_ && is_alnum(decode_before(source_, at).value); }
  bool blank_before(std::uint32_t at) const { return at <= begin_ || is_blank(decode_before(source_, at).value); }

  bool starts(std::uint32_t at, std::string_view lower) const {
    if (end_ - at < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i)
      if (fold_letter(static_cast<unsigned char>(source_[at + i])) != static_cast<unsigned char>(lower[i])) return false;
    return true;
  }

  // A link runs to the next blank, without the punctuation that the sentence put behind it.
  std::uint32_t url_end(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < run_end_ && source_[end] != '<' && source_[end] != '>' && source_[end] != '"' && source_[end] != '|') ++end;
    bool open_parenthesis = source_.substr(at, end - at).find('(') != std::string_view::npos;
    while (end > at) {
      const CodePoint last = decode_before(source_, end);
      const bool closing = last.value == '.' || last.value == ',' || last.value == ';' || last.value == ':' || last.value == '!' ||
                           last.value == '?' || last.value == '\'' || last.value == '*' || last.value == '_' || last.value == ']' ||
                           last.value == '}' || last.value == 0x2019 || last.value == 0x201D || last.value == 0x2026 ||
                           (last.value == ')' && !open_parenthesis);
      if (!closing) break;
      end -= last.size;
    }
    return end;
  }

  // The end of a web or mail address that begins here, or 0.
  std::uint32_t link_end(std::uint32_t at) {
    if (!ascii_alnum_at(at) || alnum_before(at)) return 0;
    const char c = static_cast<char>(fold_letter(static_cast<unsigned char>(source_[at])));
    if ((c == 'h' && (starts(at, "http://") || starts(at, "https://"))) || (c == 'f' && (starts(at, "ftp://") || starts(at, "file://"))) ||
        (c == 'w' && starts(at, "www.") && ascii_alnum_at(at + 4)) || (c == 'm' && starts(at, "mailto:")) ||
        (c == 't' && starts(at, "tel:+")))
      return url_end(at);
    if (at_sign_ < run_end_) {
      if (at_sign_ < at) at_sign_ = std::min<std::size_t>(source_.substr(0, run_end_).find('@', at), run_end_);
      if (at_sign_ < run_end_)
        if (const std::uint32_t end = mail_end(at, static_cast<std::uint32_t>(at_sign_))) return end;
    }
    return domain_end(at);
  }

  std::uint32_t mail_end(std::uint32_t at, std::uint32_t sign) const {
    constexpr std::uint32_t kLongestLocalPart = 64;  // RFC 5321, 4.5.3.1.1
    if (sign - at > kLongestLocalPart) return 0;
    for (std::uint32_t i = at; i < sign; ++i)
      if (!ascii_alnum_at(i) && std::string_view(".!#$%&'*+/=?^_`{|}~-").find(source_[i]) == std::string_view::npos) return 0;
    std::uint32_t end = sign + 1;
    std::uint32_t last_dot = 0;
    while (end < run_end_ && (ascii_alnum_at(end) || source_[end] == '-' || (source_[end] == '.' && ascii_alnum_at(end + 1)))) {
      if (source_[end] == '.') last_dot = end;
      ++end;
    }
    return last_dot > sign + 1 ? end : 0;
  }

  // A bare domain ("example.com/prices"): only with an ending that is no English word, since people forget blanks after full stops.
  std::uint32_t domain_end(std::uint32_t at) const {
    constexpr std::uint32_t kLongestName = 63;  // RFC 1035, 2.3.4
    std::uint32_t end = at;
    while (end < run_end_ && end - at <= kLongestName && (ascii_alnum_at(end) || source_[end] == '-')) ++end;
    if (end == at || byte(end) != '.') return 0;
    std::uint32_t label = end + 1;
    for (int labels = 0; labels < 4; ++labels) {
      std::uint32_t label_end = label;
      while (label_end < run_end_ && label_end - label <= kLongestName && (ascii_alnum_at(label_end) || source_[label_end] == '-'))
        ++label_end;
      const std::string_view name = source_.substr(label, label_end - label);
      if (byte(label_end) == '.' && ascii_alnum_at(label_end + 1)) {
        label = label_end + 1;
        continue;
      }
      for (const std::string_view top :
           {"com", "org", "net", "io", "uk", "de", "fr", "nl", "eu", "edu", "gov", "app", "dev", "ai", "info", "biz"})
        if (name == top && !alnum_at(label_end)) return byte(label_end) == '/' ? url_end(at) : label_end;
      return 0;
    }
    return 0;
  }

  // Slack: <@U123>, <#C12|room>, <!here> are handles, <https://…|label> and <mailto:…> links. 0 where it is neither.
  std::uint32_t angle_end(std::uint32_t at, WordKind& kind) const {
    const char c = byte(at + 1);
    const bool handle = (c == '@' || c == '#' || c == '!') && ascii_alnum_at(at + 2);
    const bool link = starts(at + 1, "http") || starts(at + 1, "mailto:") || starts(at + 1, "www.");
    if (!handle && !link) return 0;
    constexpr std::uint32_t kLongest = 2048;  // longer is no link that people click; also bounds the scan
    for (std::uint32_t i = at + 1; i < end_ && i - at < kLongest && source_[i] != '\n' && source_[i] != '\r' && source_[i] != '<'; ++i) {
      if (source_[i] != '>') continue;
      kind = handle ? WordKind::handle : WordKind::link;
      return i + 1;
    }
    return 0;
  }

  // One picture with all that belongs to it: selectors, skin tones, joined pictures, flags, keycaps, Slack's :short_codes:.
  std::uint32_t emoji_end(std::uint32_t at, CodePoint c) const {
    std::uint32_t end = at + c.size;
    const auto peek = [&] { return end < end_ ? decode(source_, end) : CodePoint{}; };
    if (is_ascii_digit(c.value) || c.value == '#' || c.value == '*') {
      if (peek().value == 0xFE0F) end += 3;
      return peek().value == 0x20E3 ? end + 3 : 0;
    }
    if (c.value == ':') return short_code_end(at);
    if (is_regional(c.value)) return is_regional(peek().value) ? end + 4 : end;
    if (!is_pictograph(c.value) && !(may_be_pictograph(c.value) && peek().value == 0xFE0F)) return 0;
    while (end < end_) {
      const CodePoint n = peek();
      if (n.value == 0xFE0F || n.value == 0xFE0E || is_skin_tone(n.value) || (n.value >= 0xE0020 && n.value <= 0xE007F)) {
        end += n.size;
      } else if (n.value == 0x200D && end + n.size < end_ &&
                 (is_pictograph(decode(source_, end + n.size).value) || may_be_pictograph(decode(source_, end + n.size).value))) {
        end += n.size;
        end += decode(source_, end).size;
      } else {
        break;
      }
    }
    return end;
  }

  std::uint32_t short_code_end(std::uint32_t at) const {
    if (alnum_before(at)) return 0;
    constexpr std::uint32_t kLongest = 50;
    bool letter = false;
    std::uint32_t i = at + 1;
    for (; i < end_ && i - at < kLongest; ++i) {
      const char b = source_[i];
      if (b >= 'a' && b <= 'z') letter = true;
      if (!((b >= 'a' && b <= 'z') || digit_at(i) || b == '_' || b == '+' || b == '-')) break;
    }
    const bool thumb = i - at == 3 && (byte(at + 1) == '+' || byte(at + 1) == '-') && byte(at + 2) == '1';
    return i > at + 2 && byte(i) == ':' && (letter || thumb) ? i + 1 : 0;
  }

  // Emoticons that are safe to read as such: the mouth ends the run or is followed by no letter or digit.
  std::uint32_t emoticon_end(std::uint32_t at) const {
    const char c = source_[at];
    const char second = byte(at + 1);
    const bool face = c == ':' || c == ';' || c == '=' || c == '<' || c == '^' || c == '-' || c == '>' ||
                      (is_ascii_letter(static_cast<unsigned char>(c)) && (second == '_' || second == ':' || second == 'D'));
    if (!face) return 0;
    const auto ends = [&](std::uint32_t end) { return !alnum_at(end); };
    if (c == '<') {
      if (starts(at, "<3") && ends(at + 2)) return at + 2;
      if (starts(at, "</3") && ends(at + 3)) return at + 3;
      return 0;
    }
    if (!blank_before(at) && c != ':' && c != ';') return 0;
    for (const std::string_view whole : {"^_^", "^^", "-_-", "o_o", "t_t", ">:(", ">:-(", "d:"})
      if (starts(at, whole) && ends(at + static_cast<std::uint32_t>(whole.size())) && (whole != "d:" || source_[at] == 'D'))
        return whole == "d:" && !blank_before(at) ? 0 : at + static_cast<std::uint32_t>(whole.size());
    if ((starts(at, "xd") && byte(at + 1) == 'D') && ends(at + 2)) return at + 2;
    if (c != ':' && c != ';' && c != '=') return 0;
    std::uint32_t i = at + 1;
    if (byte(i) == '\'' || byte(i) == '-' || byte(i) == '^' || (byte(i) == 'o' && (byte(i + 1) == ')' || byte(i + 1) == '('))) ++i;
    const char mouth = byte(i);
    if (mouth == ')' || mouth == '(') {
      while (byte(i) == mouth) ++i;
      // ":(" right behind a word opens a parenthesis more often than it weeps: "colours:(red)".
      return ends(i) && (mouth == ')' || i > at + 2 || blank_before(at) || at + 2 >= run_end_) ? i : 0;
    }
    if (!blank_before(at)) return 0;
    if (mouth == '\0' || std::string_view("DPpdOo/\\|*@$3]xXsS").find(mouth) == std::string_view::npos) return 0;
    if (c == '=' && std::string_view("DPp/]").find(mouth) == std::string_view::npos) return 0;
    ++i;
    return ends(i) && byte(i) != '/' ? i : 0;
  }

  // @name, @Dave.Smith, #channel. A number behind # is a ticket, hence a number.
  std::uint32_t handle_end(std::uint32_t at, CodePoint c) const {
    if ((c.value != '@' && c.value != '#') || alnum_before(at)) return 0;
    if (c.value == '@' ? !alnum_at(at + 1) : !letter_at(at + 1)) return 0;
    std::uint32_t end = at + 1;
    while (end < end_) {
      const CodePoint n = decode(source_, end);
      const bool inner = (n.value == '-' || n.value == '.' || n.value == '_') && (ascii_alnum_at(end + 1) || byte(end + 1) == '_');
      if (!is_alnum(n.value) && n.value != '_' && !inner) break;
      end += n.size;
    }
    return end;
  }

  std::uint32_t number(std::uint32_t at, CodePoint c) {
    std::uint32_t end = at;
    if (!is_ascii_digit(c.value)) end += c.size;
    const auto digits = [&] {
      while (digit_at(end)) ++end;
    };
    digits();
    // Inside a number: "1,200.50", "10:30", "12/03/2026", "2026-03-02", "1'000", "3–5".
    while (end < end_) {
      const CodePoint n = decode(source_, end);
      const bool joins = n.value == '.' || n.value == ',' || n.value == ':' || n.value == '/' || n.value == '-' || n.value == '\'' ||
                         n.value == 0x2013 || n.value == 0x2019;
      if (!joins || !digit_at(end + n.size)) break;
      end += n.size;
      digits();
    }
    if (byte(end) == '%') return add(at, end + 1, WordKind::number);
    if (end < end_ && is_currency(decode(source_, end).value)) {
      const std::uint32_t behind = end + decode(source_, end).size;
      if (!alnum_at(behind)) return add(at, behind, WordKind::number);
    }
    if (!letter_at(end)) return add(at, end, WordKind::number);
    // Letters at once behind: an ordinal or a unit keeps it a number, anything else ("2FA", "3rds-party") makes it a word.
    std::uint32_t tail = end;
    while (letter_at(tail)) tail += decode(source_, tail).size;
    if (!alnum_at(tail) && byte(tail) != '_' && unit(source_.substr(end, tail - end))) return add(at, tail, WordKind::number);
    // A sign before what turned out to be no number ("#0B6E4F") stands alone.
    return is_ascii_digit(c.value) ? word(at) : punctuation(at, c);
  }

  static bool unit(std::string_view letters) {
    constexpr std::string_view kUnits[] = {"st", "nd",  "rd", "th", "am",  "pm",  "k",   "m",   "bn",  "h",   "hr",  "hrs", "min", "mins",
                                           "s",  "sec", "d",  "x",  "eur", "usd", "gbp", "chf", "gb",  "mb",  "kb",  "tb",  "kg",  "g",
                                           "km", "cm",  "mm", "ft", "px",  "p",   "w",   "y",   "ish", "yrs", "lbs", "ms",  "sqm"};
    if (letters.size() > 3 && letters != "mins") return false;
    std::string lower(letters);
    for (char& b : lower)
      if (b >= 'A' && b <= 'Z') b = static_cast<char>(b + 32);
    return std::find(std::begin(kUnits), std::end(kUnits), lower) != std::end(kUnits);
  }

  std::uint32_t word(std::uint32_t at) {
    std::uint32_t end = at;
    if (const std::uint32_t dotted = dotted_end(at)) return add(at, dotted, WordKind::word);
    while (end < end_) {
      const CodePoint n = decode(source_, end);
      if (is_alnum(n.value) || n.value == 0xAD) {
        end += n.size;
      } else if (n.value == '-' || n.value == 0x2010 || n.value == 0x2011 || n.value == '_' || n.value == '&') {
        if (!alnum_at(end + n.size)) break;
        end += n.size;
      } else if (is_apostrophe(n.value)) {
        if (!letter_at(end + n.size)) break;
        end += n.size;
      } else {
        break;
      }
    }
    return add(at, end, WordKind::word);
  }

  // "e.g.", "a.m.", "U.S.", "Ph.D.": single letters with full stops between, the last one included.
  std::uint32_t dotted_end(std::uint32_t at) const {
    std::uint32_t end = at;
    int letters = 0;
    while (letter_at(end) && letters < 8) {
      const std::uint32_t stop = end + decode(source_, end).size;
      if (byte(stop) != '.') break;
      end = stop + 1;
      ++letters;
    }
    if (letters < 2) return 0;
    return alnum_at(end) ? 0 : end;
  }

  std::uint32_t punctuation(std::uint32_t at, CodePoint c) {
    std::uint32_t end = at + c.size;
    const bool bang = c.value == '!' || c.value == '?';
    while (end < end_) {
      const CodePoint n = decode(source_, end);
      if (n.value != c.value && !(bang && (n.value == '!' || n.value == '?'))) break;
      end += n.size;
    }
    return add(at, end, WordKind::punctuation);
  }

  std::uint32_t add(std::uint32_t at, std::uint32_t end, WordKind kind) {
    Word w;
    w.span = {at, end};
    w.kind = kind;
    w.fold_begin = static_cast<std::uint32_t>(folded_.size());
    fold(w);
    w.fold_size = static_cast<std::uint32_t>(folded_.size()) - w.fold_begin;
    w.hash = fold_hash(std::string_view(folded_).substr(w.fold_begin));
    words_.push_back(w);
    return end;
  }

  // The usual word: ASCII letters in lower case, no letter three times. Returns whether it was one.
  bool fold_plain(Word& w) {
    constexpr std::uint32_t kUsual = 32;
    if (w.kind != WordKind::word || w.span.size() > kUsual) return false;
    char folded[kUsual];
    for (std::uint32_t i = 0; i < w.span.size(); ++i) {
      const char c = source_[w.span.begin + i];
      if (c < 'a' || c > 'z' || (i > 1 && c == folded[i - 1] && c == folded[i - 2])) return false;
      folded[i] = c;
    }
    folded_.append(folded, w.span.size());
    return true;
  }

  void fold(Word& w) {
    if (fold_plain(w)) return;
    // Letters are kept twice, so that "sooo" and "soooooo" are one word; marks three times, so that "!!!" stays loud.
    const int kept = w.kind == WordKind::word ? 2 : w.kind == WordKind::punctuation ? 3 : 0;
    char32_t last = 0;
    int same = 0;
    int letters = 0;
    int capitals = 0;
    for (std::uint32_t i = w.span.begin; i < w.span.end;) {
      const CodePoint c = decode(source_, i);
      i += c.size;
      if (is_ascii_letter(c.value)) {  // nearly all of them
        const bool capital = c.value < 'a';
        const char32_t f = capital ? c.value + 32 : c.value;
        ++letters;
        capitals += capital ? 1 : 0;
        same = f == last ? same + 1 : 1;
        last = f;
        if (w.kind == WordKind::word && same >= 3) {
          w.elongated = true;
          continue;
        }
        folded_.push_back(static_cast<char>(f));
        continue;
      }
      if (c.value == 0xAD) continue;  // soft hyphens are no part of the word
      char32_t f = fold_letter(c.value);
      if (w.kind != WordKind::emoji) {
        if (is_apostrophe(f)) f = '\'';
        if (f == 0x2010 || f == 0x2011 || f == 0x2013 || f == 0x2014 || f == 0x2212) f = '-';
        if (f == 0x201C || f == 0x201D || f == 0x201E || f == 0xAB || f == 0xBB) f = '"';
        if (f == 0x2026) f = '.';
      }
      if (is_letter(c.value)) {
        ++letters;
        if (is_upper(c.value)) ++capitals;
      }
      same = f == last ? same + 1 : 1;
      last = f;
      if (w.kind == WordKind::word && same >= 3 && is_letter(f)) w.elongated = true;
      if (kept > 0 && same > kept && !is_ascii_digit(f)) continue;
      append_utf8(folded_, f);
      if (c.value == 0x2026) {
        append_utf8(folded_, '.');
        append_utf8(folded_, '.');
        same = 3;
      }
    }
    w.shouted = w.kind == WordKind::word && letters >= 2 && capitals == letters;
  }

  std::string_view source_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_;
  std::uint32_t run_end_ = 0;  // the end of the run without blanks that we are in
  std::size_t at_sign_ = 0;    // the next @ in this run, or run_end_
  std::vector<Word>& words_;
  std::string& folded_;
};

}  // namespace

void cut_words(std::string_view source, std::uint32_t begin, std::uint32_t end, std::vector<Word>& words, std::string& folded) {
  Cutter(source, end, words, folded).run(begin);
}

}  // namespace amends::text
