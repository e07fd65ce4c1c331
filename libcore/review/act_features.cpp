// The features of act_features.hpp. An act shown by a phrase counts three times: as that phrase, as the act, and as the act
// not taken back, so that the model can trust some phrases of an act more than others.
#include "review/act_features.hpp"

#include <algorithm>

#include "review/act_phrases.hpp"
#include "review/draft.hpp"

namespace amends::review {
namespace {

// A finisher of good avalanche (the one of MurmurHash3). The start value keeps these keys apart from the tone room's.
constexpr std::uint32_t mixed(std::uint32_t kind, std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = 0xac70f3d5u ^ (kind * 0x9e3779b1u) ^ (a * 0x85ebca77u) ^ (b * 0xc2b2ae3du);
  h ^= h >> 16;
  h *= 0x85ebca6bu;
  h ^= h >> 13;
  h *= 0xc2b2ae35u;
  h ^= h >> 16;
  return h == 0 ? 1 : h;
}

// Beyond any act; part of a fingerprint, so it does not move when an act is added.
constexpr std::uint32_t kNoAct = 14;

enum Kind : std::uint32_t { kPhrase = 1, kAgainst = 2, kAct = 3, kActStands = 4, kPair = 5, kWords = 6 };

}  // namespace

void act_features(const text::Document& document, const text::Sentence& sentence, ActScratch& scratch, std::vector<tone::Feature>& out) {
  tone::sentence_features(document, sentence, scratch.tone, out);
  if (sentence.first == sentence.last) return;
  std::uint32_t stands = 0;  // a bit for each act shown and not taken back
  for (std::uint32_t act = 0; act < kActCount; ++act) {
    const auto shown = phrases_for(static_cast<Act>(act)).find(document, sentence);
    for (const text::PhraseMatch& match : shown) out.push_back({mixed(kPhrase, act, match.phrase), match.first, match.last});
    const auto against = phrases_against(static_cast<Act>(act)).find(document, sentence);
    for (const text::PhraseMatch& match : against) out.push_back({mixed(kAgainst, act, match.phrase), match.first, match.last});
    if (shown.empty()) continue;
    out.push_back({mixed(kAct, act, 0), shown.front().first, shown.front().last});
    if (!against.empty()) continue;
    out.push_back({mixed(kActStands, act, 0), shown.front().first, shown.front().last});
    stands |= 1u << act;
  }
  for (std::uint32_t a = 0; a < kActCount; ++a)
    for (std::uint32_t b = a + 1; b < kActCount; ++b)
      if ((stands >> a & 1u) != 0 && (stands >> b & 1u) != 0) out.push_back({mixed(kPair, a, b), sentence.first, sentence.last});
  if (stands == 0) out.push_back({mixed(kActStands, kNoAct, 0), sentence.first, sentence.last});
  std::uint32_t length = 0;  // 0: 1 word, 1: 2-3, 2: 4-7, 3: 8-15, 4: more
  for (std::uint32_t n = sentence.last - sentence.first; n > 1 && length < 4; n /= 2) ++length;
  out.push_back({mixed(kWords, length, 0), sentence.first, sentence.last});
  std::sort(out.begin(), out.end(),
            [](const tone::Feature& a, const tone::Feature& b) { return a.key != b.key ? a.key < b.key : a.first < b.first; });
  out.erase(std::unique(out.begin(), out.end(), [](const tone::Feature& a, const tone::Feature& b) { return a.key == b.key; }), out.end());
}

}  // namespace amends::review
