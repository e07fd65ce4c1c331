// The client's questions and which sentence of the draft answers each: by shared words, by the shape that such a question asks for
// (a time, an amount, a yes or no, a reason), or by saying when the answer will be known. Unsure counts as answered.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "review/rule.hpp"
#include "text/span.hpp"

namespace amends::review {

struct QuestionPair {
  const rapport::Turn* turn = nullptr;  // the client's message that asks
  text::Span span;                      // of the question, in that message
  std::optional<std::uint32_t>
      answer;  // index of the sentence of the draft that answers; none where it is answered by the draft as a whole
  bool answered = false;
};

// The direct questions of the client's messages that we have not answered yet, in order, each with its answer. Rhetorical ones are left
// out.
std::vector<QuestionPair> pair_questions(const Context& context);

}  // namespace amends::review
