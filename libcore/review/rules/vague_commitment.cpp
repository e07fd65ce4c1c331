// vague_commitment: a commitment without owner or time: "soon", "we'll look into it", "it has been passed on".
// Silent where the same or the next sentence gives a time.
#include <utility>

#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // No time: words that only sound like one.
      "(will|'ll|shall|be|going to|gonna|i'll|we'll|you'll|it'll|they'll|get|hear|follow|reply|revert|call|touch|sorted|fixed|done|"
      "resolved|back|come|send|know|update|refund|refunded|arrive|available|ready|fix|look) ...8 (soon|shortly|asap|a.s.a.p|as soon "
      "as|at the earliest|earliest convenience|in due course|in due time|in the near future|in the coming|in the days ahead|before "
      "long|before too long|at some point|some time|sometime|someday|one day|one of these|eventually|when possible|where possible|"
      "when i get a|when we get a|when i can|when we can|whenever i can|in good time|momentarily|presently|promptly|without delay|"
      "without undue delay|at a later|going forward|a date to be|when time|as time|when there's|when there is|once there is|once "
      "there's|once we know|once i know|when i know|when we know|when things|once things|once the dust|as quickly as|in a timely|"
      "down the line|down the road|any day now|over the coming|over the next few|in the next few|in a bit|in a while|later on|once "
      "it's|once it is|once we|when the vendor|when we next|when an opening|dès que possible)",
      "^ (soon|asap|shortly|in due course|as soon as possible) $",
      "dès que possible",
      "(hope|hoping|want|would like|we'd like|i'd like|aim|plan|intend|try|trying|working|mean|looking) ...1 to ...10 (soon|shortly|"
      "asap|as soon as|in due course|in the near future|before long|before too long|one of these|at some point|sometime|some day|"
      "normal|solution|resolution|round to it|somehow)",
      "one of these (days|mornings|weeks)",
      // Nobody in particular.
      "(someone|somebody|a colleague|one of us|one of our|one of my|a member|somebody from|someone from|the team|our team|my team|"
      "the relevant|the appropriate|the responsible|the department|support|management|the powers|the right people|the technical) "
      "...4 (will|'ll|is going to|are going to|shall|should) ...2 (be in touch|contact|reach out|get back|come back|call|look|reply|"
      "respond|revert|follow up|deal|handle|address|review|have a look|investigate|pick|sort|get|answer|let you know|come out|take)",
      "(is|are|has been|have been|have|has|was|been|being|get|got) (now|already|being|since|duly|all)? (been|now)? (passed on|passed "
      "along|passed to|forwarded|escalated|flagged|raised|referred|submitted|logged|noted and|handed to|handed over|shared with|sent "
      "up|relayed|transferred|reported to)",
      "(i've|i have|we've|we have) (passed|forwarded|escalated|flagged|raised|referred) (this|it|that|your|the)",
      "(is|are|being|be|been|gets) ...1 (dealt with|looked into|looked at|handled|investigated|reviewed|addressed|attended to|taken "
      "care of|sorted|sorted out|processed|assessed|examined|checked internally|discussed internally|worked on|taken into account|"
      "taken into consideration|considered|taken seriously|rolled out|seen to|actioned|followed up|put right|rectified|assigned|"
      "monitored) ",
      "(will|'ll|shall|to) be (dealt with|looked into|looked at|handled|investigated|reviewed|addressed|attended to|taken care of|"
      "sorted|sorted out|processed|taken into account|taken into consideration|considered|rolled out|seen to|actioned|followed up|"
      "put right|rectified|assigned|done|taken|resolved|fixed|implemented|improved|corrected|communicated|announced|shared)",
      "(measures|steps|appropriate action|improvements) (will|are|have|has|shall)",
      "(is|are|it's|it is|sits|stays|this is|that's) (now|currently)? (with the|on our radar|on my radar|on our list|on the list|on "
      "my list|on their list|on my desk|in hand|in the pipeline|in the works|in progress|in process|under review|under consideration|"
      "under investigation|in good hands|receiving our|our top priority|a priority|top of)",
      "on (my|our|their|the) (list|radar|to-do list|plate|todo) $",
      "(is|are|has been|have been|was) (made|well|all)? aware (of)?",
      "(knows|know|knew) about (it|this|that) $",
      // To look, to see, to try.
      "(will|'ll|going to|gonna|let me|let us|i'll|we'll|shall|just|am|are|we're|i'm|now|currently|happy to|need to) ...1 (look into|"
      "looking into|look at it|look at this|look at that|look for another|check|checking|investigate|investigating|dig into|dig out|"
      "chase|chasing|review|explore|exploring|examine|consider|considering|think about|reflect|monitor|monitoring|ask around|enquire|"
      "inquire|discuss|follow up|circle back|see what|see if|see whether|see about|try to|try and|try our|try my|attend|address|"
      "pencil|have a word|have a look|have a think|have a chat|keep an eye|keep you|take it up|take this up|take the matter up|take "
      "it from here|get back|come back to you|get to the bottom|get round|get it|get this|deal with|do what|do our|do my|do "
      "everything|do all|make it up|bear it in|bear this in|keep this in|keep it in|raise it|raise this|pass it|pass this|find a "
      "solution|find a way|find out|find something|ping|drop you|let you know|be in touch|be back|reach out|update you|revert)",
      "gonna look",
      "(can|could) (be)? do (about|for|to help) ",
      "see what (i|we|can|could)",
      "(do|doing) (our|my) (best|utmost|level best)",
      "(do|doing) (everything|all|whatever) (we|i|in our|that) can",
      "(leave it|leave this|leave that) (with|to) (me|us) $",
      "(bear with|hang tight|hang in there|stay tuned|update to follow|watch this space|sit tight|thanks for your patience|we "
      "appreciate your patience|hold tight|rest assured)",
      "(on it|onto it|on to it) $",
      "^ (we're|i'm|we are|i am) (all over it|on it|on top of it|on the case|aware)",
      "(we're|we are|i'm|i am|they're|they are|the lads are|team is) (still|all|currently|already|busy)? (on it|onto it|working on|"
      "looking into|on the case|sorting|dealing with|looking at)",
      "(update|updates|more|news|details|follow-up|followup|solution|rest|info|information|answer|refund|credit|replacement|fix|"
      "clarification) ...5 (to follow|to come|will follow|is to follow|in the pipeline|at a later|is coming|on the way|on its way|"
      "coming up|to be confirmed|will be shared)",
      "there'll be (a follow-up|an update|some|more)",
      "more on (this|that) ",
      "(will|shall|we'll|i'll|you'll) (revert|be in touch|hear from us|hear from me|hear back|get back|come back to you|respond|keep "
      "you (posted|updated|informed)|let you know|update you)",
      "(keep|keeping) (you|u) (posted|updated|informed|in the loop)",
      "(get|come|circle|be) back to (you|u)",
      "(coming up on it|getting there|nearly there|needful|we dey|on s'en occupe|wird erledigt|se hará|sorting it|sorting this)",
      "(once|when|as soon as) (we|i|things|it|the|they) ...6 (will|'ll) ",
      "(some|a) (gesture|form of compensation|solution|way) ...5 (will|details|follow|found)",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{};
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(look|looking|looked) forward",
      "(see|speak|talk|meet) (to)? (you|u) soon",
      "^ (let me know|will it|will you|will they|but will)",
      "(i|we) will (not|attend|pledge|be on|be at)",
      "(see this|see it|stay|stays|try|eye on|go|sit|work|on this|on it) ...5 with you",
      "(together|side by side|until|till|through|both|between us|hand in hand|exactly)",
      "(apology|apologies)",
      "(can't|cannot|won't) (claim|promise|say)",
      "on the (list|plate) $",
      "(should|could|would) have",
      "(i|we) (promise|promised|said|told)",
      "(attached|enclosed|below|here is|here's|because|went live|page|since|has been put)",
      "^ (could|can|would|may|shall|what|which|where|when|who|how|do|does|did|is|are|have|has|which|why|would you|want|tell me|"
      "please)",
      "(not|never|n't|didn't|did not|wasn't|without) ...2 (look|looked|check|checked|reply|call|passed on|pass|forward|forwarded|"
      "keep|know)",
      "sorry (that|we|i|for)",
  };
  return kSet;
}

const text::PhraseSet& names_time() {
  static const text::PhraseSet kSet{
      "({weekday}|{month}|tomorrow|tmrw|tmr|2day|today|tonight|noon|midday|midnight|lunch|lunchtime|morning|mornings|afternoon|"
      "evening|eod|eow|cob|overnight|christmas|easter|quarterly)",
      "(by|before|until|till|at|from|after|around|about|for) {number}",
      "(by|before|until|till|at|from|after|around|about|for) ({time}|half past|quarter)",
      "{number} (minutes|minute|mins|min|hours|hour|hrs|hr|days|day|weeks|week|months|o'clock|am|pm|sharp|a.m|p.m|working|business)",
      "(within|in) (the|an|a|half|one|two) (next)? (hour|day|week|half hour|fortnight|minute|month)",
      "(end|start|middle|beginning|close) of (the|this|next|business|play|day)",
      "(this|next|each|every|same) (week|day|hour|minute|month|time)",
  };
  return kSet;
}

const text::PhraseSet& next_report() {
  static const text::PhraseSet kSet{
      "(you|i|we|{name}) ...6 ({weekday}|tomorrow|today|tonight|noon|midday|lunch|lunchtime|morning|afternoon|evening|eod|cob)",
      "(you|i|we|{name}) ...10 (by|before|until|till|at|within) ({number}|{time}|half past|the end|an hour|the hour)",
  };
  return kSet;
}

constexpr const char* kInstead = "[Name] will [do what] by [day and time].";

// A time in the same or the next sentence makes it a commitment.
bool timed(const text::Document& document, std::uint32_t sentence) {
  const auto sentences = document.sentences();
  return names_time().in(document, sentences[sentence]) ||
         (sentence + 1 < sentences.size() && next_report().in(document, sentences[sentence + 1]));
}

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  const Tells tells{"vague_commitment", always(), to_the_let_down(), unless(), Belief::sure};
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    if (timed(document, i)) continue;
    for (Hit& hit : told_by(context, tells, i, kInstead)) hits.push_back(std::move(hit));
  }
  return hits;
}

constexpr Example kExamples[] = {
    {"Thank you for the photos. [[We will look into it and get back to you soon.]]", "The door still does not close."},
    {"[[Your request has been forwarded to the team in charge.]]"},
    {"[[I'll see what I can do.]]"},
    {"[[Bear with us, an update will follow.]]"},
    {"I will look into it and call you tomorrow at ten."},
    {"We will look into it. You will hear from Ines by noon tomorrow, whatever we find."},
    {"The shop opens soon after nine."},
    {"Nobody looked into it for a week, and that is our fault."},
};

}  // namespace

extern const Rule vague_commitment;
constinit const Rule vague_commitment{
    "vague_commitment",
    Kind::fault,
    Severity::warning,
    "Say who does what by when, even if it is only when you will report back.",
    "\"Soon\" is an open wait; a time, kept, rebuilds trust.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
