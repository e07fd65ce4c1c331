// Runs the rules over a context and makes one answer of their hits. Exclusions between rules live here and nowhere else.
// It knows no phrases: what a sentence says is for acts.cpp and the rules.
#include "review/review.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "review/stakes.hpp"

namespace amends::review {
namespace {

bool found(const Review& review, std::string_view id) {
  return std::any_of(review.findings.begin(), review.findings.end(), [&](const Finding& f) { return f.rule->id == id; });
}

void drop_finding(Review& review, std::string_view id) {
  std::erase_if(review.findings, [&](const Finding& f) { return f.rule->id == id; });
}

// What the contract says about rules beside each other.
void apply_exclusions(Review& review) {
  if (found(review, "missing_next_step")) drop_finding(review, "vague_commitment");
  if (found(review, "token_apology") || found(review, "non_apology")) drop_finding(review, "missing_apology");
  // A token or conditional apology is no apology; one elsewhere in the draft still is.
  std::erase_if(review.strengths, [&](const Strength& s) {
    return s.rule->id == "apologizes" && std::any_of(review.findings.begin(), review.findings.end(), [&](const Finding& f) {
             return (f.rule->id == "token_apology" || f.rule->id == "non_apology") && (f.span.overlaps(s.span) || s.span.contains(f.span));
           });
  });
  // A threat is neither a promise nor an apology, and nothing good is in a sentence that must not be sent.
  const auto heated = [&](text::Span span) {
    return std::any_of(review.findings.begin(), review.findings.end(),
                       [&](const Finding& f) { return f.rule->id == "heated" && f.span.overlaps(span); });
  };
  std::erase_if(review.strengths, [&](const Strength& s) { return heated(s.span); });
  std::erase_if(review.findings, [&](const Finding& f) {
    return (f.rule->id == "overpromise" || f.rule->id == "vague_commitment" || f.rule->id == "non_apology") && heated(f.span);
  });
  // Debating is defensive as well: the same span is named once more under the wider fault.
  if (found(review, "debating") && !found(review, "defensive")) {
    const Rule* defensive = rule("defensive");
    const auto debating =
        std::find_if(review.findings.begin(), review.findings.end(), [](const Finding& f) { return f.rule->id == "debating"; });
    if (defensive != nullptr) review.findings.push_back({defensive, defensive->severity, debating->span, {}});
  }
}

Verdict verdict_of(const Review& review) {
  Verdict verdict = Verdict::send;
  for (const Finding& finding : review.findings) {
    if (finding.severity == Severity::error) return Verdict::hold;
    if (finding.severity == Severity::warning) verdict = Verdict::revise;
  }
  return verdict;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::send:
      return "send";
    case Verdict::revise:
      return "revise";
    case Verdict::hold:
      return "hold";
  }
  return "";
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::hint:
      return "hint";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

const Rule* rule(std::string_view id) {
  const auto all = all_rules();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Rule* r) { return r->id == id; });
  return at == all.end() ? nullptr : *at;
}

Context context_of(const Draft& draft, const rapport::Rapport& rapport, std::span<const rapport::Turn> turns) {
  Context context{draft, rapport, turns, nullptr};
  for (const rapport::Turn& turn : turns)
    if (turn.message.side == rapport::Side::them) context.client = &turn;
  if (context.client == nullptr) {
    context.let_down =
        draft.has(Act::apologize) || draft.has(Act::acknowledge) || draft.has(Act::own) || draft.has(Act::counter) || draft.has(Act::blame);
    return context;
  }
  context.let_down = was_let_down(*context.client, rapport);
  context.serious = context.let_down && is_serious(*context.client, rapport);
  return context;
}

Review check(const Context& context) {
  Review review;
  for (const Rule* rule : all_rules()) {
    for (Hit& hit : rule->check(context)) {
      if (rule->kind == Kind::strength) {
        review.strengths.push_back({rule, hit.span});
      } else {
        Finding finding{rule, hit.quiet ? Severity::hint : rule->severity, hit.span, {}};
        if (!hit.suggestion.empty()) finding.suggestions.push_back(std::move(hit.suggestion));
        review.findings.push_back(std::move(finding));
      }
    }
  }
  apply_exclusions(review);
  review.verdict = verdict_of(review);
  // Worst first, then in reading order, then by id: a total order, so that every platform gives the same.
  std::sort(review.findings.begin(), review.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(static_cast<int>(b.severity), a.span.begin, a.span.end, a.rule->id) <
           std::tuple(static_cast<int>(a.severity), b.span.begin, b.span.end, b.rule->id);
  });
  std::sort(review.strengths.begin(), review.strengths.end(), [](const Strength& a, const Strength& b) {
    return std::tuple(a.span.begin, a.span.end, a.rule->id) < std::tuple(b.span.begin, b.span.end, b.rule->id);
  });
  return review;
}

}  // namespace amends::review
