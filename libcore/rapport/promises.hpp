// Whether a clause promises something: who will do what. Offers, refusals, idioms, hypotheticals, reported and restated promises,
// questions, requests, demands, threats and what is past are none. Precision before recall: where a clause could be either, it is none.
#pragma once

#include <cstdint>
#include <optional>

#include "rapport/clauses.hpp"
#include "rapport/due.hpp"
#include "rapport/message.hpp"
#include "text/document.hpp"

namespace amends::rapport {

struct Promise {
  std::uint32_t first = 0;  // words [first, last) of the document
  std::uint32_t last = 0;
  std::optional<DueHit> due;
  bool elliptical = false;  // no subject and no verb: "Patch by Friday"
};

struct PromiseContext {
  Side side = Side::us;
  bool hostile = false;               // the message insults or threatens: "I'll" may be a threat
  std::optional<std::int64_t> today;  // the day of writing, as local_day gives it; none where the message has no date
  bool replacing = false;             // the message takes back an earlier date: a bare new date is a promise then, on their side too
};

std::optional<Promise> promise_in(const Words& words, const text::Sentence& sentence, const Clause& clause, const PromiseContext& context);

}  // namespace amends::rapport
