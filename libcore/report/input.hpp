// The JSON of a conversation, read strictly: {"id", "me", "now", "messages", "draft"}, or one message alone, {"id", "text", ...}.
// An unknown key, a wrong type or a date that is none is an error that names its place, such as messages[2].date.
// It judges nothing: who is who and what comes first is decided by the conversation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"
#include "text/time.hpp"

namespace amends::report {

// JSON that is none, or not a conversation. what() is one line; offset() is the byte where the JSON breaks,
// 0 where the JSON is sound and what() names the key instead.
class JsonError : public std::invalid_argument {
 public:
  JsonError(const std::string& what, std::size_t offset) : std::invalid_argument(what), offset_(offset) {}
  std::size_t offset() const { return offset_; }

 private:
  std::size_t offset_;
};

enum class Direction : std::uint8_t { by_address, incoming, outgoing };

struct InputMessage {
  Id id;
  std::string from;
  std::vector<std::string> to;
  std::optional<text::Time> date;
  std::string subject;
  std::string text;
  Direction direction = Direction::by_address;
};

struct Input {
  Id id;
  std::vector<std::string> me;
  std::optional<text::Time> now;
  std::vector<InputMessage> messages;  // in the order given
  std::optional<std::string> draft;
};

// Reads a conversation, or one message as a conversation of one with the message's id. A key whose value is null counts as not given,
// except "text" and "messages"; of a key given twice the last one counts. Throws JsonError, and text::Utf8Error where the bytes are not
// UTF-8.
Input read_input(std::string_view json);

// The order of the messages by date, as indices: stable, and a message without a date stays behind the one it was given after.
std::vector<std::uint32_t> order_by_date(const std::vector<InputMessage>& messages);

}  // namespace amends::report
