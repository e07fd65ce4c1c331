// Any bytes as the texts of a conversation and a draft, added one by one, with the state kept and gone on from in between.
// Every span that comes back lies within its text and on the borders of characters, and going on from a kept state changes nothing
// but what is known of the words.
#include <amends/amends.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const amends_engine* engine() {
  static const amends_engine* const kEngine = [] {
    amends_engine* made = nullptr;
    require(amends_engine_new(nullptr, &made, nullptr) == AMENDS_OK);
    return made;
  }();
  return kEngine;
}

// Parts between NUL bytes; the last one is the draft. The first byte of a part says who wrote it and how much later.
std::vector<std::string_view> parts_of(std::string_view bytes) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t end = bytes.find('\0');
    out.push_back(bytes.substr(0, end));
    if (end == std::string_view::npos || out.size() == 12) return out;
    bytes.remove_prefix(end + 1);
  }
}

std::string date_of(int hours) {
  const auto two = [](int n) { return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10); };
  return "2026-03-" + two(1 + hours / 24) + "T" + two(hours % 24) + ":00:00Z";
}

bool starts_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

amends_relationship relationship_of(const amends_report* report) {
  amends_relationship out{};
  out.struct_size = sizeof out;
  require(amends_report_relationship(report, &out, nullptr) == AMENDS_OK);
  require(out.health >= 0 && out.health <= 1 && out.derail >= 0 && out.derail <= 1);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::string_view> parts = parts_of({reinterpret_cast<const char*>(data), size});
  const std::string_view draft = parts.back();
  amends_conversation* conversation = nullptr;
  require(amends_conversation_new(engine(), nullptr, &conversation, nullptr) == AMENDS_OK);
  int hours = 9;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const unsigned head = parts[i].empty() ? 0 : static_cast<unsigned char>(parts[i][0]);
    hours += static_cast<int>(head % 48);
    const std::string date = date_of(hours);
    amends_message message{};
    message.struct_size = sizeof message;
    message.text = parts[i].data();
    message.text_size = parts[i].size();
    message.date = head % 5 ? date.c_str() : nullptr;
    message.direction = head % 2 ? AMENDS_INCOMING : AMENDS_OUTGOING;
    amends_error error;
    const amends_status status = amends_conversation_add(conversation, &message, &error);
    require(status == AMENDS_OK || status == AMENDS_INVALID_UTF8);
    if (status == AMENDS_INVALID_UTF8) require(error.offset < parts[i].size());
  }

  amends_report_options options{};
  options.struct_size = sizeof options;
  const std::string now = date_of(hours + 30);
  options.now = now.c_str();
  options.draft = draft.data();
  options.draft_size = draft.size();
  amends_report* report = nullptr;
  amends_status status = amends_conversation_report(conversation, &options, &report, nullptr);
  if (status == AMENDS_INVALID_UTF8) {
    options.draft = nullptr;
    options.draft_size = 0;
    status = amends_conversation_report(conversation, &options, &report, nullptr);
  }
  require(status == AMENDS_OK);
  for (std::size_t i = 0; i < amends_report_finding_count(report); ++i) {
    amends_finding finding{};
    finding.struct_size = sizeof finding;
    require(amends_report_finding(report, i, &finding, nullptr) == AMENDS_OK);
    require(finding.begin <= finding.end && finding.end <= draft.size());
    require(starts_character(draft, finding.begin) && starts_character(draft, finding.end));
  }
  const char* json = nullptr;
  require(amends_report_json(report, AMENDS_VIEW_PLAN, 0, AMENDS_OFFSET_UTF16, &json, nullptr, nullptr) == AMENDS_OK);

  const void* state = nullptr;
  std::size_t state_size = 0;
  require(amends_conversation_state(conversation, &state, &state_size, nullptr) == AMENDS_OK);
  amends_conversation_options further{};
  further.struct_size = sizeof further;
  further.state = state;
  further.state_size = state_size;
  amends_conversation* again = nullptr;
  require(amends_conversation_new(engine(), &further, &again, nullptr) == AMENDS_OK);
  options.draft = nullptr;
  options.draft_size = 0;
  amends_report* restored = nullptr;
  require(amends_conversation_report(again, &options, &restored, nullptr) == AMENDS_OK);
  const amends_relationship before = relationship_of(report), after = relationship_of(restored);
  require(std::string_view(before.state) == after.state && before.health == after.health && before.derail == after.derail);

  // Bytes that only look like a state are refused, not followed.
  if (state_size > 0 && size > 0) {
    std::vector<unsigned char> bent(static_cast<const unsigned char*>(state), static_cast<const unsigned char*>(state) + state_size);
    bent[data[0] % state_size] ^= static_cast<unsigned char>(1u << (data[size - 1] % 8));
    further.state = bent.data();
    amends_conversation* none = nullptr;
    const amends_status bent_status = amends_conversation_new(engine(), &further, &none, nullptr);
    require(bent_status == AMENDS_OK || bent_status == AMENDS_INVALID_STATE);
    if (none) {
      amends_report* odd = nullptr;
      require(amends_conversation_report(none, &options, &odd, nullptr) == AMENDS_OK);
      require(amends_report_json(odd, AMENDS_VIEW_PLAN, 0, AMENDS_OFFSET_BYTE, &json, nullptr, nullptr) == AMENDS_OK);
      amends_report_free(odd);
    }
    amends_conversation_free(none);
  }
  amends_report_free(restored);
  amends_report_free(report);
  amends_conversation_free(again);
  amends_conversation_free(conversation);
  return 0;
}
