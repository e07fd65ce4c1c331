// debating: rebuts two or more of the client's points one by one, in one sentence or in sentences that follow each other.
// Points answered in order, and points given right, are none. review.cpp adds `defensive`.
#include "review/rebuttal.hpp"
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

// From the first to the last of the sentences from `first` on that rebut without a break; `points` is how many rebuttals they hold.
struct Run {
  std::uint32_t last = 0;
  std::size_t points = 0;
  bool plausible = false;  // as the model sees it, in one of them
  bool judged = false;     // the model finds it probable in one of them
};

Run run_from(const Context& context, std::uint32_t first) {
  const text::Document& document = context.draft.document;
  Run run{first, 0, false, false};
  for (std::uint32_t i = first; i < document.sentences().size(); ++i) {
    const auto points = rebuttals(document, document.sentences()[i]).size();
    const bool judged = probable_alone(context, "debating", i) && !concedes(document, document.sentences()[i]);
    if (points == 0 && !judged) break;
    run = {i, run.points + points, run.plausible || plausible(context, "debating", i), run.judged || judged};
  }
  return run;
}

std::vector<Hit> check(const Context& context) {
  if (context.client != nullptr && !context.let_down) return {};
  const auto sentences = context.draft.document.sentences();
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const Run run = run_from(context, i);
    if ((run.points < 2 || !run.plausible) && !run.judged) continue;
    hits.push_back({{sentences[i].span.begin, sentences[run.last].span.end}, {}, run.points < 2});
    i = run.last;
  }
  return hits;
}

constexpr Example kExamples[] = {
    {"[[We were not late, we came at nine as agreed. You say the floor was dirty; your own man signed it off.]]",
     "You came late and left the floor dirty. I am so angry."},
    {"[[The van did not hit the gate, and nobody shouted at your wife, as the camera shows.]]",
     "Your van hit my gate and your driver shouted at my wife!"},
    {"[[I disagree that the text was late. You write that it was thin; it had nine pages.]]"},
    {"[[It wasn't five calls, it was three, and he wasn't rude, he was in a hurry.]]", "I called five times and he was rude to me."},
    {"First we measure, then we cut. Second, the stairs need a rail.", "What do you do on Monday?"},
    {"You write that we came late, and we did. You write that the floor was dirty, and it was.",
     "You came late and left the floor dirty. I am so angry."},
    {"Late, dirty and rude: which of the three weighs most for you now?", "You came late, left the floor dirty and were rude to me."},
    {"The report was sent at noon.", "Did you send the report?"},
};

}  // namespace

extern const Rule debating;
constinit const Rule debating{
    "debating",
    Kind::fault,
    Severity::warning,
    "Do not answer point by point; ask what weighs most and listen.",
    "Rebutting each point wins the argument and loses the client.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
