// Draws the conclusions from a folded conversation. Each is one call into a room to the left; nothing is judged here.
#include <algorithm>
#include <utility>

#include "report/report.hpp"
#include "text/document.hpp"

namespace amends::report {
namespace {

// A moment before the last message is a slip of the host's (a stale clock, a local time without its offset):
// the relationship cannot be seen as of a time at which it had not happened.
std::optional<text::Time> moment(const rapport::Rapport& folded, std::optional<text::Time> now) {
  if (!folded.last_date) return now;
  if (!now || *now < *folded.last_date) return folded.last_date;
  return now;
}

}  // namespace

Report assemble(const tone::Model& model, const playbook::Playbook& playbook, const rapport::Rapport& folded, std::vector<Item> items,
                const Question& question) {
  std::vector<rapport::Turn> turns;
  turns.reserve(items.size());
  for (const Item& item : items) turns.push_back(item.turn);

  rapport::Rapport rapport = rapport::as_of(folded, moment(folded, question.now));
  playbook::Plan plan = playbook::advise(playbook, rapport, turns);

  std::optional<DraftReview> reviewed;
  if (question.draft) {
    text::Document document = text::parse(*question.draft);
    tone::Reading reading = model.read(document);
    review::Draft draft = review::open_draft(std::move(document), std::move(reading));
    review::Review review = review::check(review::context_of(draft, rapport, turns));
    reviewed.emplace(DraftReview{std::move(draft), std::move(review)});
  }

  std::vector<std::uint32_t> by_given(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) by_given[items[i].given] = static_cast<std::uint32_t>(i);

  return Report{question.id, std::move(items), std::move(by_given), std::move(rapport), std::move(plan), std::move(reviewed)};
}

std::string_view family_name(tone::Family family) {
  switch (family) {
    case tone::Family::tone:
      return "tone";
    case tone::Family::signal:
      return "signal";
    case tone::Family::issue:
      return "issue";
  }
  return "tone";
}

}  // namespace amends::report
