// Finds rebuttals by their form: a claim named to be answered, a fault denied, "not this but that", an emphatic "did", a record shown.
#include "review/rebuttal.hpp"

#include <string_view>

#include "text/phrase.hpp"

namespace amends::review {
namespace {

const text::PhraseSet& rebuts() {
  static const text::PhraseSet kSet{
      // The client's claim, named to be answered.
      "(contrary to|whatever|whereas|despite) (what)? (you|your|the) ...2 (write|writes|say|says|claim|claims|think|state|allege|"
      "suggest|shows|tells|may)",
      "(you|u) (write|say|claim|state|assert|allege|complain|maintain|argue|speak of|talk of) (that|we|the|it|our|there|nobody|no|"
      "late|he|she|they)",
      "what you (call|describe|refer to|label)",
      "(to|on|as for|regarding|re|concerning) your (charge|claim|point|accusation|complaint|remark|other|first|second|third|"
      "allegation)",
      "(ur|your) (first|second|third|1st|2nd|3rd) (pt|point|complaint|claim)",
      "your (complaint|letter|list|mail|email|message) (mentions|speaks|says|claims|lists)",
      "(i|we) (disagree|dispute|deny|reject|refute|contest|don't agree|do not agree|can't agree|cannot agree|don't accept|do not "
      "accept|simply don't|simply do not|don't recognise|fail to see|beg to differ|must correct|must contradict|never said|never "
      "promised|never agreed|never refused|never told)",
      "(not|isn't|wasn't|weren't|aren't|hardly|neither) (quite|entirely|strictly)? (correct|true|right|accurate|so|the case|what "
      "happened|how it)",
      "(is|are|was|were|c'est|that's) (simply)? (incorrect|inaccurate|untrue|false|wrong again|mistaken|faux|nonsense)",
      "wrong on (both|all|every)",
      // A fault denied.
      "(not|no|never|wasn't|weren't|isn't|aren't|didn't|wasnt|werent|nor|neither|without|hardly|n't) ...2 (late|delayed|rude|cold|"
      "wet|damp|dirty|stained|lost|missing|miss|ignored|ignore|refused|refuse|refused|cancelled|canceled|cancel|damaged|broken|"
      "charged|overcharged|dry|thin|burnt|blurred|crooked|skipped|skip|hidden|trapped|peeling|leaking|noisy|loud|unsafe|faulty|"
      "defective|slow|in a rush|in a hurry|left alone|alone|absent|shut|closed|stale|raw|undercooked|scratched|dented|overpriced|"
      "unclear|hung up|lied|lie|shouted|swore|insult|insulted|forgotten|neglected|hacked|drunk|smoking|smoke|hit|break|scratch|touch|"
      "drop|spill|steal|take|cause|leave|lose|forget|shout|swear|threaten|promise|hours|an hour|twice|three times|five weeks|six "
      "weeks|weeks|five calls|calls|empty|careless|unprofessional|sloppy|disorganised|our van|ours|our forklift|our driver)",
      "(not|wasn't|weren't|isn't|aren't|wasnt|didn't) ...9 (but|it was|they were|he was|she was|you were|it's|they're|he's|she's|it "
      "is)",
      "(was|were|is|are|took|lasted|rose|came|it) ...6 not (a|an|the|{number}|late|cold|one|midnight|us|in)",
      "not {number} ...3 (but)? {number}",
      "(only|just|merely) {number} (minutes|hours|days|weeks|times|of|percent|per)",
      // It was done: an emphatic did, the record, the client's own signature.
      "(did|do|does) (get|receive|have|sign|approve|deliver|come|go up|wait|ring|call|answer|send|take|close|ask|warn|inform|tell|"
      "bring|clean|check|fit|test|cover|arrive|turn up|respond|reply|offer|refund|know)",
      "(log|logs|register|records|record|chart|report|meter|tracker|sheet|laser|minutes|tariff|footage|graphs|photo|photos|status "
      "page|timestamp|gps|camera|scan|tablet|system|court|inspector|notes|file|dashboard|till|receipt) ...2 (has you|has us|has it|"
      "has a|have us|have it|shows|show|says|say|reads|read|proves|prove|confirms|confirm|puts|was updated|does not|doesn't|makes)",
      "(according to|per|as per) (the|our|my) ...2 (log|register|record|records|chart|report|meter|tracker|sheet|laser|contract|"
      "terms|scan|system|notes|file|drawing|form|order)",
      "(as|which is|just) (agreed|stated|per|described|ordered|requested|shown|specified|standard|the ...3 (log|register|record|"
      "photo|contract|report|sheet|chart|slip|tariff|rules) ...2 (shows|say|says|prove|proves|show))",
      "(see|check) (photo|photos|our mail|our email|page|clause|the folder|the thread|the log|point|my mail)",
      "(agreed|confirmed|approved|signed|acknowledged|delivered|answered) (in writing|on the phone|with you|by you|by your|by phone|"
      "on the day|in two days|in one day|at|within)",
      "(you|your side|your own|your husband|your wife|your boss|your colleague|your foreman|your own _|you yourself) (signed|"
      "approved|agreed to|asked for|confirmed|chose|accepted|requested|did|wanted|insisted)",
      "(chosen|agreed|approved|picked|selected) (together)? (with|by) (you|your)",
      "(two|three|four|several|many) (letters|mails|emails|calls|reminders|messages) (was|were|went|have) (sent|made|out)",
      "(was|were) (sent|answered|given|delivered|updated|refilled|levelled|filled|marked|wrapped|heated|clean|hot|online|there|full|"
      "legible|signed|set|in place|tested|checked|on time|done|covered|present|working|fine|within|inside|up all|hung straight|"
      "according) ",
      "(is|was) inside (our|the)",
      "within (our|the) (promise|limit|norm|window|slot|tolerance|agreed)",
      "(on page|in paragraph|in clause|on the agenda|inside our promise|a clean record|a hold)",
      "(since|because) (i|we) (ate|paid|checked|tested|saw|was there|have|had|did|sent)",
      "(i|we) (have|had) (graphs|photos|proof|the login|the log|records|witnesses|the receipt|it in writing|it on)",
      "(was|were) there all",
      "(nobody|no one) (hung up|ignored|shouted|told|promised|refused|forgot|lied|left|insulted|threatened|smoked|broke|touched)",
      "(the slot ran|ran to|ran until|dates from|fee has been|has been the same|follows the)",
  };
  return kSet;
}

const text::PhraseSet& gives_right() {
  static const text::PhraseSet kSet{
      "(and|which) (they|it|he|she|we|you) (did|was|were|is|are)",
      "(you are|you're|you were|are|is|were|hold|both) (quite|also|absolutely|both|all|indeed)? (right|correct|justified|true|valid)",
      "(both|all) (of your)? ...3 (hold|are ours|were down|down to us|ours)",
      "(sorry|apologise|apologize|apologies|our fault|my fault|on us|ours to|thank|thanks|fault of ours)",
      "(would you like|which of)",
      "^ (could|would|may|can|shall)",
  };
  return kSet;
}

bool parts_clauses(const text::Document& document, const text::Word& word) {
  if (word.kind != text::WordKind::punctuation) return false;
  const std::string_view mark = document.fold(word);
  return mark == "," || mark == ";" || mark == ":" || mark == "?" || mark == "." || mark == ")";
}

}  // namespace

bool concedes(const text::Document& document, const text::Sentence& sentence) { return gives_right().in(document, sentence); }

std::vector<text::Span> rebuttals(const text::Document& document, const text::Sentence& sentence) {
  std::vector<text::Span> spans;
  if (concedes(document, sentence)) return spans;
  std::uint32_t at = sentence.first;   // how far clauses are counted
  std::uint32_t clause = 1;            // the clause there, from 1
  std::uint32_t last_clause = 0;       // that of the last rebuttal
  std::uint32_t end = sentence.first;  // one past its last word
  for (const text::PhraseMatch& match : rebuts().find(document, sentence)) {
    for (; at < match.first; ++at)
      if (parts_clauses(document, document.words()[at])) ++clause;
    if (clause == last_clause || match.first < end) continue;
    spans.push_back(document.span_of(match.first, match.last));
    last_clause = clause;
    end = match.last;
  }
  return spans;
}

}  // namespace amends::review
