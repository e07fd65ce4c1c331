// amends plan: where each relationship stands and what to do now.
#include "answer.hpp"
#include "output.hpp"
#include "results.hpp"
#include "session.hpp"
#include "show.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

constexpr std::size_t kLookBack = 60;  // messages to go back for "since when": each step asks the library once

// The message that brought the present state: the first of the last messages after each of which the state was this one.
const mail::Message* brought_state(const Engine& engine, const mail::Conversation& conversation, const std::string& state) {
  std::size_t first = conversation.messages.size();
  mail::Problems ignored;  // told when the whole conversation was judged
  while (first > 1 && conversation.messages.size() - first < kLookBack) {
    mail::Conversation part = conversation;
    part.messages.resize(first - 1);
    const Report report = judge(engine, part, {}, {}, ignored);
    if (report.relationship().state != state) return &conversation.messages[first - 1];
    --first;
  }
  return nullptr;
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
  bool first = true;
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
    std::optional<mail::Moment> seen_from = now ? mail::parse_moment(*now) : conversation.messages.back().date;
    const mail::Message* since = state == "healthy" ? nullptr : brought_state(engine, conversation, state);
    out.write((first ? "" : "\n\n") + show_plan(screen, conversation, plan, seen_from, since, options.everything));
    first = false;
  }
  if (options.format != Format::text) {
    results.finish();
  } else if (quiet > 0) {
    const std::string words =
        std::to_string(quiet) + (quiet == 1 ? " conversation" : " conversations") + (first ? "" : " more") + ": nothing to worry about";
    out.write((first ? "" : "\n") + screen.paint("\xE2\x9C\x93 " + words, Style::green) + "\n");
  }
  out.flush();
  return input.failed ? kBadInput : kDone;
}

}  // namespace amends::cli
