// What the readers of mail hand out: messages, conversations and problems, all plain values; and the mailbox that they come from.
// Reads .eml, .mbox, Maildir, Slack exports and the JSON of the contract from files or standard input.
// A mailbox keeps an index only: the texts of a conversation are read from the file when the conversation is asked for, and attachments
// never, so an mbox of several GB costs the memory of its headers. Judges nothing: what a message says is the library's business. Nothing
// here is safe for two threads at once on the same mailbox; two mailboxes are independent.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "moment.hpp"

namespace amends::mail {

enum class Direction : std::uint8_t { by_address, incoming, outgoing };

// A message as it was written: UTF-8 text without MIME, HTML or attachments; quoted text is kept, with "> " before its lines.
struct Message {
  std::string id;
  std::string from;             // address in lower case, or Slack user id
  std::string from_name;        // as people read it; may be empty
  std::vector<std::string> to;  // To and Cc
  std::optional<Moment> date;
  std::string subject;
  std::string text;
  Direction direction = Direction::by_address;
};

struct Conversation {
  std::string id;                    // of its first message, of the Slack channel, or as the JSON says
  std::vector<std::string> me;       // addresses and user ids that are ours
  std::string now;                   // RFC 3339, from JSON only
  std::vector<Message> messages;     // by date; JSON keeps its own order
  std::optional<std::string> draft;  // from JSON only
  std::string source;                // the file that the first message came from, as it was named
  bool from_json = false;            // ids, dates and "me" are as the caller wrote them
};

// Something in the input that is not as it should be. An error means that something was left out, a warning that it was read all the same.
struct Problem {
  enum class Severity : std::uint8_t { warning, error };
  Severity severity = Severity::error;
  std::string file;   // "-" is standard input
  std::string place;  // "message 17 at byte 4711", "messages[3].date", "line 2, column 9"; may be empty
  std::string text;   // lower case, no final stop

  std::string line() const;  // "inbox.mbox: message 17 at byte 4711: ..."
};
using Problems = std::vector<Problem>;

// A message of the index, before its text is read.
struct Header {
  std::string id;  // Message-ID without brackets; made from the content where there is none
  std::string from;
  std::string from_name;
  std::vector<std::string> to;
  std::vector<std::string> references;  // oldest first, In-Reply-To last
  std::vector<std::string> delivered_to;
  std::optional<Moment> date;
  std::string subject;
  bool sent = false;  // lies in a folder of sent mail, or says so
};

// Who "we" are, as far as the mailbox tells.
struct Owner {
  enum class Certainty : std::uint8_t { given, clear, likely, unknown };
  Certainty certainty = Certainty::unknown;
  std::vector<std::string> me;
  std::vector<std::string> candidates;  // where not clear: the addresses that it could be, likeliest first
};

class Mailbox {
 public:
  Mailbox();
  ~Mailbox();
  Mailbox(Mailbox&&) noexcept;
  Mailbox& operator=(Mailbox&&) noexcept;

  // Indexes a file, a Maildir or a Slack channel's folder; "-" is standard input. What is wrong goes to `problems`; never throws for bad
  // input.
  void add(const std::string& path, Problems& problems);
  // The same from memory; `name` is used in problems.
  void add_bytes(std::string bytes, const std::string& name, Problems& problems);

  // To be called after the last add. `me` holds what the user said: addresses, user ids, Slack names, or "@example.com" for a whole domain;
  // empty to learn it from the mailbox. Finds the conversations.
  Owner settle(const std::vector<std::string>& me);

  std::size_t message_count() const;
  std::size_t conversation_count() const;  // 0 before settle; ordered by the date of their last message, then by their place in the input
  std::optional<Moment> last_date(std::size_t conversation) const;
  // Subject, id and writers, in lower case, to search in.
  std::string keywords(std::size_t conversation) const;

  // Reads the texts. Messages that cannot be read any more are left out and reported.
  Conversation conversation(std::size_t index, Problems& problems) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The contract's JSON of a conversation, on one line. Names of people are not part of it.
std::string to_json(const Conversation& conversation);

// A conversation, or a message alone, from the contract's JSON. Unknown keys are warnings, anything else wrong is an error and gives
// nothing.
std::optional<Conversation> conversation_from_json(std::string_view json, const std::string& file, Problems& problems);

// Where the first byte that is not UTF-8 lies; npos where all is well.
std::size_t first_bad_utf8(std::string_view text);

}  // namespace amends::mail
