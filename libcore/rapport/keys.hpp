// What a clause speaks of: the stems of its content words, as sorted hashes. Promises are matched with what is later said of them by these.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/document.hpp"

namespace amends::rapport {

using Keys = std::vector<std::uint32_t>;

// The stems of the words [first, last) that carry content, without those inside `without`: function words, names of days and months,
// and verbs that any promise may have ("send", "get") carry none. Words of one deed share a stem: "ring", "rang" and "phone" do.
// At most kMostKeys, so that a rapport stays small.
inline constexpr std::size_t kMostKeys = 16;
Keys content_keys(const text::Document& document, std::uint32_t first, std::uint32_t last, std::span<const text::Span> without = {});

// How many stems two clauses share.
std::size_t shared(const Keys& a, const Keys& b);

}  // namespace amends::rapport
