// The forecast of the client's next turn, as a sum of points through one small table. Derailment is a 65 to 70 % game for any system;
// what tells most is how our last message met their last one, so that is most of the points.
#include <algorithm>

#include "rapport/state.hpp"

namespace amends::rapport {
namespace {

// Points to probability: a logistic curve at steps of half a unit, from -6 to +6 halves, in ten-thousandths. The ends are cut to the modest
// range of state.hpp: no forecast of people is surer than that.
constexpr tone::Ratio kCurve[] = {500, 760, 1190, 1820, 2690, 3780, 4700, 6220, 7310, 8180, 8500, 8500, 8500};
constexpr int kHalf = 6;

}  // namespace

tone::Ratio derail_of(const Rapport& r) {
  if (r.client_messages == 0) return kCurve[0];
  int points = -4;  // most turns do not derail
  const Mood* last = r.moods.empty() ? nullptr : &r.moods.back();
  points += 2 * r.tension;
  if (last != nullptr && last->level == 2) points += 1;
  if (r.abuse > 0) points += 2;
  points += static_cast<int>(std::min(r.failed_exchanges, 2U));
  points += static_cast<int>(std::min(r.missed_by_us, 2U));
  const bool ours_last = r.last_side && *r.last_side == Side::us;
  if (ours_last && r.tension > 0) {
    const Reply& reply = r.our_reply;
    if (reply.defended) points += 2;
    if (reply.brushed_off) points += 2;
    if (reply.acknowledged) points -= 2;
    if (reply.apologized) points -= 1;
    if (reply.committed) points -= 1;
    if (reply.offered_talk) points -= 1;
    if (!reply.apologized && !reply.acknowledged && !reply.committed && !reply.delivered && !reply.offered_talk) points += 2;
    // Days late is an insult of its own.
    if (r.answered_after && *r.answered_after > 2 * 86400) points += 1;
    if (!r.open_questions.empty()) points += 1;
  }
  if (last != nullptr && last->positive) points -= 2;
  if (r.fading) points -= 1;
  return kCurve[std::clamp(points + kHalf, 0, 12)];
}

}  // namespace amends::rapport
