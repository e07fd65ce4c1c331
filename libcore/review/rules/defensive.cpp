// defensive: justifies itself or counters the client instead of hearing them: the record, the rules, the pedigree, how hard we worked.
// An explanation with an apology or with our part in it is none; two rebuttals and more are `debating` as well.
#include <utility>

#include "review/rebuttal.hpp"
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      "(with respect|with all due respect|with all respect|in our defence|in my defence|in our defense|in my defense|in all fairness|"
      "in fairness to|to be fair to|let's be fair|to be honest with you we|tbf|for the record)",
      "(i|we) (hardly|don't|do not|cannot|can't|fail to) (think|see|believe|feel|find|accept|agree|understand) ...3 (what else|how|"
      "why|that|one|any|we|our|says|could|where)",
      "(what else|what more) (we|i|could|should|would) (could|should|were|have|we|i)",
      "(did|done|do|doing) (everything|all|all that|whatever) (we|i|in our|that|humanly|was)",
      "(i|we) stand (by|behind)",
      "(we|i) (would|could) never (knowingly|intentionally|deliberately|dream|do|send|say|let|allow|ever)",
      "(if|had) (we|i) (had|been|were) (been)? (given|told|allowed|asked|informed|free|had) ...12 (would|wouldn't|could|might)",
      "(followed|following|applied|observed|adhered to|complied with|kept to|stuck to|carried out) ...3 (procedure|procedures|"
      "protocol|process|guidelines|rules|instructions|letter|brief|spec|specification|book|policy|line by line|standard|standards|"
      "agreement|contract|drawing)",
      "(procedure|procedures|protocol|process|rules|guidelines|steps|policy|standard) (was|were|has been|have been|is) ...2 "
      "(followed|observed|applied|correct|kept|met|clear|clearly)",
      "(our|the|my) (records|record|log|logs|notes|tracker|system|tablet|gps|test bench|register|file|meter|phone|cctv|footage|sheet|"
      "day sheet|figures|data|uptime|scan|screenshot|side) ...2 (show|shows|say|says|suggest|suggests|confirm|confirms|stands|was|"
      "indicates|indicate|prove|proves|tells)",
      "(nothing|no) ...2 in (our|my|the) (notes|records|files|log|system)",
      "(have|has|had|we've|i've|there has|there have|been) (never|not once|not ever|rarely|hardly ever|yet to) ...2 (had|have|"
      "received|been|seen|heard|a single|an|any|one) ...4 (complaint|complaints|remark|issue|issues|problem|problems|trouble|case|"
      "incident|reason)",
      "(never|not|without|zero|no) (had|received|one|once|a single|a|any|an)? ...1 (complaint|complaints|issue|remark|incident|"
      "objection) ...4 (before|from|about|in|so far|yet|until)? ",
      "(beats|better than|higher than|above|lower than|faster than|more than) (most|what|any|the industry|average|other|your "
      "contract|others)",
      "(nine|eight|seven|most) ...2 out of {number}",
      "(not (something|a problem|an issue)|isn't|is nothing) ...2 (peculiar|unusual|specific|unique|particular) to (us|our)",
      "(that's|that is|this is|it is|it's) (simply|just|really|not)? (not)? ...1 (what happened|how it happened|true|correct|"
      "accurate|fair|inaccurate|unfair|wrong|untrue|false|right) ",
      "(unfair|inaccurate|incorrect|untrue|wrong|exaggeration|exaggerated|misleading|not fair|not right|not true|not correct|not "
      "accurate) to (say|claim|suggest|call|state|accuse)",
      "(cannot|can't|not) be expected to",
      "(whether or not|regardless of whether|even if) (the|you|it) ...4 (shows|show|see|like|agree)",
      "whatever (you|your) ...3 (say|says|think|may|shows|claims)",
      "(idk|don't know|no idea) what to (tell|say)",
      "(one|a single) (late|bad|wrong|missed|lost|broken) ...4 (in|out of) ...3 (says|doesn't|does not|hardly|is not|isn't)",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{
      "(please)? (consider|bear in mind|keep in mind|note|remember) ...1 that (we|our|i|my|it|this|the team|also)",
      "(i'd|i would|i must|i have to|i can|we can|let me|may i) (only|just)? (add|say in|point out|stress|remind you|assure you that "
      "(we|i|our|all|every)|insist|object)",
      "^ (actually|as it happens|as a matter of fact|in fact|fyi|btw) (the|we|i|our|it|your|my|you) ...6 (was|were|did|offered|sent|"
      "told|called|asked|informed|applied|delivered|said|shows|show)",
      "(could not|couldn't|cannot|can't|can hardly|could hardly) (possibly|reasonably)? (have|be|be expected|be held|be blamed|do "
      "anything|do more|know|have known|expect|foresee|predict)",
      "(did|done|doing) (our|my) (best|utmost|job|part|duty)",
      "(nothing) (else|more)? (we|i|that) (could|can) (have)? (done|do)",
      "(was|were|is|are) not (our|my|on our|due to|because of|caused by) (us|our|my|any|the|doing|fault|error)",
      "(by|according to|in line with|in accordance with|fully in line|as per|per|in keeping with) (the|our|what|industry|standard|"
      "its|all|legal) ...3 (book|procedure|contract|norm|norms|policy|terms|standard|standards|rules|law|guidelines|agreement|"
      "practice|specification|spec|test|proposal|every|firm|plan|offer|quote)",
      "(within|inside) (the|our|all|normal|agreed|its|what)? ...1 (tolerance|tolerances|spec|norm|norms|limits|limit|range|margin|"
      "sla|contract|window|industry|normal|standard|promise|permitted|allowed|agreed)",
      "(exactly|precisely|just|perfectly|entirely|completely|absolutely|quite) (as|what|like|within|in line|according|professional|"
      "fine|normal|correct|clear|in order|adequate|standard|acceptable|reasonable|safe|legal|legitimate|usual|polite) (described|"
      "agreed|ordered|requested|specified|you|promised|advertised|shown|the|with|to|in|$)?",
      "(was|were) (exactly|perfectly|entirely|clearly|quite) (as|fine|professional|correct|in order|clear|polite|normal|stated|"
      "marked|described)",
      "(clearly|plainly|expressly) (stated|states|state|marked|written|mentioned|shown|set out|says|described|labelled|told|"
      "communicated)",
      "(was|were|is|are) (signed off|approved|accepted|agreed|inspected|checked|tested|certified|moderated|audited) ...4 (by|in|and|"
      "without|before)",
      "(terms|contract|agreement|quote|offer|proposal|menu|website|brochure|policy|small print|conditions|invoice|leaflet|listing) "
      "(did|does|do|clearly|plainly|state|states|said|says|say|mention|mentions|provide|provides|include|included|allow|allows) ",
      "(our|my) (uptime|rating|score|record|average|response time|track record|success rate|accident record|reviews)",
      "{number} (percent|per cent) ",
      "(not one|no other|none of|nobody|no one|noone) ...4 (complained|has complained|objected|had trouble|had a problem|has had|"
      "ever|has ever|had any|seemed|said anything|mentioned|noticed|raised)",
      "(most|all|every|other|our other|sixty|hundreds of|thousands of|more than|over) ...3 (clients|customers|guests|patients|"
      "couples|weddings|shops|parents|tenants|users|people|stores|firms|vendors|agencies|schools) ...4 (are|manage|have|love|seem|"
      "find|were|use|would|never|happy|quite|charges|works|does)",
      "(years of experience|years in (the|this)|years' experience|decades|since (19|20)? {number}|for {number} years|over {number} "
      "years|{number} yrs|years and never|years without)",
      "(award|awards|awarded|award-winning|best regional|take (great|real|a lot of)? pride|takes pride|pride ourselves|prides itself|"
      "clean record|stars|certified|certificate|highly trained|very thorough|professionals|qualified|experienced team|top of the|"
      "market leader|one of the best|second to none|excellent reputation|good reputation|reputation for)",
      "(have|has|we've|i've) (done|handled|made|built|delivered|fitted|served|placed|run|looked after|carried out) ...4 {number}",
      "(a)? (very|really)? (good|fair|generous|reasonable) (deal|price|offer|value|rate)",
      "(industry|trade|sector|market) (standard|average|norm|practice|regards)",
      "(worked|stayed|stood|sat|was|were|up|on it|at it|gave) ...5 (until|till|through the night|all night|round the clock|around "
      "the clock|overnight|all weekend|everything|over the weekend|day and night|late into|past midnight|on it till|that day|flat "
      "out)",
      "(the whole|entire|whole) team (on it|was|worked|stayed|gave|has)",
      "(everyone|everybody|the team|the crew|the lads|my team|our team|the boys) ...2 (gave|worked|tried|did|stayed|put in|pulled|"
      "sacrificed)",
      "(we|i) (literally|honestly|really|certainly|clearly|definitely|always|genuinely|truly)? (did|do) (try|ring|call|answer|send|"
      "tell|inform|warn|ask|mention|say|reply|respond|deliver|check|clean|everything|offer|read|explain|have|contact|notify|the|our|"
      "come|turn up|fix|follow)",
      "(tried|attempted) to (call|reach|ring|contact|deliver|warn|tell|explain|get)",
      "(we|i) are (a)? (only)? (a)? (small|team of|two|three|four|just|human|not machines|not magicians|doing)",
      "(always|every|everywhere|all) ...6 (in every|in the country|in the county|in the city|in this trade|in the industry|in this "
      "business|on the market|same|everybody|everyone does|nationwide|worldwide|in town|in the world)",
      "(it was|that was|this was|was) never (our|my|part|agreed|mentioned|promised|discussed|included|intended|ordered|said|in the|"
      "the)",
  };
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "with (all due)? respect to",
      "(sorry|apologise|apologize|apologies|our fault|my fault|our failing|my failing|on us|on me|our mistake|my mistake|ashamed|no "
      "excuse|we were wrong|i was wrong|was wrong|shame|forgive)",
      "(you are|you're|you were) (quite|absolutely|entirely|perfectly)? (right|correct)",
      "(and|but|yet) (still|even so) ",
      "(should have|ought to have|failed to|forgot to|never checked|missed it)",
      "(thank|thanks|grateful|glad)",
      "(shall we|could we|would you|what did|how did|tell me|which of|may i come|can i|could you)",
      "(attached|below|enclosed|please (send|find|have|book|restart|return|use))",
      "(will|'ll) (be|have|send|call|ring|come|know)",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  const Tells tells{"defensive", always(), to_the_let_down(), unless(), Belief::probable};
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    const text::Sentence& sentence = document.sentences()[i];
    std::vector<Hit> found = told_by(context, tells, i);
    if (found.empty() && answers_complaint(context) && plausible(context, "defensive", i) && !rebuttals(document, sentence).empty() &&
        !unless().in(document, sentence))
      found.push_back({sentence.span, {}});
    for (Hit& hit : found) hits.push_back(std::move(hit));
  }
  return hits;
}

constexpr Example kExamples[] = {
    {"[[With respect, our driver has never had a single complaint.]]", "Your driver was rude to my mother."},
    {"[[We followed the procedure to the letter.]]", "The claim has been open for nine weeks!"},
    {"[[Our records show that the parcel was delivered at ten.]]", "My parcel never came and nobody answers."},
    {"[[I don't see what else we could have done.]]"},
    {"The procedure has three steps; the form is attached.", "How does a claim work?"},
    {"We followed the procedure and still lost your parcel; that is our fault.", "You lost my parcel!"},
    {"With respect to the second page, the date is the 4th."},
    {"You are right, the driver was rude, and I am sorry.", "Your driver was rude to my mother."},
};

}  // namespace

extern const Rule defensive;
constinit const Rule defensive{
    "defensive",
    Kind::fault,
    Severity::warning,
    "Hear it first: say what you understood; facts and reasons can wait.",
    "Even a true rebuttal tells the client that they were not heard.",
    "sobel",
    check,
    kExamples,
};

}  // namespace amends::review::rules
