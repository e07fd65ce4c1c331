// Features of a sentence: word n-grams and gaps, character n-grams within words, scopes (negated, hypothetical, reported,
// in quotation marks), who does what, the sentence's skeleton of function words, its shape, and the phrases of the lexicon.
#include "tone/features.hpp"

#include <algorithm>
#include <string_view>

#include "tone/lexicon.hpp"

namespace amends::tone {
namespace {

using text::Document;
using text::Sentence;
using text::Word;
using text::WordKind;

// The kinds of feature; the value is part of the fingerprint, so it is never reused for something else.
enum class Kind : std::uint32_t {
  unigram = 1,
  bigram = 2,
  trigram = 3,
  gap = 4,
  characters = 5,
  negated = 6,
  subject = 7,
  hypothetical = 8,
  reported = 9,
  skeleton = 10,
  shape = 11,
  phrase = 12,
  quoted = 13,
  shouted = 14,
  greeting = 15,
  opening = 16,
};

// A sentence of more words is no sentence: what comes after is not read, so that sums stay far inside 32 bits.
constexpr std::size_t kMostWords = 4096;

enum Scope : std::uint8_t { kNegated = 1, kHypothetical = 2, kReported = 4, kQuoted = 8 };

// A finisher of good avalanche (the one of MurmurHash3): neighbouring inputs share no bits.
constexpr std::uint32_t mix(std::uint32_t h) {
  h ^= h >> 16;
  h *= 0x85ebca6bu;
  h ^= h >> 13;
  h *= 0xc2b2ae35u;
  h ^= h >> 16;
  return h;
}

constexpr std::uint32_t key(Kind kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint32_t h = mix(static_cast<std::uint32_t>(kind) * 0x9e3779b9u + a);
  h = mix(h ^ (b * 0x9e3779b1u + 0x7f4a7c15u));
  h = mix(h ^ (c * 0x85ebca77u + 0x165667b1u));
  // The top bit sets character n-grams apart, so that training can give them less weight from the start.
  h = kind == Kind::characters ? h | 0x80000000u : h & 0x7fffffffu;
  return h == 0 ? 1 : h;
}

constexpr std::uint32_t hash(std::string_view s) { return text::fold_hash(s); }

constexpr std::uint32_t kStart = hash("<s>");
constexpr std::uint32_t kEnd = hash("</s>");
constexpr std::uint32_t kLink = hash("<link>");
constexpr std::uint32_t kHandle = hash("<handle>");

template <std::size_t N>
constexpr bool among(std::string_view word, const std::string_view (&list)[N]) {
  for (const std::string_view entry : list)
    if (entry == word) return true;
  return false;
}

constexpr std::string_view kNegators[] = {"not",     "no",    "never",   "none",    "nobody",   "nothing", "nowhere",
                                          "neither", "nor",   "without", "cannot",  "hardly",   "barely",  "dont",
                                          "doesnt",  "didnt", "cant",    "wont",    "isnt",     "wasnt",   "arent",
                                          "havent",  "hasnt", "couldnt", "wouldnt", "shouldnt", "ain't",   "aint"};
constexpr std::string_view kHypotheticals[] = {"if",      "unless",  "would",     "could",   "might", "may",  "should", "whether",
                                               "suppose", "imagine", "otherwise", "perhaps", "maybe", "i'd",  "we'd",   "he'd",
                                               "she'd",   "they'd",  "wish",      "hope",    "when",  "once", "until"};
constexpr std::string_view kReporters[] = {"said",  "says",   "say",    "told",      "tells",     "tell",      "asked",
                                           "wrote", "writes", "claims", "claimed",   "promised",  "promises",  "heard",
                                           "read",  "called", "calls",  "explained", "mentioned", "announced", "according"};
constexpr std::string_view kClauseEnds[] = {",", ";",   ":", ".",   "!",       "?",        "-",      "–",       "—", "(",
                                            ")", "...", "…", "but", "however", "although", "though", "because", "so"};
constexpr std::string_view kQuotes[] = {"\"", "“", "”", "„", "«", "»"};
constexpr std::string_view kSubjects[] = {"i",    "we",     "you",     "he",       "she",     "they",   "it",       "this",
                                          "that", "nobody", "someone", "somebody", "anybody", "anyone", "everyone", "who"};
// A contraction stands for its subject and says more: "we've", "you're".
constexpr std::string_view kContracted[] = {"i'm",     "i've",    "i'll",   "i'd",    "we're", "we've",  "we'll",
                                            "we'd",    "you're",  "you've", "you'll", "you'd", "it's",   "that's",
                                            "they're", "they've", "he's",   "she's",  "who's", "there's"};
// Words that carry the grammar of a sentence and no subject matter: they stay themselves in a skeleton.
constexpr std::string_view kFunction[] = {
    "a",         "an",       "the",        "i",       "we",       "you",      "he",        "she",      "it",      "they",   "me",
    "us",        "him",      "her",        "them",    "my",       "our",      "your",      "his",      "its",     "their",  "this",
    "that",      "these",    "those",      "who",     "what",     "which",    "when",      "where",    "why",     "how",    "is",
    "am",        "are",      "was",        "were",    "be",       "been",     "being",     "do",       "does",    "did",    "done",
    "have",      "has",      "had",        "will",    "would",    "shall",    "should",    "can",      "could",   "may",    "might",
    "must",      "not",      "no",         "never",   "yes",      "and",      "or",        "but",      "if",      "unless", "because",
    "so",        "than",     "then",       "as",      "at",       "by",       "for",       "from",     "in",      "into",   "of",
    "off",       "on",       "onto",       "out",     "over",     "to",       "up",        "with",     "without", "about",  "after",
    "again",     "all",      "also",       "any",     "anyone",   "anything", "before",    "both",     "either",  "else",   "even",
    "ever",      "every",    "everything", "few",     "here",     "just",     "least",     "less",     "more",    "most",   "much",
    "nobody",    "none",     "nothing",    "now",     "once",     "one",      "only",      "other",    "own",     "please", "quite",
    "rather",    "same",     "since",      "some",    "somebody", "someone",  "something", "still",    "such",    "there",  "though",
    "through",   "too",      "twice",      "until",   "very",     "well",     "while",     "yet",      "get",     "got",    "let",
    "like",      "make",     "made",       "say",     "said",     "told",     "want",      "need",     "don't",   "didn't", "doesn't",
    "isn't",     "wasn't",   "aren't",     "weren't", "can't",    "couldn't", "won't",     "wouldn't", "haven't", "hasn't", "hadn't",
    "shouldn't", "i'm",      "i've",       "i'll",    "i'd",      "we're",    "we've",     "we'll",    "we'd",    "you're", "you've",
    "you'll",    "you'd",    "it's",       "that's",  "they're",  "they've",  "he's",      "she's",    "there's", "let's",  "what's",
    "who's",     "nobody's", "thank",      "thanks",  "sorry"};

// The lists are searched by hash, sorted once: a sentence looks up every word in five of them.
template <std::size_t N>
struct HashSet {
  std::uint32_t sorted[N]{};
  explicit constexpr HashSet(const std::string_view (&list)[N]) {
    for (std::size_t i = 0; i < N; ++i) sorted[i] = hash(list[i]);
    std::sort(sorted, sorted + N);
  }
  constexpr bool has(std::uint32_t h) const { return std::binary_search(sorted, sorted + N, h); }
};
constexpr HashSet kNegatorSet(kNegators);
constexpr HashSet kHypotheticalSet(kHypotheticals);
constexpr HashSet kReporterSet(kReporters);
constexpr HashSet kClauseEndSet(kClauseEnds);
constexpr HashSet kQuoteSet(kQuotes);
constexpr HashSet kSubjectSet(kSubjects);
constexpr HashSet kContractedSet(kContracted);
constexpr HashSet kFunctionSet(kFunction);

bool ends_with(std::string_view s, std::string_view tail) { return s.size() >= tail.size() && s.substr(s.size() - tail.size()) == tail; }

bool is_negator(std::uint32_t h, std::string_view fold) { return kNegatorSet.has(h) || ends_with(fold, "n't"); }

// A number's place value matters, its digits do not: "3" and "7" are alike, "2019" and "14:30" are something else.
std::uint32_t number_token(std::string_view fold) {
  std::size_t digits = 0;
  std::uint32_t rest = 2166136261u;
  for (const char c : fold) {
    if (c >= '0' && c <= '9')
      ++digits;
    else
      rest = (rest ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return mix(rest + static_cast<std::uint32_t>(digits < 5 ? digits : 5));
}

std::uint32_t token_of(const Document& document, const Word& word) {
  switch (word.kind) {
    case WordKind::number:
      return number_token(document.fold(word));
    case WordKind::link:
      return kLink;
    case WordKind::handle:
      return kHandle;
    default:
      return word.hash;
  }
}

// What a content word looks like: its ending, which says its grammar, or its kind.
std::uint32_t shape_of(const Document& document, const Word& word, std::uint32_t token) {
  if (word.kind != WordKind::word) return word.kind == WordKind::number ? hash("<n>") : token;
  if (kFunctionSet.has(token)) return token;
  const std::string_view fold = document.fold(word);
  if (ends_with(fold, "ing")) return hash("<ing>");
  if (ends_with(fold, "ed")) return hash("<ed>");
  if (ends_with(fold, "ly")) return hash("<ly>");
  const char first = document.source()[word.span.begin];
  if (first >= 'A' && first <= 'Z') return hash("<Name>");
  return hash("<w>");
}

class Extraction {
 public:
  Extraction(const Document& document, const Sentence& sentence, FeatureScratch& scratch, std::vector<Feature>& out)
      : document_(document), sentence_(sentence), scratch_(scratch), out_(out), words_(document.words(sentence)) {
    words_ = words_.first(std::min(words_.size(), kMostWords));
  }

  void run() {
    out_.clear();
    if (words_.empty()) return;
    read_tokens();
    word_grams();
    character_grams();
    scopes();
    subjects();
    skeleton();
    shape();
    phrases();
    std::sort(out_.begin(), out_.end(),
              [](const Feature& a, const Feature& b) { return a.key != b.key ? a.key < b.key : a.first < b.first; });
    out_.erase(std::unique(out_.begin(), out_.end(), [](const Feature& a, const Feature& b) { return a.key == b.key; }), out_.end());
  }

 private:
  std::size_t count() const { return words_.size(); }
  void add(std::uint32_t k, std::size_t first, std::size_t last) {
    out_.push_back({k, sentence_.first + static_cast<std::uint32_t>(first), sentence_.first + static_cast<std::uint32_t>(last)});
  }
  std::uint32_t token(std::size_t i) const { return i < count() ? scratch_.tokens[i] : kEnd; }

  void read_tokens() {
    scratch_.tokens.resize(count());
    scratch_.skeleton.resize(count());
    scratch_.scope.assign(count(), 0);
    for (std::size_t i = 0; i < count(); ++i) {
      scratch_.tokens[i] = token_of(document_, words_[i]);
      scratch_.skeleton[i] = shape_of(document_, words_[i], scratch_.tokens[i]);
    }
  }

  void word_grams() {
    const std::size_t n = count();
    add(key(Kind::bigram, kStart, token(0)), 0, 1);
    if (n > 1) add(key(Kind::trigram, kStart, token(0), token(1)), 0, 2);
    for (std::size_t i = 0; i < n; ++i) {
      add(key(Kind::unigram, token(i)), i, i + 1);
      add(key(Kind::bigram, token(i), token(i + 1)), i, std::min(i + 2, n));
      if (i + 1 < n) add(key(Kind::trigram, token(i), token(i + 1), token(i + 2)), i, std::min(i + 3, n));
      if (i + 2 < n) add(key(Kind::gap, token(i), token(i + 2)), i, i + 3);
      if (words_[i].shouted) add(key(Kind::shouted, token(i)), i, i + 1);
    }
  }

  // N-grams of three to five bytes within a word, its borders marked: they see stems, endings and misspellings. (Pairs of bytes made dev
  // worse.)
  void character_grams() {
    for (std::size_t i = 0; i < count(); ++i) {
      if (words_[i].kind != WordKind::word) continue;
      const std::string_view fold = document_.fold(words_[i]);
      const std::size_t length = std::min<std::size_t>(fold.size(), 40) + 2;
      const auto at = [&](std::size_t k) { return k == 0 ? '^' : k + 1 == length ? '$' : fold[k - 1]; };
      for (std::size_t begin = 0; begin < length; ++begin) {
        std::uint32_t h = 2166136261u;
        for (std::size_t size = 1; size <= 5 && begin + size <= length; ++size) {
          h = (h ^ static_cast<unsigned char>(at(begin + size - 1))) * 16777619u;
          if (size >= 3) add(key(Kind::characters, h), i, i + 1);
        }
      }
    }
  }

  // Words in the reach of a negation (five words), a hypothetical or a reporting verb (to the clause's end), or quotation marks.
  void scopes() {
    std::size_t negated = 0;
    bool hypothetical = false;
    bool reported = false;
    bool quoted = false;
    for (std::size_t i = 0; i < count(); ++i) {
      const std::uint32_t h = token(i);
      if (kQuoteSet.has(h)) {
        quoted = !quoted;
        continue;
      }
      if (kClauseEndSet.has(h)) {
        negated = 0;
        hypothetical = false;
        if (h != hash(",") && h != hash(":")) reported = false;
      }
      std::uint8_t& scope = scratch_.scope[i];
      if (quoted) scope |= kQuoted;
      if (words_[i].kind == WordKind::punctuation) continue;
      if (negated > 0) {
        scope |= kNegated;
        --negated;
      }
      if (hypothetical) scope |= kHypothetical;
      if (reported) scope |= kReported;
      if (scope & kNegated) add(key(Kind::negated, h), i, i + 1);
      if (scope & kHypothetical) add(key(Kind::hypothetical, h), i, i + 1);
      if (scope & kReported) add(key(Kind::reported, h), i, i + 1);
      if (scope & kQuoted) add(key(Kind::quoted, h), i, i + 1);
      if (is_negator(h, document_.fold(words_[i])) && token(i + 1) != hash("only")) negated = 5;
      if (kHypotheticalSet.has(h)) hypothetical = true;
      if (kReporterSet.has(h)) reported = true;
    }
  }

  // Who does it: the subject with each of the three words after it, so that "you never once called" is "you … called".
  void subjects() {
    for (std::size_t i = 0; i < count(); ++i) {
      const std::uint32_t h = token(i);
      if (!kSubjectSet.has(h) && !kContractedSet.has(h)) continue;
      for (std::size_t k = i + 1; k < count() && k <= i + 4; ++k) {
        if (words_[k].kind == WordKind::punctuation) break;
        add(key(Kind::subject, h, token(k)), i, k + 1);
      }
    }
  }

  void skeleton() {
    const auto at = [&](std::size_t i) { return i < count() ? scratch_.skeleton[i] : kEnd; };
    for (std::size_t i = 0; i < count(); ++i) {
      add(key(Kind::skeleton, at(i), at(i + 1), at(i + 2)), i, std::min(i + 3, count()));
      if (i + 2 < count())
        add(key(Kind::skeleton, mix(at(i) ^ 0x51ed270bu) + at(i + 1), at(i + 2), at(i + 3)), i, std::min(i + 4, count()));
    }
  }

  void flag(std::string_view name, std::uint32_t value = 0) { add(key(Kind::shape, hash(name), value), 0, count()); }

  // The sentence as a whole: length, question, exclamation, shouting, punctuation runs, lower case throughout.
  void shape() {
    std::uint32_t words = 0;
    std::uint32_t shouted = 0;
    bool elongated = false;
    bool any_capital = false;
    for (std::size_t i = 0; i < count(); ++i) {
      const Word& word = words_[i];
      if (word.kind == WordKind::word) {
        ++words;
        shouted += word.shouted && word.span.size() > 3;  // three letters are as likely an abbreviation
        const char first = document_.source()[word.span.begin];
        any_capital |= first >= 'A' && first <= 'Z';
      }
      elongated |= word.elongated;
      if (word.kind == WordKind::punctuation && word.span.size() > 1) {
        const char c = document_.source()[word.span.begin];
        if (c == '!' || c == '?' || c == '.') add(key(Kind::shape, hash("run"), static_cast<std::uint32_t>(c)), i, i + 1);
      }
    }
    // Buckets double: one word more matters in a short sentence only.
    std::uint32_t bucket = 0;
    while ((2u << bucket) <= words) ++bucket;
    flag("length", bucket);
    if (sentence_.question) flag("question");
    if (sentence_.exclaimed) flag("exclaimed");
    if (sentence_.list_item) flag("list");
    if (elongated) flag("elongated");
    if (shouted > 0) flag("shouted", shouted > 2 ? 3 : shouted);
    if (!any_capital && words > 2) flag("lower case");
    const std::uint32_t opening = scratch_.skeleton[0];
    if (sentence_.question) add(key(Kind::opening, opening), 0, 1);
  }

  void phrases() {
    for (const text::PhraseMatch& match : lexicon().find(document_, sentence_)) {
      const std::uint32_t group = group_of(match.phrase);
      const std::uint32_t id = hash(lexicon_groups()[group].id);
      const std::size_t first = match.first - sentence_.first;
      const std::size_t last = match.last - sentence_.first;
      std::uint8_t scope = 0;
      for (std::size_t i = first; i < last; ++i) scope |= scratch_.scope[i];
      add(key(Kind::phrase, id), first, last);
      if (scope & kNegated) add(key(Kind::phrase, id, kNegated), first, last);
      if (scope & kHypothetical) add(key(Kind::phrase, id, kHypothetical), first, last);
      if (scope & (kReported | kQuoted)) add(key(Kind::phrase, id, kReported), first, last);
      if (sentence_.question) add(key(Kind::phrase, id, 64), first, last);
    }
  }

  const Document& document_;
  const Sentence& sentence_;
  FeatureScratch& scratch_;
  std::vector<Feature>& out_;
  std::span<const Word> words_;
};

}  // namespace

void sentence_features(const Document& document, const Sentence& sentence, FeatureScratch& scratch, std::vector<Feature>& out) {
  Extraction(document, sentence, scratch, out).run();
}

std::uint32_t unigram_key(const Document& document, const Word& word) { return key(Kind::unigram, token_of(document, word)); }

void greeting_features(const Document& document, std::vector<std::uint32_t>& out) {
  out.clear();
  for (const text::ZoneSpan& zone : document.zones()) {
    if (zone.zone != text::Zone::greeting) continue;
    out.push_back(key(Kind::greeting, 0));
    // The greeting's first word tells "Dear" from "Hey"; folded here, since masked zones have no words.
    std::uint32_t h = 2166136261u;
    for (const char c : zone.span.of(document.source())) {
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (lower < 'a' || lower > 'z') break;
      h = (h ^ static_cast<unsigned char>(lower)) * 16777619u;
    }
    out.push_back(key(Kind::greeting, h));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace amends::tone
