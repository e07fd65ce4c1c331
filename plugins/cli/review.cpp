// amends review: what in a draft will make it worse, against the conversation that it answers.
#include <algorithm>

#include "answer.hpp"
#include "bytes.hpp"
#include "output.hpp"
#include "results.hpp"
#include "session.hpp"
#include "show.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

constexpr std::uint64_t kMostDraft = std::uint64_t{64} << 20;  // the library's own limit for a text

// The draft's text, or nothing after a complaint. A mail (.eml) gives what is written in it.
std::optional<std::string> read_draft(const std::string& path) {
  mail::Problems problems;
  const auto refuse = [&](const std::string& place, const std::string& text) {
    problems.push_back({mail::Problem::Severity::error, path, place, text});
    complain(problems);
    return std::optional<std::string>();
  };
  const bool is_mail = path.size() > 4 && path.substr(path.size() - 4) == ".eml";
  if (is_mail) {
    mail::Mailbox box;
    box.add(path, problems);
    box.settle({});
    if (complain(problems) || box.conversation_count() != 1) return {};
    problems.clear();
    mail::Conversation conversation = box.conversation(0, problems);
    complain(problems);
    if (conversation.messages.empty()) return {};
    return std::move(conversation.messages.front().text);
  }
  std::string why;
  const mail::Bytes bytes = mail::Bytes::open(path, why);
  if (!bytes.is_open()) return refuse("", why);
  if (bytes.size() > kMostDraft) return refuse("", "is no draft: it is larger than 64 MiB");
  std::string text = bytes.text(0, bytes.size());
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.erase(0, 3);
  const std::size_t bad = mail::first_bad_utf8(text);
  if (bad != std::string::npos) return refuse("byte " + std::to_string(bad), "broken UTF-8");
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return refuse("", "is empty");
  return text;
}

int rank(std::string_view severity) { return severity == "error" ? 3 : severity == "warning" ? 2 : severity == "hint" ? 1 : 0; }

int wanted_rank(Severity severity) {
  switch (severity) {
    case Severity::hint:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::error:
      return 3;
    default:
      return 4;
  }
}

struct Job {
  std::size_t conversation;
  std::optional<std::string> draft;  // none: the conversation's own
  std::string name;
};

}  // namespace

int run_review(const Options& options) {
  std::vector<std::string> files = options.files;
  std::string draft_file = options.draft;
  if (!options.in_reply_to.empty()) {
    if (draft_file.empty() && files.size() == 1) draft_file = files.front();
    if (draft_file.empty()) draft_file = "-";
    files = {options.in_reply_to};
  }
  std::optional<std::string> draft;
  if (!draft_file.empty()) {
    if (draft_file == "-" && std::find(files.begin(), files.end(), "-") != files.end()) {
      complain("standard input cannot be both the draft and the conversation");
      return kBadInput;
    }
    draft = read_draft(draft_file);
    if (!draft) return kBadInput;
  }

  Input input = open_input(files, options, true);
  std::vector<Job> jobs;
  if (draft && !input.chosen.empty()) {
    // The newest conversation is the one that is being answered.
    jobs.push_back({input.chosen.back(), draft, draft_file == "-" ? "draft" : draft_file});
    if (input.chosen.size() > 1) {
      mail::Problems ignored;
      const mail::Conversation taken = input.box.conversation(input.chosen.back(), ignored);
      complain("the mail holds " + std::to_string(input.chosen.size()) + " conversations; taking the newest, \"" +
               (taken.messages.empty() ? taken.id : taken.messages.front().subject) + "\"; pick another with --subject");
    }
  } else if (!draft) {
    mail::Problems ignored;
    for (const std::size_t index : input.chosen) {
      const mail::Conversation conversation = input.box.conversation(index, ignored);
      if (conversation.draft) jobs.push_back({index, {}, "draft"});
    }
    if (jobs.empty() && !input.chosen.empty()) {
      complain("there is no draft: pass --draft FILE, or JSON with a \"draft\"");
      return kBadInput;
    }
  }

  const Engine engine;
  const Screen screen = Screen::of(options.color);
  Output out;
  Results results(out, options.format);
  bool found = false;
  for (const Job& job : jobs) {
    if (out.closed()) break;
    mail::Problems problems;
    mail::Conversation conversation = input.box.conversation(job.conversation, problems);
    const std::string text = job.draft ? *job.draft : *conversation.draft;
    std::optional<Report> report;
    try {
      report.emplace(judge(engine, conversation, moment_for(conversation, options), text, problems));
    } catch (const Error& error) {
      problems.push_back({mail::Problem::Severity::error, job.draft ? draft_file : conversation.source, "draft", error.what()});
    }
    input.failed |= complain(problems);
    if (!report) continue;
    for (const Finding& finding : report->findings()) found |= rank(finding.severity) >= wanted_rank(options.fail_on);
    if (options.format == Format::text) {
      if (jobs.size() > 1) out.write(show_heading(screen, conversation));
      out.write(show_review(screen, job.name, text, parsed(report->json(View::review))));
      if (jobs.size() > 1) out.write("\n");
    } else {
      results.add(report->json(View::review, 0, options.unit));
    }
  }
  if (options.format != Format::text) results.finish();
  out.flush();
  if (input.failed) return kBadInput;
  return found ? kFindings : kDone;
}

}  // namespace amends::cli
