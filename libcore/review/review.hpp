// The review: draft and conversation -> findings, strengths and a verdict. Free functions over values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "review/draft.hpp"
#include "review/rule.hpp"

namespace amends::review {

enum class Verdict : std::uint8_t { send, revise, hold };
std::string_view verdict_name(Verdict verdict);

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  text::Span span;                       // in the draft; empty at the place where something missing belongs
  std::vector<std::string> suggestions;  // texts to put in place of the span
};

struct Strength {
  const Rule* rule = nullptr;
  text::Span span;
};

struct Review {
  Verdict verdict = Verdict::send;
  std::vector<Finding> findings;    // by harm: errors first, then by position
  std::vector<Strength> strengths;  // by position
};

// Sets up what the rules see. `client` and the flags are found from the turns.
Context context_of(const Draft& draft, const rapport::Rapport& rapport, std::span<const rapport::Turn> turns);

// Runs every rule. A rule never throws; exclusions that the contract states between rules are applied here.
Review check(const Context& context);

}  // namespace amends::review
