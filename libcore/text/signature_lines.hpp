// What the lines of a signature look like, one line at a time: formulas, names, ways to reach someone, titles. Internal to text/.
// `text` is the line as written, `key` its folded form (ZoneLines::key).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace amends::text {

// A closing formula alone on its line. Thanks are told apart: they are words to someone, too.
enum class Closing : std::uint8_t { none, thanks, formula };
Closing closing(std::string_view key);

// "Thanks, Dave", "Best, Rosamund", "Regards Bob": the bytes of the formula, or 0.
std::size_t closing_with_name(std::string_view text, std::string_view key);

// "Aoife Brennan", "J. P. van Dijk", "Dr. S. Kirchner", "Ann Lee, CPA"; with `loose` also "dave" and "the Hendry family".
bool name_like(std::string_view text, bool loose);

// A telephone number, a link, an address.
bool contact_like(std::string_view key, std::uint32_t columns);

// Holds a word of rank or of firms: "manager", "Ltd", "street".
bool titled(std::string_view key);

// "Sent from my iPhone" and its family; not "Sent from my desk, where it is easier."
bool sent_from(std::string_view key);

// "Please excuse typos."
bool excuse_of_device(std::string_view key);

// Begins with a dash or tilde, as names below a mail do.
bool dashed(std::string_view text);

// Ends in . ! or ? that is no abbreviation's.
bool sentence_end(std::string_view text);

}  // namespace amends::text
