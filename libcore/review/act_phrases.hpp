// The phrases that show an act, and those that take it away again. Data only; acts.cpp decides what follows.
#pragma once

#include "review/draft.hpp"
#include "text/phrase.hpp"

namespace amends::review {

// Phrases that show this act in a sentence of ours.
const text::PhraseSet& phrases_for(Act act);

// Phrases with which the sentence does not do it after all: a negation, a condition, an idiom.
const text::PhraseSet& phrases_against(Act act);

}  // namespace amends::review
