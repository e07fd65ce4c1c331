// Documents: words with their kinds and folds, sentences, and what every document must hold whatever the text.
#include "text/document.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/marks.hpp"

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
      Row{"go to example.com/a now", "go to example.com/a/l now"}, Row{"ping @dave in #general or <@U123>", "ping @dave/h in #general/h or <@u123>/h"},
      Row{"at 10:30 pay $1,200, £600 or 600 EUR", "at 10:30/n pay $1,200/n , £600/n or 600/n eur"}, Row{"the 14th, 5pm, 50% off", "the 14th/n , 5pm/n , 50%/n off"},
      Row{"great :) no :-( <3 ;P", "great :)/t no :-(/t <3/t ;p/t"}, Row{"e.g. this, at 5 p.m.", "e.g. this , at 5/n p.m."}, Row{"sooooo goooood!!!!!", "soo good !!!"},
      Row{"ÄÖÜ ΑΒΓ ДЖЭ ＡＢ", "äöü αβγ джэ ab"}, Row{"👩‍👩‍👧 🇩🇪🇫🇷 1️⃣ 👍🏽", "👩‍👩‍👧/e 🇩🇪/e 🇫🇷/e 1️⃣/e 👍🏽/e"}, Row{"ticket #4512", "ticket #4512/n"});
  CHECK(words_of(row.text) == row.words);
}

TEST_CASE("sentences are cut at the marks") {
  const char* row = GENERATE(
      "[[It broke.]] [[Again!]] [[Why?]]", "[[Mr. Hall called at 5 p.m. today.]] [[Fine.]]", "[[See No. 5, e.g. the boiler.]]",
      "[[It cost 3.50 in all.]] [[Odd...]] [[But fine.]]", "[[well... maybe]]", "[[the site is down]]\n[[can you look]]", "- [[one thing]]\n- [[another]]\n\n[[Right.]]",
      "[[What?!]] [[No way!!!]] [[Ok :)]]", "[[He said \"Stop.\"]] [[She did.]]", "[[The work that you sent us last week was not what we had asked for in]]");
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
  const Row row = GENERATE(Row{"ab\xff", 2}, Row{"\xc0\x80", 0}, Row{"x\xed\xa0\x80", 1}, Row{"abcdefghij\xe2\x82", 10}, Row{"\xf4\x90\x80\x80", 0}, Row{"\x80", 0});
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
