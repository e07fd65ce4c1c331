// The layout over answers of our own making, so that it does not depend on the model.
#include "show.hpp"

#include "catch.hpp"

using namespace amends::cli;

namespace {

amends::mail::Conversation conversation() {
  amends::mail::Conversation out;
  out.id = "k1";
  amends::mail::Message first;
  first.id = "m1";
  first.from = "dave@client.example";
  first.from_name = "Dave Mill";
  first.subject = "Spring cans";
  first.date = amends::mail::parse_moment("2026-03-02T09:14:00Z");
  first.text = "Hi,\n\nthe cans are late. Where are they?\n\n-- \nDave";
  out.messages.push_back(first);
  return out;
}

const Screen kPlain(false, 72);

}  // namespace

TEST_CASE("show: a message with its words underlined and its signature left out") {
  const auto reading = parsed(
      R"({"tones":{"worried":0.8},"signals":{},"issues":{"missed_deadline":0.91},"present":{"tones":["worried"],"signals":[],"issues":["missed_deadline"]},)"
      R"("severity":0.41,"evidence":[{"label":"missed_deadline","start":5,"end":22,"weight":300},{"label":"worried","start":24,"end":39,"weight":90}],)"
      R"("ignored":[{"start":41,"end":49,"kind":"signature"}],"outcome":"read"})");
  CHECK(show_message(kPlain, conversation().messages[0], false, reading, false) ==
        "\xE2\x97\x82 Dave Mill  Mon 2 Mar 09:14  \xE2\x96\x88\xE2\x96\x88\xE2\x96\x91\xE2\x96\x91\xE2\x96\x91\n"
        "  missed deadline 91%, worried 80%\n\n"
        "    Hi,\n\n"
        "    the cans are late. Where are they?\n"
        "    ^~~~~~~~~~~~~~~~~ missed deadline\n"
        "                       ^~~~~~~~~~~~~~~ worried\n\n");
}

TEST_CASE("show: a calm message is one line") {
  const auto reading = parsed(R"({"tones":{"polite":0.6},"present":{"tones":["polite"],"signals":[],"issues":[]},"severity":0})");
  CHECK(show_message(kPlain, conversation().messages[0], true, reading, false) ==
        "\xE2\x96\xB8 Dave Mill (you)  Mon 2 Mar 09:14  polite 60%\n");
}

TEST_CASE("show: a plan with times, reasons, words and promises") {
  const auto plan = parsed(
      R"({"state":"at_risk","health":0.32,"forecast":{"derail":0.6},"root_issue":{"id":"missed_deadline","messages":["m1"]},"respond_by":"2026-03-02T14:00:00Z",)"
      R"("channel":"call","actions":[{"id":"respond_now","title":"Answer now","why":"They wait.","how":["Say that you are on it."],"say":["I have read this."],)"
      R"("due":"2026-03-02T14:00:00Z","evidence":[{"message":"m1","start":5,"end":22}]}],"avoid":["excuse_first"],)"
      R"("commitments":[{"who":"us","what":"cans by Friday","due":"2026-02-27T23:59:59Z","status":"overdue","message":"m1","start":0,"end":2}]})");
  const auto held = conversation();
  const std::string shown = show_plan(kPlain, held, plan, amends::mail::parse_moment("2026-03-02T10:00:00Z"), &held.messages[0], false);
  CHECK(shown.find("at risk  "
                   "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x91\xE2\x96\x91\xE2\x96\x91\xE2\x96\x91\xE2\x96\x91\xE2\x96\x91\xE2\x96"
                   "\x91 32%  since Mon 2 Mar\n") != std::string::npos);
  CHECK(shown.find("about     missed deadline\n") != std::string::npos);
  CHECK(shown.find("answer    today by 14:00: call\n") != std::string::npos);
  CHECK(shown.find("\n 1. Answer now" + std::string(72 - 14 - 14, ' ') + "today by 14:00\n") != std::string::npos);
  CHECK(shown.find("    They wait.\n    Dave Mill, Mon 2 Mar: \xE2\x80\x9Cthe cans are late\xE2\x80\x9D\n    - Say that you are on it.\n   "
                   " say: \xE2\x80\x9CI have read this.\xE2\x80\x9D\n") != std::string::npos);
  CHECK(shown.find("avoid     excuse first\n") != std::string::npos);
  CHECK(shown.find("\xE2\x9C\x97 you  \xE2\x80\x9C"
                   "cans by Friday\xE2\x80\x9D  Fri 27 Feb, overdue\n") != std::string::npos);
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t end = shown.find('\n', at);
    CHECK(columns(shown.substr(at, end - at)) <= 72);
    at = end + 1;
  }
}

TEST_CASE("show: a plan without anything to do is quiet") {
  const std::string shown =
      show_plan(kPlain, conversation(), parsed(R"({"state":"healthy","health":0.9,"actions":[]})"), {}, nullptr, false);
  CHECK(shown.find("\xE2\x9C\x93 nothing to worry about") != std::string::npos);
}

TEST_CASE("show: a review as a compiler shows it") {
  const std::string draft = "Hi Dave,\n\nsorry if you feel it is late.\n";
  const auto review = parsed(
      R"({"verdict":"revise","findings":[{"rule":"non_apology","severity":"warning","start":10,"end":27,"message":"say sorry for what happened","why":"It blames.",)"
      R"("suggestions":["I am sorry that it is late."]},{"rule":"missing_next_step","severity":"error","start":40,"end":40,"message":"say what happens next","why":"They wait.",)"
      R"("suggestions":[]}],"strengths":[{"id":"acknowledges","start":28,"end":38}]})");
  CHECK(show_review(kPlain, "draft.txt", draft, review) ==
        "draft.txt:3:1: warning: say sorry for what happened [non_apology]\n"
        "    sorry if you feel it is late.\n"
        "    ^~~~~~~~~~~~~~~~~\n"
        "  why: It blames.\n"
        "  try: I am sorry that it is late.\n\n"
        "draft.txt:4:1: error: say what happens next [missing_next_step]\n"
        "  why: They wait.\n\n"
        "\xE2\x9C\x93 acknowledges        \xE2\x80\x9Cit is late\xE2\x80\x9D\n\n"
        "revise: mend these before you send it\n");
  CHECK(show_review(kPlain, "d", draft, parsed(R"({"verdict":"send","findings":[],"strengths":[]})")) ==
        "\xE2\x9C\x93 nothing to worry about: send it\n");
  CHECK(show_review(kPlain, "d", draft, parsed(R"({"verdict":"hold","findings":[],"strengths":[]})")).find("sleep on it") !=
        std::string::npos);
}

TEST_CASE("show: an answer that is not as expected does no harm") {
  for (
      const char* odd :
      {"{}", R"({"actions":[{}],"commitments":[{}],"findings":[{}],"strengths":[{}]})",
       R"({"state":7,"actions":[{"evidence":[{"message":99,"start":5,"end":2}]}],"findings":[{"start":99,"end":5}],"strengths":[{"start":9999,"end":1}]})",
       R"({"evidence":[{"label":"angry","start":3,"end":9999,"weight":1}],"present":{"tones":["angry"]}})"}) {
    const auto answer = parsed(odd);
    const auto held = conversation();
    CHECK_FALSE(show_plan(kPlain, held, answer, {}, nullptr, false).empty());
    CHECK_FALSE(show_review(kPlain, "d", "text", answer).empty());
    CHECK_FALSE(show_message(kPlain, held.messages[0], false, answer, true).empty());
  }
}
