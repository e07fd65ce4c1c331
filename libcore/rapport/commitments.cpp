// Follows promises from turn to turn. A promise is kept when its own side writes that the thing is done, or the other side says that it
// came; it is dropped when its side takes it back in time; a new date after the old one has passed leaves the old one broken.
#include "rapport/commitments.hpp"

#include <algorithm>

#include "rapport/clauses.hpp"
#include "rapport/due.hpp"
#include "rapport/keys.hpp"
#include "rapport/promises.hpp"
#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using text::PhraseSet;

// The writer says that something of theirs is done.
const PhraseSet& done_words() {
  static const PhraseSet kSet{
      "(attached|enclosed|herewith|delivered|finished|completed|posted|shipped|dispatched|filed|submitted|uploaded|fixed|repaired|patched|"
      "restored|corrected|reviewed|surveyed|installed|replaced|refunded|credited|deployed|published|treated|cleaned|collected|transferred|"
      "paid|signed|closed|sorted|inspected|fitted|resolved|updated|scheduled|booked)",
      "(here|herewith) (is|are|it is|they are|you go|the)",
      "here's",
      "here (the|your|our)",
      "as (promised|agreed|requested|announced)",
      "(is|are|it's|that's|'s|now|all|both|files|page) (live|up|done|ready|running|back|out|online|gone)",
      "done",
      "live",
      "sent (you|the|it|them|over|off|today|this|on)?",
      "(it|they|both|these) (left|went out|shipped|went)",
      "(left|went out) (this|yesterday|today|on)",
      "up and running",
      "see (photo|attached|below|picture|attachment)",
      "(that's|this is|these are|those are) (the|your|our)",
      "(thank you|thanks) for (yesterday|today|this morning|your time|the (hour|call|visit|meeting|tour)|having (me|us)|coming|seeing "
      "(me|us)|meeting)",
      "(i've|we've|i have|we have) (just )?(sent|put|rung|called|written|made|done|been|paid|posted|moved|changed)",
      "takes over",
      "running again",
      "(up|back) (again|now|as of|since)",
      "both confirmed",
      "^ (sizes|files|photos|numbers|minutes|figures) (attached|below)"};
  return kSet;
}

// The other side says that it came.
const PhraseSet& came_words() {
  static const PhraseSet kSet{"(received|arrived|landed|turned up|showed up)",
                              "came !back !and",
                              "(thanks|thank you|ta|cheers) (very much|so much|again)? for",
                              "appreciated",
                              "got (your|the|them|my|all|both)",
                              "(is|are) here",
                              "^ done",
                              "came (ok|in|through)",
                              "(was|were) (ok|okay|fine|good|great|better|helpful|useful|perfect|lovely)",
                              "those are (ok|fine|good|better|lovely|right)",
                              "(reads|looks|sounds|sits) (well|great|good|fine|fair|lovely)"};
  return kSet;
}

// The same, but only together with a word of the promise: alone these say too little.
const PhraseSet& came_with_word() {
  static const PhraseSet kSet{
      "(called|rang|phoned|looked|visited|delivered|fixed|clean|cleared|posted|paid|works|working|gone|happen|happened|patched|refunded|"
      "returned)",
      "(is|are|it's|'s) (in|up|back|fine|good|live|clean|great|lovely|gone|ok)"};
  return kSet;
}

// What undoes either: it is denied, still to come, or asked.
bool denied(const Words& w, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string_view word = w[i];
    if (w.is(i, {"not",    "no",      "never", "nobody", "nothing", "none",   "still",  "without", "yet",    "half", "haven't",
                 "hasn't", "missing", "where", "when",   "wrong",   "almost", "nearly", "neither", "cannot", "will", "i'll",
                 "we'll",  "you'll",  "shall", "should", "would",   "if",     "once",   "until",   "needs",  "need"}))
      return true;
    if (word.size() > 3 && word.substr(word.size() - 3) == "n't") return true;
  }
  return false;
}

// The writer takes a date back.
const PhraseSet& taken_back() {
  static const PhraseSet kSet{"(scrap|forget|cancel|ignore|strike|disregard)",
                              "(can't|cannot|won't|not going to|unable to|not be able to|won't be able to) "
                              "(make|manage|do|keep|meet|hit|hold|get|send|come|deliver|finish)",
                              "(instead|rather than|after all)",
                              "(moved|move|pushed|push|postponed|postpone|shifted|shift|put "
                              "back|delayed|slipped|slips|rescheduled|reschedule) (it|to|back|until|till|by)?",
                              "(new|revised|updated) (date|time|deadline|slot)",
                              "make (it|that)",
                              "(no longer|not any more)"};
  return kSet;
}

constexpr std::int64_t kDaySeconds = 86400;

bool open_at(const Commitment& c, std::optional<text::Time> when) {
  if (c.status == Due::kept) return false;
  return !c.due || !when || text::local_day(*c.due) >= text::local_day({when->seconds, c.due->offset_minutes});
}

// How much of the smaller clause is in the other, in per cent.
std::size_t likeness(const Keys& a, const Keys& b) {
  const std::size_t least = std::min(a.size(), b.size());
  return least == 0 ? 0 : 100 * shared(a, b) / least;
}

// From this likeness on two dated clauses of one side speak of the same deed: half of the shorter one's content words.
constexpr std::size_t kSameDeed = 50;
// A "done" without a word in common is the answer to the promise that is due about now: at most so long ago, or so far ahead.
// Their "it came" may reach back over a weekend.
constexpr std::int64_t kBareDoneBack = kDaySeconds + kDaySeconds / 2;
constexpr std::int64_t kBareCameBack = 3 * kDaySeconds;
constexpr std::int64_t kBareAhead = 3 * kDaySeconds;
// Up to this many content words a "done" counts as bare.
constexpr std::size_t kBareDoneKeys = 3;

struct Saying {
  bool done = false;
  bool came = false;
  bool came_if_named = false;
  bool denied = false;
  Keys keys;
};

// "The block's up", "version 2's live": a possessive by its spelling, a verb by what follows.
bool contracted_done(const Words& w, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i + 1 < to; ++i)
    if (w[i].size() > 2 && w[i].substr(w[i].size() - 2) == "'s" &&
        w.is(i + 1, {"up", "live", "done", "ready", "out", "back", "fixed", "sorted", "changed", "clean", "repaired", "finished"}))
      return true;
  return false;
}

void settle(Commitment& c, std::uint32_t message) {
  c.status = Due::kept;
  c.settled_in = message;
}

void settle_by(std::vector<Commitment>& commitments, const Turn& turn, const Saying& said) {
  const Side side = turn.message.side;
  const Commitment* matched = nullptr;
  for (Commitment& c : commitments) {
    if (c.status == Due::kept || c.message == turn.index || shared(c.keys, said.keys) == 0) continue;
    if (!said.denied && (c.who == side ? said.done : said.came || said.came_if_named)) {
      settle(c, turn.index);
      matched = &c;
    }
    if (c.who != side && said.denied && !open_at(c, turn.message.date)) c.missed = true;
  }
  if (said.denied || !(said.done || said.came || said.came_if_named) || said.keys.size() > kBareDoneKeys || !turn.message.date) return;
  if (matched != nullptr) {
    // "Live, test included": what was promised with it for the same day came with it.
    for (Commitment& c : commitments) {
      if (c.status != Due::kept && c.who == matched->who && c.message == matched->message && c.due && matched->due &&
          *c.due == *matched->due)
        settle(c, turn.index);
    }
    if (matched->due) return;
  }
  // "Attached." or "Came in, thanks": the promise that was due about now, and those due with it.
  const std::int64_t now = turn.message.date->seconds;
  std::int64_t nearest = -1;
  const auto distance = [&](const Commitment& c) { return c.due->seconds > now ? c.due->seconds - now : now - c.due->seconds; };
  const auto eligible = [&](const Commitment& c) {
    if (c.status == Due::kept || !c.due || c.message == turn.index || c.missed) return false;
    if (!(c.who == side ? said.done : said.came)) return false;
    const std::int64_t back = c.who == side ? kBareDoneBack : kBareCameBack;
    return c.due->seconds >= now - back && c.due->seconds <= now + kBareAhead;
  };
  for (const Commitment& c : commitments)
    if (eligible(c) && (nearest < 0 || distance(c) < nearest)) nearest = distance(c);
  if (nearest < 0) return;
  for (Commitment& c : commitments)
    if (eligible(c) && distance(c) == nearest) settle(c, turn.index);
}

using Matches = std::vector<text::PhraseMatch>;

bool any_in(const Matches& matches, std::uint32_t from, std::uint32_t to) {
  return std::any_of(matches.begin(), matches.end(), [&](const text::PhraseMatch& m) { return m.first >= from && m.last <= to; });
}

}  // namespace

void follow_commitments(std::vector<Commitment>& commitments, const Turn& turn, bool hostile) {
  const text::Document& document = turn.document;
  const Words w(document);
  const Side side = turn.message.side;
  const text::Time said = turn.message.date.value_or(text::Time{});
  std::vector<DueHit> hits;
  if (turn.message.date) hits = find_due(document.source(), said, turn.dates);
  std::vector<text::Span> hit_spans;
  for (const DueHit& hit : hits) hit_spans.push_back(hit.span);
  bool replacing = false;
  for (const text::Sentence& sentence : document.sentences()) {
    const std::vector<Clause> clauses = clauses_of(w, sentence, hits);
    const Matches done = done_words().find(document, sentence);
    const Matches came = came_words().find(document, sentence);
    const Matches came_if_named = came_with_word().find(document, sentence);
    // What it says of earlier promises, part by part: "Filed, claim 5512, photo attached" are three.
    for (const Clause& clause : clauses) {
      const bool asked = sentence.question && clause.last + 1 >= sentence.last;
      const bool promises_now = std::any_of(clause.due.begin(), clause.due.end(),
                                            [&](const DueHit& h) { return !h.past && text::local_day(h.at) > text::local_day(said); });
      std::uint32_t from = clause.first;
      Keys unclaimed;  // of the parts before that say nothing themselves: "Two routes each, attached"
      while (from < clause.last) {
        std::uint32_t to = from;
        while (to < clause.last && w[to] != ",") ++to;
        const bool last = to >= clause.last;
        Saying saying;
        saying.keys = content_keys(document, from, to);
        saying.done = !promises_now && !(asked && last) &&  // "fixed by Friday" is yet to come
                      (any_in(done, from, to) || contracted_done(w, from, to));
        saying.came = !(asked && last) && any_in(came, from, to);
        saying.came_if_named = !(asked && last) && any_in(came_if_named, from, to);
        saying.denied = denied(w, from, to);
        if (saying.done || saying.came || saying.came_if_named || saying.denied) {
          if (shared(saying.keys, unclaimed) < unclaimed.size()) {
            saying.keys.insert(saying.keys.end(), unclaimed.begin(), unclaimed.end());
            std::sort(saying.keys.begin(), saying.keys.end());
            saying.keys.erase(std::unique(saying.keys.begin(), saying.keys.end()), saying.keys.end());
          }
          settle_by(commitments, turn, saying);
          unclaimed.clear();
        } else {
          unclaimed.insert(unclaimed.end(), saying.keys.begin(), saying.keys.end());
          std::sort(unclaimed.begin(), unclaimed.end());
        }
        from = to + 1;
      }
    }
    // What it takes back: a promise of their own that is not yet due, named by its date or by what it was about.
    const bool takes_back = taken_back().in(document, sentence);
    if (takes_back) {
      const Keys keys = content_keys(document, sentence.first, sentence.last, hit_spans);
      std::erase_if(commitments, [&](const Commitment& c) {
        if (c.who != side || !c.due || !open_at(c, turn.message.date)) return false;
        const bool by_date = std::any_of(hits.begin(), hits.end(), [&](const DueHit& h) {
          return sentence.span.overlaps(h.span) && text::local_day(h.at) == text::local_day(*c.due) &&
                 document.source().substr(h.span.begin, h.span.size()).find("by ") != 0;
        });
        const bool gone = c.message == turn.index ? by_date : by_date || likeness(c.keys, keys) >= kSameDeed;
        if (gone) replacing = true;
        return gone;
      });
    }
    for (const Clause& clause : clauses) {
      const std::optional<Promise> promise =
          promise_in(w, sentence, clause,
                     {side, hostile, turn.message.date ? std::optional<std::int64_t>(text::local_day(said)) : std::nullopt, replacing});
      if (!promise) continue;
      Commitment c;
      c.who = side;
      c.span = document.span_of(promise->first, promise->last);
      c.what = std::string(c.span.of(document.source()));
      c.message = turn.index;
      c.made = turn.message.date;
      if (promise->due) c.due = promise->due->at;
      c.keys = content_keys(document, promise->first, promise->last, hit_spans);
      // Said before with the same date, or moved in time to another one.
      bool restated = false;
      std::erase_if(commitments, [&](const Commitment& old) {
        if (old.who != side || old.status == Due::kept || restated) return false;
        const std::size_t like = likeness(old.keys, c.keys);
        const bool other_hour = promise->due && promise->due->timed && old.due && c.due && !(*old.due == *c.due);
        const bool same_day = old.due && c.due && text::local_day(*old.due) == text::local_day(*c.due) && !other_hour;
        if (same_day && old.message != c.message && (like >= kSameDeed || (c.keys.empty() && promise->elliptical))) {
          restated = true;
          return false;
        }
        if (old.message == c.message || like < kSameDeed || !old.due || !c.due || same_day) return false;
        if (!open_at(old, turn.message.date)) {
          c.made_again = true;
          return false;
        }
        return takes_back;
      });
      if (!restated) commitments.push_back(std::move(c));
    }
  }
  if (commitments.size() > kMostCommitments) {
    // Kept ones are history; the oldest of them goes first, then the oldest of all.
    auto old = std::find_if(commitments.begin(), commitments.end(), [](const Commitment& c) { return c.status == Due::kept; });
    while (commitments.size() > kMostCommitments) {
      commitments.erase(old == commitments.end() ? commitments.begin() : old);
      old = std::find_if(commitments.begin(), commitments.end(), [](const Commitment& c) { return c.status == Due::kept; });
    }
  }
}

void fall_due(std::vector<Commitment>& commitments, text::Time now) {
  for (Commitment& c : commitments) {
    if (c.status == Due::kept) continue;
    c.status = c.due && text::local_day({now.seconds, c.due->offset_minutes}) > text::local_day(*c.due) ? Due::overdue : Due::open;
  }
}

}  // namespace amends::rapport
