// What an action file says, read. The planner fills it in for a conversation.
//
// An action file is called <id>.action and is written to be read aloud. Lines that start with # are comments.
//
//   title: Say sorry for what went wrong          what to do, to a person under stress; under 60 characters
//   stage: validate                               pause, validate, understand, solve, follow_up, prevent or exit
//   order: 260                                    where it comes in a plan: lower comes first
//   weight: 90                                    what stays when a plan would be too long: higher stays
//   when complaint is open, not apologized        commas are "and", lines are "or"; the facts are listed in facts.hpp
//   unless state is toxic                         any such line that holds keeps the action out
//   due: within 4 hours                           working time from now (Monday to Friday, 9 to 17, in the conversation's own offset);
//                                                 or: today, next working day, within 3 working days, respond_by, promise; no line: no time
//   why: You promised "{promise}" and ...         the first one whose slots all have facts is shown; the last has no slot
//   how: Name the thing. One sentence.            a step; as many lines as needed
//   say: I am sorry that {failure}.               words to use; the slots are listed in slots.hpp. Lines whose slots have facts are shown;
//                                                 where no line has them all, the first one is, and its unknowns stay visible blanks
//   avoid: non_apology, excuse_first              faults of the draft review that would do most harm beside this action
//   sources: six-steps, sobel                     where the advice comes from
//   recommend:                                    a conversation in which the action is recommended: its own test, at least one
//     us 2026-03-02T09:00Z: The cans are with you on Friday.
//     them 2026-03-09T08:10Z: Monday, and still no cans. I had told the pub Friday.
//     now 2026-03-09T09:00Z
//   leave:                                        a conversation in which it is not; at least one
//     them 2026-03-02T09:14Z: Cans look great, thanks.
//     now 2026-03-02T10:00Z
//
// No expressions and no nesting: what cannot be said here is a new fact, computed in C++.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "playbook/facts.hpp"
#include "playbook/playbook.hpp"
#include "playbook/slots.hpp"
#include "playbook/working_time.hpp"
#include "rapport/message.hpp"
#include "text/time.hpp"

namespace amends::playbook {

// A conversation of a `recommend:` or `leave:` block.
struct Example {
  std::vector<rapport::Message> messages;
  std::optional<text::Time> now;
  std::uint32_t line = 0;  // where the block starts, for messages about it
};

struct Playbook::Entry {
  std::string id;
  std::string title;
  Stage stage = Stage::validate;
  std::uint32_t order = 0;
  std::uint32_t weight = 0;
  std::vector<std::vector<Condition>> when;    // any line of all conditions
  std::vector<std::vector<Condition>> unless;  // none of these lines
  DueRule due;
  std::vector<Template> why;
  std::vector<std::string> how;
  std::vector<Template> say;
  std::vector<std::string> avoid;
  std::vector<std::string> sources;
  std::vector<Example> recommend;
  std::vector<Example> leave;
};

}  // namespace amends::playbook
