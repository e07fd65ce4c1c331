// amends_conversation_*: who wrote a message, its place in time, and the fold over them.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>

#include "abi/arguments.hpp"
#include "abi/barrier.hpp"
#include "abi/handles.hpp"
#include "report/input.hpp"

namespace abi = amends::abi;
namespace rapport = amends::rapport;
namespace report = amends::report;
namespace text = amends::text;
namespace tone = amends::tone;

namespace {

// What two spellings of one address have in common: "Ann <Ann@Firm.example>" and "ann@firm.example" are the same.
std::string address_of(std::string_view written) {
  if (written.ends_with('>')) {
    const std::size_t open = written.rfind('<');
    if (open != std::string_view::npos) written = written.substr(open + 1, written.size() - open - 2);
  }
  while (!written.empty() && written.front() == ' ') written.remove_prefix(1);
  while (!written.empty() && written.back() == ' ') written.remove_suffix(1);
  std::string out(written);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::vector<std::string> addresses_of(const std::vector<std::string>& me) {
  std::vector<std::string> out;
  out.reserve(me.size());
  for (const std::string& address : me) out.push_back(address_of(address));
  return out;
}

rapport::Side side_of(const amends_conversation& conversation, report::Direction direction, std::string_view from) {
  switch (direction) {
    case report::Direction::outgoing:
      return rapport::Side::us;
    case report::Direction::incoming:
      return rapport::Side::them;
    case report::Direction::by_address:
      break;
  }
  const bool ours = std::find(conversation.me.begin(), conversation.me.end(), address_of(from)) != conversation.me.end();
  return ours ? rapport::Side::us : rapport::Side::them;
}

// Reads the message and folds it in. Strong guarantee: nothing changes where anything throws.
void add(amends_conversation& conversation, report::InputMessage&& given, std::uint32_t place, tone::Scratch& scratch) {
  auto stored = std::make_shared<abi::Stored>();
  stored->document = text::parse(given.text);
  stored->reading = conversation.engine->model.read(stored->document, scratch);
  stored->id_kind = given.id.kind;
  stored->index = conversation.rapport.messages;
  stored->given = place;
  stored->message.side = side_of(conversation, given.direction, given.from);
  stored->message.id = std::move(given.id.text);
  stored->message.from = std::move(given.from);
  stored->message.to = std::move(given.to);
  stored->message.date = given.date;
  stored->message.subject = std::move(given.subject);
  stored->message.text = std::move(given.text);

  rapport::Rapport after = rapport::step(conversation.rapport, {stored->index, stored->message, stored->document, stored->reading});
  conversation.messages.push_back(std::move(stored));
  conversation.rapport = std::move(after);
}

report::Direction direction_of(amends_direction direction) {
  switch (direction) {
    case AMENDS_DIRECTION_BY_ADDRESS:
      return report::Direction::by_address;
    case AMENDS_INCOMING:
      return report::Direction::incoming;
    case AMENDS_OUTGOING:
      return report::Direction::outgoing;
  }
  abi::refuse("message.direction: " + std::to_string(direction) + " is no direction");
}

report::InputMessage message_of(const amends_message& message) {
  report::InputMessage out;
  out.text = abi::text_of(message.text, message.text_size, "message.text");
  abi::check_utf8(out.text, "message.text");
  if (message.id) out.id = {report::IdKind::text, abi::string_of(message.id, "message.id")};
  out.from = abi::string_of(message.from, "message.from");
  out.to = abi::strings_of(message.to, message.to_count, "message.to");
  out.date = abi::time_of(message.date, "message.date");
  out.subject = abi::string_of(message.subject, "message.subject");
  out.direction = direction_of(message.direction);
  return out;
}

rapport::Rapport rapport_of(const amends_conversation_options& options) {
  if (!options.state) {
    if (options.state_size > 0) abi::refuse("state is NULL, but its size is " + std::to_string(options.state_size));
    return {};
  }
  try {
    return rapport::restore(std::span(static_cast<const std::byte*>(options.state), options.state_size));
  } catch (const std::invalid_argument& e) {
    throw abi::Refusal{AMENDS_INVALID_STATE, e.what()};
  }
}

}  // namespace

amends_status amends_conversation_new(const amends_engine* engine, const amends_conversation_options* options,
                                      amends_conversation** conversation, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!engine) abi::refuse("engine is NULL");
    if (!conversation) abi::refuse("conversation is NULL");
    const amends_conversation_options ours = abi::given(options, "options");
    auto made = std::make_unique<amends_conversation>();
    made->engine = engine->data;
    made->me = addresses_of(abi::strings_of(ours.me, ours.me_count, "me"));
    made->rapport = rapport_of(ours);
    if (ours.id) made->id = {report::IdKind::text, abi::string_of(ours.id, "id")};
    *conversation = made.release();
  });
}

amends_status amends_conversation_new_json(const amends_engine* engine, const char* json, size_t json_size,
                                           amends_conversation** conversation, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!engine) abi::refuse("engine is NULL");
    if (!conversation) abi::refuse("conversation is NULL");
    report::Input input = report::read_input(abi::text_of(json, json_size, "json"));
    auto made = std::make_unique<amends_conversation>();
    made->engine = engine->data;
    made->id = std::move(input.id);
    made->me = addresses_of(input.me);
    made->now = input.now;
    made->draft = std::move(input.draft);
    made->messages.reserve(input.messages.size());
    tone::Scratch scratch;
    for (const std::uint32_t place : report::order_by_date(input.messages)) {
      try {
        add(*made, std::move(input.messages[place]), place, scratch);
      } catch (const std::length_error&) {
        throw abi::Refusal{AMENDS_TOO_LARGE, "messages[" + std::to_string(place) + "].text: above 64 MiB"};
      }
    }
    *conversation = made.release();
  });
}

void amends_conversation_free(amends_conversation* conversation) { delete conversation; }

amends_status amends_conversation_add(amends_conversation* conversation, const amends_message* message, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!conversation) abi::refuse("conversation is NULL");
    if (!message) abi::refuse("message is NULL");
    report::InputMessage given = message_of(abi::given(message, "message"));
    const auto& last = conversation->rapport.last_date;
    if (given.date && last && *given.date < *last)
      abi::refuse("message.date: " + text::format_time(*given.date) + " is before the last message's " + text::format_time(*last));
    tone::Scratch scratch;
    add(*conversation, std::move(given), static_cast<std::uint32_t>(conversation->messages.size()), scratch);
  });
}

amends_status amends_conversation_state(amends_conversation* conversation, const void** bytes, size_t* size, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!conversation) abi::refuse("conversation is NULL");
    if (!bytes) abi::refuse("bytes is NULL");
    if (!size) abi::refuse("size is NULL");
    conversation->state = rapport::serialize(conversation->rapport);
    *bytes = conversation->state.data();
    *size = conversation->state.size();
  });
}

amends_status amends_conversation_report(const amends_conversation* conversation, const amends_report_options* options,
                                         amends_report** report_out, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!conversation) abi::refuse("conversation is NULL");
    if (!report_out) abi::refuse("report is NULL");
    const amends_report_options ours = abi::given(options, "options");
    report::Question question;
    question.id = conversation->id;
    question.now = ours.now ? abi::time_of(ours.now, "now") : conversation->now;
    const std::string_view draft = abi::text_of(ours.draft, ours.draft_size, "draft");
    abi::check_utf8(draft, "draft");
    if (ours.draft) {
      question.draft = draft;
    } else {
      question.draft = conversation->draft;
    }
    std::vector<report::Item> items;
    items.reserve(conversation->messages.size());
    for (const auto& stored : conversation->messages)
      items.push_back({{stored->index, stored->message, stored->document, stored->reading}, stored->id_kind, stored->given});
    report::Report made =
        report::assemble(conversation->engine->model, conversation->engine->playbook, conversation->rapport, std::move(items), question);
    *report_out = std::make_unique<amends_report>(conversation->messages, std::move(made)).release();
  });
}
