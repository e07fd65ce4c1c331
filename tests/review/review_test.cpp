// The review as a whole: what the contract says about rules beside each other, the verdict, the order, what is at stake.
#include "review/review.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "review/act_model.hpp"
#include "review/match.hpp"
#include "scene.hpp"

namespace amends::review {
namespace {

constexpr std::string_view kComplaint =
    "The shelves came without screws again, for the second time. I am really annoyed, my shop opens tomorrow.";

Review reviewed(std::string_view draft, std::string_view client = kComplaint) {
  const auto scene = Scene::of(Example{draft, client}, draft);
  return check(scene->context());
}

std::set<std::string> faults(const Review& review) {
  std::set<std::string> ids;
  for (const Finding& finding : review.findings) ids.emplace(finding.rule->id);
  return ids;
}

std::set<std::string> strengths(const Review& review) {
  std::set<std::string> ids;
  for (const Strength& strength : review.strengths) ids.emplace(strength.rule->id);
  return ids;
}

}  // namespace

TEST_CASE("a good reply is sent", "[review]") {
  const Review review = reviewed(
      "Dear Mara,\nI am sorry that the shelves came without screws a second time, a day before you open. I packed them myself and did not "
      "check. "
      "A driver brings the screws to your shop today by four. May I call you at five to hear that they fit?");
  CHECK(faults(review) == std::set<std::string>{});
  CHECK(review.verdict == Verdict::send);
  const std::set<std::string> good = strengths(review);
  for (const char* id : {"acknowledges", "apologizes", "commits", "offers_conversation"}) CHECK(good.count(id) == 1);
}

TEST_CASE("nothing about apology fires where nobody was let down", "[review]") {
  const Review review = reviewed("Yes, the hall has a coat rack, next to the door.", "Good morning! Is there a coat rack in the hall?");
  CHECK(faults(review) == std::set<std::string>{});
  CHECK(review.verdict == Verdict::send);
}

TEST_CASE("a threat is neither a promise nor an apology, and nothing in it is good", "[review]") {
  const Review review = reviewed("I have had enough of your rude mails. If you write like this once more, I promise you will regret it!");
  const auto is = [](const char* id) { return [id](const auto& each) { return each.rule->id == id; }; };
  REQUIRE(std::any_of(review.findings.begin(), review.findings.end(), is("heated")));
  CHECK(review.verdict == Verdict::hold);
  for (const Finding& heated : review.findings) {
    if (heated.rule->id != "heated") continue;
    for (const Strength& strength : review.strengths) CHECK_FALSE(heated.span.overlaps(strength.span));
    for (const Finding& other : review.findings)
      if (is("overpromise")(other) || is("non_apology")(other)) CHECK_FALSE(heated.span.overlaps(other.span));
  }
}

TEST_CASE("a reply that only fixes is revised", "[review]") {
  const Review review = reviewed("Please find the screws attached to the new box.");
  CHECK(faults(review).count("missing_apology") == 1);
  CHECK(review.verdict == Verdict::revise);
}

TEST_CASE("findings come worst first and then in reading order", "[review]") {
  const Review review = reviewed("Please find the corrected invoice attached.");
  CHECK(std::is_sorted(review.findings.begin(), review.findings.end(),
                       [](const Finding& a, const Finding& b) { return static_cast<int>(a.severity) > static_cast<int>(b.severity); }));
  CHECK(review.findings.size() >= 2);
}

TEST_CASE("a sentence with a blank to fill in earns no strength", "[review]") {
  CHECK(strengths(reviewed("I am sorry that [what went wrong].")).count("apologizes") == 0);
  CHECK(strengths(reviewed("I am sorry that the screws were missing.")).count("apologizes") == 1);
}

TEST_CASE("the client's own words in a quote are not judged", "[review]") {
  const std::string own = "I am sorry that the screws were missing. They are with you today by four.";
  const std::string quoted =
      own + "\n\nOn Tue, 3 Mar 2026 at 10:00, Mara <mara@example.com> wrote:\n> You people are impossible, this is obviously your fault.\n";
  CHECK(faults(reviewed(own)) == faults(reviewed(quoted)));
}

TEST_CASE("every rule can be found by its id", "[review]") {
  for (const Rule* each : all_rules()) CHECK(rule(each->id) == each);
  CHECK(rule("no_such_rule") == nullptr);
}

TEST_CASE("waiting leaves out weekends", "[review]") {
  // The example's client writes on Tuesday 2026-03-03 at 10:00.
  constexpr std::int64_t kHour = 3600;
  const auto waited = [](std::uint32_t hours) {
    const auto scene = Scene::of(Example{"", "What does a tyre swap cost?", {}, hours}, "85 pounds.");
    return waiting_seconds(scene->context());
  };
  CHECK(waited(5) == 5 * kHour);
  CHECK(waited(24 * 3) == 72 * kHour);
  CHECK(waited(24 * 7) == (24 * 7 - 48) * kHour);
}

TEST_CASE("bytes that are no model of acts are refused", "[acts]") {
  const std::vector<std::byte> none;
  CHECK_THROWS_AS(ActModel::load(none), std::invalid_argument);
  const std::vector<std::byte> zeros(4096);
  CHECK_THROWS_AS(ActModel::load(zeros), std::invalid_argument);
}

TEST_CASE("the model of acts was trained on the features of today", "[acts]") {
  // If this fails, tone/features.cpp or the act phrases have changed: run review/training/train.py.
  CHECK(ActModel::built_in().fits());
}

TEST_CASE("every output of the model of acts is a rule", "[acts]") {
  for (const std::string_view id : kOutputs) {
    INFO(id);
    CHECK(rule(id) != nullptr);
  }
}

}  // namespace amends::review
