// Where a relationship stands: a value folded from its turns, one at a time. No clock: time comes in with the messages and with `now`.
// It holds numbers, labels, spans and commitments; the words of a message only in a commitment's `what`.
// Every list is bounded (the limits are below), so that adding a message costs the same at message 10 and 10,000.
#pragma once

#include <array>
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
std::string_view trend_name(Trend trend);

enum class Due : std::uint8_t { open, kept, overdue };
std::string_view due_name(Due due);

// A promise to do something, by us or by them.
struct Commitment {
  Side who = Side::us;
  std::string what;                         // the promise in the writer's words, one clause
  std::optional<text::Time> due;            // the end of the last day (or the hour) meant; none where it is open-ended
  Due status = Due::open;                   // `overdue` is set by `as_of`, not by `step`
  std::uint32_t message = 0;                // index of the message that made it
  text::Span span;                          // of the promise, in that message
  std::optional<text::Time> made;           // when; none where the message has no date
  std::optional<std::uint32_t> settled_in;  // the message that showed it kept
  bool missed = false;                      // the other side wrote that it did not happen
  bool made_again = false;                  // promised anew after it was missed
  std::vector<std::uint32_t>
      keys;  // hashes of the stems of its content words, sorted: what a later "sent" or "no sign of it" is matched by
};

// A direct question or request of the client's.
struct Question {
  std::uint32_t message = 0;
  text::Span span;
  bool answered = false;            // a later message of ours answered it, as far as words tell
  bool request = false;             // asks for a deed ("please send"), not for an answer
  std::vector<std::uint32_t> keys;  // as in Commitment
};

// One issue across the conversation.
struct IssueTrail {
  tone::Label issue = tone::Label::defect;
  std::vector<std::uint32_t> messages;  // where the client raised it, in order
  std::uint32_t weight = 0;             // how much of the trouble it explains; see root.cpp
  bool answered = false;                // we wrote of it since it was last raised
  bool resolved = false;                // the client said that it is done, or accepted the fix
  bool derived = false;                 // never named by the client: read off our missed promises; `messages` are ours, where we promised
};

// Their and our normal, robust with few messages.
struct Pace {
  std::uint32_t count = 0;          // answers seen
  std::int64_t median_seconds = 0;  // of the time to answer; 0 where count is 0
  std::int64_t last_seconds = 0;
  std::uint32_t median_words = 0;
  std::uint32_t last_words = 0;
  std::int64_t spread_seconds = 0;          // median distance from the median
  std::int64_t median_working_seconds = 0;  // the same in working hours: Monday to Friday, 8 to 18 on the answerer's wall clock
};

// One message's share in the pace: what the medians are made of.
struct Beat {
  std::uint32_t message = 0;
  std::uint32_t words = 0;
  std::int64_t seconds = -1;  // since the other side's first message that this one answers; -1 where it answers none or dates are missing
  std::int64_t working_seconds = -1;
  bool greeted = false;
  bool warm = false;  // thanks, praise, a joke, an exclamation
};

// What moved the health, for showing: "churn_threat -2500".
struct HealthPart {
  std::string_view cause;  // a label id, or one of the causes listed in health.cpp; static storage
  std::int32_t delta = 0;  // ten-thousandths
  std::uint32_t message = 0;
  std::optional<text::Time> date;  // of that message
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

// How one client turn was, for state and health.
struct Mood {
  std::uint32_t message = 0;
  std::optional<text::Time> date;
  tone::Ratio severity = 0;
  std::uint64_t present = 0;  // bit i: label i is present
  std::uint32_t words = 0;
  std::uint8_t level = 0;     // 0 calm, 1 friction, 2 strong
  bool positive = false;      // glad, thankful or reconciled, and no complaint
  bool after_answer = false;  // we wrote since their last turn
  bool abusive = false;       // insults or threatens a person, not in jest
};

// How our last message met theirs, for the forecast and for `answered`. Points add up in ours.cpp.
struct Reply {
  bool apologized = false;
  bool acknowledged = false;  // named the failure or the feeling, or owned it
  bool committed = false;     // a promise with a due time
  bool delivered = false;     // said that something is done
  bool asked = false;         // asked them something open
  bool offered_talk = false;
  bool defended = false;     // justified, countered, pointed at terms or at them
  bool brushed_off = false;  // cheer, slogans or a closed ticket where something was wrong
  bool refused = false;
  bool operator==(const Reply&) const = default;
};

// Limits of the lists; what falls out is the oldest that no longer matters.
inline constexpr std::size_t kMostTraces = 256;
inline constexpr std::size_t kMostCommitments = 256;
inline constexpr std::size_t kMostQuestions = 32;
inline constexpr std::size_t kMostMoods = 24;
inline constexpr std::size_t kMostBeats = 24;
inline constexpr std::size_t kMostPraise = 16;
inline constexpr std::size_t kMostTrailMessages = 64;

// The health of a conversation without news: good, but nobody has said so.
inline constexpr std::int32_t kHealthStart = 8500;

struct Rapport {
  std::uint32_t messages = 0;
  std::uint32_t client_messages = 0;
  std::uint32_t our_messages = 0;
  std::optional<Side> last_side;
  std::optional<text::Time> first_date;
  std::optional<text::Time> last_date;
  std::optional<text::Time> now;  // set by as_of

  State state = State::healthy;
  tone::Ratio health = 10000;            // 10000 all is well
  std::vector<HealthPart> health_parts;  // they and kHealthStart add up to `health` before clamping to 0..10000
  Trend trend = Trend::steady;
  tone::Ratio derail = 0;  // probability that the client's next turn blows up

  std::optional<tone::Label> root_issue;
  std::vector<IssueTrail> issues;        // by label order
  std::vector<Trace> traces;             // signals, issues and strong tones, in order of place
  std::vector<Commitment> commitments;   // in order of place
  std::vector<Question> open_questions;  // unanswered ones only, in order
  std::vector<Mood> moods;               // the client's last turns, in order

  Pace their_pace;
  Pace our_pace;
  std::vector<Beat> their_beats;
  std::vector<Beat> our_beats;
  std::optional<std::uint32_t> unanswered_since;  // index of the client's first message that we have not answered
  std::optional<text::Time> unanswered_date;      // its date
  std::optional<text::Time> our_unanswered_date;  // of our first message that they have not answered
  std::optional<std::uint32_t> complaint_since;   // index of the first message of the complaint that is still alive
  std::optional<text::Time> complaint_date;       // its date
  std::optional<std::uint32_t> last_client_message;
  std::optional<text::Time> last_client_date;
  std::optional<std::uint32_t> last_our_message;
  std::optional<text::Time> last_our_date;
  std::optional<std::int64_t>
      answered_after;           // seconds from the client's last message to our answer; none while it is unanswered or dates are missing
  std::uint32_t exchanges = 0;  // changes of side in writing since the complaint arose: the back and forth
  std::uint32_t repairs_tried = 0;     // apologies, fixes or repair plans of ours that a new complaint followed
  std::uint32_t failed_exchanges = 0;  // client turns in a row that stay unhappy after an answer of ours
  std::uint32_t abuse = 0;             // client turns that insult or threaten a person
  std::uint32_t demands = 0;           // demands for money, work or apologies beyond what was agreed or after one was granted
  std::uint32_t failures = 0;          // of ours, as the client told them: repeated faults, broken promises, losses
  std::uint32_t missed_by_us = 0;      // our commitments overdue at `now`
  std::uint32_t missed_by_them = 0;
  bool decided = false;               // the client has said that they leave
  bool apologized = false;            // we have apologised since the complaint arose
  bool acknowledged = false;          // we have named the failure or owned it since the complaint arose
  bool repair_pending = false;        // we have apologised, fixed or promised since the client last complained
  Reply our_reply;                    // our last message
  bool cost_seen = false;             // the client said that it cost them money, customers or standing
  bool threatened = false;            // a live way out in words: churn, legal, publicity
  bool left_alone = false;            // the client let an unresolved issue drop: "let's just leave it"
  bool humour = false;                // the client's last turn jokes
  bool fading = false;                // shorter and slower than their own normal, without complaint
  bool praised = false;               // the client praised earlier work: see praise
  std::vector<Place> praise;          // where
  tone::Ratio severity = 0;           // of the client's last turn
  std::uint32_t unanswered = 0;       // client messages in a row that we have not answered
  std::uint32_t most_unanswered = 0;  // the longest such row, of an unhappy client
  std::uint32_t calm = 0;             // calm turns of the client since the last unhappy one; a glad one counts twice
  std::uint32_t plan_message = 0;     // where we last laid out a repair plan; meaningful where `planned`
  bool planned = false;               // we have laid out a plan of several dated steps while the client was unhappy
  std::uint8_t tension = 0;           // 0 none, 1 friction, 2 strong: what the client's turns have built up and not let go
};

// The fold. Pure: the same rapport and turn give the same result, and nothing of the turn is referred to afterwards.
// Turns come in order of time; a turn's index is rapport.messages. Move the rapport in to save the copy.
Rapport step(Rapport before, const Turn& turn);

// The rapport as seen at this moment: commitments fall overdue, silence counts, state, health and forecast follow. Pure.
// Without a moment that of the last message is taken.
Rapport as_of(Rapport rapport, std::optional<text::Time> now);

// To bytes and back, so that any host can keep a rapport and go on from it: folding on from it equals folding from the start.
// The bytes carry a format version and a checksum and are the same on every machine.
// `restore` throws std::invalid_argument on bytes that are none.
std::vector<std::byte> serialize(const Rapport& rapport);
Rapport restore(std::span<const std::byte> bytes);

}  // namespace amends::rapport
