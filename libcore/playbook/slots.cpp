// Fills the blanks of `why` and `say` lines with what stands in the conversation. Quotes are the writer's own words, whole or cut
// at a word with an ellipsis; nothing is guessed.
#include "playbook/slots.hpp"

#include <algorithm>

#include "playbook/working_time.hpp"
#include "text/document.hpp"

namespace amends::playbook {
namespace {

using rapport::Due;
using rapport::Place;
using rapport::Rapport;
using rapport::Side;
using rapport::Turn;
using tone::Label;

constexpr std::size_t kLongestQuote = 140;  // a quote longer than two lines is no quote but a copy
constexpr std::size_t kLongestName = 40;

struct IssueWords {
  Label issue;
  std::string_view noun;     // after "about", said to us as well as to the client
  std::string_view failure;  // after "I am sorry that"
};

constexpr IssueWords kIssueWords[] = {
    {Label::missed_deadline, "the missed date", "I missed the date I gave you"},
    {Label::defect, "the fault", "what I delivered did not work as it should"},
    {Label::billing, "the bill", "the bill was not what you had reason to expect"},
    {Label::no_response, "the missing answers", "I left you without an answer"},
    {Label::unmet_expectation, "the gap between what was agreed and what came", "what you got fell short of what we had agreed"},
    {Label::wrong_delivery, "the wrong delivery", "what reached you was not what you ordered"},
    {Label::broken_promise, "a promise that was not kept", "I did not do what I had said I would do"},
    {Label::disrespect, "a lack of respect", "you were not treated with the respect you are due"},
    {Label::outage, "the outage", "you could not work when you needed to"},
    {Label::miscommunication, "a misunderstanding", "I did not make sure that I had understood you"},
};

constexpr std::string_view kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// One line, single spaces, quotation marks turned to single ones (the quote will stand in double ones), cut at a word.
std::string quote(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (space(c)) {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else {
      line += c == '"' ? '\'' : c;
    }
  }
  while (!line.empty() && (line.back() == ' ' || line.back() == '.' || line.back() == ',')) line.pop_back();
  if (line.size() <= kLongestQuote) return line;
  std::size_t end = line.rfind(' ', kLongestQuote);
  if (end == std::string::npos || end < kLongestQuote / 2) {
    end = kLongestQuote;
    while (end > 0 && continues(line[end])) --end;
  }
  return line.substr(0, end) + "\xE2\x80\xA6";
}

constexpr std::string_view kOpeners[] = {"hi", "hello", "hey", "dear", "good", "morning", "afternoon", "evening", "day", "greetings"};
constexpr std::string_view kNobody[] = {"there", "all",  "both",  "team",  "everyone", "folks",
                                        "sir",   "sirs", "madam", "again", "customer", "client"};
constexpr std::string_view kParticles[] = {"and", "van", "de", "der", "den", "von", "la", "di", "da"};
constexpr std::string_view kTitles[] = {"dr.", "mr.", "mrs.", "ms.", "prof.", "st."};
constexpr unsigned char kFirstAccented = 0xC3;  // lead byte of the accented Latin letters; below it stand marks and dashes

template <std::size_t N>
bool contains(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// The next word of `rest`, which is shortened by it.
std::string_view next_word(std::string_view& rest) {
  while (!rest.empty() && space(rest.front())) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_of(" \t\r"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

class SlotFinder {
 public:
  SlotFinder(const Rapport& rapport, const Facts& facts, std::span<const Turn> turns) : rapport_(rapport), facts_(facts), turns_(turns) {}

  SlotValues find() {
    find_name();
    find_issue();
    find_words();
    find_times();
    find_promises();
    if (!rapport_.open_questions.empty()) {
      const rapport::Question& question = rapport_.open_questions.front();
      set(Slot::question, quote(source({question.message, question.span})));
    }
    if (!rapport_.praise.empty()) set(Slot::praise, quote(sentence_at(rapport_.praise.back())));
    return std::move(values_);
  }

 private:
  void set(Slot slot, std::string value) { values_[index(slot)] = std::move(value); }

  const Turn* turn(std::uint32_t message) const {
    for (const Turn& t : turns_)
      if (t.index == message) return &t;
    return nullptr;
  }

  std::string_view source(Place place) const {
    const Turn* const t = turn(place.message);
    if (t == nullptr || place.span.end > t->document.source().size() || place.span.begin > place.span.end) return {};
    return place.span.of(t->document.source());
  }

  // The whole sentence that a place begins in.
  std::string_view sentence_at(Place place) const {
    const Turn* const t = turn(place.message);
    if (t == nullptr) return {};
    for (const text::Sentence& sentence : t->document.sentences())
      if (sentence.span.begin <= place.span.begin && place.span.begin < sentence.span.end) return sentence.span.of(t->document.source());
    return source(place);
  }

  // "Hi Helen," in our own latest greeting; else the name before the client's address.
  void find_name() {
    for (std::size_t i = turns_.size(); i > 0 && values_[index(Slot::client)].empty(); --i)
      if (turns_[i - 1].message.side == Side::us) name_from_greeting(turns_[i - 1].document);
    for (std::size_t i = turns_.size(); i > 0 && values_[index(Slot::client)].empty(); --i)
      if (turns_[i - 1].message.side == Side::them) name_from_address(turns_[i - 1].message.from);
  }

  // "Hi Helen, the link works": the opener, then capitalised words up to the first mark or the end of the line.
  void name_from_greeting(const text::Document& document) {
    std::string_view rest = document.source();
    while (!rest.empty() && space(rest.front())) rest.remove_prefix(1);
    const std::size_t end = rest.find_first_of(",!:;\n");
    if (end == std::string_view::npos) return;
    rest = rest.substr(0, end);
    bool opened = false;
    std::string name;
    bool ended = false;
    for (std::string_view word = next_word(rest); !word.empty() && !ended; word = next_word(rest)) {
      if (word.back() == '.' && !contains(kTitles, lower_case(word))) {
        word.remove_suffix(1);
        ended = true;
      }
      const std::string lower = lower_case(word);
      if (name.empty() && contains(kOpeners, lower)) {
        opened = true;
        continue;
      }
      const bool capital = (word.front() >= 'A' && word.front() <= 'Z') || static_cast<unsigned char>(word.front()) >= kFirstAccented;
      if (!opened || contains(kNobody, lower) || (!capital && !contains(kParticles, lower))) return;
      name += (name.empty() ? "" : " ") + std::string(word);
    }
    if (name.size() <= kLongestName) set(Slot::client, name);
  }

  void name_from_address(std::string_view from) {
    const std::size_t bracket = from.find('<');
    if (bracket == std::string_view::npos) return;
    std::string_view name = from.substr(0, bracket);
    while (!name.empty() && (space(name.back()) || name.back() == '"')) name.remove_suffix(1);
    while (!name.empty() && (space(name.front()) || name.front() == '"')) name.remove_prefix(1);
    if (name.size() <= kLongestName && name.find('@') == std::string_view::npos) set(Slot::client, std::string(name));
  }

  void find_issue() {
    std::optional<Label> issue = rapport_.root_issue;
    if (!issue)
      for (const rapport::IssueTrail& trail : rapport_.issues)
        if (!trail.resolved && !trail.messages.empty() && !issue) issue = trail.issue;
    if (!issue) return;
    for (const IssueWords& words : kIssueWords) {
      if (words.issue != *issue) continue;
      set(Slot::issue, std::string(words.noun));
      set(Slot::failure, std::string(words.failure));
    }
  }

  // The client's sentence with the surest sign of trouble, of the latest message that has one.
  void find_words() {
    const rapport::Trace* best = nullptr;
    for (const rapport::Trace& trace : rapport_.traces) {
      if (trace.who != Side::them || trace.place.span.empty()) continue;
      const tone::Family family = tone::family(trace.label);
      const bool trouble = family == tone::Family::issue || trace.label == Label::complaint || trace.label == Label::cost_to_client ||
                           trace.label == Label::unheard || trace.label == Label::disappointed;
      if (!trouble) continue;
      if (best == nullptr || trace.place.message > best->place.message || (trace.place.message == best->place.message && trace.p > best->p))
        best = &trace;
    }
    if (best != nullptr) set(Slot::words, quote(sentence_at(best->place)));
  }

  void find_times() {
    if (rapport_.complaint_date) set(Slot::since, day_words(*rapport_.complaint_date));
    constexpr std::int64_t kHoursToCountDays = 36;  // from a day and a half people count in days
    const std::int64_t hours = facts_[Fact::hours_waiting];
    if (hours >= kHoursToCountDays) {
      set(Slot::waiting, std::to_string((hours + 12) / 24) + " days");
    } else if (hours > 1) {
      set(Slot::waiting, std::to_string(hours) + " hours");
    }
    if (const auto by = due_at({DueKind::today, 0}, {rapport_.now, std::nullopt, std::nullopt})) set(Slot::by, moment_words(*by));
  }

  void find_promises() {
    const rapport::Commitment* open = nullptr;
    const rapport::Commitment* broken = nullptr;
    for (const rapport::Commitment& promise : rapport_.commitments) {
      if (promise.status == Due::overdue && promise.who == Side::them) set(Slot::theirs, quote(promise.what));
      if (promise.who == Side::them) continue;
      if (promise.status == Due::overdue) broken = &promise;
      if (promise.status != Due::open) continue;
      // The one that falls due first; an open-ended one only where there is no other.
      if (open == nullptr || (promise.due && (!open->due || *promise.due < *open->due))) open = &promise;
    }
    if (broken != nullptr) set(Slot::broken, quote(broken->what));
    if (open == nullptr) return;
    set(Slot::promise, quote(open->what));
    if (open->due) set(Slot::due, day_words(*open->due));
  }

  const Rapport& rapport_;
  const Facts& facts_;
  std::span<const Turn> turns_;
  SlotValues values_;
};

}  // namespace

SlotValues slot_values(const Rapport& rapport, const Facts& facts, std::span<const Turn> turns) {
  return SlotFinder(rapport, facts, turns).find();
}

bool complete(const Template& line, const SlotValues& values) {
  return std::all_of(line.begin(), line.end(),
                     [&](const Part& part) { return !part.slot || *part.slot == Slot::client || !values[index(*part.slot)].empty(); });
}

std::string fill(const Template& line, const SlotValues& values) {
  std::string filled;
  for (const Part& part : line) {
    filled += part.text;
    if (!part.slot) continue;
    const std::string& value = values[index(*part.slot)];
    filled += value.empty() ? std::string(kSlots[index(*part.slot)].blank) : value;
  }
  return filled;
}

std::string day_words(text::Time time) {
  const text::Civil day = text::civil(time);
  return std::string(kWeekdays[day.weekday]) + " " + std::to_string(day.day) + " " + std::string(kMonths[day.month - 1]);
}

std::string moment_words(text::Time time) {
  const text::Civil moment = text::civil(time);
  const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return day_words(time) + ", " + two(moment.hour) + ":" + two(moment.minute);
}

}  // namespace amends::playbook
