// Any bytes as a mail, an mbox, a Slack export or conversation JSON, and as HTML and mrkdwn: read or refused, never a crash,
// and whatever is read is UTF-8 without NUL, each message once.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "html.hpp"
#include "mail.hpp"
#include "slack.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_text(const std::string& text) { require(amends::mail::first_bad_utf8(text) == std::string::npos); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends::mail;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Mailbox box;
  Problems problems;
  box.add_bytes(bytes, "fuzz", problems);
  box.settle({});
  std::size_t messages = 0;
  for (std::size_t i = 0; i < box.conversation_count(); ++i) {
    const Conversation conversation = box.conversation(i, problems);
    messages += conversation.messages.size();
    for (const Message& message : conversation.messages) {
      require_text(message.text);
      require_text(message.subject);
      require_text(message.from_name);
      require_text(message.from);
      if (!conversation.from_json) require(message.text.find('\0') == std::string::npos);
    }
    const std::string json = to_json(conversation);
    Problems again;
    const auto back = conversation_from_json(json, "again", again);
    require(back.has_value() && again.empty() && to_json(*back) == json);
  }
  require(messages == box.message_count());
  for (const Problem& problem : problems) require(!problem.line().empty());
  if (first_bad_utf8(bytes) == std::string::npos) {
    require_text(html_to_text(bytes));
    require_text(slack_text(bytes, {}));
  }
  return 0;
}
