// amends read: how each message sounds, and which words say so.
#include "answer.hpp"
#include "output.hpp"
#include "results.hpp"
#include "session.hpp"
#include "show.hpp"
#include "verbs.hpp"

namespace amends::cli {

int run_read(const Options& options) {
  Input input = open_input(options.files, options, false);
  const Engine engine;
  const Screen screen = Screen::of(options.color);
  Output out;
  Results results(out, options.format);
  Progress progress("judging", input.chosen.size(), options.format != Format::text);
  bool first = true;
  for (const std::size_t index : input.chosen) {
    if (out.closed()) break;
    mail::Problems problems;
    mail::Conversation conversation = input.box.conversation(index, problems);
    const Report report = judge(engine, conversation, {}, {}, problems);
    input.failed |= complain(problems);
    if (options.format == Format::text && !conversation.messages.empty()) {
      out.write((first ? "" : "\n") + show_heading(screen, conversation));
      first = false;
    }
    bool after_line = false;
    for (std::size_t i = 0; i < conversation.messages.size(); ++i) {
      const mail::Message& message = conversation.messages[i];
      if (options.format == Format::text) {
        const JsonObject reading = parsed(report.json(View::read, i));
        const std::string shown = show_message(screen, message, ours(conversation, message), reading, options.everything);
        // Calm messages stand together, line by line; the others have air around them.
        const bool one_line = shown.find('\n') + 1 == shown.size();
        if (after_line && !one_line) out.write("\n");
        after_line = one_line;
        out.write(shown);
      } else {
        results.add(report.json(View::read, i, options.unit));
      }
    }
    progress.step();
  }
  if (options.format != Format::text) results.finish();
  out.flush();
  return input.failed ? kBadInput : kDone;
}

}  // namespace amends::cli
