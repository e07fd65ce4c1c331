// Which questions of the client's are found, and which sentence of the draft answers each.
#include "review/questions.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "scene.hpp"

namespace amends::review {
namespace {

struct Found {
  std::string question;
  bool answered;
  bool operator==(const Found&) const = default;
};

std::vector<Found> found(std::string_view client, std::string_view draft) {
  const auto scene = Scene::of(Example{draft, client}, draft);
  std::vector<Found> all;
  for (const QuestionPair& pair : pair_questions(scene->context()))
    all.push_back({std::string(pair.span.of(pair.turn->document.source())), pair.answered});
  return all;
}

}  // namespace

TEST_CASE("two questions in one sentence are two", "[questions]") {
  const auto all = found("When do you read the meters, and may we paint the hall yellow?", "On Monday between nine and eleven.");
  REQUIRE(all.size() == 2);
  CHECK(all[0] == Found{"When do you read the meters", true});
  CHECK_FALSE(all[1].answered);
}

TEST_CASE("a question is answered by the shape it asks for", "[questions]") {
  CHECK(found("When is somebody coming?", "Declan is with you tomorrow at eight.").at(0).answered);
  CHECK(found("How much is the second lamp?", "Forty pounds with the bulb, or $45 shipped.").at(0).answered);
  CHECK(found("Is the car park lit at night?", "Yes, until one.").at(0).answered);
  CHECK(found("Does the van take pallets?", "Pallets fit, two of them.").at(0).answered);
  CHECK_FALSE(found("Is the car park lit at night?", "The hall opens at six.").at(0).answered);
  CHECK_FALSE(found("When is somebody coming?", "I am sorry about the boiler.").at(0).answered);
}

TEST_CASE("saying when the answer will be known is an answer", "[questions]") {
  CHECK(found("Does the insurance cover the vet?", "I don't know yet; you will hear from me by Tuesday.").at(0).answered);
}

TEST_CASE("one yes answers one question", "[questions]") {
  const auto all = found("Is the hall heated? Do dogs cost extra?", "Yes.");
  REQUIRE(all.size() == 2);
  CHECK(all[0].answered);
  CHECK_FALSE(all[1].answered);
}

TEST_CASE("a rhetorical question needs no answer", "[questions]") {
  CHECK(found("Three weeks late. Are you serious?", "I am sorry.").empty());
  CHECK(found("What kind of people do you hire?", "I am sorry.").empty());
}

TEST_CASE("an asked-for explanation is a question without a question mark", "[questions]") {
  const auto all = found("I want to know how this could happen.", "The gate stays locked from today.");
  REQUIRE(all.size() == 1);
  CHECK_FALSE(all[0].answered);
  CHECK(found("I want to know how this could happen.", "We did not check the list, and that is our fault.").at(0).answered);
}

TEST_CASE("a question that a message of ours came after is not this draft's", "[questions]") {
  const auto scene = Scene::of(Example{"", "Thanks. The blue one it is.", "When do you need it?"}, "Good, it leaves today.");
  CHECK(pair_questions(scene->context()).empty());
}

}  // namespace amends::review
