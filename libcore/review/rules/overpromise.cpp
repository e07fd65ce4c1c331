// overpromise: tells as certain what is not known yet or lies in other hands: "never again", a guarantee, a third party's decision.
// What we ourselves do, and when, is the strength `commits`; a refusal to promise is none.
#include <utility>

#include "review/match.hpp"
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // Never again.
      "(will|won't|wont|shall|shan't|we'll|i'll|it'll|you'll|that'll|going to) ...6 (happen|occur|recur|repeat|repeated|fail|come "
      "back) (itself|ever)? (again|ever)",
      "(will|shall|'ll|you'll|we'll|it'll|that'll) (never|ever) ...8 again",
      "(none|no|nobody|nothing|not) ...8 (ever|never) ...8 again",
      "again (ever|never ever)",
      "never again",
      "(wont|won't|will not) happen again",
      "(the last (time|you'll ever|you will ever|you ever|one you))",
      "(none|no one|nobody|nothing|no _|no _ _|no _ of yours|no _ of ours) (will|shall) (ever|never)",
      "(will|shall|you'll|we'll|it'll) never (have to|need to|see|hear|be|get|lose|happen|go|fail|stop|wait|worry)",
      // A guarantee, an oath, a hundred per cent.
      "(i|we|i'll|we'll) (can|do|will|personally|hereby|fully|absolutely)? (guarantee|swear|assure|vouch|bet|warrant) (you)? (that|"
      "to you|on|personally|everything|all|the|it|it's|this|your|there|they|you|sir|madam|ma'am|zero|no|100|hundred)",
      "(i|we) (can|do)? promise (you)? (that|it|this|the|your|no|they|there|everything|nobody|nothing|all)",
      "(that|this|it) (i|we) (can|do|will) (guarantee|promise|swear|assure)",
      "(you have|you've got|you've|i give you|we give you|on) (my|our) (solemn)? (word|promise|guarantee|assurance) (that)? (it|this|"
      "your|no|every|nobody|none|they|all|there|everything|by|nothing)",
      "(you have|you've got|you've|i give you|we give you) (my|our) (solemn)? (word|guarantee|assurance) (on it|on that)? $",
      "guaranteed $",
      "(will|'ll) ...5 guaranteed",
      "(promis juré|pinky promise|cross my heart|mark my words|hold me to that|hold us to that|to the bank|take that as settled|take "
      "it as settled|take that as read|bank on it|count on that|depend on it|set in stone|sure na sure|mother's grave|my life on it|"
      "my house on it|bet my|no ifs or buts|no ifs no buts|no ifs and no buts|without fail|without a doubt|without any doubt|beyond "
      "doubt|beyond any doubt|in writing from me|from me in writing)",
      "trust me ...6 (will|won't|'ll|it'll|they'll|he'll|she'll|is going|are going|gonna)",
      "(rest assured|be assured|assured) ...1 (customs|bank|court|the|no|all|every|nothing|your|they) ...6 (will|won't|clears|"
      "releases|pays|gets|never|no)",
      "(100|hundred|one hundred) (percent|per cent|pct)",
      "100 $",
      "^ 100 (they|he|she|it|we|you)",
      "of that you can be (certain|sure)",
      "(no|there's no|there is no|zero) (doubt|question|chance|way) ...3 (that|in my mind|whatsoever|at all|they|it|he|she|you|of|we)",
      "(no matter what|come what may|whatever happens|whatever it takes|whatever it costs|whatever it turns out|whatever it may be|"
      "at any cost|at all costs|come hell or high water)",
      "whatever the (bank|banks|court|weather|cause|others|cost|insurer|airline|council)",
      // Perfection.
      "(cannot|can't|can not|won't|will not) (possibly)? (go wrong|go down|fail|crash|be breached|be hacked)",
      "nothing (can|will|could) (possibly|ever)? (go wrong|fail|break)",
      "(bulletproof|foolproof|fail-safe|failsafe|rock solid|rock-solid|risk-free|unbreakable|flawless|faultless|bomb-proof|bombproof|"
      "error-free|airtight)",
      "(will|'ll|shall|from|going|during) ...6 (zero|no more|not one more|not a single|no further|absolutely no|no single) (error|"
      "errors|downtime|complaint|complaints|problem|problems|issue|issues|mistake|mistakes|delay|delays|fault|faults|bug|bugs|outage|"
      "outages|risk|trouble|drops|questions)",
      "(completely|totally|permanently|fully|forever) (eliminated|eliminate|solved|gone|cured|prevented)",
      "(fixed|solved|gone|sorted|dry|safe|mended|cured|over|now and) for good",
      "once and for all",
      "consider it (solved|fixed|settled|sorted for good)",
      "(we|i|we'll|i'll|you'll|you will) (will|get|have|recover|restore|find|win)? ...2 (each and every|every cent|every penny|every "
      "last|every single|every photo|every file|every euro|every dollar)",
      "(will|'ll|you'll|it'll|they'll|shall|is going to|are going to) (be)? (perfect|spotless|immaculate|pain-free|good as new|like "
      "new|over the moon|blown away|safe and|plain sailing|smooth sailing|absolutely)",
      "(always|every time) ...6 (day or night|within minutes|in five minutes|24/7|immediately|instantly)",
      "(stay|stays|remain|remains) (dry|safe|stable|up|online|quiet) (for the next|forever|for good|for ever|for years)",
      "(is|are|he's|she's|they're|it's) (absolutely|100) (safe|secure|certain)",
      "(he|she|they|it|he's|she's|they're|it's) (ain't|isn't|aren't|aint|not) going anywhere",
      "(look|be) exactly like the (photo|photos|picture|pictures|sample|render)",
      // What lies in other hands, told as certain.
      "(is|are|it's|they're|he's|she's) (sure|bound|certain|guaranteed) to",
      "(i'm|i am|we're|we are) (absolutely|quite|completely)? (sure|certain|positive|convinced) (that)? (all|they|it|he|she|the|your|"
      "every|everyone|nobody|there) ...6 (will|'ll|won't|it'll|they'll)",
      "(judge|court|jury|office|taxman|irs|hmrc|bank|banks|customs|insurance|insurer|insurers|embassy|consulate|council|planners|"
      "airline|authority|authorities|regulator|buyer|seller|candidate|market|weather|examiner|board|inspector|lender|landlord|"
      "penalty|fine|appeal|claim|ombudsman|ministry|post|google|apple|publisher|commission|university|auditor|auditors|underwriter|"
      "notary|side|subscribers|investors|scar|pain|swelling|rash|neighbour|neighbours) (will|is going to|are going to|won't) (all|"
      "then|certainly|definitely|surely|soon|gladly|happily)? (drop|release|approve|sign|grant|pay|refund|clear|side|accept|agree|"
      "waive|recover|hold|find|rule|come back|pass|rise|love|buy|stay|settle|be gone|be paid|be dropped|be granted|be approved|be "
      "released|stop|heal|disappear|fade)",
      "(they'll|they will|he'll|she'll) (all)? (drop|approve|sign|grant|pay|refund|waive|agree|accept|rule|settle) (it|this|that|you|"
      "the|everything|off|tmrw|tomorrow|by|for)",
      "(you'll|you will|your daughter will|your son will) ...1 (pass|win|be safe|get everything|get back each|get back all|be happy|"
      "be pain-free|recover|have nothing but)",
      "there'll be no",
      "you can (already|safely|now)? (book|hand in|sign|quit|cancel|order) ...3 (already|flight|notice|safely|champagne)",
      "(make sure|see to it|ensure) (that)? (no|nothing|nobody|such|the) ...8 (never|drops|eliminated|approves|again|pays|ever)",
      "(your money|your refund|the funds|your passport|your visa|visa|your parcel|the courier|your data|your photos|your files|the "
      "passport|your package) (will|'ll|is going to) (be|come|arrive|reach) ...6",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{};
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(can't|cannot|can not|couldn't|not|won't|don't|never|nor|neither|unable to|hard to|wouldn't) (really|honestly|yet|in good "
      "faith|possibly|want to|going to|able to)? (promise|guarantee|claim|say|swear|assure|speak|tell|know|vouch|pretend|rule out)",
      "(i|we) (hope|think|expect|believe|reckon|aim|plan|intend)",
      "(may|might|could|should|probably|perhaps|likely|hopefully|if all goes|subject to|unless|depends|depending|forecast|quotes|"
      "whether|usually|normally|as a rule|estimate|estimated)",
      "(chase|ask|write to|call|remind|wait for|repeat) (me|us|anybody|anyone|after us) again",
      "(theirs|up to them|in their hands|their decision|out of my hands|is for them)",
  };
  return kSet;
}

const text::PhraseSet& future() {
  static const text::PhraseSet kSet{
      "(will|'ll|won't|wont|shall|you'll|it'll|they'll|he'll|she'll|that'll|there'll|this'll)",
      "(is|are) (never|not|all|definitely)? going to",
      "gonna",
  };
  return kSet;
}

const text::PhraseSet& absolute() {
  static const text::PhraseSet kSet{
      "(never|ever|always|none|nothing|nobody|perfectly|perfect|definitely|certainly|absolutely|surely|forever|guarantee*|"
      "permanently|flawless|flawlessly|smoothly|effortlessly|instantly)",
      "every (single|guest|customer|one of)",
      "no (more|further|trouble|problem|issue|issues|problems|risk|questions|guest|driver|customer)",
      "for (sure|certain|good|life|years|ever)",
      "(not|n't|won't) (one|a single|even one|any)",
      "rest assured",
  };
  return kSet;
}

const text::PhraseSet& ours_or_modest() {
  static const text::PhraseSet kSet{
      "(i|we) (will|shall|can|could)",
      "(i'll|we'll)",
      "(laughing|used to|notice|worry|chase|cheer|find|see my|hear|hearing|informed|inform|ring|phone|call|calling|telephone|write|"
      "text|send|report|follow|touch|revert|chased|handed|back|look|billed|charged|grace|reviewed|considered|address|passed|done at|"
      "sorted in|taken|cure|blaming|story|off again|when)",
      "^ (shall|will|would|could|can|may|how|what|which|where|when|who)",
  };
  return kSet;
}

constexpr const char* kInstead = "I will [what you can do yourself] and tell you by [day and time] where it stands.";

// A future told with an absolute ("always", "nothing", "certain") of somebody or something else than us.
bool absolute_future(const text::Document& document, const text::Sentence& sentence) {
  return future().in(document, sentence) && absolute().in(document, sentence) && !ours_or_modest().in(document, sentence);
}

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  const Tells tells{"overpromise", always(), to_the_let_down(), unless(), Belief::to_complaint};
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    const text::Sentence& sentence = document.sentences()[i];
    std::vector<Hit> found = told_by(context, tells, i, kInstead);
    if (found.empty() && absolute_future(document, sentence) && plausible(context, "overpromise", i) && !unless().in(document, sentence) &&
        !has_blank(document, sentence))
      found.push_back({sentence.span, kInstead});
    for (Hit& hit : found) hits.push_back(std::move(hit));
  }
  return hits;
}

constexpr Example kExamples[] = {
    {"[[I guarantee that the leak will not come back.]]", "The leak is back, third time now."},
    {"Dear Tom,\nI filed the papers today. [[The council will approve them, there is no doubt about it.]]"},
    {"[[That will never happen again.]]"},
    {"[[Your money will be back by Friday, no matter what the bank says.]]"},
    {"I can't guarantee that the leak is gone; I will be there at eight tomorrow to look.", "The leak is back, third time now."},
    {"The guarantee on the pump runs for two years."},
    {"I promise to ring you at four with the result."},
    {"I hand in the papers on Monday; what the council decides is theirs to say."},
};

}  // namespace

extern const Rule overpromise;
constinit const Rule overpromise{
    "overpromise",
    Kind::fault,
    Severity::warning,
    "Promise only what is in your hands: what you will do, and when you will report back.",
    "One shot: a promise that breaks costs more than none.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
