// missing_acknowledgement: the draft never names the failure or the feeling. A bare apology does not; restating the complaint only to
// rebut it does not. Silent where nobody was let down.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) {
  if (!context.let_down || context.client == nullptr || context.draft.document.sentences().empty()) return {};
  if (!lacks(context, Act::acknowledge)) return {};
  return {{place_first(context.draft.document), "You had to [what it did to them], and you have every reason to be upset. "}};
}

constexpr Example kExamples[] = {
    {"Dear Mara,\n[[]]Sorry! The new shelves leave here at noon.",
     "The shelves came without screws again, for the second time. I am really annoyed, my shop opens tomorrow."},
    {"[[]]Please find the corrected invoice attached.", "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"You paid twice and then wrote to us three times without an answer. The refund went to your card this morning.",
     "You charged me twice and nobody answers my mails. This is a disgrace."},
    {"The red one costs 40 pounds and the green one 45.", "Hello, what do the two lamps in the window cost? Many thanks!"},
};

}  // namespace

extern const Rule missing_acknowledgement;
constinit const Rule missing_acknowledgement{
    "missing_acknowledgement",
    Kind::fault,
    Severity::warning,
    "Say back first what happened to them and what it cost them.",
    "Nothing that follows is heard before they see that you understood.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
