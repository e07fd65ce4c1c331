// non_apology: an apology with a condition ("if", "any", "to the extent"), or for how the reader feels or sees it.
// An apology for what we did, with the feeling named beside it, is none.
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // A condition on our own fault, after the apology or before it.
      "(sorry|soz|apolog*|apologise|regret|regrets|regretted|pasensya|forgive|pardon|excuse) ...6 (if|in case|insofar|inasmuch|the "
      "extent|where it|should there|should it|should you|should we|should anything|should any|whatever|wherever|whoever|anyone who|"
      "anyone that|anybody who|those who|people who)",
      "(sorry|soz|apolog*|apologise|regret|regrets|regretted|forgive|pardon|excuse) ...8 (may have been|may have felt|may have "
      "caused|might have caused|might have been|may have experienced|may have arisen|may be felt|might be felt|could have been|may "
      "feel|might feel|may see|perceived|so-called|alleged)",
      "^ (if|should|were|in case|insofar|to the extent|whatever|wherever|whoever|had|where|in the event|to anyone|anyone|some people|"
      "those who) ...20 (sorry|soz|apolog*|apologise|regret|regrets|forgive us|forgive me|pardon|excuse us|excuse me|excuse it)",
      "(regret|regrets) any",
      "(sorry|apolog*|apologise) (for|about) any (upset|offence|offense|distress|hurt|misunderstanding|confusion|frustration|"
      "disappointment|impression|annoyance|discomfort|harm|difficulty|difficulties|perceived|bad|negative|feeling|feelings|"
      "miscommunication|ill)",
      "so if (that|this|it|anything|so) ...6 (sorry|apolog*|regret)",
      // The reader's feeling, view or expectation is what is regretted.
      "(sorry|soz|apolog*|apologise|regret|regrets|regretful|regrettable|sad|saddened|saddens|unfortunate|unfortunately|pity|shame|"
      "bad) ...7 (feel|feels|feeling|feelings|felt|upset|offended|offence|offense|hurt|unhappy|disappointed|disappointment|"
      "disappointing to you|dissatisfied|dissatisfaction|displeased|annoyed|annoyance|angry|anger|frustrated|frustration|confused|"
      "uncomfortable|distressed|impression|perception|perceived|perceive|interpreted|interpretation|misunderstood|misread|expected|"
      "expecting|expectations|expectation|hoped|imagined|anticipated|liking|taste|not satisfied|not entirely satisfied|not fully "
      "satisfied|not completely satisfied|less than satisfied|not happy|not pleased|don't like|didn't like|not to like|emotional|"
      "worked up|sensitive|wrong way|personally|in your eyes|in your view|in your opinion|your opinion|that way|this way|see it|see "
      "our|see us|see my|see things|seen it|saw it|view it|take it|took it|taken it|taken my|took my|found it|find it|found us|find "
      "us|thought|think we|think that|believe we|believe that|consider|experienced|came across|come across|bothered you|bothers you|"
      "put out|put off|reacted|reaction|compelled|felt the need|bad impression|enjoy)",
      "(in your eyes|in your view|in your opinion|you obviously feel|you clearly feel|you seem to feel) ...8 sorry",
      "for that feeling i",
      "(never|not) (our|my) intention ...8 (sorry|apolog*|regret*)",
      "sorry (if|na if|kung|po kung|bout that if|about that if)",
      "mistakes were made",
      "i would ...3 be sorry",
      "sorry (you're|you are|you were|you|ur|u r|u) (so|this|that|such)? (upset|mad|sad|cross|stressed|bothered|hurting|sore|shocked|"
      "insulted|triggered|unhappy|offended|didn't|did not|don't|do not|weren't|couldn't|could not)",
      "(désolé|désolée|désolés) (que|si) (vous|tu)",
      "(przykro mi|przykro nam) że ...1 (pan|pani|państwo)",
      "pasensya ...3 kung",
      "(tut mir leid|tut uns leid) (wenn|falls|dass sie)",
      "(siento|lamento|lamentamos|sentimos) (que|si) (usted|te|le|se)",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{};
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(sorry|apologise|apologize|regret) (that|for)? (we|i)",
      "(on me|on us|my fault|our fault|our doing|my doing|we failed|how they're|how they are)",
      "if (you need|you want|you like|you'd like|you prefer|you would)",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  return told(context, {"non_apology", always(), to_the_let_down(), unless(), Belief::never}, "I am sorry that we [what went wrong].");
}

constexpr Example kExamples[] = {
    {"Dear Ms Roth,\n[[We are sorry if the noise disturbed your evening.]]"},
    {"[[I regret that you took my comment the wrong way.]] The invoice follows on Monday."},
    {"[[Should anything in our letter have upset you, we apologise.]]"},
    {"[[It is a shame that you see our work like that.]]", "The hedge is a mess and your men left at noon. I am really disappointed."},
    {"I am sorry that we cut the hedge without asking you."},
    {"We apologise for the noise on Sunday night. If you need a quieter room, number 7 is free."},
    {"I was sorry to hear about your father; take all the time you need."},
    {"You feel let down, and you have every reason to: we forgot your order. I am sorry.",
     "You forgot my order again, I feel so let down."},
};

}  // namespace

extern const Rule non_apology;
constinit const Rule non_apology{
    "non_apology",
    Kind::fault,
    Severity::warning,
    "Say what you are sorry for; leave out \"if\" and how they feel about it.",
    "An apology for the reader's feelings says that the fault is theirs.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
