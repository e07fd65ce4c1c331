// State, health, trend and forecast: pure functions of what the fold has gathered.
#pragma once

#include "rapport/rapport.hpp"

namespace amends::rapport {

State state_of(const Rapport& rapport);

// Sets health_parts and health.
void weigh_health(Rapport& rapport);

Trend trend_of(const Rapport& rapport);

// The probability that the client's next turn blows up. Modest: it leaves 5 % only where much speaks against it, and never claims more than
// 85 %.
tone::Ratio derail_of(const Rapport& rapport);

}  // namespace amends::rapport
