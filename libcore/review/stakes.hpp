// What is at stake in the client's last message: were they let down, and is it past what a message can mend? From the reading, the rapport
// and, where a first model is unsure, the words.
#pragma once

#include "rapport/rapport.hpp"

namespace amends::review {

// A complaint, or trouble told in statements, that is not yet mended. A question alone and a pleased message are none.
bool was_let_down(const rapport::Turn& client, const rapport::Rapport& rapport);

// Repeated failure, a threat to leave, a legal or public threat, or strong anger. Asked only where the client was let down.
bool is_serious(const rapport::Turn& client, const rapport::Rapport& rapport);

}  // namespace amends::review
