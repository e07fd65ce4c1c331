// reassures: a sentence stays with the matter and on the side of the client, beyond one dated report.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::reassure); }

constexpr Example kExamples[] = {
    {"[[You won't have to chase us: I will write to you every evening until it is solved.]]"},
    {"[[I'm staying on this until your money is back, and I am on your side.]]"},
    {"The help desk is there from Monday to Friday."},
    {"The pump keeps the pressure until the valve opens."},
};

}  // namespace

extern const Rule reassures;
constinit const Rule reassures{
    "reassures",
    Kind::strength,
    Severity::hint,
    "You show that you stay with it and on their side.",
    "Being present and showing that you care counts even before there is a resolution.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
