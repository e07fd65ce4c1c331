// token_apology: a bare "sorry" for a serious complaint: it says nothing of what for, and no other sentence does.
// A small slip put right ("Sorry, wrong file, here it is") and an apology beside what it is for are none.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "review/match.hpp"
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(sorry|apologise|apologize|apologies) (that|we|i|you|our|the|if|but|to (bother|interrupt|disturb|trouble|chase|ask|say)|one|"
      "quick)",
      "(no need to|needn't|not) (apologise|apologize|be sorry)",
      "(say|says|said|said that he was) sorry",
      "(for|about) (our|my|the) (delay|silence|noise|typo|mistake in|error in|wrong|late|missing|broken|double|bill|invoice|small|"
      "short|long)",
  };
  return kSet;
}

const text::PhraseSet& apology() {
  static const text::PhraseSet kSet{
      "(sorry|sry|soz|apols|apolog*|apologies|apologise|apologize|pardon|pardons|regret|regrets|regretted|pasensya|désolé|désolée|"
      "entschuldigung|mes excuses|mea culpa|forgive us|forgive me|please excuse|excuse us|my bad|ma binu)",
  };
  return kSet;
}

const text::PhraseSet& formula() {
  static const text::PhraseSet kSet{
      "(sorry|apologies|apologise|apologize|pardon|pardons|regret|regrets) (for|about|bout|on) (that|this|it|all this|all that|any "
      "inconvenience|the inconvenience|the trouble|any trouble|the situation|the issue|the mix-up|the mixup|the hassle|the confusion|"
      "the bother|the above|this one|everything|all the trouble)",
      "(so|very|really)? sorry to (hear|read) (this|it|about this|about that)",
      "sorry to (hear|read) that $",
      "with (our|my|many|sincere|deepest)? apologies",
      "(noted|received|understood) with apologies",
      "^ (our|my|sincere|deepest|many)? apologies (noted|again|there)",
      "^ (oops|whoops|ah|oh|ups) sorry",
      "^ sorry (got it|again|noted|will do|and have|mate|our mistake|our error|my mistake|my error)",
      "^ (pardon|my bad|mea culpa)",
      "(accept|please accept) (our|my) (sincere|sincerest|deepest|heartfelt)? (apology|apologies) (and kindly|and bear|and have)",
  };
  return kSet;
}

const text::PhraseSet& empty_words() {
  static const text::PhraseSet kSet{
      // None of these says what the apology is for; neither does a name.
      "(a|abeg|about|above|accept|again|ah|all|am|an|and|any|apologies|apologise|apologize|apology|apols|are|as|at|bad|be|bear|beg|"
      "best|bit|bout|can|caused|damn|dear|deep|deepest|deeply|do|duly|désolé|désolée|entire|entschuldigung|ever|everyone|excuse|"
      "excuses|extremely|folks|for|forgive|from|genuinely|greetings|guys|have|hear|heartfelt|hello|hey|hi|i|i'm|in|inconvenience|"
      "inconveniences|is|issue|it|just|kind|kindly|ma|ma'am|madam|many|mate|may|me|mes|mistake|most|much|must|my|no|noted|of|oh|ok|"
      "okay|on|once|one|oops|our|pardon|pardons|pasensya|please|po|problem|really|regards|regret|regrets|regretted|respect|say|"
      "sincere|sincerely|sincerest|sir|situation|so|sorry|soz|sry|team|terribly|that|the|there|these|this|those|to|trouble|troubles|"
      "truly|ugh|unreservedly|us|very|we|we're|well|what|whole|wishes|with|yeah|yes|you|your|yours)",
      "{name}",
  };
  return kSet;
}

constexpr const char* kInstead = "I am sorry that we [what went wrong].";

// An apology of empty words and names only.
bool bare(const text::Document& document, const text::Sentence& sentence) {
  if (!apology().in(document, sentence)) return false;
  std::vector<std::uint32_t> empty;
  for (const text::PhraseMatch& match : empty_words().find(document, sentence)) empty.push_back(match.first);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const text::WordKind kind = document.words()[i].kind;
    if (kind == text::WordKind::punctuation || kind == text::WordKind::emoji || kind == text::WordKind::emoticon) continue;
    if (!std::binary_search(empty.begin(), empty.end(), i)) return false;  // found in order
  }
  return true;
}

// Whether the sentence names the failure (in doubt it does), says what was our part, or apologises in full.
bool says_what_for(const Draft& draft, std::uint32_t sentence) {
  if (draft.likely("acknowledges", sentence) || draft.has(Act::own, sentence)) return true;
  const text::Sentence& said = draft.document.sentences()[sentence];
  return draft.has(Act::apologize, sentence) && !bare(draft.document, said) && !formula().in(draft.document, said);
}

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  if (context.client != nullptr && !context.let_down) return {};
  const auto sentences = document.sentences();
  std::vector<bool> named;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) named.push_back(says_what_for(context.draft, i));
  const auto all = std::count(named.begin(), named.end(), true);
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (all > (named[i] ? 1 : 0) || unless().in(document, sentences[i]) || has_blank(document, sentences[i])) continue;
    const bool plain = bare(document, sentences[i]) || formula().in(document, sentences[i]) || context.draft.sure("token_apology", i);
    if (plain || probable_alone(context, "token_apology", i)) hits.push_back({sentences[i].span, kInstead, !plain});
  }
  return hits;
}

constexpr Example kExamples[] = {
    {"[[Sorry about that.]] The new link is below.", "Your update deleted four years of my notes!"},
    {"[[Our apologies for the inconvenience.]]"},
    {"[[Oops, sorry!]]", "You sent my file to the wrong person, I am furious."},
    {"Dear Ms Lund,\n[[We apologise.]]"},
    {"Sorry, wrong file, here is the right one.", "Thanks! Could you send me the floor plan?"},
    {"I am sorry that our update deleted your notes.", "Your update deleted four years of my notes!"},
    {"Four years of notes are gone because we skipped the backup. I am so sorry.", "Your update deleted four years of my notes!"},
    {"Sorry to interrupt your leave; page two still wants a signature."},
};

}  // namespace

extern const Rule token_apology;
constinit const Rule token_apology{
    "token_apology",
    Kind::fault,
    Severity::warning,
    "Name what you are sorry for, in their words.",
    "A bare \"sorry\" reads as a reflex; what went wrong has to be said.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
