// What a client's message does to the relationship, beyond its labels: decides, lets drop, jokes, praises, demands, abuses, says that it is
// mended.
#pragma once

#include <vector>

#include "rapport/rapport.hpp"

namespace amends::rapport {

struct Stance {
  Mood mood;                  // complete but for `after_answer`
  bool decided = false;       // states that they leave, as done
  bool leaves_alone = false;  // lets the matter drop without its being solved
  bool jokes = false;
  bool demands = false;            // wants more than was agreed, or free work as a due
  bool mended = false;             // says that it works, accepts the fix or the apology
  bool way_out = false;            // says or hints that they may leave, or calls in the law
  bool accepted = false;           // reconciled: takes the apology or the fix
  bool failure_told = false;       // says that we failed them: again, still, a broken promise, a loss
  std::vector<text::Span> praise;  // sentences that praise our work
};

// What stood open when the client wrote.
struct Standing {
  std::uint32_t overdue = 0;     // our promises whose time has passed, by the hour where one was named
  std::uint32_t unanswered = 0;  // their messages in a row before this one that we have not answered
  bool tense = false;            // there was friction before this message
};

Stance stance_of(const Turn& turn, const Standing& standing);

}  // namespace amends::rapport
