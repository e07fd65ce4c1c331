// Where clauses part: at semicolons, dashes and colons always; at commas and "and" where what follows stands on its own,
// with a subject and a verb or with a due time. A due expression is never cut ("Monday, 4 May, 12.00").
#include "rapport/clauses.hpp"

#include <algorithm>

#include "rapport/due_lex.hpp"

namespace amends::rapport {

bool Words::is(std::uint32_t i, std::initializer_list<std::string_view> list) const {
  const std::string_view word = (*this)[i];
  return !word.empty() && std::find(list.begin(), list.end(), word) != list.end();
}

namespace {

// A subject with its verb begins here: "I'll", "we", "he will", "you have", "the invoice reaches".
bool subject_here(const Words& w, std::uint32_t i) {
  return w.is(i, {"i",      "i'll",   "we",      "we'll",   "you",    "you'll", "he",    "he'll",   "she",     "she'll", "it",
                  "it'll",  "it's",   "they",    "they'll", "i'm",    "we're",  "ill",   "nobody",  "someone", "that",   "there",
                  "who",    "which",  "this",    "i'd",     "we'd",   "he's",   "she's", "they're", "you're",  "i've",   "we've",
                  "you've", "that's", "there's", "don't",   "please", "let",    "let's", "can",     "could"});
}

bool subject_within(const Words& w, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i)
    if (subject_here(w, i)) return true;
  return false;
}

bool finite_verb(const Words& w, std::uint32_t i) {
  return w.is(i, {"will",    "shall", "is",      "are",     "was",    "were",  "goes",   "gets",  "comes", "has",  "had",
                  "reaches", "lands", "follows", "arrives", "starts", "ships", "leaves", "go",    "get",   "come", "won't",
                  "can",     "can't", "should",  "would",   "could",  "must",  "may",    "might", "stays", "moves"});
}

}  // namespace

std::vector<Clause> clauses_of(const Words& w, const text::Sentence& sentence, std::span<const DueHit> due) {
  std::vector<const DueHit*> hits;
  for (const DueHit& hit : due)
    if (sentence.span.overlaps(hit.span)) hits.push_back(&hit);
  const auto inside_hit = [&](std::uint32_t i) {
    return std::any_of(hits.begin(), hits.end(),
                       [&](const DueHit* h) { return h->span.begin < w.words[i].span.begin && w.words[i].span.end <= h->span.end; });
  };
  const auto hits_in = [&](std::uint32_t from, std::uint32_t to) {
    return from < to && std::any_of(hits.begin(), hits.end(), [&](const DueHit* h) {
             return h->span.overlaps({w.words[from].span.begin, w.words[to - 1].span.end});
           });
  };
  // The next place where a cut could be, from i.
  const auto boundary = [&](std::uint32_t i) {
    while (i < sentence.last && !(w.is(i, {",", ";", ":", "-", "—", "–", "and", "but", "(", ")"}) && !inside_hit(i))) ++i;
    return i;
  };
  const auto semicolon_after = [&](std::uint32_t i) {
    while (i < sentence.last && w[i] != ";") ++i;
    return i;
  };
  std::vector<Clause> out;
  Clause now;
  now.first = sentence.first;
  bool listed = false;
  const auto close = [&](std::uint32_t end) {
    now.last = end;
    if (now.last > now.first) {
      now.listed = listed;
      out.push_back(now);
    }
  };
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (inside_hit(i)) continue;
    const std::string_view word = w[i];
    const bool hard = word == ";" || word == "—" || word == "–" || word == "-" || word == "..." || word == "…";
    const bool colon = word == ":";
    const bool soft =
        word == "," || word == "and" || word == "but" || word == "(" || word == ")" || (word == "or" && subject_here(w, i + 1));
    if (!hard && !colon && !soft) continue;
    std::uint32_t next = i + 1;
    while (next < sentence.last && w.is(next, {"and", "but", "so", "then", ","}) && !inside_hit(next)) ++next;
    if (next >= sentence.last) break;
    bool cut = hard || colon;
    if (soft) {
      const std::uint32_t end = boundary(next);
      const bool due_before = hits_in(now.first, i), due_after = hits_in(next, end);
      bool verb_after = false;
      for (std::uint32_t k = next; k < end && k < next + 6; ++k) verb_after = verb_after || finite_verb(w, k);
      // Between two due times there is one cut, at the first mark after the earlier one.
      const bool due_later = due_before && hits_in(next, semicolon_after(next));
      // "Their notes, word for word, will reach you": a verb straight after the comma belongs to the subject before it.
      const bool verb_first = finite_verb(w, next);
      cut = subject_here(w, next) || due_later || (verb_after && !verb_first && (due_before || due_after || word == ",")) ||
            (word == "or" && subject_here(w, next));
      // "so tomorrow", ", the 24th": a correction of the due time is no clause of its own
      if (due_before && due_after && end - next <= 3 && word == "," && !verb_after && !subject_here(w, next)) {
        const auto later =
            std::find_if(hits.begin(), hits.end(), [&](const DueHit* h) { return h->span.begin >= w.words[next].span.begin; });
        if (later != hits.end() && (*later)->span.begin == w.words[next].span.begin && (*later)->span.end >= w.words[end - 1].span.end)
          cut = false;
      }
      // "Running now, done by six", "and tomorrow at eight I put in a spare": what opens with its state or its time stands alone.
      const bool opens_due =
          std::any_of(hits.begin(), hits.end(), [&](const DueHit* h) { return h->span.begin == w.words[next].span.begin; });
      constexpr std::uint32_t kStandsAlone = 3;
      if (!due_before && i - now.first >= kStandsAlone &&
          ((w.is(next, {"live", "done", "ready", "back", "there", "yours"}) && due_after) ||
           (opens_due && end - next > kStandsAlone && subject_within(w, next, end))))
        cut = true;
      // "On Thursday, I ring the lab": the time belongs to what follows.
      const bool only_due = std::any_of(hits.begin(), hits.end(), [&](const DueHit* h) {
        return h->span.begin <= w.words[now.first].span.begin && w.words[i - 1].span.end <= h->span.end;
      });
      if (i > now.first && only_due && w.is(now.first, {"on", "by", "at", "from"}) && subject_here(w, next) && !due_later && word == ",")
        cut = false;
      if (weekday_of(w[next]) >= 0 || month_of(w[next]) > 0) cut = cut && due_later;  // "until June and July are paid"
      if (w.is(next, {"so"}) && !subject_here(w, next + 1)) cut = false;
    }
    if (!cut) continue;
    close(i);
    if (colon || word == ";") listed = true;
    now = Clause{};
    now.first = next;
    i = next - 1;
  }
  close(sentence.last);
  for (Clause& clause : out) {
    while (clause.last > clause.first && w.words[clause.last - 1].kind == text::WordKind::punctuation) --clause.last;
    while (clause.first < clause.last &&
           (w.is(clause.first, {"and", "but", "so", "then", "also"}) || w.words[clause.first].kind == text::WordKind::punctuation))
      ++clause.first;
    // "Sorry, four extra tomorrow": the interjection is no part of it.
    if (w.is(clause.first,
             {"sorry",   "thanks",    "thank",      "cheers", "ok", "okay", "right", "yes", "no", "grand", "sure",  "great",
              "perfect", "apologies", "understood", "noted",  "ah", "oh",   "ha",    "ugh", "hi", "hey",   "hello", "morning"}))
      for (std::uint32_t k = clause.first + 1; k < clause.last && k < clause.first + 4; ++k)
        if (w[k] == "," && k + 1 < clause.last && !inside_hit(k)) {
          clause.first = k + 1;
          break;
        }
    if (clause.first >= clause.last) continue;
    const text::Span span = w.document.span_of(clause.first, clause.last);
    for (const DueHit* hit : hits)
      if (span.overlaps(hit->span)) clause.due.push_back(*hit);
  }
  std::erase_if(out, [](const Clause& c) { return c.first >= c.last; });
  return out;
}

}  // namespace amends::rapport
