// What each sentence of a reply does, from phrases and structure and, beyond their reach, from the model of acts.
// No conversation is known here; rules add it.
#pragma once

#include <string_view>
#include <vector>

#include "review/draft.hpp"

namespace amends::review {

// By sentence, then by act; each act at most once a sentence, with the words that show it. The draft's document and
// likelihoods are read, its acts are not.
std::vector<ActHit> acts_of(const Draft& draft);

// The rule whose model output judges this act; empty where only phrases can tell.
std::string_view output_for(Act act);

}  // namespace amends::review
