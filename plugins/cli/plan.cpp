// amends plan: where each relationship stands and what to do now.
#include <algorithm>

#include "answer.hpp"
#include "output.hpp"
#include "results.hpp"
#include "session.hpp"
#include "show.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

constexpr std::size_t kLookBack = 60;  // messages to go back for "since when": each asks the library for a report

// The message that brought the present state: the first of the last messages after each of which the state was this one.
const mail::Message* brought_state(const Engine& engine, const mail::Conversation& conversation, const std::string& state) {
  const std::size_t count = conversation.messages.size();
  const std::size_t from = count > kLookBack ? count - kLookBack : 0;
  const std::vector<std::string> states = states_after(engine, conversation, from);
  for (std::size_t i = states.size(); i > 0; --i) {
    // The last report is as of now; only what lies before it says since when.
    if (i < states.size() && states[i - 1] != state) return &conversation.messages[from + i];
  }
  return from == 0 && count > 0 ? &conversation.messages.front() : nullptr;
}

// More plans than this at once are read by no one: they become a list.
constexpr std::size_t kMostPlans = 5;

struct Shown {
  std::size_t index;
  int rank;  // the worst first
  std::string row;
};

int rank_of(const std::string& state) {
  constexpr const char* kStates[] = {"toxic", "broken", "at_risk", "strained", "healthy"};
  int rank = 0;
  for (const char* each : kStates) {
    if (state == each) break;
    ++rank;
  }
  return rank;
}

}  // namespace

int run_plan(const Options& options) {
  Input input = open_input(options.files, options, true);
  const Engine engine;
  const Screen screen = Screen::of(options.color);
  Output out;
  Results results(out, options.format);
  Progress progress("judging", input.chosen.size(), true);
  // One conversation is shown whatever it is; of a mailbox only those that need something.
  const bool alone = input.chosen.size() == 1 || options.everything;
  std::size_t quiet = 0;
  std::vector<Shown> shown;
  const auto full = [&](std::size_t index) {
    mail::Problems ignored;  // told when it was judged first
    mail::Conversation conversation = input.box.conversation(index, ignored);
    const std::optional<std::string> now = moment_for(conversation, options);
    const Report report = judge(engine, conversation, now, {}, ignored);
    const JsonObject plan = parsed(report.json(View::plan));
    const std::string state = text_at(plan, "state");
    const std::optional<mail::Moment> seen_from = now ? mail::parse_moment(*now) : conversation.messages.back().date;
    const mail::Message* since = state == "healthy" ? nullptr : brought_state(engine, conversation, state);
    return show_plan(screen, conversation, plan, seen_from, since, options.everything);
  };
  for (const std::size_t index : input.chosen) {
    if (out.closed()) break;
    mail::Problems problems;
    mail::Conversation conversation = input.box.conversation(index, problems);
    const std::optional<std::string> now = moment_for(conversation, options);
    const Report report = judge(engine, conversation, now, {}, problems);
    input.failed |= complain(problems);
    progress.step();
    if (options.format != Format::text) {
      results.add(report.json(View::plan, 0, options.unit));
      continue;
    }
    if (conversation.messages.empty()) continue;
    const JsonObject plan = parsed(report.json(View::plan));
    const std::string state = text_at(plan, "state");
    if (!alone && state == "healthy" && list_at(plan, "actions").empty()) {
      ++quiet;
      continue;
    }
    const std::optional<mail::Moment> seen_from = now ? mail::parse_moment(*now) : conversation.messages.back().date;
    // "Today" would mean another day on each line of an archive: there the date is written out.
    shown.push_back({index, rank_of(state), show_row(screen, conversation, plan, now ? seen_from : std::nullopt)});
  }
  if (shown.size() <= kMostPlans || options.everything) {
    for (std::size_t i = 0; i < shown.size() && !out.closed(); ++i) out.write((i == 0 ? "" : "\n\n") + full(shown[i].index));
  } else {
    // The worst first, and of those the newest.
    std::reverse(shown.begin(), shown.end());
    std::stable_sort(shown.begin(), shown.end(), [](const Shown& a, const Shown& b) { return a.rank < b.rank; });
    for (const Shown& each : shown) out.write(each.row);
    out.write(
        "\n" +
        screen.paint("amends plan --subject WORDS shows the plan for one of them, --limit 5 those of the newest five, --all every plan.",
                     Style::dim) +
        "\n");
  }
  if (options.format != Format::text) {
    results.finish();
  } else if (quiet > 0) {
    const std::string words = std::to_string(quiet) + (quiet == 1 ? " conversation" : " conversations") + (shown.empty() ? "" : " more") +
                              ": nothing to worry about";
    out.write((shown.empty() ? "" : "\n") + screen.paint("\xE2\x9C\x93 " + words, Style::green) + "\n");
  }
  out.flush();
  return input.failed ? kBadInput : kDone;
}

}  // namespace amends::cli
