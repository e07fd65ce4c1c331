// What must not move a score: quotes, signatures, line ends, typographic quotes, white space. And what must not slow down: length.
#include <string>
#include <vector>

#include "catch.hpp"
#include "tone/model.hpp"

using namespace amends;
using tone::Label;

namespace {

const tone::Model& model() {
  static const tone::Model kModel = tone::Model::built_in();
  return kModel;
}

tone::Reading read(const std::string& text) { return model().read(text::parse(text)); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

const std::string kTexts[] = {
    "The pump you sold us doesn't hold its pressure, and that's the second one. If the third isn't here by Monday, we'll buy elsewhere.",
    "Thank you for the flowers, my mother was delighted.",
    "I don't understand the second page. Could you please explain what \"net of tax\" means here?",
    "Nobody called me back. It's the fourth week now and I'm tired of it!",
};

}  // namespace

TEST_CASE("quoted text and signatures change nothing") {
  for (const std::string& text : kTexts) {
    CAPTURE(text);
    const tone::Reading plain = read(text);
    for (const char* tail : {"\n\nOn Mon, 2 Mar 2026 at 09:14, Jo Field <jo@field.example> wrote:\n> You are idiots and I'll sue you "
                             "all.\n> My lawyer will call.\n",
                             "\n\n-- \nAnn Harrow\nHarrow & Sons Ltd\n14 Mill Lane, Leeds\n+44 113 496 0000\n"}) {
      CAPTURE(tail);
      const tone::Reading tailed = read(text + tail);
      CHECK(tailed.score == plain.score);
      CHECK(tailed.p == plain.p);
      CHECK(tailed.present == plain.present);
    }
  }
}

TEST_CASE("line ends, typographic quotes and spaces change nothing") {
  for (const std::string& text : kTexts) {
    CAPTURE(text);
    const tone::Reading plain = read(text);
    CHECK(read(replaced(text, "'", "’")).score == plain.score);
    CHECK(read("  \n" + text + " \n\n").score == plain.score);
    CHECK(read(replaced(text, ". ", ".  ")).score == plain.score);
    CHECK(read(replaced(text, ". ", ".\r\n\r\n")).score == read(replaced(text, ". ", ".\n\n")).score);
  }
}

TEST_CASE("what is said in one sentence stands in a long mail") {
  std::string calm;
  for (const char* line : {"The room is on the second floor. ", "The keys are with the porter. ", "Lunch is at one. ",
                           "The projector has been tested. ", "There are twelve of us. ", "We come by train. ",
                           "Coats can stay in the hall. ", "The slides are on the stick. ", "The lift is next to the stairs. "})
    calm += line;
  const tone::Reading quiet = read(calm);
  CHECK_FALSE(quiet.has(Label::churn_threat));
  CHECK_FALSE(quiet.has(Label::hostile));
  CHECK(quiet.has(Label::neutral));
  CHECK(read(calm + "We are cancelling the contract and moving to another provider.").has(Label::churn_threat));
  CHECK(read("Our lawyer will take legal action against you. " + calm).has(Label::legal_threat));
}

TEST_CASE("five polite lines do not drown a threat") {
  CHECK(read("Dear Ms Lund,\n\nI hope that you are well. Thank you for your kind letter. Please give my regards to your colleagues. We "
             "will take legal action against your company. Thank you "
             "in advance for your understanding.\n\nKind regards\nAda")
            .has(Label::legal_threat));
}

TEST_CASE("negated, hypothetical, reported and technical uses are let be") {
  const struct {
    Label label;
    const char* text;
  } kCases[] = {
      {Label::churn_threat, "We are not going to cancel, don't worry."},
      {Label::legal_threat, "Nobody here is thinking of lawyers."},
      {Label::hostile, "Please kill the process and restart the worker."},
      {Label::angry, "I am not angry at all, just curious how it works."},
      {Label::hostile, "We need to terminate the old instances and destroy the volumes."},
      {Label::legal_threat, "The tenant of the flat below was sued by his landlord, the poor man."},
      {Label::complaint, "I have no complaints at all, everything went well."},
      {Label::urgent, "There is no hurry at all, whenever it suits you."},
      {Label::churn_threat, "Could you please cancel the appointment on Tuesday, my son is ill."},
  };
  for (const auto& c : kCases) {
    CAPTURE(c.text, std::string(tone::id(c.label)));
    CHECK_FALSE(read(c.text).has(c.label));
  }
}

TEST_CASE("what nobody claims has no evidence, what is claimed has some within the text") {
  const std::string text = "Hello,\n\nthe report was due on Monday. My lawyer will be in touch, and I want my money back!";
  const tone::Reading reading = read(text);
  REQUIRE(reading.has(Label::legal_threat));
  bool legal = false;
  for (const tone::Evidence& e : reading.evidence) {
    CHECK(reading.has(e.label));
    CHECK(e.weight > 0);
    CHECK(e.span.begin < e.span.end);
    CHECK(e.span.end <= text.size());
    if (e.label == Label::legal_threat) legal |= e.span.of(text).find("lawyer") != std::string_view::npos;
  }
  CHECK(legal);
}

TEST_CASE("a sentence is judged as a message of that sentence") {
  const std::string one = "My lawyer will be in touch.";
  const tone::Reading both = read(one + " The keys are under the mat.");
  REQUIRE(both.sentences.size() == 2);
  CHECK(both.sentences[0].span == text::Span{0, 27});
  CHECK(both.sentences[0].p[tone::index(Label::legal_threat)] == read(one).probability(Label::legal_threat));
}

TEST_CASE("thresholds are sensible and say what they were chosen for") {
  for (const tone::LabelInfo& info : tone::kLabels) {
    CAPTURE(std::string(info.id));
    const tone::Model::Threshold t = model().threshold(info.label);
    CHECK(t.at > 500);
    CHECK(t.at < 9500);
    CHECK(t.precision > 3000);
    CHECK(t.recall > 2000);
  }
  for (const Label label : {Label::hostile, Label::ultimatum, Label::legal_threat}) CHECK(model().threshold(label).precision >= 7500);
}

TEST_CASE("scratch that was used before gives the same reading") {
  tone::Scratch scratch;
  for (const std::string& text : kTexts) {
    const text::Document document = text::parse(text);
    const tone::Reading warm = model().read(document, scratch);
    const tone::Reading cold = model().read(document);
    CHECK(warm.p == cold.p);
    CHECK(warm.evidence.size() == cold.evidence.size());
  }
}

TEST_CASE("a megabyte is read, in one sentence or in many") {
  std::string many, one;
  while (many.size() < 1000000) many += "The delivery is late again and nobody answers. ";
  while (one.size() < 1000000) one += "again and ";
  CHECK(read(many).outcome == tone::Outcome::judged);
  CHECK(read(many).has(Label::no_response));
  CHECK(read(one).outcome == tone::Outcome::judged);
}
