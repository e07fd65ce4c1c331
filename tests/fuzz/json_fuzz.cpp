// Any bytes as the JSON of a conversation: refused with one line, or accepted and judged.
// What comes out must be JSON again, whatever went in: Boost.JSON reads it back.
#include <amends/amends.h>

#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

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

void require_json(const amends_report* report, amends_view view, std::size_t message, amends_offset_unit unit) {
  const char* json = nullptr;
  std::size_t size = 0;
  require(amends_report_json(report, view, message, unit, &json, &size, nullptr) == AMENDS_OK);
  boost::json::error_code error;
  const boost::json::value value = boost::json::parse(boost::json::string_view(json, size), error);
  require(!error && value.is_object() && value.as_object().contains("schema"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  amends_conversation* conversation = nullptr;
  amends_error error;
  const amends_status status = amends_conversation_new_json(engine(), reinterpret_cast<const char*>(data), size, &conversation, &error);
  if (status != AMENDS_OK) {
    require(status == AMENDS_INVALID_JSON || status == AMENDS_INVALID_UTF8);
    require(conversation == nullptr && error.message[0] != '\0' && std::strchr(error.message, '\n') == nullptr);
    require(error.offset <= size);
    return 0;
  }
  amends_report* report = nullptr;
  require(amends_conversation_report(conversation, nullptr, &report, nullptr) == AMENDS_OK);
  amends_conversation_free(conversation);
  const std::size_t count = amends_report_message_count(report);
  for (const amends_offset_unit unit : {AMENDS_OFFSET_BYTE, AMENDS_OFFSET_UTF16, AMENDS_OFFSET_CODEPOINT}) {
    for (std::size_t i = 0; i < count; ++i) require_json(report, AMENDS_VIEW_READ, i, unit);
    require_json(report, AMENDS_VIEW_PLAN, 0, unit);
    if (amends_report_verdict(report)) require_json(report, AMENDS_VIEW_REVIEW, 0, unit);
  }
  amends_report_free(report);
  return 0;
}
