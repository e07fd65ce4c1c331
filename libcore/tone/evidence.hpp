// Scores taken apart into the words that made them, and the few phrases worth showing. Judges nothing. Internal to tone/.
#pragma once

#include <array>
#include <vector>

#include "text/document.hpp"
#include "tone/model.hpp"
#include "tone/model_data.hpp"

namespace amends::tone {

// Every span that moved the label's score, sorted by position, the bias first as the empty span; the weights add up to the score exactly.
// `window` is the one that the score comes from.
std::vector<Evidence> take_apart(const ModelData& data, const text::Document& document, Label label, Window window, Scratch& scratch);

// Fills reading.evidence: for each present label but `neutral`, which is an absence, up to three phrases that speak for it most.
void add_evidence(const ModelData& data, const text::Document& document, const std::array<Window, kOutputs>& best, Scratch& scratch,
                  Reading& reading);

}  // namespace amends::tone
