// What a review rule is. Each lies in rules/<id>.cpp and nowhere else: `const Rule amends::review::rules::<id>`.
// CMake collects the folder into the table that `all_rules()` returns, by id.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "text/document.hpp"
#include "tone/reading.hpp"

namespace amends::review {

enum class Kind : std::uint8_t { fault, strength };

// How much a fault matters: an error holds the draft, a warning asks for a revision, a hint is shown quietly.
enum class Severity : std::uint8_t { hint, warning, error };
std::string_view severity_name(Severity severity);

struct Draft;  // see draft.hpp: the draft taken apart once, for all rules

// What a rule looks at. All references outlive the call.
struct Context {
  const Draft& draft;
  const rapport::Rapport& rapport;       // as of the moment of writing
  std::span<const rapport::Turn> turns;  // the whole conversation; may be empty
  const rapport::Turn* client;           // the client's last message; null where there is none
  // The client was let down: a complaint, or an issue told with displeasure, that is not yet mended.
  // Without a conversation it is true where the draft itself reads as an answer to a complaint.
  bool let_down = false;
  bool serious = false;  // repeated failure, a threat to leave, legal or public threat, or strong anger
};

// One place where a rule fires. An empty span marks where something missing belongs.
struct Hit {
  text::Span span;
  std::string suggestion;  // the text to put in place of the span (or to insert); empty where none can be given
  bool quiet = false;      // probable, not sure: shown as a hint whatever the rule's severity
};

// A draft with the exact spans in [[...]] that must be hit, or without brackets, where the rule must stay silent.
// For something missing, [[]] marks the place.
struct Example {
  std::string_view draft;
  std::string_view client = {};          // the client's last message, where the context decides
  std::string_view ours = {};            // a message of ours before that, where the context decides
  std::uint32_t hours_later = 1;         // how long after the client's message the draft is written
  std::uint32_t ours_hours_before = 24;  // how long before the client's message ours was sent
};

struct Rule {
  std::string_view id;  // as in the contract; the file's name
  Kind kind;
  Severity severity;         // ignored for strengths
  std::string_view message;  // to the writer: what to do, under 90 characters, no blame
  std::string_view why;      // the reason, one sentence
  std::string_view source;   // a source id of the playbook
  std::vector<Hit> (*check)(const Context&);
  std::span<const Example> examples;
};

// All rules, by id. Static data.
std::span<const Rule* const> all_rules();

// The rule with this id, or null.
const Rule* rule(std::string_view id);

}  // namespace amends::review
