// Finds where the messages of an mbox begin and end, in one pass with a small buffer. Reads nothing of what is in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bytes.hpp"

namespace amends::mail {

// One message: [begin, end) without its "From " line.
struct Piece {
  std::uint64_t from_line = 0;  // where its "From " line begins: what problems name
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string envelope;  // the "From " line, at most 200 bytes of it
};

// Calls for a piece whenever a line "From sender date" follows an empty line, or stands before a header: writers that forget to mark
// such lines in bodies, and writers that forget the empty line, are both met in the wild.
std::vector<Piece> mbox_pieces(const Bytes& bytes);

// Says "From sender Mon Jan  5 10:00:00 2026", near enough.
bool is_from_line(std::string_view line);

}  // namespace amends::mail
