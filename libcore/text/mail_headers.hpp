// Blocks of mail headers in the text: "From: … / Sent: … / To: … / Subject: …", as Outlook, Lotus and others put
// above what they quote. Internal to text/.
#pragma once

#include <cstddef>

#include "text/zone_lines.hpp"

namespace amends::text {

struct HeaderBlock {
  std::size_t size = 0;   // lines from i on; 0 where there is none
  std::size_t above = 0;  // lines above i that belong to it (Lotus: name and date)
  bool weak = false;      // two headers only
};

// The header block that begins at line i.
HeaderBlock header_block(const ZoneLines& lines, std::size_t i);

}  // namespace amends::text
