// thanks: a sentence thanks the client for something named. Formulas ("thank you for your message") are none.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::thank); }

constexpr Example kExamples[] = {
    {"[[Thank you for telling us so openly.]] I'll look at the valve this afternoon."},
    {"[[I'm grateful that you rang us before anybody got hurt.]]"},
    {"Thanks in advance for the signed copy."},
    {"Thanks to the new pump the pressure is back."},
};

}  // namespace

extern const Rule thanks;
constinit const Rule thanks{
    "thanks",
    Kind::strength,
    Severity::hint,
    "You thank them for telling you.",
    "Whoever complains gives you the chance to mend it, and wants to see that it is welcome.",
    "sobel",
    check,
    kExamples,
};

}  // namespace amends::review::rules
