// Disclaimers and footers: paragraphs of confidentiality notices, virus and environment lines, warnings of mail gateways, mailing list
// footers. Told by formulas that clients do not use about their own affairs; one telling formula or two hints make the paragraph one.
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

constexpr std::string_view kTelling[] = {"confidentiality notice",
                                         "confidentiality note",
                                         "confidentiality statement",
                                         "email disclaimer",
                                         "e-mail disclaimer",
                                         "legal disclaimer",
                                         "intended recipient",
                                         "not the named addressee",
                                         "intended only for the",
                                         "intended solely for",
                                         "solely for the use of",
                                         "only for the use of the",
                                         "and any attachments",
                                         "and any attachment",
                                         "and any files transmitted",
                                         "and its attachments",
                                         "received this message in error",
                                         "received this email in error",
                                         "received this e-mail in error",
                                         "received this communication in error",
                                         "received this transmission in error",
                                         "received it in error",
                                         "before printing this",
                                         "environment before print",
                                         "print this email only if",
                                         "scanned for virus",
                                         "virus-free.",
                                         "checked by avg",
                                         "checked for viruses",
                                         "scanned by",
                                         "free of viruses",
                                         "has been swept by",
                                         "originated from outside",
                                         "originated outside of",
                                         "external email",
                                         "external sender",
                                         "caution: external",
                                         "do not click links or open",
                                         "you received this message because you are subscribed",
                                         "you are receiving this because",
                                         "to unsubscribe from this",
                                         "unsubscribe from this list",
                                         "mailing list -- ",
                                         "registered in england",
                                         "company registration no",
                                         "company registered",
                                         "registered office:",
                                         "registered number",
                                         "this email is confidential",
                                         "this e-mail is confidential",
                                         "this message is confidential",
                                         "privileged and confidential",
                                         "confidential and may be",
                                         "confidential or privileged",
                                         "legally privileged",
                                         "views expressed in this",
                                         "opinions expressed in this",
                                         "diese e-mail enthält",
                                         "diese e-mail kann vertrauliche",
                                         "nicht der richtige adressat",
                                         "nicht der beabsichtigte",
                                         "ce message et toutes les pièces",
                                         "si vous n'êtes pas le destinataire",
                                         "este mensaje y",
                                         "este correo electrónico y",
                                         "si usted no es el destinatario",
                                         "questo messaggio e",
                                         "se non siete il destinatario",
                                         "dit bericht is uitsluitend",
                                         "dit e-mailbericht",
                                         "this message was sent to",
                                         "manage your notification",
                                         "handelsregister",
                                         "amtsgericht",
                                         "geschäftsführer:",
                                         "reply to this email directly or view it on"};

constexpr std::string_view kHints[] = {"confidential", "privileged",   "recipient",  "disclose",     "disclosure",        "dissemination",
                                       "unauthorized", "unauthorised", "prohibited", "delete this",  "notify the sender", "in error",
                                       "virus",        "disclaimer",   "liability",  "attachments",  "unsubscribe",       "vertraulich",
                                       "confidentiel", "confidencial", "riservat",   "vertrouwelijk"};

// Cheap first look: few lines of ordinary mail hold any of these.
bool worth_a_look(std::string_view key) {
  return holds(key, "nten") || holds(key, "rror") || holds(key, "onfiden") || holds(key, "ttach") || holds(key, "rint") ||
         holds(key, "irus") || holds(key, "xternal") || holds(key, "utside") || holds(key, "subscri") || holds(key, "egist") ||
         holds(key, "rivileg") || holds(key, "isclaim") || holds(key, "receiv") || holds(key, "ecipient") || holds(key, "expressed") ||
         holds(key, "e-mail") || holds(key, "mensaje") || holds(key, "messag") || holds(key, "mailing list") || holds(key, "addressee") ||
         holds(key, "bericht") || holds(key, "estina") || holds(key, "scanned") || holds(key, "gericht") || holds(key, "führer") ||
         holds(key, "adressat") || holds(key, "files") || holds(key, "solely") || holds(key, "github") || holds(key, "correo") ||
         holds(key, "notification") || holds(key, "avg");
}

int weight(std::string_view key) {
  if (!worth_a_look(key)) return 0;
  if (holds_any(key, kTelling)) return 2;
  int hints = 0;
  for (const std::string_view hint : kHints) hints += holds(key, hint) ? 1 : 0;
  return hints >= 3 ? 2 : hints >= 2 ? 1 : 0;
}

bool opens_with_marker(std::string_view key) {
  constexpr std::string_view kMarkers[] = {"disclaimer", "confidentiality", "confidential:", "confidential -",   "caution:",
                                           "caution -",  "[external]",      "external:",     "important notice", "notice:"};
  return starts_with_any(key, kMarkers);
}

}  // namespace

void mask_disclaimers(ZoneLines& z) {
  for (std::size_t i = 0; i < z.size();) {
    if (!z.body(i)) {
      ++i;
      continue;
    }
    // One paragraph at a time, to the next blank line, mask or rule.
    std::size_t end = i;
    int found = 0;
    std::size_t begin = ~std::size_t{0};
    while (end < z.size() && z.body(end) && (end == i || (!z[end].after_blank && !is_rule(z.text(end))))) {
      const int w = weight(z.key(end));
      if (w > 0 && begin == ~std::size_t{0}) begin = end;
      found += w;
      ++end;
    }
    // A lone telling formula must stand at the end of the mail or open its paragraph: "we received it in error" happens to clients too.
    const bool warning = found >= 2 && (holds(z.key(begin), "xternal") || holds(z.key(begin), "outside"));
    std::size_t below = 0;
    for (std::size_t k = end; k < z.size() && z.body(k) && below < 6; ++k) ++below;
    constexpr std::size_t kLongNotice = 90;  // bytes: a notice is never a short remark
    std::size_t bytes = 0;
    for (std::size_t k = i; k < end; ++k) bytes += z[k].line.last - z[k].line.first;
    const bool long_enough = bytes >= kLongNotice || below < 2;
    if (found >= 3 || (found >= 2 && long_enough && (warning || below < 6 || opens_with_marker(z.key(i)))) ||
        (found >= 1 && opens_with_marker(z.key(i)))) {
      // The notice may hang on to a signature without a blank line: it begins at its own first line.
      std::size_t first = begin;
      if (first > i && z[first - 1].line.columns >= 60) first = i;
      if (first > i && opens_with_marker(z.key(first - 1))) --first;
      if (first == i && i > 0 && z.body(i - 1) && is_rule(z.text(i - 1))) --first;
      z.mask(first, end, Zone::disclaimer);
    }
    i = end;
  }
  // The footer of a mailing list: a rule of underscores, the list's name, its address.
  constexpr std::size_t kRule = 20;
  for (std::size_t i = 0; i + 1 < z.size(); ++i) {
    if (!z.body(i) || z.text(i).size() < kRule || z.text(i)[0] != '_' || !is_rule(z.text(i))) continue;
    if (!z.body(i + 1) || z[i + 1].after_blank || !(holds(z.key(i + 1), "mailing list") || holds(z.key(i + 1), "http"))) continue;
    std::size_t end = i + 2;
    while (end < z.size() && z.body(end) && !z[end].after_blank) ++end;
    z.mask(i, end, Zone::disclaimer);
  }
}

}  // namespace amends::text
