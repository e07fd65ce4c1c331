// Stemming for matching only: crude on purpose, it joins "routes" with "route" and "repaired" with "repair" and must never be shown.
#include "rapport/keys.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "rapport/due_lex.hpp"

namespace amends::rapport {
namespace {

using std::string_view;

// Words that say nothing of what a promise is about. Sorted for the binary search.
constexpr string_view kEmpty[] = {
    "a",       "able",   "about",    "after",    "again",    "all",       "almost",  "already", "also",   "am",         "an",
    "and",     "any",    "anything", "are",      "around",   "as",        "asap",    "at",      "away",   "back",       "be",
    "because", "been",   "before",   "being",    "best",     "both",      "but",     "by",      "can",    "can't",      "come",
    "coming",  "could",  "day",      "days",     "dear",     "did",       "didn't",  "do",      "does",   "doesn't",    "doing",
    "don't",   "done",   "each",     "either",   "else",     "end",       "even",    "ever",    "every",  "everything", "finally",
    "first",   "for",    "from",     "further",  "get",      "gets",      "getting", "give",    "gives",  "go",         "goes",
    "going",   "gone",   "good",     "got",      "great",    "had",       "has",     "have",    "having", "he",         "he'll",
    "hello",   "her",    "here",     "hers",     "hey",      "hi",        "him",     "his",     "hour",   "hours",      "how",
    "however", "i",      "i'd",      "i'll",     "i'm",      "i've",      "if",      "ill",     "in",     "into",       "is",
    "isn't",   "it",     "it'll",    "it's",     "its",      "just",      "keep",    "know",    "last",   "latest",     "least",
    "let",     "let's",  "like",     "ll",       "look",     "looking",   "lot",     "made",    "make",   "makes",      "me",
    "mine",    "moment", "month",    "months",   "more",     "most",      "much",    "must",    "my",     "need",       "never",
    "new",     "next",   "no",       "nobody",   "not",      "nothing",   "now",     "of",      "off",    "ok",         "okay",
    "on",      "once",   "one",      "only",     "or",       "other",     "our",     "ours",    "out",    "over",       "own",
    "part",    "please", "promise",  "promised", "put",      "quick",     "quickly", "ready",   "really", "receive",    "received",
    "rest",    "right",  "said",     "same",     "say",      "see",       "send",    "sending", "sent",   "shall",      "she",
    "she'll",  "should", "since",    "so",       "some",     "something", "soon",    "sorry",   "still",  "such",       "sure",
    "take",    "takes",  "than",     "thank",    "thanks",   "that",      "that's",  "the",     "their",  "theirs",     "them",
    "then",    "there",  "there's",  "these",    "they",     "they'll",   "they're", "thing",   "things", "this",       "those",
    "time",    "times",  "to",       "today",    "together", "tomorrow",  "tonight", "too",     "try",    "until",      "up",
    "us",      "use",    "very",     "was",      "wasn't",   "way",       "we",      "we'd",    "we'll",  "we're",      "we've",
    "week",    "weeks",  "well",     "went",     "were",     "what",      "what's",  "when",    "where",  "which",      "while",
    "who",     "whole",  "why",      "will",     "with",     "within",    "without", "won't",   "word",   "would",      "yes",
    "yet",     "you",    "you'll",   "you're",   "you've",   "your",      "yours",   "yourself"};

struct Same {
  string_view word, stem;
};
// Words for one deed. Sorted by word.
constexpr Same kSame[] = {
    {"attend", "visit"},  {"bill", "invoice"},    {"billed", "invoice"},  {"bills", "invoice"},     {"bring", "bring"},
    {"brought", "bring"}, {"call", "call"},       {"called", "call"},     {"calling", "call"},      {"came", "visit"},
    {"corrected", "fix"}, {"credit", "credit"},   {"credited", "credit"}, {"delivered", "deliver"}, {"delivery", "deliver"},
    {"drawing", "draw"},  {"drawings", "draw"},   {"fee", "pay"},         {"fitted", "fit"},        {"fitting", "fit"},
    {"fix", "fix"},       {"fixed", "fix"},       {"fixes", "fix"},       {"fixing", "fix"},        {"hung", "hang"},
    {"install", "fit"},   {"installed", "fit"},   {"money", "pay"},       {"paid", "pay"},          {"pay", "pay"},
    {"paying", "pay"},    {"payment", "pay"},     {"phone", "call"},      {"phoned", "call"},       {"rang", "call"},
    {"redid", "redo"},    {"redone", "redo"},     {"repair", "fix"},      {"repaired", "fix"},      {"reply", "answer"},
    {"report", "report"}, {"ring", "call"},       {"ringing", "call"},    {"rung", "call"},         {"settled", "pay"},
    {"sheets", "sheet"},  {"tech", "technician"}, {"text", "text"},       {"transfer", "pay"},      {"transferred", "pay"},
    {"visit", "visit"},   {"visited", "visit"},   {"wire", "pay"},        {"wired", "pay"},         {"write", "write"},
    {"written", "write"}, {"wrote", "write"}};

std::string stem_of(string_view word) {
  if (word.size() > 3 && word.substr(word.size() - 2) == "'s") word.remove_suffix(2);
  const auto same = std::lower_bound(std::begin(kSame), std::end(kSame), word, [](const Same& s, string_view w) { return s.word < w; });
  if (same != std::end(kSame) && same->word == word) return std::string(same->stem);
  std::string s(word);
  const auto ends = [&](string_view tail, std::size_t least) {
    return s.size() >= least + tail.size() && s.compare(s.size() - tail.size(), tail.size(), tail) == 0;
  };
  if (ends("ies", 2)) {
    s.resize(s.size() - 3);
    s += 'y';
  } else if (ends("ing", 3)) {
    s.resize(s.size() - 3);
  } else if (ends("ed", 3)) {
    s.resize(s.size() - 2);
  } else if (ends("es", 3)) {
    s.resize(s.size() - 2);
  } else if (ends("s", 3) && !ends("ss", 1)) {
    s.resize(s.size() - 1);
  }
  if (s.size() > 3 && s.back() == 'e') s.pop_back();
  // "hopping" and "hop", "planned" and "plan"
  if (s.size() > 3 && s[s.size() - 1] == s[s.size() - 2] && s.back() != 's' && s.back() != 'l') s.pop_back();
  return s;
}

bool empty_word(string_view word) { return std::binary_search(std::begin(kEmpty), std::end(kEmpty), word); }

}  // namespace

Keys content_keys(const text::Document& document, std::uint32_t first, std::uint32_t last, std::span<const text::Span> without) {
  Keys keys;
  const auto words = document.words();
  for (std::uint32_t i = first; i < last && keys.size() < kMostKeys; ++i) {
    const text::Word& word = words[i];
    if (word.kind != text::WordKind::word && word.kind != text::WordKind::number) continue;
    if (std::any_of(without.begin(), without.end(), [&](text::Span s) { return s.overlaps(word.span); })) continue;
    const string_view fold = document.fold(word);
    if (word.kind == text::WordKind::word &&
        (fold.size() < 2 || empty_word(fold) || weekday_of(fold) >= 0 || (month_of(fold) > 0 && fold != "may")))
      continue;
    keys.push_back(text::fold_hash(stem_of(fold)));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::size_t shared(const Keys& a, const Keys& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++count, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return count;
}

}  // namespace amends::rapport
