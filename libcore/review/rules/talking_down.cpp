// talking_down: condescends: tells the reader that they should know, ought to have read, or would not understand.
// A plain explanation to somebody who asked, and "obviously our mistake", are none.
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // Said before, so you should know.
      "(as|like) (i|we|my colleague|our team|my teammate) (have|had|has)? (already|previously|repeatedly|clearly|patiently)? "
      "(explained|said|told|pointed out|made clear)",
      "(as|like) (i|we) (have|had)? (already|previously|repeatedly|clearly|patiently) (mentioned|stated|outlined|informed)",
      "(as|like) (already|previously|repeatedly|clearly|plainly|patiently) (po)? (explained|said|told|mentioned|stated|outlined|"
      "informed|communicated|advised|set out|written)",
      "(as|like) (i|we) (have)? (already|previously|repeatedly|clearly) (wrote|written)",
      "(as was|as is) (clearly|plainly) (set out|stated|explained|written|shown)",
      "(i've|i have|we've|we have) (already|now|just)? (said|explained|told|been through|gone over|answered) (this|that|it|all this|"
      "you)",
      "(been|gone) (through|over) this",
      "(explain|repeat|spell) ...2 (again|once more|one more time|for the last time|for the third|for the second|slowly|out for you)",
      "^ again (click|the|you|as|please|it|this)",
      "(how|know how) else to (say|explain|put)",
      "(once again for|let me repeat|i repeat|to repeat myself)",
      "(shouldn't|should not) (have|need) to (spell|explain|tell|repeat|remind)",
      "(haven't we|have we not|didn't we|did we not) $",
      // You must understand, you should know.
      "(you|u) (need|have|ought|must|will need|will have|should) (to|really|also|simply)? ...1 (understand|realise|realize|"
      "appreciate|accept|remember|bear in mind|be aware|see that|grasp|learn|know that|be patient|trust the)",
      "(you|u) (may not|might not|probably|perhaps|clearly|obviously|surely|simply|apparently|evidently) ...1 (not)? (be aware|know|"
      "realise|realize|understand|misread|misunderstood|overlooked|missed|forgot|forgotten|confused|don't|do not)",
      "(you|u) (do|did) (know|realise|realize|understand|read|see)",
      "as (any*|every*|most) ...6 (know|knows|should know|will know|surely know|well know|are aware|can see|learns|understands)",
      "(surely|presumably|i would hope|one would hope|one would think|one would expect|i would have thought|i'd have thought|i would "
      "expect|i'd expect) (you|your|a|any|an|someone|somebody|even) ",
      "one (would|might) (expect|think|hope)",
      "(surprised|amazed|astonished|baffled) (that|to|at|by) ...6 (you|position|know|knew|understand|hear|professional|experience|"
      "profession)",
      "(going to|will|i'll) (have to)? assume (that)? you",
      "(common sense|common knowledge|basic knowledge|basic (accounting|math|maths|physics|english|economics|arithmetic|manners)|"
      "general knowledge|first-year|primary school|elementary|kindergarten|learns at school|learn at school|learnt at school|taught "
      "at school|goes without saying|self-explanatory|self-evident|stands to reason|any fool|a (child|toddler|five-year-old) (could|"
      "can|would|knows)|my (grandmother|gran) (could|can|would)|every child|schoolchild|google it|look it up|rtfm|read the manual|"
      "rocket science|brain surgery|hardly rocket)",
      "(anyone|anybody|everyone|everybody|most people|most customers|most clients|most parents|most of our|other clients|other "
      "customers|other parents|all our other|our other) ...4 (can|could|would|will|knows|know|sees|understand|understands|manage|"
      "manages|grasp|get|gets|cope|find|have had no|had no|has had no|has no|who has) ...3 (at a glance|see|have told|without|just "
      "fine|quite well|on their own|by themselves|understand|difficulty|trouble|problem|problems)",
      // The trade lecture.
      "(let me|allow me to|i'll|i will|may i|just to|to|permit me to) (explain|educate|enlighten|teach) (to)? (you|u) (of|on|how|"
      "what|why|about|that|this|in simple|again)?",
      "let me explain (to you|how|why)",
      "(in|into|put|use) (simpler|very simple|layman's|small|easy|easier) (terms|words|language|english)",
      "(put|make|keep) (it|this|that) (more|very|really|as)? (simply|simple|simpler|plainly|slowly)",
      "(that's|that is|which is|this is|it's) (simply|just|exactly|precisely)? how (_ )? ...3 (works|work|goes|is done|function|"
      "functions|operates)",
      "how (_ )? (_ )? (actually|really) works",
      "(what|that) (you|u) ...3 (describing|calling|call|describe|mean|saying) (is|are) ...3 (what|called|known as|actually)",
      "that is called ...4 (by the way|in the)",
      "(is|are) what (we|people) in the (trade|business|industry|profession) call",
      "(in our|in this|in the|in my) (trade|industry|business|line of work|profession|field) ...6 (one|you|we|people|normal|always|"
      "know|learns|has to)",
      "in (business|life|real life|the real world|wealth matters|legal matters|matters like these) ...6 (one|you|we|people) (has|"
      "have|must|learn|learns|need|needs)",
      "(in|into|been in|years in) (this|the) (trade|business|industry|property|game|job) (for)? (as long|long enough|longer than)",
      "(as long as i have been|for as long as (i|we) have|once you have been|once you've been|had you been|if you had been|if you'd "
      "been)",
      "(leave|trust) ...5 to (the experts|the professionals|those who|people who|someone who|our experts|the specialists|your "
      "betters)",
      "(leave|trust) (the|these|such|all) (thinking|technical|numbers|diagnosis|details|worrying|judging|rest) ...3 to us",
      "(don't|do not|no need to|not to|needn't|never) (you)? (trouble|worry|bother|concern|burden|confuse|strain) (yourself|your|"
      "about) ...6 (technical|details|side|head|figures|numbers|jargon|complex|complicated|how|what|why|with)",
      "(would|will|might) (only|just) (confuse|bore|overwhelm) you",
      "(for|to|being) (a|the|an) (layman|lay person|layperson|beginner|novice|amateur|uninitiated|untrained eye)",
      "(strong suit|your forte|your strength|a lot to take in|too complex for|too technical for|too complicated for|hard to follow "
      "for|difficult for you|confusing for you|hard for you to|difficult to grasp)",
      "(not|without) ...2 (having|see|seeing|know|knowing) the (full|whole|bigger|big) picture",
      "(you|one) ...4 (see|have|know|look at|grasp) the (bigger|big|full|whole) picture",
      "(from the outside|from where you sit|from your side you cannot)",
      // Schoolmastering.
      "(next time|in future|in the future|from now on|another time|going forward|this time|before you) ...2 (please|kindly|do|try|"
      "make sure|you|check|read|write|complain|jump|ask|think) ...6 (read|check|make sure|sure|ask|look|listen|pay attention|first|"
      "properly|carefully|again|in again|think|before|conclusions)",
      "^ (please|pls|kindly|do|just)? (read|study|reread|re-read|check) ...5 (carefully|properly|again|thoroughly|more closely|"
      "attentively|this time|before (asking|you|writing|complaining))",
      "(pls|please|kindly) (read|reread|re-read) (again|before asking|before you|our policy|our terms again|what i|what we)",
      "(would have|would've|could have) (saved|spared) (us|the two|both|everyone|me)",
      "a (quick|simple|brief|closer|careful) (glance|look|read|reading|search) ...5 (would|will|shows|tells|could|reveals)",
      "(you'd|you would|you could) have (found|seen|known|noticed|read|understood)",
      "you will find (the answer|it) ...3 yourself",
      "if (only)? (you|u) (had|read|look|looked|had read|had looked|bothered|took|would|actually|paid|think|thought) ...6 (you'd|you "
      "would|you will|carefully|properly|attention|the time)",
      "(think about it|think it through|think for a|use your|do the math|do the maths|do the sums|do your homework|you do the)",
      "(jump|jumping) to conclusions",
      "(deep breath|there there|bless your|good girl|good boy|well tried|nice try|good effort|sweetie|sweetheart|darling|my dear|"
      "dearie|young lady|young man|little lady|honey|hun|my girl|my boy|dear, don't|now now)",
      "(get|ask|have|let) (somebody|someone|a younger|your (son|daughter|husband|kids|children|grandson|it|finance)|a friend|an "
      "adult|a grown-up|a professional) ...6 (look|help|explain|show|check|read|do|younger)",
      "(if i may|may i|let me|allow me to|can i) (offer|give|suggest|propose|make) ...6 (tip|advice|lesson|hint|you leave|that you "
      "leave|suggestion|you read|that you read)",
      "(you are|you're) at liberty to",
      "(the clue is|hint:|pro tip|life lesson|free advice|lesson one|food for thought|newsflash|news flash|fun fact)",
      "(obviously|naturally|of course|evidently|self-evidently|patently) ...4 (has to be|have to be|needs to be|need to be|must be|"
      "would|cannot|can't|should|you have to|you need to|did not|didn't|without)",
      "(it's|it is|this is|that's|that is|thats) (really|actually) (quite|very|so|pretty)? (simple|straightforward|obvious|easy|"
      "basic|elementary)",
      "(it's|it is|this is|that's|that is|thats) (not|hardly) (that|so|exactly|really)? (hard|difficult|complicated)",
      "(that's|that is|thats) (just|simply)? basic",
      "(perfectly|quite|abundantly|crystal) (clear|plain|obvious)",
      "not (everybody's|everyone's) (strong|cup|thing)",
      "(organised|serious|professional|experienced|sensible|reasonable|mature|prepared) (clients|customers|people|guests|parents|"
      "tenants)",
      "(draw|paint) you a picture",
      "(get|be|been|getting) (a little|a bit)? carried away",
      "(just|pls|please)? google it",
      "(as one|as you|as we all) (learn|learns|learned|learnt)",
      "(perhaps|maybe) (get|ask|have|let) (somebody|someone|your|a) ...12 (look|help|check|show|explain|settings|with you|before you)",
      "read ...5 (carefully|this time|properly)",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{};
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(i|we) ...2 (explained|put|said|wrote) ...3 (badly|poorly|unclearly|too late)",
      "(obviously|clearly|of course|naturally|plainly|evidently) (our|ours|my|mine|we|us|wrong|a mistake|you are free|you're free|"
      "you cried|you feel|you were|you are right)",
      "(i|we) (don't|didn't|did not|do not|cannot|can't|haven't|failed|forgot|should|shall|must|need) ...3 (have|know|understand|see|"
      "explain|realise)",
      "(may|might) (know|be aware) two",
      "(sorry|apologise|apologize|apologies|our fault|my fault|on us|on me|thank you|thanks)",
      "(would you like|do you want|shall we|could we|if you like|together|what do you think|happy to)",
      "(guide|manual|instructions|label) the key",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  return told(context, {"talking_down", always(), to_the_let_down(), unless(), Belief::probable});
}

constexpr Example kExamples[] = {
    {"[[As I already explained, the report runs at night.]]", "Where is my report? Nobody tells me anything."},
    {"[[You need to understand that plaster takes time.]]"},
    {"[[Obviously the filter has to be cleaned first.]]"},
    {"[[Next time please read the instructions carefully before you write.]]"},
    {"The report runs at night, so the new figures are there from seven."},
    {"Obviously our mistake: the filter was missing from the box."},
    {"You need to sign on page two."},
    {"I explained this badly. What would you like to see first?"},
};

}  // namespace

extern const Rule talking_down;
constinit const Rule talking_down{
    "talking_down",
    Kind::fault,
    Severity::warning,
    "Write as to an equal: give the answer without the lesson.",
    "A lecture tells the client that they are the problem, above all in a technical trade.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
