// The one wall that no exception passes: every function that can fail runs its body in `guarded`.
// What a room throws becomes a status and one line; what nobody foresaw becomes AMENDS_INTERNAL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "amends/amends.h"

namespace amends::abi {

// Thrown by the argument checks of this room; caught by `guarded` only.
struct Refusal {
  amends_status status;
  std::string message;
  std::uint64_t offset = 0;
};

[[noreturn]] void refuse(std::string message);  // AMENDS_INVALID_ARGUMENT

// Fills the caller's struct; a message too long for it is cut between two characters.
amends_status report_failure(amends_error* error, amends_status status, std::string_view message, std::uint64_t offset) noexcept;

// The exception in flight as status and message. To be called in a catch block only.
amends_status report_exception(amends_error* error) noexcept;

// Runs the body; AMENDS_OK where it returns. The body writes its outputs last, so that a failure leaves them alone.
template <class Body>
amends_status guarded(amends_error* error, Body&& body) noexcept {
  try {
    body();
    return AMENDS_OK;
  } catch (...) {
    return report_exception(error);
  }
}

}  // namespace amends::abi
