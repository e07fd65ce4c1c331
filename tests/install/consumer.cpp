// A program of somebody else's, built against an installed tree with both headers.
#include <amends/amends.h>

#include <amends/amends.hpp>
#include <iostream>

int main() {
  const amends::Engine engine;
  amends::Conversation conversation(engine);
  conversation.add({.text = "Thank you, the repair went very well."});
  const amends::Report report = conversation.report();
  std::cout << amends_version() << ' ' << report.relationship().state << '\n';
}
