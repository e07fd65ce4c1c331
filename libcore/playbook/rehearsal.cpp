// Example conversation -> plan, over the same straight line that the library walks.
#include "playbook/rehearsal.hpp"

#include <algorithm>
#include <utility>

#include "text/document.hpp"

namespace amends::playbook {

Plan rehearse(const Playbook& playbook, const tone::Model& model, const Example& example, rapport::Rapport& rapport) {
  std::vector<text::Document> documents;
  std::vector<tone::Reading> readings;
  tone::Scratch scratch;
  for (const rapport::Message& message : example.messages) {
    documents.push_back(text::parse(message.text));
    readings.push_back(model.read(documents.back(), scratch));
  }
  std::vector<rapport::Turn> turns;
  rapport::Rapport folded;
  for (std::size_t i = 0; i < example.messages.size(); ++i) {
    turns.push_back({static_cast<std::uint32_t>(i), example.messages[i], documents[i], readings[i]});
    folded = rapport::step(std::move(folded), turns.back());
  }
  rapport = rapport::as_of(std::move(folded), example.now);
  return advise(playbook, rapport, turns);
}

Plan rehearse(const Playbook& playbook, const tone::Model& model, const Example& example) {
  rapport::Rapport rapport;
  return rehearse(playbook, model, example, rapport);
}

bool recommends(const Plan& plan, std::string_view id) {
  return std::any_of(plan.actions.begin(), plan.actions.end(), [&](const Action& action) { return action.id == id; });
}

}  // namespace amends::playbook
