// The views over values made by hand: every key, its order, its units. The judgements are invented, the shape is the contract's.
#include "report/views.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "review/rule.hpp"

using namespace amends;
using report::IdKind;
using report::Unit;

namespace {

text::Time moment(const char* written) { return text::parse_time(written).value(); }

// A message with what belongs to it; it stays where it is, since turns refer to it.
struct Told {
  rapport::Message message;
  text::Document document;
  tone::Reading reading;

  explicit Told(std::string_view words) : document(text::parse(words)) { message.text = words; }
};

report::Item item(const Told& told, std::uint32_t index, std::uint32_t given, IdKind kind) {
  return {{index, told.message, told.document, told.reading}, kind, given};
}

report::Report report_of(std::vector<report::Item> items) {
  std::vector<std::uint32_t> by_given(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) by_given[items[i].given] = static_cast<std::uint32_t>(i);
  return {{}, std::move(items), std::move(by_given), {}, {}, {}};
}

std::vector<review::Hit> never(const review::Context&) { return {}; }

const review::Rule kFault = {
    "dismissive", review::Kind::fault, review::Severity::warning, "Drop \"only\".", "It counts to them.", "sobel", &never, {}};
const review::Rule kStrength = {"owns", review::Kind::strength, review::Severity::hint, "", "", "six-steps", &never, {}};

// Values of the rooms to the left by name, so that they may grow.
rapport::Commitment promise(rapport::Side who, const char* what, const char* due, rapport::Due status, std::uint32_t message,
                            text::Span span) {
  rapport::Commitment out;
  out.who = who;
  out.what = what;
  if (due) out.due = moment(due);
  out.status = status;
  out.message = message;
  out.span = span;
  return out;
}

rapport::IssueTrail trail(tone::Label issue, std::vector<std::uint32_t> messages) {
  rapport::IssueTrail out;
  out.issue = issue;
  out.messages = std::move(messages);
  return out;
}

playbook::Action action(const char* id, playbook::Stage stage, const char* title, const char* why) {
  playbook::Action out;
  out.id = id;
  out.stage = stage;
  out.title = title;
  out.why = why;
  return out;
}

std::string part(const std::string& json, const std::string& from, const std::string& to) {
  const std::size_t begin = json.find(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = json.find(to, begin);
  REQUIRE(end != std::string::npos);
  return json.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("the read view lists every label in the catalog's order") {
  Told told("Nice.");
  told.message.id = "m1";
  told.reading.outcome = tone::Outcome::judged;
  told.reading.p[tone::index(tone::Label::satisfied)] = 8125;
  told.reading.p[tone::index(tone::Label::billing)] = 7;
  told.reading.present.set(tone::index(tone::Label::satisfied));
  told.reading.severity = 25;
  const report::Report r = report_of({item(told, 0, 0, IdKind::text)});
  CHECK(report::read_json(r, 0, Unit::byte) ==
        R"({"schema":1,"id":"m1","tones":{"angry":0.0000,"frustrated":0.0000,"disappointed":0.0000,"worried":0.0000,"sad":0.0000,)"
        R"("confused":0.0000,"sarcastic":0.0000,"hostile":0.0000,"urgent":0.0000,"cold":0.0000,"polite":0.0000,"grateful":0.0000,)"
        R"("satisfied":0.8125,"apologetic":0.0000,"caring":0.0000,"neutral":0.0000},"signals":{"complaint":0.0000,)"
        R"("repeat_contact":0.0000,"unheard":0.0000,"ultimatum":0.0000,"churn_threat":0.0000,"legal_threat":0.0000,)"
        R"("publicity_threat":0.0000,"refund_request":0.0000,"escalation_request":0.0000,"cost_to_client":0.0000,)"
        R"("meeting_request":0.0000,"reconciliation":0.0000},"issues":{"missed_deadline":0.0000,"defect":0.0000,"billing":0.0007,)"
        R"("no_response":0.0000,"unmet_expectation":0.0000,"wrong_delivery":0.0000,"broken_promise":0.0000,"disrespect":0.0000,)"
        R"("outage":0.0000,"miscommunication":0.0000},"present":{"tones":["satisfied"],"signals":[],"issues":[]},"severity":0.0025,)"
        R"("sentences":[],"evidence":[],"ignored":[],"outcome":"judged","unsure":false})");
}

TEST_CASE("spans of the read view come in the unit asked for") {
  const std::string words = "\u00c9t\u00e9 \U0001F600 is late.\n> old";
  Told told(words);
  told.reading.outcome = tone::Outcome::judged;
  const auto late = static_cast<std::uint32_t>(words.find("late"));
  told.reading.evidence.push_back({tone::Label::missed_deadline, {late, late + 4}, -312});
  tone::SentenceReading sentence;
  sentence.span = {0, late + 5};
  told.reading.sentences.push_back(sentence);
  const report::Report r = report_of({item(told, 0, 0, IdKind::none)});
  const auto evidence = [&](Unit unit) { return part(report::read_json(r, 0, unit), "\"evidence\"", ",\"ignored\""); };
  CHECK(evidence(Unit::byte) == R"("evidence":[{"label":"missed_deadline","start":14,"end":18,"weight":-312}])");
  CHECK(evidence(Unit::utf16) == R"("evidence":[{"label":"missed_deadline","start":10,"end":14,"weight":-312}])");
  CHECK(evidence(Unit::codepoint) == R"("evidence":[{"label":"missed_deadline","start":9,"end":13,"weight":-312}])");
  const std::string utf16 = report::read_json(r, 0, Unit::utf16);
  CHECK(part(utf16, "\"sentences\"",
             "\"frustrated\":0.0000,\"disappointed\":0.0000,\"worried\":0.0000,\"sad\":0.0000,\"confused\":0.0000,"
             "\"sarcastic\":0.0000,\"hostile\":0.0000,\"urgent\":0.0000,\"cold\":0.0000,\"polite\":0.0000,"
             "\"grateful\":0.0000,\"satisfied\":0.0000,\"apologetic\":0.0000,\"caring\":0.0000,"
             "\"neutral\":0.0000}}]") == R"("sentences":[{"start":0,"end":15,"tones":{"angry":0.0000,)");
  REQUIRE(told.document.zones().size() == 1);
  CHECK(part(utf16, "\"ignored\"", ",\"outcome\"") == R"("ignored":[{"start":16,"end":21,"kind":"quote"}])");
  CHECK(utf16.find(R"("schema":1,"id":null,)") == 1);
}

TEST_CASE("messages are read by their place in the caller's order") {
  Told early("First."), late("Second.");
  early.message.id = "17";
  late.message.id = "b";
  const report::Report r = report_of({item(early, 0, 1, IdKind::number), item(late, 1, 0, IdKind::text)});
  CHECK(report::read_json(r, 0, Unit::byte).find(R"("id":"b",)") != std::string::npos);
  CHECK(report::read_json(r, 1, Unit::byte).find(R"("id":17,)") != std::string::npos);
}

TEST_CASE("the plan view") {
  Told first("We want the lamps by Friday."), second("\u00c9h, sure. I will send them on Friday.");
  first.message.id = "m1";
  report::Report r = report_of({item(first, 0, 0, IdKind::text), item(second, 1, 1, IdKind::none)});
  r.id = {IdKind::number, "42"};
  r.rapport.state = rapport::State::at_risk;
  r.rapport.health = 4321;
  r.rapport.derail = 600;
  r.rapport.trend = rapport::Trend::cooling;
  r.rapport.root_issue = tone::Label::missed_deadline;
  r.rapport.issues = {trail(tone::Label::billing, {0}), trail(tone::Label::missed_deadline, {0, 1})};
  r.rapport.commitments = {
      promise(rapport::Side::us, "send them on Friday", "2026-03-06T23:59:59+01:00", rapport::Due::overdue, 1, {11, 37}),
      promise(rapport::Side::them, "pay", nullptr, rapport::Due::open, 0, {0, 2})};
  rapport::HealthPart fall;
  fall.cause = "churn_threat";
  fall.delta = -2500;
  r.rapport.health_parts.push_back(fall);
  r.plan.channel = playbook::Channel::call;
  r.plan.respond_by = moment("2026-03-09T10:00:00Z");
  r.plan.avoid = {"defensive", "excuse_first"};
  playbook::Action call = action("call_or_meet", playbook::Stage::validate, "Call them", "They waited.");
  call.how = {"Pick up the phone."};
  call.say = {"Is now a good time?", "May I come by?"};
  call.due = moment("2026-03-09T12:00:00Z");
  call.evidence = {{1, {4, 9}}, {0, {0, 2}}};
  call.sources = {"sobel"};
  r.plan.actions = {call, action("breathe", playbook::Stage::pause, "Breathe", "Heat.")};
  CHECK(report::plan_json(r, Unit::codepoint) ==
        R"({"schema":1,"id":42,"state":"at_risk","health":0.4321,"forecast":{"derail":0.0600},)"
        R"("root_issue":{"id":"missed_deadline","messages":["m1",1]},"respond_by":"2026-03-09T10:00:00Z","channel":"call",)"
        R"("actions":[{"id":"call_or_meet","stage":"validate","title":"Call them","why":"They waited.","how":["Pick up the phone."],)"
        R"("say":["Is now a good time?","May I come by?"],"due":"2026-03-09T12:00:00Z",)"
        R"("evidence":[{"message":1,"start":3,"end":8},{"message":"m1","start":0,"end":2}],"sources":["sobel"]},)"
        R"({"id":"breathe","stage":"pause","title":"Breathe","why":"Heat.","how":[],"say":[],"due":null,"evidence":[],"sources":[]}],)"
        R"("avoid":["defensive","excuse_first"],)"
        R"("commitments":[{"who":"us","what":"send them on Friday","due":"2026-03-06T23:59:59+01:00","status":"overdue",)"
        R"("message":1,"start":10,"end":36},)"
        R"({"who":"them","what":"pay","due":null,"status":"open","message":"m1","start":0,"end":2}],)"
        R"("trend":"cooling","health_parts":[{"cause":"churn_threat","delta":-0.2500,"message":"m1"}]})");
}

TEST_CASE("an empty conversation has a plan of nothing") {
  const report::Report r = report_of({});
  CHECK(report::plan_json(r, Unit::utf16) ==
        R"({"schema":1,"id":null,"state":"healthy","health":1.0000,"forecast":{"derail":0.0000},"root_issue":null,"respond_by":null,)"
        R"("channel":"write","actions":[],"avoid":[],"commitments":[],"trend":"steady","health_parts":[]})");
}

TEST_CASE("messages from before a kept state have no name and no places") {
  Told told("Still nothing.");
  report::Report r = report_of({item(told, 5, 0, IdKind::none)});
  r.rapport.root_issue = tone::Label::no_response;
  r.rapport.issues = {trail(tone::Label::no_response, {2, 5})};
  r.rapport.commitments = {promise(rapport::Side::us, "call back", nullptr, rapport::Due::open, 2, {7, 21})};
  playbook::Action answer = action("respond_now", playbook::Stage::validate, "Answer", "");
  answer.evidence = {{2, {7, 21}}, {5, {0, 5}}, {9, {0, 1}}};
  r.plan.actions = {answer};
  const std::string json = report::plan_json(r, Unit::byte);
  CHECK(part(json, "\"root_issue\"", ",\"respond_by\"") == R"("root_issue":{"id":"no_response","messages":[0]})");
  CHECK(part(json, "\"evidence\"", ",\"sources\"") == R"("evidence":[{"message":0,"start":0,"end":5}])");
  CHECK(part(json, "\"commitments\"", ",\"trend\"") ==
        R"("commitments":[{"who":"us","what":"call back","due":null,"status":"open","message":null,"start":0,"end":0}])");
}

TEST_CASE("the review view") {
  const std::string words = "Sorry \u2013 it was only a day.";
  review::Draft draft{};
  draft.document = text::parse(words);
  review::Review found;
  found.verdict = review::Verdict::revise;
  const auto only = static_cast<std::uint32_t>(words.find("only"));
  found.findings.push_back({&kFault, review::Severity::error, {only, only + 4}, {"", "a \"full\""}});
  found.strengths.push_back({&kStrength, {0, 5}});
  report::Report r = report_of({});
  r.id = {IdKind::text, "case"};
  r.review = report::DraftReview{std::move(draft), std::move(found)};
  CHECK(report::review_json(r, Unit::utf16) ==
        R"({"schema":1,"id":"case","verdict":"revise","findings":[{"rule":"dismissive","severity":"error","start":15,"end":19,)"
        R"("message":"Drop \"only\".","why":"It counts to them.","suggestions":["","a \"full\""],"source":"sobel"}],)"
        R"("strengths":[{"id":"owns","start":0,"end":5}]})");
  CHECK(part(report::review_json(r, Unit::byte), "\"start\"", ",\"message\"") == R"("start":17,"end":21)");
}
