// The trail of each issue through the conversation.
#include "rapport/issues.hpp"

#include <algorithm>

namespace amends::rapport {

void follow_issues(std::vector<IssueTrail>& issues, const Turn& turn, bool mended, const Reply* reply) {
  if (reply != nullptr) {
    const bool met =
        (reply->apologized || reply->acknowledged || reply->committed || reply->delivered || reply->offered_talk) && !reply->brushed_off;
    for (IssueTrail& trail : issues) trail.answered = trail.answered || met;
    return;
  }
  if (mended)
    for (IssueTrail& trail : issues) trail.resolved = true;
  for (const tone::LabelInfo& info : tone::kLabels) {
    if (info.family != tone::Family::issue || !turn.reading.has(info.label)) continue;
    auto at = std::lower_bound(issues.begin(), issues.end(), info.label, [](const IssueTrail& t, tone::Label l) { return t.issue < l; });
    if (at == issues.end() || at->issue != info.label) {
      at = issues.insert(at, IssueTrail{});
      at->issue = info.label;
    }
    if (at->derived) {
      at->messages.clear();
      at->derived = false;
    }
    at->messages.push_back(turn.index);
    if (at->messages.size() > kMostTrailMessages) at->messages.erase(at->messages.begin() + 1);  // the first is where it began
    at->answered = false;
    at->resolved = mended;
  }
}

}  // namespace amends::rapport
