// Cuts a stretch of body into words: words, numbers, punctuation, emoji, emoticons, links and handles, with their folded forms.
// Knows no lines, sentences or zones. Linear in the stretch.
// Internal to text/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace amends::text {

// Appends the words of source[begin, end) to `words` and their folded forms to `folded`.
void cut_words(std::string_view source, std::uint32_t begin, std::uint32_t end, std::vector<Word>& words, std::string& folded);

}  // namespace amends::text
