// A conversation made by hand for tests of the planner: messages with their documents, no model, and a rapport to set as one likes.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "playbook/playbook.hpp"
#include "rapport/rapport.hpp"
#include "text/document.hpp"

struct Scene {
  std::deque<amends::rapport::Message> messages;
  std::deque<amends::text::Document> documents;
  std::deque<amends::tone::Reading> readings;
  std::vector<amends::rapport::Turn> turns;
  amends::rapport::Rapport rapport;

  Scene& say(amends::rapport::Side side, const char* date, std::string text) {
    amends::rapport::Message message;
    message.side = side;
    message.date = amends::text::parse_time(date);
    message.text = std::move(text);
    const auto index = static_cast<std::uint32_t>(messages.size());
    documents.push_back(amends::text::parse(message.text));
    messages.push_back(std::move(message));
    readings.emplace_back();
    turns.push_back({index, messages.back(), documents.back(), readings.back()});
    rapport.messages = index + 1;
    rapport.last_side = side;
    rapport.last_date = messages.back().date;
    if (side == amends::rapport::Side::us) {
      rapport.last_our_message = index;
      rapport.unanswered_since.reset();
      rapport.unanswered_date.reset();
    } else {
      rapport.last_client_message = index;
      if (!rapport.unanswered_since) {
        rapport.unanswered_since = index;
        rapport.unanswered_date = messages.back().date;
      }
    }
    rapport.now = messages.back().date;
    return *this;
  }
  Scene& us(const char* date, std::string text) { return say(amends::rapport::Side::us, date, std::move(text)); }
  Scene& them(const char* date, std::string text) { return say(amends::rapport::Side::them, date, std::move(text)); }

  // Marks these words of a message as the sign of a label.
  Scene& trace(amends::tone::Label label, std::uint32_t message, const char* words,
               amends::rapport::Side who = amends::rapport::Side::them) {
    rapport.traces.push_back({label, who, {message, span(message, words)}, 8000});
    return *this;
  }
  Scene& promise(std::uint32_t message, const char* words, const char* due, amends::rapport::Due status,
                 amends::rapport::Side who = amends::rapport::Side::us) {
    amends::rapport::Commitment commitment;
    commitment.who = who;
    commitment.what = words;
    if (due != nullptr) commitment.due = amends::text::parse_time(due);
    commitment.status = status;
    commitment.message = message;
    commitment.span = span(message, words);
    rapport.commitments.push_back(std::move(commitment));
    return *this;
  }
  // The complaint that lives since this message.
  Scene& complaint(std::uint32_t message) {
    rapport.complaint_since = message;
    rapport.complaint_date = messages[message].date;
    return *this;
  }
  amends::text::Span span(std::uint32_t message, const char* words) const {
    const std::size_t at = messages[message].text.find(words);
    if (at == std::string::npos) throw std::logic_error(std::string("not in the message: ") + words);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + std::string(words).size())};
  }
  amends::playbook::Plan plan(const amends::playbook::Playbook& playbook = amends::playbook::Playbook::built_in()) const {
    return amends::playbook::advise(playbook, rapport, turns);
  }
};
