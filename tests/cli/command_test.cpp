// The command as a whole: verbs, exit statuses, bad input.
#include "command.hpp"

#include "catch.hpp"

namespace {

const std::string kThread =
    R"({"id":"k1","me":["nora@x.example"],"now":"2026-03-12T15:00:00Z","messages":[)"
    R"({"id":"m1","from":"dave@y.example","date":"2026-03-02T09:14:00Z","text":"Morning Nora, names are settled. Could you send the label by Friday?"},)"
    R"({"id":"m2","from":"nora@x.example","date":"2026-03-02T10:14:00Z","text":"Hi Dave, you will have the label by Friday."},)"
    R"({"id":"m3","from":"dave@y.example","date":"2026-03-09T09:14:00Z","text":"Nora, this is the second time you missed a deadline and I am furious. If I don't have it tomorrow we will go to another studio."}]})";

const std::string kDraft = "Hi Dave,\n\nI'm sorry if you feel let down. Calm down, it's only a few days.\n\nNora\n";

std::string with_draft(const std::string& draft) {
  boost::json::object out = json_of(kThread).get_object();
  out["draft"] = boost::json::object{{"text", draft}};
  return boost::json::serialize(out);
}

bool one_line(const std::string& text) { return line_count(text) == 1 && text.rfind("amends: ", 0) == 0; }

}  // namespace

TEST_CASE("command: help, version and bad usage") {
  CHECK(run_amends("--help").out.find("Examples:") != std::string::npos);
  CHECK(run_amends("--version").out.rfind("amends ", 0) == 0);
  for (const char* verb : {"read", "plan", "review", "eval", "batch", "batch read", "completion"}) {
    const Ran ran = run_amends(std::string(verb) + " --help");
    CHECK(ran.status == 0);
    CHECK(ran.out.size() > 100);
  }
  for (const char* wrong :
       {"", "frobnicate", "read --format xml", "read --nonsense", "plan --now yesterday", "plan --limit 0", "plan --limit -3",
        "review --fail-on all", "completion tcsh", "batch", "batch frobnicate", "read --since tomorrow", "read --me"}) {
    const Ran ran = run_amends(wrong);
    CHECK(ran.status == 2);
    CHECK(one_line(ran.err));
    CHECK(ran.out.empty());
  }
}

TEST_CASE("command: completion scripts are what their shells accept") {
  const Folder folder;
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const Ran ran = run_amends(std::string("completion ") + shell);
    CHECK(ran.status == 0);
    const std::string path = folder.file(shell, ran.out);
    if (std::system((std::string("command -v ") + shell + " > /dev/null").c_str()) == 0)
      CHECK(std::system((std::string(shell) + " -n '" + path + "'").c_str()) == 0);
  }
}

TEST_CASE("read: text, json and jsonl") {
  const Ran text = run_amends("read -", kThread);
  CHECK(text.status == 0);
  CHECK(text.err.empty());
  CHECK(text.out.find('\033') == std::string::npos);
  CHECK(text.out.find("3 messages") != std::string::npos);

  const Ran json = run_amends("read --format json", kThread);
  CHECK(json.status == 0);
  const auto document = json_of(json.out);
  REQUIRE(document.is_array());
  const auto& records = document.get_array();
  REQUIRE(records.size() == 3);
  CHECK(records[2].at("id") == "m3");
  CHECK(records[2].at("tones").is_object());
  CHECK(records[2].at("present").at("signals").is_array());

  const Ran lines = run_amends("read --format jsonl", kThread);
  CHECK(line_count(lines.out) == 3);
  for (const std::string& line : lines_of(lines.out)) CHECK(json_of(line).at("schema") == 1);

  const Ran one = run_amends("read --format json", R"({"id":"a","text":"Thank you so much for the quick help!"})");
  CHECK(json_of(one.out).at("id") == "a");
}

TEST_CASE("plan: text and json, now") {
  const Ran json = run_amends("plan --format json", kThread);
  REQUIRE(json.status == 0);
  const auto plan = json_of(json.out);
  CHECK(plan.at("id") == "k1");
  for (const char* key : {"state", "health", "forecast", "root_issue", "respond_by", "channel", "actions", "avoid", "commitments"})
    CHECK(plan.as_object().contains(key));
  CHECK(plan.at("state") != "healthy");
  CHECK_FALSE(plan.at("actions").as_array().empty());

  const Ran text = run_amends("plan", kThread);
  CHECK(text.status == 0);
  CHECK(text.out.find(" 1. ") != std::string::npos);
  // The JSON's own now counts, whatever the clock says; --now counts more.
  CHECK(run_amends("plan", kThread).out == text.out);
  CHECK(run_amends("plan --now 2026-03-20T09:00:00Z --format json", kThread).out != json.out);
}

TEST_CASE("plan: of a large mailbox a list, the worst first") {
  std::string box;
  for (int i = 1; i <= 7; ++i) {
    const std::string n = std::to_string(i);
    box += "From x Mon Mar  2 09:14:00 2026\nFrom: dave" + n + "@y.example\nTo: nora@x.example\nDate: Mon, " + n +
           " Jun 2026 09:14:00 +0000\nSubject: Matter " + n + "\nMessage-ID: <" + n +
           "@y>\n\nThis is the third time you missed the deadline. I am furious, and if it is not here tomorrow we will cancel the "
           "contract.\n\n";
  }
  const Ran list = run_amends("plan", box);
  CHECK(list.status == 0);
  CHECK(list.out.find(" 1. ") == std::string::npos);
  const auto lines = lines_of(list.out);
  REQUIRE(lines.size() == 9);
  CHECK(lines[0].find("Matter 7") != std::string::npos);
  CHECK(lines[6].find("Matter 1") != std::string::npos);
  CHECK(lines[8].find("--subject") != std::string::npos);
  CHECK(run_amends("plan --limit 2", box).out.find(" 1. ") != std::string::npos);
  CHECK(run_amends("plan --subject 'matter 3'", box).out.find(" 1. ") != std::string::npos);
}

TEST_CASE("review: a draft in the JSON, in a file, from standard input; --fail-on") {
  const Ran own = run_amends("review", with_draft(kDraft));
  CHECK(own.status == 0);
  CHECK(own.out.find("draft:3:") != std::string::npos);
  CHECK(own.out.find("[non_apology]") != std::string::npos);
  CHECK(own.out.find("^~~") != std::string::npos);

  const Folder folder;
  const std::string thread = folder.file("thread.json", kThread);
  const std::string draft = folder.file("draft.txt", kDraft);
  const Ran file = run_amends("review '" + draft + "' --in-reply-to '" + thread + "'");
  CHECK(file.out.find(draft + ":3:") != std::string::npos);
  CHECK(run_amends("review --draft '" + draft + "' '" + thread + "'").out == file.out);
  const Ran piped = run_amends("review --draft - '" + thread + "'", kDraft);
  CHECK(piped.status == 0);
  CHECK(piped.out == own.out);
  CHECK(run_amends("review - --in-reply-to '" + thread + "'", kDraft).out == own.out);

  const Ran json = run_amends("review --format json '" + draft + "' --in-reply-to '" + thread + "'");
  const auto review = json_of(json.out);
  CHECK(review.at("verdict") == "revise");
  for (const auto& finding : review.at("findings").as_array()) {
    CHECK(finding.at("start").to_number<std::size_t>() <= finding.at("end").to_number<std::size_t>());
    CHECK(finding.at("end").to_number<std::size_t>() <= kDraft.size());
  }
  CHECK(run_amends("review --fail-on hint", with_draft(kDraft)).status == 1);
  CHECK(run_amends("review", with_draft(kDraft)).status == 0);
}

TEST_CASE("review: offsets in the unit asked for") {
  const std::string draft = "Hi \xF0\x9F\x98\x80 Dave,\n\nI'm sorry if you feel let down.\n";
  const auto start = [&](const std::string& unit) {
    const Ran ran = run_amends("review --format json --offset-unit " + unit, with_draft(draft));
    const auto answer = json_of(ran.out);
    for (const auto& finding : answer.at("findings").as_array()) {
      if (finding.at("rule") == "non_apology") return finding.at("start").to_number<int>();
    }
    return -1;
  };
  const int bytes = start("byte");
  REQUIRE(bytes > 0);
  CHECK(start("utf16") == bytes - 2);
  CHECK(start("codepoint") == bytes - 3);
}

TEST_CASE("review: what is missing is said") {
  const Folder folder;
  const std::string thread = folder.file("thread.json", kThread);
  CHECK(one_line(run_amends("review", kThread).err));
  CHECK(run_amends("review", kThread).status == 2);
  CHECK(run_amends("review --draft - -", kThread).status == 2);
  for (const std::string& bad :
       {folder.path() + "/none.txt", folder.file("empty.txt", " \n"), folder.file("broken.txt", "Hi \xFF"), folder.path()}) {
    const Ran ran = run_amends("review '" + bad + "' --in-reply-to '" + thread + "'");
    CHECK(ran.status == 2);
    CHECK(one_line(ran.err));
    CHECK(ran.err.find(bad) != std::string::npos);
  }
}

TEST_CASE("bad input: one clear line, exit 2, everything else done") {
  const Folder folder;
  const std::string good = folder.file("good.json", kThread);
  for (const std::string& bad :
       {folder.path() + "/missing.mbox", folder.path(), folder.file("empty.eml", ""), folder.file("cut.json", kThread.substr(0, 200)),
        folder.file("broken.json", "{\"text\": \"\xC3\"}"), folder.file("type.json", R"({"messages": [{"text": ["a"]}]})"),
        folder.file("date.json", R"({"messages": [{"text": "a", "date": "31 February"}]})"),
        folder.file("key.json", R"({"mood": 1, "messages": [{"text": "a"}]})"), folder.file("list.json", "[[[[[]]]]]"),
        folder.file("words.eml", "no mail at all\n")}) {
    for (const char* verb : {"read", "plan"}) {
      const Ran ran = run_amends(std::string(verb) + " --format jsonl '" + bad + "' '" + good + "'");
      CHECK(ran.status == 2);
      CHECK(one_line(ran.err));
      CHECK(ran.err.find(bad) != std::string::npos);
      CHECK(line_count(ran.out) >= 1);
    }
  }
  CHECK(run_amends("read", "").status == 2);
  CHECK(one_line(run_amends("read", "").err));
  CHECK(run_amends("read --format json", R"({"messages": []})").out == "[]\n");
  CHECK(run_amends("plan", R"({"messages": []})").status != 128);
  std::string deep(100000, '[');
  CHECK(run_amends("read", deep).status == 2);
}

TEST_CASE("me: learnt, asked for, or taken with a word") {
  const std::string to_me =
      "From x Mon Mar  2 09:14:00 2026\nFrom: dave@y.example\nTo: nora@x.example\nDate: Mon, 2 Mar 2026 09:14:00 +0000\nSubject: "
      "Cans\nMessage-ID: <1@y>\n";
  const std::string back =
      "From x Mon Mar  2 10:14:00 2026\nFrom: nora@x.example\nTo: dave@y.example\nDate: Mon, 2 Mar 2026 10:14:00 +0000\nSubject: Re: "
      "Cans\nIn-Reply-To: <1@y>\n";
  const Ran unclear = run_amends("plan", to_me + "\nHello\n\n" + back + "\nHi\n");
  CHECK(unclear.status == 2);
  CHECK(one_line(unclear.err));
  CHECK(unclear.err.find("--me") != std::string::npos);
  CHECK(run_amends("plan --me nora@x.example", to_me + "\nHello\n\n" + back + "\nHi\n").status == 0);
  CHECK(run_amends("read", to_me + "\nHello\n\n" + back + "\nHi\n").status == 0);
  const Ran clear = run_amends("plan", to_me + "Delivered-To: nora@x.example\n\nHello\n\n" + back + "\nHi\n");
  CHECK(clear.status == 0);
  CHECK(clear.err.empty());
}

TEST_CASE("selection: --subject, --since, --limit") {
  std::string box;
  for (int i = 1; i <= 5; ++i) {
    const std::string n = std::to_string(i);
    box += "From x Mon Mar  2 09:14:00 2026\nFrom: dave" + n + "@y.example\nTo: nora@x.example\nDate: Mon, " + n +
           " Jun 2026 09:14:00 +0000\nSubject: Matter " + n + "\nMessage-ID: <" + n + "@y>\n\nHello\n\n";
  }
  CHECK(line_count(run_amends("read --format jsonl --limit 2", box).out) == 2);
  CHECK(line_count(run_amends("read --format jsonl --since 2026-06-04", box).out) == 2);
  CHECK(json_of(run_amends("read --format json --subject 'matter 3'", box).out).at("id") == "3@y");
  CHECK(json_of(run_amends("read --format json --limit 1", box).out).at("id") == "5@y");
  CHECK(one_line(run_amends("read --subject nothing", box).err));
}

TEST_CASE("output: colours and a reader that goes away") {
  CHECK(run_amends("plan --color always", kThread).out.find("\033[") != std::string::npos);
  CHECK(run_amends("plan --color always", kThread, "NO_COLOR=1").out.find("\033[") != std::string::npos);
  CHECK(run_amends("plan", kThread, "NO_COLOR=1").out.find("\033[") == std::string::npos);
  const Folder folder;
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "{\"text\":\"Where is my order? I asked twice.\"}\n";
  const std::string path = folder.file("many.jsonl", many);
  CHECK(std::system(("'" AMENDS_COMMAND "' batch read '" + path + "' 2> '" + folder.path() + "/err' | head -n 1 > /dev/null").c_str()) ==
        0);
  CHECK(content(folder.path() + "/err").empty());
  if (std::system("test -w /dev/full") == 0) {
    const int status = std::system(("'" AMENDS_COMMAND "' batch read '" + path + "' > /dev/full 2> '" + folder.path() + "/err'").c_str());
    CHECK(WEXITSTATUS(status) == 2);
    CHECK(content(folder.path() + "/err").find("standard output cannot be written") != std::string::npos);
  }
}
