// Phrase sets behind wording.hpp.
#include "playbook/wording.hpp"

#include "text/phrase.hpp"

namespace amends::playbook {

bool says_sorry(const text::Document& ours) {
  static const text::PhraseSet kSorry{
      "(am|are|was|real|really|so|very|truly|deeply|extremely) sorry",
      "^ sorry",
      "sorry (about|for|that)",
      "(i|we) apolog*",
      "(my|our|sincere|deepest|deep|many) apologies",
      "apologies (for|that|again)",
      "(forgive|pardon) (me|us)",
      "that was wrong of (me|us)",
      "ashamed of (that|this|it)",
  };
  static const text::PhraseSet kHollow{
      "sorry to (hear|see|say|bother|disturb|trouble)",
      "sorry (if|but)",
      "sorry (that)? you (feel|felt|think|see it|are upset|were upset)",
      "sorry you (feel|felt|think|see it|are upset|were upset)",
      "apolog* (if|for any)",
  };
  bool sorry = false;
  for (const text::Sentence& sentence : ours.sentences())
    if (!kHollow.in(ours, sentence) && kSorry.in(ours, sentence)) sorry = true;
  return sorry;
}

bool takes_blame(const text::Document& ours) {
  static const text::PhraseSet kBlame{
      "(my|our|my own|our own) (fault|mistake|failure|error|oversight|doing|miss|bad)",
      "(that|this|it|which) (one|all)? (is|was) (all|entirely)? on (me|us)",
      "(that's|it's) on (me|us)",
      "(that's|that is|this is|it is|it's|that was|it was) (all)? (down to)? us $",
      "(down to|blame) (me|us)",
      "(i|we) should (have|not|never|'ve)",
      "(i|we) should've",
      "(i|we) shouldn't have",
      "should never have",
      "where it should have been",
      "(i|we) (let|have let|'ve let) (you|your) ...2 (down|pass|slip)",
      "i've (now)? let you down",
      "(i|we) (missed|forgot|overlooked|misread|misjudged|dropped|messed up|got it wrong|got that wrong|failed)",
      "(you're|you are|you were) (quite|absolutely|completely)? right",
      "nobody (here)? (looked|checked|rang|called|told|answered|noticed)",
      "no excuse",
      "(i|we) (did not|didn't) (check|tell|ring|call|answer|ask|listen|read|look)",
  };
  return kBlame.in(ours);
}

bool talks_down(const text::Document& ours) {
  static const text::PhraseSet kDown{
      "as (i|we) (already|have already|'ve already)? (explained|said|told|stated|mentioned|wrote)",
      "as (already)? (explained|stated|mentioned|discussed) (before|earlier|already|above|previously)?",
      "as per (our|the|my) (terms|contract|email|mail|policy|agreement)",
      "you (need|have) to (understand|realise|realize|appreciate)",
      "be that as it may",
      "the clause stands",
      "obviously",
      "had you (sent|told|read|asked|checked|paid|replied|given)",
      "if you had (sent|told|read|asked|checked|paid|replied|given|only)",
      "any other _ would have",
      "(calm down|no need to shout|no need for drama)",
      "(it's|it is|that's|that is) (only|just|hardly|not a big deal|no big deal|not the end of the world)",
      "(i'd|i would) have expected a thank you",
      "could (you|your users|your team|your people) be (entering|doing|using)",
      "nobody (reads|notices|cares|looks at)",
      "you (should|could) have (told|asked|read|checked|said)",
      "within (tolerance|the window|spec)",
      "(delighted|glad|happy) (that)? (we're|we are) past that",
  };
  return kDown.in(ours);
}

bool shares_blame(const text::Document& theirs) {
  static const text::PhraseSet kShared{
      "!not my (own)? fault",
      "(is|was|were|partly|also|too|my|our) (partly|partially|half) (my|our|mine|ours)",
      "(partly|half) (my|our|mine|ours|on me|on us)",
      "(my|our) (fault|mistake|bad) (too|as well|also)",
      "(my|our) (fault|mistake|doing) $",
      "i know (the|it|my|our|we|i) ...4 (late|last minute|unclear|vague|short notice|in a hurry)",
      "(i|we) should (have|'ve) (told|said|sent|checked|asked|mentioned|warned|been clearer)",
      "(some|part) of (it|this|that) (is|was) (on|down to) (me|us)",
      "(blame|fault) (is|lies) on both sides",
      "both (of us)? (got|could have|should have|are to blame)",
  };
  static const text::PhraseSet kDenied{
      "(not|isn't|wasn't|hardly|how is (this|that|it)) (my|our) (fault|mistake|doing)",
      "(made|makes|make) (it|this|that) (sound|look) ...3 (my|our) fault",
  };
  for (const text::Sentence& sentence : theirs.sentences())
    if (!sentence.question && kShared.in(theirs, sentence) && !kDenied.in(theirs, sentence)) return true;
  return false;
}

bool swallows(const text::Document& theirs) {
  static const text::PhraseSet kSwallowed{
      "(let's|let us|i'll|we'll|we can|just|best) (just)? leave (it|that|this) (there|at that|be|as it is)? $",
      "(let's|let us|we'll|i'll) (just)? (drop|park|forget) (it|that|this|about it)",
      "^ never mind (then|that|about it)? $",
      "^ forget (it|about it|i asked|i said anything)",
      "(doesn't|does not|no longer) matter (any more|anymore|now)? $",
      "(i'll|we'll|i will|we will) say no more",
      "^ (i see|noted|received|fine|whatever|if you say so) $",
      "(don't|do not) (bother|worry about it) $",
      "^ as you (wish|like|prefer) $",
  };
  return kSwallowed.in(theirs);
}

bool asks_to_meet(const text::Document& theirs) {
  static const text::PhraseSet kMeet{
      "(in person|face to face)",
      "(come|drop|pop|stop|drive) (over|by|round|around|to (our|the|my))",
      "(come|drop|pop|stop) in",
      "(you|you'd|you would|somebody|someone|you all) (may|can|could|should|better|had better)? (come|visit|show up)",
      "coming round",
      "meet (us|me|you|up|at|in|here|on)",
      "(sit|sat) down (together|with)",
      "(at|to) (our|my|your) (office|shop|site|place|table|premises|house|door)",
  };
  return kMeet.in(theirs);
}

}  // namespace amends::playbook
