// The report as JSON: the three views of the contract and the catalog. The one writer of the product's JSON; each is one line, without a
// newline. Keys come in the contract's order, added ones after those; every probability has four decimals. Spans are counted in `unit`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "playbook/playbook.hpp"
#include "report/report.hpp"
#include "report/units.hpp"
#include "tone/model.hpp"

namespace amends::report {

// The contract's `schema`: raised when a key is renamed or removed.
inline constexpr int kSchema = 1;

// How one message sounds. `given` is its place in the caller's order and must be below items.size().
std::string read_json(const Report& report, std::size_t given, Unit unit);

// Where the relationship stands and what to do.
std::string plan_json(const Report& report, Unit unit);

// The review of the draft; report.review must be there.
std::string review_json(const Report& report, Unit unit);

// What an engine knows: its version, the model's, labels with thresholds, states, rules and actions.
std::string catalog_json(std::string_view version, const tone::Model& model, const playbook::Playbook& playbook);

}  // namespace amends::report
