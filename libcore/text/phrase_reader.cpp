// Reads the pattern language of phrase.hpp by recursive descent, straight into states: an alternative is a fork around its states and a
// jump behind the group, an option a fork around, a gap a chain of forks. Words of the pattern are cut by the same knife as those of a
// message.
#include "text/phrase_reader.hpp"

#include "text/phrase.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace amends::text {
namespace {

using Op = PhraseOp;
using State = PhraseState;

constexpr std::size_t kLongestPattern = 2000;  // bytes; a pattern that people can still read is far below
constexpr int kDeepestGroup = 16;
constexpr std::uint32_t kWidestGap = 40;  // words; beyond that two phrases in one sentence have nothing to do with each other
constexpr std::uint32_t kUsualGap = 4;

bool literal_byte(char c) { return std::string_view(" \t\n()|?!^${}_*").find(c) == std::string_view::npos; }

// Reads one pattern and appends its states.
class Reader {
 public:
  Reader(std::string_view pattern, std::vector<State>& states, std::string& pool) : pattern_(pattern), states_(states), pool_(pool) {}

  void read() {
    if (pattern_.size() > kLongestPattern) fail("pattern is too long", kLongestPattern);
    if (const auto bad = first_invalid_utf8(pattern_)) fail("pattern is not valid UTF-8", *bad);
    sequence(0);
    if (at_ < pattern_.size()) fail(pattern_[at_] == ')' ? "')' without '('" : "'|' outside of a group", at_);
    if (!consumes_) fail("pattern has no word", 0);
    emit(Op::match);
  }

 private:
  [[noreturn]] static void fail(const char* what, std::size_t at) { throw PhraseError(what, at); }

  std::uint32_t here() const { return static_cast<std::uint32_t>(states_.size()); }
  std::uint32_t emit(Op op) {
    states_.push_back({});
    states_.back().op = op;
    return here() - 1;
  }
  bool more() const { return at_ < pattern_.size(); }
  char peek() const { return more() ? pattern_[at_] : '\0'; }
  void skip_blanks() {
    while (more() && (peek() == ' ' || peek() == '\t' || peek() == '\n')) ++at_;
  }

  // Elements up to the end of the pattern, ')' or '|'. Returns whether there was one.
  bool sequence(int depth) {
    bool some = false;
    for (skip_blanks(); more() && peek() != ')' && peek() != '|'; skip_blanks()) {
      element(depth);
      some = true;
    }
    return some;
  }

  void element(int depth) {
    const std::uint32_t begin = here();
    const std::size_t at = at_;
    const bool consumed = consumes_;
    const char c = peek();
    if (c == '(') {
      group(depth);
    } else if (c == '!') {
      not_here(depth);
      return;
    } else if (c == '^') {
      ++at_;
      emit(Op::begin);
      return;
    } else if (c == '$') {
      ++at_;
      emit(Op::end);
      return;
    } else if (pattern_.substr(at_, 3) == "...") {
      gap();
      return;
    } else {
      word();
    }
    if (peek() == '?') {
      ++at_;
      optional(begin);
      consumes_ = consumed;
    }
    if (here() == begin) fail("nothing to match", at);
  }

  // Puts a fork before the states from `begin` on that leads around them.
  void optional(std::uint32_t begin) {
    State fork;
    fork.op = Op::fork;
    states_.insert(states_.begin() + begin, fork);
    for (std::uint32_t i = begin + 1; i < here(); ++i) {
      State& s = states_[i];
      if ((s.op == Op::fork || s.op == Op::jump || s.op == Op::not_here) && s.other >= begin) ++s.other;
    }
    states_[begin].other = here();
  }

  void group(int depth) {
    if (depth >= kDeepestGroup) fail("groups are nested too deeply", at_);
    const std::size_t open = at_;
    ++at_;
    const bool consumed = consumes_;
    bool all_consume = true;
    std::vector<std::uint32_t> jumps;
    for (;;) {
      const std::uint32_t begin = here();
      consumes_ = false;
      if (!sequence(depth + 1)) fail("empty alternative", at_);
      all_consume = all_consume && consumes_;
      if (!more()) fail("'(' without ')'", open);
      const bool last = peek() == ')';
      ++at_;
      if (last) break;
      optional(begin);  // a fork to what follows the alternative, which the jump makes the next one
      jumps.push_back(emit(Op::jump));
      states_[begin].other = here();
    }
    for (const std::uint32_t j : jumps) states_[j].other = here();
    consumes_ = consumed || all_consume;
  }

  void gap() {
    at_ += 3;
    std::uint32_t widest = 0;
    const std::size_t digits = at_;
    while (more() && is_ascii_digit(static_cast<unsigned char>(peek())) && at_ - digits < 4)
      widest = widest * 10 + static_cast<std::uint32_t>(pattern_[at_++] - '0');
    if (at_ == digits) widest = kUsualGap;
    if (widest == 0 || widest > kWidestGap) fail("a gap is of 1 to 40 words", digits);
    if (more() && literal_byte(peek())) fail("a blank belongs behind '...'", at_);
    // Each of the words may be the last one: forks out of a chain.
    const std::uint32_t behind = here() + 2 * widest;
    for (std::uint32_t i = 0; i < widest; ++i) {
      states_[emit(Op::fork)].other = behind;
      emit(Op::any);
    }
  }

  void not_here(int depth) {
    ++at_;
    const std::uint32_t begin = emit(Op::not_here);
    const bool consumed = consumes_;
    if (peek() == '(') {
      if (depth >= kDeepestGroup) fail("groups are nested too deeply", at_);
      const std::size_t open = at_;
      do {
        ++at_;
        skip_blanks();
        single_word();
        skip_blanks();
      } while (peek() == '|');
      if (!more()) fail("'(' without ')'", open);
      if (peek() != ')') fail("'!' takes single words", at_);
      ++at_;
    } else {
      single_word();
    }
    states_[begin].other = here();
    consumes_ = consumed;
  }

  void single_word() {
    const std::uint32_t begin = here();
    const std::size_t at = at_;
    if (!more() || peek() == '(' || peek() == '!' || peek() == '^' || peek() == '$' || peek() == '_') fail("'!' takes a word", at_);
    allow_twins_ = false;
    word();
    allow_twins_ = true;
    if (here() != begin + 1) fail("'!' takes single words", at);
  }

  void word() {
    const char c = peek();
    const std::size_t at = at_;
    if (c == '_') {
      ++at_;
      if (more() && literal_byte(peek())) fail("'_' stands alone", at);
      emit(Op::any);
      consumes_ = true;
      return;
    }
    if (c == '{') {
      const std::size_t close = pattern_.find('}', at_);
      if (close == std::string_view::npos) fail("'{' without '}'", at);
      const auto named = word_class_of(pattern_.substr(at_ + 1, close - at_ - 1));
      if (!named) fail("unknown word class", at + 1);
      at_ = close + 1;
      word_class(*named);
      consumes_ = true;
      return;
    }
    const bool suffix = c == '*';
    if (suffix) ++at_;
    const std::size_t begin = at_;
    while (more() && literal_byte(peek()) && pattern_.substr(at_, 3) != "...") ++at_;
    const std::string_view letters = pattern_.substr(begin, at_ - begin);
    const bool prefix = !suffix && peek() == '*';
    if (prefix) ++at_;
    if (letters.empty()) fail(more() ? "unexpected character" : "a word is missing", at);
    if (peek() == '*' || peek() == '_' || ((prefix || suffix) && more() && literal_byte(peek())))
      fail("'*' stands before or behind a whole word", at_);
    literal(letters, at, suffix ? Op::suffix : prefix ? Op::prefix : Op::literal);
    consumes_ = true;
  }

  // A class of one word, or of a number with the word that makes it a time or money.
  void word_class(WordClass c) {
    const auto one = [&](WordClass k) { states_[emit(Op::word_class)].word_class = k; };
    if (c != WordClass::time && c != WordClass::money) return one(c);
    if (!allow_twins_) return one(c);
    // Whole word | number, unit | (money only) currency, number.
    std::vector<std::uint32_t> jumps;
    const auto either = [&](std::initializer_list<WordClass> sequence) {
      const std::uint32_t fork = emit(Op::fork);
      for (const WordClass k : sequence) one(k);
      jumps.push_back(emit(Op::jump));
      states_[fork].other = here();
    };
    either({WordClass::number, c == WordClass::time ? WordClass::day_half : WordClass::currency});
    if (c == WordClass::money) either({WordClass::currency_code, WordClass::number});
    one(c);
    for (const std::uint32_t j : jumps) states_[j].other = here();
  }

  // Cuts the pattern's text as a message would be cut, so that both agree on what one word is.
  void literal(std::string_view letters, std::size_t at, Op op) {
    std::vector<Word> words;
    std::string folded;
    cut_words(letters, 0, static_cast<std::uint32_t>(letters.size()), words, folded);
    bool some = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& w = words[i];
      if (silent(w.kind)) {
        if (w.kind != WordKind::punctuation) fail("emoji are no words", at + w.span.begin);
        continue;
      }
      some = true;
      const std::string_view fold = std::string_view(folded).substr(w.fold_begin, w.fold_size);
      const bool affix = op == Op::prefix ? i + 1 == words.size() : op == Op::suffix && i == 0;
      const std::string bare = affix || op != Op::literal || !allow_twins_ ? std::string() : without_apostrophe(fold);
      if (bare.empty()) {
        text(affix ? op : Op::literal, fold);
        continue;
      }
      // Chat writers leave the apostrophe out: don't|dont.
      const std::uint32_t fork = emit(Op::fork);
      text(Op::literal, fold);
      const std::uint32_t jump = emit(Op::jump);
      states_[fork].other = here();
      text(Op::literal, bare);
      states_[jump].other = here();
    }
    if (!some) fail("punctuation is skipped and cannot be asked for", at);
  }

  void text(Op op, std::string_view fold) {
    State& s = states_[emit(op)];
    s.text = static_cast<std::uint32_t>(pool_.size());
    s.size = static_cast<std::uint32_t>(fold.size());
    s.hash = fold_hash(fold);
    pool_.append(fold);
  }

  // The contraction without its apostrophe where that is no other word ("we'll", "I'll", "we're", "I'd" are); else empty.
  static std::string without_apostrophe(std::string_view fold) {
    const std::size_t mark = fold.find('\'');
    if (mark == std::string_view::npos || mark == 0) return {};
    const std::string_view tail = fold.substr(mark + 1);
    const std::string_view head = fold.substr(0, mark);
    const bool safe = (tail == "t" && head.size() > 1 && head.back() == 'n') || tail == "ve" || fold == "i'm" || fold == "you're" ||
                      fold == "they're" || fold == "that's" || fold == "what's" || fold == "it's" || fold == "there's" ||
                      fold == "here's" || fold == "let's" || fold == "you'll" || fold == "they'll" || fold == "that'll" || fold == "it'll";
    return safe ? std::string(head) + std::string(tail) : std::string();
  }

  std::string_view pattern_;
  std::vector<State>& states_;
  std::string& pool_;
  std::size_t at_ = 0;
  bool consumes_ = false;    // whether what was read so far takes at least one word on every path
  bool allow_twins_ = true;  // whether a literal may become two alternatives
};

}  // namespace

void read_phrase(std::string_view pattern, std::vector<PhraseState>& states, std::string& pool) { Reader(pattern, states, pool).read(); }

}  // namespace amends::text
