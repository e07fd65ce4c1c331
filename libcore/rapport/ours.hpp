// What a message of ours did for the relationship, by its words: apology, acknowledgement, promise, defence, brush-off.
#pragma once

#include "rapport/rapport.hpp"

namespace amends::rapport {

// `promised` is whether the turn made a commitment with a due time.
Reply reply_of(const Turn& turn, bool promised);

}  // namespace amends::rapport
