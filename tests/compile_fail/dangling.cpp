// Each use of a view of a temporary must not compile, and the same use of a named object must. The script beside this file compiles it
// once for each CASE, with and without TEMPORARY.
#include <amends/amends.hpp>
#include <utility>

#ifdef TEMPORARY
#define OF(object) std::move(object)  // what a temporary is to the overloads
#else
#define OF(object) (object)
#endif

void use(amends::Engine& engine, amends::Conversation& conversation, amends::Report& report) {
#if CASE == 1
  static_cast<void>(OF(engine).catalog());
#elif CASE == 2
  static_cast<void>(OF(engine).handle());
#elif CASE == 3
  static_cast<void>(OF(conversation).state());
#elif CASE == 4
  static_cast<void>(OF(conversation).handle());
#elif CASE == 5
  static_cast<void>(OF(report).json(amends::View::plan));
#elif CASE == 6
  static_cast<void>(OF(report).relationship());
#elif CASE == 7
  for (const amends::Score score : OF(report).scores(0)) static_cast<void>(score);
#elif CASE == 8
  for (const amends::Action action : OF(report).actions()) static_cast<void>(action);
#elif CASE == 9
  for (const amends::Finding finding : OF(report).findings()) static_cast<void>(finding);
#elif CASE == 10
  static_cast<void>(OF(report).verdict());
#elif CASE == 11
  static_cast<void>(OF(report).handle());
#elif CASE == 12
#ifdef TEMPORARY
  for (const amends::Action action : conversation.report().actions()) static_cast<void>(action);
#else
  const amends::Report kept = conversation.report();
  for (const amends::Action action : kept.actions()) static_cast<void>(action);
#endif
#elif CASE == 13
#ifdef TEMPORARY
  amends::Report copy = report;  // owners move, they do not copy
#else
  amends::Report moved = std::move(report);
#endif
#else
#error "no such case"
#endif
  static_cast<void>(engine), static_cast<void>(conversation), static_cast<void>(report);
}
