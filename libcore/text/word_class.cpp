// Word classes by closed lists of our own and by shape. English only. Short forms that are also words ("sat", "may") need a capital.
#include "text/word_class.hpp"

#include <algorithm>
#include <initializer_list>

#include "text/utf8.hpp"

namespace amends::text {
namespace {

using Words = std::span<const std::uint32_t>;

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool capital(const Document& d, std::uint32_t word) { return is_upper(decode(d.source(), d.words()[word].span.begin).value); }

bool is_number(const Document& d, const Word& w) {
  if (w.kind == WordKind::number) return true;
  if (w.kind != WordKind::word) return false;
  return one_of(d.fold(w),
                {"one",      "two",      "three",   "four",     "five",     "six",         "seven",       "eight",      "nine",
                 "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen",     "sixteen",     "seventeen",  "eighteen",
                 "nineteen", "twenty",   "thirty",  "forty",    "fifty",    "sixty",       "seventy",     "eighty",     "ninety",
                 "hundred",  "thousand", "million", "dozen",    "half",     "twenty-four", "forty-eight", "seventy-two"});
}

bool is_weekday(const Document& d, std::uint32_t word) {
  const std::string_view f = d.fold(d.words()[word]);
  if (one_of(f, {"monday",     "tuesday",    "wednesday", "thursday",  "friday",  "saturday", "sunday",    "mondays",     "tuesdays",
                 "wednesdays", "thursdays",  "fridays",   "saturdays", "sundays", "monday's", "tuesday's", "wednesday's", "thursday's",
                 "friday's",   "saturday's", "sunday's",  "tue",       "tues",    "thu",      "thur",      "thurs",       "fri"}))
    return true;
  return one_of(f, {"mon", "wed", "sat", "sun"}) && capital(d, word);
}

bool is_month(const Document& d, std::uint32_t word) {
  const std::string_view f = d.fold(d.words()[word]);
  if (one_of(f, {"january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "feb", "apr",
                 "aug", "sept", "oct", "nov", "dec"}))
    return true;
  return one_of(f, {"march", "may", "jan", "mar", "jun", "jul", "sep"}) && capital(d, word);
}

bool is_time(const Document& d, const Word& w) {
  const std::string_view f = d.fold(w);
  if (w.kind == WordKind::word) return one_of(f, {"noon", "midday", "midnight", "eod", "cob", "eob"});
  if (w.kind != WordKind::number) return false;
  if (f.find(':') != std::string_view::npos) return true;
  return f.size() > 2 && (f.substr(f.size() - 2) == "am" || f.substr(f.size() - 2) == "pm");
}

bool is_money(const Document& d, const Word& w) {
  if (w.kind != WordKind::number) return false;
  const std::string_view s = w.span.of(d.source());
  if (is_currency(decode(s, 0).value) || is_currency(decode_before(s, s.size()).value)) return true;
  const std::string_view f = d.fold(w);
  return f.size() > 3 && one_of(f.substr(f.size() - 3), {"eur", "usd", "gbp", "chf"});
}

bool is_pronoun(const Document& d, const Word& w) {
  return one_of(d.fold(w), {"i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "u"});
}

bool is_name(const Document& d, Words words, std::uint32_t at) {
  const std::uint32_t i = words[at];
  const Word& w = d.words()[i];
  if (at == 0 || w.kind != WordKind::word || !capital(d, i)) return false;
  if (w.shouted) {
    // Among shouting a capital says nothing; a shouted word between normal ones is an abbreviation.
    return false;
  }
  const std::string_view f = d.fold(w);
  if (f == "i" || (f.size() > 1 && f[0] == 'i' && f[1] == '\'')) return false;
  return !is_weekday(d, i) && !is_month(d, i);
}

}  // namespace

std::optional<WordClass> word_class_of(std::string_view name) {
  constexpr std::string_view kNames[] = {"number", "weekday", "month", "time", "money", "pronoun", "name"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<WordClass>(i);
  return std::nullopt;
}

bool word_in_class(const Document& d, const Sentence&, Words words, std::uint32_t at, WordClass c) {
  const std::uint32_t i = words[at];
  const Word& w = d.words()[i];
  switch (c) {
    case WordClass::number:
      return is_number(d, w);
    case WordClass::weekday:
      return is_weekday(d, i);
    case WordClass::month:
      return is_month(d, i);
    case WordClass::time:
      return is_time(d, w);
    case WordClass::money:
      return is_money(d, w);
    case WordClass::pronoun:
      return is_pronoun(d, w);
    case WordClass::name:
      return is_name(d, words, at);
    case WordClass::day_half:
      return one_of(d.fold(w), {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "oclock"});
    case WordClass::currency:
      return one_of(d.fold(w),
                    {"euro", "euros",  "eur", "dollar", "dollars", "usd", "pound", "pounds", "gbp", "quid", "bucks",  "cents", "pence",
                     "chf",  "francs", "aud", "cad",    "nzd",     "sek", "nok",   "dkk",    "pln", "yen",  "rupees", "inr",   "grand"});
    case WordClass::currency_code:
      return one_of(d.fold(w), {"eur", "usd", "gbp", "chf", "aud", "cad", "nzd", "sek", "nok", "dkk", "pln", "inr"});
  }
  return false;
}

std::uint32_t opening_words(const Document& d, const Sentence&, Words words) {
  const auto comma_after = [&](std::uint32_t at) {
    const std::uint32_t behind = words[at] + 1;
    return behind < d.words().size() && d.fold(d.words()[behind]) == ",";
  };
  std::uint32_t at = 0;
  while (at < words.size()) {
    const std::string_view f = d.fold(d.words()[words[at]]);
    const bool filler =
        one_of(f, {"and", "but", "well", "so", "hi", "hey", "hello", "ok", "okay", "oh", "yes", "yeah", "also", "dear", "then", "now"}) ||
        (one_of(f, {"no", "right", "look", "again", "please", "sure", "honestly", "unfortunately", "however"}) && comma_after(at));
    const bool greeted = at > 0 && one_of(d.fold(d.words()[words[at - 1]]), {"hi", "hey", "hello", "dear", "ok", "okay", "yes", "sorry"});
    // "Dave, …", "Hi Dave, …": a capitalised word with a comma behind it, or one right after the greeting.
    const bool vocative =
        d.words()[words[at]].kind == WordKind::handle ||
        (capital(d, words[at]) && comma_after(at) && !filler && f != "i" && at < 3 && (at == 0 ? words.size() > 2 : greeted || at > 0));
    const bool greeted_name = greeted && capital(d, words[at]) && f != "i" && f.substr(0, 2) != "i'" &&
                              !one_of(d.fold(d.words()[words[at - 1]]), {"ok", "okay", "yes", "sorry"});
    if (!filler && !vocative && !greeted_name) break;
    ++at;
  }
  return at;
}

std::uint32_t closing_words(const Document& d, const Sentence& s, Words words) {
  if (words.size() < 2) return 0;
  const std::uint32_t last = words.back();
  return last > s.first && d.fold(d.words()[last - 1]) == "," && capital(d, last) && d.words()[last].kind == WordKind::word ? 1 : 0;
}

}  // namespace amends::text
