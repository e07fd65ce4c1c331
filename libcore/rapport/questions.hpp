// The client's direct questions and requests that we have not met yet.
#pragma once

#include <vector>

#include "rapport/rapport.hpp"

namespace amends::rapport {

// A client's turn adds its questions and requests; a turn of ours takes away what it answers, as far as words tell.
void follow_questions(std::vector<Question>& open, const Turn& turn);

}  // namespace amends::rapport
