// Channel and time of the answer, from the facts.
#include "playbook/urgency.hpp"

#include <algorithm>

#include "playbook/wording.hpp"
#include "playbook/working_time.hpp"

namespace amends::playbook {
namespace {

using rapport::Rapport;
using rapport::Side;
using rapport::State;
using rapport::Turn;
using tone::Label;

constexpr std::int64_t kHour = 3600;

// Working time that each state leaves for an answer. A crisis within the half day in which it arose, friction on the same day,
// ordinary mail in a working day; nothing is won by hurry where it is over.
std::int64_t allowance(const Facts& facts) {
  if (facts.state(State::toxic) || facts[Fact::decided] != 0) return 8 * kHour;
  if (facts.state(State::at_risk) || facts.state(State::broken)) return 2 * kHour;
  if (facts.has(Label::outage) && facts.has(Label::urgent)) return kHour;
  if (facts.state(State::strained)) return 4 * kHour;
  return 8 * kHour;
}

bool meeting_in_the_air(const Facts& facts, std::span<const Turn> turns) {
  if (!facts.has(Label::meeting_request)) return false;
  for (const rapport::Place& place : facts.label_places[tone::index(Label::meeting_request)])
    for (const Turn& turn : turns)
      if (turn.index == place.message && asks_to_meet(turn.document)) return true;
  return false;
}

}  // namespace

Channel channel_of(const Facts& facts, std::span<const Turn> turns) {
  if (facts.state(State::toxic) || facts[Fact::decided] != 0) return Channel::write;
  const bool meet = meeting_in_the_air(facts, turns);
  if (facts.state(State::healthy)) return meet ? Channel::meet : (facts.has(Label::meeting_request) ? Channel::call : Channel::write);
  // Heard and only strained: the rest can be written, unless a talk is in the air.
  if (facts.state(State::strained) && facts.complaint(Complaint::heard) && !meet && facts[Fact::talk_offered] == 0)
    return facts.has(Label::meeting_request) ? Channel::call : Channel::write;
  // Strained: writing does while nothing has gone wrong twice.
  const bool repeated = facts[Fact::overdue_ours] > 1 || facts[Fact::repairs_tried] > 0 || facts[Fact::grievances] > 2 ||
                        facts.has(Label::repeat_contact) || facts.has(Label::unheard);
  const bool needs_voice = facts.state(State::at_risk) || facts.state(State::broken) || facts[Fact::serious] != 0 ||
                           facts[Fact::hot] != 0 || facts[Fact::went_quiet] != 0 || facts[Fact::talked_down] != 0 ||
                           facts[Fact::failed_exchanges] > 0 || facts[Fact::heavy_loss] != 0 || facts.has(Label::meeting_request) ||
                           repeated;
  return meet ? Channel::meet : (needs_voice ? Channel::call : Channel::write);
}

std::optional<text::Time> respond_by(const Rapport& rapport, const Facts& facts) {
  if (!rapport.now) return std::nullopt;
  const bool ours_last = facts[Fact::ours_last] != 0;
  const bool open = facts.complaint(Complaint::open);
  // Thanks needs no answer, nor does a client whom we answered well.
  if (ours_last && !open) return std::nullopt;
  if (!ours_last && facts.complaint(Complaint::none) && facts[Fact::good_news] != 0 && facts[Fact::open_questions] == 0)
    return std::nullopt;
  std::int64_t left = allowance(facts);
  if (facts.has(Label::urgent)) left /= 2;
  constexpr std::uint32_t kEnoughAnswers = 2;  // one quick answer is no habit
  if (rapport.their_pace.count >= kEnoughAnswers && !facts.state(State::toxic) && facts[Fact::decided] == 0)
    left = std::min(left, std::max(kHour, rapport.their_pace.median_seconds));
  text::Time start = *rapport.now;
  if (!ours_last && rapport.unanswered_date) start = *rapport.unanswered_date;
  start.offset_minutes = rapport.now->offset_minutes;
  const text::Time due = add_working_seconds(start, left);
  // Where that has passed or is about to: within the next hour of work.
  const text::Time soonest = add_working_seconds(*rapport.now, kHour);
  return due < soonest ? soonest : due;
}

std::optional<text::Time> promise_due(const Rapport& rapport) {
  std::optional<text::Time> first;
  for (const rapport::Commitment& promise : rapport.commitments) {
    if (promise.who != Side::us || promise.status == rapport::Due::kept) continue;
    if (promise.status == rapport::Due::overdue) return std::nullopt;
    if (promise.due && (!first || *promise.due < *first)) first = promise.due;
  }
  return first;
}

}  // namespace amends::playbook
