// The draft taken apart once for all rules: its document, its reading, and what each sentence does (its acts).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "review/act_model.hpp"
#include "text/document.hpp"
#include "text/span.hpp"
#include "tone/reading.hpp"

namespace amends::review {

// What a sentence of a reply does. A sentence may do several things.
enum class Act : std::uint8_t {
  acknowledge,  // names the failure or the feeling
  apologize,    // says sorry for something of ours
  own,          // says what was our part
  explain,      // gives a cause or circumstances
  counter,      // denies or rebuts what the client said
  blame,        // puts the fault on the client, a colleague or a third party
  commit,       // we will do something
  fix,          // says that something is done, or how to do it
  ask,          // asks the client something open
  thank,
  reassure,
  offer_talk,  // a call or a meeting
  collaborate,
};
inline constexpr std::uint32_t kActCount = 13;

struct ActHit {
  Act act;
  std::uint32_t sentence = 0;  // index into document.sentences()
  text::Span span;             // the words that show it
};

struct Draft {
  text::Document document;
  tone::Reading reading;
  std::vector<ActHit> acts;              // by sentence, then by act
  std::vector<Likelihoods> likelihoods;  // beside document.sentences(): what the model of acts makes of each

  bool has(Act act) const;
  bool has(Act act, std::uint32_t sentence) const;
  // Index of the first sentence that does this, or nothing.
  std::optional<std::uint32_t> first(Act act) const;

  // What the model of acts says of this sentence for the rule with this id; see ActModel for what the three words mean.
  bool sure(std::string_view id, std::uint32_t sentence) const;
  bool probable(std::string_view id, std::uint32_t sentence) const;
  bool likely(std::string_view id, std::uint32_t sentence) const;
  // Whether any sentence is likely to be it; what is only likely is not called missing.
  bool likely(std::string_view id) const;
};

// Takes a draft apart.
Draft open_draft(text::Document document, tone::Reading reading);

}  // namespace amends::review
