// The only place of the command that fills the library's conversation, and the only one that looks at the clock.
#include "session.hpp"

#include <algorithm>
#include <ctime>

#include "output.hpp"

namespace amends::cli {
namespace {

// Mail whose last word is older than this has ended: it is judged as of then.
constexpr std::int64_t kLive = std::int64_t{60} * 86400;

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

}  // namespace

Input open_input(const std::vector<std::string>& files, const Options& options, bool sides) {
  Input out;
  mail::Problems problems;
  Progress progress("reading", files.size(), true);
  const std::vector<std::string> standard_input = {"-"};
  for (const std::string& file : files.empty() ? standard_input : files) {
    out.box.add(file, problems);
    progress.step();
  }
  out.failed = complain(problems);
  const mail::Owner owner = out.box.settle(options.me);
  if (owner.certainty == mail::Owner::Certainty::unknown && sides) {
    complain("cannot tell who you are in this mail: pass --me with " + listed(owner.candidates));
    out.failed = true;
    return out;
  }
  if (owner.certainty == mail::Owner::Certainty::likely && sides && !owner.me.empty()) {
    complain("taking " + owner.me.front() + " for you, who is in most of this mail; pass --me ADDRESS if that is wrong");
  }

  const std::optional<mail::Moment> since = options.since.empty() ? std::nullopt : mail::parse_moment(options.since);
  const std::string wanted = lowered(options.subject);
  for (std::size_t i = 0; i < out.box.conversation_count(); ++i) {
    const std::optional<mail::Moment> last = out.box.last_date(i);
    if (since && (!last || last->seconds < since->seconds)) continue;
    if (!wanted.empty() && out.box.keywords(i).find(wanted) == std::string::npos) continue;
    out.chosen.push_back(i);
  }
  if (options.limit > 0 && out.chosen.size() > options.limit) {
    out.chosen.erase(out.chosen.begin(), out.chosen.end() - static_cast<std::ptrdiff_t>(options.limit));
  }
  if (out.chosen.empty() && !out.failed) {
    const bool nothing = out.box.conversation_count() == 0;
    complain(nothing ? "the input holds no messages" : "no conversation matches --since and --subject");
    out.failed = nothing;
  }
  return out;
}

bool ours(const mail::Conversation& conversation, const mail::Message& message) {
  if (message.direction != mail::Direction::by_address) return message.direction == mail::Direction::outgoing;
  const std::string from = lowered(message.from);
  return std::any_of(conversation.me.begin(), conversation.me.end(), [&](const std::string& me) { return lowered(me) == from; });
}

std::optional<std::string> moment_for(const mail::Conversation& conversation, const Options& options) {
  if (!options.now.empty()) return options.now;
  if (!conversation.now.empty()) return conversation.now;
  if (options.format != Format::text || conversation.from_json || conversation.messages.empty() || !conversation.messages.back().date)
    return {};
  const mail::Moment last = *conversation.messages.back().date;
  const auto clock = static_cast<std::int64_t>(std::time(nullptr));
  if (clock < last.seconds || clock - last.seconds > kLive) return {};
  return mail::format_moment({clock, last.offset_minutes});
}

namespace {

Conversation opened(const Engine& engine, const mail::Conversation& conversation) {
  ConversationOptions options;
  options.me = conversation.me;
  if (!conversation.id.empty()) options.id = conversation.id;
  return Conversation(engine, options);
}

void add(Conversation& held, const mail::Message& message) {
  amends::Message given;
  given.text = message.text;
  if (!message.id.empty()) given.id = message.id;
  given.from = message.from;
  if (message.date) given.date = mail::format_moment(*message.date);
  given.subject = message.subject;
  given.to = message.to;
  given.direction = static_cast<Direction>(message.direction);
  held.add(given);
}

}  // namespace

Report judge(const Engine& engine, mail::Conversation& conversation, const std::optional<std::string>& now,
             const std::optional<std::string>& draft, mail::Problems& problems) {
  Conversation held = opened(engine, conversation);
  std::vector<mail::Message> taken;
  taken.reserve(conversation.messages.size());
  for (mail::Message& message : conversation.messages) {
    try {
      add(held, message);
      taken.push_back(std::move(message));
    } catch (const Error& error) {
      problems.push_back(
          {mail::Problem::Severity::error, conversation.source, message.id.empty() ? "" : "message " + message.id, error.what()});
    }
  }
  conversation.messages = std::move(taken);
  ReportOptions question;
  question.now = now;
  if (draft) question.draft = *draft;
  return held.report(question);
}

std::vector<std::string> states_after(const Engine& engine, const mail::Conversation& conversation, std::size_t from) {
  Conversation held = opened(engine, conversation);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < conversation.messages.size(); ++i) {
    add(held, conversation.messages[i]);
    if (i < from) continue;
    const Report report = held.report();
    out.emplace_back(report.relationship().state);
  }
  return out;
}

}  // namespace amends::cli
