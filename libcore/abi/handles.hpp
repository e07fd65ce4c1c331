// What stands behind the three opaque pointers. Messages are shared between a conversation and its reports, never copied:
// they are immutable from the moment they are added.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "amends/amends.h"
#include "playbook/playbook.hpp"
#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "report/report.hpp"
#include "text/document.hpp"
#include "tone/model.hpp"

namespace amends::abi {

struct EngineData {
  tone::Model model;
  playbook::Playbook playbook;
  std::string catalog;
};

// A message that was read.
struct Stored {
  rapport::Message message;
  text::Document document;
  tone::Reading reading;
  report::IdKind id_kind = report::IdKind::none;
  std::uint32_t index = 0;  // in the rapport
  std::uint32_t given = 0;  // in the caller's order
};

}  // namespace amends::abi

struct amends_engine {
  std::shared_ptr<const amends::abi::EngineData> data;
};

struct amends_conversation {
  std::shared_ptr<const amends::abi::EngineData> engine;
  amends::report::Id id;
  std::vector<std::string> me;  // as addresses, see conversation.cpp
  std::optional<amends::text::Time> now;
  std::optional<std::string> draft;
  std::vector<std::shared_ptr<const amends::abi::Stored>> messages;  // in order of time
  amends::rapport::Rapport rapport;                                  // after the last message
  std::vector<std::byte> state;                                      // what amends_conversation_state last handed out
};

struct amends_report {
  amends_report(std::vector<std::shared_ptr<const amends::abi::Stored>> messages, amends::report::Report report);
  ~amends_report();
  amends_report(const amends_report&) = delete;
  amends_report& operator=(const amends_report&) = delete;

  std::vector<std::shared_ptr<const amends::abi::Stored>> messages;  // what `report` refers to
  amends::report::Report report;

  // The accessor structs, filled once, and the strings that they point to.
  std::deque<std::string> strings;
  amends_relationship relationship{};
  std::vector<amends_action> actions;
  std::vector<amends_finding> findings;
  const char* verdict = nullptr;

  // One place for each view and unit, empty until first asked for. Two threads that ask at once both render;
  // the first to finish is kept and both get its text. So there is no lock, and a report that nobody prints costs nothing.
  mutable std::vector<std::atomic<const std::string*>> rendered;

 private:
  const char* keep(std::string_view text);
  void fill_relationship();
  void fill_actions();
  void fill_findings();
};
