// Signatures: what follows "-- ", "Sent from my phone" and its family, a closing formula with the name below it,
// a block of name, title, telephone and addresses, or the bare name at the end. Sought from the bottom of each stretch of own text.
// A postscript below a signature is the writer's own again.
#include <algorithm>
#include <string>

#include "text/utf8.hpp"
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

constexpr std::string_view kClosings[] = {
    "regards", "best", "best regards", "kind regards", "kindest regards", "warm regards", "warmest regards", "warmest", "warmly", "with regards", "with kind regards", "with best regards", "with warm regards", "with warmest regards", "with kindest regards",
    "many regards", "friendly regards", "with friendly regards", "sincerely", "sincerely yours", "yours sincerely", "most sincerely", "very sincerely", "yours faithfully", "faithfully yours", "faithfully", "yours truly", "truly yours", "very truly yours", "yours",
    "yours respectfully", "respectfully", "respectfully yours", "with respect", "yours cordially", "cordially", "best wishes", "with best wishes", "warm wishes", "kind wishes", "all the best", "all best", "many thanks", "thanks", "thank you", "thx", "thanks a lot", "many thanks and regards",
    "thanks and regards", "thanks & regards", "thank you and regards", "thank you and best regards", "thanks and best regards", "thanks and kind regards", "many thanks and kind regards", "cheers", "take care", "talk soon", "speak soon", "ta", "kr", "br", "rgds", "brgds", "b. regards", "bests",
    "love", "lots of love", "much love", "xx", "xxx", "xoxo", "x", "hugs", "ever yours", "as ever", "yours ever", "in haste", "as always", "till then", "until then", "with esteem", "with deep regard", "with deep regards", "with our best compliments", "with compliments", "salutations distinguées", "later", "laters", "god bless", "have a good weekend", "have a great weekend", "have a nice weekend", "have a lovely weekend", "have a good day", "have a great day", "have a nice day", "have a lovely day", "have a good one", "see you", "see you soon", "see ya", "best greetings", "greetings", "with greetings",
    "mit freundlichen grüßen", "mit freundlichen gruessen", "mit freundlichen grüssen", "mit freundlichem gruß", "freundliche grüße", "freundliche grüsse", "viele grüße", "viele grüsse", "beste grüße", "beste grüsse", "liebe grüße", "herzliche grüße", "schöne grüße", "grüße", "gruß", "grüsse", "mfg", "vg", "lg",
    "mit besten grüßen", "hochachtungsvoll", "mit lieben grüßen", "cordialement", "bien cordialement", "très cordialement", "bien à vous", "salutations", "sincères salutations", "meilleures salutations", "amicalement", "bonne journée", "bonne réception", "saludos", "un saludo", "saludos cordiales", "un cordial saludo",
    "atentamente", "cordiali saluti", "distinti saluti", "saluti", "un saluto", "un cordiale saluto", "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groeten", "groet", "hartelijke groet", "hartelijke groeten", "mvg",
    "atenciosamente", "cumprimentos", "melhores cumprimentos", "com os melhores cumprimentos", "abraços", "um abraço", "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "hälsningar", "mvh", "bästa hälsningar", "med venlig hilsen", "venlig hilsen", "med vennlig hilsen", "vennlig hilsen", "hilsen",
    "pozdrawiam", "serdecznie pozdrawiam", "z poważaniem", "z wyrazami szacunku", "с уважением", "всего доброго", "с наилучшими пожеланиями", "ystävällisin terveisin", "terveisin", "s pozdravem"};

// Thanks are words to someone, too: alone they stay body.
constexpr std::string_view kThanks[] = {"thanks", "thank you", "thx", "many thanks", "thanks a lot", "ta", "cheers"};

constexpr std::string_view kSentFrom[] = {
    "sent from my ", "sent from outlook", "sent from yahoo", "sent from mail", "sent from gmail", "sent from samsung", "sent from a mobile", "sent from mobile", "sent from proton", "sent from aol", "sent from windows", "sent from the all-new aol", "sent from android",
    "sent with ", "sent via ", "sent by ", "sent using ", "get outlook for ", "get the outlook app", "von meinem ", "gesendet von ", "gesendet mit ", "gesendet aus ", "diese nachricht wurde von meinem", "envoyé de mon ", "envoyé depuis ", "envoyé à partir de ", "enviado desde mi ", "enviado desde ",
    "enviado do meu ", "enviado a partir do ", "inviato da ", "inviato dal mio ", "verzonden vanaf ", "verzonden met ", "verstuurd vanaf ", "skickat från ", "sendt fra ", "wysłane z ", "wysłano z ", "отправлено с ", "отправлено из ", "lähetetty ", "via mobile", "sent on the go", "sent from a magnificent "};

// Words that a line of one to four capitalised words may hold without being a name.
constexpr std::string_view kNoNames[] = {
    "thanks", "thank", "you", "noted", "please", "call", "me", "any", "update", "updates", "asap", "ok", "okay", "yes", "no", "done", "sorry", "urgent", "cheers", "regards", "best", "disappointed", "unacceptable", "hello", "hi", "received", "approved", "agreed", "confirmed",
    "tomorrow", "today", "tonight", "weekdays", "months", "help", "why", "what", "when", "where", "who", "how", "not", "never", "again", "still", "waiting", "good", "great", "perfect", "fine", "bye", "goodbye", "wow", "seriously", "really", "very", "this", "that", "these", "those",
    "is", "are", "was", "it", "we", "they", "he", "she", "i", "my", "your", "our", "can", "could", "will", "would", "should", "do", "does", "did", "have", "has", "had", "must", "need", "now", "immediately", "refund", "cancel", "cancelled", "stop", "fix", "look", "see",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "details", "attached", "invoice", "order", "total", "notes", "summary", "agenda", "questions", "issues",
    "a", "an", "for", "to", "with", "on", "in", "at", "from", "be", "all", "ever", "clients", "happy", "terrible", "worst", "appalling", "disgraceful", "disgusting", "pathetic", "shame", "welcome", "merry", "lovely", "brilliant", "fantastic", "awesome", "congratulations", "hugely", "deeply", "extremely", "so", "too", "but", "if",
    "as", "because", "until", "unless", "ridiculous", "enough", "correct", "wrong", "pending", "resolved", "closed", "open", "end", "n/a", "tbc", "tbd", "fyi", "eod", "same", "likewise", "whatever", "nothing", "everything", "anything", "something", "nobody", "everyone", "anyone"};

constexpr std::string_view kTitles[] = {"manager", "director", "president", "ceo", "cto", "cfo", "coo", "founder", "owner", "head of", "coordinator", "administrator", "professor", "engineer", "assistant", "sales", "support", " ltd", " inc", "gmbh", " llc", " llp", " plc", " corp", "team", "department", "consultant",
                                        "officer", "accountant", "secretary", "partner", "counsel", "attorney", "developer", "designer", "analyst", "specialist", "executive", "associate", "supervisor", "representative", "group", "company", "services", "solutions", "university", "street", "road", "avenue", "suite", "floor", "p.o. box", "operations", "marketing", "logistics"};

constexpr std::string_view kParticles[] = {"van", "de", "der", "von", "den", "la", "di", "da", "del", "bin", "al", "el", "ter", "dos", "le", "and", "&", "y", "und", "et", "zu", "du", "af"};

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

bool dashed(std::string_view text) {
  return (text.size() > 1 && (text[0] == '-' || text[0] == '~') && text[1] != '-') || starts(text, "\xE2\x80\x93") || starts(text, "\xE2\x80\x94") || starts(text, "//");
}

// "Aoife Brennan", "J. P. van Dijk", "Dr. S. Kirchner", "Ann Lee, CPA"; with `loose` also "dave" and "the Hendry family".
bool name_like(std::string_view text, std::string_view key, bool loose) {
  constexpr std::size_t kLongestName = 45;
  text = trimmed(text);
  if (text.empty() || text.size() > kLongestName) return false;
  if (const std::size_t cut = text.find_first_of(",(|"); cut != std::string_view::npos && cut > 0) text = trimmed(text.substr(0, cut));
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
      if (c.value < 0x80 && !is_ascii_letter(c.value) && std::string_view(".'-*&/").find(static_cast<char>(c.value)) == std::string_view::npos) return false;
      append_utf8(folded, fold_letter(c.value));
    }
    while (!folded.empty() && folded.back() == '.') folded.pop_back();
    const bool capital = is_upper(decode(word, 0).value);
    if (one_of(folded, kNoNames) && !(loose && (folded == "the" || folded == "and"))) return false;
    if (!capital && !one_of(folded, kParticles) && !loose && word.front() != '*') return false;
    name = name || capital || loose;
    ++words;
    at = end + 1;
  }
  (void)key;
  return name && words > 0 && words <= (loose ? 3u : 4u);
}

bool contact_like(std::string_view key, std::uint32_t columns) {
  constexpr std::uint32_t kWidest = 80;
  if (columns > kWidest) return false;
  constexpr std::string_view kLabels[] = {"tel", "phone", "mobile", "mobil", "cell", "fax", "office:", "direct:", "skype", "linkedin", "www.", "http", "t:", "m:", "f:", "p:", "e:", "w:", "t +", "m +", "t.", "f.", "email:", "e-mail:", "web:", "mob", "ph:", "o:", "d:", "c:", "ext"};
  const std::size_t words = count_words(key);
  if (holds(key, "@") && words <= 5) return true;
  if (starts_with_any(key, kLabels) && (count_digits(key) >= 4 || holds(key, "://") || holds(key, "www.") || holds(key, "@") || (starts(key, "skype") && words <= 3))) return true;
  if (holds(key, "www.") && words <= 3) return true;
  std::size_t letters = 0;
  for (const char c : key) letters += is_ascii_letter(static_cast<unsigned char>(c)) ? 1u : 0u;
  constexpr std::size_t kPhoneDigits = 7;
  return count_digits(key) >= kPhoneDigits && letters <= 30 && words <= 10;
}

bool sent_from(std::string_view key) {
  constexpr std::size_t kMostWords = 9;
  if (!starts_with_any(key, kSentFrom)) return false;
  const std::size_t words = count_words(key);
  if (words > kMostWords) return false;
  if (starts(key, "sent by ") || starts(key, "sent via ") || starts(key, "sent with ") || starts(key, "sent using ") || starts(key, "von meinem ")) {
    constexpr std::string_view kDevices[] = {"iphone", "ipad", "android", "phone", "mobile", "mail", "sparrow", "outlook", "blackberry", "superhuman", "http", "app", "gmail", "handy", "telefon", "smartphone", "front", "hiri", "nylas", "airmail", "newton", "spark", "galaxy", "gesendet"};
    return holds_any(key, kDevices);
  }
  // "Sent from my desk, which is easier." is a sentence.
  return !(ends(key, ".") && (holds(key, ",") || words > 6));
}

bool excuse_of_device(std::string_view key) {
  constexpr std::string_view kExcuses[] = {"excuse typo", "excuse any typo", "excuse the brevity", "excuse brevity", "excuse my brevity", "forgive typo", "forgive any typo", "pardon typo", "apologies for typos", "ignore typos", "excuse any errors"};
  return key.size() < 90 && holds_any(key, kExcuses);
}

enum class Closing { none, thanks, formula };

Closing closing(std::string_view key) {
  constexpr std::size_t kLongestClosing = 42;
  if (key.size() > kLongestClosing + 8) return Closing::none;
  const std::string_view words = trimmed(key);
  if (one_of(words, kThanks)) return Closing::thanks;
  if (one_of(words, kClosings)) return Closing::formula;
  // "Viele Grüße / Best regards", "Best regards | Mit freundlichen Grüßen".
  const std::size_t slash = words.find_first_of("/|");
  if (slash != std::string_view::npos && one_of(trimmed(words.substr(0, slash)), kClosings) && one_of(trimmed(words.substr(slash + 1)), kClosings)) return Closing::formula;
  return Closing::none;
}

// "Thanks, Dave", "Best, Rosamund", "Regards Bob": the formula and a name on one line. Gives the bytes of the formula, or 0.
std::size_t closing_with_name(std::string_view text, std::string_view key) {
  constexpr std::size_t kLongest = 50;
  if (key.size() > kLongest || text.empty() || text.back() == '?') return 0;
  for (const char* mark : {",", "!", ".", " -", " "}) {
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
    if (!rest.empty() && name_like(rest, rest, false) && count_words(rest) <= 3) return split;
  }
  return 0;
}

bool sentence_end(std::string_view text) {
  const char last = text.back();
  if (last == '!' || last == '?') return true;
  if (last != '.') return false;
  constexpr std::string_view kAbbreviated[] = {"ltd.", "inc.", "corp.", "co.", "st.", "ave.", "ph.d.", "jr.", "sr.", "llc.", "b.v.", "d.c.", "u.k.", "u.s.a.", "esq.", "m.d."};
  const std::size_t blank = text.rfind(' ');
  std::string word(text.substr(blank == std::string_view::npos ? 0 : blank + 1));
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return !one_of(word, kAbbreviated);
}

class Finder {
 public:
  explicit Finder(ZoneLines& lines) : z_(lines) {}

  void run() {
    sent_from_lines();
    // Stretches of own text: between quotes, notices and code; a postscript begins one of its own.
    for (std::size_t i = 0; i < z_.size();) {
      if (!z_.body(i)) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < z_.size() && z_.body(end) && !postscript(end)) ++end;
      const bool final = end == z_.size() || z_[end].zone == Zone::disclaimer || z_[end].zone == Zone::signature || postscript(end) || tail_quote(end);
      stretch(i, end, final);
      i = end;
    }
  }

 private:
  bool postscript(std::size_t i) const {
    const std::string_view key = z_.key(i);
    return starts(key, "p.s.") || starts(key, "ps:") || starts(key, "ps -") || starts(key, "p.s ") || starts(key, "ps. ") || starts(key, "ps, ") || starts(key, "p.p.s") || (starts(key, "ps ") && starts(z_.text(i), "PS "));
  }

  bool tail_quote(std::size_t i) const {
    for (std::size_t k = i; k < z_.size(); ++k) {
      if (z_.body(k)) return false;
      constexpr std::size_t kFarEnough = 400;  // lines; further down nobody answers, and the scan stays linear
      if (k - i > kFarEnough) return true;
    }
    return true;
  }

  // Lines by themselves, wherever they stand: own text may follow in a mail answered below the quote.
  void sent_from_lines() {
    for (std::size_t i = 0; i < z_.size(); ++i) {
      if (!z_.body(i) || !sent_from(z_.key(i))) continue;
      const bool alone = z_[i].after_blank || (i > 0 && z_[i - 1].zone != Zone::body) || i + 1 == z_.size() || (i + 1 < z_.size() && z_[i + 1].after_blank);
      if (!alone || (i == 0 && z_.size() > 1 && !z_[1].after_blank)) continue;
      z_[i].zone = Zone::signature;
      if (i + 1 < z_.size() && z_.body(i + 1) && excuse_of_device(z_.key(i + 1))) z_[i + 1].zone = Zone::signature;
    }
    for (std::size_t i = 0; i < z_.size(); ++i)
      if (z_.body(i) && z_[i].after_blank && (i + 1 == z_.size() || z_[i + 1].after_blank || z_[i + 1].zone != Zone::body) && excuse_of_device(z_.key(i)) && z_[i].line.columns < 70)
        z_[i].zone = Zone::signature;
  }

  static bool delimiter(std::string_view text) { return text == "--" || text == "\xE2\x80\x94" || text == "\xE2\x80\x94\xE2\x80\x94" || text == "- -" || text == "\xE2\x80\x93\xE2\x80\x93" || text == "-- "; }

  // U+1427, which a mail tracker leaves above the signature.
  static bool tracker_mark(std::string_view text) { return text == "\xE1\x90\xA7"; }

  bool signature_like(std::size_t i) const {
    const std::string_view text = z_.text(i);
    const std::string_view key = z_.key(i);
    constexpr std::uint32_t kWidest = 72;
    if (z_[i].line.columns > kWidest) return false;
    if (closing(key) != Closing::none || is_rule(text) || contact_like(key, z_[i].line.columns)) return true;
    if (name_like(text, key, false)) return true;
    if (sentence_end(text) || text.back() == ':' || text.back() == ',') return (text.back() == ',' && count_words(key) <= 6 && z_[i].line.columns < 45 && starts_in_block(i)) || closing_with_name(text, key) != 0;
    constexpr std::size_t kMostWords = 9;
    const CodePoint c = decode(text, 0);
    return count_words(key) <= kMostWords && (is_upper(c.value) || is_ascii_digit(c.value) || c.value == '"' || c.value == '|' || c.value == '(' || c.value == '[' || c.value == '+' || c.value == '<' || dashed(text) || z_[i].line.columns <= 25);
  }
  // Address lines end in a comma ("Elizabeth and James Killian Professor of"): only inside of a block that goes on below.
  bool starts_in_block(std::size_t i) const { return i + 1 < z_.size() && z_.body(i + 1) && !z_[i + 1].after_blank; }

  void stretch(std::size_t begin, std::size_t end, bool final) {
    if (explicit_delimiter(begin, end)) return;
    if (final && below_rule(begin, end)) return;
    constexpr std::size_t kLongestSignature = 16;  // lines: name, titles, address, telephones, links, a motto
    std::size_t top = end;
    while (top > begin && end - top < kLongestSignature && signature_like(top - 1)) --top;

    // A formula with a name below, the topmost for which that holds.
    for (std::size_t i = top; i < end; ++i) {
      const Closing c = closing(z_.key(i));
      if (c == Closing::none) continue;
      const bool name_below = i + 1 < end && (name_like(z_.text(i + 1), z_.key(i + 1), count_words(z_.key(i + 1)) <= 3) || closing(z_.key(i + 1)) != Closing::none);
      if (name_below && !z_[i].after_blank && i > begin && !ends_paragraph(i - 1)) continue;  // the last words of a wrapped sentence
      if (name_below || (i + 1 == end && c == Closing::formula && final)) {
        mask_from(i, begin, end, c);
        return;
      }
    }
    // A formula further up, with text below the name: mask the formula and the name.
    for (std::size_t i = begin; i + 1 < end; ++i) {
      if (closing(z_.key(i)) != Closing::formula || !name_like(z_.text(i + 1), z_.key(i + 1), false) || (z_[i + 1].line.columns > 40)) continue;
      if (i == begin) continue;
      std::size_t last = i + 2;
      while (last < end && !z_[last].after_blank && signature_like(last)) ++last;
      z_.mask(i, last, Zone::signature);
      while (last < end && contact_like(z_.key(last), z_[last].line.columns)) z_[last++].zone = Zone::signature;
      if (last < end) {
        stretch_below(last, end, final);
        return;
      }
      return;
    }
    if (!final) return;
    // "Thanks, Dave" as the last line.
    if (const std::size_t formula = closing_with_name(z_.text(end - 1), z_.key(end - 1)); formula > 0) {
      const bool thanks = closing(z_.key(end - 1).substr(0, formula)) == Closing::thanks;
      if (end - 1 > begin || !thanks) {
        if (end - 1 > begin) z_[end - 1].zone = Zone::signature;
      } else {
        const Line& line = z_[end - 1].line;
        z_.mask_part({line.first + static_cast<std::uint32_t>(formula) + 1 + blanks_at(line.first + static_cast<std::uint32_t>(formula) + 1), line.last}, Zone::signature);
      }
      return;
    }
    block(top, begin, end);
  }

  void stretch_below(std::size_t begin, std::size_t end, bool final) {
    if (final) block(end > begin + 4 ? end - 4 : begin, begin, end);
  }

  std::uint32_t blanks_at(std::uint32_t at) const {
    std::uint32_t i = at;
    while (i < z_.source().size() && z_.source()[i] == ' ') ++i;
    return i - at;
  }

  bool ends_paragraph(std::size_t i) const {
    const std::string_view text = z_.text(i);
    const CodePoint last = decode_before(text, text.size());
    return last.value == '.' || last.value == '!' || last.value == '?' || last.value == ',' || last.value == ':' || last.value == ')' || last.value == 0x2026 || last.value == ';' || is_pictograph(last.value) || z_[i].line.columns < 40;
  }

  // "-- " ends the message. What is far too long for a signature was only divided by it.
  bool explicit_delimiter(std::size_t begin, std::size_t end) {
    constexpr std::size_t kMostLines = 25;
    constexpr std::uint32_t kProse = 85;  // columns
    for (std::size_t i = end; i > begin && end - i < kMostLines; --i) {
      if (!delimiter(z_.text(i - 1))) continue;
      std::size_t prose = 0;
      for (std::size_t k = i; k < end; ++k) prose += z_[k].line.columns > kProse && !contact_like(z_.key(k), z_[k].line.columns) ? 1u : 0u;
      if (prose > 2) {
        z_.unsure = true;
        return false;
      }
      std::size_t first = i - 1;
      while (first > begin && (tracker_mark(z_.text(first - 1)) || is_rule(z_.text(first - 1)))) --first;
      z_.mask(first, end, Zone::signature);
      // A formula and a name may stand above it as well.
      if (first > begin) {
        const std::size_t above = first;
        if (above >= begin + 2 && closing(z_.key(above - 2)) != Closing::none && name_like(z_.text(above - 1), z_.key(above - 1), true)) {
          mask_from(above - 2, begin, above, closing(z_.key(above - 2)));
        } else if (above > begin && closing(z_.key(above - 1)) == Closing::formula) {
          z_[above - 1].zone = Zone::signature;
        } else {
          stretch_tail(begin, above);
        }
      }
      return true;
    }
    return false;
  }
  void stretch_tail(std::size_t begin, std::size_t end) {
    if (end - begin >= 2 && (closing_with_name(z_.text(end - 1), z_.key(end - 1)) > 0)) z_[end - 1].zone = Zone::signature;
  }

  // A rule of dashes or stars with lines like a signature below, up to the end.
  bool below_rule(std::size_t begin, std::size_t end) {
    constexpr std::size_t kMostLines = 14;
    std::size_t contacts = 0;
    bool only_rules = true;
    for (std::size_t i = end; i > begin && end - i < kMostLines; --i) {
      const std::size_t k = i - 1;
      if (is_rule(z_.text(k))) {
        if (k == begin) return false;
        // A rule that closes the message, or one above a block with a telephone, a link or an address.
        if (only_rules || contacts > 0) {
          std::size_t first = k;
          while (first > begin + 1 && (is_rule(z_.text(first - 1)) || delimiter(z_.text(first - 1)) || tracker_mark(z_.text(first - 1)))) --first;
          z_.mask(first, end, Zone::signature);
          if (!only_rules) z_.unsure = true;
          stretch(begin, first, true);
          return true;
        }
        continue;
      }
      if (delimiter(z_.text(k))) continue;
      only_rules = false;
      if (!signature_like(k) && !contact_like(z_.key(k), z_[k].line.columns)) return false;
      contacts += contact_like(z_.key(k), z_[k].line.columns) ? 1u : 0u;
    }
    return false;
  }

  // A block without a formula: a name with ways to reach its owner below, or the name alone at the end.
  void block(std::size_t top, std::size_t begin, std::size_t end) {
    std::size_t contacts = 0;
    std::size_t titles = 0;
    std::size_t start = end;
    for (std::size_t i = end; i > std::max(top, begin); --i) {
      const std::size_t k = i - 1;
      if (contact_like(z_.key(k), z_[k].line.columns)) ++contacts;
      const bool titled = holds_any(z_.key(k), kTitles);
      if (name_like(z_.text(k), z_.key(k), false) && !sentence_end(z_.text(k)) && k > begin && (!titled || contacts > 0)) {
        const bool alone = k + 1 == end;
        const bool opens = z_[k].after_blank || ends_paragraph(k - 1);
        if ((contacts > 0 || (titles > 0 && end - k <= 4)) && opens) {
          start = k;
        } else if (alone && opens && (z_[k].after_blank || z_.text(k - 1).back() == ',' || dashed(z_.text(k))) && count_words(z_.key(k)) <= 4) {
          start = k;
        }
        if (z_[k].after_blank && start == k) break;
      }
      titles += titled ? 1 : 0;
      if (start != end && z_[k].after_blank && contacts == 0) break;
    }
    // "- dave" below a blank line.
    if (start == end && end - begin >= 2 && dashed(z_.text(end - 1)) && z_[end - 1].after_blank && !dashed(z_.text(end - 2)) && name_like(z_.text(end - 1), z_.key(end - 1), true) && count_words(z_.key(end - 1)) <= 3) start = end - 1;
    if (start == end) start = last_paragraph(begin, end);
    if (start == end) return;
    if (end - start > 1) z_.unsure = true;
    z_.mask(start, end, Zone::signature);
    // "Regards" or "Thanks" right above a name that was found by itself.
    if (start > begin + 1 && closing(z_.key(start - 1)) != Closing::none) z_[start - 1].zone = Zone::signature;
  }

  // A last paragraph of a name and one to three short lines ("Maame Esi / Production") below finished sentences. Gives its first line, or end.
  std::size_t last_paragraph(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMostLines = 4;
    constexpr std::uint32_t kShort = 40;
    std::size_t first = end - 1;
    while (first > begin && !z_[first].after_blank && end - first < kMostLines) --first;
    if (first == begin || !z_[first].after_blank || end - first < 2 || !sentence_end(z_.text(first - 1))) return end;
    for (std::size_t k = first; k < end; ++k)
      if (z_[k].line.columns > kShort || sentence_end(z_.text(k)) || z_.text(k).back() == ':' || !is_upper(decode(z_.text(k), 0).value) || count_digits(z_.key(k)) > 0) return end;
    return name_like(z_.text(first), z_.key(first), false) && count_words(z_.key(first)) >= 2 && !holds_any(z_.key(first), kTitles) ? first : end;
  }

  // Masks the formula and all below it. Thanks that are all the message says stay body.
  void mask_from(std::size_t i, std::size_t begin, std::size_t end, Closing c) {
    bool own = false;
    for (std::size_t k = begin; k < i && !own; ++k) own = true;
    const std::size_t first = c == Closing::thanks && !own ? i + 1 : i;
    z_.mask(first, end, Zone::signature);
  }

  ZoneLines& z_;
};

}  // namespace

void mask_signatures(ZoneLines& lines) { Finder(lines).run(); }

}  // namespace amends::text
