// offers_conversation: a call or a visit to the client, offered or announced. A hotline is none.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

std::vector<Hit> check(const Context& context) { return sentences_that(context, Act::offer_talk); }

constexpr Example kExamples[] = {
    {"I am sorry. [[May I ring you this afternoon?]]"},
    {"[[I'd like to come by tomorrow and look at it with you.]]"},
    {"You can call the hotline on weekdays."},
    {"After our call yesterday I changed the two dates."},
};

}  // namespace

extern const Rule offers_conversation;
constinit const Rule offers_conversation{
    "offers_conversation",
    Kind::strength,
    Severity::hint,
    "You offer to talk.",
    "Written words rarely mend a relationship; a voice or a face can.",
    "get-up-again",
    check,
    kExamples,
};

}  // namespace amends::review::rules
