// missing_next_step: the draft has no step forward of ours at all. A task for the client alone is none; a vague promise is a step,
// if a poor one (vague_commitment). Silent where nobody was let down.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) {
  if (!context.let_down || context.client == nullptr || context.draft.document.sentences().empty()) return {};
  for (const Act step : {Act::commit, Act::offer_talk, Act::collaborate, Act::reassure, Act::fix, Act::ask})
    if (!lacks(context, step)) return {};
  if (context.draft.likely("vague_commitment") || context.draft.likely("overpromise")) return {};
  return {{place_last(context.draft.document), " I will [what you will do] by [day and time]."}};
}

constexpr Example kExamples[] = {
    {"Dear Mara,\nI am sorry that the shelves came without screws, a day before you open.[[]]",
     "The shelves came without screws again, for the second time. I am really annoyed, my shop opens tomorrow."},
    {"You paid twice, and that was our mistake.[[]]", "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"You paid twice, and that was our mistake. I'll send the 40 pounds back to your card by five today.",
     "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"The red one costs 40 pounds and the green one 45.", "Hello, what do the two lamps in the window cost? Many thanks!"},
};

}  // namespace

extern const Rule missing_next_step;
constinit const Rule missing_next_step{
    "missing_next_step",
    Kind::fault,
    Severity::warning,
    "End with what you will do and when they hear from you.",
    "Once the concern is heard, what mends it is the next step and its time.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
