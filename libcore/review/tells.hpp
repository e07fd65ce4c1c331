// What gives a fault away in a sentence: phrases that show it in any reply, phrases that show it only to a client who was let down,
// phrases that take it back, and the model of acts beside them. Which words those are, each rule says for itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "review/draft.hpp"
#include "review/rule.hpp"
#include "text/phrase.hpp"

namespace amends::review {

// How far the model is believed without a phrase. It reads a sentence alone, so it is not believed in an answer to a calm client, nor in
// a reply that makes amends somewhere: there it mistakes facts for a defence.
enum class Belief : std::uint8_t {
  never,
  to_complaint,  // where it is sure, in the answer to a complaint
  sure,          // the same, and in any reply of up to three sentences
  probable,      // the same, and there already where it finds the fault probable
};

struct Tells {
  std::string_view id;              // the rule, and the output of the model
  const text::PhraseSet& always;    // shows it whatever was said before
  const text::PhraseSet& let_down;  // shows it where the client's last message complains; harmless to a calm client
  const text::PhraseSet& unless;    // takes it back: owning, apologising, quoting, another sense of the words
  Belief belief = Belief::never;
};

// Whether the client's last message is known and they were let down.
bool answers_complaint(const Context& context);

// Whether the model finds this fault in the sentence likely enough for a phrase to be believed.
bool plausible(const Context& context, std::string_view id, std::uint32_t sentence);

// Whether the reply has at most three sentences and the model finds this fault probable in this one.
bool probable_alone(const Context& context, std::string_view id, std::uint32_t sentence);

// The sentence as a hit where it shows the fault, with `suggestion` to put in its place; quiet where only the model says so and is not
// sure. A sentence with a blank to fill in says nothing yet.
std::vector<Hit> told_by(const Context& context, const Tells& tells, std::uint32_t sentence, std::string_view suggestion = {});

// The same over all sentences.
std::vector<Hit> told(const Context& context, const Tells& tells, std::string_view suggestion = {});

}  // namespace amends::review
