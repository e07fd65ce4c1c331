// missing_apology: the client was let down and the draft never says sorry. Silent where nobody was let down; a token or conditional
// apology is its own fault (review.cpp).
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) {
  if (!context.let_down || context.client == nullptr || context.draft.document.sentences().empty()) return {};
  if (!lacks(context, Act::apologize)) return {};
  return {{place_first(context.draft.document), "I am sorry that [what went wrong for them]. "}};
}

constexpr Example kExamples[] = {
    {"Dear Mara,\n[[]]The shelves leave here at noon and are with you tomorrow.",
     "The shelves came without screws again, for the second time. I am really annoyed, my shop opens tomorrow."},
    {"[[]]The refund of 40 pounds went to your card this morning.",
     "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"I am sorry that the shelves came without screws. They leave here at noon.",
     "The shelves came without screws again, for the second time. I am really annoyed, my shop opens tomorrow."},
    {"The red one costs 40 pounds and the green one 45.", "Hello, what do the two lamps in the window cost? Many thanks!"},
};

}  // namespace

extern const Rule missing_apology;
constinit const Rule missing_apology{
    "missing_apology",
    Kind::fault,
    Severity::warning,
    "Say sorry for what went wrong, in your own words.",
    "An apology opens a new dialogue, whoever was at fault.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
