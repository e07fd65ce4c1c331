// Opens a draft: reads the acts of every sentence once, so that no rule has to. It judges nothing; rules do.
#include "review/draft.hpp"

#include <utility>

#include "review/act_model.hpp"
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

bool Draft::sure(std::string_view id, std::uint32_t sentence) const {
  const auto output = output_of(id);
  return output && likelihoods[sentence][*output] >= ActModel::built_in().sure(*output);
}

bool Draft::probable(std::string_view id, std::uint32_t sentence) const {
  const auto output = output_of(id);
  return output && likelihoods[sentence][*output] >= ActModel::built_in().probable(*output);
}

bool Draft::likely(std::string_view id, std::uint32_t sentence) const {
  const auto output = output_of(id);
  return output && likelihoods[sentence][*output] >= ActModel::built_in().likely(*output);
}

bool Draft::likely(std::string_view id) const {
  for (std::uint32_t i = 0; i < likelihoods.size(); ++i)
    if (likely(id, i)) return true;
  return false;
}

Draft open_draft(text::Document document, tone::Reading reading) {
  Draft draft;
  ActScratch scratch;
  for (const text::Sentence& sentence : document.sentences())
    draft.likelihoods.push_back(ActModel::built_in().judge(document, sentence, scratch));
  draft.document = std::move(document);
  draft.acts = acts_of(draft);
  draft.reading = std::move(reading);
  return draft;
}

}  // namespace amends::review
