// Promises in sentences of our own making: which are taken, with what due day, and which must be left alone; then promises over turns.
#include <string>

#include "catch.hpp"
#include "rapport/rapport.hpp"
#include "scene.hpp"

using namespace amends;
using namespace amends::rapport;

namespace {

// 2026-03-02 is a Monday.
constexpr const char* kMonday = "2026-03-02T09:00:00Z";

std::string promises(Side side, const char* text) {
  const Rapport r = fold({{side, kMonday, text}});
  std::string out;
  for (const Commitment& c : r.commitments) {
    if (!out.empty()) out += " | ";
    out += c.what + " > " + (c.due ? text::format_time(*c.due).substr(0, 10) : "open");
  }
  return out;
}

struct Row {
  Side side;
  const char* text;
  const char* promises;
};

constexpr Row kPromises[] = {
    // Who will do what by when
    {Side::us, "I'll send the revised floor plan by Friday.", "I'll send the revised floor plan by Friday > 2026-03-06"},
    {Side::us, "We will call you tomorrow at ten.", "We will call you tomorrow at ten > 2026-03-03"},
    {Side::us, "You'll have the samples on Thursday.", "You'll have the samples on Thursday > 2026-03-05"},
    {Side::us, "Marta will measure the stairs on Wednesday.", "Marta will measure the stairs on Wednesday > 2026-03-04"},
    {Side::us, "The plumber will be with you on Tuesday at nine.", "The plumber will be with you on Tuesday at nine > 2026-03-03"},
    {Side::us, "I promise to ring you on Friday.", "I promise to ring you on Friday > 2026-03-06"},
    {Side::us, "I'm bringing the keys over tomorrow.", "I'm bringing the keys over tomorrow > 2026-03-03"},
    {Side::us, "You get the answer by Wednesday noon.", "You get the answer by Wednesday noon > 2026-03-04"},
    {Side::us, "Our electrician starts on Monday 9 March.", "Our electrician starts on Monday 9 March > 2026-03-09"},
    // Open-ended ones count
    {Side::us, "We'll look into the dripping tap.", "We'll look into the dripping tap > open"},
    {Side::us, "I will.", "I will > open"},
    {Side::us, "Will do!", "Will do > open"},
    {Side::us, "The cleaning bill is ours to pay.", "The cleaning bill is ours to pay > open"},
    // Passive and elliptical ones
    {Side::us, "Broken tile replaced within 48 hours.", "Broken tile replaced within 48 hours > 2026-03-04"},
    {Side::us, "A complete parts list by Friday 13 March.", "A complete parts list by Friday 13 March > 2026-03-13"},
    {Side::us, "Hand-over on Monday, 9 March, 11.00.", "Hand-over on Monday, 9 March, 11.00 > 2026-03-09"},
    {Side::us, "Tonight by 8, I'm nearly there.", "Tonight by 8 > 2026-03-02"},
    {Side::us, "The new date is 20 March.", "The new date is 20 March > 2026-03-20"},
    {Side::us, "The crate goes back to you on Thursday.", "The crate goes back to you on Thursday > 2026-03-05"},
    {Side::us, "The files are with you tomorrow by noon.", "The files are with you tomorrow by noon > 2026-03-03"},
    // Several in one sentence
    {Side::us, "You'll get the first batch this Friday and the rest a week later.",
     "You'll get the first batch this Friday > 2026-03-06 | the rest a week later > 2026-03-13"},
    {Side::us, "Plan: tarp up by tonight, beams fixed by the 6th, roof closed by the 13th.",
     "tarp up by tonight > 2026-03-02 | beams fixed by the 6th > 2026-03-06 | roof closed by the 13th > 2026-03-13"},
    {Side::us, "Send me the list and I'll order the tiles by Friday.", "I'll order the tiles by Friday > 2026-03-06"},
    // Theirs
    {Side::them, "I'll pay the second half on Friday.", "I'll pay the second half on Friday > 2026-03-06"},
    {Side::them, "Our treasurer will sign the form by Thursday.", "Our treasurer will sign the form by Thursday > 2026-03-05"},
    {Side::them, "The open invoice will be paid by 20 March.", "The open invoice will be paid by 20 March > 2026-03-20"},
    {Side::them, "I transfer the deposit tonight.", "I transfer the deposit tonight > 2026-03-02"},
    {Side::them, "ill drop the keys off tomorrow", "ill drop the keys off tomorrow > 2026-03-03"},
};

constexpr Row kNone[] = {
    // Offers, questions, requests, demands
    {Side::us, "I can come by on Friday if you like.", ""},
    {Side::us, "Happy to go through it with you on Tuesday.", ""},
    {Side::us, "Shall I send you the list tomorrow?", ""},
    {Side::us, "Could you send the photos by Friday?", ""},
    {Side::us, "Please let me know by Wednesday.", ""},
    {Side::us, "We need the signed form by Friday.", ""},
    {Side::them, "You will redo the drawings by tomorrow.", ""},
    {Side::them, "I want it fixed by Friday.", ""},
    {Side::them, "Twelve new layouts by Monday.", ""},
    {Side::them, "Can you have it ready by Thursday?", ""},
    // Refusals
    {Side::us, "We won't deliver on Sunday.", ""},
    {Side::us, "There will be no discount this month.", ""},
    {Side::us, "I will not work on Saturday.", ""},
    // Idioms and empty assurances
    {Side::us, "We'll see.", ""},
    {Side::us, "I'll be honest with you.", ""},
    {Side::us, "By Friday or I'll eat my shoes, as they say.", "By Friday > 2026-03-06"},
    {Side::us, "We'll do what we can.", ""},
    {Side::us, "I'll never forget this week.", ""},
    // Hypotheticals and hedges
    {Side::us, "If the paint dries we will finish on Friday.", ""},
    {Side::us, "Perhaps we'll be done by Friday.", ""},
    {Side::us, "We might manage it by Thursday.", ""},
    {Side::us, "I'd like to come by on Friday.", ""},
    {Side::them, "If this isn't paid by tomorrow we will go to court.", ""},
    // Reported, restated, quoted, past
    {Side::us, "The maker says they'll ship on Monday.", ""},
    {Side::us, "As I said, you'll have it on Friday.", ""},
    {Side::us, "The contract says \"repairs will be made by Friday\".", ""},
    {Side::them, "You told me you'd ring on Friday.", ""},
    {Side::us, "We sent it on Friday.", ""},
    {Side::us, "Surveyed today, no damage found.", ""},
    // Facts with a date
    {Side::us, "The shop closes on Friday.", ""},
    {Side::us, "Happy Monday from all of us!", ""},
    {Side::us, "The 6th is taken, the 9th is free.", ""},
    {Side::us, "The rehearsal is on Friday at four.", ""},
    {Side::us, "I have your note of 5 March here.", ""},
    {Side::them, "The fair is on Saturday 7 March.", ""},
    {Side::them, "The inspector arrives on Thursday.", ""},
    // Quoted below
    {Side::them, "Thanks.\n\n> You'll have it on Friday.\n", ""},
};

std::string statuses(const Rapport& r) {
  std::string out;
  for (const Commitment& c : r.commitments) out += (out.empty() ? "" : " ") + std::string(due_name(c.status));
  return out;
}

}  // namespace

TEST_CASE("promises are found with their due day") {
  for (const Row& row : kPromises) {
    INFO(row.text);
    CHECK(promises(row.side, row.text) == row.promises);
  }
}

TEST_CASE("what only looks like a promise is left alone") {
  for (const Row& row : kNone) {
    INFO(row.text);
    CHECK(promises(row.side, row.text) == row.promises);
  }
}

TEST_CASE("a commitment carries its words, place and side") {
  const Rapport r = fold({{Side::them, kMonday, "Hi Ana,\n\nthanks. I'll bring the old lamp on Friday, promise.\n\nBo"}});
  REQUIRE(r.commitments.size() == 1);
  CHECK(r.commitments[0].who == Side::them);
  CHECK(r.commitments[0].message == 0);
  CHECK(r.commitments[0].what.rfind("I'll bring the old lamp on Friday", 0) == 0);
  CHECK(r.commitments[0].span.begin == 17);
}

TEST_CASE("a promise is open on its day, overdue the day after") {
  const std::vector<Said> said = {{Side::us, kMonday, "You'll have the estimate by Friday."}};
  CHECK(statuses(fold(said, "2026-03-06T23:00:00Z")) == "open");
  CHECK(statuses(fold(said, "2026-03-07T00:30:00Z")) == "overdue");
  CHECK(fold(said, "2026-03-07T09:00:00Z").missed_by_us == 1);
  // On the writer's clock: in Auckland it is Saturday already.
  const std::vector<Said> south = {{Side::us, "2026-03-02T09:00:00+13:00", "You'll have the estimate by Friday."}};
  CHECK(statuses(fold(south, "2026-03-06T12:00:00Z")) == "overdue");
}

TEST_CASE("a promise is kept when it is delivered or confirmed") {
  const char* due = "2026-03-20T09:00:00Z";
  CHECK(statuses(fold(
            {{Side::us, kMonday, "You'll have the estimate by Friday."}, {Side::us, "2026-03-06T10:00:00Z", "Estimate attached."}}, due)) ==
        "kept");
  CHECK(statuses(fold(
            {{Side::us, kMonday, "You'll have the estimate by Friday."}, {Side::us, "2026-03-06T10:00:00Z", "Here it is, as promised."}},
            due)) == "kept");
  CHECK(statuses(fold({{Side::us, kMonday, "I'll ring you on Thursday."}, {Side::them, "2026-03-05T15:00:00Z", "Thank you for the call."}},
                      due)) == "kept");
  CHECK(statuses(fold({{Side::us, kMonday, "The lamp gets fitted on Friday."},
                       {Side::them, "2026-03-06T18:00:00Z", "The lamp arrived and it works."}},
                      due)) == "kept");
  CHECK(statuses(fold(
            {{Side::them, kMonday, "I'll pay on Friday."}, {Side::us, "2026-03-09T10:00:00Z", "Your payment came in, thank you."}}, due)) ==
        "kept");
}

TEST_CASE("a promise is not kept by words about something else, or by a denial") {
  const char* due = "2026-03-20T09:00:00Z";
  CHECK(statuses(fold(
            {{Side::us, kMonday, "You'll have the estimate by Friday."},
             {Side::us, "2026-03-04T10:00:00Z", "The July invoice for the garden work next door is attached, with the list of plants."}},
            due)) == "overdue");
  CHECK(statuses(fold({{Side::us, kMonday, "You'll have the estimate by Friday."},
                       {Side::them, "2026-03-09T10:00:00Z", "No estimate arrived on Friday."}},
                      due)) == "overdue");
  CHECK(statuses(fold({{Side::us, kMonday, "You'll have the estimate by Friday."},
                       {Side::us, "2026-03-06T10:00:00Z", "The estimate isn't done yet."}},
                      due)) == "overdue");
}

TEST_CASE("a promise taken back in time is none, and the new one stands") {
  const Rapport r = fold({{Side::them, kMonday, "I'll send the guest list on Wednesday."},
                          {Side::them, "2026-03-02T15:00:00Z", "Scrap Wednesday, my printer died. Guest list on Monday the 9th instead."}},
                         "2026-03-05T09:00:00Z");
  REQUIRE(r.commitments.size() == 1);
  CHECK(text::format_time(*r.commitments[0].due).substr(0, 10) == "2026-03-09");
  CHECK(r.commitments[0].status == Due::open);
}

TEST_CASE("a message may take back all that was promised and still speak of it") {
  const Rapport r = fold(
      {{Side::us, kMonday, "I'll send the plan on Wednesday. I'll send the list on Thursday. I'll post the key on Friday."},
       {Side::us, "2026-03-02T15:00:00Z", "Scrap Wednesday, Thursday and Friday. The plan is done, the list is done, the key is posted."}},
      "2026-03-05T09:00:00Z");
  for (const Commitment& c : r.commitments) CHECK(c.status == Due::kept);
}

TEST_CASE("a promise missed and made again leaves the old one overdue and the new one open") {
  const Rapport r = fold({{Side::us, kMonday, "I'll fit the new lock on Wednesday."},
                          {Side::them, "2026-03-05T09:00:00Z", "Nobody came."},
                          {Side::us, "2026-03-05T10:00:00Z", "I'm sorry. I'll fit the new lock on Monday 9 March."}},
                         "2026-03-06T09:00:00Z");
  CHECK(statuses(r) == "overdue open");
  CHECK(r.commitments[1].made_again);
}

TEST_CASE("a promise said twice is one promise") {
  const Rapport r = fold({{Side::us, kMonday, "The lift repair starts on 9 March."},
                          {Side::us, "2026-03-04T09:00:00Z", "Just to say: the lift repair starts on 9 March."}},
                         "2026-03-05T09:00:00Z");
  CHECK(r.commitments.size() == 1);
}

TEST_CASE("without a date a promise has no due time") {
  const Rapport r = fold({{Side::us, "", "I'll send it on Friday."}});
  REQUIRE(r.commitments.size() == 1);
  CHECK_FALSE(r.commitments[0].due);
}
