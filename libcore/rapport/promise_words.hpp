// The words that promises.cpp judges by: phrase sets of what speaks against a promise, and classes of verbs. Lists only, no judgement.
#pragma once

#include <cstdint>

#include "rapport/clauses.hpp"
#include "text/phrase.hpp"

namespace amends::rapport {

// What looks like a promise and is none: idioms, hedges, empty assurances.
const text::PhraseSet& idioms();
// Makes what follows an offer, a wish, a plan or a guess.
const text::PhraseSet& hedges();
// Somebody else's words.
const text::PhraseSet& reports();
// Said before, so no new promise.
const text::PhraseSet& restated();
// The writer asks for something.
const text::PhraseSet& requests();
// A consequence held over somebody.
const text::PhraseSet& threats();
bool negation(const Words& w, std::uint32_t i);
// The writer takes a date back, and names no new one.
const text::PhraseSet& taking_back();
// Verbs in the past and participles that stand for a past when no limit follows.
bool past_verb(const Words& w, std::uint32_t i);
bool participle(const Words& w, std::uint32_t i);
// After these, "by/on <date>" tells what the date is, not what will be done.
bool fact_verb(const Words& w, std::uint32_t i);
// What "is" or "are" may be followed by to make a delivery: "is with you", "are yours", "is being sent", "is in at nine".
bool delivery_complement(const Words& w, std::uint32_t i);
// An act of ours in the simple present: "We start Monday", "I transfer the money tonight".
bool act_verb(const Words& w, std::uint32_t i);
// Any verb in the simple present that is a deed: not a state of mind, not a habit, not a past.
bool doing(const Words& w, std::uint32_t i);
// On the way to doing it: "I am flying down tonight".
bool moving(const Words& w, std::uint32_t i);
// Imperatives to the reader. Nouns that are spelled alike ("patch", "visit", "quote") are left out where a date follows.
bool imperative(const Words& w, std::uint32_t i);
// "I'll be at your door", "we'll be in touch", "I'll be sending it": being somewhere for the reader. "I'll be away" is a notice.
bool deed_of_being(const Words& w, std::uint32_t i);
// Deeds that are promised without a date. Announcements ("we will provide entertainment") promise the reader nothing.
bool promised_deed(const Words& w, std::uint32_t i);

}  // namespace amends::rapport
