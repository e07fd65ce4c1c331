// The line that says who wrote what is quoted below it: "On Tue, 3 May 2026 at 10:12, Ann Lee <ann@…> wrote:". Internal to text/.
#pragma once

#include <cstddef>

#include "text/zone_lines.hpp"

namespace amends::text {

struct Attribution {
  std::size_t size = 0;  // lines; 0 where there is none
  bool bare = false;     // a name and a verb only ("Ann Lee wrote:"): one only where marked lines follow
  bool strong = false;   // has an address, a time of day or a year: no one writes that in prose
};

// Whether an attribution ends with line i; it may have been wrapped over up to four lines.
Attribution attribution_ending_at(const ZoneLines& lines, std::size_t i);

}  // namespace amends::text
