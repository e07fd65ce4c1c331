// A draft in its conversation, built from an example as a host would: messages read by the built-in model, folded, the draft checked.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "review/draft.hpp"
#include "review/review.hpp"
#include "review/rule.hpp"
#include "text/document.hpp"
#include "tone/model.hpp"

namespace amends::review {

inline const tone::Model& scene_model() {
  static const tone::Model kModel = tone::Model::built_in();
  return kModel;
}

// Owns everything that its context refers to; neither copied nor moved.
class Scene {
 public:
  // Messages in order of time, then the draft, written at `now`.
  Scene(std::vector<rapport::Message> messages, std::string_view draft, std::optional<text::Time> now) : messages_(std::move(messages)) {
    documents_.reserve(messages_.size());
    readings_.reserve(messages_.size());
    turns_.reserve(messages_.size());
    for (const rapport::Message& message : messages_) {
      documents_.push_back(text::parse(message.text));
      readings_.push_back(scene_model().read(documents_.back()));
      turns_.push_back({static_cast<std::uint32_t>(turns_.size()), message, documents_.back(), readings_.back()});
      rapport_ = rapport::step(rapport_, turns_.back());
    }
    rapport_ = rapport::as_of(rapport_, now);
    text::Document document = text::parse(draft);
    tone::Reading reading = scene_model().read(document);
    draft_ = open_draft(std::move(document), std::move(reading));
  }

  // The conversation of an example: ours (if any), the client's (if any), the draft.
  static std::unique_ptr<Scene> of(const Example& example, std::string_view draft) {
    // A Tuesday morning, so that weekdays in examples lie a few days on.
    const text::Time client_at{*text::parse_time("2026-03-03T10:00:00Z")};
    std::vector<rapport::Message> messages;
    if (!example.ours.empty()) {
      rapport::Message message;
      message.from = "us@example.org";
      message.side = rapport::Side::us;
      message.text = example.ours;
      message.date = text::Time{client_at.seconds - std::int64_t{3600} * example.ours_hours_before, 0};
      messages.push_back(message);
    }
    if (!example.client.empty()) {
      rapport::Message message;
      message.from = "client@example.com";
      message.text = example.client;
      message.date = client_at;
      messages.push_back(message);
    }
    const text::Time now{client_at.seconds + std::int64_t{3600} * example.hours_later, 0};
    return std::make_unique<Scene>(std::move(messages), draft, now);
  }

  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  Context context() const { return context_of(draft_, rapport_, turns_); }
  const Draft& draft() const { return draft_; }
  const rapport::Rapport& rapport() const { return rapport_; }

 private:
  std::vector<rapport::Message> messages_;
  std::vector<text::Document> documents_;
  std::vector<tone::Reading> readings_;
  std::vector<rapport::Turn> turns_;
  rapport::Rapport rapport_;
  Draft draft_;
};

}  // namespace amends::review
