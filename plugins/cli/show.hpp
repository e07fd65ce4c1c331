// How answers look in a terminal. Takes the library's JSON and the messages; decides nothing.
#pragma once

#include <optional>
#include <string>

#include "answer.hpp"
#include "mail.hpp"
#include "terminal.hpp"

namespace amends::cli {

// "Spring cans · 6 messages · 2 Mar - 12 Mar 2026", over a rule.
std::string show_heading(const Screen& screen, const mail::Conversation& conversation);

// One message: who, when, how it sounds, and its words with what says so underlined. Calm ones and ours are one line unless `everything`.
std::string show_message(const Screen& screen, const mail::Message& message, bool is_ours, const JsonObject& reading, bool everything);

// State, health, what to do by when and why, promises. `since` is the message that brought the state, if it is not the first.
// The steps of later actions are shown with `everything`.
std::string show_plan(const Screen& screen, const mail::Conversation& conversation, const JsonObject& plan,
                      const std::optional<mail::Moment>& now, const mail::Message* since, bool everything);

// A conversation on one line, for lists: state, health, who, subject, what to do by when.
std::string show_row(const Screen& screen, const mail::Conversation& conversation, const JsonObject& plan,
                     const std::optional<mail::Moment>& now);

// Findings as a compiler shows them, strengths, the verdict. `name` is how the draft is called in the places.
std::string show_review(const Screen& screen, const std::string& name, const std::string& draft, const JsonObject& review);

}  // namespace amends::cli
