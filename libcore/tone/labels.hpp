// The labels a message can carry: the one place that lists them. Ids are stable and never reused.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace amends::tone {

enum class Family : std::uint8_t { tone, signal, issue };

// One line per label: family, id. The order is the order of the JSON, of the model's rows and of the C ABI; append only within a release.
#define AMENDS_LABELS(X)        \
  X(tone, angry)                \
  X(tone, frustrated)           \
  X(tone, disappointed)         \
  X(tone, worried)              \
  X(tone, sad)                  \
  X(tone, confused)             \
  X(tone, sarcastic)            \
  X(tone, hostile)              \
  X(tone, urgent)               \
  X(tone, cold)                 \
  X(tone, polite)               \
  X(tone, grateful)             \
  X(tone, satisfied)            \
  X(tone, apologetic)           \
  X(tone, caring)               \
  X(tone, neutral)              \
  X(signal, complaint)          \
  X(signal, repeat_contact)     \
  X(signal, unheard)            \
  X(signal, ultimatum)          \
  X(signal, churn_threat)       \
  X(signal, legal_threat)       \
  X(signal, publicity_threat)   \
  X(signal, refund_request)     \
  X(signal, escalation_request) \
  X(signal, cost_to_client)     \
  X(signal, meeting_request)    \
  X(signal, reconciliation)     \
  X(issue, missed_deadline)     \
  X(issue, defect)              \
  X(issue, billing)             \
  X(issue, no_response)         \
  X(issue, unmet_expectation)   \
  X(issue, wrong_delivery)      \
  X(issue, broken_promise)      \
  X(issue, disrespect)          \
  X(issue, outage)              \
  X(issue, miscommunication)

enum class Label : std::uint8_t {
#define AMENDS_LABEL_ENUMERATOR(family, id) id,
  AMENDS_LABELS(AMENDS_LABEL_ENUMERATOR)
#undef AMENDS_LABEL_ENUMERATOR
};

struct LabelInfo {
  Label label;
  Family family;
  std::string_view id;
};

inline constexpr LabelInfo kLabels[] = {
#define AMENDS_LABEL_ROW(family, id) {Label::id, Family::family, #id},
    AMENDS_LABELS(AMENDS_LABEL_ROW)
#undef AMENDS_LABEL_ROW
};

inline constexpr std::size_t kLabelCount = sizeof(kLabels) / sizeof(kLabels[0]);

constexpr std::size_t index(Label label) { return static_cast<std::size_t>(label); }
constexpr std::string_view id(Label label) { return kLabels[index(label)].id; }
constexpr Family family(Label label) { return kLabels[index(label)].family; }

// The label with this id, or nothing.
constexpr std::optional<Label> label_of(std::string_view wanted) {
  for (const LabelInfo& info : kLabels)
    if (info.id == wanted) return info.label;
  return std::nullopt;
}

}  // namespace amends::tone
