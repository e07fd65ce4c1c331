// Rebuttals: where a reply denies what the client said, corrects it, or puts a record against it. One clause holds one rebuttal at most.
// Whether a rebuttal is a fault is for the rules: `defensive` sees one, `debating` two.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.hpp"
#include "text/span.hpp"

namespace amends::review {

// The words of each rebuttal in the sentence, in order, not overlapping; none where the sentence gives the client right.
std::vector<text::Span> rebuttals(const text::Document& document, const text::Sentence& sentence);

// Whether the sentence gives the client right ("you are right", "and they did", "both are ours") or apologises.
bool concedes(const text::Document& document, const text::Sentence& sentence);

}  // namespace amends::review
