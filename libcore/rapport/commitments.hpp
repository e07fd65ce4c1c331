// Promises over turns: found, kept, withdrawn, made again. What a clause promises is promises.cpp's to say; this file follows it through
// time.
#pragma once

#include <vector>

#include "rapport/rapport.hpp"

namespace amends::rapport {

// The commitments after this turn: earlier ones settled, dropped or marked missed by what it says, its own promises added at the end.
// `hostile` as in PromiseContext.
void follow_commitments(std::vector<Commitment>& commitments, const Turn& turn, bool hostile);

// Open ones whose last day is before the day of `now` fall overdue; due on the day of `now` is open.
void fall_due(std::vector<Commitment>& commitments, text::Time now);

}  // namespace amends::rapport
