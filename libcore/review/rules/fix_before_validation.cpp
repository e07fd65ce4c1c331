// fix_before_validation: the draft gives the solution before any apology or acknowledgement. Silent where nobody was let down.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

// Something done, attached, on its way, or how to do it; a promise only where there is no doubt that it is one.
bool solves(const Draft& draft, std::uint32_t i) {
  return draft.has(Act::fix, i) || (draft.has(Act::commit, i) && draft.sure("commits", i));
}

bool validates(const Draft& draft, std::uint32_t i) {
  return draft.has(Act::apologize, i) || draft.has(Act::own, i) || draft.has(Act::thank, i) || draft.likely("acknowledges", i);
}

std::vector<Hit> check(const Context& context) {
  const Draft& draft = context.draft;
  if (!context.let_down || context.client == nullptr) return {};
  for (std::uint32_t i = 0; i < draft.document.sentences().size(); ++i) {
    // An excuse or a rebuttal that comes first is the greater fault, and has its own rule.
    if (validates(draft, i) || draft.has(Act::explain, i) || draft.has(Act::counter, i) || draft.has(Act::blame, i)) return {};
    if (solves(draft, i)) return {{draft.document.sentences()[i].span, {}}};
  }
  return {};
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
