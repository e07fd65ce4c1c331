// The words and shapes that tell a signature's lines. The lists are of formulas that people use to close mail, in the languages met most.
#include "text/signature_lines.hpp"

#include <algorithm>
#include <string>

#include "text/utf8.hpp"
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

constexpr std::string_view kClosings[] = {"regards",
                                          "best",
                                          "best regards",
                                          "kind regards",
                                          "kindest regards",
                                          "warm regards",
                                          "warmest regards",
                                          "warmest",
                                          "warmly",
                                          "with regards",
                                          "with kind regards",
                                          "with best regards",
                                          "with warm regards",
                                          "with warmest regards",
                                          "with kindest regards",
                                          "many regards",
                                          "friendly regards",
                                          "with friendly regards",
                                          "sincerely",
                                          "sincerely yours",
                                          "yours sincerely",
                                          "most sincerely",
                                          "very sincerely",
                                          "yours faithfully",
                                          "faithfully yours",
                                          "faithfully",
                                          "yours truly",
                                          "truly yours",
                                          "very truly yours",
                                          "yours",
                                          "yours respectfully",
                                          "respectfully",
                                          "respectfully yours",
                                          "with respect",
                                          "yours cordially",
                                          "cordially",
                                          "best wishes",
                                          "with best wishes",
                                          "warm wishes",
                                          "kind wishes",
                                          "all the best",
                                          "all best",
                                          "many thanks",
                                          "thanks",
                                          "thank you",
                                          "thx",
                                          "thanks a lot",
                                          "many thanks and regards",
                                          "thanks and regards",
                                          "thanks & regards",
                                          "thank you and regards",
                                          "thank you and best regards",
                                          "thanks and best regards",
                                          "thanks and kind regards",
                                          "many thanks and kind regards",
                                          "cheers",
                                          "take care",
                                          "talk soon",
                                          "speak soon",
                                          "ta",
                                          "kr",
                                          "br",
                                          "rgds",
                                          "brgds",
                                          "b. regards",
                                          "bests",
                                          "love",
                                          "lots of love",
                                          "much love",
                                          "xx",
                                          "xxx",
                                          "xoxo",
                                          "x",
                                          "hugs",
                                          "ever yours",
                                          "as ever",
                                          "yours ever",
                                          "in haste",
                                          "as always",
                                          "till then",
                                          "until then",
                                          "with esteem",
                                          "with deep regard",
                                          "with deep regards",
                                          "with our best compliments",
                                          "with compliments",
                                          "salutations distinguées",
                                          "later",
                                          "laters",
                                          "god bless",
                                          "have a good weekend",
                                          "have a great weekend",
                                          "have a nice weekend",
                                          "have a lovely weekend",
                                          "have a good day",
                                          "have a great day",
                                          "have a nice day",
                                          "have a lovely day",
                                          "have a good one",
                                          "see you",
                                          "see you soon",
                                          "see ya",
                                          "best greetings",
                                          "greetings",
                                          "with greetings",
                                          "mit freundlichen grüßen",
                                          "mit freundlichen gruessen",
                                          "mit freundlichen grüssen",
                                          "mit freundlichem gruß",
                                          "freundliche grüße",
                                          "freundliche grüsse",
                                          "viele grüße",
                                          "viele grüsse",
                                          "beste grüße",
                                          "beste grüsse",
                                          "liebe grüße",
                                          "herzliche grüße",
                                          "schöne grüße",
                                          "grüße",
                                          "gruß",
                                          "grüsse",
                                          "mfg",
                                          "vg",
                                          "lg",
                                          "mit besten grüßen",
                                          "hochachtungsvoll",
                                          "mit lieben grüßen",
                                          "cordialement",
                                          "bien cordialement",
                                          "très cordialement",
                                          "bien à vous",
                                          "salutations",
                                          "sincères salutations",
                                          "meilleures salutations",
                                          "amicalement",
                                          "bonne journée",
                                          "bonne réception",
                                          "saludos",
                                          "un saludo",
                                          "saludos cordiales",
                                          "un cordial saludo",
                                          "atentamente",
                                          "cordiali saluti",
                                          "distinti saluti",
                                          "saluti",
                                          "un saluto",
                                          "un cordiale saluto",
                                          "met vriendelijke groet",
                                          "met vriendelijke groeten",
                                          "vriendelijke groet",
                                          "vriendelijke groeten",
                                          "groeten",
                                          "groet",
                                          "hartelijke groet",
                                          "hartelijke groeten",
                                          "mvg",
                                          "atenciosamente",
                                          "cumprimentos",
                                          "melhores cumprimentos",
                                          "com os melhores cumprimentos",
                                          "abraços",
                                          "um abraço",
                                          "med vänlig hälsning",
                                          "med vänliga hälsningar",
                                          "vänliga hälsningar",
                                          "hälsningar",
                                          "mvh",
                                          "bästa hälsningar",
                                          "med venlig hilsen",
                                          "venlig hilsen",
                                          "med vennlig hilsen",
                                          "vennlig hilsen",
                                          "hilsen",
                                          "pozdrawiam",
                                          "serdecznie pozdrawiam",
                                          "z poważaniem",
                                          "z wyrazami szacunku",
                                          "с уважением",
                                          "всего доброго",
                                          "с наилучшими пожеланиями",
                                          "ystävällisin terveisin",
                                          "terveisin",
                                          "s pozdravem"};

// Thanks are words to someone, too: alone they stay body.
constexpr std::string_view kThanks[] = {"thanks", "thank you", "thx", "many thanks", "thanks a lot", "ta", "cheers"};

constexpr std::string_view kSentFrom[] = {"sent from my ",
                                          "sent from outlook",
                                          "sent from yahoo",
                                          "sent from mail",
                                          "sent from gmail",
                                          "sent from samsung",
                                          "sent from a mobile",
                                          "sent from mobile",
                                          "sent from proton",
                                          "sent from aol",
                                          "sent from windows",
                                          "sent from the all-new aol",
                                          "sent from android",
                                          "sent with ",
                                          "sent via ",
                                          "sent by ",
                                          "sent using ",
                                          "get outlook for ",
                                          "get the outlook app",
                                          "von meinem ",
                                          "gesendet von ",
                                          "gesendet mit ",
                                          "gesendet aus ",
                                          "diese nachricht wurde von meinem",
                                          "envoyé de mon ",
                                          "envoyé depuis ",
                                          "envoyé à partir de ",
                                          "enviado desde mi ",
                                          "enviado desde ",
                                          "enviado do meu ",
                                          "enviado a partir do ",
                                          "inviato da ",
                                          "inviato dal mio ",
                                          "verzonden vanaf ",
                                          "verzonden met ",
                                          "verstuurd vanaf ",
                                          "skickat från ",
                                          "sendt fra ",
                                          "wysłane z ",
                                          "wysłano z ",
                                          "отправлено с ",
                                          "отправлено из ",
                                          "lähetetty ",
                                          "from my iphone",
                                          "from my ipad",
                                          "from my phone",
                                          "via mobile",
                                          "sent on the go",
                                          "sent from a magnificent "};

// Words that a line of one to four capitalised words may hold without being a name.
constexpr std::string_view kNoNames[] = {"thanks",    "thank",       "you",         "noted",        "please",       "call",
                                         "me",        "any",         "update",      "updates",      "asap",         "ok",
                                         "okay",      "yes",         "no",          "done",         "sorry",        "urgent",
                                         "cheers",    "regards",     "best",        "disappointed", "unacceptable", "hello",
                                         "hi",        "received",    "approved",    "agreed",       "confirmed",    "tomorrow",
                                         "today",     "tonight",     "weekdays",    "months",       "help",         "why",
                                         "what",      "when",        "where",       "who",          "how",          "not",
                                         "never",     "again",       "still",       "waiting",      "good",         "great",
                                         "perfect",   "fine",        "bye",         "goodbye",      "wow",          "seriously",
                                         "really",    "very",        "this",        "that",         "these",        "those",
                                         "is",        "are",         "was",         "it",           "we",           "they",
                                         "he",        "she",         "i",           "my",           "your",         "our",
                                         "can",       "could",       "will",        "would",        "should",       "do",
                                         "does",      "did",         "have",        "has",          "had",          "must",
                                         "need",      "now",         "immediately", "refund",       "cancel",       "cancelled",
                                         "stop",      "fix",         "look",        "see",          "monday",       "tuesday",
                                         "wednesday", "thursday",    "friday",      "saturday",     "sunday",       "january",
                                         "february",  "march",       "april",       "june",         "july",         "august",
                                         "september", "october",     "november",    "december",     "details",      "attached",
                                         "invoice",   "order",       "total",       "notes",        "summary",      "agenda",
                                         "questions", "issues",      "a",           "an",           "for",          "to",
                                         "with",      "on",          "in",          "at",           "from",         "be",
                                         "all",       "ever",        "clients",     "happy",        "terrible",     "worst",
                                         "appalling", "disgraceful", "disgusting",  "pathetic",     "shame",        "welcome",
                                         "merry",     "lovely",      "brilliant",   "fantastic",    "awesome",      "congratulations",
                                         "hugely",    "deeply",      "extremely",   "so",           "too",          "but",
                                         "if",        "as",          "because",     "until",        "unless",       "ridiculous",
                                         "enough",    "correct",     "wrong",       "pending",      "resolved",     "closed",
                                         "open",      "end",         "n/a",         "tbc",          "tbd",          "fyi",
                                         "eod",       "same",        "likewise",    "whatever",     "nothing",      "everything",
                                         "anything",  "something",   "nobody",      "everyone",     "anyone"};

constexpr std::string_view kTitles[] = {
    "manager",        "director",   "president",   "ceo",           "cto",        "cfo",        "coo",       "founder",
    "owner",          "head of",    "coordinator", "administrator", "professor",  "engineer",   "assistant", "sales",
    "support",        " ltd",       " inc",        "gmbh",          " llc",       " llp",       " plc",      " corp",
    "team",           "department", "consultant",  "officer",       "accountant", "secretary",  "partner",   "counsel",
    "attorney",       "developer",  "designer",    "analyst",       "specialist", "executive",  "associate", "supervisor",
    "representative", "group",      "company",     "services",      "solutions",  "university", "street",    "road",
    "avenue",         "suite",      "floor",       "p.o. box",      "operations", "marketing",  "logistics"};

constexpr std::string_view kParticles[] = {"van", "de",  "der", "von", "den", "la", "di",  "da", "del", "bin", "al", "el",
                                           "ter", "dos", "le",  "and", "&",   "y",  "und", "et", "zu",  "du",  "af"};

// Without the dashes, tildes and slashes before a name and the marks behind it.
std::string_view trimmed(std::string_view s) {
  for (;;) {
    if (!s.empty() && std::string_view("-~/ |_").find(s.front()) != std::string_view::npos) {
      s.remove_prefix(1);
    } else if (starts(s, "\xE2\x80\x93") || starts(s, "\xE2\x80\x94")) {
      s.remove_prefix(3);
    } else {
      break;
    }
  }
  while (!s.empty() && std::string_view(",.!-: ;_)").find(s.back()) != std::string_view::npos) s.remove_suffix(1);
  return s;
}

}  // namespace

bool dashed(std::string_view text) {
  return (text.size() > 1 && (text[0] == '-' || text[0] == '~') && text[1] != '-') || starts(text, "\xE2\x80\x93") ||
         starts(text, "\xE2\x80\x94") || starts(text, "//");
}

// "Aoife Brennan", "J. P. van Dijk", "Dr. S. Kirchner", "Ann Lee, CPA"; with `loose` also "dave" and "the Hendry family".
bool name_like(std::string_view text, bool loose) {
  constexpr std::size_t kLongestName = 45;
  text = trimmed(text);
  // What follows the name on its line is a title: "Ann Lee, CPA", "Ann Lee - Facilities", "Ann Lee | Lee Ltd".
  std::size_t cut = text.find_first_of(",(|");
  cut = std::min({cut, text.find(" - "), text.find(" \xE2\x80\x93 ")});
  if (cut != std::string_view::npos && cut > 0) text = trimmed(text.substr(0, cut));
  while (ends(text, " x") || ends(text, " xx")) text = trimmed(text.substr(0, text.rfind(' ')));
  if (text.empty() || text.size() > kLongestName) return false;
  std::size_t words = 0;
  bool name = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (end == at) {
      ++at;
      continue;
    }
    const std::string_view word = text.substr(at, end - at);
    std::string folded;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint c = decode(word, i);
      i += c.size;
      if (is_ascii_digit(c.value) || is_pictograph(c.value)) return false;
      if (c.value < 0x80 && !is_ascii_letter(c.value) &&
          std::string_view(".'-*&/").find(static_cast<char>(c.value)) == std::string_view::npos)
        return false;
      append_utf8(folded, fold_letter(c.value));
    }
    while (!folded.empty() && folded.back() == '.') folded.pop_back();
    const bool capital = is_upper(decode(word, 0).value);
    const bool initial = capital && folded.size() == 1;
    if (!initial && one_of(folded, kNoNames) && !(loose && (folded == "the" || folded == "and"))) return false;
    if (!capital && !one_of(folded, kParticles) && !loose && word.front() != '*') return false;
    name = name || capital || loose;
    ++words;
    at = end + 1;
  }
  return name && words > 0 && words <= (loose ? 3u : 4u);
}

bool contact_like(std::string_view key, std::uint32_t columns) {
  constexpr std::uint32_t kWidest = 80;
  if (columns > kWidest) return false;
  constexpr std::string_view kLabels[] = {
      "tel", "phone", "mobile", "mobil", "cell", "fax", "office:", "direct:", "skype", "linkedin", "www.", "http", "t:", "m:", "f:", "p:",
      "e:",  "w:",    "t +",    "m +",   "t.",   "f.",  "email:",  "e-mail:", "web:",  "mob",      "ph:",  "o:",   "d:", "c:", "ext"};
  const std::size_t words = count_words(key);
  if (holds(key, "@") && words <= 5) return true;
  if (starts_with_any(key, kLabels) &&
      (count_digits(key) >= 4 || holds(key, "://") || holds(key, "www.") || holds(key, "@") || (starts(key, "skype") && words <= 3)))
    return true;
  if (holds(key, "www.") && words <= 3) return true;
  std::size_t letters = 0;
  for (const char c : key) letters += is_ascii_letter(static_cast<unsigned char>(c)) ? 1u : 0u;
  constexpr std::size_t kPhoneDigits = 7;
  return count_digits(key) >= kPhoneDigits && letters <= 30 && words <= 14;
}

bool sent_from(std::string_view key) {
  constexpr std::size_t kMostWords = 9;
  if (!starts_with_any(key, kSentFrom)) return false;
  const std::size_t words = count_words(key);
  if (words > kMostWords) return false;
  if (starts(key, "sent by ") || starts(key, "sent via ") || starts(key, "sent with ") || starts(key, "sent using ") ||
      starts(key, "von meinem ")) {
    constexpr std::string_view kDevices[] = {"iphone",     "ipad",       "android", "phone",   "mobile", "mail",  "sparrow", "outlook",
                                             "blackberry", "superhuman", "http",    "app",     "gmail",  "handy", "telefon", "smartphone",
                                             "front",      "hiri",       "nylas",   "airmail", "newton", "spark", "galaxy",  "gesendet"};
    return holds_any(key, kDevices);
  }
  // "Sent from my desk, which is easier." is a sentence.
  return !(ends(key, ".") && (holds(key, ",") || words > 6));
}

bool excuse_of_device(std::string_view key) {
  constexpr std::string_view kExcuses[] = {"excuse typo",         "excuse any typo", "excuse the brevity", "excuse brevity",
                                           "excuse my brevity",   "forgive typo",    "forgive any typo",   "pardon typo",
                                           "apologies for typos", "ignore typos",    "excuse any errors"};
  return key.size() < 90 && holds_any(key, kExcuses);
}

Closing closing(std::string_view key) {
  constexpr std::size_t kLongestClosing = 42;
  if (key.size() > kLongestClosing + 8) return Closing::none;
  const std::string_view words = trimmed(key);
  if (one_of(words, kThanks)) return Closing::thanks;
  if (one_of(words, kClosings)) return Closing::formula;
  // "Viele Grüße / Best regards", "Best regards | Mit freundlichen Grüßen".
  const std::size_t slash = words.find_first_of("/|");
  if (slash != std::string_view::npos && one_of(trimmed(words.substr(0, slash)), kClosings) &&
      one_of(trimmed(words.substr(slash + 1)), kClosings))
    return Closing::formula;
  return Closing::none;
}

// "Thanks, Dave", "Best, Rosamund", "Regards Bob": the formula and a name on one line. Gives the bytes of the formula, or 0.
std::size_t closing_with_name(std::string_view text, std::string_view key) {
  constexpr std::size_t kLongest = 50;
  if (key.size() > kLongest || text.empty() || text.back() == '?') return 0;
  for (const char* mark : {",", "!", ".", "/", " -", " "}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || at == 0) continue;
    std::size_t split = at;
    if (mark[0] == ' ' && mark[1] == '\0') {  // no mark: the last formula that fits
      split = std::string_view::npos;
      for (std::size_t b = text.find(' '); b != std::string_view::npos; b = text.find(' ', b + 1))
        if (b <= key.size() && one_of(trimmed(key.substr(0, b)), kClosings)) split = b;
      if (split == std::string_view::npos) continue;
    }
    if (split > key.size() || closing(key.substr(0, split)) == Closing::none) continue;
    const std::string_view rest = trimmed(text.substr(split + 1));
    if (!rest.empty() && name_like(rest, false) && count_words(rest) <= 3) return split;
  }
  return 0;
}

bool sentence_end(std::string_view text) {
  const char last = text.back();
  if (last == '!' || last == '?') return true;
  if (last != '.') return false;
  constexpr std::string_view kAbbreviated[] = {"ltd.", "inc.", "corp.", "co.",  "st.",  "ave.",   "ph.d.", "jr.",
                                               "sr.",  "llc.", "b.v.",  "d.c.", "u.k.", "u.s.a.", "esq.",  "m.d."};
  const std::size_t blank = text.rfind(' ');
  std::string word(text.substr(blank == std::string_view::npos ? 0 : blank + 1));
  if (word.size() > 3 && word.find('.') + 1 < word.size() && word.find("..") == std::string::npos) return false;  // "P.C.", "L.P."
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return !one_of(word, kAbbreviated);
}

bool titled(std::string_view key) { return holds_any(key, kTitles); }

}  // namespace amends::text
