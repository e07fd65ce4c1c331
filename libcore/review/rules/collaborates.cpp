// collaborates: a sentence works the solution out with the client or lets them choose.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::collaborate); }

constexpr Example kExamples[] = {
    {"[[Would you rather have the money back or a new one?]]"},
    {"[[Let us go through the list together and decide which room comes first.]]"},
    {"The two teams work on the ground floor."},
    {"Both kinds cost the same."},
};

}  // namespace

extern const Rule collaborates;
constinit const Rule collaborates{
    "collaborates",
    Kind::strength,
    Severity::hint,
    "You work the solution out with them.",
    "A solution that they had a part in is one that they stand behind.",
    "sobel",
    check,
    kExamples,
};

}  // namespace amends::review::rules
