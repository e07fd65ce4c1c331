// What the caller hands over, checked: pointers with lengths, NUL-terminated strings, structs that may be older or newer than ours.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "abi/barrier.hpp"
#include "text/document.hpp"
#include "text/time.hpp"

namespace amends::abi {

// No struct of ours comes near this; a larger struct_size is memory that nobody set.
inline constexpr std::size_t kMostStructSize = 1024;

inline void check_struct_size(std::size_t size, const char* name) {
  if (size < sizeof(std::size_t) || size > kMostStructSize)
    refuse(std::string(name) + ": struct_size is " + std::to_string(size) + ", set it to the size of the struct");
}

// The caller's struct as ours. An older, shorter one lacks members: they are zero. In a newer, longer one
// the members that we do not know must be zero, else the caller asks for what this library cannot do.
template <class T>
T given(const T* theirs, const char* name) {
  T ours{};
  ours.struct_size = sizeof(T);
  if (!theirs) return ours;
  const std::size_t size = theirs->struct_size;
  check_struct_size(size, name);
  const auto* bytes = reinterpret_cast<const unsigned char*>(theirs);
  for (std::size_t i = sizeof(T); i < size; ++i)
    if (bytes[i] != 0) refuse(std::string(name) + ": uses a member that this version of the library does not know");
  std::memcpy(&ours, theirs, std::min(size, sizeof(T)));
  return ours;
}

// Fills as much of the caller's struct as it has room for; members beyond ours become zero.
template <class T>
void hand_out(const T& ours, T* theirs, const char* name) {
  if (!theirs) refuse(std::string(name) + " is NULL");
  const std::size_t size = theirs->struct_size;
  check_struct_size(size, name);
  std::memset(static_cast<void*>(theirs), 0, size);
  std::memcpy(static_cast<void*>(theirs), &ours, std::min(size, sizeof(T)));
  theirs->struct_size = size;
}

inline std::string_view text_of(const char* text, std::size_t size, const char* name) {
  if (!text && size > 0) refuse(std::string(name) + " is NULL, but its size is " + std::to_string(size));
  return size > 0 ? std::string_view(text, size) : std::string_view();
}

inline void check_utf8(std::string_view text, const std::string& name) {
  if (const auto bad = text::first_invalid_utf8(text))
    throw Refusal{AMENDS_INVALID_UTF8, name + ": broken UTF-8 at byte " + std::to_string(*bad), *bad};
}

// A NUL-terminated string; NULL is the empty one.
inline std::string string_of(const char* text, const std::string& name) {
  if (!text) return {};
  check_utf8(text, name);
  return text;
}

inline std::vector<std::string> strings_of(const char* const* strings, std::size_t count, const char* name) {
  if (!strings && count > 0) refuse(std::string(name) + " is NULL, but its count is " + std::to_string(count));
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string place = std::string(name) + "[" + std::to_string(i) + "]";
    if (!strings[i]) refuse(place + " is NULL");
    out.push_back(string_of(strings[i], place));
  }
  return out;
}

inline std::optional<text::Time> time_of(const char* written, const char* name) {
  if (!written) return std::nullopt;
  const std::string text = string_of(written, name);
  if (const auto time = text::parse_time(text)) return time;
  refuse(std::string(name) + ": \"" + text.substr(0, 40) + "\" is no RFC 3339 time, such as 2026-03-02T09:14:00Z");
}

}  // namespace amends::abi
