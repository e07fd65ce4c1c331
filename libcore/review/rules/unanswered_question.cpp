// unanswered_question: a direct question of the client's that no sentence of the draft answers. "I do not know yet, you will hear by
// Tuesday" is an answer; a rhetorical question needs none. The pairing is in questions.cpp.
#include "review/match.hpp"
#include "review/questions.hpp"

namespace amends::review::rules {
namespace {

// Longer questions are not worth repeating word for word in a suggestion.
constexpr std::uint32_t kLongestEcho = 120;

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  if (document.sentences().empty()) return {};
  for (const QuestionPair& pair : pair_questions(context)) {
    if (pair.answered) continue;
    std::string suggestion;
    if (pair.span.size() <= kLongestEcho)
      suggestion = " You asked \"" + std::string(pair.span.of(pair.turn->document.source())) + "\": [answer, or when they will have it].";
    return {{place_last(document), std::move(suggestion)}};
  }
  return {};
}

constexpr Example kExamples[] = {
    {"The meters are read on Monday between nine and eleven.[[]]",
     "Two quick ones: when do you read the meters, and may we paint the hall yellow?"},
    {"A new bed with a metal zip goes out this afternoon.[[]]",
     "The zip broke and the dog swallowed the tag. The vet's bill was 210 pounds. Do you cover this?"},
    {"The meters are read on Monday. Yellow is fine, paint away.",
     "Two quick ones: when do you read the meters, and may we paint the hall yellow?"},
    {"I don't know yet whether our insurance pays for the vet; you will hear by Tuesday.",
     "The zip broke and the dog swallowed the tag. The vet's bill was 210 pounds. Do you cover this?"},
    {"I am sorry. The new zip goes in today.", "The zip broke again after a day. Are you serious?"},
};

}  // namespace

extern const Rule unanswered_question;
constinit const Rule unanswered_question{
    "unanswered_question",
    Kind::fault,
    Severity::warning,
    "Answer each of their questions, or say when you will know.",
    "A question that is passed over tells a client that nobody read their message.",
    "working-relationship",
    check,
    kExamples,
};

}  // namespace amends::review::rules
