// Two turns of phrase of a client's that the planner listens for and that no label carries. Small on purpose.
#pragma once

#include "text/document.hpp"

namespace amends::playbook {

bool shares_blame(const text::Document& theirs);  // "the late number was my fault"
bool asks_to_meet(const text::Document& theirs);  // a meeting face to face rather than a call

}  // namespace amends::playbook
