// Runs patterns, each a small automaton, over the words of a sentence. A pattern is tried only where a word stands
// that it can begin with, found by the word's hash; then all its paths advance word by word together (no backtracking),
// so that the cost is bounded by words times states whatever the pattern. Which class a word is in is decided in word_class.cpp.
#include "text/phrase.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <utility>

#include "text/phrase_reader.hpp"
#include "text/word_class.hpp"

namespace amends::text {
namespace {

using Op = PhraseOp;
using State = PhraseState;

constexpr std::uint32_t kHeadBits = 4095;  // a set of a hundred patterns fills a fortieth of the bits

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
  std::vector<Entry> by_literal;      // key: fold_hash
  std::vector<Entry> by_prefix;       // key: 0
  std::vector<Entry> by_suffix;       // key: 0
  std::vector<Entry> by_class;        // key: the class
  std::vector<std::uint32_t> always;  // patterns
  std::bitset<4096> literal_heads;    // low bits of the hashes in by_literal: most words are turned away here
  std::bitset<256> prefix_heads;      // first bytes of the prefixes
  std::bitset<256> suffix_tails;      // last bytes of the suffixes

  void add(std::string_view pattern);
  void index();
  void index_starts(std::uint32_t phrase);
};

namespace {

// The words of one sentence as the automaton sees them: punctuation and pictures left out.
class SentenceWords {
 public:
  SentenceWords(const Document& document, const Sentence& sentence, std::vector<std::uint32_t>& words)
      : document_(document), sentence_(sentence), words_(words) {
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

bool accepts(const State& s, const std::string& pool, const SentenceWords& line, std::uint32_t i) {
  const std::string_view text = std::string_view(pool).substr(s.text, s.size);
  switch (s.op) {
    case Op::literal: {
      const Word& w = line.word(i);
      return (w.hash == s.hash && line.fold(i) == text) || (w.elongated && stretches(line.fold(i), text));
    }
    case Op::prefix:
      return line.fold(i).substr(0, text.size()) == text;
    case Op::suffix: {
      const std::string_view fold = line.fold(i);
      return fold.size() > text.size() && fold.substr(fold.size() - text.size()) == text;
    }
    case Op::any:
      return true;
    case Op::word_class:
      return line.in(s.word_class, i);
    default:
      return false;
  }
}

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
  std::uint32_t longest(const std::vector<State>& states, const std::string& pool, std::uint32_t start, const SentenceWords& line,
                        std::uint32_t from) {
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
  void follow(const std::vector<State>& states, const std::string& pool, std::uint32_t start, std::uint32_t first,
              const SentenceWords& line, std::uint32_t from, std::uint32_t at, std::uint32_t& best) {
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
        case Op::jump:
          pending_.push_back(state.other);
          break;
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
        default:
          current_.push_back(s);
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
  read_phrase(pattern, states, pool);
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
      case Op::literal:
        by_literal.push_back({state.hash, phrase, s});
        break;
      case Op::prefix:
        by_prefix.push_back({0, phrase, s});
        break;
      case Op::suffix:
        by_suffix.push_back({0, phrase, s});
        break;
      case Op::word_class:
        by_class.push_back({static_cast<std::uint32_t>(state.word_class), phrase, s});
        break;
      case Op::any:
        always.push_back(phrase);
        break;
      case Op::fork:
        pending.push_back(s + 1);
        pending.push_back(state.other);
        break;
      case Op::jump:
        pending.push_back(state.other);
        break;
      case Op::begin:
      case Op::end:
        pending.push_back(s + 1);
        break;
      case Op::not_here:
        pending.push_back(state.other);
        break;
      case Op::match:
        break;
    }
  }
}

void PhraseSet::Program::index() {
  for (std::uint32_t p = 0; p < starts.size(); ++p) index_starts(p);
  for (auto* entries : {&by_literal, &by_prefix, &by_suffix, &by_class}) std::sort(entries->begin(), entries->end());
  std::sort(always.begin(), always.end());
  always.erase(std::unique(always.begin(), always.end()), always.end());
  for (const Entry& e : by_literal) literal_heads.set(e.key & kHeadBits);
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
  const SentenceWords line(document, sentence, words);
  bool any = false;
  for (std::uint32_t i = 0; i < line.size(); ++i) {
    candidates.assign(p.always.begin(), p.always.end());
    const std::uint32_t hash = line.word(i).hash;
    const std::string_view fold = line.fold(i);
    if (p.literal_heads.test(hash & kHeadBits)) {
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
