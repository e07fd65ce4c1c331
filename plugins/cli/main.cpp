// amends: the command. Reads the command line, runs one verb, and turns whatever goes wrong into one line and an exit status.
#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <iostream>
#include <map>
#include <new>

#include "moment.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

std::string a_moment(const std::string& given) {
  return mail::parse_moment(given) ? std::string() : "\"" + given + "\" is no RFC 3339 time, such as 2026-03-02T09:14:00Z or 2026-03-02";
}

// A choice by name. CLI11's own transformer would show the numbers behind the names in help and errors.
template <typename T>
CLI::Validator one_of(const std::map<std::string, T>& names) {
  return CLI::Validator(
      [names](std::string& given) {
        const auto found = names.find(given);
        if (found != names.end()) {
          given = std::to_string(static_cast<int>(found->second));
          return std::string();
        }
        std::string all;
        for (const auto& entry : names) all.append(all.empty() ? "" : ", ").append(entry.first);
        return "\"" + given + "\" is none of " + all;
      },
      "");
}

void add_format(CLI::App& verb, Options& options, bool lines) {
  std::map<std::string, Format> formats = {{"text", Format::text}, {"json", Format::json}};
  if (lines) formats["jsonl"] = Format::jsonl;
  verb.add_option("--format", options.format,
                  lines ? "text for people; json: one object, or a list of several; jsonl: one a line" : "text for people, or json")
      ->transform(one_of(formats))
      ->type_name(lines ? "text|json|jsonl" : "text|json")
      ->default_str("text");
}

void add_color(CLI::App& verb, Options& options) {
  const std::map<std::string, Color> colors = {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
  verb.add_option("--color", options.color, "auto: on a terminal, unless NO_COLOR is set")
      ->transform(one_of(colors))
      ->type_name("auto|always|never")
      ->default_str("auto");
}

void add_unit(CLI::App& verb, Options& options) {
  const std::map<std::string, Unit> units = {{"byte", Unit::byte}, {"utf16", Unit::utf16}, {"codepoint", Unit::codepoint}};
  verb.add_option("--offset-unit", options.unit, "of positions in JSON")
      ->transform(one_of(units))
      ->type_name("byte|utf16|codepoint")
      ->default_str("byte");
}

void add_now(CLI::App& verb, Options& options) {
  verb.add_option("--now", options.now,
                  "judge as of this time (RFC 3339); else the JSON's \"now\"; else, in text about mail of the last 60 days, the clock; "
                  "else the last message's date")
      ->check(a_moment)
      ->type_name("TIME");
}

void add_fail_on(CLI::App& verb, Options& options) {
  const std::map<std::string, Severity> severities = {{"hint", Severity::hint}, {"warning", Severity::warning}, {"error", Severity::error}};
  verb.add_option("--fail-on", options.fail_on, "exit 1 where a finding is at least this grave")
      ->transform(one_of(severities))
      ->type_name("hint|warning|error");
}

// What all verbs over conversations share.
void add_conversations(CLI::App& verb, Options& options) {
  verb.add_option("FILE", options.files,
                  "mail (.eml, .mbox, a Maildir), a Slack export (.json or its folder), conversation JSON; - or none: standard input")
      ->type_name("");
  add_format(verb, options, true);
  verb.add_option("--me", options.me,
                  "your address, Slack id or name, or @example.com for all of a domain; may be given again; learnt from the mailbox where "
                  "it is clear")
      ->type_name("ADDRESS")
      ->take_all();
  verb.add_option("--since", options.since, "only conversations whose last message is not older")->check(a_moment)->type_name("DATE");
  verb.add_option("--subject", options.subject, "only conversations with these words in a subject, name or address")->type_name("WORDS");
  verb.add_option("--limit", options.limit, "only the newest N conversations")->check(CLI::PositiveNumber)->type_name("N");
  add_unit(verb, options);
  add_color(verb, options);
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app("Reads the room in a client conversation and helps to mend it.", "amends");
  app.set_version_flag("--version", "amends " + std::string(version()));
  app.require_subcommand(1);
  app.set_help_flag("-h,--help", "show this help");
  app.footer(
      "Examples:\n"
      "  amends read inbox.mbox                          how each message sounds, and which words say so\n"
      "  amends plan --me nora@studio.example *.eml      what to do now, by when, and what to say\n"
      "  amends review reply.txt --in-reply-to thread.mbox\n"
      "  amends batch read < messages.jsonl > readings.jsonl\n"
      "\n"
      "Exit status: 0 done, 1 findings at or above --fail-on, 2 bad usage or input. Nothing leaves this machine.");

  int status = kDone;

  CLI::App* read = app.add_subcommand("read", "tone, signals and issues of each message");
  add_conversations(*read, options);
  read->add_flag("--all", options.everything, "whole messages, calm ones too");
  read->footer(
      "Examples:\n  amends read mail.eml\n  amends read --subject invoice --limit 3 inbox.mbox\n  cat mail.eml | amends read --format "
      "json");
  read->callback([&] { status = run_read(options); });

  CLI::App* plan = app.add_subcommand("plan", "the state of the relationship and the recovery plan");
  add_conversations(*plan, options);
  add_now(*plan, options);
  plan->add_flag("--all", options.everything, "every step of every action, and conversations that need nothing");
  plan->footer(
      "Examples:\n  amends plan thread.mbox\n  amends plan --me U024BE7LH export/client-channel\n  amends plan --now 2026-03-12T09:00:00Z "
      "--format json thread.json");
  plan->callback([&] { status = run_plan(options); });

  CLI::App* review = app.add_subcommand("review", "review of a draft against the conversation that it answers");
  add_conversations(*review, options);
  add_now(*review, options);
  review->add_option("--draft", options.draft, "the reply (a text file, .eml or -); FILE is then the conversation")->type_name("FILE");
  review->add_option("--in-reply-to", options.in_reply_to, "the conversation; FILE is then the draft")->type_name("CONVERSATION");
  add_fail_on(*review, options);
  review->footer(
      "Examples:\n  amends review reply.txt --in-reply-to thread.mbox\n  amends review --draft - thread.mbox < reply.txt\n"
      "  amends review --fail-on warning conversation-with-draft.json");
  review->callback([&] { status = run_review(options); });

  CLI::App* eval = app.add_subcommand("eval", "precision, recall, F1 and calibration on labelled JSON Lines");
  eval->add_option("FILE", options.files, R"(lines of {"text", "tones", "signals", "issues"}; - or none: standard input)")->type_name("");
  add_format(*eval, options, false);
  add_color(*eval, options);
  eval->footer("Example:\n  amends eval --format json dev.jsonl");
  eval->callback([&] { status = run_eval(options); });

  CLI::App* batch = app.add_subcommand("batch", "JSON Lines in, JSON Lines out, one record a line, in order");
  batch->require_subcommand(1);
  for (const auto& [name, words] : {std::pair<const char*, const char*>{"read", R"({"id", "text"} or whole messages)"},
                                    {"plan", "conversations"},
                                    {"review", "conversations with a draft"}}) {
    CLI::App* verb = batch->add_subcommand(name, words);
    verb->add_option("FILE", options.files, "JSON Lines; - or none: standard input")->type_name("");
    add_unit(*verb, options);
    if (std::string_view(name) != "read") add_now(*verb, options);
    if (std::string_view(name) == "review") add_fail_on(*verb, options);
    const std::string chosen = name;
    verb->callback([&options, &status, chosen] {
      options.batch_verb = chosen;
      status = run_batch(options);
    });
  }
  batch->footer(
      "A bad line gives {\"line\": N, \"error\": \"...\"} in its place, and exit status 2.\nExample:\n  amends batch plan < "
      "conversations.jsonl > plans.jsonl");

  std::string shell;
  CLI::App* completion = app.add_subcommand("completion", "a completion script for bash, zsh or fish");
  completion->add_option("SHELL", shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}))->type_name("");
  completion->footer("Example:\n  amends completion bash > ~/.local/share/bash-completion/completions/amends");
  completion->callback([&] { status = run_completion(shell); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForAllHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForVersion& asked) {
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    complain(std::string(error.what()) + " (see amends --help)");
    return kBadInput;
  }
  return status;
}

}  // namespace
}  // namespace amends::cli

int main(int argc, char** argv) {
  // A reader that goes away is seen when writing, not by a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return amends::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    amends::cli::complain("out of memory");
  } catch (const std::exception& error) {
    amends::cli::complain(error.what());
  }
  return amends::cli::kBadInput;
}
