// The names of a reading's outcomes.
#include "tone/reading.hpp"

namespace amends::tone {

std::string_view outcome_name(Outcome outcome) {
  switch (outcome) {
    case Outcome::judged:
      return "judged";
    case Outcome::no_text:
      return "no_text";
    case Outcome::too_short:
      return "too_short";
    case Outcome::not_english:
      return "not_english";
    case Outcome::mostly_code:
      return "mostly_code";
  }
  return "judged";
}

}  // namespace amends::tone
