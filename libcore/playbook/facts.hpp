// What an action may ask about: the one closed list, and the answers for a conversation. Facts are computed here, in C++;
// the action files only name them. The list is in the table below and nowhere else.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "playbook/playbook.hpp"
#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "tone/labels.hpp"

namespace amends::playbook {

// How a fact is written in a condition.
enum class FactKind : std::uint8_t {
  flag,    // alone: "apologized", or "not apologized"
  number,  // compared: "overdue_ours >= 1" (also <, <=, > and "is")
  choice,  // with one of its words: "state is at_risk", or "state not at_risk"
  label,   // with one of the labels of its family: "signal churn_threat", "not tone angry"
};

// One line per fact: kind, id, what it says. "Lately" is since the living complaint arose, else since our last message.
#define AMENDS_FACTS(X)                                                                                                      \
  X(choice, state, "where the relationship stands: healthy, strained, at_risk, broken, toxic")                               \
  X(choice, trend, "where it is going: steady, warming, cooling")                                                            \
  X(choice, channel, "how to answer, as the planner found: write, call, meet")                                               \
  X(choice, complaint, "none; open: they were let down and wait to be heard; heard: we answered it well and owe the rest")   \
  X(label, tone, "the client's last words sound like this")                                                                  \
  X(label, signal, "the client did this lately")                                                                             \
  X(label, issue, "the client raised this and it is not yet solved")                                                         \
  X(flag, hot, "the client's last words are heated: anger, insult or strong displeasure")                                    \
  X(flag, decided, "the client has said that they leave")                                                                    \
  X(flag, serious, "a threat to leave, legal, public or with a deadline, a call for someone senior, or repeated failure")    \
  X(flag, ours_last, "the last message is ours")                                                                             \
  X(flag, apologized, "we have apologised since the complaint arose")                                                        \
  X(flag, talked_down, "our last message justifies, rebuts, lectures or brushes the concern off")                            \
  X(flag, talk_offered, "our last message offers or announces a call or a visit")                                            \
  X(flag, shared_blame, "the client says that part of it was theirs, or blames someone of theirs")                           \
  X(flag, went_quiet, "they let something drop that is not solved: \"let's just leave it\"")                                 \
  X(flag, promise_made, "we have a promise open or overdue")                                                                 \
  X(flag, fading, "shorter and slower than their own normal, without complaint")                                             \
  X(flag, praised, "they praised our work in this conversation")                                                             \
  X(flag, good_news, "their last words accept, thank or praise")                                                             \
  X(flag, recently_mended, "there was a complaint in this conversation and it is over")                                      \
  X(flag, heavy_loss, "they suffered a loss that no smile goes with: money, customers, health, standing")                    \
  X(number, days_since_complaint, "whole days from the first message of the living complaint to now; 0 where there is none") \
  X(number, days_silent, "whole days from the last message to now")                                                          \
  X(number, hours_waiting, "hours that their first unanswered message has waited; 0 where we wrote last")                    \
  X(number, open_ours, "promises of ours that are open")                                                                     \
  X(number, overdue_ours, "promises of ours that are overdue")                                                               \
  X(number, overdue_theirs, "promises of theirs that are overdue")                                                           \
  X(number, open_questions, "direct questions of theirs that we have not answered")                                          \
  X(number, issues, "different things that they raised and that are not solved")                                             \
  X(number, grievances, "messages of theirs that carry a complaint or an unsolved issue")                                    \
  X(number, most_repeated, "in how many messages of theirs the most repeated unsolved issue comes up")                       \
  X(number, repairs_tried, "apologies, fixes or plans of ours that a new complaint followed")                                \
  X(number, failed_exchanges, "turns of theirs in a row that stay unhappy after an answer of ours")                          \
  X(number, abuse, "turns of theirs that insult or threaten a person")                                                       \
  X(number, demands, "demands beyond what was agreed or granted")                                                            \
  X(number, severity, "displeasure in their last turn, 0 to 100")                                                            \
  X(number, health, "health of the relationship, 0 to 100")                                                                  \
  X(number, derail, "probability that their next turn blows up, 0 to 100")

enum class Fact : std::uint8_t {
#define AMENDS_FACT_ENUMERATOR(kind, id, says) id,
  AMENDS_FACTS(AMENDS_FACT_ENUMERATOR)
#undef AMENDS_FACT_ENUMERATOR
};

struct FactInfo {
  Fact fact;
  FactKind kind;
  std::string_view id;
  std::string_view says;
};

inline constexpr FactInfo kFacts[] = {
#define AMENDS_FACT_ROW(kind, id, says) {Fact::id, FactKind::kind, #id, says},
    AMENDS_FACTS(AMENDS_FACT_ROW)
#undef AMENDS_FACT_ROW
};

inline constexpr std::size_t kFactCount = sizeof(kFacts) / sizeof(kFacts[0]);

constexpr std::size_t index(Fact fact) { return static_cast<std::size_t>(fact); }

// The words of a choice in the order of its values, empty for the other kinds.
std::span<const std::string_view> choices(Fact fact);

// Where the complaint stands: the values of the fact `complaint`.
enum class Complaint : std::uint8_t { none, open, heard };

// The facts of one conversation at one moment. A value.
struct Facts {
  std::array<std::int64_t, kFactCount> values{};               // flags 0 or 1, numbers, choices by index; labels unused
  std::array<bool, tone::kLabelCount> labels{};                // whether a tone, signal or issue holds
  std::array<std::vector<rapport::Place>, kFactCount> places;  // where the conversation shows a fact
  std::array<std::vector<rapport::Place>, tone::kLabelCount> label_places;

  std::int64_t operator[](Fact fact) const { return values[index(fact)]; }
  bool has(tone::Label label) const { return labels[tone::index(label)]; }
  bool state(rapport::State wanted) const { return values[index(Fact::state)] == static_cast<std::int64_t>(wanted); }
  bool complaint(Complaint wanted) const { return values[index(Fact::complaint)] == static_cast<std::int64_t>(wanted); }
};

// All facts. `rapport` is as of now; `turns` may be shorter than its history, what only they tell is then unknown and false.
Facts facts_of(const rapport::Rapport& rapport, std::span<const rapport::Turn> turns);

enum class Compare : std::uint8_t { is, is_not, at_least, at_most, above, below };

// One condition of a `when` or `unless` line.
struct Condition {
  Fact fact = Fact::state;
  Compare compare = Compare::is;
  std::int64_t value = 1;            // the number, the choice's index, or 1 for a flag
  std::optional<tone::Label> label;  // of a label fact
};

bool holds(const Condition& condition, const Facts& facts);

// Where the conversation shows what the condition asks for; empty for a denial.
std::span<const rapport::Place> places(const Condition& condition, const Facts& facts);

}  // namespace amends::playbook
