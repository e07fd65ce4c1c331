// The contract's JSON of conversations, read strictly: a wrong type is named with its path, never guessed at.
#include <algorithm>
#include <boost/json.hpp>

#include "json_text.hpp"
#include "mail.hpp"

namespace amends::mail {
namespace {

namespace json = boost::json;

class Reader {
 public:
  Reader(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  bool failed() const { return failed_; }

  void wrong(const std::string& place, const std::string& text) {
    failed_ = true;
    problems_.push_back({Problem::Severity::error, file_, place, text});
  }

  void unknown(const std::string& place, std::string_view key) {
    problems_.push_back({Problem::Severity::error, file_, place, "unknown key \"" + shortened(key) + "\" is ignored"});
  }

  std::string string(const json::value& value, const std::string& place) {
    if (const json::string* text = value.if_string()) return std::string(text->data(), text->size());
    wrong(place, std::string("must be a string, not ") + kind_name(value));
    return {};
  }

  std::vector<std::string> strings(const json::value& value, const std::string& place) {
    std::vector<std::string> out;
    const json::array* list = value.if_array();
    if (list == nullptr) {
      wrong(place, std::string("must be a list of strings, not ") + kind_name(value));
      return out;
    }
    for (std::size_t i = 0; i < list->size(); ++i) out.push_back(string((*list)[i], place + "[" + std::to_string(i) + "]"));
    return out;
  }

  Message message(const json::object& object, const std::string& path) {
    const auto at = [&](std::string_view key) { return path.empty() ? std::string(key) : path + "." + std::string(key); };
    Message out;
    bool has_text = false;
    for (const auto& entry : object) {
      const std::string_view key(entry.key().data(), entry.key().size());
      const json::value& value = entry.value();
      // null is how many writers say "none".
      if (value.is_null() && key != "text") continue;
      if (key == "text") {
        out.text = string(value, at(key));
        has_text = true;
      } else if (key == "id") {
        out.id = string(value, at(key));
      } else if (key == "from") {
        out.from = string(value, at(key));
      } else if (key == "to") {
        out.to = strings(value, at(key));
      } else if (key == "subject") {
        out.subject = string(value, at(key));
      } else if (key == "date") {
        out.date = parse_loose_moment(string(value, at(key)));
        if (!out.date && value.is_string()) {
          const std::string given(value.get_string().data(), value.get_string().size());
          wrong(at(key), "\"" + shortened(given) + "\" is no RFC 3339 date");
        }
      } else if (key == "direction") {
        const std::string direction = string(value, at(key));
        if (direction == "incoming") {
          out.direction = Direction::incoming;
        } else if (direction == "outgoing") {
          out.direction = Direction::outgoing;
        } else if (value.is_string()) {
          wrong(at(key), "must be \"incoming\" or \"outgoing\"");
        }
      } else {
        unknown(path, key);
      }
    }
    if (!has_text) wrong(path, "has no \"text\"");
    return out;
  }

  Conversation conversation(const json::object& object) {
    Conversation out;
    out.source = file_;
    out.from_json = true;
    if (object.if_contains("messages") == nullptr) {
      out.messages.push_back(message(object, ""));
      out.id = out.messages.front().id;
      return out;
    }
    for (const auto& entry : object) {
      const std::string_view key(entry.key().data(), entry.key().size());
      const json::value& value = entry.value();
      if (value.is_null() && key != "messages") continue;
      if (key == "id") {
        out.id = string(value, "id");
      } else if (key == "me") {
        out.me = strings(value, "me");
      } else if (key == "now") {
        out.now = string(value, "now");
        if (value.is_string() && !parse_moment(out.now)) wrong("now", "\"" + shortened(out.now) + "\" is no RFC 3339 date");
      } else if (key == "messages") {
        messages(value, out);
      } else if (key == "draft") {
        draft(value, out);
      } else {
        unknown("", key);
      }
    }
    return out;
  }

 private:
  void messages(const json::value& value, Conversation& out) {
    const json::array* list = value.if_array();
    if (list == nullptr) {
      wrong("messages", std::string("must be a list, not ") + kind_name(value));
      return;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string path = "messages[" + std::to_string(i) + "]";
      if (const json::object* object = (*list)[i].if_object()) {
        out.messages.push_back(message(*object, path));
      } else {
        wrong(path, std::string("must be an object, not ") + kind_name((*list)[i]));
      }
    }
  }

  void draft(const json::value& value, Conversation& out) {
    if (value.is_string()) {
      out.draft = string(value, "draft");
      return;
    }
    const json::object* object = value.if_object();
    if (object == nullptr) {
      wrong("draft", std::string("must be an object with \"text\", not ") + kind_name(value));
      return;
    }
    bool has_text = false;
    for (const auto& entry : *object) {
      const std::string_view key(entry.key().data(), entry.key().size());
      if (key == "text") {
        out.draft = string(entry.value(), "draft.text");
        has_text = true;
      } else {
        unknown("draft", key);
      }
    }
    if (!has_text) wrong("draft", "has no \"text\"");
  }

  const std::string& file_;
  Problems& problems_;
  bool failed_ = false;
};

}  // namespace

std::optional<json::value> parse_json(std::string_view text, const std::string& file, Problems& problems) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const auto place = [&](std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t start = before.rfind('\n');
    const std::size_t column = offset - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
  };
  const std::size_t bad = first_bad_utf8(text);
  if (bad != std::string_view::npos) {
    problems.push_back({Problem::Severity::error, file, place(bad), "broken UTF-8 at byte " + std::to_string(bad)});
    return {};
  }
  json::parse_options options;
  options.max_depth = 128;  // Slack's rich text nests some twenty deep
  json::parser parser(json::storage_ptr(), options);
  json::error_code error;
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  if (!error && read < text.size() && text.find_first_not_of(" \t\r\n", read) != std::string_view::npos) error = json::error::extra_data;
  if (error) {
    const bool ended = error == json::error::incomplete || read >= text.size();
    problems.push_back({Problem::Severity::error, file, place(std::min(read, text.size())),
                        ended ? "the JSON ends early" : "no JSON: " + error.message()});
    return {};
  }
  return parser.release();
}

const char* kind_name(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return "true or false";
    case json::kind::array:
      return "a list";
    case json::kind::object:
      return "an object";
    case json::kind::string:
      return "a string";
    default:
      return "a number";
  }
}

std::string shortened(std::string_view text) {
  constexpr std::size_t kMax = 40;
  std::string out;
  for (const char c : text.substr(0, kMax)) out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  if (text.size() <= kMax) return out;
  while (!out.empty() && first_bad_utf8(out) != std::string::npos) out.pop_back();
  return out + "...";
}

std::optional<Conversation> conversation_from_value(const json::value& value, const std::string& file, Problems& problems) {
  Reader reader(file, problems);
  const json::object* object = value.if_object();
  if (object == nullptr) {
    reader.wrong("", std::string("the JSON must be an object with \"messages\" or \"text\", not ") + kind_name(value));
    return {};
  }
  Conversation out = reader.conversation(*object);
  if (reader.failed()) return {};
  return out;
}

std::optional<Conversation> conversation_from_json(std::string_view text, const std::string& file, Problems& problems) {
  const std::optional<json::value> value = parse_json(text, file, problems);
  if (!value) return {};
  return conversation_from_value(*value, file, problems);
}

std::string to_json(const Conversation& conversation) {
  json::object out;
  if (!conversation.id.empty()) out["id"] = conversation.id;
  json::array me;
  for (const std::string& address : conversation.me) me.emplace_back(address);
  out["me"] = std::move(me);
  if (!conversation.now.empty()) out["now"] = conversation.now;
  json::array messages;
  for (const Message& message : conversation.messages) {
    json::object entry;
    if (!message.id.empty()) entry["id"] = message.id;
    if (!message.from.empty()) entry["from"] = message.from;
    if (!message.to.empty()) {
      json::array to;
      for (const std::string& address : message.to) to.emplace_back(address);
      entry["to"] = std::move(to);
    }
    if (message.date) entry["date"] = format_moment(*message.date);
    if (!message.subject.empty()) entry["subject"] = message.subject;
    if (message.direction != Direction::by_address) entry["direction"] = message.direction == Direction::incoming ? "incoming" : "outgoing";
    entry["text"] = message.text;
    messages.push_back(std::move(entry));
  }
  out["messages"] = std::move(messages);
  if (conversation.draft) out["draft"] = json::object{{"text", *conversation.draft}};
  return json::serialize(out);
}

}  // namespace amends::mail
