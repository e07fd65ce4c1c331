// Questions and requests of the client's, and what answers them. A rhetorical question needs no answer; "let me look into it" is none.
#include "rapport/questions.hpp"

#include <algorithm>

#include "rapport/clauses.hpp"
#include "rapport/due.hpp"
#include "rapport/keys.hpp"
#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using text::PhraseSet;

const PhraseSet& rhetorical() {
  static const PhraseSet kSet{"what do (i|we) pay you for",
                              "(are|is) (you|this) (kidding|serious|joking|a joke|for real)",
                              "(do|did) you (people|guys|lot)? (even|actually|ever|have any idea|understand what|think (i|we|this))",
                              "how (hard|difficult) (is|can)",
                              "what (is|the hell is|on earth is)? wrong with you",
                              "who do you think",
                              "what (were|was) (you|the) (thinking|point)",
                              "^ (really|seriously|hello|anyone|right|ok|okay|no|yes|what)$",
                              "(isn't|aren't|wasn't|don't|doesn't|didn't) (it|you|they|that)$",
                              "are you trying to kill",
                              "how (dare|on earth|many more times|much longer)",
                              "is (this|that) (how|what|your idea)",
                              "do you employ",
                              "did your kid",
                              "are you blind",
                              "or what$"};
  return kSet;
}

const PhraseSet& asks() {
  static const PhraseSet kSet{"(could|can|would|will|may|might) (you|we|i|someone|somebody)",
                              "please",
                              "(i|we) (want|need|expect|require|demand|would like|'d like|must have)",
                              "(i'd|we'd) (like|appreciate|be grateful)",
                              "(tell|let|send|give|show|call|ring|email|confirm|answer|explain) (me|us)?",
                              "(i|we) asked (for|you)"};
  return kSet;
}

const PhraseSet& when_questions() {
  static const PhraseSet kSet{"(when|what (time|date|day)|how long|how soon|by when|what is the date|a date|an eta|eta)"};
  return kSet;
}

// Says that the answer comes later, or gives it.
const PhraseSet& answers() {
  static const PhraseSet kSet{"^ (yes|no|yep|nope|yeah|sure|correct|of course|absolutely|certainly|done|attached|confirmed|agreed)",
                              "(i|we) (don't|do not) know yet", "(you'll|you will) (hear|have|get)",
                              "(attached|enclosed|here it is|here is|here's)",
                              "(i'll|we'll|i will|we will) (find out|check|come back|get back|call|ring|answer|let you know)"};
  return kSet;
}

}  // namespace

void follow_questions(std::vector<Question>& open, const Turn& turn) {
  const text::Document& d = turn.document;
  if (turn.message.side == Side::them) {
    for (const text::Sentence& s : d.sentences()) {
      if (s.first >= s.last) continue;
      const bool question = s.question && !rhetorical().in(d, s);
      const bool request = !s.question && asks().in(d, s) && s.last - s.first > 2;
      if (!question && !request) continue;
      Question q;
      q.message = turn.index;
      q.span = s.span;
      q.request = request;
      q.keys = content_keys(d, s.first, s.last);
      if (when_questions().in(d, s)) q.keys.clear();  // any date answers it: see below
      open.push_back(std::move(q));
    }
    if (open.size() > kMostQuestions) open.erase(open.begin(), open.end() - static_cast<std::ptrdiff_t>(kMostQuestions));
    return;
  }
  const std::uint32_t words = static_cast<std::uint32_t>(d.words().size());
  const Keys keys = content_keys(d, 0, words);
  std::vector<Keys> by_sentence;
  for (const text::Sentence& s : d.sentences()) by_sentence.push_back(content_keys(d, s.first, s.last));
  const bool direct = answers().in(d);
  const bool dated = turn.message.date && !find_due(d.source(), *turn.message.date, turn.dates).empty();
  std::uint32_t newest = 0;
  for (const Question& q : open) newest = std::max(newest, q.message);
  std::erase_if(open, [&](const Question& q) {
    if (q.keys.empty()) return dated || direct;
    const bool named = std::any_of(by_sentence.begin(), by_sentence.end(), [&](const Keys& k) { return shared(k, q.keys) > 0; });
    return named || (direct && q.message == newest);
  });
}

}  // namespace amends::rapport
