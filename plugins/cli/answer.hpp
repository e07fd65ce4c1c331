// Reads the library's JSON for showing. What is missing reads as empty: a newer or older library must not break the command.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace amends::cli {

using JsonObject = boost::json::object;

JsonObject parsed(std::string_view json);
std::string text_at(const JsonObject& object, std::string_view key);
double number_at(const JsonObject& object, std::string_view key);
std::size_t offset_at(const JsonObject& object, std::string_view key);
const JsonObject& object_at(const JsonObject& object, std::string_view key);
const boost::json::array& list_at(const JsonObject& object, std::string_view key);
std::vector<std::string> texts_at(const JsonObject& object, std::string_view key);
std::vector<JsonObject> objects_at(const JsonObject& object, std::string_view key);

// An id of a message as the library writes it: a string, or its place as a number.
std::string id_at(const JsonObject& object, std::string_view key);

}  // namespace amends::cli
