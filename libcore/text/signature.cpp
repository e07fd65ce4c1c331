// Signatures: what follows "-- ", "Sent from my phone" and its family, a closing formula with the name below it,
// a block of name, title, telephone and addresses, or the bare name at the end. Sought from the bottom of each stretch of own text.
// A postscript below a signature is the writer's own again.
#include <algorithm>

#include "text/signature_lines.hpp"
#include "text/utf8.hpp"
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

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
      const bool final =
          end == z_.size() || z_[end].zone == Zone::disclaimer || z_[end].zone == Zone::signature || postscript(end) || tail_quote(end);
      stretch(i, end, final);
      i = end;
    }
  }

 private:
  bool postscript(std::size_t i) const {
    const std::string_view key = z_.key(i);
    return starts(key, "p.s.") || starts(key, "ps:") || starts(key, "ps -") || starts(key, "p.s ") || starts(key, "ps. ") ||
           starts(key, "ps, ") || starts(key, "p.p.s") || (starts(key, "ps ") && starts(z_.text(i), "PS "));
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
      const bool alone = z_[i].after_blank || (i > 0 && z_[i - 1].zone != Zone::body) || i + 1 == z_.size() ||
                         (i + 1 < z_.size() && z_[i + 1].after_blank);
      if (!alone || (i == 0 && z_.size() > 1 && !z_[1].after_blank)) continue;
      z_[i].zone = Zone::signature;
      if (i + 1 < z_.size() && z_.body(i + 1) && excuse_of_device(z_.key(i + 1))) z_[i + 1].zone = Zone::signature;
    }
    for (std::size_t i = 0; i < z_.size(); ++i)
      if (z_.body(i) && z_[i].after_blank && (i + 1 == z_.size() || z_[i + 1].after_blank || z_[i + 1].zone != Zone::body) &&
          excuse_of_device(z_.key(i)) && z_[i].line.columns < 70)
        z_[i].zone = Zone::signature;
  }

  static bool delimiter(std::string_view text) {
    return text == "--" || text == "\xE2\x80\x94" || text == "\xE2\x80\x94\xE2\x80\x94" || text == "- -" ||
           text == "\xE2\x80\x93\xE2\x80\x93" || text == "-- ";
  }

  // U+1427, which a mail tracker leaves above the signature.
  static bool tracker_mark(std::string_view text) { return text == "\xE1\x90\xA7"; }

  bool signature_like(std::size_t i) const {
    const std::string_view text = z_.text(i);
    const std::string_view key = z_.key(i);
    constexpr std::uint32_t kWidest = 72;
    if (z_[i].line.columns > kWidest) return false;
    if (closing(key) != Closing::none || is_rule(text) || contact_like(key, z_[i].line.columns)) return true;
    if (name_like(text, false)) return true;
    if (sentence_end(text) || text.back() == ':' || text.back() == ',')
      return (text.back() == ',' && count_words(key) <= 6 && z_[i].line.columns < 45 && starts_in_block(i)) ||
             closing_with_name(text, key) != 0;
    constexpr std::size_t kMostWords = 9;
    const CodePoint c = decode(text, 0);
    return count_words(key) <= kMostWords &&
           (is_upper(c.value) || is_ascii_digit(c.value) || c.value == '"' || c.value == '|' || c.value == '(' || c.value == '[' ||
            c.value == '+' || c.value == '<' || dashed(text) || z_[i].line.columns <= 25);
  }
  // Address lines end in a comma ("Elizabeth and James Killian Professor of"): only inside of a block that goes on below.
  bool starts_in_block(std::size_t i) const { return i + 1 < z_.size() && z_.body(i + 1) && !z_[i + 1].after_blank; }

  // `rules` counts those already found below: two are a signature and a footer, more are a table or an attack.
  void stretch(std::size_t begin, std::size_t end, bool final, int rules = 0) {
    constexpr int kMostRules = 2;
    if (explicit_delimiter(begin, end)) return;
    if (final && rules < kMostRules && below_rule(begin, end, rules)) return;
    constexpr std::size_t kLongestSignature = 16;  // lines: name, titles, address, telephones, links, a motto
    std::size_t top = end;
    while (top > begin && end - top < kLongestSignature && signature_like(top - 1)) --top;

    // A formula with a name below, the topmost for which that holds.
    for (std::size_t i = top; i < end; ++i) {
      const Closing c = closing(z_.key(i));
      if (c == Closing::none) continue;
      const bool name_below =
          i + 1 < end && (name_like(z_.text(i + 1), count_words(z_.key(i + 1)) <= 3) || closing(z_.key(i + 1)) != Closing::none);
      if (name_below && !z_[i].after_blank && i > begin && !ends_paragraph(i - 1)) continue;  // the last words of a wrapped sentence
      if (name_below || (i + 1 == end && c == Closing::formula && final)) {
        mask_from(i, begin, end, c);
        return;
      }
    }
    // A formula further up, with text below the name: mask the formula and the name.
    for (std::size_t i = begin; i + 1 < end; ++i) {
      if (closing(z_.key(i)) != Closing::formula || !name_like(z_.text(i + 1), false) || (z_[i + 1].line.columns > 40)) continue;
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
        z_.mask_part(
            {line.first + static_cast<std::uint32_t>(formula) + 1 + blanks_at(line.first + static_cast<std::uint32_t>(formula) + 1),
             line.last},
            Zone::signature);
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
    return last.value == '.' || last.value == '!' || last.value == '?' || last.value == ',' || last.value == ':' || last.value == ')' ||
           last.value == 0x2026 || last.value == ';' || is_pictograph(last.value) || z_[i].line.columns < 40;
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
        if (above >= begin + 2 && closing(z_.key(above - 2)) != Closing::none && name_like(z_.text(above - 1), true)) {
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
  bool below_rule(std::size_t begin, std::size_t end, int rules) {
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
          while (first > begin + 1 && (is_rule(z_.text(first - 1)) || delimiter(z_.text(first - 1)) || tracker_mark(z_.text(first - 1))))
            --first;
          z_.mask(first, end, Zone::signature);
          if (!only_rules) z_.unsure = true;
          stretch(begin, first, true, rules + 1);
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
      const bool has_title = titled(z_.key(k));
      if (name_like(z_.text(k), false) && !sentence_end(z_.text(k)) && k > begin && (!has_title || contacts > 0)) {
        const bool alone = k + 1 == end;
        const bool opens = z_[k].after_blank || ends_paragraph(k - 1);
        if ((contacts > 0 || (titles > 0 && end - k <= 4)) && opens) {
          start = k;
        } else if (alone && opens && (z_[k].after_blank || z_.text(k - 1).back() == ',' || dashed(z_.text(k)) || parting(k - 1)) &&
                   count_words(z_.key(k)) <= 4) {
          start = k;
        }
        if (z_[k].after_blank && start == k) break;
      }
      titles += has_title ? 1 : 0;
      if (start != end && z_[k].after_blank && contacts == 0) break;
    }
    // "- dave" below a blank line.
    if (start == end && end - begin >= 2 && dashed(z_.text(end - 1)) && z_[end - 1].after_blank && !dashed(z_.text(end - 2)) &&
        name_like(z_.text(end - 1), true) && count_words(z_.key(end - 1)) <= 3)
      start = end - 1;
    if (start == end) start = last_paragraph(begin, end);
    if (start == end) return;
    if (end - start > 1) z_.unsure = true;
    z_.mask(start, end, Zone::signature);
    // "Regards" or "Thanks" right above a name that was found by itself.
    if (start > begin + 1 && closing(z_.key(start - 1)) != Closing::none) z_[start - 1].zone = Zone::signature;
  }

  // "Thank you for your help and have a great day!", right above the name.
  bool parting(std::size_t i) const {
    constexpr std::string_view kBeginnings[] = {"thank", "many thanks", "looking forward", "have a ", "hope to ", "all the best", "best "};
    return starts_with_any(z_.key(i), kBeginnings);
  }

  // A last paragraph of a name and one to three short lines ("Maame Esi / Production") below finished sentences. Gives its first line, or
  // end.
  std::size_t last_paragraph(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMostLines = 4;
    constexpr std::uint32_t kShort = 40;
    std::size_t first = end - 1;
    while (first > begin && !z_[first].after_blank && end - first < kMostLines) --first;
    if (first == begin || !z_[first].after_blank || end - first < 2 || !sentence_end(z_.text(first - 1))) return end;
    for (std::size_t k = first; k < end; ++k)
      if (z_[k].line.columns > kShort || sentence_end(z_.text(k)) || z_.text(k).back() == ':' || !is_upper(decode(z_.text(k), 0).value) ||
          count_digits(z_.key(k)) > 0)
        return end;
    return name_like(z_.text(first), false) && count_words(z_.key(first)) >= 2 && !titled(z_.key(first)) ? first : end;
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
