// unkept_commitment: a promise of ours in an earlier message is overdue and the draft passes over it. It is not passed over where the
// draft names the thing promised, or the promise itself.
#include <algorithm>

#include "review/match.hpp"

namespace amends::review::rules {
namespace {

// Words that take up a promise of ours.
const text::PhraseSet& names_a_promise() {
  static const text::PhraseSet kSet{
      "(i|we) (had|have|'d|'ve)? (said|promised|told you|gave you|swore|sworn|announced|wrote|assured) ...8",
      "(my|our) (promise|word|own deadline|commitment)",
      "(promised|said|told|due|meant) ...8 (and|but|yet) ...8 (didn't|did not|never|wasn't|haven't|not)",
      "you (were|had been|should have) (promised|told|had)",
  };
  return kSet;
}

bool passed_over(const Context& context, const rapport::Commitment& promise, const rapport::Turn& turn) {
  const text::Document& document = context.draft.document;
  const std::vector<std::uint32_t> thing = content_of(turn.document, promise.span);
  // One word of a short promise, two of a long one: "the porch" is not yet "the drawings for the porch".
  const std::size_t enough = thing.size() > 2 ? 2 : 1;
  std::vector<std::uint32_t> said;
  for (const text::Sentence& sentence : document.sentences())
    if (!has_blank(document, sentence))
      for (const std::uint32_t word : content_of(document, sentence.span)) said.push_back(word);
  std::sort(said.begin(), said.end());
  return thing.empty() || shared(thing, said) < enough;
}

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  if (document.sentences().empty() || names_a_promise().in(document)) return {};
  for (const rapport::Commitment& promise : context.rapport.commitments) {
    if (promise.who != rapport::Side::us || promise.status != rapport::Due::overdue) continue;
    const auto turn =
        std::find_if(context.turns.begin(), context.turns.end(), [&](const rapport::Turn& t) { return t.index == promise.message; });
    if (turn == context.turns.end() || !passed_over(context, promise, *turn)) continue;
    return {{place_first(document), "I had promised you something that is not done: [what], and you have it by [day and time]. "}};
  }
  return {};
}

constexpr Example kExamples[] = {
    {"[[]]Yes, the car park has lights until one.", "Is the car park lit at night?", "I'll send you the music licence by Friday.", 1,
     24 * 10},
    {"[[]]Yes, blue is in stock.", "Hi, do you have the lamp in blue as well?", "We will post the missing screws on Thursday.", 1, 24 * 12},
    {"Yes, the car park has lights until one. I said you would have the licence on Friday and you don't; it comes today by five.",
     "Is the car park lit at night?", "I'll send you the music licence by Friday.", 1, 24 * 10},
    {"Yes, blue is in stock.", "Hi, do you have the lamp in blue as well?", "We will post the missing screws on Thursday.", 1, 24},
};

}  // namespace

extern const Rule unkept_commitment;
constinit const Rule unkept_commitment{
    "unkept_commitment",
    Kind::fault,
    Severity::warning,
    "Take up the promise that is overdue before anything else.",
    "What you commit to is what they measure you by; there is rarely a second shot.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
