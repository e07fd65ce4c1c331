// Reads patterns into one small automaton and runs it over the words of a sentence. A pattern is tried only where a word stands
// that it can begin with, found by the word's hash; then all its paths advance word by word together (no backtracking),
// so that the cost is bounded by words times states whatever the pattern. Which class a word is in is decided in word_class.cpp.
#include "text/phrase.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <utility>

#include "text/utf8.hpp"
#include "text/word_class.hpp"
#include "text/words.hpp"

namespace amends::text {
namespace {

enum class Op : std::uint8_t { literal, prefix, suffix, any, word_class, fork, jump, begin, end, not_here, match };

// One state. Consuming ones (literal .. word_class) go on to the state behind them; a fork also to `other`, a jump only there.
struct State {
  Op op = Op::match;
  WordClass word_class{};
  std::uint32_t other = 0;  // fork, jump: a state; not_here: one past its last word test, which lie right behind it
  std::uint32_t text = 0;   // literal, prefix, suffix: place in the pool
  std::uint32_t size = 0;
  std::uint32_t hash = 0;
};

constexpr std::size_t kLongestPattern = 2000;  // bytes; a pattern that people can still read is far below
constexpr int kDeepestGroup = 16;
constexpr std::uint32_t kWidestGap = 40;       // words; beyond that two phrases in one sentence have nothing to do with each other
constexpr std::uint32_t kUsualGap = 4;

bool literal_byte(char c) { return std::string_view(" \t\n()|?!^${}_*").find(c) == std::string_view::npos; }

}  // namespace

struct PhraseSet::Program {
  std::vector<State> states;
  std::string pool;
  std::vector<std::uint32_t> starts;  // the first state of each pattern
  std::uint32_t longest = 0;          // states of the longest pattern

  // Which patterns can begin with a word: by hash of a literal, by prefix, by class, or whatever the word.
  struct Entry {
    std::uint32_t key = 0;
    std::uint32_t phrase = 0;
    std::uint32_t state = 0;
    bool operator<(const Entry& o) const { return key != o.key ? key < o.key : phrase != o.phrase ? phrase < o.phrase : state < o.state; }
  };
  std::vector<Entry> by_literal;            // key: fold_hash
  std::vector<Entry> by_prefix;             // key: 0
  std::vector<Entry> by_suffix;             // key: 0
  std::vector<Entry> by_class;              // key: the class
  std::vector<std::uint32_t> always;        // patterns
  std::bitset<65536> literal_heads;         // low bits of the hashes in by_literal: most words are turned away here
  std::bitset<256> prefix_heads;            // first bytes of the prefixes
  std::bitset<256> suffix_tails;            // last bytes of the suffixes

  void add(std::string_view pattern);
  void index();
  void index_starts(std::uint32_t phrase);
};

namespace {

// The words of one sentence as the automaton sees them: punctuation and pictures left out.
class Line {
 public:
  Line(const Document& document, const Sentence& sentence, std::vector<std::uint32_t>& words) : document_(document), sentence_(sentence), words_(words) {
    words_.clear();
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (!silent(document.words()[i].kind)) words_.push_back(i);
    opening_ = opening_words(document, sentence, words_);
    closing_ = closing_words(document, sentence, words_);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t index(std::uint32_t i) const { return words_[i]; }
  const Word& word(std::uint32_t i) const { return document_.words()[words_[i]]; }
  std::string_view fold(std::uint32_t i) const { return document_.fold(word(i)); }
  bool at_begin(std::uint32_t i) const { return i <= opening_; }
  bool at_end(std::uint32_t i) const { return i + closing_ >= size(); }
  bool in(WordClass c, std::uint32_t i) const { return word_in_class(document_, sentence_, words_, i, c); }

 private:
  const Document& document_;
  const Sentence& sentence_;
  std::vector<std::uint32_t>& words_;
  std::uint32_t opening_ = 0;
  std::uint32_t closing_ = 0;
};

// Whether a stretched word ("soo", "helloo", folded from "sooo", "helllooo") is this literal with letters drawn out.
bool stretches(std::string_view fold, std::string_view literal) {
  std::size_t j = 0;
  for (std::size_t i = 0; i < fold.size(); ++i) {
    if (j < literal.size() && fold[i] == literal[j]) {
      ++j;
    } else if (i == 0 || fold[i] != fold[i - 1]) {
      return false;
    }
  }
  return j == literal.size();
}

bool accepts(const State& s, const std::string& pool, const Line& line, std::uint32_t i) {
  const std::string_view text = std::string_view(pool).substr(s.text, s.size);
  switch (s.op) {
    case Op::literal: {
      const Word& w = line.word(i);
      return (w.hash == s.hash && line.fold(i) == text) || (w.elongated && stretches(line.fold(i), text));
    }
    case Op::prefix: return line.fold(i).substr(0, text.size()) == text;
    case Op::suffix: {
      const std::string_view fold = line.fold(i);
      return fold.size() > text.size() && fold.substr(fold.size() - text.size()) == text;
    }
    case Op::any: return true;
    case Op::word_class: return line.in(s.word_class, i);
    default: return false;
  }
}

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
    if (peek() == '*' || peek() == '_' || ((prefix || suffix) && more() && literal_byte(peek()))) fail("'*' stands before or behind a whole word", at_);
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
    const bool safe = (tail == "t" && head.size() > 1 && head.back() == 'n') || tail == "ve" || fold == "i'm" || fold == "you're" || fold == "they're" ||
                      fold == "that's" || fold == "what's" || fold == "it's" || fold == "there's" || fold == "here's" || fold == "let's" ||
                      fold == "you'll" || fold == "they'll" || fold == "that'll" || fold == "it'll";
    return safe ? std::string(head) + std::string(tail) : std::string();
  }

  std::string_view pattern_;
  std::vector<State>& states_;
  std::string& pool_;
  std::size_t at_ = 0;
  bool consumes_ = false;    // whether what was read so far takes at least one word on every path
  bool allow_twins_ = true;  // whether a literal may become two alternatives
};

// Runs patterns over one sentence. Keeps its lists between runs.
class Runner {
 public:
  Runner(std::uint32_t longest, std::size_t phrases) : mark_(longest, 0), reach_(phrases, 0) {}

  // Whether an earlier match of the phrase reaches as far; remembers this one. To be asked from left to right.
  bool covered(std::uint32_t phrase, std::uint32_t end) {
    if (reach_[phrase] >= end) return true;
    reach_[phrase] = end;
    return false;
  }

  // One past the last word of the longest match that begins at `from`, or 0.
  std::uint32_t longest(const std::vector<State>& states, const std::string& pool, std::uint32_t start, const Line& line, std::uint32_t from) {
    std::uint32_t best = 0;
    current_.clear();
    ++stamp_;
    follow(states, pool, start, start, line, from, from, best);
    for (std::uint32_t i = from; i < line.size() && !current_.empty(); ++i) {
      next_.swap(current_);
      current_.clear();
      ++stamp_;
      for (const std::uint32_t s : next_)
        if (accepts(states[s], pool, line, i)) follow(states, pool, start, s + 1, line, from, i + 1, best);
    }
    return best;
  }

 private:
  // Adds the consuming states that can be reached from `first` without a word, at the place before word `at`.
  void follow(const std::vector<State>& states, const std::string& pool, std::uint32_t start, std::uint32_t first, const Line& line, std::uint32_t from,
              std::uint32_t at, std::uint32_t& best) {
    pending_.assign(1, first);
    while (!pending_.empty()) {
      const std::uint32_t s = pending_.back();
      pending_.pop_back();
      if (mark_[s - start] == stamp_) continue;
      mark_[s - start] = stamp_;
      const State& state = states[s];
      switch (state.op) {
        case Op::fork:
          pending_.push_back(state.other);
          pending_.push_back(s + 1);
          break;
        case Op::jump: pending_.push_back(state.other); break;
        case Op::begin:
          if (line.at_begin(at)) pending_.push_back(s + 1);
          break;
        case Op::end:
          if (line.at_end(at)) pending_.push_back(s + 1);
          break;
        case Op::not_here: {
          bool touches = false;
          for (std::uint32_t t = s + 1; t < state.other && !touches; ++t)
            touches = (at > 0 && accepts(states[t], pool, line, at - 1)) || (at < line.size() && accepts(states[t], pool, line, at));
          if (!touches) pending_.push_back(state.other);
          break;
        }
        case Op::match:
          if (at > from) best = std::max(best, at);
          break;
        default: current_.push_back(s);
      }
    }
  }

  std::vector<std::uint32_t> mark_;  // by state: the last step that reached it
  std::uint32_t stamp_ = 0;
  std::vector<std::uint32_t> current_, next_, pending_;
  std::vector<std::uint32_t> reach_;  // by phrase: one past the last word of its matches so far
};

}  // namespace

void PhraseSet::Program::add(std::string_view pattern) {
  const auto start = static_cast<std::uint32_t>(states.size());
  Reader(pattern, states, pool).read();
  starts.push_back(start);
  longest = std::max(longest, static_cast<std::uint32_t>(states.size()) - start);
}

void PhraseSet::Program::index_starts(std::uint32_t phrase) {
  std::vector<bool> seen(longest, false);
  std::vector<std::uint32_t> pending{starts[phrase]};
  while (!pending.empty()) {
    const std::uint32_t s = pending.back();
    pending.pop_back();
    if (seen[s - starts[phrase]]) continue;
    seen[s - starts[phrase]] = true;
    const State& state = states[s];
    switch (state.op) {
      case Op::literal: by_literal.push_back({state.hash, phrase, s}); break;
      case Op::prefix: by_prefix.push_back({0, phrase, s}); break;
      case Op::suffix: by_suffix.push_back({0, phrase, s}); break;
      case Op::word_class: by_class.push_back({static_cast<std::uint32_t>(state.word_class), phrase, s}); break;
      case Op::any: always.push_back(phrase); break;
      case Op::fork:
        pending.push_back(s + 1);
        pending.push_back(state.other);
        break;
      case Op::jump: pending.push_back(state.other); break;
      case Op::begin:
      case Op::end: pending.push_back(s + 1); break;
      case Op::not_here: pending.push_back(state.other); break;
      case Op::match: break;
    }
  }
}

void PhraseSet::Program::index() {
  for (std::uint32_t p = 0; p < starts.size(); ++p) index_starts(p);
  for (auto* entries : {&by_literal, &by_prefix, &by_suffix, &by_class}) std::sort(entries->begin(), entries->end());
  std::sort(always.begin(), always.end());
  always.erase(std::unique(always.begin(), always.end()), always.end());
  for (const Entry& e : by_literal) literal_heads.set(e.key & 0xFFFFu);
  for (const Entry& e : by_prefix) prefix_heads.set(static_cast<unsigned char>(pool[states[e.state].text]));
  for (const Entry& e : by_suffix) suffix_tails.set(static_cast<unsigned char>(pool[states[e.state].text + states[e.state].size - 1]));
}

PhraseSet::PhraseSet(std::initializer_list<std::string_view> patterns) : PhraseSet(std::span(patterns.begin(), patterns.size())) {}

PhraseSet::PhraseSet(std::span<const std::string_view> patterns) : count_(patterns.size()) {
  auto program = std::make_shared<Program>();
  for (const std::string_view pattern : patterns) program->add(pattern);
  program->index();
  program_ = std::move(program);
}

namespace {

// Collects the matches of a sentence; stops at the first where `first_only`. Returns whether there is any.
template <typename Program>
bool search(const Program& p, const Document& document, const Sentence& sentence, Runner& runner, std::vector<std::uint32_t>& words,
            std::vector<std::uint32_t>& candidates, std::vector<PhraseMatch>* found) {
  const Line line(document, sentence, words);
  bool any = false;
  for (std::uint32_t i = 0; i < line.size(); ++i) {
    candidates.assign(p.always.begin(), p.always.end());
    const std::uint32_t hash = line.word(i).hash;
    const std::string_view fold = line.fold(i);
    if (p.literal_heads.test(hash & 0xFFFFu)) {
      auto it = std::lower_bound(p.by_literal.begin(), p.by_literal.end(), typename Program::Entry{hash, 0, 0});
      for (; it != p.by_literal.end() && it->key == hash; ++it) candidates.push_back(it->phrase);
    }
    if (line.word(i).elongated)  // rare, so that all of them may be tried
      for (const auto& e : p.by_literal)
        if (accepts(p.states[e.state], p.pool, line, i)) candidates.push_back(e.phrase);
    if (!fold.empty() && p.prefix_heads.test(static_cast<unsigned char>(fold.front())))
      for (const auto& e : p.by_prefix)
        if (accepts(p.states[e.state], p.pool, line, i)) candidates.push_back(e.phrase);
    if (!fold.empty() && p.suffix_tails.test(static_cast<unsigned char>(fold.back())))
      for (const auto& e : p.by_suffix)
        if (accepts(p.states[e.state], p.pool, line, i)) candidates.push_back(e.phrase);
    std::uint32_t tried = ~std::uint32_t{0};
    bool in_class = false;
    for (const auto& e : p.by_class) {
      if (e.key != tried) in_class = line.in(static_cast<WordClass>(e.key), i);
      tried = e.key;
      if (in_class) candidates.push_back(e.phrase);
    }
    if (candidates.empty()) continue;
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::uint32_t phrase : candidates) {
      const std::uint32_t end = runner.longest(p.states, p.pool, p.starts[phrase], line, i);
      if (end == 0) continue;
      any = true;
      if (found == nullptr) return true;
      // What lies inside an earlier match of the same pattern is that match again: "(very|so)? sorry" on "very sorry".
      if (runner.covered(phrase, line.index(end - 1) + 1)) continue;
      found->push_back({phrase, line.index(i), line.index(end - 1) + 1});
    }
  }
  return any;
}

}  // namespace

std::vector<PhraseMatch> PhraseSet::find(const Document& document, const Sentence& sentence) const {
  std::vector<PhraseMatch> found;
  if (program_ == nullptr) return found;
  Runner runner(program_->longest, count_);
  std::vector<std::uint32_t> words, candidates;
  search(*program_, document, sentence, runner, words, candidates, &found);
  return found;
}

std::vector<PhraseMatch> PhraseSet::find(const Document& document) const {
  std::vector<PhraseMatch> found;
  if (program_ == nullptr) return found;
  Runner runner(program_->longest, count_);
  std::vector<std::uint32_t> words, candidates;
  for (const Sentence& sentence : document.sentences()) search(*program_, document, sentence, runner, words, candidates, &found);
  return found;
}

bool PhraseSet::in(const Document& document, const Sentence& sentence) const {
  if (program_ == nullptr) return false;
  Runner runner(program_->longest, count_);
  std::vector<std::uint32_t> words, candidates;
  return search(*program_, document, sentence, runner, words, candidates, nullptr);
}

bool PhraseSet::in(const Document& document) const {
  for (const Sentence& sentence : document.sentences())
    if (in(document, sentence)) return true;
  return false;
}

}  // namespace amends::text
