// What each sentence of a reply does, read from phrases and structure. No conversation is known here; rules add it.
#pragma once

#include <vector>

#include "review/draft.hpp"
#include "text/document.hpp"

namespace amends::review {

// By sentence, then by act; each act at most once a sentence, with the words that show it.
std::vector<ActHit> acts_of(const text::Document& document);

}  // namespace amends::review
