// Issues over turns: raised, answered, resolved; and the one behind them.
#pragma once

#include <optional>
#include <vector>

#include "rapport/rapport.hpp"

namespace amends::rapport {

// A client's turn raises the issues that it names (and, where `mended`, resolves the others); a turn of ours that meets them answers.
void follow_issues(std::vector<IssueTrail>& issues, const Turn& turn, bool mended, const Reply* reply);

// Weighs the trails and names the heaviest, or none: see root.cpp. Sets each trail's weight.
std::optional<tone::Label> find_root(Rapport& rapport);

}  // namespace amends::rapport
