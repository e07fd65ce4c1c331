// Each state, trend and count, shown firing and staying silent. Readings are made up: see scene.hpp.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "rapport/rapport.hpp"
#include "scene.hpp"

using namespace amends;
using namespace amends::rapport;
using tone::Label;

namespace {

constexpr Side us = Side::us, them = Side::them;

std::string state(const std::vector<Said>& said, const char* now = nullptr) { return std::string(state_name(fold(said, now).state)); }

const std::vector<Said> kCalm = {
    {them, "2026-03-02T09:00:00Z", "Morning, could you send the colour chart when you have a moment?", {Label::polite}},
    {us, "2026-03-02T10:00:00Z", "Here it is, attached."},
    {them, "2026-03-02T12:00:00Z", "Lovely, thank you for the chart.", {Label::grateful}}};

const std::vector<Said> kLetDown = {
    {us, "2026-03-02T09:00:00Z", "The shelves will be fitted on Wednesday."},
    {them, "2026-03-05T09:00:00Z", "Nobody came on Wednesday and I had taken the day off.", {Label::complaint, Label::missed_deadline}}};

std::vector<Said> after(std::vector<Said> said, std::initializer_list<Said> more) {
  said.insert(said.end(), more);
  return said;
}

}  // namespace

TEST_CASE("healthy: nothing is wrong, or nothing is wrong any more") {
  CHECK(state({}) == "healthy");
  CHECK(state(kCalm) == "healthy");
  // A first mail that only reports a fault is no friction.
  CHECK(state({{them,
                "2026-03-02T09:00:00Z",
                "Hello, the tap in the kitchen drips. Could someone have a look this week?",
                {Label::polite, Label::defect}}}) == "healthy");
  // Mended: said to be fine, and fine again.
  CHECK(state(after(kLetDown,
                    {{us, "2026-03-05T10:00:00Z", "You sat waiting and nobody rang you. That is down to me and I am sorry."},
                     {us, "2026-03-06T10:00:00Z", "Shelves fitted, photo attached."},
                     {them, "2026-03-06T12:00:00Z", "They look great, apology accepted.", {Label::satisfied, Label::reconciliation}},
                     {them, "2026-03-09T12:00:00Z", "Could you also quote for the hall?", {Label::polite}}}),
              "2026-03-10T09:00:00Z") == "healthy");
}

TEST_CASE("healthy: swearing among friends is no abuse") {
  const Rapport r = fold({{them,
                           "2026-03-02T09:00:00Z",
                           "You daft old git, best boots we ever had. The lads love them.",
                           {Label::hostile, Label::satisfied},
                           7000}});
  CHECK(r.state == State::healthy);
  CHECK(r.abuse == 0);
  CHECK(r.praised);
}

TEST_CASE("strained: friction") {
  CHECK(state(kLetDown) == "strained");
  // Sorry alone does not end it.
  CHECK(state(after(kLetDown, {{us, "2026-03-05T10:00:00Z", "So sorry!"}, {them, "2026-03-05T11:00:00Z", "Fine.", {Label::cold}}})) ==
        "strained");
  // One calm answer while the repair is still only promised does not either.
  CHECK(state(after(kLetDown, {{us, "2026-03-05T10:00:00Z", "I am sorry, that was our mistake. We'll fit them on Tuesday 10 March."},
                               {them, "2026-03-05T11:00:00Z", "Tuesday is possible, after four.", {}}})) == "strained");
}

TEST_CASE("strained: an issue that the client let drop is not gone") {
  const std::vector<Said> said = {
      {them, "2026-03-02T09:00:00Z", "You billed a visit that you had asked for yourselves.", {Label::complaint, Label::billing}},
      {us, "2026-03-03T09:00:00Z", "The clause stands, see 3.4."},
      {them, "2026-03-03T10:00:00Z", "Let's just leave it. Send the pack."},
      {us, "2026-03-04T10:00:00Z", "Pack attached."},
      {them, "2026-03-05T10:00:00Z", "Received."}};
  const Rapport r = fold(said);
  CHECK(r.state == State::strained);
  CHECK(r.left_alone);
}

TEST_CASE("at_risk: strong anger or a way out") {
  CHECK(state({{them, "2026-03-02T09:00:00Z", "I am furious. Three weeks and not one call.", {Label::angry, Label::complaint}}}) ==
        "at_risk");
  CHECK(state({{them, "2026-03-02T09:00:00Z", "We are thinking of going elsewhere with the spring order.", {Label::churn_threat}}}) ==
        "at_risk");
  CHECK(state({{them, "2026-03-02T09:00:00Z", "Our solicitor has the file now.", {Label::legal_threat, Label::complaint}}}) == "at_risk");
  CHECK(state(after(kLetDown,
                    {{them, "2026-03-06T09:00:00Z", "We have agreed to see two other suppliers next week.", {Label::complaint}}})) ==
        "at_risk");
  // Anger of the moment without heat in words is friction.
  CHECK(state({{them, "2026-03-02T09:00:00Z", "Why does my card say 189?", {Label::angry, Label::complaint}, 7500}}) == "strained");
  // A lawyer in passing is no threat.
  CHECK(state({{them, "2026-03-02T09:00:00Z", "Our lawyer will read the licence terms by Friday, a formality.", {Label::polite}}}) ==
        "healthy");
  // Asking and asking again into silence, however politely.
  CHECK(state({{them, "2026-03-02T09:00:00Z", "Good morning, when does the surveyor come?", {Label::polite}},
               {them, "2026-03-09T09:00:00Z", "Hello, following up on the below.", {Label::polite}},
               {them,
                "2026-03-16T09:00:00Z",
                "Third message. The child coughs all night. Somebody please answer.",
                {Label::polite, Label::complaint}}}) == "at_risk");
}

TEST_CASE("broken: decided, or a repair plan that failed again") {
  CHECK(state({{them,
                "2026-03-02T09:00:00Z",
                "We are moving to another agency from April. Thank you for the good years.",
                {Label::churn_threat}}}) == "broken");
  CHECK(fold({{them, "2026-03-02T09:00:00Z", "Please find the notice of termination attached.", {Label::churn_threat, Label::cold}}})
            .decided);
  // Weighed, not decided.
  CHECK(state({{them, "2026-03-02T09:00:00Z", "We may end the contract in April, the board has not decided.", {Label::churn_threat}}}) ==
        "at_risk");
  const std::vector<Said> plan =
      after(kLetDown, {{us, "2026-03-05T10:00:00Z", "Our plan: visit this Friday, new shelves by 13 March, second coat by 16 March."},
                       {them, "2026-03-17T09:00:00Z", "No visit, no shelves, no paint.", {Label::complaint, Label::broken_promise}}});
  CHECK(state(plan, "2026-03-17T10:00:00Z") == "broken");
  // The same complaint while the plan still runs is strain.
  CHECK(
      state(after(kLetDown, {{us, "2026-03-05T10:00:00Z", "Our plan: visit this Friday, new shelves by 13 March, second coat by 16 March."},
                             {them, "2026-03-05T12:00:00Z", "I have heard plans before.", {Label::complaint}}}),
            "2026-03-05T13:00:00Z") == "strained");
}

TEST_CASE("toxic: repeated abuse, not anger that we have earned") {
  const std::vector<Said> abuse = {{them, "2026-03-02T09:00:00Z", "What a pathetic little hack you are.", {Label::hostile}},
                                   {us, "2026-03-02T10:00:00Z", "Please keep this respectful."},
                                   {them, "2026-03-03T09:00:00Z", "I talk as I please, you useless idiot.", {Label::hostile}}};
  CHECK(state(abuse) == "toxic");
  CHECK(state({abuse[0]}) == "at_risk");  // once is a bad day
  const std::vector<Said> earned = {
      {us, "2026-03-02T09:00:00Z", "The pump gets fitted tomorrow."},
      {us, "2026-03-04T09:00:00Z", "Delayed, sorry. The valve follows on Friday."},
      {them, "2026-03-09T09:00:00Z", "Liars. No pump, no valve, no call. Damn you all.", {Label::hostile, Label::angry, Label::complaint}},
      {them, "2026-03-11T09:00:00Z", "Still nothing, you worthless frauds.", {Label::hostile, Label::angry, Label::complaint}}};
  CHECK(state(earned, "2026-03-11T10:00:00Z") == "at_risk");
}

TEST_CASE("trend") {
  CHECK(fold(kCalm).trend == Trend::steady);
  CHECK(fold(after(kCalm, {kLetDown[1]})).trend == Trend::cooling);
  CHECK(fold(after(kLetDown, {{us, "2026-03-05T10:00:00Z", "Sorry, our mistake."},
                              {them, "2026-03-05T11:00:00Z", "Thanks for owning it, works for me.", {Label::grateful}}}))
            .trend == Trend::warming);
}

TEST_CASE("fading: shorter and slower than their own normal, without complaint") {
  const std::vector<Said> fading = {
      {them, "2026-01-05T09:00:00Z",
       "Happy new year! The jars sold out in a week and everybody asked who made the labels, I told them all about you and your inks."},
      {us, "2026-01-05T10:00:00Z", "How lovely. Shall we plan the spring range?"},
      {them, "2026-01-05T12:00:00Z", "Oh yes please, three honeys and a chutney, I am already tasting them while I write this to you."},
      {us, "2026-02-02T10:00:00Z", "Drafts attached. Which one?"},
      {them, "2026-02-09T20:00:00Z", "The blue one. Thanks"},
      {us, "2026-03-02T10:00:00Z", "Printed and posted. Shall I keep the plates?"},
      {them, "2026-03-12T21:00:00Z", "ok"},
      {us, "2026-04-01T10:00:00Z", "Is the summer range still on?"},
      {them, "2026-04-16T22:00:00Z", "not sure"}};
  const Rapport r = fold(fading, "2026-04-17T09:00:00Z");
  CHECK(r.fading);
  CHECK(r.state == State::healthy);
  CHECK(r.trend == Trend::cooling);
  // The first contact has no normal, and two short answers are a busy week.
  CHECK_FALSE(fold({fading.front()}).fading);
  CHECK_FALSE(fold(std::vector<Said>(fading.begin(), fading.begin() + 7)).fading);
  // Short from the start is how they write.
  std::vector<Said> terse = fading;
  terse[0].text = "jars sold";
  terse[2].text = "yes";
  CHECK_FALSE(fold(terse).fading);
  // Quick is not fading.
  std::vector<Said> quick = fading;
  quick[4].date = "2026-02-02T11:00:00Z";
  quick[6].date = "2026-03-02T11:00:00Z";
  quick[8].date = "2026-04-01T11:00:00Z";
  CHECK_FALSE(fold(quick).fading);
}

TEST_CASE("what review and playbook ask for") {
  const Rapport r =
      fold(after(kLetDown,
                 {{us, "2026-03-07T09:00:00Z", "You took a day off for nothing. That is on us, and I am sorry. I'll ring you on Monday."}}),
           "2026-03-08T09:00:00Z");
  CHECK(r.complaint_since == 1U);
  CHECK(r.apologized);
  CHECK(r.acknowledged);
  CHECK(r.repair_pending);
  CHECK_FALSE(r.unanswered_since);
  CHECK(r.answered_after == 2 * 86400);
  CHECK(r.missed_by_us == 1);
  CHECK(r.exchanges == 1);
  CHECK_FALSE(r.decided);

  const Rapport open = fold(kLetDown, "2026-03-08T09:00:00Z");
  CHECK(open.unanswered_since == 1U);
  CHECK_FALSE(open.apologized);
  CHECK_FALSE(open.answered_after);

  const Rapport cost =
      fold({{them, "2026-03-02T09:00:00Z", "The outage cost us forty orders.", {Label::cost_to_client, Label::complaint}}});
  CHECK(cost.cost_seen);
  CHECK(fold({{them, "2026-03-02T09:00:00Z", "Haha, you legend.", {}}}).humour);
}

TEST_CASE("apologies and what only sounds like one") {
  const auto apologized = [](const char* text) { return fold(after(kLetDown, {{us, "2026-03-05T10:00:00Z", text}})).apologized; };
  CHECK(apologized("I am sorry that you waited for nothing."));
  CHECK(apologized("Please accept our apologies for the missed visit."));
  CHECK_FALSE(apologized("Sorry if you feel that way."));
  CHECK_FALSE(apologized("Sorry to bother you, one question."));
  CHECK_FALSE(apologized("Thanks for reaching out!"));
}

TEST_CASE("praise is remembered with its place") {
  const Rapport r = fold({{them, "2026-03-02T09:00:00Z", "The menu cards are in. They look beautiful, well done.", {Label::satisfied}},
                          {us, "2026-03-03T09:00:00Z", "Thank you!"}});
  REQUIRE(r.praise.size() == 1);
  CHECK(r.praise[0].message == 0);
  CHECK(r.praise[0].span == text::Span{23, 54});
  CHECK_FALSE(
      fold({{them, "2026-03-02T09:00:00Z", "Beautiful. Two weeks late and the wrong colour.", {Label::sarcastic, Label::complaint}}})
          .praised);
}

TEST_CASE("questions stay open until we answer") {
  const std::vector<Said> asked = {
      {them, "2026-03-02T09:00:00Z", "When does the scaffold come down? And is the gutter included in the price?"}};
  CHECK(fold(asked).open_questions.size() == 2);
  CHECK(fold(after(asked, {{us, "2026-03-02T10:00:00Z", "The gutter is included."}})).open_questions.size() == 1);
  CHECK(fold(after(asked, {{us, "2026-03-02T10:00:00Z", "The gutter is included, and the men take it down on Friday."}}))
            .open_questions.empty());
  CHECK(fold({{them, "2026-03-02T09:00:00Z", "What do I pay you for?!"}}).open_questions.empty());
  CHECK(fold({{them, "2026-03-02T09:00:00Z", "Please send the plan of the cellar."}}).open_questions.at(0).request);
}

TEST_CASE("health parts add up, at every turn and moment") {
  for (const auto* said : {&kCalm, &kLetDown}) {
    for (std::size_t n = 0; n <= said->size(); ++n) {
      const Rapport r = fold(std::vector<Said>(said->begin(), said->begin() + static_cast<std::ptrdiff_t>(n)), "2026-03-20T09:00:00Z");
      std::int32_t sum = kHealthStart;
      for (const HealthPart& part : r.health_parts) {
        CHECK(part.delta != 0);
        CHECK_FALSE(part.cause.empty());
        sum += part.delta;
      }
      CHECK(r.health == std::clamp(sum, 0, 10000));
    }
  }
  CHECK(fold(kLetDown, "2026-03-05T10:00:00Z").health < fold(kCalm, "2026-03-05T10:00:00Z").health);
  // Silence costs: a week later it is worse.
  CHECK(fold(kLetDown, "2026-03-12T10:00:00Z").health < fold(kLetDown, "2026-03-05T10:00:00Z").health);
}

TEST_CASE("root issue: the cause behind the noise") {
  CHECK_FALSE(fold(kCalm).root_issue);
  CHECK(fold(kLetDown, "2026-03-05T10:00:00Z").root_issue == Label::missed_deadline);
  // Raised first, never met, back at the end: it outweighs the louder trifles between.
  const Rapport r =
      fold({{them, "2026-03-02T09:00:00Z", "Your driver called our housekeeper a name.", {Label::complaint, Label::disrespect}},
            {us, "2026-03-03T09:00:00Z", "The count was 212."},
            {them, "2026-03-10T09:00:00Z", "Six pillow cases are missing.", {Label::wrong_delivery}},
            {us, "2026-03-11T09:00:00Z", "Noted."},
            {them,
             "2026-03-20T09:00:00Z",
             "She does not come to the ramp any more when it is your lorry.",
             {Label::complaint, Label::disrespect}}});
  CHECK(r.root_issue == Label::disrespect);
  // Several broken promises are the cause themselves.
  const Rapport broken = fold(after(kLetDown, {{us, "2026-03-05T10:00:00Z", "We'll be there tomorrow."},
                                               {them, "2026-03-09T09:00:00Z", "Nobody came, again.", {Label::complaint}}}),
                              "2026-03-09T10:00:00Z");
  CHECK(broken.root_issue == Label::broken_promise);
  const auto trail =
      std::find_if(broken.issues.begin(), broken.issues.end(), [](const IssueTrail& t) { return t.issue == Label::broken_promise; });
  REQUIRE(trail != broken.issues.end());
  CHECK(trail->derived);
  CHECK(trail->messages == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("the forecast is modest, and hears how we answered") {
  CHECK(fold({}).derail >= 300);
  CHECK(fold(kCalm).derail < 2000);
  const auto derail = [](const char* ours) { return fold(after(kLetDown, {{us, "2026-03-05T10:00:00Z", ours}})).derail; };
  const tone::Ratio bad = derail("As I already explained, per our terms delays can happen. Have a great day!");
  const tone::Ratio good =
      derail("You took the day off and nobody rang you. That is our mistake and I am sorry. I'll fit them myself tomorrow at eight.");
  CHECK(bad > 5000);
  CHECK(good < 3000);
  CHECK(bad <= 8500);
}
