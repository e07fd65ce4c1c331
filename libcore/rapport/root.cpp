// The root issue: the cause behind the noise. It may be the least loud, so what counts is not how strongly a thing is said, but
// how early it was raised, how often it came back, whether it was ever met, and what our own broken promises say.
#include <algorithm>

#include "rapport/issues.hpp"

namespace amends::rapport {
namespace {

using tone::Label;

// Points of a trail, in hundredths of one sure mention. Judged on labelled conversations; their order matters more than their size.
constexpr std::uint32_t kMostMentions = 3;  // a fourth mention adds nothing: loudness is not cause
constexpr tone::Ratio kLeastSure = 3500;    // below this a mention is the model's guess
constexpr std::uint32_t kFirst = 40;        // it was there from the first
constexpr std::uint32_t kLast = 30;         // and is there in the last
constexpr std::uint32_t kNeverMet = 20;     // we never answered it
// Promises of ours that were missed: one is a missed date, more are broken promises.
constexpr std::uint32_t kOneMissed = 80;
constexpr std::uint32_t kMoreMissed = 200;
constexpr std::uint32_t kEachFurther = 30;
// Two messages or more that we left unanswered in a row.
constexpr std::uint32_t kLeftWaiting = 80;
// Below this no cause is named: silence is better than a guess.
constexpr std::uint32_t kLeastWeight = 50;

// Whether the client was unhappy in this message; beyond what is remembered, taken for granted.
bool unhappy_in(const Rapport& r, std::uint32_t message) {
  for (const Mood& mood : r.moods)
    if (mood.message == message) return mood.level > 0;
  return true;
}

}  // namespace

std::optional<tone::Label> find_root(Rapport& r) {
  const bool calm = r.state == State::healthy;
  const auto trail_of = [&](Label label) -> IssueTrail& {
    auto at = std::lower_bound(r.issues.begin(), r.issues.end(), label, [](const IssueTrail& t, Label l) { return t.issue < l; });
    if (at == r.issues.end() || at->issue != label) {
      at = r.issues.insert(at, IssueTrail{});
      at->issue = label;
      at->derived = true;
    }
    return *at;
  };
  // What an earlier look derived is derived anew.
  std::erase_if(r.issues, [](const IssueTrail& t) { return t.derived; });
  // One who only means harm has no cause that we could mend.
  if (r.state == State::toxic) return std::nullopt;
  std::uint32_t first = ~0U, last = 0;
  for (IssueTrail& t : r.issues) {
    t.weight = 0;
    if (t.messages.empty()) continue;
    first = std::min(first, t.messages.front());
    last = std::max(last, t.messages.back());
  }
  for (IssueTrail& t : r.issues) {
    std::uint32_t mentions = 0;
    for (const Trace& trace : r.traces) {
      if (trace.label != t.issue || trace.who != Side::them || trace.p < kLeastSure || mentions == kMostMentions) continue;
      const bool unhappy = unhappy_in(r, trace.place.message);
      if (calm && !unhappy) continue;
      ++mentions;
      t.weight += trace.p / 100U / (unhappy ? 1U : 2U);
    }
    if (mentions == 0) continue;
    if (t.messages.front() == first) t.weight += kFirst;
    if (t.messages.back() == last) t.weight += kLast;
    if (!t.answered) t.weight += kNeverMet;
  }
  if (!calm) {
    // What they keep asking for in vain points at the promise, not only at the thing.
    if (r.missed_by_us == 1) trail_of(Label::missed_deadline).weight += kOneMissed;
    if (r.missed_by_us > 1) trail_of(Label::broken_promise).weight += kMoreMissed + kEachFurther * std::min(r.missed_by_us - 2, 3U);
    if (r.most_unanswered > 1) trail_of(Label::no_response).weight += kLeftWaiting;
  }
  const IssueTrail* best = nullptr;
  for (IssueTrail& t : r.issues) {
    // What only our missed promises tell of is shown where they were made.
    if (t.derived && t.issue != Label::no_response)
      for (const Commitment& c : r.commitments)
        if (c.who == Side::us && c.status == Due::overdue && t.messages.size() < kMostTrailMessages &&
            (t.messages.empty() || t.messages.back() != c.message))
          t.messages.push_back(c.message);
    if (best == nullptr || t.weight > best->weight) best = &t;
  }
  if (best == nullptr || best->weight < kLeastWeight) return std::nullopt;
  return best->issue;
}

}  // namespace amends::rapport
