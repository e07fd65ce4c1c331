// Answer times and lengths: what is normal between these two, and whether the client fades. Medians, so that one holiday moves nothing.
#pragma once

#include <cstdint>
#include <span>

#include "rapport/rapport.hpp"

namespace amends::rapport {

// Seconds of [from, to) that fall into working hours, Monday to Friday 8 to 18, on the wall clock of `to`. 0 where to is before from.
std::int64_t working_seconds(text::Time from, text::Time to);

// The normal of the beats without the last one, and the last one.
Pace pace_of(std::span<const Beat> beats);

// Shorter and slower than their own normal over at least three turns. Two turns or fewer before that are still a normal; none is not.
bool fades(std::span<const Beat> beats);

// Adds the turn's beat and recounts.
void note_pace(Rapport& rapport, const Turn& turn);

}  // namespace amends::rapport
