// The demo conversations: what the command says about them, to the byte, and what must hold of it whatever the model.
// tests/conversations/update.sh writes the texts anew.
#include "catch.hpp"
#include "command.hpp"

namespace {

struct Case {
  std::string golden;
  std::string arguments;
};

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const std::string& line : lines_of(content(demo("cases")))) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t end = line.find(' ');
    out.push_back({line.substr(0, end), line.substr(line.find_first_not_of(' ', end))});
  }
  return out;
}

Ran in_demo(const std::string& arguments) { return run_amends(arguments, {}, "cd '" + demo("") + "' &&"); }

std::vector<std::string> ids(const boost::json::value& list, const char* key) {
  std::vector<std::string> out;
  for (const auto& entry : list.as_array()) out.emplace_back(entry.at(key).as_string().c_str());
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& id) { return std::find(list.begin(), list.end(), id) != list.end(); }

}  // namespace

TEST_CASE("conversations: said as it was agreed") {
  REQUIRE(cases().size() >= 10);
  for (const Case& each : cases()) {
    INFO(each.golden << ": amends " << each.arguments << "\nif the change is meant: tests/conversations/update.sh PATH/TO/amends");
    const Ran ran = in_demo(each.arguments);
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    CHECK(ran.out == content(demo(each.golden)));
  }
}

TEST_CASE("conversations: nothing runs past the width of the page") {
  for (const Case& each : cases()) {
    if (each.golden.find(".txt") == std::string::npos) continue;
    for (const std::string& line : lines_of(in_demo(each.arguments).out)) {
      std::size_t width = 0;
      for (const char c : line) width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
      INFO(each.golden << ": " << line);
      // A place and a message stay on one line, as editors want them.
      if (line.find(": warning: ") == std::string::npos && line.find(": error: ") == std::string::npos &&
          line.find(": hint: ") == std::string::npos && line.find('^') == std::string::npos) {
        CHECK(width <= 80);
      }
    }
  }
}

TEST_CASE("conversations: a deadline missed twice is a relationship at risk, and the draft would make it worse") {
  const auto plan = json_of(in_demo("plan --now 2026-03-12T09:00:00Z --format json missed_deadline/thread.mbox").out);
  CHECK(plan.at("state") == "at_risk");
  CHECK(plan.at("channel") != "write");
  const auto actions = ids(plan.at("actions"), "id");
  for (const char* wanted : {"respond_now", "call_or_meet", "apologize"}) CHECK(has(actions, wanted));
  CHECK_FALSE(has(actions, "exit_gracefully"));
  const auto review = json_of(
      in_demo("review --now 2026-03-12T09:00:00Z --format json missed_deadline/draft.txt --in-reply-to missed_deadline/thread.mbox").out);
  CHECK(review.at("verdict") == "revise");
  const auto rules = ids(review.at("findings"), "rule");
  for (const char* wanted :
       {"excuse_first", "non_apology", "talking_down", "overpromise", "vague_commitment", "unkept_commitment", "wrong_channel"})
    CHECK(has(rules, wanted));
}

TEST_CASE("conversations: a client who fades is healthy, and it is time to ask") {
  const auto plan = json_of(in_demo("plan --now 2026-06-22T09:00:00+01:00 --format json fading").out);
  CHECK(plan.at("state") == "healthy");
  CHECK(has(ids(plan.at("actions"), "id"), "check_in_early"));
}

TEST_CASE("conversations: abuse after repair is toxic, and a hot reply is held back") {
  const auto plan = json_of(in_demo("plan --format json abusive/conversation.json").out);
  CHECK(plan.at("state") == "toxic");
  CHECK(has(ids(plan.at("actions"), "id"), "exit_gracefully"));
  const auto review = json_of(in_demo("review --format json abusive/conversation.json").out);
  CHECK(review.at("verdict") == "hold");
  CHECK(has(ids(review.at("findings"), "rule"), "heated"));
}
