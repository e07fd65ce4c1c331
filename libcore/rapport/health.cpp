// Health as a sum: kHealthStart and parts, each with its cause and the message that moved it. What is resolved or long ago weighs less.
// Causes are label ids, or one of: "silence" (we have not answered), "broken_commitment" (ours, overdue), "kept_commitment" (ours),
// "praise", "mended", "decided", "abuse", "fading", "failed_repair".
#include <algorithm>
#include <array>

#include "rapport/state.hpp"

namespace amends::rapport {
namespace {

using tone::Label;

struct Weight {
  Label label;
  std::int32_t delta;
};

// What a present label takes or gives, in ten-thousandths, when it is fresh. Threats weigh most, then anger, then friction;
// the order is section 1.4's, the sizes are such that one threat with anger makes "at risk" (below a half).
constexpr Weight kWeights[] = {{Label::angry, -1500},
                               {Label::frustrated, -700},
                               {Label::disappointed, -600},
                               {Label::worried, -200},
                               {Label::sad, -300},
                               {Label::sarcastic, -400},
                               {Label::hostile, -1500},
                               {Label::cold, -300},
                               {Label::grateful, 300},
                               {Label::satisfied, 500},
                               {Label::complaint, -800},
                               {Label::repeat_contact, -500},
                               {Label::unheard, -600},
                               {Label::ultimatum, -1200},
                               {Label::churn_threat, -2500},
                               {Label::legal_threat, -2000},
                               {Label::publicity_threat, -1000},
                               {Label::refund_request, -500},
                               {Label::escalation_request, -600},
                               {Label::cost_to_client, -500},
                               {Label::reconciliation, 1200}};

// The client's last turns that still count, the newest whole, each older one less by a quarter of the whole.
constexpr std::size_t kTurnsThatCount = 4;
constexpr std::int32_t kBrokenCommitment = -600;
constexpr std::size_t kMostCommitmentParts = 4;
constexpr std::int32_t kKeptCommitment = 150;
constexpr std::int32_t kSilenceADay = -250;  // for each day beyond the first that a client waits
constexpr std::int64_t kMostSilentDays = 8;
constexpr std::int32_t kDecided = -3500;
constexpr std::int32_t kAbuse = -2000;
constexpr std::int32_t kFading = -1200;
constexpr std::int32_t kFailedRepair = -700;
constexpr std::int32_t kMended = 800;

}  // namespace

void weigh_health(Rapport& r) {
  r.health_parts.clear();
  const auto add = [&](std::string_view cause, std::int32_t delta, std::uint32_t message, std::optional<text::Time> date) {
    if (delta != 0) r.health_parts.push_back({cause, delta, message, date});
  };
  const std::size_t n = r.moods.size();
  for (std::size_t k = n > kTurnsThatCount ? n - kTurnsThatCount : 0; k < n; ++k) {
    const Mood& mood = r.moods[k];
    const auto share = static_cast<std::int32_t>(kTurnsThatCount - (n - 1 - k));
    const bool calmed = r.tension == 0;  // let go since: old displeasure weighs half
    for (const Weight& w : kWeights) {
      if ((mood.present >> tone::index(w.label) & 1U) == 0) continue;
      std::int32_t delta = w.delta * share / static_cast<std::int32_t>(kTurnsThatCount);
      if (calmed && delta < 0) delta /= 2;
      add(tone::id(w.label), delta, mood.message, mood.date);
    }
    if (mood.abusive) add("abuse", kAbuse * share / static_cast<std::int32_t>(kTurnsThatCount), mood.message, mood.date);
    if (mood.positive && k > 0 && r.moods[k - 1].level > 0)
      add("mended", kMended * share / static_cast<std::int32_t>(kTurnsThatCount), mood.message, mood.date);
  }
  std::size_t broken = 0, kept = 0;
  for (auto c = r.commitments.rbegin(); c != r.commitments.rend(); ++c) {
    if (c->who != Side::us) continue;
    if (c->status == Due::overdue && broken < kMostCommitmentParts)
      add("broken_commitment", kBrokenCommitment, c->message, c->due), ++broken;
    if (c->status == Due::kept && kept < kMostCommitmentParts)
      add("kept_commitment", kKeptCommitment, c->settled_in.value_or(c->message), c->due), ++kept;
  }
  if (r.unanswered_since && r.unanswered_date && r.now) {
    const std::int64_t days = (r.now->seconds - r.unanswered_date->seconds) / 86400 - 1;
    if (days > 0)
      add("silence", kSilenceADay * static_cast<std::int32_t>(std::min(days, kMostSilentDays)), *r.unanswered_since, r.unanswered_date);
  }
  const std::uint32_t last = r.last_client_message.value_or(0);
  if (r.decided) add("decided", kDecided, last, r.last_client_date);
  if (r.fading) add("fading", kFading, last, r.last_client_date);
  if (r.repairs_tried > 0 && r.tension > 0)
    add("failed_repair", kFailedRepair * static_cast<std::int32_t>(std::min(r.repairs_tried, 3U)), last, r.last_client_date);
  if (r.praised && !r.praise.empty() && r.tension == 0) add("praise", 300, r.praise.back().message, std::nullopt);
  std::stable_sort(r.health_parts.begin(), r.health_parts.end(),
                   [](const HealthPart& a, const HealthPart& b) { return a.message < b.message; });
  std::int32_t sum = kHealthStart;
  for (const HealthPart& part : r.health_parts) sum += part.delta;
  r.health = static_cast<tone::Ratio>(std::clamp(sum, 0, 10000));
}

}  // namespace amends::rapport
