// Header names in the commonest languages. A single "From:" is prose; what counts is which headers stand together.
#include "text/mail_headers.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace amends::text {
namespace {

enum Header : unsigned { kNone = 0, kFrom = 1, kSent = 2, kTo = 4, kCc = 8, kSubject = 16, kOther = 32 };

struct Name {
  std::string_view name;
  Header header;
};

constexpr Name kNames[] = {{"from", kFrom},
                           {"sender", kFrom},
                           {"von", kFrom},
                           {"de", kFrom},
                           {"expéditeur", kFrom},
                           {"da", kFrom},
                           {"van", kFrom},
                           {"från", kFrom},
                           {"fra", kFrom},
                           {"od", kFrom},
                           {"nadawca", kFrom},
                           {"от", kFrom},
                           {"от кого", kFrom},
                           {"lähettäjä", kFrom},
                           {"kimden", kFrom},
                           {"发件人", kFrom},
                           {"寄件者", kFrom},
                           {"差出人", kFrom},
                           {"보낸 사람", kFrom},
                           {"sent", kSent},
                           {"date", kSent},
                           {"sent at", kSent},
                           {"gesendet", kSent},
                           {"datum", kSent},
                           {"gesendet am", kSent},
                           {"envoyé", kSent},
                           {"envoyé le", kSent},
                           {"enviado", kSent},
                           {"enviado el", kSent},
                           {"enviada em", kSent},
                           {"enviado em", kSent},
                           {"fecha", kSent},
                           {"inviato", kSent},
                           {"data", kSent},
                           {"verzonden", kSent},
                           {"skickat", kSent},
                           {"sendt", kSent},
                           {"dato", kSent},
                           {"wysłano", kSent},
                           {"отправлено", kSent},
                           {"дата", kSent},
                           {"lähetetty", kSent},
                           {"发送时间", kSent},
                           {"送信日時", kSent},
                           {"日期", kSent},
                           {"to", kTo},
                           {"an", kTo},
                           {"à", kTo},
                           {"pour", kTo},
                           {"para", kTo},
                           {"a", kTo},
                           {"aan", kTo},
                           {"till", kTo},
                           {"til", kTo},
                           {"do", kTo},
                           {"кому", kTo},
                           {"destinataire", kTo},
                           {"vastaanottaja", kTo},
                           {"收件人", kTo},
                           {"宛先", kTo},
                           {"cc", kCc},
                           {"bcc", kCc},
                           {"copie à", kCc},
                           {"kopie", kCc},
                           {"kopia", kCc},
                           {"kopi", kCc},
                           {"copia", kCc},
                           {"копия", kCc},
                           {"cci", kCc},
                           {"抄送", kCc},
                           {"subject", kSubject},
                           {"betreff", kSubject},
                           {"objet", kSubject},
                           {"asunto", kSubject},
                           {"oggetto", kSubject},
                           {"onderwerp", kSubject},
                           {"assunto", kSubject},
                           {"ämne", kSubject},
                           {"emne", kSubject},
                           {"temat", kSubject},
                           {"тема", kSubject},
                           {"aihe", kSubject},
                           {"主题", kSubject},
                           {"件名", kSubject},
                           {"re", kSubject},
                           {"reply-to", kOther},
                           {"reply to", kOther},
                           {"importance", kOther},
                           {"attachments", kOther},
                           {"priority", kOther},
                           {"wichtigkeit", kOther},
                           {"anlagen", kOther},
                           {"priorität", kOther},
                           {"antwort an", kOther},
                           {"sensitivity", kOther}};

Header header_of(std::string_view key) {
  constexpr std::size_t kLongestName = 26;
  std::size_t colon = key.substr(0, kLongestName).find(':');
  if (colon == std::string_view::npos) {
    colon = key.substr(0, kLongestName).find("\xEF\xBC\x9A");
    if (colon == std::string_view::npos) return kNone;
  }
  std::string_view name = key.substr(0, colon);
  while (!name.empty() && (name.back() == ' ' || name.back() == '_')) name.remove_suffix(1);
  while (!name.empty() && (name.front() == ' ' || name.front() == '_')) name.remove_prefix(1);
  for (const Name& n : kNames)
    if (n.name == name) return n.header;
  return kNone;
}

// "03/16/2001 03:34 PM", or "Ann Lee <ann@…> on 03/16/2001 03:34 PM".
bool lotus_date(std::string_view key) {
  constexpr std::size_t kLongest = 120;
  if (key.size() > kLongest ||
      !(ends(key, "am") || ends(key, "pm") || ends(key, "gmt") || (!key.empty() && is_ascii_digit(static_cast<unsigned char>(key.back())))))
    return false;
  const std::size_t slash = key.find('/');
  const std::size_t colon = key.rfind(':');
  return slash != std::string_view::npos && colon != std::string_view::npos && slash < colon && count_digits(key) >= 7;
}

bool continues_header(const ZoneLines& z, std::size_t i, Header above) {
  if (z[i].after_blank || (above != kTo && above != kCc && above != kFrom && above != kSubject)) return false;
  const std::string_view text = z.text(i);
  const bool indented = z[i].line.first > z[i].line.begin;
  const bool addresses = holds(text, "@") || ends(z.key(i - 1), ",") || ends(z.key(i - 1), ";");
  return above == kSubject ? indented : addresses || indented;
}

}  // namespace

HeaderBlock header_block(const ZoneLines& z, std::size_t i) {
  if (!z.body(i)) return {};
  const std::string_view key = z.key(i);
  // A whole block on one line, as some converters of HTML leave it.
  if (starts(key, "from: ") && holds(key, " sent: ") && (holds(key, " subject: ") || holds(key, " to: "))) return {1, 0, false};
  const Header opening = header_of(key);
  if (opening == kNone || opening == kOther || opening == kCc) return {};
  constexpr std::size_t kMostLines = 40;
  unsigned seen = 0;
  bool address = false;
  bool digits = false;
  Header above = kNone;
  std::size_t behind = i;
  for (std::size_t k = i; k < z.size() && k - i < kMostLines && z.body(k); ++k) {
    const Header h = header_of(z.key(k));
    if (k > i && z[k].after_blank && h == kNone) break;
    if (h == kNone) {
      if (above == kNone || !continues_header(z, k, above)) break;
    } else {
      if (h != kOther && (seen & h) != 0 && h != kCc) break;
      seen |= h;
      above = h;
      if (h == kFrom || h == kTo) address = address || holds(z.key(k), "@") || holds(z.key(k), "mailto") || holds(z.key(k), "[");
      if (h == kSent) digits = digits || count_digits(z.key(k)) > 0;
    }
    behind = k + 1;
  }
  HeaderBlock block;
  block.size = behind - i;
  const unsigned main = seen & (kFrom | kSent | kTo | kSubject);
  const auto has = [&](unsigned bits) { return (seen & bits) == bits; };
  const int kinds = ((seen & kFrom) != 0) + ((seen & kSent) != 0) + ((seen & kTo) != 0) + ((seen & kSubject) != 0);
  if (kinds >= 3 && (seen & kFrom) != 0) return block;
  if (has(kFrom | kSubject) || (has(kFrom | kSent) && digits) || (has(kFrom | kTo) && address)) {
    block.weak = true;
    return block;
  }
  // Lotus Notes names the sender and the date in lines of their own above, perhaps with an address for answers between.
  if ((seen & kFrom) == 0 && has(kTo | kSubject)) {
    constexpr std::size_t kLinesBetween = 2;
    for (std::size_t up = 1; up <= kLinesBetween + 1 && up <= i && z.body(i - up); ++up) {
      const std::string_view line = z.key(i - up);
      if (lotus_date(line)) {
        block.above = up;
        if (i > up && z.body(i - up - 1) && !z[i - up].after_blank && count_words(z.key(i - up - 1)) <= 6 && !holds(line, " on "))
          block.above = up + 1;
        return block;
      }
      if (!starts(line, "please respond to") && !starts(line, "sent by:") && !(holds(line, "@") && count_words(line) <= 2)) break;
    }
  }
  if (main == (kSent | kTo | kSubject) && digits) return block;
  return {};
}

}  // namespace amends::text
