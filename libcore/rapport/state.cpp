// The five states, by section 1.4 of the contract, and the trend.
#include "rapport/state.hpp"

#include <algorithm>

namespace amends::rapport {
namespace {

// One outburst is a bad day; two are how they treat us.
constexpr std::uint32_t kRepeatedAbuse = 2;
// Demands without end need not shout.
constexpr std::uint32_t kEndlessDemands = 2;
// Failures of ours that earn anger: so many broken promises, or one and so many more that the client told.
constexpr std::uint32_t kEarned = 2;
// A repair plan of which so many steps failed has failed again: the first failure was why it was made.
constexpr std::uint32_t kFailedSteps = 2;
// Without a plan, so many broken promises in a row are the same.
constexpr std::uint32_t kBrokenPromises = 5;

}  // namespace

std::string_view state_name(State state) {
  constexpr std::string_view kNames[] = {"healthy", "strained", "at_risk", "broken", "toxic"};
  return kNames[static_cast<std::size_t>(state)];
}

std::string_view trend_name(Trend trend) {
  constexpr std::string_view kNames[] = {"steady", "warming", "cooling"};
  return kNames[static_cast<std::size_t>(trend)];
}

std::string_view due_name(Due due) {
  constexpr std::string_view kNames[] = {"open", "kept", "overdue"};
  return kNames[static_cast<std::size_t>(due)];
}

State state_of(const Rapport& r) {
  const bool earned = r.missed_by_us >= kEarned || (r.missed_by_us > 0 && r.failures >= kEarned);
  if (!earned && (r.abuse >= kRepeatedAbuse || (r.abuse >= 1 && r.demands >= kEndlessDemands))) return State::toxic;
  if (r.decided) return State::broken;
  if (r.tension > 0 && r.planned) {
    const auto failed = static_cast<std::uint32_t>(std::count_if(r.commitments.begin(), r.commitments.end(), [&](const Commitment& c) {
      return c.who == Side::us && c.status == Due::overdue && c.message >= r.plan_message;
    }));
    if (failed >= kFailedSteps && r.last_client_message && *r.last_client_message > r.plan_message) return State::broken;
  }
  if (r.tension > 0 && r.missed_by_us >= kBrokenPromises) return State::broken;
  if (r.tension >= 2) return State::at_risk;
  if (r.tension == 1 || r.left_alone) return State::strained;
  return State::healthy;
}

Trend trend_of(const Rapport& r) {
  if (r.fading) return Trend::cooling;
  const std::size_t n = r.moods.size();
  if (n < 2) return Trend::steady;
  const Mood& last = r.moods[n - 1];
  const Mood& before = r.moods[n - 2];
  if (last.level > before.level) return Trend::cooling;
  if (last.level < before.level || (last.positive && before.level > 0)) return Trend::warming;
  // The same level: a clear step of severity decides. A fifth of the scale is more than a rewording moves.
  constexpr int kClearStep = 2000;
  const int step = int{last.severity} - int{before.severity};
  return step >= kClearStep ? Trend::cooling : step <= -kClearStep ? Trend::warming : Trend::steady;
}

}  // namespace amends::rapport
