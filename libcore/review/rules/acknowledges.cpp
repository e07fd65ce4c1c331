// acknowledges: a sentence names the failure or what it did to the client. A bare apology, or restating the complaint only to rebut it, is
// none.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::acknowledge); }

constexpr Example kExamples[] = {
    {"Dear Mara,\n[[You waited four hours for us and nobody rang you.]] The van is with you at two today."},
    {"[[I am sorry that we lost your order, and with it your Saturday.]]"},
    {"Sorry! The new file is attached."},
    {"The van is with you at two today."},
};

}  // namespace

extern const Rule acknowledges;
constinit const Rule acknowledges{
    "acknowledges",
    Kind::strength,
    Severity::hint,
    "You name what happened and what it meant to them.",
    "People can only move on once they see that they were heard.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
