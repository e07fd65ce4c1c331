// The thresholds of stakes.hpp, and the words that a reading may miss. The numbers were set on the labelled drafts; see training/data.
#include "review/stakes.hpp"

#include <algorithm>
#include <initializer_list>

#include "text/phrase.hpp"
#include "tone/labels.hpp"

namespace amends::review {
namespace {

using text::PhraseSet;
using tone::Label;

// Above this a person sees displeasure in a statement; calm requests read up to 3000.
constexpr tone::Ratio kDispleased = 2600;
// Where the words name damage, a third of that is enough.
constexpr tone::Ratio kDamaged = 900;
// A complaint that is still alive counts only where the last message is not plainly calm.
constexpr tone::Ratio kStillAlive = 1500;

// Praise and damage in one message.
constexpr tone::Ratio kMixed = 1400;

const PhraseSet& damage() {
  static const PhraseSet kSet{
      "(wrong|broken|missing|cracked|dead|froze|frozen|torn|deleted|failed|failing|stolen|lost|leaking|leaks|error|errors|misspelled|"
      "misprinted|"
      "damaged|split|crashed|ruined|blocked|locked out|upside down|careless|mistake|fault|faulty|late|too "
      "(thick|thin|short|long|small|big|late))",
      "(nobody|no one|none of you|not one) (told|came|rang|called|replied|answered|noticed|warned|mentioned|explains|explained|picks)",
      "(didn't|doesn't|hasn't|won't|wouldn't|couldn't|can't|cannot|does not|did not|can not) "
      "(work|come|arrive|open|scan|let|been|turn|start|load|answer|mount|use|get)",
      "(down|out|off) (since|for|all|again)",
      "(was|were|is|are|still|been) (down|dead|gone)",
      "(came|arrived|delivered|left) ...3 (late|after|broken|instead|without)",
      "(gone up|laughing at)",
      "(fell|broke|tore|split|shattered|burst|ripped|bruised)",
  };
  return kSet;
}

const PhraseSet& threatens() {
  static const PhraseSet kSet{
      "(leave|leaving|end|ending|cancel|cancelling|canceling|terminate|terminating|switch|switching|pull|pulling|quit|out "
      "of|drop|move|moving|close|closing) ...5 "
      "(contract|mandate|account|you|elsewhere|budget|provider|agency|subscription|order|business|project|agreement|retainer)",
      "(not|never|won't|can't|don't want to|no longer|neither will|nor will) ...3 (work with you|use you|be back|come "
      "back|renew|order|book|return|trust you|do business|recommend)",
      "(you're|you are|we're|we are|i'm|i am) (out|done|finished|through|leaving|off)",
      "(another|different|new|other) "
      "(firm|company|agency|provider|supplier|dentist|lawyer|builder|vendor|contractor|accountant|school|doctor|venue|somebody|carrier)",
      "(somebody|someone|anybody) else",
      "(wrong|right) people",
      "(last|final) (chance|straw|warning|time)",
      "(nor|neither) ... at renewal",
      "(at the point|about to|ready to|thinking of|thinking about|considering) ...5 "
      "(leave|leaving|stop|stopping|cancel|cancelling|end|ending|pull|call it)",
      "(lawyer|lawyers|solicitor|solicitors|attorney|advocate|court|sue|suing|ombudsman|regulator|trading standards|tribunal|police|legal "
      "action|licensing board|"
      "dental council|medical council|health department|health inspector|governors|consumer court|consumer forum|breach of contract|data "
      "protection)",
      "(go|going|went|take|taking|talk|talking|write|writing|written|call|calling|report|reporting|tell|telling|post|posting|number) ...6 "
      "(board|council|news|press|papers|newspaper|paper|facebook|twitter|nextdoor|google|instagram|linkedin|review|reviews|everyone|"
      "everybody|anyone|media|journalist|scheme|mp|channel {number}|forum|chamber)",
      "one star",
  };
  return kSet;
}

const PhraseSet& repeated() {
  static const PhraseSet kSet{
      "(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|nth|3rd|4th|5th|6th) "
      "(time|visit|week|month|stop|attempt|call|mail|email|letter|person|weekend|sprint|reminder|engineer|breakdown|appointment|one|try)",
      "(three|four|five|six|seven|eight|nine|ten|eleven|twelve|3|4|5|6|7|8|9|10|11|12) "
      "(times|visits|calls|emails|mails|letters|reminders|attempts|appointments|rounds|engineers)",
      "(asked|called|rung|written|wrote|sent|told|phoned) ...4 (three|four|five|six|seven|3|4|5|6|7|8|9) times",
      "(every|each) (single)? time",
      "(again and again|over and over|time and again|yet again)",
      "(six|seven|eight|nine|ten|eleven|twelve) (weeks|months)",
  };
  return kSet;
}

const PhraseSet& enraged() {
  static const PhraseSet kSet{
      "(had|have) (it|enough)",
      "(enough is enough|sick of|sick and tired|at the end of my|beyond a joke|last nerve)",
      "(furious|livid|outraged|rage|fuming|disgusted|disgusting|disgrace|disgraced|disgraceful|shameful|appalled|appalling|scandal*|"
      "unforgivable|insulting|insulted|humiliated|shambles)",
      "(could|want to) (scream|cry)",
      "what (kind|sort) of people",
      "(ashamed|shame on)",
      "(never|not) (again|trust)",
  };
  return kSet;
}

bool any(const tone::Reading& reading, std::initializer_list<Label> labels) {
  return std::any_of(labels.begin(), labels.end(), [&](Label label) { return reading.has(label); });
}

bool states_something(const text::Document& document) {
  // Three words are the least that tell of trouble ("It's 9:40.").
  return std::any_of(document.sentences().begin(), document.sentences().end(),
                     [](const text::Sentence& s) { return !s.question && s.last - s.first >= 3; });
}

}  // namespace

bool was_let_down(const rapport::Turn& client, const rapport::Rapport& rapport) {
  const tone::Reading& reading = client.reading;
  const bool displeased = any(reading, {Label::angry, Label::frustrated, Label::disappointed, Label::sad, Label::worried});
  const bool complains =
      any(reading, {Label::complaint, Label::unheard, Label::legal_threat, Label::publicity_threat, Label::cost_to_client});
  const bool pleased = any(reading, {Label::satisfied, Label::grateful, Label::reconciliation});
  if (!states_something(client.document)) return complains && displeased;
  if (complains) return true;
  const bool damaged = damage().in(client.document);
  // "I like what you do, but the eggs were cracked" reads as pleased; thanks for a repair do too.
  if (pleased && !displeased) return damaged && !reading.has(Label::grateful) && reading.severity >= kMixed;
  if (rapport.complaint_since && reading.severity >= kStillAlive) return true;
  return reading.severity >= kDispleased || (reading.severity >= kDamaged && damaged);
}

bool is_serious(const rapport::Turn& client, const rapport::Rapport& rapport) {
  const tone::Reading& reading = client.reading;
  if (any(reading, {Label::churn_threat, Label::legal_threat, Label::publicity_threat, Label::ultimatum})) return true;
  if (reading.has(Label::hostile) && !any(reading, {Label::satisfied, Label::grateful})) return true;
  if (rapport.state >= rapport::State::at_risk) return true;
  if (threatens().in(client.document) || enraged().in(client.document)) return true;
  return repeated().in(client.document) && any(reading, {Label::complaint, Label::angry, Label::frustrated, Label::repeat_contact});
}

}  // namespace amends::review
