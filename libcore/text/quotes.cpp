// Quoted text: lines marked with '>' or a name and '>', and the parts of other mails that a line announces:
// "On … wrote:" in a dozen languages, Outlook's and Lotus's header blocks, "Original Message" and "Forwarded" separators.
// Where the quoted lines carry marks, what stands between and below them stays the writer's own;
// where they carry none, all that follows the announcement is taken as quoted.
#include <algorithm>

#include "text/attribution.hpp"
#include "text/mail_headers.hpp"
#include "text/utf8.hpp"
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

constexpr std::string_view kSeparators[] = {"original message",
                                            "originalmessage",
                                            "original appointment",
                                            "original email",
                                            "original e-mail",
                                            "original mail",
                                            "original memo",
                                            "forwarded message",
                                            "forwarded by",
                                            "forwarded email",
                                            "forwarded e-mail",
                                            "forwarded letter",
                                            "forward message",
                                            "reply message",
                                            "previous message",
                                            "ursprüngliche nachricht",
                                            "originalnachricht",
                                            "original-nachricht",
                                            "original nachricht",
                                            "weitergeleitete nachricht",
                                            "urspruengliche nachricht",
                                            "message d'origine",
                                            "message original",
                                            "message initial",
                                            "message transféré",
                                            "message transfere",
                                            "mail original",
                                            "courriel original",
                                            "mensaje original",
                                            "mensaje reenviado",
                                            "messaggio originale",
                                            "messaggio inoltrato",
                                            "messaggio inoltrato",
                                            "oorspronkelijk bericht",
                                            "doorgestuurd bericht",
                                            "mensagem original",
                                            "mensagem encaminhada",
                                            "mensagem reencaminhada",
                                            "ursprungligt meddelande",
                                            "ursprungligt mail",
                                            "vidarebefordrat meddelande",
                                            "oprindelig meddelelse",
                                            "videresendt meddelelse",
                                            "opprinnelig melding",
                                            "videresendt melding",
                                            "wiadomość oryginalna",
                                            "oryginalna wiadomość",
                                            "wiadomość przekazana",
                                            "wiadomosc oryginalna",
                                            "исходное сообщение",
                                            "пересылаемое сообщение",
                                            "пересланное сообщение",
                                            "переадресованное сообщение",
                                            "alkuperäinen viesti",
                                            "původní zpráva",
                                            "orijinal ileti",
                                            "原始邮件",
                                            "原始郵件",
                                            "転送メッセージ",
                                            "元のメッセージ"};

constexpr std::string_view kBareSeparators[] = {"begin forwarded message",           "anfang der weitergeleiteten nachricht",
                                                "début du message réexpédié",        "début du message transféré",
                                                "inicio del mensaje reenviado",      "inizio messaggio inoltrato",
                                                "begin doorgestuurd bericht",        "início da mensagem encaminhada",
                                                "início da mensagem reencaminhada",  "vidarebefordrat brev",
                                                "vidarebefordrat meddelande:",       "start på vidarebefordrat meddelande",
                                                "start på videresendt besked",       "videresendt melding:",
                                                "początek przekazywanej wiadomości", "początek wiadomości przekazanej",
                                                "начало переадресованного сообщения"};

bool is_separator(std::string_view key) {
  if (starts_with_any(key, kBareSeparators)) return key.size() < 80;
  if (key.size() < 8 || (key[0] != '-' && key[0] != '_' && key[0] != '=' && key[0] != '#')) return false;
  const std::size_t words = key.find_first_not_of("-_=# ");
  return words != std::string_view::npos && words >= 2 && starts_with_any(key.substr(words), kSeparators);
}

// The length of a quote mark that names someone ("JD> ", "Richard>"), or 0.
std::size_t named_mark(std::string_view text) {
  std::size_t i = 0;
  constexpr std::size_t kLongestName = 12;
  while (i < text.size() && i < kLongestName && is_ascii_letter(static_cast<unsigned char>(text[i]))) ++i;
  if (i == 0 || i >= text.size() || text[i] != '>') return 0;
  return i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '>' ? i + 1 : 0;
}

bool marked(const ZoneLines& z, std::size_t i) { return i < z.size() && (z[i].quoted || named_mark(z.text(i)) != 0); }

// Lines that begin with '>', and short rests that a mail program wrapped out of such a line without marking them.
void mask_marked(ZoneLines& z) {
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (z[i].zone != Zone::body) continue;
    if (z[i].quoted) {
      z[i].zone = Zone::quote;
      continue;
    }
    constexpr std::uint32_t kLongestRest = 24;  // what is left of a line that was a few words too long
    constexpr std::uint32_t kWrapped = 60;
    if (i > 0 && i + 1 < z.size() && z[i - 1].quoted && z[i + 1].quoted && !z[i].after_blank && !z[i + 1].after_blank &&
        z[i].line.columns <= kLongestRest && z[i - 1].line.columns >= kWrapped) {
      z[i].zone = Zone::quote;
      z.unsure = true;
    }
  }
}

// "JD> …" where the line above or below is marked in the same way, or an attribution stands above.
void mask_named(ZoneLines& z) {
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (z[i].zone != Zone::body) continue;
    const std::size_t mark = named_mark(z.text(i));
    if (mark == 0) continue;
    const std::string_view name = z.text(i).substr(0, mark);
    const bool above = i > 0 && (starts(z.text(i - 1), name) || (z[i - 1].zone == Zone::quote && ends(z.key(i - 1), ":")));
    const bool below = i + 1 < z.size() && starts(z.text(i + 1), name);
    if (!above && !below) continue;
    z[i].zone = Zone::quote;
    z.unsure = true;
  }
}

// The rule that mail programs draw above what they quote.
std::size_t with_rule_above(const ZoneLines& z, std::size_t i) { return i > 0 && z.body(i - 1) && is_rule(z.text(i - 1)) ? i - 1 : i; }

}  // namespace

void mask_quotes(ZoneLines& z) {
  mask_marked(z);
  constexpr std::size_t kNone = ~std::size_t{0};
  std::size_t own = kNone;  // the first line of the writer's own
  const auto own_before = [&](std::size_t i) { return own < i; };
  const auto mask = [&](std::size_t first, std::size_t last) {
    z.mask(first, last, Zone::quote);
    if (own >= first) own = kNone;
  };
  for (std::size_t i = 0; i < z.size(); ++i) {
    const bool body = z[i].zone == Zone::body;
    if (!body && !(z[i].quoted && i > 0 && z.body(i - 1))) continue;
    std::size_t first = i;
    std::size_t behind = i;
    if (body && is_separator(z.key(i))) {
      first = with_rule_above(z, i);
      behind = i + 1;
      if (behind < z.size() && !ends(z.key(i), "-") && z.body(behind) && ends(z.key(behind), "--")) ++behind;  // Lotus wraps its line
      behind += header_block(z, behind).size;
    } else if (const HeaderBlock block = header_block(z, i); block.size > 0) {
      first = with_rule_above(z, i - block.above);
      behind = i + block.size;
      if (block.weak) z.unsure = true;
      if (!own_before(first) && !marked(z, behind)) {
        // A mail that begins with headers is a form or a paste: only the headers are surely not the writer's words.
        mask(first, behind);
        z.unsure = true;
        i = behind - 1;
        continue;
      }
    } else if (const Attribution found = attribution_ending_at(z, i); found.size > 0 && (!found.bare || marked(z, i + 1))) {
      first = i + 1 - found.size;
      behind = i + 1;
      if (!marked(z, behind)) {
        if (!found.strong || !own_before(first)) {
          // Without marks, and with nothing else to tell it from prose or from our own text below.
          z.unsure = true;
          if (found.strong) mask(first, behind);
          if (!found.strong) own = std::min(own, i);
          continue;
        }
        first = with_rule_above(z, first);
      }
    }
    if (behind == i) {
      if (body) own = std::min(own, i);
      continue;
    }
    if (!marked(z, behind)) {
      mask(first, z.size());
      break;
    }
    mask(first, behind);
    i = behind - 1;
  }
  mask_named(z);
}

}  // namespace amends::text
