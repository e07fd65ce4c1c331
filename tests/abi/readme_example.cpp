#include <amends/amends.hpp>
#include <iostream>

int main() {
  const amends::Engine engine;  // immutable: make one, share it between threads

  amends::Conversation conversation(engine, {.me = {"you@firm.example"}});
  conversation.add(
      {.text = "This is the third time I ask for the new menu. If it is not here on Friday we will take our business elsewhere.",
       .from = "bo@client.example",
       .date = "2026-03-02T09:14:00Z"});

  const amends::Report report = conversation.report({.now = "2026-03-02T10:00:00Z"});

  for (const amends::Score score : report.scores(0))
    if (score.present) std::cout << score.label << ' ' << score.probability << '\n';

  std::cout << "the relationship is " << report.relationship().state << '\n';
  for (const amends::Action action : report.actions()) std::cout << action.title << ": " << action.why << '\n';

  std::cout << report.json(amends::View::plan) << '\n';
}
