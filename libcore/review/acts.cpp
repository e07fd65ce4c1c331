// Reads the acts of each sentence by phrase patterns. A pattern that lists an act is evidence; one that lists an exception
// (a negation, a condition, an idiom) takes the act away again. Silence where neither speaks.
#include "review/acts.hpp"

#include <algorithm>
#include <cstddef>

#include "text/phrase.hpp"

namespace amends::review {
namespace {

struct Reader {
  Act act;
  const text::PhraseSet& shows;
  const text::PhraseSet& unless;
};

const text::PhraseSet& apologize_shows() {
  static const text::PhraseSet kSet{
      "(i|we) (am|are) (really|truly|very|so|deeply|sincerely|terribly|genuinely|most|extremely)? sorry",
      "(i'm|we're) (really|truly|very|so|deeply|sincerely|terribly|genuinely|most|extremely)? sorry",
      "^ (so|very|really|truly|terribly)? sorry",
      "(i|we) (do|must|want to|would like to|wish to)? (sincerely|deeply|fully|unreservedly)? (apologise|apologize)",
      "(my|our|please accept my|please accept our|with) (sincere|sincerest|deepest|full|unreserved)? (apology|apologies)",
      "(please|kindly)? forgive (me|us)",
      "(i|we) owe you ... apology",
      "(i|we) beg your pardon",
  };
  return kSet;
}

const text::PhraseSet& apologize_unless() {
  static const text::PhraseSet kSet{
      "sorry (but|if|that you feel|you feel|to bother|to disturb|one question|to hear)",
      "(apologise|apologize|apologies) (if|in advance|for any)",
      "(not|no) sorry",
  };
  return kSet;
}

}  // namespace

std::vector<ActHit> acts_of(const text::Document& document) {
  const Reader kReaders[] = {{Act::apologize, apologize_shows(), apologize_unless()}};
  std::vector<ActHit> hits;
  std::uint32_t at = 0;
  for (const text::Sentence& sentence : document.sentences()) {
    for (const Reader& reader : kReaders) {
      const auto found = reader.shows.find(document, sentence);
      if (found.empty() || reader.unless.in(document, sentence)) continue;
      hits.push_back({reader.act, at, document.span_of(found.front().first, found.front().last)});
    }
    ++at;
  }
  return hits;
}

}  // namespace amends::review
