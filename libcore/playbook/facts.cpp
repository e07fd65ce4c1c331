// Computes the facts of facts.hpp from a rapport and, where they are at hand, from the turns themselves.
// What an action does with them is no matter of this file.
#include "playbook/facts.hpp"

#include <algorithm>
#include <set>

#include "playbook/wording.hpp"

namespace amends::playbook {
namespace {

using rapport::Due;
using rapport::Place;
using rapport::Rapport;
using rapport::Side;
using rapport::State;
using rapport::Trace;
using rapport::Turn;
using tone::Label;

// Displeasure from which words count as heated even where no single hot tone is sure. On the labelled threads 5 of 6 such turns are;
// between 8000 and this it is 3 of 7.
constexpr tone::Ratio kHotSeverity = 8800;

constexpr Label kThreats[] = {Label::ultimatum, Label::churn_threat, Label::legal_threat, Label::publicity_threat,
                              Label::escalation_request};
constexpr Label kHotTones[] = {Label::angry, Label::hostile};

std::int64_t whole_days(text::Time from, text::Time to) {
  constexpr std::int64_t kDay = 86400;
  return to < from ? 0 : (to.seconds - from.seconds) / kDay;
}

// The first of the last messages of one side that no message of the other side interrupts, and one past them; empty where there is none.
struct Group {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool holds(std::uint32_t message) const { return begin <= message && message < end; }
};

class FactFinder {
 public:
  FactFinder(const Rapport& rapport, std::span<const Turn> turns) : rapport_(rapport), turns_(turns) {
    theirs_ = last_group(Side::them, rapport.last_client_message);
    ours_ = last_group(Side::us, rapport.last_our_message);
    since_ = rapport.complaint_since ? *rapport.complaint_since : theirs_.begin;
  }

  Facts find() {
    copy_counts();
    copy_labels();
    copy_promises();
    judge_tension();
    judge_our_words();
    judge_their_words();
    judge_complaint();
    return std::move(facts_);
  }

 private:
  void set(Fact fact, std::int64_t value) { facts_.values[index(fact)] = value; }
  void show(Fact fact, Place place) { facts_.places[index(fact)].push_back(place); }
  void show(Fact fact, const std::vector<Place>& places) {
    auto& all = facts_.places[index(fact)];
    all.insert(all.end(), places.begin(), places.end());
  }

  // Found from the turns; where a restored rapport comes without them, the last message alone.
  Group last_group(Side side, std::optional<std::uint32_t> last) const {
    std::size_t end = turns_.size();
    while (end > 0 && turns_[end - 1].message.side != side) --end;
    std::size_t begin = end;
    while (begin > 0 && turns_[begin - 1].message.side == side) --begin;
    if (end > 0) return {turns_[begin].index, turns_[end - 1].index + 1};
    return last ? Group{*last, *last + 1} : Group{};
  }

  static Place whole(const Turn& turn) {
    const auto sentences = turn.document.sentences();
    if (sentences.empty()) return {turn.index, {0, 0}};
    return {turn.index, {sentences.front().span.begin, sentences.back().span.end}};
  }

  void show_turns(Fact fact, Group group, Side side) {
    for (const Turn& turn : turns_)
      if (turn.message.side == side && group.holds(turn.index) && !turn.document.sentences().empty()) show(fact, whole(turn));
  }

  void copy_counts() {
    set(Fact::state, static_cast<std::int64_t>(rapport_.state));
    set(Fact::trend, static_cast<std::int64_t>(rapport_.trend));
    set(Fact::decided, rapport_.decided);
    set(Fact::ours_last, rapport_.last_side == Side::us);
    set(Fact::apologized, rapport_.apologized);
    set(Fact::fading, rapport_.fading);
    set(Fact::praised, rapport_.praised);
    show(Fact::praised, rapport_.praise);
    set(Fact::repairs_tried, rapport_.repairs_tried);
    set(Fact::failed_exchanges, rapport_.failed_exchanges);
    set(Fact::abuse, rapport_.abuse);
    set(Fact::demands, rapport_.demands);
    constexpr int kPercent = 100;
    set(Fact::severity, rapport_.severity / kPercent);
    set(Fact::health, rapport_.health / kPercent);
    set(Fact::derail, rapport_.derail / kPercent);
    set(Fact::open_questions, static_cast<std::int64_t>(rapport_.open_questions.size()));
    for (const rapport::Question& question : rapport_.open_questions) show(Fact::open_questions, {question.message, question.span});
    if (!rapport_.now) return;
    if (rapport_.last_date) set(Fact::days_silent, whole_days(*rapport_.last_date, *rapport_.now));
    if (rapport_.complaint_date) set(Fact::days_since_complaint, whole_days(*rapport_.complaint_date, *rapport_.now));
    constexpr std::int64_t kHour = 3600;
    if (rapport_.unanswered_date && *rapport_.unanswered_date < *rapport_.now)
      set(Fact::hours_waiting, (rapport_.now->seconds - rapport_.unanswered_date->seconds) / kHour);
  }

  void copy_labels() {
    const auto add = [&](Label label, Place place) {
      facts_.labels[tone::index(label)] = true;
      facts_.label_places[tone::index(label)].push_back(place);
    };
    for (const Trace& trace : rapport_.traces) {
      if (trace.who != Side::them) continue;
      const tone::Family family = tone::family(trace.label);
      if (family == tone::Family::signal && trace.place.message >= since_) add(trace.label, trace.place);
      if (family == tone::Family::tone && theirs_.holds(trace.place.message)) add(trace.label, trace.place);
      if (trace.label == Label::complaint) grievances_.insert(trace.place.message);
    }
    // Tones that are no trace: the readings of their last words.
    for (const Turn& turn : turns_) {
      if (turn.message.side != Side::them || !theirs_.holds(turn.index)) continue;
      for (const tone::LabelInfo& info : tone::kLabels)
        if (info.family == tone::Family::tone && turn.reading.has(info.label)) facts_.labels[tone::index(info.label)] = true;
    }
    std::int64_t open = 0;
    std::size_t most = 0;
    for (const rapport::IssueTrail& trail : rapport_.issues) {
      if (trail.resolved || trail.messages.empty()) continue;
      ++open;
      most = std::max(most, trail.messages.size());
      facts_.labels[tone::index(trail.issue)] = true;
      grievances_.insert(trail.messages.begin(), trail.messages.end());
      for (const Trace& trace : rapport_.traces)
        if (trace.label == trail.issue && trace.who == Side::them) facts_.label_places[tone::index(trail.issue)].push_back(trace.place);
      show(Fact::issues, facts_.label_places[tone::index(trail.issue)]);
      if (trail.messages.size() > 1) show(Fact::most_repeated, facts_.label_places[tone::index(trail.issue)]);
    }
    set(Fact::issues, open);
    set(Fact::most_repeated, static_cast<std::int64_t>(most));
    set(Fact::grievances, static_cast<std::int64_t>(grievances_.size()));
    for (const Trace& trace : rapport_.traces)
      if (trace.who == Side::them && trace.label == Label::complaint) show(Fact::grievances, trace.place);
  }

  void copy_promises() {
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    std::int64_t theirs = 0;
    for (const rapport::Commitment& promise : rapport_.commitments) {
      if (promise.status == Due::kept) continue;
      const Place place{promise.message, promise.span};
      if (promise.who == Side::them) {
        if (promise.status == Due::overdue) ++theirs, show(Fact::overdue_theirs, place);
        continue;
      }
      if (promise.status == Due::overdue) {
        ++overdue;
        show(Fact::overdue_ours, place);
      } else {
        ++open;
        show(Fact::open_ours, place);
      }
      show(Fact::promise_made, place);
    }
    set(Fact::open_ours, open);
    set(Fact::overdue_ours, overdue);
    set(Fact::overdue_theirs, theirs);
    set(Fact::promise_made, open + overdue > 0);
  }

  void judge_tension() {
    for (const Label label : kHotTones) {
      if (!facts_.has(label)) continue;
      hot_ = true;
      show(Fact::hot, facts_.label_places[tone::index(label)]);
    }
    if (rapport_.severity >= kHotSeverity) hot_ = true;
    set(Fact::hot, hot_);
    if (hot_ && facts_.places[index(Fact::hot)].empty()) show_turns(Fact::hot, theirs_, Side::them);
    for (const Trace& trace : rapport_.traces)
      if (trace.who == Side::them && trace.label == Label::hostile) show(Fact::abuse, trace.place);

    bool serious = rapport_.decided || rapport_.threatened || rapport_.repairs_tried > 1 || rapport_.failed_exchanges > 1;
    for (const Label label : kThreats) {
      if (!facts_.has(label)) continue;
      serious = true;
      show(Fact::serious, facts_.label_places[tone::index(label)]);
      if (label == Label::churn_threat) show(Fact::decided, facts_.label_places[tone::index(label)]);
    }
    set(Fact::serious, serious);
    if (rapport_.decided && facts_.places[index(Fact::decided)].empty()) show_turns(Fact::decided, theirs_, Side::them);
    set(Fact::heavy_loss, rapport_.cost_seen || facts_.has(Label::sad));
    const bool good = facts_.has(Label::grateful) || facts_.has(Label::satisfied) || facts_.has(Label::reconciliation);
    calm_ = !hot_ && std::none_of(rapport_.moods.begin(), rapport_.moods.end(),
                                  [&](const rapport::Mood& mood) { return theirs_.holds(mood.message) && mood.level > 0; });
    set(Fact::good_news, good && calm_);
    if (good && calm_) show_turns(Fact::good_news, theirs_, Side::them);
  }

  void judge_our_words() {
    const rapport::Reply& reply = rapport_.our_reply;
    const bool owns = reply.apologized || reply.acknowledged;
    // Cheer or a slogan beside a plain "my fault, on Friday you have it" is a manner, not a brush-off.
    const bool down = rapport_.last_our_message && (reply.defended || (reply.brushed_off && !(owns && reply.committed)));
    heard_ = owns && !down;
    owned_ = rapport_.apologized || rapport_.acknowledged;
    set(Fact::talk_offered, rapport_.last_our_message && reply.offered_talk);
    set(Fact::talked_down, down);
    if (down) show_turns(Fact::talked_down, ours_, Side::us);
  }

  void judge_their_words() {
    for (const Turn& turn : turns_) {
      if (turn.message.side != Side::them || turn.index < since_) continue;
      if (!shares_blame(turn.document)) continue;
      set(Fact::shared_blame, 1);
      show(Fact::shared_blame, whole(turn));
    }
    if (!rapport_.left_alone) return;
    set(Fact::went_quiet, 1);
    show(Fact::went_quiet, facts_.places[index(Fact::issues)]);
    if (facts_.places[index(Fact::went_quiet)].empty()) show(Fact::went_quiet, facts_.places[index(Fact::grievances)]);
  }

  void judge_complaint() {
    const bool let_down = rapport_.complaint_since.has_value() || rapport_.state == State::strained || rapport_.state == State::at_risk ||
                          rapport_.state == State::broken;
    const bool ours_last = rapport_.last_side == Side::us;
    const rapport::Reply& reply = rapport_.our_reply;
    // We heard them where our own last words did, where they calmed down after we had owned up,
    // or where we go on keeping our word after that, with nothing overdue and no new heat.
    const bool kept_word = facts_[Fact::overdue_ours] == 0 && !hot_ && facts_[Fact::talked_down] == 0;
    const bool goes_on = kept_word && (ours_last ? reply.committed || reply.offered_talk : heard_ && reply.committed);
    const bool settled = calm_ && facts_[Fact::talked_down] == 0 && (!ours_last || facts_[Fact::open_ours] > 0);
    const bool well_answered = (ours_last && heard_) || (owned_ && (goes_on || settled));
    const Complaint complaint = !let_down ? Complaint::none : (well_answered ? Complaint::heard : Complaint::open);
    set(Fact::complaint, static_cast<std::int64_t>(complaint));
    show(Fact::complaint, facts_.label_places[tone::index(Label::complaint)]);
    if (let_down && facts_.places[index(Fact::complaint)].empty()) show_turns(Fact::complaint, theirs_, Side::them);
    // What the state and the channel rest on.
    for (const Fact fact : {Fact::complaint, Fact::abuse, Fact::serious}) {
      show(Fact::state, facts_.places[index(fact)]);
      show(Fact::channel, facts_.places[index(fact)]);
    }
    show(Fact::channel, facts_.label_places[tone::index(Label::meeting_request)]);
    // Over is only what was there before their last words.
    bool troubled_before = !grievances_.empty() && *grievances_.begin() < theirs_.begin;
    for (const rapport::Mood& mood : rapport_.moods)
      if (mood.level > 0 && mood.message < theirs_.begin) troubled_before = true;
    const bool mended = !let_down && rapport_.state == State::healthy && troubled_before;
    set(Fact::recently_mended, mended);
    if (mended) show(Fact::recently_mended, facts_.places[index(Fact::grievances)]);
  }

  const Rapport& rapport_;
  std::span<const Turn> turns_;
  Facts facts_;
  Group theirs_;
  Group ours_;
  std::uint32_t since_ = 0;
  std::set<std::uint32_t> grievances_;  // their messages that carry one; ordered
  bool hot_ = false;
  bool calm_ = true;
  bool heard_ = false;  // our last words apologise or own up, and neither lecture nor brush off
  bool owned_ = false;  // some words of ours did, since the complaint arose
};

}  // namespace

std::span<const std::string_view> choices(Fact fact) {
  static constexpr std::string_view kStates[] = {"healthy", "strained", "at_risk", "broken", "toxic"};
  static constexpr std::string_view kTrends[] = {"steady", "warming", "cooling"};
  static constexpr std::string_view kChannels[] = {"write", "call", "meet"};
  static constexpr std::string_view kComplaints[] = {"none", "open", "heard"};
  switch (fact) {
    case Fact::state:
      return kStates;
    case Fact::trend:
      return kTrends;
    case Fact::channel:
      return kChannels;
    case Fact::complaint:
      return kComplaints;
    default:
      return {};
  }
}

Facts facts_of(const Rapport& rapport, std::span<const Turn> turns) { return FactFinder(rapport, turns).find(); }

bool holds(const Condition& condition, const Facts& facts) {
  const std::int64_t value = condition.label ? facts.has(*condition.label) : facts[condition.fact];
  switch (condition.compare) {
    case Compare::is:
      return value == condition.value;
    case Compare::is_not:
      return value != condition.value;
    case Compare::at_least:
      return value >= condition.value;
    case Compare::at_most:
      return value <= condition.value;
    case Compare::above:
      return value > condition.value;
    case Compare::below:
      return value < condition.value;
  }
  return false;
}

std::span<const Place> places(const Condition& condition, const Facts& facts) {
  if (condition.compare == Compare::is_not || condition.compare == Compare::below || condition.compare == Compare::at_most) return {};
  return condition.label ? facts.label_places[tone::index(*condition.label)] : facts.places[index(condition.fact)];
}

}  // namespace amends::playbook
