// The finished answer: one value that the JSON writer and the C accessors read. Assembled once, never changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "playbook/playbook.hpp"
#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "review/review.hpp"
#include "text/document.hpp"
#include "tone/reading.hpp"

namespace amends::report {

struct Report {
  std::string id;
  std::vector<rapport::Message> messages;
  std::vector<text::Document> documents;    // beside messages
  std::vector<tone::Reading> readings;      // beside messages
  rapport::Rapport rapport;                 // as of `now`
  playbook::Plan plan;
  std::optional<std::string> draft;         // the draft's text
  std::optional<tone::Reading> draft_reading;
  std::optional<review::Review> review;
};

}  // namespace amends::report
