// Cuts the body between two masked zones into words and sentences. Internal to text/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/lines.hpp"

namespace amends::text {

// Appends the words and sentences of source[begin, end), which holds no masked zone. `lines` are those that overlap it.
void cut_sentences(std::string_view source, Span body, std::span<const Line> lines, std::vector<Word>& words, std::string& folded,
                   std::vector<Sentence>& sentences);

}  // namespace amends::text
