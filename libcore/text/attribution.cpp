// Attribution lines in the languages that mail programs speak most. Told by a verb of writing before the colon
// and by a date, a time or an address; prose such as "as you wrote:" has none of these.
#include "text/attribution.hpp"

#include <string>

#include "text/utf8.hpp"

namespace amends::text {
namespace {

// Verbs right before the closing colon.
constexpr std::string_view kVerbs[] = {
    "wrote",    "writes",     "schrieb",   "geschrieben", "schreibt", "a écrit",   "a ecrit", "écrivait", "écrit",      "escribió",
    "escribio", "ha escrito", "escribe",   "ha scritto",  "scrive",   "scritto",   "schreef", "schrijft", "escreveu",   "skrev",
    "skriver",  "napisał",    "napisała",  "napisał(a)",  "napisal",  "pisze",     "написал", "написала", "написал(а)", "пишет",
    "писал",    "писал(а)",   "kirjoitti", "napsal",      "napsala",  "napsal(a)", "yazdı",   "ezt írta", "a scris",    "написав",
    "пише",     "έγραψε",     "写道",      "寫道",        "のメール", "作成",      "작성"};

// Verbs with the date behind them: "Ann <ann@…> schrieb am Di., 3. Mai 2026 um 10:12 Uhr:".
constexpr std::string_view kMiddleVerbs[] = {" schrieb am ",      " schrieb ",  " schreef op ", " schreef ", " skrev ",
                                             " escreveu no dia ", " escreveu ", " a écrit le ", " a écrit ", " ha scritto il ",
                                             " escribió el ",     " escribió ", " kirjoitti ",  " napisał",  " ezt írta ",
                                             " wrote on ",        " wrote at ", " napsal"};

constexpr std::string_view kLeads[] = {"on ",        "at ",     "am ",   "le ",     "el ",   "il ", "op ",         "em ",
                                       "den ",       "dne ",    "dnia ", "w dniu ", "в ",    "on:", "in article ", "quoting ",
                                       "il giorno ", "no dia ", "vào ",  "pe ",     "στις ", "a "};

constexpr std::string_view kWeekdays[] = {
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo",          "di",      "mi",   "do",      "fr",     "sa",     "so",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресенье",
    "пн",  "вт",  "ср",  "чт",  "пт",  "сб",  "вс",  "pon",         "wt",      "śr",   "czw",     "pt"};

bool digit(char c) { return c >= '0' && c <= '9'; }

bool has_time(std::string_view s) {
  for (std::size_t i = 1; i + 2 < s.size(); ++i)
    if ((s[i] == ':' || s[i] == '.' || s[i] == 'h') && digit(s[i - 1]) && digit(s[i + 1]) && digit(s[i + 2]) &&
        (i + 3 == s.size() || !digit(s[i + 3])) && (s[i] == ':' || i + 3 == s.size() || s[i + 3] != '.'))
      return true;
  return false;
}

bool has_year(std::string_view s) {
  for (std::size_t i = 0; i + 4 <= s.size(); ++i)
    if ((starts(s.substr(i), "19") || starts(s.substr(i), "20")) && digit(s[i + 2]) && digit(s[i + 3]) && (i == 0 || !digit(s[i - 1])) &&
        (i + 4 == s.size() || !digit(s[i + 4])))
      return true;
  return false;
}

// Without the colon, full-width or not, and the blanks before it (French has one).
std::string_view without_colon(std::string_view s, bool& colon) {
  while (!s.empty() && (s.back() == ' ' || s.back() == '-' || s.back() == '=')) s.remove_suffix(1);
  colon = false;
  if (ends(s, ":")) {
    s.remove_suffix(1);
    colon = true;
  } else if (ends(s, "\xEF\xBC\x9A")) {
    s.remove_suffix(3);
    colon = true;
  }
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

bool ends_in_verb(std::string_view s) {
  for (const std::string_view verb : kVerbs) {
    if (!ends(s, verb)) continue;
    if (s.size() == verb.size()) return true;
    const char before = s[s.size() - verb.size() - 1];
    if (before == ' ' || before == '>' || before == ',' || before == '"' || before == ')' || static_cast<unsigned char>(verb[0]) >= 0xE3)
      return true;
  }
  return false;
}

bool iso_date(std::string_view s) {
  return s.size() > 16 && digit(s[0]) && digit(s[3]) && s[4] == '-' && digit(s[5]) && s[7] == '-' && digit(s[8]) && s[10] == ' ' &&
         digit(s[11]) && s[13] == ':';
}

bool starts_like_one(std::string_view s) {
  while (!s.empty() && (s.front() == '-' || s.front() == '=' || s.front() == ' ' || s.front() == '[')) s.remove_prefix(1);
  if (s.empty()) return false;
  if (starts_with_any(s, kLeads)) return true;
  if (digit(s.front()) && count_digits(s.substr(0, 12)) >= 3) return true;
  for (const std::string_view day : kWeekdays)
    if (starts(s, day) && count_digits(s) > 0) return true;
  const std::size_t open = s.find('<');
  return open != std::string_view::npos && open > 0 && s.find('@', open) != std::string_view::npos;
}

// "I wrote:", "you wrote:" are prose unless marked lines follow.
bool pronoun_subject(std::string_view s) {
  constexpr std::string_view kEnds[] = {" i wrote", " you wrote", " we wrote", " he wrote", " she wrote", " they wrote"};
  for (const std::string_view e : kEnds)
    if (ends(s, e)) return true;
  return false;
}

}  // namespace

Attribution attribution_ending_at(const ZoneLines& z, std::size_t i) {
  constexpr std::size_t kLongest = 400;
  constexpr std::size_t kLines = 4;
  std::string_view key = z.key(i);
  // A wrapped address may have left its bracket at the beginning of the line, where it looks like a quote mark: "> wrote:".
  const bool stray = z[i].quoted;
  if (stray && !(starts(key, "> wrote") || starts(key, ">:") || starts(key, ">"))) return {};
  if (stray && key.size() > 40) return {};
  bool colon = false;
  const std::string_view tail = without_colon(key, colon);
  const bool colon_at_end = colon;
  const bool iso = iso_date(key) && holds(key, "gmt");
  if (!colon && !ends_in_verb(tail) && !iso) return {};
  if (z[i].line.columns > kLongest) return {};

  std::string joined;
  for (std::size_t size = 1; size <= kLines && size <= i + 1; ++size) {
    const std::size_t first = i + 1 - size;
    if (size > 1 && (!z.body(first) || z[first + 1].after_blank || z[first].line.columns > kLongest)) break;
    joined = size == 1 ? std::string(key) : std::string(z.key(first)) + ' ' + joined;
    if (joined.size() > kLongest) break;
    if (stray && size == 1) continue;
    const std::string_view whole = without_colon(joined, colon);
    const bool address = holds(whole, "@");
    const bool dated = count_digits(whole) > 0;
    const bool strong_date = has_time(whole) || has_year(whole);
    bool verb = ends_in_verb(whole);
    if (!verb && colon) {
      for (const std::string_view middle : kMiddleVerbs) verb = verb || holds(whole, middle);
      // Some write no verb: a date, a name and an address are enough.
      verb = verb || (address && strong_date && (ends(whole, ">") || ends(whole, ">)")) && starts_like_one(z.key(first)));
      verb = verb || (address && starts(whole, "quoting "));
    }
    if (!verb && iso && size == 1 && z[i].line.columns < 80 && z[i].after_blank) verb = colon = true;
    if (!verb || (!address && !dated)) continue;
    if (!colon && !(address && strong_date)) continue;
    const bool begins = starts_like_one(z.key(first)) || (z[first].after_blank && (address || strong_date) && whole.size() < 250);
    if (!begins) continue;
    // "On Tue, 3 Mar 2026" may stand in the line above the name.
    if (size < kLines && first > 0 && z.body(first - 1) && !z[first].after_blank && !starts_with_any(z.key(first), kLeads) &&
        starts_with_any(z.key(first - 1), kLeads) && count_digits(z.key(first - 1)) > 0 && z[first - 1].line.columns < 60)
      ++size;
    return {size, false, (address || strong_date) && !pronoun_subject(whole)};
  }
  constexpr std::size_t kMostBareWords = 6;
  if (!stray && colon_at_end && ends_in_verb(tail) && count_words(key) <= kMostBareWords && is_upper(decode(z.text(i), 0).value) &&
      !pronoun_subject(" " + std::string(tail)))
    return {1, true, false};
  return {};
}

}  // namespace amends::text
