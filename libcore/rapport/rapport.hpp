// Where a relationship stands: a value folded from its turns, one at a time. No clock: time comes in with the messages and with `now`.
// It holds numbers, labels, spans and commitments; the words of a message only in a commitment's `what`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rapport/message.hpp"
#include "text/span.hpp"
#include "text/time.hpp"
#include "tone/labels.hpp"
#include "tone/reading.hpp"

namespace amends::rapport {

enum class State : std::uint8_t { healthy, strained, at_risk, broken, toxic };
std::string_view state_name(State state);

enum class Trend : std::uint8_t { steady, warming, cooling };

enum class Due : std::uint8_t { open, kept, overdue };
std::string_view due_name(Due due);

// A promise to do something, by us or by them.
struct Commitment {
  Side who = Side::us;
  std::string what;                // the promise in the writer's words, one clause
  std::optional<text::Time> due;   // the end of the last day (or the hour) meant; none where it is open-ended
  Due status = Due::open;          // `overdue` is set by `as_of`, not by `step`
  std::uint32_t message = 0;       // index of the message that made it
  text::Span span;                 // of the promise, in that message
};

// A direct question or request of the client's.
struct Question {
  std::uint32_t message = 0;
  text::Span span;
  bool answered = false;  // a later message of ours answered it, as far as words tell
};

// One issue across the conversation.
struct IssueTrail {
  tone::Label issue = tone::Label::defect;
  std::vector<std::uint32_t> messages;  // where the client raised it, in order
  std::uint32_t weight = 0;             // how much of the trouble it explains; see root.cpp
  bool answered = false;                // we wrote of it since it was last raised
  bool resolved = false;                // the client said that it is done, or accepted the fix
};

// Their and our normal, robust with few messages.
struct Pace {
  std::uint32_t count = 0;              // answers seen
  std::int64_t median_seconds = 0;      // of the time to answer; 0 where count is 0
  std::int64_t last_seconds = 0;
  std::uint32_t median_words = 0;
  std::uint32_t last_words = 0;
};

// What moved the health, for showing: "churn_threat -2500".
struct HealthPart {
  std::string_view cause;   // a label id, or one of the causes listed in health.cpp
  std::int32_t delta = 0;   // ten-thousandths
  std::uint32_t message = 0;
};

struct Place {
  std::uint32_t message = 0;
  text::Span span;
  bool operator==(const Place&) const = default;
};

// A thing that a client or we did, with where it stands written: what actions show as evidence.
struct Trace {
  tone::Label label = tone::Label::complaint;
  Side who = Side::them;
  Place place;
  tone::Ratio p = 0;
};

struct Rapport {
  std::uint32_t messages = 0;
  std::uint32_t client_messages = 0;
  std::uint32_t our_messages = 0;
  std::optional<Side> last_side;
  std::optional<text::Time> first_date;
  std::optional<text::Time> last_date;
  std::optional<text::Time> now;              // set by as_of

  State state = State::healthy;
  tone::Ratio health = 10000;                 // 10000 all is well
  std::vector<HealthPart> health_parts;       // they and the start value add up to `health` before clamping
  Trend trend = Trend::steady;
  tone::Ratio derail = 0;                     // probability that the client's next turn blows up

  std::optional<tone::Label> root_issue;
  std::vector<IssueTrail> issues;             // by label order
  std::vector<Trace> traces;                  // signals, issues and strong tones, in order of place
  std::vector<Commitment> commitments;        // in order of place
  std::vector<Question> open_questions;       // unanswered ones only, in order

  Pace their_pace;
  Pace our_pace;
  std::optional<std::uint32_t> unanswered_since;  // index of the client's first message that we have not answered
  std::optional<std::uint32_t> complaint_since;   // index of the first message of the complaint that is still alive
  std::uint32_t repairs_tried = 0;            // apologies, fixes or repair plans of ours that a new complaint followed
  std::uint32_t failed_exchanges = 0;         // client turns in a row that stay unhappy after an answer of ours
  std::uint32_t abuse = 0;                    // client turns that insult or threaten a person
  std::uint32_t demands = 0;                  // demands for money, work or apologies beyond what was agreed or after one was granted
  bool decided = false;                       // the client has said that they leave
  bool apologized = false;                    // we have apologised since the complaint arose
  bool fading = false;                        // shorter and slower than their own normal, without complaint
  bool praised = false;                       // the client praised earlier work: see praise
  std::vector<Place> praise;                  // where
  tone::Ratio severity = 0;                   // of the client's last turn
};

// The fold. Pure: the same rapport and turn give the same result. Turns come in order of time; a turn's index is rapport.messages.
Rapport step(const Rapport& before, const Turn& turn);

// The rapport as seen at this moment: commitments fall overdue, silence counts, state, health and forecast follow. Pure.
Rapport as_of(const Rapport& rapport, std::optional<text::Time> now);

// To bytes and back, so that any host can keep a rapport and go on from it. `restore` throws std::invalid_argument on bytes that are none.
std::vector<std::byte> serialize(const Rapport& rapport);
Rapport restore(std::span<const std::byte> bytes);

}  // namespace amends::rapport
