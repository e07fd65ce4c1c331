// A rapport goes to bytes and back unchanged, folding on from it equals folding from the start, and damage is refused.
#include <stdexcept>

#include "catch.hpp"
#include "scene.hpp"

using namespace amends;
using namespace amends::rapport;
using tone::Label;

namespace {

const std::vector<Said> kSaid = {
    {Side::us, "2026-03-02T09:00:00+01:00", "The shelves will be fitted on Wednesday, and you get the plan tonight."},
    {Side::them,
     "2026-03-05T09:00:00+01:00",
     "Nobody came. Where is the fitter? My father won't stand for it.",
     {Label::complaint, Label::angry, Label::missed_deadline, Label::cost_to_client}},
    {Side::us, "2026-03-05T10:00:00+01:00", "I am sorry, that is on us. I'll fit them on Friday."},
    {Side::us, "2026-03-06T15:00:00+01:00", "Shelves fitted."},
    {Side::them, "2026-03-06T18:00:00+01:00", "They look wonderful, thank you.", {Label::grateful, Label::satisfied}}};

Rapport on(Rapport r, const Said& s) {
  Message message;
  message.side = s.side;
  message.text = s.text;
  message.date = text::parse_time(s.date);
  const text::Document document = text::parse(message.text);
  const tone::Reading reading = reading_of(document, s.labels, s.p);
  return step(std::move(r), Turn{r.messages, message, document, reading});
}

}  // namespace

TEST_CASE("to bytes and back") {
  const Rapport r = fold(kSaid, "2026-03-20T09:00:00Z");
  const auto bytes = serialize(r);
  const Rapport back = restore(bytes);
  CHECK(serialize(back) == bytes);
  CHECK(back.commitments.size() == r.commitments.size());
  CHECK(back.commitments.at(0).what == r.commitments.at(0).what);
  CHECK(back.health == r.health);
  CHECK(back.health_parts.at(0).cause == r.health_parts.at(0).cause);
  CHECK(back.now->offset_minutes == r.now->offset_minutes);
  CHECK(serialize(restore(serialize(Rapport{}))) == serialize(Rapport{}));
}

TEST_CASE("folding on from bytes equals folding from the start") {
  Rapport whole, parts;
  for (const Said& s : kSaid) {
    whole = on(std::move(whole), s);
    parts = restore(serialize(on(restore(serialize(parts)), s)));
    CHECK(serialize(whole) == serialize(parts));
  }
}

TEST_CASE("a step looks at nothing but its arguments") {
  Rapport first;
  for (const Said& s : kSaid) {
    const Rapport a = on(first, s), b = on(first, s);
    CHECK(serialize(a) == serialize(b));
    first = a;
  }
  // A look from a later moment does not change what follows.
  const Rapport later = restore(serialize(as_of(first, text::parse_time("2027-01-01T00:00:00Z"))));
  const Said next = {Side::them, "2026-03-09T09:00:00+01:00", "Same again next year."};
  CHECK(serialize(on(later, next)) == serialize(on(first, next)));
}

TEST_CASE("bytes that are no rapport are refused") {
  const auto bytes = serialize(fold(kSaid));
  CHECK_THROWS_AS(restore({}), std::invalid_argument);
  for (std::size_t k = 0; k < bytes.size(); ++k) {
    auto damaged = bytes;
    damaged[k] ^= std::byte{0x40};
    CHECK_THROWS_AS(restore(damaged), std::invalid_argument);
  }
  for (std::size_t size = 0; size < bytes.size(); size += 7) CHECK_THROWS_AS(restore(std::span(bytes).first(size)), std::invalid_argument);
  auto longer = bytes;
  longer.push_back(std::byte{0});
  CHECK_THROWS_AS(restore(longer), std::invalid_argument);
}

TEST_CASE("a long conversation stays bounded") {
  Rapport r;
  std::size_t size = 0;
  for (int k = 0; k < 1200; ++k) {
    const bool theirs = k % 2 == 0;
    const std::string date = text::format_time({1772000000 + k * 86400, 0});
    r = on(std::move(r), {theirs ? Side::them : Side::us, date.c_str(),
                          theirs ? "Nothing came again. When does it come?" : "I'll send the parts tomorrow.",
                          theirs ? std::vector<Label>{Label::complaint, Label::missed_deadline} : std::vector<Label>{}});
    if (k == 800) size = serialize(r).size();
  }
  CHECK(r.messages == 1200);
  CHECK(serialize(r).size() < size + size / 10);
  CHECK(r.commitments.size() <= kMostCommitments);
  CHECK(r.traces.size() <= kMostTraces);
}
