// Turns whatever bytes a mail has into UTF-8. Knows nothing of MIME.
#pragma once

#include <string>
#include <string_view>

namespace amends::mail {

std::size_t first_bad_utf8(std::string_view text);

// UTF-8 of `bytes` in `charset`; where the name is empty, unknown or plainly wrong: UTF-8 if they are that, else Windows-1252, which nearly
// all unlabelled 8-bit mail is. Bytes that mean nothing there become U+FFFD, NULs are dropped. `guessed` says that the label was not
// followed.
std::string to_utf8(std::string_view bytes, std::string_view charset, bool& guessed);

// `text` with bad sequences replaced by U+FFFD and NULs dropped.
std::string repaired_utf8(std::string_view text);

}  // namespace amends::mail
