#include "slack.hpp"

#include "catch.hpp"
#include "folder.hpp"

using namespace amends::mail;

namespace {

const char* const kUsers =
    R"([{"id":"U1","name":"nora","team_id":"T1","profile":{"real_name":"Nora Field","email":"nora@studio.example"},"tz_offset":3600},)"
    R"({"id":"U2","name":"dave","team_id":"T1","is_restricted":true,"profile":{"real_name":"Dave Mill"}},{"id":"B1","is_bot":true,"name":"cibot"}])";

const char* const kDay =
    R"([{"type":"message","user":"U2","text":"Hi <@U1>, any news on the *cans*?","ts":"1772442840.000100"},)"
    R"({"type":"message","subtype":"channel_join","user":"U2","text":"joined","ts":"1772442841.000100"},)"
    R"({"type":"message","subtype":"bot_message","bot_id":"B9","text":"build ok","ts":"1772442842.000100"},)"
    R"({"type":"message","user":"B1","text":"I am a bot","ts":"1772442843.000100"},)"
    R"({"type":"message","user":"U1","text":"Tomorrow :+1:","ts":"1772442900.000100","edited":{"user":"U1"},"reactions":[],"blocks":[{"type":"rich_text","elements":[]}]}])";

}  // namespace

TEST_CASE("slack: mrkdwn is read as people see it") {
  SlackUsers users;
  users["U1"].name = "Nora Field";
  CHECK(slack_text("Hi <@U1>, see <https://x.example/a|the plan> in <#C1|cans> <!here>", users) ==
        "Hi @Nora Field, see the plan <https://x.example/a> in #cans @here");
  CHECK(slack_text("<@U9> and <@U8|tom> &amp; <mailto:a@b.example|a@b.example>", users) == "@U9 and @tom & a@b.example");
  CHECK(slack_text("<https://x.example>", users) == "https://x.example");
  CHECK(slack_text("*bold* and _slanted_ and ~gone~ but 2*3*4 and a_b_c", users) == "bold and slanted and gone but 2*3*4 and a_b_c");
  CHECK(slack_text("&gt; you said\nmine", users) == "> you said\nmine");
  CHECK(slack_text("&gt;&gt;&gt; all\nof it", users) == "> all\n> of it");
  CHECK(slack_text("`a*b*` and ```x &lt; *y*```", users) == "`a*b*` and ```x < *y*```");
  CHECK(slack_text("great :tada: :our_logo: at 10:30:15", users) == "great \xF0\x9F\x8E\x89 :our_logo: at 10:30:15");
  CHECK(slack_text("thanks :+1::skin-tone-3:", users) == "thanks \xF0\x9F\x91\x8D");
  for (const char* odd : {"<", "<@", "<@>", "<|>", "*", "**", ":", "::", "&", "&gt;", "&gt;&gt;&gt;", "`", "```", "<!>", "<!date^1^{d}|x>",
                          ":+1:", ":+1::skin-tone-"}) {
    CHECK(slack_text(odd, users).size() < 20);
  }
}

TEST_CASE("slack: a channel's day files are one conversation, guests are the client") {
  const Folder folder;
  folder.file("users.json", kUsers);
  folder.file("cans/2026-03-02.json", kDay);
  folder.file("cans/2026-03-03.json", R"([{"type":"message","user":"U2","text":"Lovely, thanks","ts":"1772529240.000100"}])");
  for (const auto& paths : {std::vector<std::string>{folder.path()},
                            {folder.path() + "/cans"},
                            {folder.path() + "/cans/2026-03-03.json", folder.path() + "/cans/2026-03-02.json"}}) {
    const Whole whole = read_all(paths);
    CHECK(whole.complaints() == "");
    REQUIRE(whole.conversations.size() == 1);
    const auto& c = whole.conversations[0];
    CHECK(c.id == "cans");
    REQUIRE(c.messages.size() == 3);
    CHECK(c.messages[0].text == "Hi @Nora Field, any news on the cans?");
    CHECK(c.messages[0].from_name == "Dave Mill");
    CHECK(c.messages[1].text == "Tomorrow \xF0\x9F\x91\x8D");
    CHECK(format_moment(*c.messages[1].date) == "2026-03-02T10:15:00+01:00");
    CHECK(c.me == std::vector<std::string>{"U1"});
    CHECK(whole.owner.certainty == Owner::Certainty::clear);
  }
}

TEST_CASE("slack: the list form, names in it, and who we are by any name") {
  const std::string list =
      R"({"ok":true,"messages":[{"type":"message","user":"U2","text":"second","ts":"1772442900.0","user_profile":{"real_name":"Dave"}},)"
      R"({"type":"message","user":"U1","text":"first","ts":"1772442840.0"}],"has_more":false})";
  const Whole whole = read_bytes(list, "list.json", {"U1"});
  REQUIRE(whole.conversations.size() == 1);
  CHECK(whole.conversations[0].messages.at(0).text == "first");
  CHECK(whole.conversations[0].messages.at(1).from_name == "Dave");
  CHECK(whole.conversations[0].me == std::vector<std::string>{"U1"});
  CHECK(read_bytes(list, "list.json").owner.certainty == Owner::Certainty::unknown);

  const Folder folder;
  folder.file("users.json", kUsers);
  const std::string day = folder.file("2026-03-02.json", kDay);
  for (const char* name : {"nora", "@nora", "Nora Field", "nora@studio.example", "u1", "@studio.example"}) {
    const Whole named = read_all({day}, {name});
    CHECK(named.conversations.at(0).me.at(0) == "U1");
  }
}

TEST_CASE("slack: wrong messages are named, the others read") {
  const Whole whole = read_bytes(
      R"([{"type":"message","user":"U1","text":"a","ts":"1772442840.0"},{"type":"message","user":"U1","text":5,"ts":"1772442841.0"},)"
      R"({"type":"message","user":"U1","text":"c","ts":"when"},7])",
      "day.json");
  REQUIRE(whole.conversations.size() == 1);
  CHECK(whole.conversations[0].messages.size() == 1);
  CHECK(whole.complaints() ==
        "day.json: message 2: \"text\" must be a string, not a number\nday.json: message 3: \"ts\" is no Slack time; the message is left "
        "out\n"
        "day.json: message 4: must be an object, not a number\n");
  CHECK(read_bytes("[]", "2026-03-02.json").conversations.empty());
}
