// From files to judged conversations: opens the input, says who we are, and asks the library. Shows nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "amends/amends.hpp"
#include "mail.hpp"
#include "options.hpp"

namespace amends::cli {

struct Input {
  mail::Mailbox box;
  std::vector<std::size_t> chosen;  // conversations, in the order in which to show them
  bool failed = false;              // something in the input was an error; it was said
};

// Reads the files, or standard input where none is named. `sides` says that the answer depends on which messages are ours:
// then it is an error if that cannot be told.
Input open_input(const std::vector<std::string>& files, const Options& options, bool sides);

// Whether the message is ours.
bool ours(const mail::Conversation& conversation, const mail::Message& message);

// The moment as of which to judge: --now, the JSON's own, the machine's clock (text for people, about mail that goes on), else none,
// which the library takes as the date of the last message.
std::optional<std::string> moment_for(const mail::Conversation& conversation, const Options& options);

// The library's report. Messages that the library refuses are left out of `conversation` and reported to `problems`.
Report judge(const Engine& engine, mail::Conversation& conversation, const std::optional<std::string>& now,
             const std::optional<std::string>& draft, mail::Problems& problems);

// The state after each message from the `from`-th on, as of that message. For conversations that judge() has taken.
std::vector<std::string> states_after(const Engine& engine, const mail::Conversation& conversation, std::size_t from);

}  // namespace amends::cli
