// The greeting that opens a message: a line of its own ("Dear Ms Campbell,"), or the first words of its first sentence ("hi team, the site
// …"). Only what surely addresses someone is masked: "Hello?" asks, "Hi again" says that they wrote before, "Dear God" complains.
#include <algorithm>

#include "text/utf8.hpp"
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

// Longest first where one begins with another.
constexpr std::string_view kOpeners[] = {"to whom it may concern",
                                         "to whomever it may concern",
                                         "ladies and gentlemen",
                                         "dear sir or madam",
                                         "dear sir/madam",
                                         "dear sirs",
                                         "good morning",
                                         "good afternoon",
                                         "good evening",
                                         "good day",
                                         "guten morgen",
                                         "guten tag",
                                         "guten abend",
                                         "sehr geehrte damen und herren",
                                         "sehr geehrter",
                                         "sehr geehrte",
                                         "liebe",
                                         "lieber",
                                         "hallo",
                                         "moin",
                                         "servus",
                                         "bonjour",
                                         "bonsoir",
                                         "salut",
                                         "cher",
                                         "chère",
                                         "madame, monsieur",
                                         "buenos días",
                                         "buenas tardes",
                                         "estimado",
                                         "estimada",
                                         "estimados",
                                         "hola",
                                         "querido",
                                         "querida",
                                         "buongiorno",
                                         "buonasera",
                                         "gentile",
                                         "egregio",
                                         "ciao",
                                         "goedemorgen",
                                         "goedemiddag",
                                         "goedendag",
                                         "beste",
                                         "geachte",
                                         "bom dia",
                                         "boa tarde",
                                         "olá",
                                         "prezado",
                                         "prezada",
                                         "caro",
                                         "cara",
                                         "hej",
                                         "hei",
                                         "god morgon",
                                         "god morgen",
                                         "goddag",
                                         "dzień dobry",
                                         "witam",
                                         "cześć",
                                         "szanowny",
                                         "szanowna",
                                         "szanowni",
                                         "здравствуйте",
                                         "добрый день",
                                         "привет",
                                         "уважаемый",
                                         "уважаемая",
                                         "greetings",
                                         "g'day",
                                         "hiya",
                                         "hello",
                                         "howdy",
                                         "hey",
                                         "hi",
                                         "dear",
                                         "morning",
                                         "afternoon",
                                         "evening",
                                         "dearest",
                                         "yo"};

constexpr std::string_view kAddressed[] = {
    "all",     "both",  "team",      "there", "everyone", "everybody",  "folks",     "guys",        "gents",   "gentlemen",
    "ladies",  "sir",   "madam",     "sirs",  "mate",     "friends",    "friend",    "colleagues",  "support", "people",
    "crew",    "mr",    "mrs",       "ms",    "miss",     "dr",         "mr.",       "mrs.",        "ms.",     "dr.",
    "prof",    "prof.", "professor", "and",   "&",        "or",         "the",       "to",          "you",     "customer",
    "service", "sales", "billing",   "desk",  "help",     "manager",    "ya",        "herr",        "frau",    "monsieur",
    "madame",  "señor", "señora",    "sig.",  "sig.ra",   "van",        "de",        "von",         "y'all",   "lovely",
    "my",      "chaps", "lads",      "girls", "accounts", "department", "committee", "chairperson", "+",       "/"};

// Words that make it no mere greeting.
constexpr std::string_view kNoAddressee[] = {
    "again",         "god",       "lord",   "heavens",   "me",      "oh",   "anyone", "anybody", "is",    "are",  "i",          "i'm",
    "i've",          "we",        "we're",  "we've",     "this",    "it",   "it's",   "my",      "just",  "can",  "could",      "please",
    "any",           "no",        "not",    "what",      "why",     "how",  "when",   "where",   "still", "so",   "thanks",     "thank",
    "sorry",         "hope",      "quick",  "following", "further", "as",   "on",     "in",      "at",    "for",  "if",         "world",
    "look",          "but",       "what's", "that",      "there's", "wait", "wow",    "your",    "our",   "need", "everything", "got",
    "unfortunately", "regarding", "the",    "after",     "with",    "yes"};

constexpr std::size_t kMostNames = 5;  // "Dear Mr and Mrs Oyelaran" has five words behind the opener

struct Token {
  std::string_view text;    // as written, without the marks behind it
  std::uint32_t begin = 0;  // in the source
  std::uint32_t end = 0;    // one past the marks behind it
  char mark = '\0';         // the mark behind it: , ! ; : . ? -
};

// The next word of the line with the mark that follows it.
Token next_token(std::string_view source, std::uint32_t at, std::uint32_t end) {
  Token t;
  while (at < end && is_blank(decode(source, at).value)) at += decode(source, at).size;
  t.begin = at;
  std::uint32_t stop = at;
  while (stop < end && !is_blank(decode(source, stop).value)) stop += decode(source, stop).size;
  std::uint32_t letters = stop;
  while (letters > at && std::string_view(",!;:?").find(source[letters - 1]) != std::string_view::npos) --letters;
  if (letters == stop && letters > at + 1 && source[letters - 1] == '-') --letters;
  t.text = source.substr(at, letters - at);
  if (letters < stop) t.mark = source[letters];
  // "hey,the site": no blank behind the comma.
  const std::size_t inner = t.text.find(',');
  if (inner != std::string_view::npos && inner > 0) {
    t.text = t.text.substr(0, inner);
    t.mark = ',';
    stop = at + static_cast<std::uint32_t>(inner) + 1;
  }
  t.end = stop;
  return t;
}

std::string fold(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    append_utf8(out, is_apostrophe(c.value) ? U'\'' : fold_letter(c.value));
  }
  return out;
}

bool capital(std::string_view word) { return !word.empty() && is_upper(decode(word, 0).value); }

// One past the opener in the key, or 0.
std::size_t opener_size(std::string_view key) {
  for (const std::string_view opener : kOpeners) {
    if (!starts(key, opener)) continue;
    if (key.size() == opener.size()) return opener.size();
    const char behind = key[opener.size()];
    if (behind == ' ' || behind == ',' || behind == '!' || behind == ':' || behind == ';' || behind == '.' || behind == '-')
      return opener.size();
  }
  return 0;
}

}  // namespace

void mask_greeting(ZoneLines& z) {
  std::size_t i = 0;
  while (i < z.size() && (!z.body(i) || is_rule(z.text(i)))) ++i;
  if (i == z.size()) return;
  const std::string_view source = z.source();
  const std::uint32_t end = z[i].line.last;
  std::string_view key = z.key(i);
  const auto part = [&](std::uint32_t until) {
    if (until >= end) {
      z[i].zone = Zone::greeting;
    } else {
      z.mask_part({z[i].line.first, until}, Zone::greeting);
    }
  };

  const std::size_t opener = opener_size(key);
  if (opener == 0) {
    // "Martin," and "Phillip & Keith:" alone on their line.
    const char last = source[end - 1];
    if ((last != ',' && last != ':' && last != ';' && last != '-') || z[i].line.columns > 40 || z.last(i)) return;
    if (last == ':' && (!z[i + 1].after_blank || z[i + 1].zone != Zone::body)) return;  // it announces what follows
    std::size_t names = 0;
    for (std::uint32_t at = z[i].line.first; at < end; ++names) {
      const Token t = next_token(source, at, end);
      if (t.text.empty()) break;
      const std::string word = fold(t.text);
      const bool known = one_of(word, kAddressed);
      if (names >= kMostNames || (!capital(t.text) && !(known && names > 0)) || count_digits(t.text) > 0 || one_of(word, kNoAddressee) ||
          (!is_letter(decode(t.text, 0).value) && !known))
        return;
      constexpr std::string_view kRemarks[] = {
          "ok",     "okay",       "noted",      "update",   "urgent",      "attention",    "note",       "question", "fyi",
          "great",  "perfect",    "correction", "summary",  "agenda",      "invoice",      "order",      "re",       "subject",
          "issue",  "problem",    "first",      "finally",  "disgraceful", "unacceptable", "log",        "logs",     "error",
          "errors", "background", "timeline",   "status",   "details",     "situation",    "facts",      "steps",    "questions",
          "result", "results",    "expected",   "actual",   "description", "complaint",    "reason",     "action",   "actions",
          "notes",  "important",  "warning",    "reminder", "request",     "contents",     "conclusion", "goal",     "scope",
          "budget", "schedule",   "code",       "output",   "example"};
      if (one_of(word, kRemarks)) return;
      at = t.end;
    }
    if (names > 0 && names <= kMostNames && (last == ',' || z[i].line.columns <= 25)) z[i].zone = Zone::greeting;
    return;
  }

  // Behind the opener: names up to a mark, the end of the line, or the first word of the sentence.
  std::uint32_t at = z[i].line.first;
  std::size_t opener_words = count_words(std::string_view(key).substr(0, opener));
  Token t;
  while (opener_words-- > 0) {
    t = next_token(source, at, end);
    at = t.end;
  }
  if (t.mark == '?') return;
  std::uint32_t until = t.end;
  bool closed = t.mark != '\0';
  bool any_name = false;
  std::size_t names = 0;
  while (!closed && at < end) {
    const Token n = next_token(source, at, end);
    if (n.text.empty()) break;
    const std::string word = fold(n.text);
    if (word == "-" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94") {
      if (names <= kMostNames) until = n.end;
      closed = true;
      break;
    }
    const bool known = one_of(word, kAddressed) && !(word == "the" && capital(n.text));
    const bool handle = n.text.front() == '@' || starts(n.text, "<@");
    if (n.mark == '?' || (one_of(word, kNoAddressee) && !(known && (word == "the" || word == "my")))) break;
    // A lower-case word is a name only where a mark closes the greeting right behind it: "hi jen, …".
    const bool closes = n.mark == ',' || n.mark == '!' || n.mark == ':' || n.mark == ';' || n.mark == '-';
    const bool name = known || handle || capital(n.text) || (closes && names == 0) || (closes && any_name);
    if (!name || names >= kMostNames) break;
    ++names;
    any_name = true;
    at = n.end;
    if (closes) {
      closed = true;
      until = n.end;
      // "Hi Dave, Maria, …": a second name in a row.
      const Token second = next_token(source, at, end);
      if (n.mark == ',' && second.mark == ',' && capital(second.text) && second.end == end) until = second.end;
    } else if (known || handle || capital(n.text)) {
      until = n.end;
    }
  }
  // "Dear colleagues in Penang,": a short paragraph of its own that ends in a comma goes as a whole.
  constexpr std::uint32_t kWidestGreeting = 60;
  constexpr std::size_t kMostWords = 9;
  const bool paragraph = source[end - 1] == ',' && z[i].line.columns <= kWidestGreeting && count_words(key) <= kMostWords &&
                         i + 1 < z.size() && z[i + 1].after_blank && !holds(key, " again") && !holds(key, " i ") && !holds(key, " we ");
  const bool whole = paragraph || until >= end || (at >= end && closed);
  if (whole) {
    part(end);
    return;
  }
  // Not closed by a mark: safe where what was masked is a name or a known address and a lower-case word goes on.
  if (!closed) {
    const Token n = next_token(source, until, end);
    const std::string word = fold(n.text);
    const bool goes_on = !n.text.empty() && (!capital(n.text) || word == "i" || starts(word, "i'"));
    if (!any_name || !goes_on) {
      constexpr std::string_view kAlone[] = {"hi", "hello", "hey", "hiya", "good morning", "good afternoon", "good evening"};
      if (any_name || !goes_on || !one_of(key.substr(0, opener), kAlone) || word == "again" || word == "is" || word == "anyone") return;
    }
  }
  part(until);
}

}  // namespace amends::text
