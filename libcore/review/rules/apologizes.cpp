// apologizes: a sentence says sorry for something of ours. Conditions and courtesy ("sorry, one question") are none;
// review.cpp takes the strength away where the same words are a token apology or a non-apology.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::apologize); }

constexpr Example kExamples[] = {
    {"Dear Mara,\n[[I am sorry that the shelves came without their screws.]] They leave here by courier at noon."},
    {"[[We apologise for the noise in the yard on Sunday.]] It will not start before nine again."},
    {"Sorry, one question: which door should the driver take?"},
    {"I am sorry if you feel that way."},
};

}  // namespace

extern const Rule apologizes;
constinit const Rule apologizes{
    "apologizes",
    Kind::strength,
    Severity::hint,
    "You apologise for what happened.",
    "A real apology opens a new dialogue, even where the blame is shared.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
