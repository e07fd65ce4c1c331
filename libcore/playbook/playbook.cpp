// The set of actions: read, put in order, checked against each other. And the names of stages and channels.
#include "playbook/playbook.hpp"

#include <algorithm>
#include <tuple>

#include "playbook/action.hpp"
#include "playbook/reader.hpp"

namespace amends::playbook {

std::string_view stage_name(Stage stage) {
  constexpr std::string_view kNames[] = {"pause", "validate", "understand", "solve", "follow_up", "prevent", "exit"};
  return kNames[static_cast<std::size_t>(stage)];
}

std::string_view channel_name(Channel channel) {
  constexpr std::string_view kNames[] = {"write", "call", "meet"};
  return kNames[static_cast<std::size_t>(channel)];
}

Playbook::Playbook() = default;
Playbook::~Playbook() = default;
Playbook::Playbook(const Playbook&) = default;
Playbook::Playbook(Playbook&&) noexcept = default;
Playbook& Playbook::operator=(const Playbook&) = default;
Playbook& Playbook::operator=(Playbook&&) noexcept = default;

std::span<const Playbook::Entry> Playbook::entries() const { return entries_; }

Playbook Playbook::parse(std::span<const File> files) {
  Playbook playbook;
  for (const File& file : files) {
    Entry entry = read_action(file);
    for (const Entry& other : playbook.entries_)
      if (other.id == entry.id) throw PlaybookError(std::string(file.name) + ":1:1: a second action of this name", 1, 1);
    playbook.entries_.push_back(std::move(entry));
  }
  std::sort(playbook.entries_.begin(), playbook.entries_.end(),
            [](const Entry& a, const Entry& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
  return playbook;
}

Playbook Playbook::built_in() { return parse(built_in_files()); }

}  // namespace amends::playbook
