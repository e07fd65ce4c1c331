#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "flowed.hpp"
#include "folder.hpp"
#include "utf8.hpp"

namespace {

const std::string kHead =
    "From: =?utf-8?q?J=C3=BCrgen_Marsh?= <Jo@Marsh.example>\r\nTo: Nora <nora@studio.example>\r\nDate: Mon, 2 Mar 2026 09:14:00 +0100\r\n"
    "Subject: =?iso-8859-1?Q?K=FCche?= and =?utf-8?B?QmFk?=\r\nMessage-ID: <a1@marsh.example>\r\n";

}  // namespace

TEST_CASE("mime: headers are decoded and addresses are lower case") {
  const Whole whole = read_bytes(kHead + "Content-Type: text/plain; charset=utf-8\r\n\r\nHello\r\nthere\r\n");
  REQUIRE(whole.conversations.size() == 1);
  const auto& message = whole.conversations[0].messages.at(0);
  CHECK(message.id == "a1@marsh.example");
  CHECK(message.from == "jo@marsh.example");
  CHECK(message.from_name == "J\xC3\xBCrgen Marsh");
  CHECK(message.to == std::vector<std::string>{"nora@studio.example"});
  CHECK(message.subject ==
        "K\xC3\xBC"
        "che and Bad");
  REQUIRE(message.date);
  CHECK(format_moment(*message.date) == "2026-03-02T09:14:00+01:00");
  CHECK(message.text == "Hello\nthere\n");
  CHECK(whole.problems.empty());
}

TEST_CASE("mime: charsets and transfer encodings") {
  const std::string utf =
      "caf\xC3\xA9 \xE2\x82\xAC"
      "5\n";
  CHECK(only_text(kHead + "Content-Type: text/plain; charset=iso-8859-15\n\ncaf\xE9 \xA4"
                          "5\n") == utf);
  CHECK(only_text(kHead + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\ncaf=E9 =805\n") ==
        utf);
  CHECK(only_text(kHead + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nY2Fmw6kg4oKsNQo=\n") == utf);
  CHECK(only_text(kHead + "Content-Type: text/plain; charset=koi8-r\n\n\xF0\xD2\xC9\n") == "\xD0\x9F\xD1\x80\xD0\xB8\n");
  CHECK(only_text(kHead + "\ncaf\xE9\n") == "caf\xC3\xA9\n");
  CHECK(only_text(kHead + "Content-Type: text/plain; charset=utf-8\n\ncaf\xC3 and\n") == "caf\xEF\xBF\xBD and\n");
  CHECK(only_text(kHead + "Content-Type: text/plain; charset=no-such-set\n\nfine\n") == "fine\n");
  CHECK(only_text(kHead + std::string("\na\0b\n", 5)) == "ab\n");
  CHECK(read_bytes(kHead + "Content-Type: text/plain; charset=no-such-set\n\nfine\n").complaints().find("charset") != std::string::npos);
}

TEST_CASE("mime: alternatives prefer plain text unless it says nothing") {
  const auto mail = [](const std::string& plain) {
    return kHead + "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + plain +
           "\n--b\nContent-Type: text/html\n\n<p>From the <b>HTML</b></p>\n--b--\n";
  };
  CHECK(only_text(mail("From the text")) == "From the text");
  CHECK(only_text(mail("")) == "From the HTML\n");
  CHECK(only_text(mail("  \n ")) == "From the HTML\n");
  CHECK(only_text(mail("Please view in HTML.")) == "From the HTML\n");
  CHECK(only_text(mail("Your mail program does not support HTML messages.")) == "From the HTML\n");
  CHECK(only_text(mail("The page looks wrong in a browser on my phone, and I told you last week. " + std::string(400, 'x'))).substr(0, 8) ==
        "The page");
}

TEST_CASE("mime: attachments, pictures and signatures are left out, text after them is kept") {
  CHECK(only_text(
            kHead +
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nOne\n--b\n"
            "Content-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt\n\nNOT THIS\n--b\n"
            "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nAAAA\n--b\nContent-Type: text/plain\n\nTwo\n--b--\n") ==
        "One\n\nTwo");
  CHECK(only_text(kHead +
                  "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Hi</p>\n--b\n"
                  "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n") == "Hi\n");
}

TEST_CASE("mime: truncated mail is read as far as it goes and said so") {
  const Whole whole =
      read_bytes(kHead + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe first pa");
  REQUIRE(whole.conversations.size() == 1);
  CHECK(whole.conversations[0].messages.at(0).text == "The first pa");
  CHECK(whole.complaints().find("ends early") != std::string::npos);
  CHECK(read_bytes(kHead).conversations.size() == 1);
  CHECK(only_text(kHead + "MIME-Version: 1.0\nContent-Type: multipart/mixed\n\nno boundary\n").size() < 20);
}

TEST_CASE("mime: nested parts without end do no harm") {
  std::string deep = kHead + "MIME-Version: 1.0\n";
  for (int i = 0; i < 3000; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  deep += "Content-Type: text/plain\n\nground\n";
  CHECK(read_bytes(deep).conversations.size() == 1);
}

TEST_CASE("plain text: flowed lines are joined by quote depth") {
  using amends::mail::unflowed;
  CHECK(unflowed("One long \nline.\nNext.\n", false) == "One long line.\nNext.\n");
  CHECK(unflowed("> quoted \n> words\nmine \nhere\n", false) == "> quoted words\nmine here\n");
  CHECK(unflowed("> quoted \nmine\n", false) == "> quoted \nmine\n");
  CHECK(unflowed("Bye \n-- \nJo\n", false) == "Bye \n-- \nJo\n");
  CHECK(unflowed("ab \ncd\n", true) == "abcd\n");
  CHECK(unflowed(" From here\n", false) == "From here\n");
  CHECK(only_text(kHead + "Content-Type: text/plain; format=flowed\n\nOne long \nline.\n") == "One long line.\n");
}

TEST_CASE("plain text: repaired and checked UTF-8") {
  using amends::mail::first_bad_utf8;
  CHECK(first_bad_utf8("ab\xC3\xA9") == std::string::npos);
  CHECK(first_bad_utf8("ab\xC3") == 2);
  CHECK(first_bad_utf8("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(first_bad_utf8("\xF4\x90\x80\x80") == 0);  // beyond Unicode
  CHECK(first_bad_utf8("\xC0\xAF") == 0);          // too long a form
  CHECK(amends::mail::repaired_utf8("a\xFF\xFF"
                                    "b") ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("mime: a 100 MB attachment costs little memory") {
  const Folder folder;
  const std::string path = folder.file("big.eml", "");
  {
    std::ofstream out(path, std::ios::binary);
    out << kHead << "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the film.\n--b\n"
        << "Content-Type: video/mp4\nContent-Disposition: attachment; filename=film.mp4\nContent-Transfer-Encoding: base64\n\n";
    const std::string line = std::string(76, 'Q') + "\n";
    std::string block;
    while (block.size() < 1000000) block += line;
    for (int i = 0; i < 100; ++i) out << block;
    out << "--b\nContent-Type: text/plain\n\nAnd tell me.\n--b--\n";
  }
  const std::string box = folder.file("big.mbox", "");
  REQUIRE(std::system(("{ printf 'From jo@marsh.example Mon Mar  2 09:14:00 2026\\n'; cat '" + path + "'; } > '" + box + "'").c_str()) ==
          0);
  // In a process of its own, so that the peak is this reading's alone.
  for (const std::string& file : {path, box}) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      rusage before{};
      getrusage(RUSAGE_SELF, &before);
      const Whole whole = read_all({file});
      rusage after{};
      getrusage(RUSAGE_SELF, &after);
      const bool right = whole.conversations.size() == 1 && whole.conversations[0].messages.at(0).text == "See the film.\n\nAnd tell me.";
      // 16 MiB above what the test program already had: buffers and libraries, not the film.
      const bool small = after.ru_maxrss - before.ru_maxrss < 16 * 1024;
      _exit(right ? (small ? 0 : 2) : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
}
