// Answer times in working hours, medians and spread.
#include "rapport/pace.hpp"

#include "catch.hpp"
#include "scene.hpp"

using namespace amends;
using namespace amends::rapport;

namespace {

std::int64_t hours(const char* from, const char* to) { return working_seconds(*text::parse_time(from), *text::parse_time(to)) / 3600; }

}  // namespace

TEST_CASE("working time counts Monday to Friday, 8 to 18, on the answerer's clock") {
  CHECK(hours("2026-03-02T09:00:00Z", "2026-03-02T12:00:00Z") == 3);
  CHECK(hours("2026-03-02T17:00:00Z", "2026-03-03T09:00:00Z") == 2);
  CHECK(hours("2026-03-06T17:00:00Z", "2026-03-09T09:00:00Z") == 2);   // over a weekend
  CHECK(hours("2026-03-07T09:00:00Z", "2026-03-08T20:00:00Z") == 0);   // inside one
  CHECK(hours("2026-03-02T09:00:00Z", "2026-03-09T09:00:00Z") == 50);  // a week
  CHECK(hours("2026-03-02T22:00:00Z", "2026-03-03T11:00:00+02:00") == 3);
  CHECK(hours("2026-03-03T09:00:00Z", "2026-03-02T09:00:00Z") == 0);
  CHECK(hours("1969-12-31T12:00:00Z", "1970-01-01T12:00:00Z") == 10);
}

TEST_CASE("pace is the median of the answers before the last") {
  std::vector<Beat> beats;
  for (const std::int64_t seconds : {100, 300, 200, 9000}) {
    Beat b;
    b.words = static_cast<std::uint32_t>(seconds / 10);
    b.seconds = b.working_seconds = seconds;
    beats.push_back(b);
  }
  const Pace pace = pace_of(beats);
  CHECK(pace.count == 4);
  CHECK(pace.median_seconds == 200);
  CHECK(pace.spread_seconds == 100);
  CHECK(pace.last_seconds == 9000);
  CHECK(pace.median_words == 20);
  CHECK(pace.last_words == 900);
  CHECK(pace_of({}).count == 0);
}

TEST_CASE("an answer counts from the first message that waits for it") {
  const Rapport r = fold({{Side::them, "2026-03-02T09:00:00Z", "One thing."},
                          {Side::them, "2026-03-02T09:30:00Z", "And another."},
                          {Side::us, "2026-03-02T10:00:00Z", "Both done."},
                          {Side::us, "2026-03-02T10:30:00Z", "Photo follows."},
                          {Side::them, "2026-03-02T12:00:00Z", "Great."}});
  CHECK(r.our_pace.count == 1);
  CHECK(r.our_pace.median_seconds == 3600);
  CHECK(r.their_pace.count == 1);
  CHECK(r.their_pace.last_seconds == 7200);
}
