// late_unowned: the draft answers days late and says nothing of the wait. Weekends do not count as waiting.
#include "review/match.hpp"

namespace amends::review::rules {
namespace {

// Three working days: within two an answer is usual in trade; from the third on people say "no reply".
constexpr std::int64_t kLate = 3 * 86400;

// Words that own the wait for this answer, not a delay of the matter.
const text::PhraseSet& owns_the_wait() {
  static const text::PhraseSet kSet{
      "(late|slow|delayed|overdue|tardy|belated) (answer|reply|response|in answering|in replying|in responding|in coming back|getting "
      "back)",
      "(answer|reply|response|mail|message|line|word) (is|was|comes|came|took|has taken|should have) ...8",
      "delay in (answering|replying|responding|coming back|getting back|my|our)",
      "(wait|waited|waiting) ...8 (answer|reply|response|word|line|us|me|days|week|weeks|day)",
      "(kept|left|keep|leave|leaving|keeping|let) you (waiting|wait|hanging|without)",
      "(days|day|week|weeks|a week) ...8 (answer|reply|response|reaction|respond|word|silence|quiet|a line|wrote|written)",
      "(took|taken|takes) (me|us) ...8 (to (answer|reply|respond|write)|days|week|weeks)",
      "(only|just) (now|today) ...8 (answer|answering|reply|replying|see|saw|seeing|write|writing|getting back|come back)",
      "(should|ought to) have (answered|replied|written|come back|got back|responded|rung|called) ...",
      "(sorry|apologies|apologise|apologize) ...8 (wait|delay|silence|days|late|slow|quiet)",
      "(silence|quiet) (from|on) (me|us|our|my)",
      "(i|we) (went|was|were|have been) (quiet|silent)",
      "(i|we) (let|left) (this|your mail|your message|your letter|it) (lie|sit|unanswered|without)",
      "nothing (from us|from me) ...",
      "you wrote ...8 (ago|days|week|weeks|{weekday})",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  if (context.client == nullptr || context.draft.document.sentences().empty()) return {};
  if (waiting_seconds(context) < kLate || owns_the_wait().in(context.draft.document)) return {};
  return {{place_first(context.draft.document), "I am sorry for my late answer. "}};
}

constexpr Example kExamples[] = {
    {"[[]]The price for the swap is 85 pounds.", "Hi, what do you charge for a tyre swap?", {}, 24 * 8},
    {"Dear Mara,\n[[]]I am sorry that the shelves came without screws. They leave here at noon.",
     "The shelves came without screws. I am really annoyed, my shop opens tomorrow.",
     {},
     24 * 9},
    {"The price for the swap is 85 pounds. Sorry for the late reply.", "Hi, what do you charge for a tyre swap?", {}, 24 * 8},
    {"The price for the swap is 85 pounds.", "Hi, what do you charge for a tyre swap?", {}, 20},
};

}  // namespace

extern const Rule late_unowned;
constinit const Rule late_unowned{
    "late_unowned",
    Kind::fault,
    Severity::warning,
    "Say a word about the wait; this answer comes days late.",
    "Every day without an answer tells a client that others come first.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
