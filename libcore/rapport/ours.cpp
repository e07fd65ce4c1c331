// Reads our own messages by phrases, because the tone model is trained on clients. Each list is written for what a client would take it
// for.
#include "rapport/ours.hpp"

#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using text::PhraseSet;

const PhraseSet& apologies() {
  static const PhraseSet kSet{"!no (sorry|apologies|apologise|apologize|apology|apologizing|apologising)", "(forgive|pardon) (me|us)",
                              "(regret|ashamed|horrified|mortified|sick about)"};
  return kSet;
}

const PhraseSet& false_apologies() {
  static const PhraseSet kSet{"(sorry|apologise|apologize|apologies) (if|but|you feel|that you feel|for any)",
                              "sorry to (hear|say|bother|chase|trouble|interrupt)", "(apologies|sorry) in advance", "any inconvenience"};
  return kSet;
}

const PhraseSet& acknowledgements() {
  static const PhraseSet kSet{"(you're|you are|you were) (right|absolutely right|quite right)",
                              "(that's|that is|this is|it's|it is|it was|was|is) (on|down to) (me|us)",
                              "(my|our) (fault|mistake|failure|error|miss|job to|oversight)",
                              "(i|we) (let you down|failed|missed it|got (it|this|that) wrong|dropped the ball|messed|forgot|should "
                              "have|should've|should never|broke|never told|didn't (tell|call|check|read|listen|answer|ring))",
                              "i (was|were) wrong",
                              "(no|without) excuse",
                              "(can|do) (see|understand|imagine|hear) (how|why|what|that|your|their)",
                              "(i|we) (understand|hear you|know how|realise|realize|know that)",
                              "(nobody|no one) (here)? (rang|called|answered|told|checked)",
                              "(would|must) (upset|hurt|worry|anger|frustrate|be) (anyone|you|so|very)?",
                              "that's us",
                              "not your fault",
                              "(you|your) (trusted|relied|waited|lost|sat|stood|had to|deserve|deserved|gave|asked|told me|put)",
                              "never should have",
                              "the (target|date|deadline) missed by us",
                              "none ... i missed",
                              "it is neither",
                              "i missed it",
                              "picker error",
                              "my (picking slip|number)"};
  return kSet;
}

const PhraseSet& talks() {
  static const PhraseSet kSet{"(call|ring|phone|visit|meet|see) you",
                              "(give you|have|schedule|set up|book|arrange|do) a (call|meeting|visit|chat)",
                              "(come|drive|drop|fly|stop) (to|by|over|round|out)",
                              "in person",
                              "(i'll|i will|we'll|he'll|she'll|let me) (call|ring|phone|visit|be at)",
                              "(pick up the phone|on the phone|talk (it|this) (through|over))",
                              "(can|could|may|shall|might) (i|we) (call|ring|phone|meet|talk|visit|come|drive)",
                              "your (door|office|place)"};
  return kSet;
}

const PhraseSet& defences() {
  static const PhraseSet kSet{"as (i|we) (already|have already|previously)? (explained|said|stated|told you|mentioned|wrote)",
                              "you (need|have) to (understand|realise|realize|remember)",
                              "(per|as per|according to|under) (our|the|policy|section|clause|terms|your contract|company)",
                              "(the|our) (clause|contract|terms|policy) (stands|says|states|is clear|applies)",
                              "(see|section|clause) (our)? (terms|3|7|8)",
                              "please note",
                              "responsibility (for|remains|lies)",
                              "(had|if) you (had|not|sent|told|only|given)",
                              "any other (supplier|caterer|company|firm|agency|one)",
                              "be that as it may",
                              "(can't|cannot|couldn't|could not) (be )?(reproduce|reproduced)",
                              "could (your|you|it) ... (wrong|mistake|error|yourself|your side)",
                              "(within|in) (the)? (tolerance|window|spec|range)",
                              "not (our|my) (fault|problem|responsibility|department)",
                              "only the messenger",
                              "prices are set by",
                              "(your|the) (colleague|team|side|staff) (did not|didn't|never|failed)",
                              "(we|i) received no reply",
                              "(with|in) all (due )?respect",
                              "to be fair",
                              "in our defence",
                              "in our defense",
                              "(therefore|hence) the (deadline|date|delay)",
                              "not a glitch",
                              "is not (creditable|refundable|covered|included|possible)",
                              "(yours|you) (at|sent|gave) ... late",
                              "would have refused",
                              "expected a thank",
                              "cannot be completed without",
                              "according to our",
                              "wasn't (a|much of a) great",
                              "anyway"};
  return kSet;
}

const PhraseSet& brush_offs() {
  static const PhraseSet kSet{
      "(no worries|no problem|don't worry|no bother|calm down|relax|cheer up)",
      "(great|good|exciting) news",
      "(thanks|thank you) for (reaching out|contacting|flagging|your patience|getting in touch|your message)",
      "your (query|call|feedback|satisfaction) is important",
      "(keep you posted|keep you updated|with the team|in good hands|on the case|being worked on|worked on with priority|looking into it)",
      "(closing|closed) (this|the) ticket",
      "(feel free|reopen anytime|anything else, shout|anything else shout)",
      "(super|totally|so) (useful|busy|excited|frustrating for everyone|lovely)",
      "(crazy|very|really|extremely) busy",
      "(busy|peak) (period|season|time|week|month)",
      "as you can imagine",
      "(doing|do) our best",
      "as you know",
      "(enjoy|have a (good|great|lovely|nice) (day|weekend|one))",
      "(happy to walk you|want me to send you|shall i send)",
      "(marathon|not a sprint|ideas are in the air|great minds)",
      "delighted (we're|that|to)",
      "(popular|lots of folk|everyone|all of our customers)",
      "(efficient for everyone|fully staffed|phase (2|two))",
      "hopefully",
      "per policy",
      "noted$",
      "noted on file",
      "(by the way|meanwhile|quick one|did you get a chance)",
      "dear (client|customer)"};
  return kSet;
}

const PhraseSet& refusals() {
  static const PhraseSet kSet{"(we|i) (won't|will not|can't|cannot|don't|do not|are not able|am not able|are unable) ",
                              "(i'm|we're) (not able|unable|afraid)",
                              "there will be no",
                              "(isn't|is not) something",
                              "not possible",
                              "beyond what"};
  return kSet;
}

const PhraseSet& deliveries() {
  static const PhraseSet kSet{
      "(attached|enclosed|live|done|fixed|repaired|filed|sent|delivered|restored|posted|completed|credited|refunded|shipped|corrected)",
      "here (is|are|it is|you go)", "as promised"};
  return kSet;
}

}  // namespace

Reply reply_of(const Turn& turn, bool promised) {
  const text::Document& d = turn.document;
  Reply reply;
  for (const text::Sentence& s : d.sentences()) {
    reply.apologized = reply.apologized || (apologies().in(d, s) && !false_apologies().in(d, s));
    reply.asked = reply.asked || s.question;
    reply.delivered = reply.delivered || (!s.question && deliveries().in(d, s));
  }
  reply.apologized = reply.apologized || turn.reading.has(tone::Label::apologetic);
  reply.acknowledged = acknowledgements().in(d);
  reply.committed = promised;
  reply.offered_talk = talks().in(d);
  reply.defended = defences().in(d);
  reply.brushed_off = brush_offs().in(d);
  reply.refused = refusals().in(d);
  return reply;
}

}  // namespace amends::rapport
