// Every built-in action against its own conversations, through the real model and the real fold; and its words against our manners.
#include <string>

#include "catch.hpp"
#include "playbook/action.hpp"
#include "playbook/playbook.hpp"
#include "playbook/rehearsal.hpp"
#include "tone/model.hpp"

namespace {

using namespace amends;
using namespace amends::playbook;

std::string told(const Plan& plan, const rapport::Rapport& rapport) {
  std::string text =
      "state " + std::string(rapport::state_name(rapport.state)) + ", channel " + std::string(channel_name(plan.channel)) + ", plan:";
  for (const Action& action : plan.actions) text += " " + action.id;
  return text;
}

}  // namespace

TEST_CASE("each action is recommended in its own examples and left out where it says so") {
  const Playbook playbook = Playbook::built_in();
  const tone::Model model = tone::Model::built_in();
  for (const Playbook::Entry& entry : playbook.entries()) {
    for (const bool wanted : {true, false}) {
      for (const Example& example : wanted ? entry.recommend : entry.leave) {
        rapport::Rapport rapport;
        const Plan plan = rehearse(playbook, model, example, rapport);
        INFO(entry.id << ".action:" << example.line << (wanted ? " recommend: " : " leave: ") << told(plan, rapport));
        CHECK(recommends(plan, entry.id) == wanted);
      }
    }
  }
}

TEST_CASE("the words of an action are short, in the first person, and claim nothing") {
  const Playbook playbook = Playbook::built_in();
  for (const Playbook::Entry& entry : playbook.entries()) {
    INFO(entry.id);
    CHECK(entry.how.size() >= 2);
    CHECK(entry.how.size() <= 4);
    CHECK(entry.say.size() <= 2);
    CHECK(entry.weight > 0);
    constexpr std::size_t kLongest = 160;  // two lines of a terminal
    for (const std::string& how : entry.how) CHECK(how.size() <= kLongest);
    std::string all = entry.title;
    for (const Template& say : entry.say)
      for (const Part& part : say) all += " " + part.text;
    for (const Template& why : entry.why)
      for (const Part& part : why) all += " " + part.text;
    INFO(all);
    // Research shows satisfaction after a good recovery, not loyalty; and the words must pass our own review.
    for (const char* word : {"loyal", "soon", "shortly", "guarantee", "sorry if", "sorry you feel", "asap", "never again"})
      CHECK(all.find(word) == std::string::npos);
  }
}
