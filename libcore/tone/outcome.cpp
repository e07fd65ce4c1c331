// Tells English from other languages by function words, script and accents, and prose from code by its zones and symbols.
// The lists are ours; words that English shares ("die", "an", "in", "so") are left out of the other languages' lists.
#include "tone/outcome.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace amends::tone {
namespace {

using text::Document;
using text::Word;
using text::WordKind;

constexpr std::string_view kEnglish[] = {
    "the",   "a",     "an",    "i",      "you",     "he",      "she",    "it",     "we",     "they",  "my",    "your",  "our",
    "his",   "her",   "their", "is",     "are",     "was",     "were",   "be",     "been",   "am",    "have",  "has",   "had",
    "do",    "does",  "did",   "don't",  "didn't",  "doesn't", "isn't",  "can't",  "won't",  "i'm",   "i've",  "i'll",  "i'd",
    "we're", "we've", "we'll", "you're", "you've",  "it's",    "that's", "to",     "of",     "and",   "for",   "with",  "on",
    "at",    "by",    "from",  "this",   "that",    "these",   "those",  "not",    "but",    "if",    "when",  "what",  "why",
    "how",   "who",   "will",  "would",  "can",     "could",   "should", "please", "thanks", "thank", "still", "again", "there",
    "here",  "about", "after", "before", "because", "just",    "any",    "some",   "all",    "out",   "up",    "now",   "yes",
    "ok",    "get",   "got",   "need",   "want",    "let",     "as",     "or",     "us",     "than",  "too",   "more",  "nothing",
    "never", "back",  "in",    "me",     "so",      "no",      "im",     "dont",   "u",      "ur",    "pls"};
constexpr std::string_view kGerman[] = {
    "der",   "das",  "und",  "ist",  "nicht", "ich",    "wir",   "sie",   "ein",   "eine",  "einen",    "einer",  "den",    "dem",   "zu",
    "mit",   "auf",  "für",  "fuer", "von",   "im",     "bitte", "haben", "hat",   "habe",  "noch",     "immer",  "seit",   "sind",  "wird",
    "wurde", "auch", "aber", "wie",  "uns",   "unsere", "unser", "ihre",  "ihr",   "mir",   "mich",     "es",     "sehr",   "schon", "kein",
    "keine", "dass", "wenn", "nach", "bei",   "vielen", "dank",  "danke", "warum", "heute", "rechnung", "können", "werden", "guten"};
constexpr std::string_view kFrench[] = {
    "le",    "la",   "les",  "des",  "du",      "et",    "est",    "je",       "nous",     "vous",    "il",   "elle", "une",   "un",
    "pas",   "pour", "dans", "que",  "qui",     "sur",   "avec",   "ce",       "cette",    "mon",     "ma",   "mes",  "votre", "vos",
    "notre", "nos",  "au",   "aux",  "bonjour", "merci", "depuis", "ai",       "avez",     "avons",   "suis", "sont", "été",   "plus",
    "très",  "mais", "je",   "j'ai", "c'est",   "n'est", "d'une",  "toujours", "pourquoi", "facture", "être", "sans", "encore"};
constexpr std::string_view kSpanish[] = {
    "el",   "los",    "las",     "de",      "del",   "que",     "y",      "en",    "un",     "una",    "por",   "para",   "con",     "su",
    "sus",  "mi",     "nuestro", "nuestra", "se",    "lo",      "le",     "les",   "es",     "está",   "estoy", "son",    "muy",     "pero",
    "como", "cuando", "gracias", "hola",    "favor", "ha",      "han",    "hemos", "desde",  "esto",   "esta",  "este",   "todavía", "ya",
    "más",  "porque", "sin",     "nos",     "usted", "ustedes", "quiero", "la",    "buenos", "buenas", "tengo", "factura"};
constexpr std::string_view kItalian[] = {"il",     "lo",  "gli",    "di",     "che",  "e",      "è",          "un",      "una",    "per",
                                         "con",    "del", "della",  "dei",    "sono", "ho",     "abbiamo",    "non",     "ma",     "mi",
                                         "ci",     "si",  "questo", "questa", "come", "grazie", "buongiorno", "vostra",  "vostro", "nostro",
                                         "nostra", "più", "ancora", "da",     "al",   "alla",   "nel",        "anche",   "perché", "molto",
                                         "essere", "ha",  "la",     "le",     "i",    "sulla",  "ciao",       "fattura", "stato"};
constexpr std::string_view kDutch[] = {
    "de",          "het",    "een",    "en",    "van",  "ik",    "wij",  "we",  "jullie", "u",      "uw",    "niet",    "is",
    "dat",         "die",    "op",     "te",    "voor", "met",   "zijn", "heb", "heeft",  "hebben", "naar",  "nog",     "maar",
    "ook",         "aan",    "er",     "om",    "bij",  "wordt", "werd", "ons", "onze",   "geen",   "graag", "bedankt", "dank",
    "alstublieft", "waarom", "steeds", "sinds", "deze", "dit",   "mijn", "wat", "wel",    "al",     "dan",   "factuur", "beste"};
constexpr std::string_view kPortuguese[] = {
    "o",     "os",   "as",     "um",     "uma",      "de",       "do",  "da",    "dos",    "das",   "que",   "não",   "nao",
    "para",  "com",  "por",    "em",     "no",       "na",       "meu", "minha", "nosso",  "nossa", "você",  "vocês", "está",
    "estou", "são",  "muito",  "mas",    "obrigado", "obrigada", "olá", "ainda", "foi",    "desde", "seu",   "sua",   "isso",
    "este",  "esta", "quando", "porque", "já",       "mais",     "sem", "tem",   "fatura", "por",   "favor", "bom"};
constexpr std::string_view kPolish[] = {"nie",     "się",      "jest",    "na",      "w",     "z",     "że",   "i",     "do",  "to",
                                        "proszę",  "dziękuję", "czy",     "jak",     "ale",   "od",    "po",   "za",    "mam", "mamy",
                                        "pan",     "pani",     "państwo", "jeszcze", "już",   "tylko", "dla",  "przez", "był", "była",
                                        "faktura", "dzień",    "dobry",   "bardzo",  "nadal", "co",    "tego", "mnie",  "nam", "o"};
constexpr std::string_view kScandinavian[] = {
    "och", "att", "det",  "är",  "jag",  "inte",  "som", "på",  "för",  "av",   "med", "har", "vi",    "ni",          "er",     "en",
    "ett", "jeg", "ikke", "og",  "til",  "vores", "vår", "men", "tack", "takk", "tak", "hej", "hei",   "fortfarande", "stadig", "fortsatt",
    "den", "de",  "kan",  "var", "från", "fra",   "om",  "sig", "meg",  "mig",  "min", "ha",  "sidan", "siden",       "sedan"};
constexpr std::string_view kOthers[] = {
    "ve",     "bir",   "bu",   "için",      "değil",  "çok",    "ne",    "merhaba", "teşekkürler", "lütfen",   "hala",  "ja",
    "on",     "ei",    "että", "olen",      "mutta",  "kiitos", "vielä", "není",    "jsem",        "se",       "že",    "prosím",
    "děkuji", "ale",   "jsou", "nem",       "egy",    "és",     "hogy",  "van",     "kérem",       "köszönöm", "nu",    "este",
    "și",     "să",    "vă",   "mulțumesc", "pentru", "din",    "je",    "nije",    "sam",         "hvala",    "molim", "yang",
    "dan",    "tidak", "saya", "untuk",     "dengan", "kami",   "không", "của",     "tôi",         "và",       "là"};

template <std::size_t N>
constexpr auto sorted_hashes(const std::string_view (&list)[N]) {
  std::array<std::uint32_t, N> hashes{};
  for (std::size_t i = 0; i < N; ++i) hashes[i] = text::fold_hash(list[i]);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}
constexpr auto kEnglishSet = sorted_hashes(kEnglish);
constexpr auto kGermanSet = sorted_hashes(kGerman);
constexpr auto kFrenchSet = sorted_hashes(kFrench);
constexpr auto kSpanishSet = sorted_hashes(kSpanish);
constexpr auto kItalianSet = sorted_hashes(kItalian);
constexpr auto kDutchSet = sorted_hashes(kDutch);
constexpr auto kPortugueseSet = sorted_hashes(kPortuguese);
constexpr auto kPolishSet = sorted_hashes(kPolish);
constexpr auto kScandinavianSet = sorted_hashes(kScandinavian);
constexpr auto kOtherSet = sorted_hashes(kOthers);

struct Counts {
  std::size_t words = 0;
  std::size_t english = 0;
  std::array<std::size_t, 9> foreign{};
  std::size_t accented = 0;  // Latin letters that English has not
  std::size_t other_script = 0;
  std::size_t symbols = 0;  // tokens that programs are full of
  std::size_t tokens = 0;
};

template <class Set>
bool has(const Set& set, std::uint32_t hash) {
  return std::binary_search(set.begin(), set.end(), hash);
}

// Letters from U+0370 up are another script; general punctuation (U+2000..) is none.
void count_script(std::string_view bytes, Counts& counts) {
  bool accent = false;
  bool other = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c >= 0xC3 && c <= 0xCC) accent = true;
    if ((c >= 0xCD && c <= 0xDF) || c == 0xE0 || c == 0xE1 || (c >= 0xE3 && c <= 0xED)) other = true;
  }
  counts.accented += accent;
  counts.other_script += other;
}

Counts count(const Document& document) {
  Counts counts;
  for (const Word& word : document.words()) {
    ++counts.tokens;
    const std::string_view bytes = word.span.of(document.source());
    if (word.kind == WordKind::punctuation) {
      constexpr std::string_view kSymbols = "{}[]()<>=;|\\/*+_$#~^&";
      counts.symbols += kSymbols.find(bytes[0]) != std::string_view::npos;
      continue;
    }
    if (!is_spoken(word)) continue;
    ++counts.words;
    count_script(bytes, counts);
    counts.english += has(kEnglishSet, word.hash);
    counts.foreign[0] += has(kGermanSet, word.hash);
    counts.foreign[1] += has(kFrenchSet, word.hash);
    counts.foreign[2] += has(kSpanishSet, word.hash);
    counts.foreign[3] += has(kItalianSet, word.hash);
    counts.foreign[4] += has(kDutchSet, word.hash);
    counts.foreign[5] += has(kPortugueseSet, word.hash);
    counts.foreign[6] += has(kPolishSet, word.hash);
    counts.foreign[7] += has(kScandinavianSet, word.hash);
    counts.foreign[8] += has(kOtherSet, word.hash);
  }
  return counts;
}

bool foreign_text(const Counts& c, std::size_t known_words) {
  if (c.other_script * 2 > c.words) return true;
  const std::size_t foreign = *std::max_element(c.foreign.begin(), c.foreign.end());
  // Some words are in both lists; a text is foreign when another language explains clearly more of it.
  if (foreign >= 2 && foreign > c.english) return true;
  if (c.english > 0) return false;
  // No English function word at all: one foreign one is enough where most words are unknown or accented.
  if (foreign >= 1 && c.words >= 3 && (known_words * 2 < c.words || c.accented > 0)) return true;
  return c.words >= 4 && c.accented >= 1 && known_words * 3 < c.words;
}

bool mostly_code(const Document& document, const Counts& c) {
  std::size_t code = 0;
  for (const text::ZoneSpan& zone : document.zones())
    if (zone.zone == text::Zone::code) code += zone.span.size();
  // Four words beside a listing are a remark that can be judged.
  if (code > 0 && c.words < 4) return true;
  // Prose has a bracket now and then; a third of all tokens is a program that the zones did not see.
  return c.tokens >= 8 && c.symbols * 3 > c.tokens;
}

}  // namespace

bool is_spoken(const Word& word) { return word.kind == WordKind::word; }

bool is_one_word(const Document& document) { return std::count_if(document.words().begin(), document.words().end(), is_spoken) == 1; }

Outcome outcome_of(const Document& document, std::size_t known_words) {
  const Counts counts = count(document);
  if (mostly_code(document, counts)) return Outcome::mostly_code;
  if (document.words().empty()) return Outcome::no_text;
  if (counts.words > 0 && foreign_text(counts, known_words)) return Outcome::not_english;
  if (counts.words == 0) return Outcome::too_short;
  return Outcome::judged;
}

}  // namespace amends::tone
