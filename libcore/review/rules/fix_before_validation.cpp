// fix_before_validation: the draft gives the solution before any apology or acknowledgement. Silent where nobody was let down.
#include <algorithm>
#include <optional>

#include "review/acts.hpp"
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

// The first sentence that gives a solution: something done, attached, on its way, or how to do it.
std::optional<std::uint32_t> first_solution(const Draft& draft) {
  std::optional<std::uint32_t> first;
  for (const Act act : {Act::fix, Act::commit})
    if (const auto at = draft.first(act)) first = first ? std::min(*first, *at) : *at;
  return first;
}

std::vector<Hit> check(const Context& context) {
  const Draft& draft = context.draft;
  if (!context.let_down || context.client == nullptr) return {};
  const auto solution = first_solution(draft);
  if (!solution) return {};
  for (std::uint32_t i = 0; i <= *solution; ++i)
    for (const Act act : {Act::apologize, Act::acknowledge, Act::own, Act::thank, Act::explain, Act::counter, Act::blame})
      if (draft.has(act, i) || (act != Act::explain && act != Act::counter && act != Act::blame && draft.likely(output_for(act), i)))
        return {};
  return {{draft.document.sentences()[*solution].span, {}}};
}

constexpr Example kExamples[] = {
    {"Dear Mara,\n[[The screws leave here at noon and are with you tomorrow.]] I am sorry that you had to wait.",
     "The shelves came without screws again, for the second time. I am really annoyed, my shop opens tomorrow."},
    {"[[Please find the corrected invoice attached.]]", "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"I am sorry that you were charged twice. Please find the corrected invoice attached.",
     "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"Please find the price list attached.", "Hello, what do the two lamps in the window cost? Many thanks!"},
};

}  // namespace

extern const Rule fix_before_validation;
constinit const Rule fix_before_validation{
    "fix_before_validation",
    Kind::fault,
    Severity::warning,
    "Put the apology and what happened to them before the solution.",
    "A solution is only heard by somebody who feels understood.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
