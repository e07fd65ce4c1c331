// Cuts the body between two masked zones into words and sentences. Internal to text/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/lines.hpp"

namespace amends::text {

// Columns at which this message's lines were wrapped by a mail program, or 0 where they were not.
std::uint32_t wrap_width(std::string_view source, std::span<const Line> lines);

// Appends the words and sentences of source[begin, end), which holds no masked zone. `lines` are those that overlap it.
void cut_sentences(std::string_view source, Span body, std::span<const Line> lines, std::uint32_t wrap, std::vector<Word>& words,
                   std::string& folded, std::vector<Sentence>& sentences);

}  // namespace amends::text
