// From a rapport to what to do next. The actions are data (actions/<id>.action); the reader, the facts they may ask for and the planner are here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "rapport/message.hpp"
#include "rapport/rapport.hpp"
#include "text/time.hpp"

namespace amends::playbook {

enum class Stage : std::uint8_t { pause, validate, understand, solve, follow_up, prevent, exit };
std::string_view stage_name(Stage stage);

enum class Channel : std::uint8_t { write, call, meet };
std::string_view channel_name(Channel channel);

// An action file that cannot be read: what() is "<name>:<line>:<column>: <reason>".
class PlaybookError : public std::invalid_argument {
 public:
  PlaybookError(const std::string& what, std::uint32_t line, std::uint32_t column)
      : std::invalid_argument(what), line_(line), column_(column) {}
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }

 private:
  std::uint32_t line_;
  std::uint32_t column_;
};

// One recommended action, filled in for this conversation.
struct Action {
  std::string id;
  Stage stage = Stage::validate;
  std::string title;
  std::string why;                        // for this case
  std::vector<std::string> how;
  std::vector<std::string> say;           // slots filled with facts of the thread; an unknown stays a visible blank
  std::optional<text::Time> due;
  std::vector<rapport::Place> evidence;
  std::vector<std::string> sources;
};

struct Plan {
  Channel channel = Channel::write;
  std::optional<text::Time> respond_by;
  std::vector<Action> actions;            // in the order in which to do them
  std::vector<std::string> avoid;         // ids of the draft faults that would do most harm now
};

struct File {
  std::string_view name;  // "apologize.action"
  std::string_view text;
};

// An immutable set of actions. Any number of threads.
class Playbook {
 public:
  // Reads action files; order does not matter. Throws PlaybookError.
  static Playbook parse(std::span<const File> files);
  // The one compiled into the library.
  static Playbook built_in();

  struct Entry;  // see action.hpp
  std::span<const Entry> entries() const;

 private:
  std::vector<Entry> entries_;
};

// The plan for this moment. `rapport` is as of that moment; `turns` may be shorter than the rapport's history (it may have been restored).
Plan advise(const Playbook& playbook, const rapport::Rapport& rapport, std::span<const rapport::Turn> turns);

}  // namespace amends::playbook
