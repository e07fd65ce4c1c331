// The blanks in `why` and `say` lines, and what a conversation puts into them. Only what stands in the thread is filled in;
// a blank without a fact stays a visible one, such as "[what went wrong]".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "playbook/facts.hpp"
#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "text/time.hpp"

namespace amends::playbook {

// One line per slot: id, the visible blank, what it says.
#define AMENDS_SLOTS(X)                                                                                                    \
  X(client, "[name]", "the client's name as we greet them or as they sign")                                                \
  X(issue, "[what it is about]", "the root issue as a noun: \"the missed date\"")                                          \
  X(failure, "[what went wrong]", "the root issue as our failure, a clause: \"you did not get it on the day I gave you\"") \
  X(words, "[their words]", "the client's sentence that shows the trouble best, as they wrote it")                         \
  X(since, "[since when]", "the day on which the complaint arose: \"Monday 22 June\"")                                     \
  X(waiting, "[how long]", "how long they have waited for an answer or since the complaint: \"3 days\"")                   \
  X(promise, "[what you promised]", "our next open promise, as we wrote it")                                               \
  X(due, "[the day]", "when that promise is due: \"Friday 26 June\"")                                                      \
  X(broken, "[the promise]", "our latest overdue promise, as we wrote it")                                                 \
  X(theirs, "[what they promised]", "the client's overdue promise, as they wrote it")                                      \
  X(question, "[their question]", "the client's first unanswered question, as they wrote it")                              \
  X(praise, "[what they liked]", "the client's praise, as they wrote it")                                                  \
  X(by, "[day and time]", "when you can report back: the end of today's work, or noon of the next working day")

enum class Slot : std::uint8_t {
#define AMENDS_SLOT_ENUMERATOR(id, blank, says) id,
  AMENDS_SLOTS(AMENDS_SLOT_ENUMERATOR)
#undef AMENDS_SLOT_ENUMERATOR
};

struct SlotInfo {
  Slot slot;
  std::string_view id;
  std::string_view blank;
  std::string_view says;
};

inline constexpr SlotInfo kSlots[] = {
#define AMENDS_SLOT_ROW(id, blank, says) {Slot::id, #id, blank, says},
    AMENDS_SLOTS(AMENDS_SLOT_ROW)
#undef AMENDS_SLOT_ROW
};

inline constexpr std::size_t kSlotCount = sizeof(kSlots) / sizeof(kSlots[0]);

constexpr std::size_t index(Slot slot) { return static_cast<std::size_t>(slot); }

// A line with slots, read: text and slots in turn.
struct Part {
  std::string text;          // what stands before the slot
  std::optional<Slot> slot;  // none in the last part
};
using Template = std::vector<Part>;

// What this conversation puts into the slots; empty where there is no fact.
using SlotValues = std::array<std::string, kSlotCount>;

SlotValues slot_values(const rapport::Rapport& rapport, const Facts& facts, std::span<const rapport::Turn> turns);

// Whether every slot of the line has a value. The name may be missing: anyone can fill it in.
bool complete(const Template& line, const SlotValues& values);

// The line with its slots filled, blanks where there is no value.
std::string fill(const Template& line, const SlotValues& values);

// "Friday 26 June", and "Friday 26 June, 12:00".
std::string day_words(text::Time time);
std::string moment_words(text::Time time);

}  // namespace amends::playbook
