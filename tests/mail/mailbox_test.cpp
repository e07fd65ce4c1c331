#include "catch.hpp"
#include "folder.hpp"
#include "mbox.hpp"
#include "thread.hpp"

using namespace amends::mail;

namespace {

struct Mail {
  std::string from = "dave@client.example";
  std::string to = "nora@studio.example";
  std::string date = "Mon, 2 Mar 2026 09:14:00 +0000";
  std::string subject = "Spring cans";
  std::string text = "Hello\n";
  std::string extra = {};
};

std::string eml(const Mail& mail) {
  return "From: " + mail.from + "\nTo: " + mail.to + "\nDate: " + mail.date + "\nSubject: " + mail.subject + "\n" + mail.extra + "\n" +
         mail.text;
}

std::string boxed(const Mail& mail) { return "From x Mon Mar  2 09:14:00 2026\n" + eml(mail) + "\n"; }

std::vector<std::size_t> sizes(const Whole& whole) {
  std::vector<std::size_t> out;
  for (const auto& conversation : whole.conversations) out.push_back(conversation.messages.size());
  return out;
}

}  // namespace

TEST_CASE("mbox: messages are split where a dated From line stands, and From marks are taken away") {
  const std::string box = boxed({.text = "One\n>From here on\n>>From deeper\nFrom there, not a new mail\n\nFrom nowhere either\n",
                                 .extra = "Message-ID: <1@x>\n"}) +
                          boxed({.subject = "Other", .text = "Two\n", .extra = "Message-ID: <2@x>\n"});
  const Whole whole = read_bytes(box, "a.mbox");
  CHECK(whole.complaints() == "");
  REQUIRE(sizes(whole) == std::vector<std::size_t>{1, 1});
  CHECK(whole.conversations[0].messages[0].text ==
        "One\nFrom here on\n>From deeper\nFrom there, not a new mail\n\nFrom nowhere either\n\n");
  CHECK(is_from_line("From jo@x.example Mon Mar  2 09:14:00 2026"));
  CHECK(is_from_line("From - Mon Mar 2 09:14:00 2026"));
  CHECK_FALSE(is_from_line("From 9:15 on we wait"));
  CHECK_FALSE(is_from_line("From 2024 to 2026"));
}

TEST_CASE("mbox: one damaged message is named and the rest goes on") {
  const Folder folder;
  const std::string first = boxed({.extra = "Message-ID: <1@x>\n"});
  const std::string path = folder.file("a.mbox", first + "From x Mon Mar  2 09:14:00 2026\n\x01\x02 no header at all\n\n" +
                                                     boxed({.subject = "Other", .extra = "Message-ID: <3@x>\n"}));
  const Whole whole = read_all({path});
  CHECK(sizes(whole) == std::vector<std::size_t>{1, 1});
  REQUIRE(whole.problems.size() == 1);
  CHECK(whole.problems[0].line() == path + ": message 2 at byte " + std::to_string(first.size()) + ": has no mail headers and is left out");
}

TEST_CASE("mbox: a line of many megabytes and CRLF line ends are read") {
  const std::string box = boxed({.text = std::string(3000000, 'x') + "\n"}) + boxed({.subject = "Other", .text = "Two\n"});
  CHECK(read_bytes(box, "a.mbox").conversations.size() == 2);
  std::string crlf;
  for (const char c : boxed({}) + boxed({.subject = "Other"})) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(read_bytes(crlf, "a.mbox").conversations.size() == 2);
}

TEST_CASE("mailbox: bad inputs give one clear line each") {
  const Folder folder;
  const auto line = [&](const std::string& path) {
    const Whole whole = read_all({path});
    CHECK(whole.conversations.empty());
    return whole.problems.size() == 1 ? whole.problems[0].line() : whole.complaints() + "(not one line)";
  };
  CHECK(line(folder.path() + "/none.eml") == folder.path() + "/none.eml: no such file");
  CHECK(line(folder.file("empty.eml", "")).find("is empty") != std::string::npos);
  CHECK(line(folder.file("blank.mbox", "\n \n")).find("is empty") != std::string::npos);
  CHECK(line(folder.path()).find("is a directory") != std::string::npos);
  CHECK(line(folder.file("a.json", "{\"messages\": [")).find("a.json: line 1, column 15: the JSON ends early") != std::string::npos);
  CHECK(line(folder.file("b.json", "{\"messages\": 3}")).find("b.json: messages: must be a list, not a number") != std::string::npos);
  CHECK(line(folder.file("c.json", "{\"messages\": [{\"text\": 7}]}")).find("messages[0].text: must be a string, not a number") !=
        std::string::npos);
  CHECK(line(folder.file("d.json", "{\"messages\": [{\"text\": \"a\", \"date\": \"yesterday\"}]}"))
            .find("messages[0].date: \"yesterday\" is no RFC 3339") != std::string::npos);
  CHECK(line(folder.file("e.json", "{\"text\": \"a\xFF\"}")).find("line 1, column 12: broken UTF-8 at byte 11") != std::string::npos);
  CHECK(line(folder.file("f.json", "[1, 2]")).find("must be an object") != std::string::npos);
  CHECK(line(folder.file("g.eml", "just some words\n")).find("is no mail") != std::string::npos);
  CHECK(line(folder.file("h.msg", "\xD0\xCF\x11\xE0 and so on")).find("Outlook .msg") != std::string::npos);
  CHECK(line(folder.file("i.json", "{\"messages\": [{\"id\": \"x\"}]}")).find("messages[0]: has no \"text\"") != std::string::npos);
  CHECK(line(folder.file("j.json", "{\"text\": \"a\"} {")).find("no JSON") != std::string::npos);
  CHECK(line("/dev/null").find("is empty") != std::string::npos);
}

TEST_CASE("mailbox: unknown JSON keys are named and the rest is read") {
  const Whole whole = read_bytes(
      "{\"id\": \"k\", \"mood\": 1, \"messages\": [{\"text\": \"a\", \"form\": \"x\"}], \"draft\": {\"text\": \"d\", \"by\": 1}}",
      "k.json");
  REQUIRE(whole.conversations.size() == 1);
  CHECK(whole.complaints() ==
        "k.json: unknown key \"mood\" is ignored\nk.json: messages[0]: unknown key \"form\" is ignored\nk.json: draft: unknown key \"by\" "
        "is ignored\n");
  CHECK(whole.conversations[0].draft == "d");
}

TEST_CASE("json: a conversation survives being written and read") {
  const std::string json =
      R"({"id":"k1","me":["nora@x.example"],"now":"2026-03-12T15:00:00Z","messages":[{"id":"m1","from":"dave@y.example","to":["nora@x.example"],)"
      R"("date":"2026-03-02T09:14:00+01:00","subject":"Cans","direction":"incoming","text":"Morning \"Nora\""}],"draft":{"text":"Hi"}})";
  Problems problems;
  const auto conversation = conversation_from_json(json, "-", problems);
  REQUIRE(conversation);
  CHECK(problems.empty());
  CHECK(to_json(*conversation) == json);
}

TEST_CASE("threads: references, then subject and people") {
  const auto ids = [](const std::string& id, const std::string& refs) {
    return "Message-ID: <" + id + ">\n" + (refs.empty() ? "" : "References: " + refs + "\n");
  };
  SECTION("references, also through a message that is not there") {
    CHECK(sizes(read_bytes(boxed({.extra = ids("1@x", "")}) + boxed({.subject = "Changed", .extra = ids("2@x", "<1@x>")}), "a.mbox"))
              .size() == 1);
    CHECK(sizes(read_bytes(boxed({.subject = "A", .extra = ids("1@x", "<0@x>")}) + boxed({.subject = "B", .extra = ids("2@x", "<0@x>")}),
                           "a.mbox"))
              .size() == 1);
  }
  SECTION("a ring of references ends") {
    CHECK(sizes(read_bytes(boxed({.extra = ids("1@x", "<2@x> <1@x>")}) + boxed({.extra = ids("2@x", "<1@x>")}), "a.mbox")) ==
          std::vector<std::size_t>{2});
  }
  SECTION("subject with a reply mark and the same people") {
    const std::string answer = "Tue, 3 Mar 2026 09:14:00 +0000";
    CHECK(sizes(read_bytes(boxed({}) + boxed({"nora@studio.example", "dave@client.example", answer, "AW: Re: spring  cans"}), "a.mbox")) ==
          std::vector<std::size_t>{2});
    CHECK(sizes(read_bytes(boxed({}) + boxed({"ann@else.example", "bob@else.example", answer, "Re: Spring cans"}), "a.mbox")).size() == 2);
    CHECK(sizes(read_bytes(boxed({}) + boxed({"dave@client.example", "nora@studio.example", answer, "Spring cans"}), "a.mbox")).size() ==
          2);
    CHECK(sizes(read_bytes(
                    boxed({}) + boxed({"nora@studio.example", "dave@client.example", "Tue, 3 May 2026 09:14:00 +0000", "Re: Spring cans"}),
                    "a.mbox"))
              .size() == 2);
  }
  SECTION("the order of the input does not matter") {
    const std::string a = boxed({.extra = ids("1@x", "")});
    const std::string b = boxed(
        {"nora@studio.example", "dave@client.example", "Tue, 3 Mar 2026 09:14:00 +0000", "Re: Spring cans", "Yes\n", ids("2@x", "<1@x>")});
    const Whole one = read_bytes(a + b, "a.mbox");
    const Whole two = read_bytes(b + a, "a.mbox");
    REQUIRE(sizes(one) == std::vector<std::size_t>{2});
    REQUIRE(sizes(two) == std::vector<std::size_t>{2});
    CHECK(one.conversations[0].messages[0].id == two.conversations[0].messages[0].id);
    CHECK(one.conversations[0].id == "1@x");
  }
  SECTION("the same mail twice is one") {
    const std::string a = boxed({.extra = ids("1@x", "")});
    CHECK(sizes(read_bytes(a + a, "a.mbox")) == std::vector<std::size_t>{1});
  }
}

TEST_CASE("threads: subjects without their marks") {
  bool reply = false;
  CHECK(plain_subject("Re: Re: Cans", reply) == "cans");
  CHECK(reply);
  CHECK(plain_subject("[list] AW: Fwd: Cans", reply) == "cans");
  CHECK(plain_subject("RE[2]: Cans", reply) == "cans");
  CHECK(plain_subject("SV:  Two   words ", reply) == "two words");
  CHECK(plain_subject("Reminder: pay", reply) == "reminder: pay");
  CHECK_FALSE(reply);
  CHECK(plain_subject("", reply) == "");
}

TEST_CASE("owner: learnt where the mailbox is clear") {
  const std::string back = "Tue, 3 Mar 2026 09:14:00 +0000";
  SECTION("delivery headers") {
    const Whole whole = read_bytes(boxed({.extra = "Delivered-To: nora@studio.example\n"}) +
                                       boxed({"nora@studio.example", "dave@client.example", back, "Re: Spring cans"}),
                                   "a.mbox");
    CHECK(whole.owner.certainty == Owner::Certainty::clear);
    CHECK(whole.owner.me == std::vector<std::string>{"nora@studio.example"});
  }
  SECTION("a folder of sent mail") {
    const Folder folder;
    const Whole whole =
        read_all({folder.file("Inbox.mbox", boxed({})),
                  folder.file("Sent.mbox", boxed({"nora@studio.example", "dave@client.example", back, "Re: Spring cans"}))});
    CHECK(whole.owner.me == std::vector<std::string>{"nora@studio.example"});
  }
  SECTION("who is in nearly everything") {
    std::string box;
    for (int i = 0; i < 10; ++i) box += boxed({.from = "client" + std::to_string(i) + "@x.example", .subject = "s" + std::to_string(i)});
    box += boxed({"nora@studio.example", "client1@x.example", back, "Re: s1"});
    const Whole whole = read_bytes(box, "a.mbox");
    CHECK(whole.owner.certainty == Owner::Certainty::clear);
    CHECK(whole.owner.me == std::vector<std::string>{"nora@studio.example"});
  }
  SECTION("two people and no sign") {
    const Whole whole = read_bytes(boxed({}) + boxed({"nora@studio.example", "dave@client.example", back, "Re: Spring cans"}), "a.mbox");
    CHECK(whole.owner.certainty == Owner::Certainty::unknown);
    CHECK(whole.owner.candidates.size() == 2);
    CHECK(whole.owner.me.empty());
  }
  SECTION("said by the user, a domain as well") {
    CHECK(read_bytes(boxed({}), "a.mbox", {"Nora@Studio.example"}).conversations[0].me == std::vector<std::string>{"nora@studio.example"});
    const Whole whole = read_bytes(boxed({}) + boxed({"tom@studio.example", "dave@client.example", back, "Re: Spring cans"}), "a.mbox",
                                   {"@studio.example"});
    CHECK(whole.conversations.at(0).me == std::vector<std::string>{"nora@studio.example", "tom@studio.example"});
  }
}

TEST_CASE("mailbox: dates that are none") {
  const Whole whole = read_bytes("From x Mon Mar  2 09:14:00 2026\n" + eml({.date = "the other day"}), "a.mbox");
  REQUIRE(whole.conversations.size() == 1);
  CHECK(format_moment(*whole.conversations[0].messages[0].date) == "2026-03-02T09:14:00Z");
  CHECK(whole.complaints().find("the Date header is no date") != std::string::npos);
  const Whole none = read_bytes(eml({.date = "the other day"}));
  REQUIRE(none.conversations.size() == 1);
  CHECK_FALSE(none.conversations[0].messages[0].date);
}

TEST_CASE("maildir: folders and subfolders, sent mail known") {
  const Folder folder;
  folder.file("M/cur/1:2,S", eml({.extra = "Message-ID: <1@x>\n"}));
  folder.file("M/new/2", eml({.subject = "Other", .extra = "Message-ID: <2@x>\n"}));
  folder.file("M/.Sent/cur/3:2,S", eml({"nora@studio.example", "dave@client.example", "Tue, 3 Mar 2026 09:14:00 +0000", "Re: Spring cans",
                                        "Yes\n", "In-Reply-To: <1@x>\n"}));
  folder.file("M/.Sent/new/x", "");
  const Whole whole = read_all({folder.path() + "/M"});
  CHECK(whole.owner.me == std::vector<std::string>{"nora@studio.example"});
  CHECK(sizes(whole) == std::vector<std::size_t>{1, 2});
  CHECK(whole.problems.size() == 1);
}

TEST_CASE("moments: read, written, refused") {
  CHECK(format_moment(*parse_moment("2026-03-02T09:14:00.123-05:30")) == "2026-03-02T09:14:00-05:30");
  CHECK(format_moment(*parse_moment("2024-02-29")) == "2024-02-29T00:00:00Z");
  CHECK(civil(*parse_moment("2026-11-22T00:00:00Z")).weekday == 0);
  for (const char* wrong : {"", "2026", "2026-02-30", "2026-13-01", "2026-03-02T09:14", "2026-03-02T25:00:00Z", "2026-03-02T09:14:00",
                            "2026-03-02T09:14:00+1", "soon", "2026-03-02T09:14:00.Z", "-026-03-02"}) {
    CHECK_FALSE(parse_moment(wrong));
  }
  CHECK(format_moment(*parse_loose_moment("2019/9/24")) == "2019-09-24T00:00:00Z");
  CHECK(format_moment(*parse_loose_moment("2019-9-4")) == "2019-09-04T00:00:00Z");
  for (const char* wrong : {"9/24/2019", "2019/13/1", "2019/2/30", "2019/9-4", "2019/9", "2019/9/4 noon", "19/9/4", "", "/"})
    CHECK_FALSE(parse_loose_moment(wrong));
  CHECK(format_moment({std::int64_t{1} << 62, 0}).substr(0, 4) == "9999");
}
