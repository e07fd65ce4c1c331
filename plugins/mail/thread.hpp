// Which messages belong together: by References and In-Reply-To, else by subject and people. And who we are in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mail.hpp"

namespace amends::mail {

// The subject without "Re:", "AW:", "Fwd:", list tags and the like, in lower case. `reply` says that such a prefix was there.
std::string plain_subject(std::string_view subject, bool& reply);

// Indices of `headers`, each exactly once. Within a thread by date (undated ones keep their place behind their elder in the input); threads
// by their last date, then by their first index. The same for the same input, whatever the references say.
std::vector<std::vector<std::uint32_t>> threads_of(const std::vector<Header>& headers);

// Learns who we are from folders of sent mail, delivery headers, and who takes part in nearly everything.
Owner owner_of(const std::vector<Header>& headers);

}  // namespace amends::mail
