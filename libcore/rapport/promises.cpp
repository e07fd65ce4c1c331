// The judge of clauses. A clause must speak of the future, name an act or a delivery, and belong to the writer's side;
// then every reason against it is tried.
#include "rapport/promises.hpp"

#include <algorithm>

#include "rapport/promise_words.hpp"
#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using text::PhraseSet;

struct Trigger {
  std::uint32_t at = 0;    // the subject or the auxiliary
  std::uint32_t verb = 0;  // the first word of the verb
  enum Kind { none, first_person, second_person, third_person, present, own_cost } kind = none;
};

std::uint32_t skip_adverbs(const Words& w, std::uint32_t i) {
  while (w.is(i, {"also",  "then",   "just",       "personally", "now",    "gladly",      "certainly", "definitely",
                  "still", "again",  "both",       "all",        "myself", "immediately", "happily",   "obviously",
                  "of",    "course", "absolutely", "simply",     "only",   "first",       "and",       "together"}))
    ++i;
  return i;
}

Trigger trigger_of(const Words& w, const Clause& c, Side side, bool dated) {
  const bool us = side == Side::us;
  for (std::uint32_t i = c.first; i < c.last; ++i) {
    const bool start = i == c.first;
    if (w.is(i, {"i'll", "we'll"}) || (start && w.is(i, {"ill"}) && i + 1 < c.last && act_verb(w, i + 1)))
      return {i, skip_adverbs(w, i + 1), Trigger::first_person};
    if (w.is(i, {"i", "we"}) && w.is(i + 1, {"will", "shall"})) return {i, skip_adverbs(w, i + 2), Trigger::first_person};
    if (w.is(i, {"i'm", "we're"}) && w.is(i + 1, {"going"}) && w.is(i + 2, {"to"})) return {i, i + 3, Trigger::first_person};
    if (w.is(i, {"i", "we"}) && w.is(i + 1, {"am", "are"}) && w.is(i + 2, {"going"}) && w.is(i + 3, {"to"}))
      return {i, i + 4, Trigger::first_person};
    if (w.is(i, {"i'm", "we're"}) && dated && w[i + 1].size() > 4 && w[i + 1].substr(w[i + 1].size() - 3) == "ing" &&
        !w.is(i + 1, {"working", "hoping", "waiting", "looking", "going", "having", "being", "telling", "asking", "getting", "running",
                      "wondering", "aiming", "trying", "seeing", "travelling", "traveling"}))
      return {i, i + 1, Trigger::present};
    if (w.is(i, {"i", "we"}) && w.is(i + 1, {"promise", "undertake", "commit", "pledge"}) && w.is(i + 2, {"to"}))
      return {i, skip_adverbs(w, i + 3), Trigger::first_person};
    if (us && start && w.is(i, {"expect"}) && w.is(i + 1, {"my", "our", "a", "an"}) && dated) return {i, i + 1, Trigger::own_cost};
    if (us && dated && start && w.is(i, {"i", "we"}) && w.is(i + 1, {"am", "are"}) &&
        ((w.is(i + 2, {"at", "in", "with", "on", "outside", "back"}) && w.is(i + 3, {"your", "you"})) || moving(w, i + 2)))
      return {i, i + 1, Trigger::own_cost};
    if (us && start && w.is(i, {"will"}) && i + 1 < c.last && (act_verb(w, i + 1) || promised_deed(w, i + 1)) &&
        !w.is(i + 1, {"be", "do", "have", "get", "are", "am"}))
      return {i, i + 1, Trigger::first_person};
    if (us && dated && start && w.is(i, {"i'm", "we're"}) && w.is(i + 1, {"at", "in", "with", "on", "outside", "back"}) &&
        w.is(i + 2, {"your", "you"}))
      return {i, i + 1, Trigger::own_cost};
    if (w.is(i, {"you'll"})) return {i, skip_adverbs(w, i + 1), Trigger::second_person};
    if (w.is(i, {"you"}) && w.is(i + 1, {"will", "shall"})) return {i, skip_adverbs(w, i + 2), Trigger::second_person};
    if (w.is(i, {"you"}) && w.is(i + 1, {"have", "get", "receive", "hear"}) && (start || (i > c.first && c.due.size() > 0)))
      return {i, i + 1, Trigger::second_person};
    if (w.is(i, {"he'll", "she'll", "they'll", "it'll", "that'll"})) return {i, skip_adverbs(w, i + 1), Trigger::third_person};
    if (w.is(i, {"will", "shall", "'ll"}) && !start) return {i, skip_adverbs(w, i + 1), Trigger::third_person};
    if (w.is(i, {"i", "we"}) && dated && (start || us) && (act_verb(w, skip_adverbs(w, i + 1)) || (us && doing(w, skip_adverbs(w, i + 1)))))
      return {i, skip_adverbs(w, i + 1), Trigger::present};
    if (us && w.is(i, {"is", "are"}) && w.is(i + 1, {"ours"}) && (w.is(i + 2, {"to"}) || i + 2 >= c.last)) return {i, i, Trigger::own_cost};
    if (us && w.is(i, {"comes", "come", "goes", "gets"}) && w.is(i + 1, {"off", "taken", "deducted", "credited"}) && !dated && !start)
      return {i, i, Trigger::own_cost};
  }
  return {};
}

bool in_quotes(const Words& w, const text::Sentence& s, std::uint32_t from, std::uint32_t to) {
  int open = 0;
  for (std::uint32_t i = s.first; i < s.last; ++i) {
    const std::string_view source = w.words[i].span.of(w.document.source());
    if (source == "\"") open ^= 1;
    if (source == "“") open = 1;
    if (source == "”") open = 0;
    if (open != 0 && i >= from && i < to) return true;
  }
  return false;
}

bool found(const PhraseSet& set, const Words& w, const text::Sentence& sentence, std::uint32_t from, std::uint32_t to) {
  for (const text::PhraseMatch& m : set.find(w.document, sentence))
    if (m.first >= from && m.last <= to) return true;
  return false;
}

// "if" makes it a condition, unless it asks whether.
bool condition(const Words& w, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i) {
    if (w.is(i, {"unless", "provided", "assuming", "otherwise"})) return true;
    if (w.is(i, {"if"}) && !(i > 0 && w.is(i - 1, {"see", "know", "check", "ask", "even", "as", "sure", "out", "confirm", "hear", "tell"})))
      return true;
  }
  return false;
}

// The due time that the clause means: the one said as a limit, else the last.
std::optional<DueHit> chosen(const Clause& clause) {
  std::optional<DueHit> best;
  for (const DueHit& hit : clause.due) {
    if (hit.past || hit.recurring) continue;
    if (!best || hit.bound || !best->bound) best = hit;
  }
  return best;
}

// Whether the subject before the auxiliary can act for a client: "Jon will", "our IT will", "the invoice will be paid".
bool their_subject(const Words& w, const Clause& c, std::uint32_t aux) {
  if (w.is(c.first, {"your", "their", "his", "her", "nobody", "no", "this", "that", "it", "which", "they", "he", "she", "they'll", "he'll",
                     "she'll", "it'll"}))
    return false;
  for (std::uint32_t i = c.first; i < aux; ++i) {
    if (w.is(i, {"our", "my"})) return true;
    if (w.is(i, {"invoice", "invoices", "payment", "payments", "balance", "deposit", "money", "fee", "cheque", "check", "funds", "bill",
                 "transfer", "remittance", "signed", "order"}))
      return true;
  }
  const std::string_view source = w.words[c.first].span.of(w.document.source());
  return aux == c.first + 1 && !source.empty() && source[0] >= 'A' && source[0] <= 'Z' &&
         !w.is(c.first,
               {"who", "what", "when", "where", "how", "there", "someone", "nothing", "everything", "something", "heads", "you", "people"});
}

// Openings that make of a clause with a date a wish, a remark, a reason or a reference.
bool remark(const Words& w, std::uint32_t i) {
  return w.is(
      i, {"what",    "another",  "happy",     "merry",   "enjoy",     "thanks",        "thank",     "cheers",    "ta",       "sorry",
          "because", "from",     "until",     "till",    "under",     "unfortunately", "how",       "why",       "when",     "where",
          "who",     "which",    "while",     "as",      "after",     "since",         "between",   "during",    "like",     "such",
          "good",    "great",    "lovely",    "nice",    "super",     "welcome",       "hello",     "hi",        "dear",     "apparently",
          "yours",   "no",       "not",       "only",    "yesterday", "last",          "again",     "even",      "see",      "until",
          "if",      "though",   "although",  "despite", "than",      "per",           "according", "whoever",   "whatever", "unable",
          "will",    "register", "effective", "join",    "click",     "subscribe",     "about",     "regarding", "re",       "given"});
}

// Whether a clause with a due time and no promise in words is a delivery in short: "Patch by Friday", "The files go out on Monday",
// "11 September, the unit is in our warehouse now". A clause with another verb tells a fact.
bool delivery_phrase(const Words& w, const text::Sentence& sentence, const Clause& clause, const DueHit& due) {
  const std::uint32_t first = clause.first, last = clause.last;
  std::uint32_t before = first;
  while (before < last && w.words[before].span.end <= due.span.begin) ++before;
  std::uint32_t after = before;
  while (after < last && w.words[after].span.begin < due.span.end) ++after;
  std::uint32_t end = after;  // what stands behind the due time counts up to the next comma
  while (end < last && !w.is(end, {",", "so", "because"})) ++end;
  const bool due_first = before == first;
  const bool whole = due_first && end - after <= 1;
  const std::string_view opening = w[before];
  if (imperative(w, first) || (remark(w, first) && !due_first)) return false;
  if (w.is(before, {"until", "till", "til", "through", "from", "between", "overnight", "during"}) &&
      !(w.is(before, {"from"}) && before > first && !due.timed) &&
      !(w.is(before, {"through", "until"}) && before > first && w.is(before - 1, {"hours", "minutes", "daily"})))
    return false;
  if (w.is(first, {"i'm", "we're", "you're", "i", "we", "you", "he", "she", "they", "i've", "we've", "you've", "there's", "there", "this",
                   "that", "these", "those"}))
    return false;
  // "It's there by six", "they're with you on Friday"
  if (w.is(first, {"it's", "they're", "he's", "she's"}) && !delivery_complement(w, skip_adverbs(w, first + 1))) return false;
  // "Scrap Wednesday and Thursday" takes back; "scrap Wednesday, list on Monday instead" promises anew.
  bool instead = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) instead = instead || w.is(i, {"instead"});
  if (taking_back().in(w.document, sentence) && !instead) return false;
  if (whole && opening == "the" && !due.bound) return false;  // "the 15th and the 21st are free"
  const std::string_view named = after > before ? w.words[after - 1].span.of(w.document.source()) : std::string_view();
  if (due_first && named.size() > 2 && named.back() == 's' && named[named.size() - 2] == '\'') return false;  // "Thursday's crew"
  for (std::uint32_t i = sentence.first; i < first && end - first <= 5; ++i)
    if (w.is(i, {"confirmed", "booked", "free", "available", "named", "between"}))
      return false;  // "Both confirmed: Tuesday 17 and Thursday 19": an appointment told
  // An hour without a day and without a limit is a detail of something told ("read it as 7pm"), unless it is all that is said.
  bool names_day = false;
  for (std::uint32_t i = before; i < after; ++i)
    names_day = names_day ||
                (w.words[i].kind == text::WordKind::word &&
                 !w.is(i, {"at", "by", "on", "am", "pm", "the", "o'clock", "noon", "midday", "past", "half", "to", "in", "morning",
                           "afternoon", "evening", "around", "about", "before"})) ||
                w.is(i, {"today", "tonight"});
  bool to_you = false;
  for (std::uint32_t i = first; i + 1 < end; ++i)
    to_you = to_you || (w.is(i, {"reaches", "reach", "with", "at", "to", "rings", "calls"}) && w.is(i + 1, {"you", "your"}));
  if (due.timed && !names_day && !to_you && !due.bound && !whole && !(w[first].size() > 4 && w[first].substr(w[first].size() - 3) == "ing"))
    return false;

  bool verb = false;
  for (std::uint32_t i = first; i < end; ++i) {
    if (i >= before && i < after) continue;
    const std::string_view word = w[i];
    const bool leads_to_due = i + 1 == before;
    if (!verb && (past_verb(w, i) || fact_verb(w, i))) return false;
    if (w.is(i, {"always", "usually", "normally", "often", "whenever"}) && !(i > first && w.is(i - 1, {"as"}))) return false;
    if (w.is(i, {"is", "are", "it's", "that's"})) {
      const bool date_is = i > first && w.is(i - 1, {"date", "slot", "time"});
      const std::uint32_t complement = skip_adverbs(w, i + 1);
      if (!date_is && !delivery_complement(w, complement) && !(due.bound && participle(w, complement))) return false;
      verb = true;
      continue;
    }
    if (w.is(i, {"goes",    "go",       "gets",    "get",   "comes",    "reaches",  "reach",    "lands",   "land",  "follows", "follow",
                 "arrives", "arrive",   "starts",  "start", "ships",    "leaves",   "moves",    "joins",   "takes", "drives",  "drops",
                 "picks",   "collects", "holds",   "rings", "calls",    "brings",   "delivers", "sends",   "posts", "visits",  "checks",
                 "signs",   "fixes",    "repairs", "swaps", "replaces", "installs", "phones",   "returns", "stays", "meets",   "fits"}))
      verb = true;
    // "The pump's at your gate by two"
    if (word.size() > 2 && word.substr(word.size() - 2) == "'s" && delivery_complement(w, i + 1) &&
        !w.is(i + 1, {"done", "up", "out", "back"}))
      verb = true;
    // "The pages follow the sketch you signed off on 12 March"
    if (w.is(i, {"i", "we", "you", "they", "he", "she"}) && (past_verb(w, i + 1) || participle(w, i + 1))) return false;
    // A participle promises only where a limit follows it ("fitted by the 13th") or in a plan ("queries closed this week").
    if (participle(w, i) && !w.is(i, {"set", "put", "cut", "run"})) {
      const bool item = clause.listed && leads_to_due;
      if (i < before && !((due.bound || due.recurring) && (leads_to_due || verb || i + 2 >= before)) && !item && !verb) return false;
      if (i == first && !due.bound) return false;
    }
    if (!verb && i > first && i < before &&
        w.is(i, {"we", "you", "they", "he", "she", "i", "who", "which", "that", "because", "says", "hence"})) {
      if (!(w.is(i, {"you"}) && w.is(i - 1, {"for", "to", "with", "at"}))) return false;
    }
    // "The lab returns results in two days": a verb in the third person that delivers nothing to this reader.
    if (!verb && i == first + 2 && i < before && w.is(first, {"the", "our", "a", "this"}) && word.size() > 4 && word.back() == 's' &&
        word[word.size() - 2] != 's' &&
        w.is(i + 1, {"the", "a", "an", "your", "our", "blood", "delivery", "it", "them", "that", "for", "from"}) &&
        !w.is(i, {"copies", "pieces", "boxes"}))
      return false;
  }
  if (!verb && w.is(first, {"your"})) return false;
  // A date on a line of a long mail is an agenda or a heading; in a short one it is the answer.
  constexpr std::size_t kShortMessage = 60, kMiddlingMessage = 150;
  const std::size_t size = w.words.size();
  constexpr std::size_t kAnswer = 40;
  const bool alone = end == last && sentence.last - last <= 1 && first == sentence.first;
  bool year = false;
  for (std::uint32_t i = before; i < after; ++i) year = year || w[i].size() >= 8 || (w[i].size() == 4 && w[i][0] == '2' && w[i][1] == '0');
  if (whole && !due.bound && (size > kShortMessage || (alone && (size > kAnswer || (year && due.timed))))) return false;
  if (!verb && !due.bound && !clause.listed && size > kMiddlingMessage) return false;
  // Without a verb a clause this long is no note but a remark.
  constexpr std::uint32_t kLongestNote = 9;
  return verb || due.bound || (end - first) - (after - before) <= kLongestNote;
}

}  // namespace

std::optional<Promise> promise_in(const Words& w, const text::Sentence& sentence, const Clause& clause, const PromiseContext& context) {
  const bool us = context.side == Side::us;
  const std::optional<DueHit> due = chosen(clause);
  const bool dated = due.has_value();
  const Trigger t = trigger_of(w, clause, context.side, dated);
  Promise promise{clause.first, clause.last, due, false};

  // "I will.", "Will do."
  const std::uint32_t size = clause.last - clause.first;
  if (size == 2 && clause.first == sentence.first &&
      ((w.is(clause.first, {"i", "we"}) && w.is(clause.first + 1, {"will", "shall"})) ||
       (w.is(clause.first, {"will"}) && w.is(clause.first + 1, {"do"}))) &&
      !sentence.question)
    return promise;

  if (t.kind == Trigger::none && !dated) {
    // "Photo to follow as soon as she's in clamps", "compensation for the lost yield" in a plan is too faint to be taken.
    for (std::uint32_t i = clause.first; us && i + 1 < clause.last; ++i)
      if (w.is(i, {"to"}) && w.is(i + 1, {"follow"}) && i > clause.first && !sentence.question) return promise;
    return std::nullopt;
  }
  const std::uint32_t head = t.kind == Trigger::none ? clause.first : t.at;
  if (sentence.question && !(t.kind == Trigger::first_person || t.kind == Trigger::present)) return std::nullopt;
  if (sentence.question && clause.first != t.at) return std::nullopt;
  if (in_quotes(w, sentence, clause.first, clause.last)) return std::nullopt;
  if (due && due->vague && t.kind == Trigger::none) return std::nullopt;
  if (condition(w, sentence.first, clause.last) &&
      !(us && dated && condition(w, clause.first, clause.last) == false && clause.first > sentence.first))
    return std::nullopt;
  if (condition(w, clause.last, sentence.last) && (!us || !dated)) return std::nullopt;
  if (found(restated(), w, sentence, sentence.first, clause.last) && !w.is(sentence.first, {"you"})) return std::nullopt;
  if (found(idioms(), w, sentence, clause.first, clause.last)) return std::nullopt;
  if (found(reports(), w, sentence, sentence.first, head + (t.kind == Trigger::none ? size : 0U))) return std::nullopt;
  for (std::uint32_t i = clause.first; i < clause.last; ++i)
    if (w.is(i, {"maybe", "perhaps", "hopefully", "possibly"})) return std::nullopt;
  // Negation and hedges count up to the verb; behind it they may belong to a reason ("so you can have a laugh").
  std::uint32_t reach = t.kind == Trigger::none || t.kind == Trigger::own_cost ? clause.last : std::min(clause.last, t.verb + 1);
  if (t.kind == Trigger::none)
    for (std::uint32_t i = clause.first + 1; i < clause.last; ++i)
      if (w.is(i, {"so"}) && w.words[i].span.begin >= due->span.end) reach = std::min(reach, i);
  for (std::uint32_t i = clause.first; i < reach; ++i)
    if (negation(w, i)) return std::nullopt;
  if (t.kind != Trigger::none && negation(w, t.verb)) return std::nullopt;
  if (found(hedges(), w, sentence, clause.first, reach)) return std::nullopt;
  for (std::uint32_t i = clause.first; i < reach; ++i)
    if (w.is(i, {"may"}) &&
        !std::any_of(clause.due.begin(), clause.due.end(), [&](const DueHit& h) { return h.span.overlaps(w.words[i].span); }))
      return std::nullopt;
  if (!us && (context.hostile || !dated) && found(threats(), w, sentence, clause.first, sentence.last)) return std::nullopt;
  if (!us && context.hostile && !dated) return std::nullopt;

  switch (t.kind) {
    case Trigger::first_person:
      if (t.verb >= clause.last) return std::nullopt;
      if (w.is(t.verb, {"be"}) && !deed_of_being(w, t.verb + 1)) return std::nullopt;
      if (w.is(t.verb,
               {"continue", "prevail", "talk", "discuss", "enjoy", "attend", "stay", "remain", "work", "begin", "eat", "meet", "go"}) &&
          !dated)
        return std::nullopt;
      if (!dated && !promised_deed(w, t.verb)) return std::nullopt;
      if (w.is(t.verb, {"let"}) && !w.is(t.verb + 2, {"know", "have"})) return std::nullopt;
      if (w.is(t.verb, {"try", "see", "hope", "know", "think", "find"}) &&
          w.is(t.verb + 1, {"to", "how", "what", "whether", "that", "about", "it"}))
        return std::nullopt;
      return promise;
    case Trigger::second_person:
      if (!w.is(t.verb, {"have", "get", "receive", "hear", "see", "find", "be"})) return std::nullopt;
      if (w.is(t.verb, {"be"}) && !w.is(t.verb + 1, {"getting", "hearing", "receiving", "paid", "sent", "refunded", "credited", "contacted",
                                                     "updated", "notified", "called"}))
        return std::nullopt;
      if (w.is(t.verb, {"find", "see", "have", "be"}) && !dated && clause.due.empty()) return std::nullopt;
      if (w.is(t.verb, {"find", "receive"}) && (!dated || due->vague) && !us) return std::nullopt;
      if (dated && due->vague && !due->bound) return std::nullopt;
      if (w.is(t.at, {"you"}) && t.verb == t.at + 1) {
        bool from_us = false;
        for (std::uint32_t i = clause.first; i + 1 < clause.last; ++i)
          from_us = from_us || (w.is(i, {"from"}) && w.is(i + 1, {"me", "us"}));
        if (w.is(t.verb + 1,
                 {"not", "never", "had", "been", "heard", "seen", "to", "done", "no", "every", "got", "already", "until", "till"}))
          return std::nullopt;
        const bool handed =
            w.is(t.verb, {"get", "receive", "hear"}) || w.is(t.verb + 1, {"it", "them", "that", "this", "those", "both", "him", "her"});
        if (!from_us && !(us && dated && handed)) return std::nullopt;
      }
      if (!us && !dated) return std::nullopt;
      return promise;
    case Trigger::third_person: {
      if (w.is(clause.first, {"there", "nobody", "no", "what", "when", "if"}) || (!us && w.is(clause.first, {"who"}))) return std::nullopt;
      if (us) {
        for (std::uint32_t i = clause.first; i < t.at; ++i)
          if (w.is(i, {"bank",     "banks",   "airline",    "embassy",   "supplier", "suppliers", "manufacturer",
                       "maker",    "council", "government", "court",     "police",   "rain",      "weather",
                       "forecast", "apple",   "google",     "microsoft", "insurer",  "ministry",  "authority"}))
            return std::nullopt;  // not ours to promise
        if (w.is(clause.first, {"which", "that"}) || (dated && due->vague && !due->bound)) return std::nullopt;
        // An event takes place; nobody promises it.
        if (w.is(t.verb, {"begin", "continue", "run", "last", "end", "expire", "close", "occur", "remain", "meet", "feature", "cover",
                          "include", "cost", "apply"}))
          return std::nullopt;
        if (w.is(t.verb, {"be"}) &&
            w.is(t.verb + 1, {"travelling", "traveling", "playing", "spending", "attending", "closed", "out", "away", "off", "busy",
                              "absent", "speaking", "hosting", "celebrating", "enjoying", "holding", "working"}))
          return std::nullopt;
        if (dated) return promise;
        const std::string_view source = w.words[clause.first].span.of(w.document.source());
        const bool person = w.is(clause.first, {"he", "she", "he'll", "she'll", "our", "my", "someone", "somebody"}) ||
                            (t.at == clause.first + 1 && source[0] >= 'A' && source[0] <= 'Z' &&
                             !w.is(clause.first, {"it", "this", "that", "they", "these", "which", "things", "everything"}));
        return person && w.is(t.verb,
                              {"do",    "call", "ring",  "send",  "come",  "visit",  "contact", "reach",   "get",     "follow", "look",
                               "check", "fix",  "phone", "bring", "reply", "answer", "write",   "collect", "deliver", "take",   "confirm"})
                   ? std::optional<Promise>(promise)
                   : std::nullopt;
      }
      // What will be with us is theirs to bring: "keys will be on your counter Thursday".
      const bool to_us = w.is(t.verb, {"be"}) && w.is(t.verb + 1, {"on", "in", "with", "at"}) && w.is(t.verb + 2, {"you", "your"});
      if (!dated || !(to_us || their_subject(w, clause, t.at))) return std::nullopt;
      if (w.is(t.verb, {"be"}) && w.is(t.verb + 1, {"writing", "in", "away", "off", "busy", "closed", "here", "there"}))
        return std::nullopt;
      return promise;
    }
    case Trigger::present:
      if (due->vague && !due->bound) return std::nullopt;
      if (w.is(t.verb, {"have", "get", "are", "am"}) || (w.is(t.verb, {"take"}) && w.is(t.verb + 1, {"it", "that"}))) return std::nullopt;
      // "We start at five": a habit, unless a day is named.
      if (due->timed && w.is(t.verb, {"start", "begin", "finish", "open", "close"}) &&
          text::local_day(due->at) - (context.today ? *context.today : 0) <= 1 && context.today)
        return std::nullopt;
      if (!us && found(requests(), w, sentence, clause.first, clause.last)) return std::nullopt;
      return promise;
    case Trigger::own_cost:
      return promise;
    case Trigger::none:
      break;
  }

  // No trigger: a due time alone. On our side it is the usual way to promise in few words.
  if (!us && clause.first > sentence.first && w.is(clause.first - 1, {"or"})) return std::nullopt;
  if (found(requests(), w, sentence, clause.first, clause.last) ||
      w.is(sentence.first, {"please", "could", "can", "would", "will", "may", "shall"}))
    return std::nullopt;
  if (!delivery_phrase(w, sentence, clause, *due)) return std::nullopt;
  if (us) {
    promise.elliptical = true;
    return promise;
  }
  // A client's bare date is a demand or a fact, unless they give a new date for a promise of theirs, or say how the money comes.
  if (context.replacing && size <= 8) {
    promise.elliptical = true;
    return promise;
  }
  const bool money =
      w.is(clause.first, {"payment", "cheque", "check", "transfer", "invoice", "money", "deposit", "balance"}) ||
      (w.is(clause.first, {"the"}) && w.is(clause.first + 1, {"payment", "cheque", "check", "transfer", "money", "deposit", "balance"}));
  bool goes = false;
  for (std::uint32_t i = clause.first; i < clause.last; ++i)
    goes = goes || w.is(i, {"goes", "leaves", "follows", "out", "coming", "paid", "settled", "sent"});
  if (money && goes) return promise;
  return std::nullopt;
}

}  // namespace amends::rapport
