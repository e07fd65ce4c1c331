// One mail: its headers, and the text that a person wrote in it. MIME by GMime; attachments are never decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bytes.hpp"
#include "mail.hpp"

namespace amends::mail {

struct ParsedHeader {
  Header header;
  bool usable = false;  // has at least one of From, Date, Message-ID, Subject, To
  bool date_unreadable = false;
};

// Headers of the message that lies in [begin, end).
ParsedHeader read_header(const Bytes& bytes, std::uint64_t begin, std::uint64_t end);

struct ParsedBody {
  std::string text;                   // UTF-8, line feeds
  std::vector<std::string> warnings;  // "MIME ends early", ...
};

// The text of the message. `from_marks`: it comes from an mbox, where ">From " stands for "From ".
ParsedBody read_body(const Bytes& bytes, std::uint64_t begin, std::uint64_t end, bool from_marks);

// The date of an mbox "From " line; nothing where it has none.
std::optional<Moment> envelope_date(std::string_view from_line);

}  // namespace amends::mail
