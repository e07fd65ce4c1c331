// Plays an example conversation of an action file through model and fold: how a playbook tests itself.
#pragma once

#include "playbook/action.hpp"
#include "playbook/playbook.hpp"
#include "rapport/rapport.hpp"
#include "tone/model.hpp"

namespace amends::playbook {

// The plan for this example. `now` is the example's, else the date of its last message.
Plan rehearse(const Playbook& playbook, const tone::Model& model, const Example& example);

// The same, with the rapport that the plan was made from.
Plan rehearse(const Playbook& playbook, const tone::Model& model, const Example& example, rapport::Rapport& rapport);

// Whether the plan holds the action.
bool recommends(const Plan& plan, std::string_view id);

}  // namespace amends::playbook
