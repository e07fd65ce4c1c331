// Walks the parsed JSON key by key. The path to the value at hand is kept beside it, for the messages.
#include "report/input.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cstddef>
#include <limits>
#include <numeric>

#include "text/document.hpp"

namespace amends::report {
namespace {

namespace json = boost::json;

std::string_view view(json::string_view s) { return {s.data(), s.size()}; }

[[noreturn]] void fail(const std::string& path, std::string_view reason) {
  throw JsonError(path.empty() ? std::string(reason) : path + ": " + std::string(reason), 0);
}

// The name of a type as a person would say it.
std::string_view type_name(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return "true or false";
    case json::kind::int64:
    case json::kind::uint64:
      return "a number";
    case json::kind::double_:
      return "a decimal number";
    case json::kind::string:
      return "a string";
    case json::kind::array:
      return "an array";
    case json::kind::object:
      return "an object";
  }
  return "a value";
}

[[noreturn]] void wrong_type(const std::string& path, std::string_view wanted, const json::value& value) {
  fail(path, std::string("must be ").append(wanted).append(", not ").append(type_name(value)));
}

// What a caller wrote, short and on one line, to be shown in a message. Cut at a character's start.
std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 40;  // a date is at most 35 bytes long
  std::size_t size = std::min(text.size(), kMost);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
  std::string out;
  for (const char c : text.substr(0, size)) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  if (size < text.size()) out += "...";
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  out += shortened(text);
  out += '"';
  return out;
}

std::string child(const std::string& path, std::string_view key) { return path.empty() ? std::string(key) : path + "." + std::string(key); }

std::string element(const std::string& path, std::size_t i) { return path + "[" + std::to_string(i) + "]"; }

const json::object& object(const json::value& value, const std::string& path) {
  if (const json::object* object = value.if_object()) return *object;
  wrong_type(path, "an object", value);
}

const json::array& array(const json::value& value, const std::string& path, std::string_view of) {
  if (const json::array* array = value.if_array()) return *array;
  wrong_type(path, of, value);
}

std::string string(const json::value& value, const std::string& path) {
  if (const json::string* s = value.if_string()) return std::string(view(*s));
  wrong_type(path, "a string", value);
}

std::vector<std::string> strings(const json::value& value, const std::string& path) {
  std::vector<std::string> out;
  const json::array& items = array(value, path, "an array of strings");
  for (std::size_t i = 0; i < items.size(); ++i) out.push_back(string(items[i], element(path, i)));
  return out;
}

Id id(const json::value& value, const std::string& path) {
  if (const json::string* s = value.if_string()) return {IdKind::text, std::string(view(*s))};
  if (const std::int64_t* i = value.if_int64()) return {IdKind::number, std::to_string(*i)};
  if (const std::uint64_t* u = value.if_uint64()) return {IdKind::number, std::to_string(*u)};
  wrong_type(path, "a string or a whole number", value);
}

text::Time time(const json::value& value, const std::string& path) {
  const std::string written = string(value, path);
  if (const std::optional<text::Time> time = text::parse_time(written)) return *time;
  fail(path, quoted(written) + " is no RFC 3339 time, such as 2026-03-02T09:14:00Z");
}

Direction direction(const json::value& value, const std::string& path) {
  const std::string written = string(value, path);
  if (written == "outgoing") return Direction::outgoing;
  if (written == "incoming") return Direction::incoming;
  fail(path, "must be \"incoming\" or \"outgoing\", not " + quoted(written));
}

InputMessage message(const json::value& value, const std::string& path) {
  InputMessage out;
  bool has_text = false;
  for (const json::key_value_pair& pair : object(value, path)) {
    const std::string_view key = view(pair.key());
    const json::value& field = pair.value();
    const std::string place = child(path, key);
    if (key == "text") {
      out.text = string(field, place);
      has_text = true;
    } else if (key != "id" && key != "from" && key != "to" && key != "date" && key != "subject" && key != "direction") {
      fail(child(path, shortened(key)), "unknown key");
    } else if (field.is_null()) {
      continue;
    } else if (key == "id") {
      out.id = id(field, place);
    } else if (key == "from") {
      out.from = string(field, place);
    } else if (key == "to") {
      out.to = strings(field, place);
    } else if (key == "date") {
      out.date = time(field, place);
    } else if (key == "subject") {
      out.subject = string(field, place);
    } else {
      out.direction = direction(field, place);
    }
  }
  if (!has_text) fail(path, path.empty() ? "\"messages\" or \"text\" is missing" : "\"text\" is missing");
  return out;
}

std::string draft(const json::value& value) {
  std::optional<std::string> text;
  for (const json::key_value_pair& pair : object(value, "draft")) {
    if (view(pair.key()) != "text") fail(child("draft", shortened(view(pair.key()))), "unknown key");
    text = string(pair.value(), "draft.text");
  }
  if (!text) fail("draft", "\"text\" is missing");
  return *std::move(text);
}

Input conversation(const json::object& root) {
  Input out;
  for (const json::key_value_pair& pair : root) {
    const std::string_view key = view(pair.key());
    const json::value& field = pair.value();
    if (key == "messages") {
      const json::array& messages = array(field, "messages", "an array of messages");
      out.messages.reserve(messages.size());
      for (std::size_t i = 0; i < messages.size(); ++i) out.messages.push_back(message(messages[i], element("messages", i)));
    } else if (key != "id" && key != "me" && key != "now" && key != "draft") {
      fail(shortened(key), "unknown key");
    } else if (field.is_null()) {
      continue;
    } else if (key == "id") {
      out.id = id(field, "id");
    } else if (key == "me") {
      out.me = strings(field, "me");
    } else if (key == "now") {
      out.now = time(field, "now");
    } else {
      out.draft = draft(field);
    }
  }
  return out;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

json::value parse(std::string_view text) {
  json::parser parser;
  json::error_code error;
  std::size_t end = parser.write_some(text.data(), text.size(), error);
  if (error) throw JsonError("broken JSON: " + error.message(), end);
  while (end < text.size() && is_space(text[end])) ++end;
  if (end < text.size()) throw JsonError("broken JSON: something follows its end", end);
  return parser.release();
}

}  // namespace

Input read_input(std::string_view text) {
  if (const std::optional<std::size_t> bad = text::first_invalid_utf8(text)) throw text::Utf8Error(*bad);
  const json::value root = parse(text);
  const json::object* fields = root.if_object();
  if (!fields) wrong_type("", "an object with \"messages\" or \"text\"", root);
  if (fields->contains("messages") || !fields->contains("text")) {
    if (!fields->contains("messages")) fail("", "\"messages\" or \"text\" is missing");
    return conversation(*fields);
  }
  Input out;
  out.messages.push_back(message(root, ""));
  out.id = out.messages.front().id;
  return out;
}

std::vector<std::uint32_t> order_by_date(const std::vector<InputMessage>& messages) {
  std::vector<std::int64_t> seconds(messages.size());
  std::int64_t last = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < messages.size(); ++i) seconds[i] = last = messages[i].date ? messages[i].date->seconds : last;
  std::vector<std::uint32_t> order(messages.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return seconds[a] < seconds[b]; });
  return order;
}

}  // namespace amends::report
