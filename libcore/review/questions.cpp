// Finds the client's questions clause by clause ("when do you read the meters, and may we paint the hall?" are two) and pairs them.
#include "review/questions.hpp"

#include <algorithm>
#include <cstddef>

#include "review/draft.hpp"
#include "review/match.hpp"
#include "text/phrase.hpp"

namespace amends::review {
namespace {

using text::PhraseSet;

enum class Asked : std::uint8_t { time, amount, whether, reason, open };

struct Question {
  const rapport::Turn* turn;
  text::Span span;
  Asked asked;
  std::vector<std::uint32_t> content;
};

const PhraseSet& time_words() {
  static const PhraseSet kSet{
      "(when|how long|how soon|by when|what time|what day|which day|what date|which date|from what hour|until when|lead time|delivery "
      "time|turnaround|eta)"};
  return kSet;
}
const PhraseSet& amount_words() {
  static const PhraseSet kSet{"(how much|how many|what is the price|what does it cost|what do you charge|what would it cost|what does)"};
  return kSet;
}
const PhraseSet& reason_words() {
  static const PhraseSet kSet{"(why|how come|what for)",
                              "how (this|that|it|such|something|these|those) ... (can|could|happen*|came|come)",
                              "how (can|could|did|does) (this|that|it|such) ...",
                              "(explanation|explain|reason)",
                              "what (is|was|'s|has) (going on|happened|this about|gone wrong|the matter)",
                              "what happened",
                              "what went wrong"};
  return kSet;
}
// A clause that asks: a question word, or a verb before its subject.
const PhraseSet& opens_question() {
  static const PhraseSet kSet{
      "(what|what's|when|where|where's|who|who's|whom|whose|which|why|how|how's)",
      "(is|are|was|were|am|do|does|did|can|could|will|would|shall|should|may|might|must|has|have|had|isn't|aren't|don't|doesn't|didn't|won'"
      "t|can't|couldn't) "
      "(i|you|he|she|it|we|they|there|this|that|these|those|my|our|your|the|a|an|any|anyone|anybody|someone|somebody|everything|{name}|_) "
      "_",
  };
  return kSet;
}
const PhraseSet& indirect() {
  static const PhraseSet kSet{
      "(want|need|like|love|wish|have) to (know|hear|understand) ... (what|when|where|who|which|why|how|if|whether)",
      "(tell|explain|let) (me|us)? ...3 (what|when|where|who|which|why|how|if|whether)",
      "please (tell|explain|say|confirm) ... (what|when|where|who|which|why|how|if|whether)"};
  return kSet;
}
const PhraseSet& rhetorical() {
  static const PhraseSet kSet{
      "(are|is) (you|this|that|it) (serious|kidding|joking|for real|a joke|some kind of|people)",
      "what (kind|sort) of",
      "(who|what) do you (think|take)",
      "how (dare|hard|difficult|stupid|many times|many more|often do i|often must|much longer)",
      "(what|why) (do|am|should|would) (i|we) (even)? (pay|paying|bother|trust|believe|still)",
      "(do|does|did|can|could|has|have) (you|anyone|anybody|nobody|no one|somebody|your) (people|lot|guys)? (even|ever|actually|at "
      "all|not|care|know what)",
      "what (is|'s) (wrong with|the point|the use)",
      "what's (wrong with|the point)",
      "is (this|that|it) (how|what|normal|your|too much)",
      "(who|why) (would|could|on earth) ",
      "(am i|are we) (supposed|expected|meant|the only|asking)",
      "(isn't|aren't|wasn't|don't|doesn't|didn't|right|ok|okay|no|hello|really|seriously) (it|you|they|that|i|we)? $",
      "^ (how are you|how's it going|hope|everything all right|all well|any (idea|thoughts|news|chance))",
  };
  return kSet;
}
const PhraseSet& yes_or_no() {
  static const PhraseSet kSet{
      "^ (yes|no|yep|yeah|yup|nope|nah|sure|certainly|of "
      "course|absolutely|definitely|correct|indeed|unfortunately|sadly|exactly|both|neither|either)",
      "(yes|no problem|afraid (not|so)|of course)",
      "(it|they|that|it'll|they'll|that'll) (will|would|does|do)? (do|work|fit|be fine|be ok|works|fits)",
      "(it|we|i|you|they|he|she|that) "
      "(is|are|do|does|did|can|will|was|were|have|has|isn't|aren't|don't|doesn't|didn't|can't|won't|wasn't|haven't|am not) $"};
  return kSet;
}
const PhraseSet& time_shape() {
  static const PhraseSet kSet{
      "({weekday}|{time}|{month}|today|tomorrow|tonight|now|noon|midnight|next week|this week|this morning|this afternoon|this "
      "evening|yesterday|already)",
      "{number} (minute|minutes|mins|min|hour|hours|day|days|week|weeks|wks|month|months|year|years|working)",
      "(a|one|two|three|four|five|six) (minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years)",
      "(by|at|until|from|before|after|on|in) (the)? {number}",
      "(end|middle|beginning) of",
      "(soon|shortly)"};
  return kSet;
}
const PhraseSet& amount_shape() {
  static const PhraseSet kSet{"({money}|{number})", "(free|no charge|nothing|none|all|half|both|one|two|three|four|five|six|included)"};
  return kSet;
}
// Says that the answer is not known yet; when it comes is for vague_commitment to ask.
const PhraseSet& not_known_yet() {
  static const PhraseSet kSet{"(don't|do not|can't|cannot|not|unable to) ... (know|say|tell|name|promise|sure|answer|found) ...",
                              "(find out|finding out|found out|asking|checking with|looked into)",
                              "(you'll|you will|you) (hear|know|have it|get it|have the answer) ..."};
  return kSet;
}

Asked kind_of(const text::Document& document, const text::Sentence& clause) {
  if (time_words().in(document, clause)) return Asked::time;
  if (amount_words().in(document, clause)) return Asked::amount;
  if (reason_words().in(document, clause)) return Asked::reason;
  // Without a question word at its head it asks for a yes or a no ("tomorrow still ok?").
  const auto opening = opens_question().find(document, clause);
  return !opening.empty() && opening.front().phrase == 0 && opening.front().first <= clause.first + 2 ? Asked::open : Asked::whether;
}

// A rest of at most this many words belongs to the question before it; a longer one is a clause of its own.
constexpr std::uint32_t kTail = 4;

// The clauses of a sentence that ask something: cut at commas, semicolons and colons, and before "and" or "or".
void add_questions(const rapport::Turn& turn, const text::Sentence& sentence, std::vector<Question>& questions) {
  const text::Document& document = turn.document;
  if (rhetorical().in(document, sentence)) return;
  std::uint32_t first = sentence.first;
  bool any = false;
  for (std::uint32_t i = sentence.first; i <= sentence.last; ++i) {
    const std::string_view fold = i < sentence.last ? document.fold(document.words()[i]) : std::string_view();
    const bool cut = i == sentence.last || fold == "," || fold == ";" || fold == ":" || fold == "and" || fold == "or" || fold == "but";
    if (!cut) continue;
    if (i > first) {
      text::Sentence clause = sentence;
      clause.first = first;
      clause.last = i;
      clause.span = document.span_of(first, i);
      const auto opening = opens_question().find(document, clause);
      // The question stands at the head of its clause; a name or a word of address may come before it.
      if (!opening.empty() && opening.front().first <= first + 2) {
        questions.push_back({&turn, clause.span, kind_of(document, clause), content_of(document, clause.span)});
        any = true;
      } else if (any && clause.last - clause.first <= kTail && questions.back().span.end <= clause.span.begin) {
        questions.back().span.end = clause.span.end;  // "can you take 12 pages, PT-EN, for the 14th": what follows belongs to it
        questions.back().content = content_of(document, questions.back().span);
      }
    }
    first = i + 1;
  }
  if (!any) questions.push_back({&turn, sentence.span, kind_of(document, sentence), content_of(document, sentence.span)});
}

bool has_shape(const Context& context, Asked asked, std::uint32_t i) {
  const Draft& draft = context.draft;
  const text::Sentence& sentence = draft.document.sentences()[i];
  switch (asked) {
    case Asked::time:
      return time_shape().in(draft.document, sentence);
    case Asked::amount:
      return amount_shape().in(draft.document, sentence);
    case Asked::whether:
      return yes_or_no().in(draft.document, sentence);
    case Asked::reason:
      return draft.has(Act::own, i) || draft.has(Act::explain, i) || draft.has(Act::counter, i) || draft.has(Act::blame, i) ||
             draft.likely("owns", i) || draft.likely("excuse_first", i);
    case Asked::open:
      return draft.has(Act::own, i) || draft.has(Act::commit, i) || draft.has(Act::fix, i) || draft.has(Act::offer_talk, i) ||
             draft.has(Act::collaborate, i);
  }
  return true;
}

void pair(const Context& context, const Question& question, const std::vector<std::vector<std::uint32_t>>& said, std::vector<bool>& taken,
          QuestionPair& out) {
  const text::Document& document = context.draft.document;
  const std::string_view words = question.span.of(question.turn->document.source());
  // Taken up word for word.
  if (document.source().find(words) != std::string_view::npos) {
    out.answered = true;
    return;
  }
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < said.size(); ++i) {
    const std::size_t common = shared(question.content, said[i]);
    if (common > most) {
      most = common;
      out.answer = i;
    }
    if (not_known_yet().in(document, document.sentences()[i])) out.answered = true;
  }
  // A question without words of its own ("is it possible?") says nothing to look for: unsure.
  if (most > 0 || (question.content.empty() && (question.asked == Asked::whether || question.asked == Asked::open))) {
    out.answered = true;
    return;
  }
  // A question with three or more words of its own that the draft never takes up is answered only by a time, an amount or a plain yes or
  // no.
  const bool own_words = question.content.size() >= 3 && question.asked == Asked::open;
  for (std::uint32_t i = 0; i < said.size() && !own_words && !out.answered; ++i) {
    if (taken[i] || !has_shape(context, question.asked, i)) continue;
    if (question.asked == Asked::whether) taken[i] = true;  // one "yes" answers one question
    out.answered = true;
    out.answer = i;
  }
}

}  // namespace

std::vector<QuestionPair> pair_questions(const Context& context) {
  std::vector<Question> questions;
  for (const rapport::Turn& turn : context.turns) {
    if (turn.message.side == rapport::Side::us) {
      questions.clear();  // an earlier question that we answered, or let pass, is not this draft's
      continue;
    }
    for (const text::Sentence& sentence : turn.document.sentences())
      if (sentence.first < sentence.last && (sentence.question || indirect().in(turn.document, sentence)))
        add_questions(turn, sentence, questions);
  }
  std::vector<std::vector<std::uint32_t>> said;
  for (const text::Sentence& sentence : context.draft.document.sentences())
    said.push_back(content_of(context.draft.document, sentence.span));
  std::vector<bool> taken(said.size());
  std::vector<QuestionPair> pairs;
  for (const Question& question : questions) {
    pairs.push_back({question.turn, question.span, {}, false});
    pair(context, question, said, taken, pairs.back());
  }
  return pairs;
}

}  // namespace amends::review
