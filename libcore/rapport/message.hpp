// A message as a host hands it over, and a turn: the message with what was read from it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/time.hpp"
#include "tone/reading.hpp"

namespace amends::rapport {

enum class Side : std::uint8_t { us, them };

// How a date such as 03/04 is read. Where it is not told, the writer's own offset decides: the Americas west of -02:30 write the month
// first.
enum class DateOrder : std::uint8_t { by_offset, day_first, month_first };

// Only `text` is required. An owner of its strings.
struct Message {
  std::string id;
  std::string from;
  std::vector<std::string> to;
  std::optional<text::Time> date;
  std::string subject;
  std::string text;
  Side side = Side::them;
};

// One message with its document and reading. `index` is its place in the conversation, from 0.
// The references must outlive the turn.
struct Turn {
  std::uint32_t index = 0;
  const Message& message;
  const text::Document& document;
  const tone::Reading& reading;
  DateOrder dates = DateOrder::by_offset;
};

}  // namespace amends::rapport
