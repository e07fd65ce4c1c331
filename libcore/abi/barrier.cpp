// From exceptions to statuses. The order of the catches matters: the errors of the rooms derive from the standard ones.
#include "abi/barrier.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <utility>

#include "playbook/playbook.hpp"
#include "report/input.hpp"
#include "text/document.hpp"
#include "tone/model.hpp"

namespace amends::abi {

void refuse(std::string message) { throw Refusal{AMENDS_INVALID_ARGUMENT, std::move(message)}; }

amends_status report_failure(amends_error* error, amends_status status, std::string_view message, std::uint64_t offset) noexcept {
  if (!error) return status;
  error->status = status;
  error->offset = offset;
  std::size_t size = std::min(message.size(), sizeof error->message - 1);
  while (size < message.size() && size > 0 && (static_cast<unsigned char>(message[size]) & 0xC0u) == 0x80u) --size;
  std::memcpy(error->message, message.data(), size);
  error->message[size] = '\0';
  for (char* c = error->message; *c; ++c)
    if (static_cast<unsigned char>(*c) < 0x20) *c = ' ';  // one line, whatever a caller's file name holds
  return status;
}

amends_status report_exception(amends_error* error) noexcept {
  try {
    throw;
  } catch (const Refusal& e) {
    return report_failure(error, e.status, e.message, e.offset);
  } catch (const text::Utf8Error& e) {
    return report_failure(error, AMENDS_INVALID_UTF8, e.what(), e.offset());
  } catch (const report::JsonError& e) {
    return report_failure(error, AMENDS_INVALID_JSON, e.what(), e.offset());
  } catch (const tone::ModelError& e) {
    return report_failure(error, AMENDS_INVALID_MODEL, e.what(), e.offset());
  } catch (const playbook::PlaybookError& e) {
    return report_failure(error, AMENDS_INVALID_PLAYBOOK, e.what(), 0);
  } catch (const std::length_error&) {
    return report_failure(error, AMENDS_TOO_LARGE, "a text is above 64 MiB", 0);
  } catch (const std::bad_alloc&) {
    return report_failure(error, AMENDS_OUT_OF_MEMORY, "out of memory", 0);
  } catch (const std::exception& e) {
    return report_failure(error, AMENDS_INTERNAL, e.what(), 0);
  } catch (...) {
    return report_failure(error, AMENDS_INTERNAL, "unknown failure", 0);
  }
}

}  // namespace amends::abi
