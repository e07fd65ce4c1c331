// asks: an open question that invites the client in. A question for an order number or a colour is none.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::ask); }

constexpr Example kExamples[] = {
    {"I am sorry. [[What has been the worst part of this for you?]]"},
    {"[[What would it take for you to feel comfortable with us again?]]"},
    {"What is your order number?"},
    {"Which colour did you order, the red or the green one?"},
};

}  // namespace

extern const Rule asks;
constinit const Rule asks{
    "asks",
    Kind::strength,
    Severity::hint,
    "You ask an open question and let them answer.",
    "Asking many questions and listening shows an open mind better than any explanation.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
