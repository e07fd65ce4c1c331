// The plain text of a part as the person meant it: line ends, format=flowed (RFC 3676), mbox's ">From ".
#pragma once

#include <string>
#include <string_view>

namespace amends::mail {

// CR LF and CR become LF.
std::string with_line_feeds(std::string_view text);

// Joins the soft line breaks of format=flowed, quote depth by quote depth.
std::string unflowed(std::string_view text, bool delete_space);

// Takes one '>' from lines that an mbox writer marked (">From ", ">>From ").
std::string without_from_marks(std::string_view text);

// Says no more than "look at the HTML part".
bool is_dummy(std::string_view text);

}  // namespace amends::mail
