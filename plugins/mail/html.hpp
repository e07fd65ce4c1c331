// HTML mail to the text that a person reads: quotes as "> " lines, lists and links kept, hidden text, styles and scripts dropped.
// Never fails: any bytes give some text.
#pragma once

#include <string>
#include <string_view>

namespace amends::mail {

// `html` is UTF-8. Only its first 4 MiB are read: a body beyond that is a report or an accident, not a letter.
std::string html_to_text(std::string_view html);

}  // namespace amends::mail
