// What goes into the blanks: names, quotes, dates; and blanks that stay visible.
#include "playbook/slots.hpp"

#include <string>

#include "catch.hpp"
#include "playbook/action.hpp"
#include "playbook/reader.hpp"
#include "scene.hpp"

namespace {

using namespace amends;
using namespace amends::playbook;

std::string slot(const Scene& scene, Slot wanted) {
  return slot_values(scene.rapport, facts_of(scene.rapport, scene.turns), scene.turns)[index(wanted)];
}

Scene greeting(const std::string& text, const std::string& from = "") {
  Scene scene;
  scene.them("2026-03-02T09:00:00Z", "Hello, any news?").us("2026-03-02T10:00:00Z", text);
  scene.messages[0].from = from;
  return scene;
}

}  // namespace

TEST_CASE("the client is called as we greet them") {
  CHECK(slot(greeting("Hi Helen,\n\nthe link works now."), Slot::client) == "Helen");
  CHECK(slot(greeting("Dear Ms O'Connell,\n\nthe units are in."), Slot::client) == "Ms O'Connell");
  CHECK(slot(greeting("Hello Zo\xC3\xAB!\n\nThe link works now."), Slot::client) == "Zo\xC3\xAB");
  CHECK(slot(greeting("Hi Zo\xC3\xAB, the link works now."), Slot::client) == "Zo\xC3\xAB");
  CHECK(slot(greeting("Good morning Dr. Weiss, the link works now."), Slot::client) == "Dr. Weiss");
  CHECK(slot(greeting("Hello Joe. The link works now, finally."), Slot::client) == "Joe");
  CHECK(slot(greeting("Hello, the link works now."), Slot::client).empty());
  CHECK(slot(greeting("The Link, Works now."), Slot::client).empty());
  CHECK(slot(greeting("Hi the link works now."), Slot::client).empty());
  CHECK(slot(greeting("Dear Priya and Jon,\n\nwhat a day."), Slot::client) == "Priya and Jon");
  CHECK(slot(greeting("Hi there,\n\nthe link works now."), Slot::client).empty());
  CHECK(slot(greeting("Dear team,\n\nthe link works now."), Slot::client).empty());
  CHECK(slot(greeting("The link works now."), Slot::client).empty());
  CHECK(slot(greeting("The link works now.", "\"Helen Marsh\" <helen@school.example>"), Slot::client) == "Helen Marsh");
  CHECK(slot(greeting("The link works now.", "helen@school.example"), Slot::client).empty());
}

TEST_CASE("promises, questions and praise are quoted as they were written") {
  Scene scene;
  scene.us("2026-03-02T10:00:00Z", "I will send the list by Friday, and the plan by the 20th.")
      .them("2026-03-09T08:00:00Z", "No list. What is \"done\"\nat your place? You were always so quick.");
  scene.promise(0, "I will send the list by Friday", "2026-03-06T23:59:59Z", rapport::Due::overdue)
      .promise(0, "the plan by the 20th", "2026-03-20T23:59:59Z", rapport::Due::open);
  rapport::Question question;
  question.message = 1;
  question.span = scene.span(1, "What is \"done\"\nat your place?");
  scene.rapport.open_questions.push_back(question);
  scene.rapport.praise.push_back({1, scene.span(1, "so quick")});
  scene.complaint(1);
  scene.rapport.now = text::parse_time("2026-03-12T08:00:00Z");
  CHECK(slot(scene, Slot::broken) == "I will send the list by Friday");
  CHECK(slot(scene, Slot::promise) == "the plan by the 20th");
  CHECK(slot(scene, Slot::due) == "Friday 20 March");
  CHECK(slot(scene, Slot::question) == "What is 'done' at your place?");
  CHECK(slot(scene, Slot::praise) == "You were always so quick");
  CHECK(slot(scene, Slot::since) == "Monday 9 March");
  CHECK(slot(scene, Slot::waiting) == "3 days");
  CHECK(slot(scene, Slot::by) == "Thursday 12 March, 17:00");
  CHECK(slot(scene, Slot::theirs).empty());
}

TEST_CASE("a long quote is cut at a word, never within a letter") {
  Scene scene;
  std::string words;
  for (int i = 0; i < 60; ++i) words += "\xC3\xA4\xC3\xB6\xC3\xBC ";
  scene.them("2026-03-02T09:00:00Z", words + "schlecht.");
  scene.trace(tone::Label::complaint, 0, "\xC3\xA4\xC3\xB6\xC3\xBC");
  const std::string quoted = slot(scene, Slot::words);
  CHECK(quoted.size() <= 150);
  CHECK_FALSE(text::first_invalid_utf8(quoted).has_value());
  CHECK(quoted.substr(quoted.size() - 3) == "\xE2\x80\xA6");
  Scene unbroken;
  unbroken.them("2026-03-02T09:00:00Z", std::string(139, 'x') + "\xC3\xA4\xC3\xA4\xC3\xA4");
  unbroken.trace(tone::Label::complaint, 0, "xxx");
  CHECK_FALSE(text::first_invalid_utf8(slot(unbroken, Slot::words)).has_value());
}

TEST_CASE("every issue has words that fit \"I am sorry that ...\"") {
  for (const tone::LabelInfo& info : tone::kLabels) {
    if (info.family != tone::Family::issue) continue;
    INFO(info.id);
    Scene scene;
    scene.them("2026-03-02T09:00:00Z", "Hello.");
    scene.rapport.root_issue = info.label;
    CHECK_FALSE(slot(scene, Slot::issue).empty());
    CHECK_FALSE(slot(scene, Slot::failure).empty());
  }
}

TEST_CASE("an unknown stays a visible blank") {
  SlotValues values;
  const Template line{{"I am sorry that ", Slot::failure}, {", ", Slot::client}, {".", std::nullopt}};
  CHECK_FALSE(complete(line, values));
  CHECK(fill(line, values) == "I am sorry that [what went wrong], [name].");
  values[index(Slot::failure)] = "it rained";
  CHECK(complete(line, values));  // but for the name
  values[index(Slot::client)] = "Bj\xC3\xB6rk";
  CHECK(complete(line, values));
  CHECK(fill(line, values) == "I am sorry that it rained, Bj\xC3\xB6rk.");
}
