// JSON for the readers of this folder: parsing with a place for each error, and words for kinds. Not part of the plugin's interface.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "mail.hpp"

namespace amends::mail {

std::optional<boost::json::value> parse_json(std::string_view text, const std::string& file, Problems& problems);
std::optional<Conversation> conversation_from_value(const boost::json::value& value, const std::string& file, Problems& problems);

// "a list", "a number"
const char* kind_name(const boost::json::value& value);

// At most 40 bytes on one line, for messages.
std::string shortened(std::string_view text);

}  // namespace amends::mail
