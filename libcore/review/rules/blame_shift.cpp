// blame_shift: puts the fault on the client, a colleague or a third party. With our own part said in the same breath it is the strength
// `owns`; a calm fact about who does what is none.
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // Not us.
      "(not|isn't|wasn't|nothing) (our (fault|doing|mistake|error|department|problem|responsibility|call|making)|the practice $|this "
      "office|my (fault|doing|department|circus|call|problem)|down to us|on our desk|because of us)",
      "(it's|it is|it was|is|was) not our (fault|doing|mistake|problem|responsibility) that",
      "nothing to do with (us|our)",
      "(fault|problem|mistake|issue|error|responsibility) (is|was|lies|lay|sits|rests) ...2 (with (you|your|the courier|the supplier|"
      "them|him|her)|at your|on your|elsewhere|theirs|yours)",
      "fault (and)? not (ours|us)",
      "not this office",
      "(partly|partially|mostly|largely|also|entirely|rather) (on you|your (fault|doing|responsibility)|down to you)",
      "rather than (our|us|my) (router|side|system|team|fault|work|crew|end|product|software|app|driver)",
      "(out of|beyond|outside) (our|my) (hands|control|influence|power|remit)",
      "(never|not) in (our|my) (hands|control|power)",
      "(our|my) hands (are|were) tied",
      "we (only|merely|just|simply) (filed|sell|sold|print|printed|followed|delivered|passed|forward|forwarded|relay|booked|"
      "installed|acted|did what|supply|supplied|took over|inherited|walked in|fitted|quoted|typed|broker|resell)",
      "(that's|that is|is) what we (inherited|were given|were told|were sent)",
      "(i|we) (was|were) (told|assured) ...1 by",
      "(from|on) (our|my) (side|end) (everything|all) (was|had|is|went)",
      "we were ready since",
      "(take it up|take that up|raise it|raise that) with (him|her|them|the|your|my)",
      "(perhaps|maybe|so|please) (perhaps|maybe|go)? ask (her|him|them|your|the courier|the airline|the bank)",
      "(so|perhaps|maybe) they can explain",
      "no longer works (here|for us|with us)",
      "(was|is|were) (the|to) (culprit|culprits|blame) $",
      "(was|is|were) the (culprit|culprits)",
      "(attributable|owing|down) to ...4 (your|client|customer|the supplier|the courier|the previous)",
      "(let|lets) (us|you) down and",
      "(supplier|courier|carrier|partner|subcontractor|printer|manufacturer|agency) ...3 (let us down|let you down)",
      // You and yours.
      "(late|delayed|slow|missing|incomplete|wrong|incorrect) ...3 (from|on|at) your (side|end|part)",
      "(not|followed|keyed|filled|entered|happened|opened|caused|changed|ticked|typed|cancelled) ...6 (on|at) your (side|end|part|"
      "own site)",
      "(had|if) (only)? (you|u|ur|your) ...3 (had|sent|told|given|checked|read|asked|confirmed|approved|signed|reached|been|switched|"
      "kept|paid|answered) ...10 (would|wouldn't|we'd|none of|could have|might have)",
      "(had|if) (the|your) ...6 (had|been|were|sent|left) ...10 (would've|would not have|wouldn't have|we'd be|would have)",
      "(because|since|as) (you|your|u|ur) ...3 (didn't|did not|insisted|chose|changed|failed|forgot|never|ticked|left it|only sent|"
      "were late|was late|kept changing)",
      "(you|u) (must have|forgot to|failed to|yourself|yourselves|never told|never sent|never informed|didn't tell us|did not tell "
      "us|didn't send|did not send) ",
      "(you|u) ...1 (approved|signed off|chose|insisted on|misread|overlooked|mistyped|typed it|ticked|keyed) (the|it|that|on|this|"
      "off)",
      "your ...3 (must have|forgot|failed to|never|didn't let|wouldn't let|switched|ticked|signed off|gave the wrong|sent the wrong|"
      "approved the|left the|parked|spilled|had spilled|unplugged|deleted)",
      "(ur|u r|you're|you are) the (one|ones) who",
      "(the|those|these|your) (drawing|drawings|count|numbers|figures|brief|measurements|list|file|files|address|details|data|photos|"
      "sizes|dates|copy|documents|spec|material) (you|your _|that you) (gave|sent|handed|provided|supplied|submitted|filled|wrote|"
      "delivered) ",
      "(we|i) (quoted|built|worked|printed|made|cut|cooked|planned|filed) ...4 (on|from|to) the ...2 you (sent|gave|signed|provided)",
      "(instructions|manual|label|terms|guidelines|rules) ...6 (were|was) not (followed|read|observed|respected)",
      "(was|were) (sent|entered|keyed in|typed|filled in|left open|supplied|submitted|measured) by (you|your|whoever|the tenant|the "
      "sender|the previous)",
      "(matter|copy|text|order|file) was sent by your",
      "when (parents|clients|customers|people|guests|tenants|patients|users) (don't|do not|won't|fail to|never)",
      "it was {name} ...2 who",
      "(nobody|no one) (informed|told|warned|notified) us",
      "we were never (told|informed|given|sent|shown)",
      "late approval",
      "(was it not|wasn't it|did) (your|you|anyone there) ...8 (own|yourself|who|that|give|give him)",
      "that's not (on)? (us|ours|our desk|my desk)",
      "(signed for it|signed for them|signed for the) ...4 so",
      // A third hand.
      "(courier|couriers|carrier|lab|laboratory|supplier|suppliers|airline|hotel|plasterer|plumber|electrician|roofer|builder|agency|"
      "bank|customs|venue|tenant|surveyor|junior|assistant|trainee|intern|temp|sub|subcontractor|contractor|accounts team|finance|"
      "warehouse|forwarder|caterer|post office|council|manufacturer|factory|candidate|previous owner|previous agency|previous tenant|"
      "last agent|dealer|freelancer|optician|wholesaler|broker|box office|our colleague) ...3 (sat on|mixed up|forgot|misled|put the "
      "wrong|moved the flight|never let|ran over|walked off|left such|left the files|switched off|sits on|messed up|went bust|"
      "botched|misread|got it wrong|misplaced|misrouted|shipped the wrong|packed the wrong|let us down|handled the|quoted you|"
      "promised you|dropped the ball)",
      "(my|our) (assistant|junior|colleague|trainee|intern|temp|secretary|salesman|agent|driver) (promised|quoted|told|handled|"
      "booked|forgot|mixed) ",
      "(previous|last|former) (agency|agent|owner|tenant|supplier|contractor|team|builder) (left|ran|did|made|gave|put|kept) ...3 (a "
      "mess|such|in a|terrible|wrong|the files|open|everything)",
      "(caterer|tenant|team|people|owner|agency) before us",
      "(released|lost|delayed|mixed up|pushed) by (the|our|microsoft|google|apple) ...4",
      "(zoom's|microsoft's|google's|apple's|amazon's|stripe's|paypal's) (fault|problem|servers)",
      "what can i say $",
      "had no authority to",
      "(my|our) (colleague's|assistant's|junior's|trainee's|boss's|predecessor's|partner's|driver's|supplier's) (mistake|fault|error|"
      "doing|idea|decision|job)",
      "because your (team|staff|side|office|colleague|people|system|bank|driver|school) ...2 (never|did not|didn't|failed|forgot|"
      "sent|gave|changed)",
      "(new|young) (guy|girl|lad|boy) (on|in|at)",
      "our temp's",
      "(couldn't|could not|can't) (tell|say) you",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{
      "(courier|couriers|carrier|driver|drivers|lab|laboratory|supplier|suppliers|airline|hotel|host|hosting|plasterer|plumber|"
      "electrician|builder|agency|bank|customs|venue|network|microsoft|google|apple|zoom|landlord|surveyor|junior|assistant|trainee|"
      "intern|temp|sub|subcontractor|contractor|accounts|finance|warehouse|forwarder|caterer|post|registry|council|court|"
      "manufacturer|factory|vendor|candidate|partner|dealer|printer|translator|freelancer|optician|portal|theatre|marketing|sales|"
      "dispatch|colleague|agent|band|provider|sensor|system|app) ...2 (had|has|lost|failed|moved|never|ran|pushed|left|didn't|did "
      "not|messed|dropped|broke|delayed|changed|cancelled|overbooked|refused|promised|held|took|blocked|skipped|made|entered|"
      "rejected|was late|were late|came late|decided|wanted|had network|mixed)",
      "(in the plan|the plan|the drawing|the drawings) (from|of) the (architect|client|previous)",
      "(by|before) (your|the) own",
      "(you|your) ...2 (did|was|were) ",
      "(is|are|was|were) not liable",
      "of yours were",
      "(keep|teach) (your|their)",
      "from (a|an|the) (sub-supplier|subcontractor|supplier|agency|third party)",
  };
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(on us|on me|ours to|our part|our side of it|my part|our own fault|our mistake|my mistake|our lapse|our job|my job|down to us|"
      "down to me|our slip|my doing|that was wrong|we were wrong|was wrong of|our failing|my neglect|our neglect|should have|ought "
      "to have|our task|was ours|is ours|are ours|were ours|and ours|was mine|is mine|for us to|through us|our crew|all the same|had "
      "told|i answer|answer for|what you pay us)",
      "(and|but) (we|i) (did not|didn't|never|still|passed|filed without|took|let|relied|failed|forgot|chose|missed|went|sat|served|"
      "should|were|had no)",
      "(and|but|yet) you (still|were|had|slept)",
      "(sorry|apologise|apologize|apologies|forgive|thank|thanks|ashamed|grateful|glad)",
      "(you are|you're|you were) (right|correct|free|welcome)",
      "(we|i|you) (had) (told|every)",
      "^ (could|would|can|may|shall|do|what|which|how|who|where|please (have|check|send|see))",
      "(we'll|i'll|i will|we will|so the voucher)",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  return told(context, {"blame_shift", always(), to_the_let_down(), unless(), Belief::probable});
}

constexpr Example kExamples[] = {
    {"[[The courier mixed up the labels, so it was out of our hands.]]", "The wrong boxes came, again."},
    {"[[If you had sent the file on time, we would have been ready.]]", "Where are the flyers? The fair is tomorrow!"},
    {"[[The supplier let us down, it was never in our hands.]]", "The sofa is nine weeks late and I am fed up."},
    {"[[This happened because your team never told us about the new address.]]"},
    {"[[The photos came late, so that is partly on you.]]", "It is Thursday and the shop is still not online."},
    {"The courier mixed up the labels, and we did not check; that is on us.", "The wrong boxes came, again."},
    {"The courier comes between nine and ten.", "When do you pick it up?"},
    {"Your colleague signed on the 4th, so only your signature is open."},
    {"Our crew broke the vase, and that is on us.", "Who broke my vase?"},
};

}  // namespace

extern const Rule blame_shift;
constinit const Rule blame_shift{
    "blame_shift",
    Kind::fault,
    Severity::warning,
    "Say your own part first; leave out who else was to blame.",
    "The client chose you, and the duty to mend is yours alone.",
    "six-steps",
    check,
    kExamples,
};

}  // namespace amends::review::rules
