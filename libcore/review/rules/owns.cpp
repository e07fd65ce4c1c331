// owns: a sentence says plainly what was our part.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::own); }

constexpr Example kExamples[] = {
    {"[[That was our mistake: we read the drawing wrong.]]"},
    {"[[I forgot to book the lift, and that is on me.]] It comes at nine tomorrow."},
    {"That was not our fault."},
    {"The lift comes at nine tomorrow."},
};

}  // namespace

extern const Rule owns;
constinit const Rule owns{
    "owns",
    Kind::strength,
    Severity::hint,
    "You say plainly what was your part.",
    "Admitting where you were wrong is what makes the rest of the reply believable.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
