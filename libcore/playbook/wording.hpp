// A few turns of phrase that the planner listens for and that no label carries: whether our own last words heard the client,
// and whether the client shares the blame or swallows something. Small on purpose; the review room judges drafts in full.
#pragma once

#include "text/document.hpp"

namespace amends::playbook {

// In a message of ours.
bool says_sorry(const text::Document& ours);   // for something of ours; "sorry to hear" and "sorry you feel" are none
bool takes_blame(const text::Document& ours);  // says what was our part: "that is on me", "I should have rung"
bool talks_down(const text::Document& ours);   // lectures, rebuts or makes it small: "as I already explained", "be that as it may"

// In a message of the client's.
bool shares_blame(const text::Document& theirs);  // "the late number was my fault"
bool swallows(const text::Document& theirs);      // gives a matter up unsolved: "let's just leave it", "never mind then"
bool asks_to_meet(const text::Document& theirs);  // a meeting face to face rather than a call

}  // namespace amends::playbook
