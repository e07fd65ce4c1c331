// A conversation for tests, told in few words: who wrote, when, what, and which labels the reading of it carries.
// The readings are made up, so that these tests say what the rapport makes of a reading and do not move with the model.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "rapport/rapport.hpp"
#include "text/document.hpp"
#include "text/time.hpp"

namespace amends::rapport {

struct Said {
  Side side;
  const char* date;
  const char* text;
  std::vector<tone::Label> labels = {};
  tone::Ratio p = 9000;
};

inline tone::Reading reading_of(const text::Document& document, const std::vector<tone::Label>& labels, tone::Ratio p) {
  tone::Reading reading;
  reading.outcome = tone::Outcome::judged;
  for (const tone::Label label : labels) {
    reading.p[tone::index(label)] = p;
    reading.present.set(tone::index(label));
    reading.severity = 8000;
  }
  for (const text::Sentence& s : document.sentences()) reading.sentences.push_back({s.span, {}});
  return reading;
}

inline Rapport fold(const std::vector<Said>& said, const char* now = nullptr) {
  Rapport r;
  for (const Said& s : said) {
    Message message;
    message.side = s.side;
    message.text = s.text;
    message.date = text::parse_time(s.date);
    const text::Document document = text::parse(message.text);
    const tone::Reading reading = reading_of(document, s.labels, s.p);
    r = step(std::move(r), Turn{r.messages, message, document, reading});
  }
  return as_of(std::move(r), now ? text::parse_time(now) : std::nullopt);
}

}  // namespace amends::rapport
