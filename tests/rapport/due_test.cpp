// Due expressions in a table: when it was said, what was said, the moment meant. Times are on the writer's clock.
#include "rapport/due.hpp"

#include <string>

#include "catch.hpp"
#include "text/time.hpp"

using namespace amends;
using rapport::DateOrder;
using rapport::DueHit;

namespace {

struct Row {
  const char* said;
  const char* text;
  const char* due;  // "YYYY-MM-DD", with "THH:MM" where an hour was named; "" for none
  DateOrder order = DateOrder::by_offset;
};

// The last expression that is no past one.
std::string last_due(const Row& row) {
  const auto said = text::parse_time(row.said);
  REQUIRE(said);
  std::string due;
  for (const DueHit& hit : rapport::find_due(row.text, *said, row.order)) {
    if (hit.past || hit.vague || hit.recurring) continue;
    const std::string at = text::format_time(hit.at);
    due = at.substr(0, hit.timed ? 16 : 10);
  }
  return due;
}

// 2026-03-02 is a Monday.
constexpr Row kRows[] = {
    // Days from today
    {"2026-03-02T09:00:00Z", "You will have it today.", "2026-03-02"},
    {"2026-03-02T09:00:00Z", "Sending it over tonight.", "2026-03-02"},
    {"2026-03-02T09:00:00Z", "It goes out this afternoon", "2026-03-02"},
    {"2026-03-02T09:00:00Z", "done by tomorrow", "2026-03-03"},
    {"2026-03-02T09:00:00Z", "by tmrw at the latest", "2026-03-03"},
    {"2026-03-02T09:00:00Z", "The day after tomorrow it is yours", "2026-03-04"},
    {"2026-03-02T16:00:00Z", "I'll ring in the morning", "2026-03-03"},
    {"2026-03-02T09:00:00Z", "Tomorrow afternoon, I promise", "2026-03-03"},
    // Weekdays
    {"2026-03-02T09:00:00Z", "by Friday", "2026-03-06"},
    {"2026-03-02T09:00:00Z", "Fri is fine", "2026-03-06"},
    {"2026-03-02T09:00:00Z", "by Monday", "2026-03-09"},
    {"2026-03-02T09:00:00Z", "this Thursday", "2026-03-05"},
    {"2026-03-02T09:00:00Z", "next Tues", "2026-03-10"},
    {"2026-03-05T09:00:00Z", "next Thursday", "2026-03-12"},
    {"2026-03-06T09:00:00Z", "next Monday", "2026-03-09"},
    {"2026-03-02T09:00:00Z", "Friday week", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "a week on Wednesday", "2026-03-11"},
    {"2026-03-02T09:00:00Z", "Monday week", "2026-03-16"},
    {"2026-03-02T09:00:00Z", "Friday next week", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "next week Tuesday", "2026-03-10"},
    {"2026-03-02T09:00:00Z", "Thursday of the following week", "2026-03-12"},
    {"2026-03-07T09:00:00Z", "by Saturday", "2026-03-14"},
    {"2026-03-02T09:00:00Z", "With Wednesday's van", "2026-03-04"},
    {"2026-03-02T09:00:00Z", "weds by lunch", "2026-03-04T13:00"},
    // Weekday and day of the month
    {"2026-03-02T09:00:00Z", "on Friday the 13th", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "Friday 13th", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "Friday week, the 13th", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "on Monday the 23rd", "2026-03-23"},
    // Day of the month
    {"2026-03-02T09:00:00Z", "by the 14th", "2026-03-14"},
    {"2026-03-20T09:00:00Z", "by the 14th", "2026-04-14"},
    {"2026-03-02T09:00:00Z", "before the 14th", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "on the 31st", "2026-03-31"},
    {"2026-04-02T09:00:00Z", "on the 31st", "2026-05-31"},
    // Dates
    {"2026-03-02T09:00:00Z", "17 July", "2026-07-17"},
    {"2026-03-02T09:00:00Z", "July 17th", "2026-07-17"},
    {"2026-03-02T09:00:00Z", "the 17th of July", "2026-07-17"},
    {"2026-03-02T09:00:00Z", "Friday, 17 July 2026", "2026-07-17"},
    {"2026-03-02T09:00:00Z", "on July 17, 2027", "2027-07-17"},
    {"2026-12-20T09:00:00Z", "by 10 January", "2027-01-10"},
    {"2026-03-02T09:00:00Z", "by 5 May", "2026-05-05"},
    {"2026-03-02T09:00:00Z", "2026-04-01", "2026-04-01"},
    {"2026-03-02T09:00:00Z", "on 21/10", "2026-10-21"},
    {"2026-03-02T09:00:00+01:00", "by 03/04", "2026-04-03"},
    {"2026-03-02T09:00:00-05:00", "by 03/04", "2026-03-04"},
    {"2026-03-02T09:00:00-05:00", "by 03/04", "2026-04-03", DateOrder::day_first},
    {"2026-03-02T09:00:00Z", "by 03/04", "2026-03-04", DateOrder::month_first},
    {"2026-03-02T09:00:00+01:00", "a fitter comes on 19.06..", "2026-06-19"},
    {"2026-03-02T09:00:00Z", "by 17/07/26", "2026-07-17"},
    // Leap days and month ends
    {"2026-03-02T09:00:00Z", "by 29 February", "2028-02-29"},
    {"2028-02-28T09:00:00Z", "by tomorrow", "2028-02-29"},
    {"2027-02-28T09:00:00Z", "by tomorrow", "2027-03-01"},
    {"2028-02-01T09:00:00Z", "by the end of the month", "2028-02-29"},
    {"2026-01-31T09:00:00Z", "in a month", "2026-02-28"},
    {"2026-12-31T09:00:00Z", "by tomorrow", "2027-01-01"},
    {"2026-03-02T09:00:00Z", "31 June", ""},
    // Spans of time
    {"2026-03-02T09:00:00Z", "in a fortnight", "2026-03-16"},
    {"2026-03-02T09:00:00Z", "a fortnight today", "2026-03-16"},
    {"2026-03-02T09:00:00Z", "in two weeks' time", "2026-03-16"},
    {"2026-03-02T09:00:00Z", "a week today", "2026-03-09"},
    {"2026-03-02T09:00:00Z", "within 10 days", "2026-03-12"},
    {"2026-03-02T09:00:00Z", "three days from now", "2026-03-05"},
    {"2026-03-02T09:00:00Z", "within 48 hours", "2026-03-04T09:00"},
    {"2026-03-02T09:00:00Z", "in 2 hours", "2026-03-02T11:00"},
    {"2026-03-02T09:00:00Z", "within the hour", "2026-03-02T10:00"},
    {"2026-03-02T09:00:00Z", "in half an hour", "2026-03-02T09:30"},
    {"2026-03-05T09:00:00Z", "in three working days", "2026-03-10"},
    {"2026-03-05T09:00:00Z", "within 2-3 business days", "2026-03-10"},
    {"2026-03-02T09:00:00Z", "The first half on Friday and the rest a week later", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "I check on Friday, and you hear from me that day", "2026-03-06"},
    {"2026-03-02T09:00:00Z", "It took three days.", ""},
    {"2026-03-02T09:00:00Z", "We waited for two weeks.", ""},
    // Ends
    {"2026-03-02T09:00:00Z", "by the end of the week", "2026-03-06"},
    {"2026-03-06T09:00:00Z", "by the end of the week", "2026-03-06"},
    {"2026-03-02T09:00:00Z", "by the end of next week", "2026-03-13"},
    {"2026-03-02T09:00:00Z", "before the end of the month", "2026-03-31"},
    {"2026-03-02T09:00:00Z", "at month end", "2026-03-31"},
    {"2026-03-02T09:00:00Z", "by end of Q2", "2026-06-30"},
    {"2026-03-02T09:00:00Z", "by the end of July", "2026-07-31"},
    {"2026-03-02T09:00:00Z", "EOD tomorrow", "2026-03-03T18:00"},
    {"2026-03-02T09:00:00Z", "by EOD", "2026-03-02T18:00"},
    {"2026-03-02T09:00:00Z", "by close of play Friday", "2026-03-06T18:00"},
    {"2026-03-02T09:00:00Z", "by end of day Thursday", "2026-03-05T18:00"},
    {"2026-03-02T09:00:00Z", "by COB on Wednesday", "2026-03-04T18:00"},
    {"2026-03-02T09:00:00Z", "early next week", "2026-03-10"},
    {"2026-03-02T09:00:00Z", "queries closed this week", "2026-03-06"},
    // Hours
    {"2026-03-02T08:00:00Z", "at 9:45", "2026-03-02T09:45"},
    {"2026-03-02T10:00:00Z", "by noon", "2026-03-02T12:00"},
    {"2026-03-02T13:00:00Z", "by noon", "2026-03-03T12:00"},
    {"2026-03-02T09:00:00Z", "by 10 tomorrow", "2026-03-03T10:00"},
    {"2026-03-02T09:00:00Z", "4 today, uploading now", "2026-03-02T16:00"},
    {"2026-03-02T09:00:00Z", "tonight by 9", "2026-03-02T21:00"},
    {"2026-03-02T08:00:00Z", "at half nine today", "2026-03-02T09:30"},
    {"2026-03-02T09:00:00Z", "tomorrow 5 pm", "2026-03-03T17:00"},
    {"2026-03-02T09:00:00Z", "on Friday at ten", "2026-03-06T10:00"},
    {"2026-03-02T09:00:00Z", "Monday, 4 May, 12.00", "2026-05-04T12:00"},
    {"2026-03-02T09:00:00Z", "Eight o'clock, Monday the 23rd", "2026-03-23T08:00"},
    {"2026-03-02T09:00:00Z", "first thing Monday", "2026-03-09T09:00"},
    {"2026-03-02T09:00:00Z", "first thing tomorrow", "2026-03-03T09:00"},
    {"2026-03-02T09:00:00Z", "Friday at 3pm EST", "2026-03-06T15:00"},
    // Other clocks: the day is the writer's
    {"2026-03-02T23:30:00-08:00", "by tomorrow", "2026-03-03"},
    {"2026-03-03T00:30:00+13:00", "by tomorrow", "2026-03-04"},
    {"2026-03-02T20:00:00+05:30", "by Friday noon", "2026-03-06T12:00"},
    // None
    {"2026-03-02T09:00:00Z", "Good morning, thanks for the May invoice. I may call.", ""},
    {"2026-03-02T09:00:00Z", "Friday was fine, wasn't it, last Friday I mean", "2026-03-06"},
    {"2026-03-02T09:00:00Z", "We met last Friday and two weeks ago", ""},
    {"2026-03-02T09:00:00Z", "since Monday nothing works", ""},
    {"2026-03-02T09:00:00Z", "every Friday we tidy up", ""},
    {"2026-03-02T09:00:00Z", "the sun sat on the sofa", ""},
    {"2026-03-02T09:00:00Z", "version 1.10, clause 3.4, 30 %", ""},
    {"2026-03-02T09:00:00Z", "", ""},
};

}  // namespace

TEST_CASE("due expressions resolve on the writer's clock") {
  for (const Row& row : kRows) {
    INFO(row.said << " | " << row.text);
    CHECK(last_due(row) == row.due);
  }
}

TEST_CASE("a due expression's span is the words with their preposition") {
  const auto said = *text::parse_time("2026-03-02T09:00:00Z");
  const std::string text = "You’ll have the draft by Friday the 13th, sent from Köln.";
  const auto hits = rapport::find_due(text, said);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].span.of(text) == "by Friday the 13th");
  CHECK(hits[0].bound);
  CHECK(text::format_time(hits[0].from) == "2026-03-13T00:00:00Z");
  CHECK(text::format_time(hits[0].at) == "2026-03-13T23:59:59Z");
}

TEST_CASE("what is past, recurring or a stretch is told apart") {
  const auto said = *text::parse_time("2026-03-02T09:00:00Z");
  CHECK(rapport::find_due("yesterday", said).at(0).past);
  CHECK(rapport::find_due("last Friday", said).at(0).past);
  CHECK(rapport::find_due("two days ago", said).at(0).past);
  CHECK(rapport::find_due("every Friday", said).at(0).recurring);
  CHECK(rapport::find_due("in June", said).at(0).vague);
  CHECK(rapport::find_due("my message of 4 August", said).at(0).vague);
}

TEST_CASE("any bytes are read without harm") {
  const auto said = *text::parse_time("2026-03-02T09:00:00Z");
  std::string text;
  for (int k = 0; k < 256; ++k) text += static_cast<char>(k);
  for (int k = 0; k < 8; ++k) text += "by the 99/99/9999 at 25:61 in 99999999999 weeks the end of the end of ";
  CHECK_NOTHROW(rapport::find_due(text, said));
  CHECK_NOTHROW(rapport::find_due(std::string(200000, '1'), said));
}
