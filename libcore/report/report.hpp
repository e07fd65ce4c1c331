// The finished answer: one value that the JSON views and the C accessors read. Assembled once, never changed.
// It refers to the turns' messages, documents and readings and owns the rest, so that a long conversation is not copied into each report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "playbook/playbook.hpp"
#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "review/draft.hpp"
#include "review/review.hpp"
#include "text/time.hpp"
#include "tone/labels.hpp"
#include "tone/model.hpp"

namespace amends::report {

// An id goes out as it came in: none, a text, or the digits of an integer.
enum class IdKind : std::uint8_t { none, text, number };

struct Id {
  IdKind kind = IdKind::none;
  std::string text;
};

// One message of the report, in order of time.
struct Item {
  rapport::Turn turn;             // its references must outlive the report
  IdKind id_kind = IdKind::none;  // what turn.message.id is
  std::uint32_t given = 0;        // its place in the order in which the caller gave the messages, from 0
};

struct DraftReview {
  review::Draft draft;
  review::Review review;
};

struct Report {
  Id id;                                // of the conversation
  std::vector<Item> items;              // in order of time; fewer than rapport.messages where a kept state was gone on from
  std::vector<std::uint32_t> by_given;  // the index in `items` of the message that the caller gave as number i
  rapport::Rapport rapport;             // as of `now`
  playbook::Plan plan;
  std::optional<DraftReview> review;  // where there is a draft
};

// What a report is asked for beside the conversation.
struct Question {
  Id id;
  std::optional<text::Time> now;  // none: the last message's date. A moment before that date counts as that date.
  std::optional<std::string> draft;
};

// Draws the conclusions: the rapport as of now, the plan, and the review where there is a draft. `folded` is the rapport after the last
// item. Throws what text::parse throws, for the draft.
Report assemble(const tone::Model& model, const playbook::Playbook& playbook, const rapport::Rapport& folded, std::vector<Item> items,
                const Question& question);

// "tone", "signal", "issue".
std::string_view family_name(tone::Family family);

}  // namespace amends::report
