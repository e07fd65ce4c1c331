// Views of temporaries must not compile, and the same of named objects must. Compiled twice by the script beside this file:
// as it is, and with TEMPORARY, where every line that ends in "must fail" has to be an error because what it calls is deleted.
#include <amends/amends.hpp>
#include <utility>

#ifdef TEMPORARY
#define OF(object) std::move(object)  // what a temporary is to the overloads
#else
#define OF(object) (object)
#endif

void use(amends::Engine& engine, amends::Conversation& conversation, amends::Report& report) {
  static_cast<void>(OF(engine).catalog());                                                 // must fail
  static_cast<void>(OF(engine).handle());                                                  // must fail
  static_cast<void>(OF(conversation).state());                                             // must fail
  static_cast<void>(OF(conversation).handle());                                            // must fail
  static_cast<void>(OF(report).json(amends::View::plan));                                  // must fail
  static_cast<void>(OF(report).relationship());                                            // must fail
  static_cast<void>(OF(report).verdict());                                                 // must fail
  static_cast<void>(OF(report).handle());                                                  // must fail
  for (const amends::Score score : OF(report).scores(0)) static_cast<void>(score);         // must fail
  for (const amends::Action action : OF(report).actions()) static_cast<void>(action);      // must fail
  for (const amends::Finding finding : OF(report).findings()) static_cast<void>(finding);  // must fail
#ifdef TEMPORARY
  static_cast<void>(amends::Engine().catalog());                                        // must fail
  for (const amends::Action a : conversation.report().actions()) static_cast<void>(a);  // must fail
  const amends::Report copy = report;                                                   // must fail
#endif
}
