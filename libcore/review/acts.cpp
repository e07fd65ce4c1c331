// Reads the acts of each sentence. A sentence does what the model of acts is sure of; acts without an output of the model, and those that
// a few phrases settle, are read from the phrases.
#include "review/acts.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

#include "review/act_model.hpp"
#include "review/act_phrases.hpp"

namespace amends::review {

std::string_view output_for(Act act) {
  switch (act) {
    case Act::acknowledge:
      return "acknowledges";
    case Act::apologize:
      return "apologizes";
    case Act::own:
      return "owns";
    case Act::explain:
      return "excuse_first";
    case Act::counter:
      return "defensive";
    case Act::blame:
      return "blame_shift";
    case Act::commit:
      return "commits";
    case Act::ask:
      return "asks";
    case Act::thank:
      return "thanks";
    case Act::reassure:
      return "reassures";
    case Act::offer_talk:
      return "offers_conversation";
    case Act::collaborate:
      return "collaborates";
    case Act::fix:
      return {};
  }
  return {};
}

namespace {

// Restating the trouble only to rebut it, or to put it on somebody, does not acknowledge it.
bool rebuts(const Likelihoods& p) {
  const tone::Ratio acknowledges = p[*output_of("acknowledges")];
  return p[*output_of("defensive")] > acknowledges || p[*output_of("blame_shift")] > acknowledges;
}

}  // namespace

std::vector<ActHit> acts_of(const Draft& draft) {
  const text::Document& document = draft.document;
  std::vector<ActHit> hits;
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    const text::Sentence& sentence = document.sentences()[i];
    for (std::uint32_t a = 0; a < kActCount; ++a) {
      const Act act = static_cast<Act>(a);
      const auto output = output_for(act);
      const auto shown = phrases_for(act).find(document, sentence);
      // Sorry is said in few ways, and phrases know them; a fix has no output.
      const bool phrases_settle = output.empty() || act == Act::apologize;
      // A negation or a formula takes the act away, whatever the words beside it weigh.
      if (phrases_against(act).in(document, sentence)) continue;
      if (phrases_settle ? shown.empty() : !draft.probable(output, i)) continue;
      if (act == Act::acknowledge && rebuts(draft.likelihoods[i])) continue;
      hits.push_back({act, i, shown.empty() ? sentence.span : document.span_of(shown.front().first, shown.front().last)});
    }
  }
  return hits;
}

}  // namespace amends::review
