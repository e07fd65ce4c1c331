// commits: a sentence says who does what by when. A time in other hands is for overpromise, no time for vague_commitment.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::commit); }

constexpr Example kExamples[] = {
    {"[[I'll send you the corrected invoice by five today.]]"},
    {"[[Jonas brings the new door on Thursday at eight and fits it the same morning.]]"},
    {"We'll look into it."},
    {"Could you send me the serial number?"},
};

}  // namespace

extern const Rule commits;
constinit const Rule commits{
    "commits",
    Kind::strength,
    Severity::hint,
    "You say who does what by when.",
    "A small promise that is kept on time does more than a large one that is not.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
