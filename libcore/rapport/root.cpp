// The root issue: the cause behind the noise. It may be the least loud, so what counts is not how strongly a thing is said, but
// how early it was raised, how often it came back, whether it was ever met, and what our own broken promises say.
#include <algorithm>

#include "rapport/issues.hpp"

namespace amends::rapport {
namespace {

using tone::Label;

// Points of a trail. They are judged on labelled conversations; only their order matters much.
constexpr std::uint32_t kRaised = 10;      // each message that raises it, up to four
constexpr std::uint32_t kRaisedMost = 4;
constexpr std::uint32_t kFirst = 6;        // it was there from the first complaint on
constexpr std::uint32_t kLast = 8;         // the client's last complaint speaks of it
constexpr std::uint32_t kNeverMet = 4;     // we never answered it
constexpr std::uint32_t kResolvedShare = 2;  // a resolved one weighs a half
// A promise of ours that was missed points at the promise, and at the date.
constexpr std::uint32_t kMissedPromise = 9;
constexpr std::uint32_t kMissedDate = 7;

}  // namespace

std::optional<tone::Label> find_root(Rapport& r) {
  if (r.issues.empty() && r.missed_by_us == 0) return std::nullopt;
  std::uint32_t first = ~0U, last = 0;
  for (const IssueTrail& t : r.issues) {
    if (t.messages.empty()) continue;
    first = std::min(first, t.messages.front());
    last = std::max(last, t.messages.back());
  }
  const auto trail_of = [&](Label label) -> IssueTrail& {
    auto at = std::lower_bound(r.issues.begin(), r.issues.end(), label, [](const IssueTrail& t, Label l) { return t.issue < l; });
    if (at == r.issues.end() || at->issue != label) {
      at = r.issues.insert(at, IssueTrail{});
      at->issue = label;
    }
    return *at;
  };
  for (IssueTrail& t : r.issues) {
    t.weight = 0;
    if (t.messages.empty()) continue;
    t.weight = kRaised * static_cast<std::uint32_t>(std::min<std::size_t>(t.messages.size(), kRaisedMost));
    if (t.messages.front() == first) t.weight += kFirst;
    if (t.messages.back() == last) t.weight += kLast;
    if (!t.answered) t.weight += kNeverMet;
    if (t.resolved) t.weight /= kResolvedShare;
  }
  if (r.missed_by_us > 0 && r.tension > 0) {
    trail_of(Label::broken_promise).weight += kMissedPromise * r.missed_by_us;
    trail_of(Label::missed_deadline).weight += kMissedDate * std::min(r.missed_by_us, 2U);
  }
  std::erase_if(r.issues, [](const IssueTrail& t) { return t.messages.empty() && t.weight == 0; });
  const IssueTrail* best = nullptr;
  for (const IssueTrail& t : r.issues)
    if (best == nullptr || t.weight > best->weight) best = &t;
  if (best == nullptr || best->weight == 0) return std::nullopt;
  return best->issue;
}

}  // namespace amends::rapport
