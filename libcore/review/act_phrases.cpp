// The phrase tables of the acts. A phrase earns its place by structure (who does what to whom), not by a telling noun alone.
#include "review/act_phrases.hpp"

namespace amends::review {
namespace {

using text::PhraseSet;

const PhraseSet& none() {
  static const PhraseSet kSet{};
  return kSet;
}

const PhraseSet& acknowledge_for() {
  static const PhraseSet kSet{
      // what it did to them
      "you (had to|have had to|were left|was left|were kept|sat|stood|lost|missed|waited|paid|travelled|drove|spent|ended up|have been "
      "left|have waited|have paid|have lost|should not have|should never have|shouldn't have|deserved|trusted us|relied on|counted "
      "on|expected)",
      "(left|kept|leaves|leaving|keeps) you (waiting|standing|hanging|with|without|in the dark|guessing|alone|stuck)",
      "(cost|costs|costing) you",
      "you (were|are|have been|had been) (right|let down|promised|told|charged|sent|ignored|passed|overcharged|double-charged|double "
      "charged|stranded)",
      "you (are|were) (right|entitled|justified) to be ...",
      "(every|good) (reason|right) to (be|feel|ask|complain|expect)",
      "(i|we) (let|have let|had let|'ve let) (you|your ...) down",
      "(i|we) (understand|see|know|realise|realize|hear|appreciate|get) (that|how|why|what) "
      "(this|that|it|you|your|frustrat*|upset*|disappoint*|annoy*|angry) ...",
      "(i|we) can (understand|see|imagine|hear|tell) (that|how|why|what)",
      "(no wonder|small wonder|of course) (you|your|that you)",
      "(must|has to) (be|have been|feel|have felt) (_)? "
      "(frustrating|upsetting|worrying|awful|dreadful|infuriating|galling|maddening|exhausting|frightening|unnerving|horrible|hard|tiring|"
      "miserable|embarrassing|stressful|a shock|painful)",
      "(that|this|it) (is|was|'s) (_)? (not acceptable|unacceptable|not good enough|not what you|not ok|not "
      "okay|inexcusable|indefensible|nowhere near|far too long|a long time|no way "
      "to|awful|dreadful|miserable|wretched|frustrating|infuriating|humiliating|embarrassing)",
      "(frustrating|upsetting|disappointing|worrying|infuriating|annoying|stressful) (for you|this|it|to have)",
      "for the (second|third|fourth|fifth|sixth|nth) time",
      "(second|third|fourth|fifth|sixth) (time|week|month) (in a row|running)",
      "your (frustration|anger|disappointment|worry|concern|concerns|complaint|annoyance)",
      "(sorry|apologise|apologize|apologies|apology) (that|for|about) "
      "(the|our|my|your|how|what|having|not|being|a|all|both|every|you|we|i|it|this|these|those) (_) (_)",
      "(sorry|apologise|apologize) (you|we|i|it|our|your) (_) (_)",
      "(is|was) (wrong|late|broken|missing|down|out of order|a mess|a failure) ...",
      "(nobody|no one|none of us|not one of us) (told|called|rang|phoned|wrote|answered|came|replied|picked "
      "up|noticed|checked|asked|warned)",
      "you write that ...8 and (it|they|he|she|that) (did|does|is|are|was|were|has|had)",
      "(fell|falls|fallen|came|come) short",
  };
  return kSet;
}

const PhraseSet& acknowledge_against() {
  static const PhraseSet kSet{
      "^ (i|we) (completely|fully|totally|do)? (understand|appreciate|see|hear) ...10 (but|however)",
      "sorry (for|about) (that|this|it|the inconvenience|any inconvenience|the trouble|the confusion|the situation) $",
      "if (you|this|that|it|any|there|we|our) ...8",
      "(inconvenience|confusion) (caused)? $",
      "sorry (you|that you) (feel|felt|see|took|are upset|were upset|think|got the impression)",
      "you (should|could) have",
      "your (opinion|view|perception)",
      "you (need|have) to understand",
  };
  return kSet;
}

const PhraseSet& apologize_for() {
  static const PhraseSet kSet{
      "(i am|we are|i'm|we're|am|are|im) "
      "(so|very|really|truly|deeply|sincerely|terribly|genuinely|most|extremely|awfully|heartily|all|both|honestly|just)? "
      "(very|truly|deeply)? sorry",
      "^ (so|very|really|truly|terribly|awfully)? sorry",
      "(so|truly|really|deeply|very) sorry",
      "(i|we|company|team|here) (do|must|want to|would like to|wish to|can only|have to|'d like to|need to)? "
      "(sincerely|deeply|fully|unreservedly|humbly|wholeheartedly|truly)? (apologise|apologize|apologises|apologizes)",
      "(my|our|please accept my|please accept our|with my|accept our|accept my) (most|very)? "
      "(sincere|sincerest|deepest|full|unreserved|heartfelt|humble|wholehearted)? (apology|apologies)",
      "^ (sincere|sincerest|deepest|many|full|huge|big|heartfelt|humble)? apologies",
      "(please|kindly|do)? forgive (me|us)",
      "(owe|owed|owes|due) (you|to you|you all)? ... (apology|apologies)",
      "(i|we) beg your pardon",
      "(i|we) (deeply|truly|very much|sincerely)? regret (that|the|what|our|having|how|it|this|my|not)",
      "(i am|i'm|we are|we're) (ashamed|mortified)",
      "(mea culpa|my bad|pasensya|desole|désolé|entschuldigung)",
  };
  return kSet;
}

const PhraseSet& apologize_against() {
  static const PhraseSet kSet{
      "sorry (to|you|if|that you|for you|but|however) (bother|disturb|interrupt|trouble|hear|say|feel|felt|see "
      "it|took|think|you|we|i|it|that)",
      "sorry (if|but|one question|quick question|no|wrong chat|can you|could you|for your loss|about your loss)",
      "(apologise|apologize|apologies|apology|sorry|regret) ...8 if (you|this|that|it|any|anyone|anybody|we|our|the|my)",
      "^ if ...8 (sorry|apologise|apologize|apologies)",
      "(not|no|never|nothing to be|isn't|aren't|without being|better safe than|don't be|won't be|will not) (sorry|apologise|apologize)",
      "(no|don't|not) (need|have|going|reason|intend) to (apologise|apologize|be sorry)",
      "(apologies|apologise|apologize) in advance",
      "regret to (inform|say|tell|announce)",
      "(sorry|apologies) ... (i|we) meant",
  };
  return kSet;
}

const PhraseSet& own_for() {
  static const PhraseSet kSet{
      "(is|was|are|were|'s|that one is|be) (on|down to) (me|us)",
      "(my|our) (own)? "
      "(fault|mistake|error|doing|failure|failing|omission|neglect|oversight|lapse|slip|miss|blunder|carelessness|responsibility|slackness|"
      "negligence|bad|making|bug|wrong)",
      "(mistake|error|fault|failure|slip|lapse|blame|responsibility) (is|was|lies|lay|rests|sits|stays) (mine|ours|my|our|with me|with "
      "us|here|on our side|on my side|at our end)",
      "(that|this|it|one|which|both|all|they) (is|was|are|were|'s) (mine|ours)",
      "(i|we) (forgot|missed|failed|broke|lost|neglected|overlooked|mishandled|misread|misjudged|miscounted|mismeasured|mixed up|messed "
      "up|screwed up|dropped the ball|got it wrong|got this wrong|got that wrong|was wrong|were wrong|let you down|sat "
      "on|ignored|misunderstood|misled|overcharged|slipped|botched|blew)",
      "(i|we) (have|had|'ve|'d) (forgotten|missed|failed|broken|lost|neglected|overlooked|misread|misjudged|mixed up|let you down|messed "
      "up|dropped the ball)",
      "(i|we) (should|ought to) (have|not have|never have) _",
      "(i|we) (shouldn't|should've|shouldn't've) (have)? _",
      "(i|we) (never|didn't|did not) "
      "(check|checked|tell|told|call|called|look|looked|ask|asked|read|answer|answered|test|tested|send|sent|keep|kept|notice|noticed|pass|"
      "passed|listen|listened|reply|replied|write|wrote|warn|warned|give|gave|deliver|delivered|ring|rang|count|counted|confirm|confirmed|"
      "log|update|updated)",
      "(i|we) (take|took|accept|bear|own|carry) (full|all|the|complete|sole|that|this|it)? (responsibility|blame|mistake|it|this|that)",
      "(i|we) "
      "(sent|gave|told|booked|ordered|entered|typed|shipped|packed|quoted|used|put|chose|set|filed|charged|picked|measured|cut|printed|"
      "read|delivered|wrote|took|left|promised) ... (wrong|too (late|few|many|early|short|long|fast|soon|small|big)|without "
      "(asking|checking|looking|telling)|twice|by mistake|the other)",
      "(ours|mine|for us|our job|my job|our task|my task|up to us) to (check|catch|prevent|notice|tell|explain|spot|see|know|get "
      "right|ring|make sure|avoid)",
      "(no|not an|without) excuse*",
      "(wrong|careless|thoughtless|sloppy|lazy|stupid|poor|slow) of (me|us)",
      "(i|we) (had|have) (stopped|not|no business) (listening|listened|paid attention|checked|told|tested)",
      "(down|owing|thanks) to (my|our) (own)? (mistake|error|carelessness|slip|oversight)",
  };
  return kSet;
}

const PhraseSet& own_against() {
  static const PhraseSet kSet{
      "(not|nothing|isn't|wasn't|never) (caused)? (by|with|from|because of|due to|through|on) (us|me|our|my)",
      "not (us|me|ours|mine) $",
      "through no fault of (ours|mine|our|my)",
      "(not|never|isn't|wasn't|hardly|no) (really|entirely|actually)? (our|my) (fault|mistake|error|doing|responsibility)",
      "(is|was|are|were) not (on|down to) (me|us)",
      "(isn't|wasn't|aren't) (on|down to) (me|us)",
      "(if|unless|whether|should) (we|i|it|this|that) ... (fault|mistake|error|wrong)",
      "(is|coffee is|drink is|dinner is|lunch is|one is|are) on (us|me) ...8 (next|coffee|lunch|treat|drink)",
      "we should have (it|the|a|an|this|that|your|news|more|some|them)",
      "(i|we) should have (it|news|them) ",
      "nothing to do with (us|me)",
      "(i|we) (didn't|did not) (do|cause|say) (anything|this|that|it)",
  };
  return kSet;
}

const PhraseSet& explain_for() {
  static const PhraseSet kSet{
      "(because|because of|due to|owing to|on account of|as a result of|thanks to|given the|since the)",
      "(which is|that's|that is|this is|and that is|hence) (why|how|the reason)",
      "(the)? reason (is|was|for|why|being)",
      "what happened (is|was)",
      "(the thing is|you see|the fact is|truth is|to explain|let me explain|to understand what|before you get)",
      "(was|were|is|are|has been|have been|had been) (off|ill|sick|on leave|on holiday|away|short-staffed|short "
      "staffed|understaffed|overwhelmed|hectic|busy|down|delayed|closed|called away|stuck|out with)",
      "(came|comes|stemmed|stems|resulted|results) from",
      "(busiest|peak|heaviest) (time|month|season|week|day)",
      "(our|the|my) "
      "(supplier|courier|carrier|driver|warehouse|system|server|developer|colleague|printer|bank|manufacturer|provider|factory|contractor|"
      "subcontractor|sub|phone|laptop|van|lab|temp|assistant|intern) "
      "(was|were|had|has|did|didn't|could|couldn't|ran|went|changed|lost|mixed|moved|failed|broke|ill)",
  };
  return kSet;
}

const PhraseSet& counter_for() {
  static const PhraseSet kSet{
      "(with respect|with all due respect|with all respect|in our defence|in our defense|in fairness|to be fair|in my defence|in my "
      "defense)",
      "(that|this|it) (is|was|'s) (simply|just|quite)? (not true|not correct|incorrect|untrue|not accurate|inaccurate|false|not the "
      "case|not what happened|not right|unfair|an exaggeration|exaggerated)",
      "(isn't|wasn't) (true|correct|accurate|the case|what happened|fair)",
      "(i|we) (don't|do not|can't|cannot) (accept|agree|see what|see how|recognise|recognize|share)",
      "(i|we) (disagree|dispute|reject|refute|deny|beg to differ|take issue)",
      "(i|we) (did|have|do) (in fact|indeed|actually)? "
      "(ring|call|tell|send|warn|deliver|do|reply|answer|inform|explain|try|write|mention|told|sent|informed|delivered|explained|mentioned|"
      "always)",
      "(our|the) (records|logs|log|tracking|system|tablet|gps|contract|terms|day sheet|tests|test|figures|files|cameras|notes) "
      "(show|shows|say|says|state|states|confirm|confirms|prove|proves|showed)",
      "(as|per) (per)? (our|the) (contract|terms|agreement|policy|records|conditions)",
      "(nobody|no one|no other (client|customer|guest|patient|tenant|parent)|none of our (other)? (clients|customers)) (else)? "
      "(has|have|had)? (ever)? (complained|said|mentioned|noticed|objected)",
      "(every|any|most) other (client|customer|clients|customers|agency|firm|company) "
      "(is|are|has|have|was|were|would|does|do|charges|likes|likes|manage|manages)",
      "(is|are|was|were) (perfectly|entirely|completely|fully|absolutely|well|in line) (fine|normal|correct|professional|in order|in "
      "line|within|standard|according)",
      "(standard|normal|common|usual|industry) (practice|procedure|standard)",
      "^ (actually|in fact)",
      "contrary to what you",
      "what else (we|i) could have done",
      "(we|i|cannot|can't|nobody|no one) (can|could) (be)? (expected|foresee|predict|tell|know)",
  };
  return kSet;
}

const PhraseSet& counter_against() {
  static const PhraseSet kSet{
      "(that|this|it) is not (right|fair) (to|on|that) you",
      "(you|you're|you are|you were) right",
      "(our|the) (records|logs|log|system) (show|shows|confirm|confirms) (that)? (you|we|i) "
      "(did|were|are|missed|made|failed|have|charged|never)",
  };
  return kSet;
}

const PhraseSet& blame_for() {
  static const PhraseSet kSet{
      "you (should|could|ought to) (have|really have|at least have) _",
      "you (should've|could've|shouldn't have|should not have) _",
      "you (failed|neglected|forgot|omitted|ignored|didn't|did not|never|hadn't|haven't) (to)? "
      "(tell|told|read|check|checked|send|sent|mention|mentioned|give|gave|follow|followed|provide|provided|ask|asked|say|said|update|"
      "updated|reply|replied|answer|answered|confirm|confirmed|sign|signed|specify|specified|back|pay|paid|install|installed|inform|"
      "informed|supply|supplied)",
      "(if|had) you (had|hadn't|only|'d)? "
      "(told|read|checked|sent|mentioned|given|followed|provided|asked|said|replied|answered|confirmed|let|not|listened|paid|ordered|"
      "signed)",
      "(your|their) (own)? (fault|mistake|error|doing|responsibility|carelessness|negligence)",
      "(fault|mistake|error|blame|responsibility|problem|issue|cause|delay) (lies|lay|is|was|rests|sits|originated) (with|on|at|in) "
      "(you|your|the (courier|carrier|supplier|bank|manufacturer|printer|previous|post|airline|hotel|contractor|architect)|them|their)",
      "(is|was|are|were) (down to|on|because of|caused by|due to) (you|your|them|the "
      "(courier|carrier|supplier|bank|manufacturer|printer|previous|post|airline|hotel|contractor|architect|subcontractor|vendor|council|"
      "venue))",
      "(caused|triggered|delayed|damaged|broken|lost|messed up|botched) by (you|your|the|a|our) (own|third)? "
      "(team|staff|it|people|side|end|courier|carrier|supplier|bank|manufacturer|party|colleague|subcontractor|driver|printer|vendor|"
      "developer|intern|temp)",
      "(at|on|from) your (end|side)",
      "(not|isn't|wasn't|never) (really)? (our|my) (fault|mistake|error|doing|responsibility|problem|department)",
      "nothing to do with (us|me)",
      "(out of|outside|beyond) (our|my) (control|hands)",
      "blame (the|your|my|our|them|him|her)",
  };
  return kSet;
}

const PhraseSet& blame_against() {
  static const PhraseSet kSet{
      "(not|never|isn't|wasn't) (at all)? (your|yours) ",
      "you (should not have|shouldn't have|should never have) (had to|been|to|needed)",
      "(our|my) (fault|mistake|doing|responsibility) (not|and not)",
      "(on|down to) (us|me)",
      "you (didn't|did not|haven't) (do|done) anything wrong",
  };
  return kSet;
}

const PhraseSet& commit_for() {
  static const PhraseSet kSet{
      "(i|we) (will|shall|'ll|am going to|are going to|'m going to|'re going to|promise to|undertake to) _",
      "(i'll|we'll|i'm going to|we're going to) _",
      "(you|he|she|it|they|who) (will|shall|'ll) (have|get|receive|hear|be|find|call|ring|send|come|write|post|bring|visit|phone)",
      "you'll (have|get|receive|hear|find|see)",
      "(i|we) (am|are|'m|'re) "
      "(sending|bringing|calling|coming|driving|fixing|replacing|refunding|writing|checking|putting|ringing|getting|shipping|working|"
      "rolling|restoring|looking|filing|asking|taking)",
      "(i'm|we're) "
      "(sending|bringing|calling|coming|driving|fixing|replacing|refunding|writing|checking|putting|ringing|getting|shipping|working|"
      "rolling|restoring|looking|filing|asking|taking|on my way|on our way|on it)",
      "(is|are|be|comes|goes|leaves|arrives|reaches|starts|ships|brings) ... (by|at|on|before|until|within|from|this|next) (the)? "
      "({weekday}|{time}|{number}|noon|tonight|tomorrow|today|morning|afternoon|evening|week|close|end)",
      "(i|we) (send|bring|call|come|drive|fix|replace|refund|write|check|put|ring|get|ship|restore|file|ask|take|post|pay|release|start) "
      "... ({weekday}|{time}|noon|tonight|tomorrow|today|morning|afternoon|evening)",
      "(from|as of|starting) (now|today|tomorrow|{weekday}|next)",
      "you have ... (by|at|on|before|tomorrow|today|tonight|this|within) (the)? "
      "({weekday}|{time}|{number}|noon|tonight|tomorrow|today|morning|afternoon|evening|week|end)",
      "by (the)? (end of)? ({weekday}|{time}|noon|tonight|tomorrow|today|close|end)",
  };
  return kSet;
}

const PhraseSet& commit_against() {
  static const PhraseSet kSet{
      "(i|we) (will|shall|'ll|can|could) (not|never)",
      "(i|we) (won't|can't|cannot)",
      "^ (please|kindly)? (send|call|let|fill|return|sign) ...",
      "(if|once|when|unless) you ...8 (we|i) (will|'ll|can)",
      "(i'll|we'll|we will|i will) (look into|see|try|consider|think|be in touch|get back|revert|come back|do our best|do my best|keep "
      "you)",
  };
  return kSet;
}

const PhraseSet& fix_for() {
  static const PhraseSet kSet{
      "(is|are|has been|have been|was|were|'s been|'s|'ve been) (now|already|just)? "
      "(fixed|resolved|solved|restored|corrected|refunded|replaced|reissued|back|attached|repaired|sorted|done|live|reversed|credited|on "
      "its way|on their way|shipped|booked|working|processed|rescheduled)",
      "(i|we) (have|'ve|just|already)? "
      "(fixed|resolved|restored|corrected|refunded|replaced|reissued|attached|repaired|sorted|reversed|credited|shipped|booked|rescheduled|"
      "restarted|rolled back|updated|put back|taken off|cancelled|added|sent)",
      "(please)? find (the|your|a|attached|enclosed|corrected) ... attached",
      "(please|kindly|just|simply)? (go to|click|press|open|restart|reinstall|install|update|clear|download|set|log "
      "out|try|reset|unplug|print|select|enable|disable) _",
      "^ (attached|enclosed) (is|are|you)",
      "(workaround|fix|solution) (is|for|would be)",
      "(refund|credit note|replacement|voucher|credit|new one|spare) (of|for|is|has|will|was|comes|leaves|goes|arrives)",
      "(i|we) (will|'ll|shall|can|are going to)? "
      "(replace|refund|credit|repair|exchange|reissue|reprint|resend|redo|reimburse|regrind|remake|fix|correct) "
      "(it|the|your|them|this|that|all|both|you|{number})",
  };
  return kSet;
}

const PhraseSet& ask_for() {
  static const PhraseSet kSet{
      "^ (what|how|which|where|who|why) ...8",
      "(what|how|which|where|who|why) (would|do|did|could|can|should|is|are|has|have|was|were|else|matters|ought|will|shall) "
      "(you|it|we|i|your|us|be|the|been|to)",
      "(tell|show|help) (me|us) ... (what|how|which|where|why|who|understand|see)",
      "(i|we) (would|'d) (like|love|want|rather|be glad) to (hear|know|learn|understand|see)",
      "what (else|matters|bothered|hurt|worries|hit|troubles)",
      "(in|from) your (eyes|view|words|own words|point of view|side|chair|seat|perspective)",
      "(may|can|could) i ask (what|how|which|where|why|who)",
      "(is|was|are) there (anything|something) (else|more)?",
  };
  return kSet;
}

const PhraseSet& ask_against() {
  static const PhraseSet kSet{
      "what (is|was|'s) (your|the) (order|serial|account|invoice|phone|customer|booking|ticket|reference|case|policy|full|postal|exact) "
      "(number|name|address|date|id|code|no)?",
      "(which|what) (colour|color|size|date|version|browser|model|one|number|address|day|type)",
  };
  return kSet;
}

const PhraseSet& thank_for() {
  static const PhraseSet kSet{
      "(thank you|thanks|thank|many thanks|cheers|ta|danke|grateful|thankful|gratitude|salamat|merci) (so much|very much|a lot|again|a "
      "ton|a million|also|po)? (for|that|to)",
      "(thank|thanks|thanking|thankful|grateful) ... (you|your)",
      "(i|we) (really|truly|very much|do)? appreciate (you|your|that you|it that|the|how)",
      "(i'm|i am|we're|we are) (very|so|truly|really)? (glad|grateful|thankful|obliged|indebted) (that)? (you|to you|for)",
      "(kind|good|generous|brave|decent|fair|right) of you to",
      "(it)? (helps|helped) (me|us) (a lot|no end|greatly|enormously) ...",
      "(took|takes) (nerve|courage|guts|time|trouble) to",
  };
  return kSet;
}

const PhraseSet& thank_against() {
  static const PhraseSet kSet{
      "(thanks|thank you) in advance",
      "(thanks|thank you) for (your|the)? (message|email|e-mail|mail|enquiry|inquiry|contacting|reaching out|writing|custom) $",
      "(no need to|don't) thank",
      "thanks to (our|the|your|his|her|their|a)",
      "^ (thanks|thank you|cheers) (again)? $",
      "thanks (a lot)? for nothing",
  };
  return kSet;
}

const PhraseSet& reassure_for() {
  static const PhraseSet kSet{
      "(by|at|on|in) your (side|corner)",
      "(until|till) (it|the|your|you|this|every|all|that|orders|he|she|they|we) ...8 "
      "(is|are|runs|run|back|works|holds|right|done|found|in|safe|dry|can|has|have|fits|over|home|open|settled|closed|through)",
      "for as long as (it|the|you|there|your|we)",
      "(not|never) (going anywhere|let go|letting go|leaving|leave|drop|dropping|alone|stop|stopping|give up|giving up|rest|resting) ...",
      "(won't|don't|am not|i'm not|we're not) (drop|stop|leave|let go|letting go|rest|go anywhere|going anywhere|leaving|stopping)",
      "(you're|you are|you will not be|you won't be) (not)? alone",
      "(see|seeing) (this|it) through",
      "(stay|stays|staying|stand|standing|remain|keep|sit) (with|on|beside|by|at|in) (you|it|this|that|your|the line|the phone|top)",
      "(every|each) (hour|day|evening|morning|night|{weekday}|week|two hours|few hours|half hour|stage|month|{number} ...) ",
      "you (will not|won't|don't) (have to|need to) (chase|ask|ring|write|call|remind|worry|explain|do)",
      "(count|rely) on (me|us)",
      "(my|our) (priority|sole|only) ...",
      "(i'm|i am|we're|we are|i'll be|we'll be|here) (still)? (here|there) (for you|whenever|as long|until|day and night)",
      "(we're|we are|i'm|i am) (all)? (in this|on this|on it|in it) with you",
      "(keep|keeping) (an eye|watch|checking|searching|looking)",
      "(personally|myself) ... (until|through|till)",
      "off everything else",
      "(day or night|any hour|rain or shine|weekends included|win or lose|asked or not|news or no news)",
  };
  return kSet;
}

const PhraseSet& offer_talk_for() {
  static const PhraseSet kSet{
      "(may|can|could|might|shall|should) (i|we|he|she) (please|perhaps|also)? (call|ring|phone|telephone|visit|come|drop|pop|meet|stop "
      "by|drive|swing|call in|see you|give you a|speak|talk|bring)",
      "(would|will) you (see|meet|have|let|allow|be) (me|us|free|open|up) ... (call|talk|meet|visit|come|phone|office|person|minutes)?",
      "(i|we|he|she|who|dr {name}|{name}) (will|shall|'ll|would like to|'d like to|want to|can) (be)? "
      "(call|calling|ring|ringing|phone|phoning|telephone|visit|visiting|meet|meeting) (you|your|him|her|at|in|on|round)?",
      "(i'll|we'll|i'd like to|we'd like to|let me|let us|i'm|allow me to|i want to) "
      "(call|ring|phone|ringing|calling|phoning|telephone|visit|meet|drop|pop|stop|swing|come|drive|coming|be) "
      "(you|by|in|over|round|out|at|to|there|with you|and see) ...",
      "(call|ring|phone|telephone|visit|calls|rings|phones|ringing|calling|phoning) you ... "
      "(today|tomorrow|tonight|at|this|on|before|after|in|by|within|now|myself|himself|herself|personally|first)?",
      "(give|giving) you a (call|ring|bell|shout|buzz)",
      "(a|quick|short|phone|video) (call|chat|meeting|conversation) ... (today|tomorrow|suit|when|with you|{weekday}|at|work|help)",
      "(talk|speak|say|go through|discuss|meet|sit down|hear) ... (in person|face to face|eye to eye|on the phone|over the phone|by "
      "phone|across a table|over coffee|on a call|over a call|with you)",
      "(come|drive|travel|fly|walk) (over|round|by|out|and see|to (you|your|see you))",
      "(in person|face to face|eye to eye)",
      "(i am|i'm|we are|we're|i'll be|i shall be|we'll be|he is|she is|{name} is) (at|in|outside|on) your "
      "(door|office|shop|site|house|place|reception|building|premises|kitchen|workshop|restaurant|plant|clinic|school|warehouse)",
      "(a)? (time|moment|hour) (that|which|to|for)? (suits|suit|talk|call|speak|a call)",
      "(call|ring|phone|reach) me (on|at|any|direct|directly|whenever|back)",
      "one call away",
      "(jump|hop|get) on (a|the) (call|phone|video|zoom)",
      "(huddle|zoom|teams call|video call) with you",
  };
  return kSet;
}

const PhraseSet& offer_talk_against() {
  static const PhraseSet kSet{
      "(please|kindly) (call|ring|phone) (us|our|the) (hotline|support|helpline|line|number|switchboard)",
      "(don't|do not|no need to|stop|never|not) (call|ring|phone|meet|need a call)",
      "(won't|can't|cannot) (call|meet|come|visit)",
      "(after|since|on|in|from) (our|the|your|my|that|last|yesterday's) (call|meeting|visit)",
  };
  return kSet;
}

const PhraseSet& collaborate_for() {
  static const PhraseSet kSet{
      "(which|what) (would|do|of|one|works|suits|is|option|way) (you|suits|works|better|the two|the three|these|those|best|helps)",
      "(would|do) you (rather|prefer|sooner|want|like) ...8 or",
      "(your|you) (choice|call|decide|choose|pick|say|name|hold the pencil)",
      "(choice|decision|call) (is|stays|lies|rests) (yours|with you)",
      "(is|it's|that's) (for you|up to you|yours) (to)?",
      "(let's|let us|shall we|could we|can we|we could|we can|we'll|we will|i'd like to|may we) ...8 (together|jointly|between us|side by "
      "side|with you|line by line)",
      "(together|jointly|side by side) ...",
      "(with|alongside) you (and|to|until|so|before|what|which|how|the)",
      "(whichever|whatever|either) (you|way you|suits you|works) ...",
      "(two|three|either) (ways|options|choices|routes) ...",
      "(shall we|how shall we|how would you like us|how would you like me|where would you like us) ...",
      "tell (me|us) (which|what you|how you) (would|want|prefer|like|of|you)",
      "either ...8 or ...8 (you|your)",
      "(strike out|mark|tick|cross out|change) (what|whatever|anything|which)",
      "(is that|would that be|does that) (ok|okay|fine|work|all right|suit) (with|for)? you",
      "(put our heads|work it out|work out|figure it out|sort it) (together|with you|between us)?",
  };
  return kSet;
}

}  // namespace

const PhraseSet& phrases_for(Act act) {
  switch (act) {
    case Act::acknowledge:
      return acknowledge_for();
    case Act::apologize:
      return apologize_for();
    case Act::own:
      return own_for();
    case Act::explain:
      return explain_for();
    case Act::counter:
      return counter_for();
    case Act::blame:
      return blame_for();
    case Act::commit:
      return commit_for();
    case Act::fix:
      return fix_for();
    case Act::ask:
      return ask_for();
    case Act::thank:
      return thank_for();
    case Act::reassure:
      return reassure_for();
    case Act::offer_talk:
      return offer_talk_for();
    case Act::collaborate:
      return collaborate_for();
  }
  return none();
}

const PhraseSet& phrases_against(Act act) {
  switch (act) {
    case Act::acknowledge:
      return acknowledge_against();
    case Act::apologize:
      return apologize_against();
    case Act::own:
      return own_against();
    case Act::counter:
      return counter_against();
    case Act::blame:
      return blame_against();
    case Act::commit:
      return commit_against();
    case Act::ask:
      return ask_against();
    case Act::thank:
      return thank_against();
    case Act::offer_talk:
      return offer_talk_against();
    default:
      return none();
  }
}

}  // namespace amends::review
