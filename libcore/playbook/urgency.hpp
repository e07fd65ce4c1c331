// How to answer and by when: the two things of a plan that no single action decides.
#pragma once

#include <optional>
#include <span>

#include "playbook/facts.hpp"
#include "playbook/playbook.hpp"
#include "rapport/rapport.hpp"
#include "text/time.hpp"

namespace amends::playbook {

// Writing, unless the matter needs a voice: at risk, repeated failure, a threat, strong anger, or letters that go nowhere.
// Meeting where they ask for it or we have promised to come. Writing where it is over: toxic, or they have decided.
Channel channel_of(const Facts& facts, std::span<const rapport::Turn> turns);

// When an answer is due, in working hours; nothing where it is not our turn or no time is known.
// The worse the state the sooner; a client who answers fast expects the same. Never before now.
std::optional<text::Time> respond_by(const rapport::Rapport& rapport, const Facts& facts);

// When our next open promise falls due; nothing where one is overdue (then it is due with the answer) or none has a date.
std::optional<text::Time> promise_due(const rapport::Rapport& rapport);

}  // namespace amends::playbook
