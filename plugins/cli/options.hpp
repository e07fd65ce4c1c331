// What the command line asked for. Filled in main.cpp, read by the verbs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "amends/amends.hpp"

namespace amends::cli {

enum class Format { text, json, jsonl };
enum class Color { automatic, always, never };
enum class Severity { none, hint, warning, error };

struct Options {
  std::vector<std::string> files;
  Format format = Format::text;
  Color color = Color::automatic;
  Unit unit = Unit::byte;
  std::vector<std::string> me;
  std::string now;          // RFC 3339, empty where not given
  std::string since;        // RFC 3339 or a date, empty where not given
  std::string subject;      // part of a subject, an id or an address
  std::size_t limit = 0;    // 0: all
  bool everything = false;  // also quiet conversations, whole messages
  std::string draft;        // a file, "-" or empty
  std::string in_reply_to;  // a conversation, or empty
  Severity fail_on = Severity::none;
  std::string batch_verb;
};

// Exit statuses of the contract.
inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kBadInput = 2;

}  // namespace amends::cli
