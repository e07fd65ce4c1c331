// Reads a client's turn: the model's labels, and phrases for what the labels do not say. The labels decide how strong a turn is;
// the phrases only add what has words of its own (a stated decision, an accepted apology).
#include "rapport/theirs.hpp"

#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using text::PhraseSet;
using tone::Label;

// How sure a label must be to count here. The labels' own thresholds are set for showing them; a state needs a firmer ground,
// because a wrong one moves the whole plan. Judged on labelled conversations.
constexpr tone::Ratio kSureComplaint = 5500;
constexpr tone::Ratio kSureFeeling = 5000;
constexpr tone::Ratio kSureRepeat = 7000;
constexpr tone::Ratio kSureIssue = 6500;
constexpr tone::Ratio kSureDemand = 7000;
constexpr tone::Ratio kSureThreat = 6000;
constexpr tone::Ratio kSureAnger = 7000;  // with words of heat; without them kVerySureAnger and a grave message
constexpr tone::Ratio kVerySureAnger = 8500;
constexpr tone::Ratio kGrave = 9000;  // severity
// A hostile turn that also jokes or praises is banter unless it is surer than this.
constexpr tone::Ratio kSureHostile = 9000;
// A praise in words outweighs a complaint up to this, unless it is as good as sarcastic.
constexpr tone::Ratio kPraiseOutweighs = 8000;
constexpr tone::Ratio kHalfSarcastic = 4000;
// Words alone decide nothing: "our lawyer will check the licence" is no threat. They count with a hint of the model's, or in a quarrel.
constexpr tone::Ratio kHintOfThreat = 500;
constexpr tone::Ratio kHintOfLaw = 1500;
constexpr tone::Ratio kHintOfAnger = 1500;
constexpr tone::Ratio kHintOfComplaint = 4000;

// Ways out, as people say them without the word "cancel".
const PhraseSet& ways_out() {
  static const PhraseSet kSet{
      "(see|seeing|meet|meeting|talk to|talked to|spoke (to|with)|speak (to|with)|speaking "
      "(to|with)|call|ask|asked|asking|try|trying|contact|contacted|ring|approach|approached|invited) ...3 "
      "(other|another|alternative|different|competing) "
      "(supplier|suppliers|vendor|vendors|company|companies|agency|agencies|firm|firms|lab|studio|provider|providers|system|systems|broker|"
      "contractor|contractors|accountant)",
      "(demo|demos|quote|quotes|offer|offers|bid|bids|proposal|proposals) (of|from|by|with) ...2 "
      "(other|another|others|competitor|competitors|elsewhere|alternative)",
      "(asked|ask) ... for (an offer|a quote|a proposal|a bid)",
      "(to|with) (your|a) (competitor|competitors|rival|rivals)",
      "(look|looking|go|going|gone|taking|take) ...2 elsewhere",
      "(hand|give|move|take|switch|pass) (the whole (thing|lot)|it all|everything|all of it|our (account|business|work|contract)|the "
      "(account|business|contract|project)) (to|away|over|elsewhere)",
      "(may|might|could|will|should|going to|ready to|want to|have to) (stop|end|leave|part|cancel|pull out|walk away|walk|terminate|call "
      "it a day) (here|there|it|this|now|ways|the|our|with|from|at)?",
      "(if|whether) (we|i) (are|am|were) (still)? (right|well) with you",
      "(if|whether) (we|i) (should|can|want to) (stay|continue|carry on|go on|keep)",
      "(reconsider|reconsidering|rethink|rethinking|weighing) (our|my|the|whether|options)",
      "try the (lab|outfit|place|one|other|firm|shop|agency)",
      "(other|another) (supplier|company|agency|firm|lab|studio|provider|laundry|bakery|broker) "
      "(has|have|and|offered|quoted|can|could|would|next|in|down|across)",
      "(broker|competitor|rival|supplier) ... (don't|do not|haven't|have not) sign",
      "(i'm|i am|we're|we are) (this close|close to leaving|about to leave|on the verge)",
      "end of our term",
      "not renew*",
      "(won't|will not|don't|do not) (renew|continue|carry on|stay)",
      "or do i (ring|call|go to|ask) (him|her|them|another)",
      "(somebody|someone) who makes you",
      "before (i|we) (leave|cancel|go)"};
  return kSet;
}

const PhraseSet& law() {
  static const PhraseSet kSet{
      "(counsel|solicitor|solicitors|lawyer|lawyers|attorney|attorneys|tribunal|court|claims|legal action|ombudsman|trading "
      "standards|regulator|formal notice|breach of contract)"};
  return kSet;
}

// What makes of a way out a joke or a thing of the past or of others.
const PhraseSet& no_way_out() {
  static const PhraseSet kSet{"(obviously|lol|haha|joke|joking|kidding|naturally)",
                              "(no (plans|intention|wish|reason)|not (going|planning|thinking|looking)|never) (to|of|about)? "
                              "(leave|leaving|cancel|switch|switching|go|going)",
                              "(came|switched|moved|left) (to you|from|over from)",
                              "another (round|version|draft|proof|copy|one|invoice|look|try|day|time|week|month|question)"};
  return kSet;
}

const PhraseSet& heat() {
  static const PhraseSet kSet{
      "(livid|furious|fuming|outraged|enraged|seething|irate|incensed|raging|disgusted|disgusting|disgrace|disgraceful|appalled|appalling|"
      "shameful|goddamn|damn|bloody|hell|wtf|ffs|bullshit|crap|screamed|screaming|shaking)",
      "(so|very|really|truly|still|never ... so|this) (angry|mad)",
      "(angry|mad) (like|as|beyond)",
      "shame on",
      "(had enough|enough is enough|fed up|sick of|sick and tired|last straw|final straw|beyond a joke|a joke|unacceptable|not "
      "acceptable|this will not do|ridiculous|outrageous|insane|unbelievable)",
      "(worthless|useless|pathetic|liars|frauds|crooks|thieves)",
      "(how dare|do you (even|people|have any idea)|what is wrong with|are you (kidding|trying))",
      "^ enough",
      "don't you dare"};
  return kSet;
}

// Anger that the writer declares needs no model.
const PhraseSet& declared_anger() {
  static const PhraseSet kSet{
      "!not (i'm|i am|we're|we are|am|are|makes me|made me|i was|never was|never been|so|truly|really|absolutely|beyond|still) "
      "(absolutely|so|very|really|truly|just|quite|too|beyond)? "
      "(livid|furious|angry|outraged|enraged|fuming|seething|incensed|disgusted|appalled|mad at)",
      "(angry|mad) like (i|we) never", "(never|first time ...8) (so|this|truly|really|been) angry", "(livid|furious)"};
  return kSet;
}

// Friction in plain words, which the model may take for a neutral note.
const PhraseSet& friction() {
  static const PhraseSet kSet{
      "(nobody|no one|noone|nothing|none) (came|called|rang|answered|turned|showed|is here|here|replied|told|has|ever|at all|yet)",
      "still (no|not|nothing|waiting|aint|isn't|hasn't|haven't|missing|wrong|broken|down|wanting|the same|shows)",
      "(came|come) and went",
      "(i|we) asked (you)? (for|twice|three)",
      "where (is|are) (my|our|the|they|it)",
      "(again|once more) the same",
      "(second|third|fourth|fifth|2nd|3rd|4th|5th) (time|message|mail|email|attempt|remake|week|reminder)",
      "(not|never|hasn't|didn't|haven't|doesn't) (come|came|arrive|arrived|show|shown|turn up|work|worked|happen|happened)",
      "(let (me|us) down|embarrassing|mortified|humiliat*|disappoint*|frustrat*|annoy*|upset|unhappy|not happy|cross with|not amused|not "
      "good enough)",
      "(wrong (pump|part|size|colour|color|one|file|name|date|address|item|order))",
      "(no|without) (news|word|answer|reply|message|call|sign)",
      "(it's|it is|its) (back|slow|broken|down|leaking|happening) (again)?$",
      "(i|we) had (nothing|no answer|to send them home)",
      "not on my",
      "(you|they) (promised|said|told me|told us) ... (but|and yet|still|not)",
      "(does|did|do) not answer (my|the|our)",
      "always something",
      "(don't|do not) enjoy writing",
      "had (told|asked) (you|them)"};
  return kSet;
}

const PhraseSet& decisions() {
  static const PhraseSet kSet{
      "(end|ended|ends|ending|terminate|terminated|terminating|cancelled|canceled|cancelling) (the|our|my|this)? "
      "(contract|agreement|subscription|account|engagement|relationship|cooperation|collaboration)",
      "(contract|agreement|subscription) (ends|is over|ended|will end|will not be renewed|won't be renewed)",
      "notice of termination",
      "(moving|moved|switching|switched|gone|going) to (another|a different|a new|someone else|somebody else|your competitor)",
      "(has|have) (started|signed|moved|gone|switched) (at|with|to|over to) another",
      "another (company|photographer|agency|studio|firm|supplier|provider|lab|contractor|designer|developer|centre|center|vendor) "
      "(will|has|have|is|finished|takes|took|does|did)",
      "other (company|studio|firm|supplier|agency|contractor) (finished|has had|has|is|did|took|takes|started)",
      "(board|committee|we|partners|trustees|management|owners|i|team) (have|has)? (decided|voted|resolved|agreed) (to|on|against) "
      "(end|leave|move|go|cancel|terminate|part|switch|stop|close|not renew|find)",
      "(board )?vote (tonight|today|yesterday)? was",
      "last order",
      "(we're|we are|i'm|i am) (done|finished|through|leaving|out|moving (on|away|to)) (with you|here|for good)$",
      "all ... go back",
      "(please)? (don't|do not) contact (us|me)",
      "not coming (on|back|into|near)",
      "(a visit|a call|a meeting) is not needed",
      "(found|hired|chosen|picked|signed with|went with|gone with) (a|an|another|someone|somebody) "
      "(new|other|different|else|woman|man|firm|company|supplier|studio|agency)",
      "(we|i) (don't|do not) want (an explanation|to meet|to hear)",
      "i'm done (shouting|waiting|talking|with you)",
      "(take|taking|took) (our|my) (business|custom|work|account) elsewhere",
      "(this is|was) (our|my|the) (last|final) (order|invoice|job|project|email|message)",
      "(close|closing) (my|our) account",
      "(we have|we've|i have|i've) (decided to (leave|end|move|cancel|go|stop|part|switch)|found (another|a new) "
      "(agency|studio|firm|supplier|company|provider|contractor)|appointed another|engaged another)"};
  return kSet;
}

// What makes a decision no decision: it is a question, a threat with a condition, or still open.
const PhraseSet& undecided() {
  static const PhraseSet kSet{
      "(may|might|could|considering|consider|thinking|think about|if|unless|would|wonder|whether|almost|nearly|should we|should i|ask "
      "myself|don't sign|not yet|haven't|hasn't|not decided|about to|tempted|no plans)",
      "(decide|decision) (by|on|next|until)", "or (we|we're|i|i'm|it's)"};
  return kSet;
}

const PhraseSet& drops() {
  static const PhraseSet kSet{"(let's|let us|we can|we'll|i'll|just) (just)? (leave|drop|forget) (it|that|this)",
                              "(leave|drop|forget) (it|this) (there|at that|be|alone)",
                              "(never mind|nevermind|forget it|whatever|doesn't matter|does not matter|no matter|suit yourself|have it "
                              "your way|it's not worth|not worth (arguing|the fight|it))"};
  return kSet;
}

// The same, where it is the whole message.
const PhraseSet& curt_drops() {
  static const PhraseSet kSet{"^ (fine|ok then|as you (like|wish|say)|if you say so)$"};
  return kSet;
}

const PhraseSet& jests() {
  static const PhraseSet kSet{"(haha|hahaha|lol|lmao|rofl|hehe|ha)",
                              "(joke|joking|kidding|pun)",
                              "(useless|lazy|daft|cheeky|lucky|old) (bastard|sod|git|bugger)",
                              "(mate|legend|hallelujah|bloody marvellous|you absolute)",
                              "made me laugh",
                              "(bugger off) see you"};
  return kSet;
}

const PhraseSet& praises() {
  static const PhraseSet kSet{
      "(love|loved|adore|adored) (it|them|the|what|how|your|working)",
      "(best|finest|nicest|loveliest|greatest) ...3 (we|i) (have|had|ever|could)",
      "(brilliant|wonderful|fantastic|superb|excellent|beautiful|gorgeous|perfect|amazing|stunning|outstanding|magnificent|bellissimo|"
      "smashing|spot on|top notch|first class|a dream|a joy|flawless)",
      "(you|your team|she|he) (made|make) (us|me|this|it) (so|very|really)? (painless|easy|happy|proud|look good)",
      "(five|5) stars",
      "(you legend|you're a star|you star|lifesaver|life saver|hats off|well done|great (job|work)|good (job|work)|nice (job|work))",
      "(look|looks|looking) (mint|great|lovely|beautiful|fantastic|smart|handsome)",
      "(so|very|really) (pleased|happy|glad|impressed|delighted) (with|by|about)",
      "(like a glove|marry this|booked for life|more beautiful|are handsome|is lovely)",
      "make good bread",
      "(i haven't forgotten|everyone loves|they love|she loves|he loves)"};
  return kSet;
}

const PhraseSet& mends() {
  static const PhraseSet kSet{"apology accepted",
                              "(works|working|fixed|solved|resolved|sorted|clean|perfect|fine) (now|again|at last)",
                              "(no hard feelings|water under the bridge|all (is )?(good|forgiven|well)|we're good|we are good|no harm "
                              "done|let's (both|move on|start again|put))",
                              "(thank you|thanks) for (sorting|fixing|the quick|your quick|owning|your honesty|being honest|the "
                              "honest|ringing|calling|coming|the call|the visit|making it right|putting it right|listening)",
                              "(appreciate|appreciated) (the|your|that|it)",
                              "(happy|glad|pleased|satisfied) (now|again|with the|that)",
                              "0 (loops|errors|crashes)",
                              "so far so good",
                              "that (helps|does it|did it|works)",
                              "(all|both) (arrived|received|good|fine|here)"};
  return kSet;
}

// The apology or the fix is taken, in so many words.
const PhraseSet& peace() {
  static const PhraseSet kSet{"(apology|apologies) accepted",
                              "no hard feelings",
                              "water under the bridge",
                              "all (is )?forgiven",
                              "let's (both )?(move on|start again|learn|put this behind)",
                              "we're (good|fine|even) (now|again)?",
                              "no harm done"};
  return kSet;
}

const PhraseSet& demands() {
  static const PhraseSet kSet{"(free|for free|at your (cost|expense)|no charge|on the house)",
                              "(not|n't) (paying|gonna pay|pay)",
                              "haven't paid",
                              "you (will|shall|must|are going to|'re gonna|'ll) "
                              "(do|comply|answer|thank|cover|redo|board|pay|send|give|apologize|apologise|obey|dance)",
                              "(i|we) (demand|require|now want|now require|now also require)",
                              "(is|are) to be (dismissed|fired|removed|replaced)",
                              "(fire|sack|dismiss|swap|replace) (him|her|them|the|your|that)",
                              "(refund|discount) the (month|whole|year|lot)",
                              "knock ... off",
                              "(redo|rewrite|remake) (all|everything|the whole|4|them)",
                              "{number} (more)? (routes|points|items|questions|sessions|versions|pages|revisions|logos) ",
                              "(do it|make it|throw in) (free|for free|for the price)",
                              "(day or night|day and night|within 10 min|at night|chop chop|clock's ticking|by tonight|by monday|by 9am)",
                              "(answer|read) (them|it)? (all|every)",
                              "(layered|source) files of everything",
                              "(price of)"};
  return kSet;
}

const PhraseSet& insults() {
  static const PhraseSet kSet{
      "(idiot|idiots|moron|morons|imbecile|imbeciles|cretin|cretins|halfwit|halfwits|stupid|dimwit|dumb|dumbest|pathetic|parasite|"
      "parasites|scum|vermin|pig|swine|cow|bitch|whore|slut|loser|losers|hack|clown|clowns|cowards|coward|snitch|trash|peasant|peasants|"
      "retard|monkey|thieves|crooks|frauds|liars)",
      "you (people|lot) (are|live|all)",
      "(fat|lazy|dumb|stupid|mouthy|useless|little) (one|cow|girl|loser|bitch|princess|idiot|art|woman|man|people)",
      "(princess|sweetheart|love|secretary|kennel girl|little girl|the help|servants|the fat one|the lump|the slow one|that foreigner|the "
      "girl|your girl|monkey|maid)",
      "(too dim|are you blind|employ the blind|go back to|what you're for|nothing without)",
      "(i (told|know) ... (discord|school run|where you live))",
      "(ruin|find|hurt|destroy) you",
      "(your|ur) (face|faces)",
      "(little (people|dreams)|small minds|monkey)",
      "smell of",
      "(get me a normal one|someone british|proper american|white knight)",
      "(spat at|saw your car|come to my place|wore less)"};
  return kSet;
}

}  // namespace

Stance stance_of(const Turn& turn, const Standing& standing) {
  const text::Document& d = turn.document;
  const tone::Reading& reading = turn.reading;
  Stance stance;
  Mood& mood = stance.mood;
  mood.message = turn.index;
  mood.date = turn.message.date;
  mood.severity = reading.severity;
  for (std::size_t k = 0; k < tone::kLabelCount; ++k)
    if (reading.present[k]) mood.present |= std::uint64_t{1} << k;
  for (const text::Word& word : d.words())
    if (word.kind == text::WordKind::word || word.kind == text::WordKind::number) ++mood.words;

  bool at_peace = false, lawful = false, insulted = false, heated = false, rubbed = false, declared = false;
  for (const text::Sentence& s : d.sentences()) {
    if (decisions().in(d, s) && !s.question && !undecided().in(d, s)) stance.decided = true;
    stance.leaves_alone = stance.leaves_alone || drops().in(d, s) || (d.sentences().size() == 1 && curt_drops().in(d, s));
    stance.jokes = stance.jokes || jests().in(d, s);
    if (!s.question && praises().in(d, s) && !reading.has(Label::sarcastic)) stance.praise.push_back(s.span);
    stance.demands = stance.demands || demands().in(d, s);
    stance.mended = stance.mended || (!s.question && mends().in(d, s));
    lawful = lawful || law().in(d, s);
    at_peace = at_peace || peace().in(d, s);
    stance.way_out = stance.way_out || (ways_out().in(d, s) && !no_way_out().in(d, s));
    insulted = insulted || insults().in(d, s);
    heated = heated || heat().in(d, s);
    declared = declared || declared_anger().in(d, s);
    rubbed = rubbed || friction().in(d, s);
  }
  // "Received." alone mends nothing.
  constexpr std::uint32_t kCurtReceipt = 2;
  stance.mended = stance.mended && mood.words > kCurtReceipt;
  const auto at_least = [&](Label label, tone::Ratio p) { return reading.probability(label) >= p; };
  const bool complaint = at_least(Label::complaint, kSureComplaint);
  const bool displeased = at_least(Label::angry, kSureFeeling) || at_least(Label::frustrated, kSureFeeling) ||
                          at_least(Label::disappointed, kSureFeeling) || at_least(Label::unheard, kSureFeeling);
  const bool issue_told = at_least(Label::broken_promise, kSureIssue) || at_least(Label::missed_deadline, kSureIssue) ||
                          at_least(Label::no_response, kSureIssue) || at_least(Label::disrespect, kSureIssue);
  const bool pleased = at_least(Label::satisfied, kSureFeeling) || at_least(Label::reconciliation, kSureFeeling) ||
                       (at_least(Label::grateful, kSureFeeling) && !at_least(Label::cold, kSureFeeling));
  const bool sarcastic = at_least(Label::sarcastic, kSureFeeling) && stance.praise.empty();
  // Warm words outweigh a complaint that the model is not quite sure of: clients swear fondly.
  const bool fond = (!stance.praise.empty() || (stance.jokes && !displeased)) && !at_least(Label::complaint, kPraiseOutweighs) &&
                    !at_least(Label::sarcastic, kHalfSarcastic) && standing.overdue == 0;
  const bool quarrel = standing.tense || at_least(Label::complaint, kHintOfComplaint);
  stance.way_out = ((stance.way_out && (quarrel || at_least(Label::churn_threat, kHintOfThreat))) ||
                    (lawful && quarrel && at_least(Label::legal_threat, kHintOfLaw)) || at_least(Label::churn_threat, kSureThreat) ||
                    at_least(Label::legal_threat, kSureThreat)) &&
                   !fond;
  stance.decided =
      stance.decided && (quarrel || at_least(Label::churn_threat, kHintOfThreat) || at_least(Label::cold, kSureFeeling)) && !stance.jokes;
  declared = declared && (quarrel || at_least(Label::angry, kHintOfAnger));
  stance.mended = stance.mended && !displeased && (at_peace || !complaint);
  const bool condition = at_least(Label::ultimatum, kSureThreat);
  mood.abusive = (reading.has(Label::hostile) || (insulted && (stance.demands || displeased || complaint))) &&
                 !((fond || (pleased && !complaint)) && !at_least(Label::hostile, kSureHostile));

  // Left without an answer three times running and still asking: they are at the end of their patience, however politely they say it.
  constexpr std::uint32_t kUnansweredRow = 2;
  const bool neglected =
      standing.unanswered >= kUnansweredRow && (complaint || displeased || rubbed || at_least(Label::repeat_contact, kSureFeeling));
  const bool strong_anger = (declared && !stance.jokes) || (at_least(Label::angry, kSureAnger) && heated) ||
                            (at_least(Label::angry, kVerySureAnger) && reading.severity >= kGrave);
  if (strong_anger || stance.way_out || mood.abusive || (condition && (complaint || heated)) || neglected) {
    mood.level = 2;
  } else if (complaint || displeased || issue_told || rubbed || sarcastic || condition || (at_least(Label::repeat_contact, kSureRepeat)) ||
             at_least(Label::refund_request, kSureDemand) || at_least(Label::escalation_request, kSureThreat) ||
             (standing.overdue > 0 && !pleased && !stance.mended)) {
    mood.level = 1;
  }
  if (fond && !mood.abusive && !stance.way_out) mood.level = 0;
  if (mood.level == 1 && stance.mended && !displeased && !at_least(Label::complaint, kSureDemand) && standing.overdue == 0) mood.level = 0;
  stance.failure_told = mood.level > 0 && (standing.overdue > 0 || issue_told || at_least(Label::repeat_contact, kSureFeeling) ||
                                           at_least(Label::cost_to_client, kSureFeeling));
  mood.positive = (pleased || stance.mended || !stance.praise.empty()) && mood.level == 0 && !stance.leaves_alone;
  stance.accepted = mood.level == 0 && (at_peace || at_least(Label::reconciliation, kSureThreat));
  if (mood.level > 0) stance.praise.clear();
  return stance;
}

}  // namespace amends::rapport
