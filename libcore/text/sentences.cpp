// Sentence ends: a mark that is no abbreviation's, a blank line, a list item, and the end of a line that was not merely wrapped.
// Chat writers leave the marks out, mail programs break lines at a column: the line's length tells the two apart.
#include "text/sentences.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace amends::text {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Never the last word of a sentence when a full stop follows.
bool opening_abbreviation(std::string_view w) {
  return any_of(w, {"mr",  "mrs", "ms",  "dr",  "prof", "st",  "vs", "e.g.",   "i.e.", "eg",   "ie",   "cf",   "approx", "fig", "figs",
                    "ref", "rev", "hon", "gen", "capt", "sgt", "mt", "messrs", "attn", "incl", "excl", "resp", "viz",    "ca",  "messrs."});
}
// The last word of a sentence only where the next word has a capital.
bool closing_abbreviation(std::string_view w) {
  return any_of(w, {"etc",  "inc", "ltd",  "co",  "corp", "jr",   "sr",  "bros", "a.m.", "p.m.",  "u.s.", "u.k.", "u.s.a.",
                    "e.u.", "am",  "pm",   "min", "mins", "dept", "est", "tel",  "ext",  "hr",    "hrs",  "max",  "misc",
                    "al",   "ave", "blvd", "rd",  "jan",  "feb",  "mar", "apr",  "jun",  "jul",   "aug",  "sep",  "sept",
                    "oct",  "nov", "dec",  "mon", "tue",  "tues", "wed", "thu",  "thur", "thurs", "fri",  "avg",  "ph.d."});
}
// An abbreviation only where a number follows: "No. 5", "p. 3".
bool number_abbreviation(std::string_view w) {
  return any_of(w, {"no", "nos", "nr", "p", "pp", "vol", "sec", "art", "par", "ch", "pt", "item", "inv", "qty", "apt", "ste"});
}

// Words after which a sentence does not end at a line end.
bool leads_on(std::string_view w) {
  return any_of(w, {"a",    "an",  "the",   "and",  "or",    "but",  "of",    "to",    "in",      "on",    "at",     "for", "with",
                    "from", "by",  "as",    "that", "which", "who",  "if",    "when",  "because", "than",  "is",     "are", "was",
                    "were", "be",  "been",  "have", "has",   "had",  "will",  "would", "can",     "could", "should", "not", "my",
                    "your", "our", "their", "his",  "its",   "this", "these", "those", "very",    "into",  "about",  "we",  "i",
                    "they", "he",  "she",   "i'm",  "we're", "i've", "we've", "nor",   "so",      "until", "while",  "per"});
}

struct Marker {
  std::uint32_t end = 0;  // one past the marker and the blanks behind it; 0 where the line is no list item
};

// "- ", "* ", "• ", "1. ", "2) ", "a) ", "(iii) " at the beginning of a line.
Marker list_marker(std::string_view source, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return {};
  const auto blanks = [&](std::uint32_t at) -> std::uint32_t {
    std::uint32_t i = at;
    while (i < end) {
      const CodePoint c = decode(source, i);
      if (!is_blank(c.value)) break;
      i += c.size;
    }
    return i > at && i < end ? i : 0;
  };
  const CodePoint c = decode(source, begin);
  constexpr char32_t kBullets[] = {'-',    '*',    '+',    0x2022, 0x2023, 0x25E6, 0x25CF, 0x25CB,
                                   0x25AA, 0x25A0, 0x2013, 0x2014, 0x2043, 0xB7,   0x27A2, 0xF0B7};
  if (std::find(std::begin(kBullets), std::end(kBullets), c.value) != std::end(kBullets)) return {blanks(begin + c.size)};
  std::uint32_t i = begin;
  const bool open = source[i] == '(';
  if (open) ++i;
  const std::uint32_t label = i;
  while (i < end && is_ascii_digit(static_cast<unsigned char>(source[i])) && i - label < 3) ++i;
  bool digits = i > label;
  if (!digits) {
    while (i < end && std::string_view("ivx").find(source[i]) != std::string_view::npos && i - label < 4) ++i;
    if (i == label && i < end && is_ascii_letter(static_cast<unsigned char>(source[i]))) ++i;
    if (i == label) return {};
  }
  if (i >= end) return {};
  const bool stop = source[i] == '.' && digits && !open;
  if (source[i] != ')' && !stop) return {};
  return {blanks(i + 1)};
}

class Splitter {
 public:
  Splitter(std::string_view source, std::vector<Word>& words, std::string& folded, std::vector<Sentence>& sentences)
      : source_(source), words_(words), folded_(folded), sentences_(sentences) {}

  // Puts the words of the lines down and closes sentences on the way.
  void run(Span body, std::span<const Line> lines) {
    first_ = size();
    Wrap wrap;
    std::size_t previous = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::uint32_t begin = std::max(lines[i].first, body.begin);
      const std::uint32_t end = std::min(lines[i].last, body.end);
      if (begin >= end) {
        close(size());
        previous = lines.size();
        continue;
      }
      if (previous == lines.size()) wrap = wrap_of_paragraph(lines.subspan(i));
      const Marker marker = list_marker(source_, begin, end);
      const std::uint32_t before = size();
      cut_words(source_, marker.end != 0 ? marker.end : begin, end, words_, folded_);
      if (size() == before) continue;
      if (previous < lines.size() && (marker.end != 0 || !continues(lines[previous], before, wrap))) close(before);
      if (marker.end != 0) list_item_ = true;
      scan(before);
      previous = i;
    }
    close(size());
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::string_view fold(std::uint32_t i) const { return std::string_view(folded_).substr(words_[i].fold_begin, words_[i].fold_size); }
  bool upper_at(std::uint32_t i) const { return is_upper(decode(source_, words_[i].span.begin).value); }
  bool lower_at(std::uint32_t i) const { return is_lower(decode(source_, words_[i].span.begin).value); }
  bool adjacent(std::uint32_t i) const { return words_[i].span.end == words_[i + 1].span.begin; }

  bool is_mark(std::uint32_t i) const {
    if (words_[i].kind != WordKind::punctuation) return false;
    const std::string_view f = fold(i);
    return f[0] == '.' || f[0] == '!' || f[0] == '?' ||
           any_of(f, {"\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F", "\xD8\x9F", "\xE2\x80\xBC", "\xE2\x81\x87"});
  }
  bool is_closer(std::uint32_t i) const {
    return words_[i].kind == WordKind::punctuation && any_of(fold(i), {")", "]", "}", "\"", "'", "*", "_", "\xC2\xBB", "**"});
  }
  bool is_picture(std::uint32_t i) const { return words_[i].kind == WordKind::emoji || words_[i].kind == WordKind::emoticon; }

  // Whether and where a mail program wrapped the lines of a paragraph. It wraps between 60 and 80 columns, a few up to 100;
  // a line beyond that was not wrapped, and below 45 people break lines themselves.
  static constexpr std::uint32_t kNarrowest = 45;
  static constexpr std::uint32_t kWide = 60;
  static constexpr std::uint32_t kWidest = 100;
  struct Wrap {
    std::uint32_t width = 0;  // the longest line where all could have been wrapped, else 0
    std::uint32_t wide = 0;   // lines of a usual wrapped width
  };

  static Wrap wrap_of_paragraph(std::span<const Line> lines) {
    Wrap wrap;
    std::uint32_t longest = 0;
    for (const Line& line : lines) {
      if (line.blank()) break;
      longest = std::max(longest, line.columns);
      if (line.columns >= kWide && line.columns <= kWidest) ++wrap.wide;
    }
    if (longest >= kNarrowest && longest <= kWidest) wrap.width = longest;
    return wrap;
  }

  // Whether the line whose first word is `before` goes on with the sentence of the line above.
  bool continues(const Line& above, std::uint32_t before, Wrap wrap) const {
    if (first_ == before) return true;  // the sentence above is closed already
    const std::string_view last = fold(before - 1);
    if (last == ":" || is_picture(before - 1)) return false;
    const bool word = words_[before - 1].kind == WordKind::word;
    const Word& next = words_[before];
    // Full: the next word would not have fitted. A line much shorter than the others was ended on purpose.
    constexpr std::uint32_t kLongestWord = 25;
    const std::uint32_t room = above.columns + 1 + (next.span.end - next.span.begin);
    const bool full = wrap.width != 0 && room > wrap.width && above.columns + kLongestWord > wrap.width;
    if (lower_at(before)) {
      if (last == "," || last == ";" || last == "-" || last == "(") return true;
      constexpr std::uint32_t kLongLine = 50;
      const bool wrapped_twice = wrap.width != 0 && wrap.wide >= 2;  // short rests between wide lines
      return full || wrapped_twice || (word && leads_on(last)) || (above.columns >= kLongLine && above.columns <= kWidest);
    }
    constexpr std::uint32_t kShortLine = 30;
    if (last == ",") return above.columns >= kShortLine || full;
    return full || (word && leads_on(last) && above.columns >= kShortLine);
  }

  // Closes sentences at the marks among the words from `from` on.
  void scan(std::uint32_t from) {
    std::uint32_t i = from;
    while (i < size()) {
      if (is_picture(i) && picture_ends(i)) {
        close(i + 1);
        ++i;
        continue;
      }
      if (!is_mark(i) && !dotted_end(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < size() && (is_mark(end) || (is_closer(end) && closes(end)))) ++end;
      if (!ends(i, end)) {
        i = end;
        continue;
      }
      while (end < size() && is_picture(end)) ++end;
      close(end);
      i = end;
    }
  }

  // Whether a closing mark belongs to what is before it: a straight quote may also open what follows.
  bool closes(std::uint32_t i) const { return words_[i].span.begin == words_[i - 1].span.end; }

  // An abbreviation that carries its own full stop ("p.m.") can end a sentence.
  bool dotted_end(std::uint32_t i) const {
    return words_[i].kind == WordKind::word && words_[i].span.size() > 1 && source_[words_[i].span.end - 1] == '.';
  }

  bool picture_ends(std::uint32_t i) const {
    constexpr std::uint32_t kWordsBefore = 3;  // fewer is a greeting or an exclamation with its picture, and a name may follow
    if (i + 1 >= size() || is_picture(i + 1) || !upper_at(i + 1)) return false;
    const bool opens =
        any_of(fold(i + 1), {"we",   "i",    "it",  "the", "you", "they", "this",  "that", "please", "can",  "could", "is",  "are",
                             "when", "what", "how", "my",  "our", "i'm",  "we're", "it's", "see",    "just", "but",   "and", "so"});
    return opens || i - first_ >= kWordsBefore;
  }

  // Whether the mark at `i`, with closing marks up to `end`, ends the sentence.
  bool ends(std::uint32_t i, std::uint32_t end) const {
    const std::string_view mark = fold(i);
    const bool last = end >= size();
    const bool quoted = end > i + 1 && is_closer(end - 1);
    if (dotted_end(i))
      return last ? false : !opening_abbreviation(mark) && upper_at(end) && closing_abbreviation(mark) && !name_like(i, end);
    if (mark == ".") {
      if (last) return true;
      const bool glued = !quoted && words_[end - 1].span.end == words_[end].span.begin;
      if (i > first_ && words_[i - 1].span.end == words_[i].span.begin && !quoted) {
        const std::string_view before = fold(i - 1);
        if (opening_abbreviation(before)) return false;
        if (i - 1 == first_ && closing_abbreviation(before)) return false;  // "Sr. Walburga", "Jan. sales"
        if (closing_abbreviation(before)) return upper_at(end) && !glued;
        if (number_abbreviation(before) && words_[end].kind == WordKind::number) return false;
        const Word& w = words_[i - 1];
        if (w.span.size() == 1 && upper_at(i - 1) && before != "i" && upper_at(end)) return false;  // an initial
      }
      if (glued) return upper_at(end) && i > first_ && lower_at(i - 1) && !words_[end].shouted;
      if (quoted) return !lower_at(end);
      return words_[end].kind != WordKind::punctuation || !any_of(fold(end), {",", ";", ":", ")"});
    }
    if (last) return true;
    if (mark[0] == '.') return upper_at(end);  // an ellipsis in the middle is a pause
    if (quoted) return !lower_at(end);
    return words_[end].kind != WordKind::punctuation || !any_of(fold(end), {",", ";", ")"});
  }

  // "U.S. Army", "J.P. Morgan": capitals with full stops before a capital are more often a name than an end.
  bool name_like(std::uint32_t i, std::uint32_t end) const {
    return upper_at(i) && upper_at(end) && fold(i) != "a.m." && fold(i) != "p.m.";
  }

  void close(std::uint32_t end) {
    if (end <= first_) return;
    Sentence s;
    s.first = first_;
    s.last = end;
    s.span = {words_[first_].span.begin, words_[end - 1].span.end};
    for (std::uint32_t i = end; i > first_ && (is_picture(i - 1) || words_[i - 1].kind == WordKind::punctuation); --i) {
      const std::string_view f = fold(i - 1);
      if (is_picture(i - 1)) continue;
      s.question = s.question || f.find('?') != std::string_view::npos || f == "\xEF\xBC\x9F" || f == "\xD8\x9F";
      s.exclaimed = s.exclaimed || f.find('!') != std::string_view::npos || f == "\xEF\xBC\x81";
    }
    s.list_item = list_item_;
    list_item_ = false;
    sentences_.push_back(s);
    first_ = end;
  }

  std::string_view source_;
  std::vector<Word>& words_;
  std::string& folded_;
  std::vector<Sentence>& sentences_;
  std::uint32_t first_ = 0;  // the first word of the open sentence
  bool list_item_ = false;
};

}  // namespace

void cut_sentences(std::string_view source, Span body, std::span<const Line> lines, std::vector<Word>& words, std::string& folded,
                   std::vector<Sentence>& sentences) {
  Splitter(source, words, folded, sentences).run(body, lines);
}

}  // namespace amends::text
