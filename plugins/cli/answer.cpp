#include "answer.hpp"

namespace amends::cli {
namespace {

namespace json = boost::json;

const json::value* find(const JsonObject& object, std::string_view key) {
  return object.if_contains(json::string_view(key.data(), key.size()));
}

std::string string_of(const json::value& value) {
  const json::string* text = value.if_string();
  return text == nullptr ? std::string() : std::string(text->data(), text->size());
}

}  // namespace

JsonObject parsed(std::string_view text) {
  json::value value = json::parse(json::string_view(text.data(), text.size()));
  return value.is_object() ? std::move(value.get_object()) : JsonObject();
}

std::string text_at(const JsonObject& object, std::string_view key) {
  const json::value* value = find(object, key);
  return value == nullptr ? std::string() : string_of(*value);
}

double number_at(const JsonObject& object, std::string_view key) {
  const json::value* value = find(object, key);
  return value != nullptr && value->is_number() ? value->to_number<double>() : 0.0;
}

std::size_t offset_at(const JsonObject& object, std::string_view key) {
  const double number = number_at(object, key);
  return number > 0 ? static_cast<std::size_t>(number) : 0;
}

const JsonObject& object_at(const JsonObject& object, std::string_view key) {
  static const JsonObject empty;
  const json::value* value = find(object, key);
  return value != nullptr && value->is_object() ? value->get_object() : empty;
}

const json::array& list_at(const JsonObject& object, std::string_view key) {
  static const json::array empty;
  const json::value* value = find(object, key);
  return value != nullptr && value->is_array() ? value->get_array() : empty;
}

std::vector<std::string> texts_at(const JsonObject& object, std::string_view key) {
  std::vector<std::string> out;
  for (const json::value& value : list_at(object, key)) out.push_back(string_of(value));
  return out;
}

std::vector<JsonObject> objects_at(const JsonObject& object, std::string_view key) {
  std::vector<JsonObject> out;
  for (const json::value& value : list_at(object, key)) {
    if (value.is_object()) out.push_back(value.get_object());
  }
  return out;
}

std::string id_at(const JsonObject& object, std::string_view key) {
  const json::value* value = find(object, key);
  if (value == nullptr) return {};
  if (value->is_string()) return string_of(*value);
  return value->is_number() ? std::to_string(value->to_number<std::int64_t>()) : std::string();
}

}  // namespace amends::cli
