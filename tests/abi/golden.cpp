// Prints every view, in every unit, of the conversations on standard input, one JSON text a line. The test beside it compares the hash;
// another build or binding of the library can do the same with its own few lines, and must get the same bytes.
#include <amends/amends.hpp>
#include <iostream>
#include <string>

int main() {
  const amends::Engine engine;
  std::string line;
  while (std::getline(std::cin, line)) {
    const amends::Conversation conversation = amends::Conversation::from_json(engine, line);
    const amends::Report report = conversation.report();
    for (const amends::Unit unit : {amends::Unit::byte, amends::Unit::utf16, amends::Unit::codepoint}) {
      for (std::size_t i = 0; i < report.message_count(); ++i) std::cout << report.json(amends::View::read, i, unit) << '\n';
      std::cout << report.json(amends::View::plan, 0, unit) << '\n';
      if (report.verdict()) std::cout << report.json(amends::View::review, 0, unit) << '\n';
    }
  }
}
