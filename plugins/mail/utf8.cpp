// UTF-8 checks by hand; the other charsets by iconv through GMime, which knows the names that mailers misspell.
#include "utf8.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

namespace amends::mail {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Length of the well-formed sequence at `at`, 0 where there is none (Unicode table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return tail(1) ? 2 : 0;
  if (lead < 0xF0) {
    if (!tail(1) || !tail(2) || (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)) return 0;
    return 3;
  }
  if (!tail(1) || !tail(2) || !tail(3) || (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return 0;
  return 4;
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
         });
}

bool convert(std::string_view bytes, const char* charset, std::string& out) {
  iconv_t handle = g_mime_iconv_open("UTF-8", charset);
  if (handle == reinterpret_cast<iconv_t>(-1)) return false;
  std::string input(bytes);
  char* from = input.data();
  std::size_t left = input.size();
  char buffer[4096];
  while (left > 0) {
    char* to = buffer;
    std::size_t room = sizeof buffer;
    const std::size_t result = iconv(handle, &from, &left, &to, &room);
    const int why = errno;
    out.append(buffer, sizeof buffer - room);
    if (result != static_cast<std::size_t>(-1)) break;
    if (why == E2BIG) continue;
    out += kReplacement;
    if (why == EINVAL) break;
    ++from;
    --left;
  }
  char* to = buffer;
  std::size_t room = sizeof buffer;
  iconv(handle, nullptr, nullptr, &to, &room);
  out.append(buffer, sizeof buffer - room);
  g_mime_iconv_close(handle);
  return true;
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string repaired_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) {
      // One mark for a run: a message in a lost charset stays readable.
      out += kReplacement;
      while (at < text.size() && sequence_length(text, at) == 0) ++at;
      continue;
    }
    if (text[at] != '\0') out.append(text, at, length);
    at += length;
  }
  return out;
}

std::string to_utf8(std::string_view bytes, std::string_view charset, bool& guessed) {
  guessed = false;
  const bool plain = charset.empty() || same_name(charset, "utf-8") || same_name(charset, "utf8") || same_name(charset, "us-ascii") ||
                     same_name(charset, "ascii");
  // WHATWG reads Latin-1 as Windows-1252, since that is what is meant wherever they differ.
  const bool latin = same_name(charset, "iso-8859-1") || same_name(charset, "latin1") || same_name(charset, "windows-1252");
  if (plain || latin) {
    const bool valid = first_bad_utf8(bytes) == std::string::npos;
    if (plain && valid) return bytes.find('\0') == std::string_view::npos ? std::string(bytes) : repaired_utf8(bytes);
    guessed = plain;
    std::string out;
    // A single cut sequence in text that says it is UTF-8 is damage, not another charset.
    if (plain && !charset.empty() && !same_name(charset, "us-ascii")) return repaired_utf8(bytes);
    if (convert(bytes, "windows-1252", out)) return repaired_utf8(out);
    return repaired_utf8(bytes);
  }
  std::string out;
  if (convert(bytes, std::string(charset).c_str(), out)) return repaired_utf8(out);
  guessed = true;
  if (first_bad_utf8(bytes) == std::string::npos) return repaired_utf8(bytes);
  convert(bytes, "windows-1252", out);
  return repaired_utf8(out);
}

}  // namespace amends::mail
