// Reads a client's turn: the model's labels, and phrases for what the labels do not say. The labels decide how strong a turn is;
// the phrases only add what has words of its own (a stated decision, an accepted apology).
#include "rapport/theirs.hpp"

#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using text::PhraseSet;
using tone::Label;

// From this severity a turn is friction, or strong, whatever its labels; see theirs.cpp's test for turns on both sides.
constexpr tone::Ratio kFriction = 3500;
constexpr tone::Ratio kStrong = 7500;
// A hostile turn that also jokes or praises is banter unless it is surer than this.
constexpr tone::Ratio kSureHostile = 9000;

const PhraseSet& decisions() {
  static const PhraseSet kSet{"(end|ended|ends|ending|terminate|terminated|terminating|cancelled|canceled|cancelling) (the|our|my|this)? (contract|agreement|subscription|account|engagement|relationship|cooperation|collaboration)", "(contract|agreement|subscription) (ends|is over|ended|will end|will not be renewed|won't be renewed)", "notice of termination", "(moving|moved|switching|switched|gone|going) to (another|a different|a new|someone else|somebody else|your competitor)", "(has|have) (started|signed|moved|gone|switched) (at|with|to|over to) another", "another (company|photographer|agency|studio|firm|supplier|provider|lab|contractor|designer|developer|centre|center|vendor) (will|has|have|is|finished|takes|took|does|did)", "other (company|studio|firm|supplier|agency|contractor) (finished|has had|has|is|did|took|takes|started)",
                              "(board|committee|we|partners|trustees|management|owners|i|team) (have|has)? (decided|voted|resolved|agreed) (to|on|against) (end|leave|move|go|cancel|terminate|part|switch|stop|close|not renew|find)", "(board )?vote (tonight|today|yesterday)? was", "last order", "(we're|we are|i'm|i am) (done|finished|through|leaving|out|moving (on|away|to)) (with you|here|for good)?$", "it's (done|over)", "all ... go back", "(please)? (don't|do not) contact (us|me)", "not coming (on|back|into|near)", "no need to (reply|answer|respond)", "(a visit|a call|a meeting) is not needed", "(found|hired|chosen|picked|signed with|went with|gone with) (a|an|another|someone|somebody) (new|other|different|else|woman|man|firm|company|supplier|studio|agency)", "(we|i) (don't|do not) want (an explanation|to meet|to hear)", "i'm done (shouting|waiting|talking|with)", "(take|taking|took) (our|my) (business|custom|work|account) elsewhere", "(this is|was) (our|my|the) (last|final) (order|invoice|job|project|email|message)", "(close|closing) (my|our) account", "(we have|we've|i have|i've) (decided|found another|appointed|engaged)"};
  return kSet;
}

// What makes a decision no decision: it is a question, a threat with a condition, or still open.
const PhraseSet& undecided() {
  static const PhraseSet kSet{"(may|might|could|considering|consider|thinking|think about|if|unless|would|wonder|whether|almost|nearly|should we|should i|ask myself|don't sign|not yet|haven't|hasn't|not decided|about to|tempted|no plans)", "(decide|decision) (by|on|next|until)"};
  return kSet;
}

const PhraseSet& drops() {
  static const PhraseSet kSet{"(let's|let us|we can|we'll|i'll|just) (just)? (leave|drop|forget) (it|that|this)", "(leave|drop|forget) (it|this) (there|at that|be|alone)", "(never mind|nevermind|forget it|whatever|doesn't matter|does not matter|no matter|suit yourself|have it your way|it's not worth|not worth (arguing|the fight|it))", "^ (fine|ok then|as you (like|wish|say)|if you say so)$"};
  return kSet;
}

const PhraseSet& jests() {
  static const PhraseSet kSet{"(haha|hahaha|lol|lmao|rofl|hehe|ha)", "(joke|joking|kidding|pun)", "(useless|lazy|daft|cheeky|lucky|old) (bastard|sod|git|bugger)", "(mate|legend|hallelujah|bloody marvellous|you absolute)", "made me laugh", "(bugger off) see you"};
  return kSet;
}

const PhraseSet& praises() {
  static const PhraseSet kSet{"(love|loved|adore|adored) (it|them|the|what|how|your|working)", "(best|finest|nicest|loveliest|greatest) (... )(we|i) (have|had|ever|could)", "(brilliant|wonderful|fantastic|superb|excellent|beautiful|gorgeous|perfect|amazing|stunning|outstanding|magnificent|bellissimo|smashing|spot on|top notch|first class|a dream|a joy|flawless)", "(you|your team|she|he) (made|make) (us|me|this|it) (so|very|really)? (painless|easy|happy|proud|look good)", "(five|5) stars", "(you legend|you're a star|you star|lifesaver|life saver|hats off|well done|great (job|work)|good (job|work)|nice (job|work))", "(look|looks|looking) (mint|great|lovely|beautiful|fantastic|smart|handsome)", "(so|very|really) (pleased|happy|glad|impressed|delighted) (with|by|about)", "(like a glove|marry this|booked for life|more beautiful|are handsome|is lovely)", "make good bread", "(i haven't forgotten|everyone loves|they love|she loves|he loves)"};
  return kSet;
}

const PhraseSet& mends() {
  static const PhraseSet kSet{"apology accepted", "(works|working|fixed|solved|resolved|sorted|clean|perfect|fine) (now|again|at last)", "(no hard feelings|water under the bridge|all (is )?(good|forgiven|well)|we're good|we are good|no harm done|let's (both|move on|start again|put))", "(thank you|thanks) for (sorting|fixing|the quick|your quick|owning|your honesty|being honest|the honest|ringing|calling|coming|the call|the visit|making it right|putting it right|listening)", "(appreciate|appreciated) (the|your|that|it)", "(came|arrived|landed|received)$", "(is|are|it's) (gone|here|back|live|right) (now)?", "(happy|glad|pleased|satisfied) (now|again|with the|that)", "0 (loops|errors|crashes)", "so far so good", "that (helps|does it|did it|works)", "(all|both) (arrived|received|good|fine|here)"};
  return kSet;
}

const PhraseSet& demands() {
  static const PhraseSet kSet{"(free|for free|at your (cost|expense)|no charge|on the house)", "(not|n't) (paying|gonna pay|pay)", "haven't paid", "you (will|shall|must|are going to|'re gonna|'ll) (do|comply|answer|thank|cover|redo|board|pay|send|give|apologize|apologise|obey|dance)", "(i|we) (demand|require|now want|now require|now also require)", "(is|are) to be (dismissed|fired|removed|replaced)", "(fire|sack|dismiss|swap|replace) (him|her|them|the|your|that)", "(refund|discount) the (month|whole|year|lot)", "knock ... off", "(redo|rewrite|remake) (all|everything|the whole|4|them)", "{number} (more)? (routes|points|items|questions|sessions|versions|pages|revisions|logos) ", "(do it|make it|throw in) (free|for free|for the price)", "(day or night|day and night|within 10 min|at night|chop chop|clock's ticking|by tonight|by monday|by 9am)", "(answer|read) (them|it)? (all|every)", "(layered|source) files of everything", "(price of)"};
  return kSet;
}

const PhraseSet& insults() {
  static const PhraseSet kSet{"(idiot|idiots|moron|morons|imbecile|imbeciles|cretin|cretins|halfwit|halfwits|stupid|dimwit|dumb|dumbest|pathetic|parasite|parasites|scum|vermin|pig|swine|cow|bitch|whore|slut|loser|losers|hack|clown|clowns|cowards|coward|snitch|trash|peasant|peasants|retard|monkey|thieves|crooks|frauds|liars)", "you (people|lot) (are|live|all)", "(fat|lazy|dumb|stupid|mouthy|useless|little) (one|cow|girl|loser|bitch|princess|idiot|art|woman|man|people)", "(princess|sweetheart|love|secretary|kennel girl|little girl|the help|servants|the fat one|the lump|the slow one|that foreigner|the girl|your girl|monkey|maid)", "(too dim|are you blind|employ the blind|go back to|what you're for|nothing without)", "(i (told|know) ... (discord|school run|where you live))", "(ruin|find|hurt|destroy) you", "(your|ur) (face|faces)", "(little (people|dreams)|small minds|monkey)", "smell of", "(get me a normal one|someone british|proper american|white knight)", "(spat at|saw your car|come to my place|wore less)"};
  return kSet;
}

}  // namespace

Stance stance_of(const Turn& turn) {
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

  bool insulted = false;
  for (const text::Sentence& s : d.sentences()) {
    if (decisions().in(d, s) && !s.question && !undecided().in(d, s)) stance.decided = true;
    stance.leaves_alone = stance.leaves_alone || drops().in(d, s);
    stance.jokes = stance.jokes || jests().in(d, s);
    if (!s.question && praises().in(d, s) && !reading.has(Label::sarcastic)) stance.praise.push_back(s.span);
    stance.demands = stance.demands || demands().in(d, s);
    stance.mended = stance.mended || (!s.question && mends().in(d, s));
    insulted = insulted || insults().in(d, s);
  }
  const bool complaint = reading.has(Label::complaint) || reading.has(Label::unheard) || reading.has(Label::repeat_contact);
  const bool displeased = reading.has(Label::angry) || reading.has(Label::frustrated) || reading.has(Label::disappointed);
  const bool pleased = reading.has(Label::satisfied) || reading.has(Label::grateful) || reading.has(Label::reconciliation);
  stance.failure_told = (complaint && (reading.has(Label::repeat_contact) || reading.has(Label::broken_promise) || reading.has(Label::missed_deadline))) || reading.has(Label::cost_to_client);
  const bool way_out = reading.has(Label::churn_threat) || reading.has(Label::legal_threat) || reading.has(Label::ultimatum);
  const bool hostile = reading.has(Label::hostile);
  const bool jest = (stance.jokes && !complaint) || (pleased && !complaint);
  mood.abusive = (hostile || (insulted && (stance.demands || displeased))) && !(jest && reading.probability(Label::hostile) < kSureHostile);
  if (reading.has(Label::angry) || way_out || mood.abusive || mood.severity >= kStrong) mood.level = 2;
  else if (complaint || displeased || reading.has(Label::refund_request) || reading.has(Label::escalation_request) || mood.severity >= kFriction) mood.level = 1;
  if (jest && mood.level > 0 && !way_out) mood.level = 0;
  mood.positive = (pleased || stance.mended) && mood.level == 0;
  stance.mended = stance.mended && mood.level < 2;
  if (mood.level > 0) stance.praise.clear();
  return stance;
}

}  // namespace amends::rapport
