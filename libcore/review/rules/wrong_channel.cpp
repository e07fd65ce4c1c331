// wrong_channel: the draft settles by text what needs a call or a meeting (repeated failure, a threat to leave, to sue or to go public,
// strong anger) and offers none. Silent where the client asked for writing, and where they only hurt: there it is better to write.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

// The client wants it in writing, or no calls.
const text::PhraseSet& wants_writing() {
  static const text::PhraseSet kSet{
      "(in writing|by email|by e-mail|by mail) (only|please)?",
      "(don't|do not|please don't|no need to|stop|no) (call|calls|ring|phone|calling|ringing|phoning) (me|us)?",
      "(can't|cannot) (talk|take calls|take a call|phone|speak)",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  if (context.rapport.state == rapport::State::toxic) return {};
  if (!context.serious || context.client == nullptr || context.draft.document.sentences().empty()) return {};
  if (!lacks(context, Act::offer_talk) || wants_writing().in(context.client->document)) return {};
  return {{place_last(context.draft.document), " May I call you [day and time]?"}};
}

constexpr Example kExamples[] = {
    {"You lost a second evening to this, and I am sorry. The new pump goes in on Thursday at nine.[[]]",
     "The cellar is under water again, the third time this year. I have had enough, we are looking for another firm."},
    {"I am sorry for the two lost orders. The credit of 90 pounds is on your account.[[]]",
     "Two orders lost and nobody cares. My solicitor will write to you, and I will post this everywhere."},
    {"You lost a second evening to this, and I am sorry. May I come by tonight at seven?",
     "The cellar is under water again, the third time this year. I have had enough, we are looking for another firm."},
    {"The red one costs 40 pounds and the green one 45.", "Hello, what do the two lamps in the window cost? Many thanks!"},
};

}  // namespace

extern const Rule wrong_channel;
constinit const Rule wrong_channel{
    "wrong_channel",
    Kind::fault,
    Severity::warning,
    "Offer a call or a visit; this is past what a message can mend.",
    "Mail, text and chat do not rebuild trust; a meeting or a call, soon, can.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
