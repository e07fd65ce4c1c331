// The planner: which actions hold, the few that matter most, in the order in which to do them, filled in for this conversation.
// It knows no action by name.
#include <algorithm>

#include "playbook/action.hpp"
#include "playbook/facts.hpp"
#include "playbook/playbook.hpp"
#include "playbook/slots.hpp"
#include "playbook/urgency.hpp"
#include "playbook/working_time.hpp"

namespace amends::playbook {
namespace {

using rapport::Place;
using rapport::State;

constexpr std::size_t kMostActions = 7;         // more than a person under stress holds in mind
constexpr std::size_t kMostHealthyActions = 3;  // where all is well, a courtesy or two
constexpr std::size_t kMostAvoid = 5;
constexpr std::size_t kMostEvidence = 4;  // enough to see why; the report has the rest

bool line_holds(const std::vector<Condition>& line, const Facts& facts) {
  return std::all_of(line.begin(), line.end(), [&](const Condition& condition) { return holds(condition, facts); });
}

bool applies(const Playbook::Entry& entry, const Facts& facts) {
  const auto holds_here = [&](const std::vector<Condition>& line) { return line_holds(line, facts); };
  return std::any_of(entry.when.begin(), entry.when.end(), holds_here) &&
         std::none_of(entry.unless.begin(), entry.unless.end(), holds_here);
}

// The places behind the conditions that brought the action here, the latest ones, in order.
std::vector<Place> evidence(const Playbook::Entry& entry, const Facts& facts) {
  std::vector<Place> all;
  for (const std::vector<Condition>& line : entry.when) {
    if (!line_holds(line, facts)) continue;
    for (const Condition& condition : line) {
      const auto shown = places(condition, facts);
      all.insert(all.end(), shown.begin(), shown.end());
    }
  }
  std::sort(all.begin(), all.end(), [](const Place& a, const Place& b) {
    return a.message != b.message ? a.message < b.message
                                  : (a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end);
  });
  // Of places within one another the widest says it all.
  std::vector<Place> kept;
  for (const Place& place : all)
    if (!place.span.empty() && (kept.empty() || kept.back().message != place.message || !kept.back().span.contains(place.span)))
      kept.push_back(place);
  if (kept.size() > kMostEvidence) kept.erase(kept.begin(), kept.end() - kMostEvidence);
  return kept;
}

Action fill_in(const Playbook::Entry& entry, const Facts& facts, const SlotValues& values, const DueContext& times) {
  Action action;
  action.id = entry.id;
  action.stage = entry.stage;
  action.title = entry.title;
  for (const Template& why : entry.why) {
    if (!complete(why, values)) continue;
    action.why = fill(why, values);
    break;
  }
  action.how = entry.how;
  for (const Template& say : entry.say)
    if (complete(say, values)) action.say.push_back(fill(say, values));
  if (action.say.empty()) action.say.push_back(fill(entry.say.front(), values));
  action.due = due_at(entry.due, times);
  action.evidence = evidence(entry, facts);
  action.sources = entry.sources;
  return action;
}

}  // namespace

Plan advise(const Playbook& playbook, const rapport::Rapport& rapport, std::span<const rapport::Turn> turns) {
  Plan plan;
  if (rapport.messages == 0) return plan;
  Facts facts = facts_of(rapport, turns);
  plan.channel = channel_of(facts, turns);
  facts.values[index(Fact::channel)] = static_cast<std::int64_t>(plan.channel);
  plan.respond_by = respond_by(rapport, facts);

  std::vector<const Playbook::Entry*> chosen;
  for (const Playbook::Entry& entry : playbook.entries())
    if (applies(entry, facts)) chosen.push_back(&entry);
  const std::size_t most = rapport.state == State::healthy && facts.complaint(Complaint::none) ? kMostHealthyActions : kMostActions;
  while (chosen.size() > most)
    chosen.erase(std::min_element(chosen.begin(), chosen.end(),
                                  [](const Playbook::Entry* a, const Playbook::Entry* b) { return a->weight < b->weight; }));

  const SlotValues values = slot_values(rapport, facts, turns);
  const DueContext times{rapport.now, plan.respond_by, promise_due(rapport)};
  for (const Playbook::Entry* entry : chosen) {
    plan.actions.push_back(fill_in(*entry, facts, values, times));
    for (const std::string& fault : entry->avoid)
      if (plan.avoid.size() < kMostAvoid && std::find(plan.avoid.begin(), plan.avoid.end(), fault) == plan.avoid.end())
        plan.avoid.push_back(fault);
  }
  return plan;
}

}  // namespace amends::playbook
