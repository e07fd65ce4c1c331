// Phrase sets behind wording.hpp.
#include "playbook/wording.hpp"

#include "text/phrase.hpp"

namespace amends::playbook {

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
