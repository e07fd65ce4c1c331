// Matchers that review rules share: where something missing belongs, which sentences say something, what a span holds.
// They look at the draft only; what the conversation says comes with the context.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "review/draft.hpp"
#include "review/rule.hpp"
#include "text/document.hpp"
#include "text/phrase.hpp"
#include "text/span.hpp"

namespace amends::review {

// The empty span where a first sentence would go: before the first sentence of the body.
text::Span place_first(const text::Document& document);

// The empty span where a last sentence would go: right after the last sentence of the body.
text::Span place_last(const text::Document& document);

// One hit for each sentence that does this and has no blank to fill in, with the whole sentence as its span.
std::vector<Hit> sentences_that(const Context& context, Act act);

// Whether no sentence of the draft does this, and none is likely to.
bool lacks(const Context& context, Act act);

// Seconds since the client's first message that we have not answered, without Saturdays and Sundays; 0 where dates are missing.
std::int64_t waiting_seconds(const Context& context);

// The words that carry content, as sorted hashes of their first letters, so that "hung" and "hanging" differ but "send" and "sends" agree.
std::vector<std::uint32_t> content_of(const text::Document& document, text::Span span);

// How many of them both have.
std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

// Whether the sentence holds a blank to fill in, "[day and time]". Such a sentence says nothing yet.
bool has_blank(const text::Document& document, const text::Sentence& sentence);

}  // namespace amends::review
