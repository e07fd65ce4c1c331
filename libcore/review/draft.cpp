// Opens a draft: reads the acts of every sentence once, so that no rule has to. It judges nothing; rules do.
#include "review/draft.hpp"

#include <utility>

#include "review/acts.hpp"

namespace amends::review {

bool Draft::has(Act act) const { return first(act).has_value(); }

bool Draft::has(Act act, std::uint32_t sentence) const {
  for (const ActHit& hit : acts)
    if (hit.act == act && hit.sentence == sentence) return true;
  return false;
}

std::optional<std::uint32_t> Draft::first(Act act) const {
  for (const ActHit& hit : acts)
    if (hit.act == act) return hit.sentence;
  return std::nullopt;
}

Draft open_draft(text::Document document, tone::Reading reading) {
  Draft draft;
  draft.acts = acts_of(document);
  draft.document = std::move(document);
  draft.reading = std::move(reading);
  return draft;
}

}  // namespace amends::review
