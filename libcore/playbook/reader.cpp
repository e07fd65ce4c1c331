// The reader of action files: line by line, every word against a closed list, every error with its place.
// It does not judge whether an action makes sense; its own examples do that.
#include "playbook/reader.hpp"

#include <algorithm>
#include <charconv>

#include "text/document.hpp"

namespace amends::playbook {
namespace {

constexpr std::size_t kLongestTitle = 60;  // fits one line of a phone or a task list
constexpr std::uint32_t kHighestOrder = 999;
constexpr std::uint32_t kHighestWeight = 99;

constexpr Stage kStages[] = {Stage::pause, Stage::validate, Stage::understand, Stage::solve, Stage::follow_up, Stage::prevent, Stage::exit};

bool blank(char c) { return c == ' ' || c == '\t'; }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

// Letters, digits, '_' and '-' in lower case: ids of actions, faults and sources.
bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

class ActionReader {
 public:
  explicit ActionReader(const File& file) : file_(file) {}

  Playbook::Entry read() {
    read_name();
    read_text();
    check_complete();
    return std::move(entry_);
  }

 private:
  // All views into the current line; their place in it is their column.
  [[noreturn]] void fail(std::string_view place, const std::string& reason) const {
    const auto offset = static_cast<std::size_t>(place.data() - line_.data());
    fail_at(number_, static_cast<std::uint32_t>(code_points(line_.substr(0, offset))) + 1, reason);
  }

  [[noreturn]] void fail_at(std::uint32_t line, std::uint32_t column, const std::string& reason) const {
    throw PlaybookError(std::string(file_.name) + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " + reason, line, column);
  }

  static std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

  void read_name() {
    constexpr std::string_view kEnding = ".action";
    const std::string_view name = file_.name;
    if (name.size() <= kEnding.size() || name.substr(name.size() - kEnding.size()) != kEnding)
      fail_at(1, 1, "the file must be called <id>.action");
    const std::string_view id = name.substr(0, name.size() - kEnding.size());
    if (!is_id(id)) fail_at(1, 1, "an id has lower-case letters, digits, '_' and '-' only");
    entry_.id = id;
  }

  void read_text() {
    const auto bad = text::first_invalid_utf8(file_.text);
    std::string_view rest = file_.text;
    for (std::size_t begin = 0; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      line_ = rest.substr(0, end);
      ++number_;
      if (bad && *bad >= begin && *bad <= begin + end) fail(line_.substr(*bad - begin), "not UTF-8");
      if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
      read_line();
      begin += std::min(end + 1, rest.size());
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void read_line() {
    const std::string_view content = trim(line_);
    if (content.empty() || line_.front() == '#') return;
    if (blank(line_.front())) {
      if (block_ == nullptr) fail(content, "an indented line belongs under recommend: or leave:");
      read_example_line(content);
      return;
    }
    close_block();
    const std::size_t end = std::min(content.find_first_of(": \t"), content.size());
    const std::string_view key = content.substr(0, end);
    std::string_view value = content.substr(end);
    if (key == "when" || key == "unless") {
      if (!value.empty() && value.front() == ':') fail(value, quoted(key) + " takes no colon");
      (key == "when" ? entry_.when : entry_.unless).push_back(read_conditions(value));
      return;
    }
    if (value.empty() || value.front() != ':') fail(value.empty() ? content.substr(end) : value, "a colon is missing after " + quoted(key));
    value = trim(value.substr(1));
    read_field(key, value);
  }

  void read_field(std::string_view key, std::string_view value) {
    if (key == "recommend" || key == "leave") {
      if (!value.empty()) fail(value, "the conversation starts on the next line");
      block_ = key == "recommend" ? &entry_.recommend : &entry_.leave;
      block_->emplace_back();
      block_->back().line = number_;
      block_key_ = key;
      return;
    }
    constexpr std::string_view kKeys[] = {"title", "stage", "order", "weight", "due", "why", "how", "say", "avoid", "sources"};
    const auto known = std::find(std::begin(kKeys), std::end(kKeys), key);
    if (known == std::end(kKeys)) fail(key, "unknown word " + quoted(key));
    if (value.empty()) fail(line_.substr(line_.size()), "nothing stands after " + quoted(std::string(key) + ":"));
    if (key != "why" && key != "how" && key != "say") {
      bool& seen = seen_[static_cast<std::size_t>(known - std::begin(kKeys))];
      if (seen) fail(key, "a second " + quoted(key));
      seen = true;
    }
    if (key == "title") {
      if (code_points(value) > kLongestTitle) fail(value, "a title has at most 60 characters");
      entry_.title = value;
    } else if (key == "stage") {
      const auto* const stage = std::find_if(std::begin(kStages), std::end(kStages), [&](Stage s) { return stage_name(s) == value; });
      if (stage == std::end(kStages)) fail(value, "unknown stage " + quoted(value));
      entry_.stage = *stage;
    } else if (key == "order") {
      entry_.order = number(value, kHighestOrder);
    } else if (key == "weight") {
      entry_.weight = number(value, kHighestWeight);
    } else if (key == "due") {
      const auto rule = due_rule(value);
      if (!rule) fail(value, "unknown due time " + quoted(value));
      entry_.due = *rule;
    } else if (key == "why") {
      entry_.why.push_back(read_template(value));
      last_why_ = number_;
    } else if (key == "how") {
      entry_.how.emplace_back(value);
    } else if (key == "say") {
      entry_.say.push_back(read_template(value));
    } else if (key == "avoid") {
      entry_.avoid = read_ids(value);
    } else {
      entry_.sources = read_ids(value);
    }
  }

  std::uint32_t number(std::string_view word, std::uint32_t highest) const {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || value > highest)
      fail(word, quoted(word) + " is no number from 0 to " + std::to_string(highest));
    return value;
  }

  // Calls `take` with every part between commas, trimmed. An empty part is an error.
  template <typename Take>
  void each_part(std::string_view list, Take take) const {
    for (;;) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const std::string_view part = trim(list.substr(0, comma));
      if (part.empty()) fail(list.substr(comma), "something is missing here");
      take(part);
      if (comma == list.size()) return;
      list.remove_prefix(comma + 1);
    }
  }

  std::vector<std::string> read_ids(std::string_view list) const {
    std::vector<std::string> ids;
    each_part(list, [&](std::string_view id) {
      if (!is_id(id)) fail(id, quoted(id) + " is no id");
      ids.emplace_back(id);
    });
    return ids;
  }

  std::vector<Condition> read_conditions(std::string_view list) const {
    std::vector<Condition> conditions;
    each_part(list, [&](std::string_view part) { conditions.push_back(read_condition(part)); });
    return conditions;
  }

  // The next word of `rest`, which is shortened by it. Empty at the end, and then still a place.
  static std::string_view take_word(std::string_view& rest) {
    rest = trim(rest);
    const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
  }

  Condition read_condition(std::string_view part) const {
    std::string_view rest = part;
    std::string_view word = take_word(rest);
    Condition condition;
    const bool denied = word == "not";
    if (denied) word = take_word(rest);
    const auto* const info = std::find_if(std::begin(kFacts), std::end(kFacts), [&](const FactInfo& f) { return f.id == word; });
    if (info == std::end(kFacts)) fail(word, word.empty() ? "a fact is missing after \"not\"" : "unknown fact " + quoted(word));
    condition.fact = info->fact;
    if (denied) condition.compare = Compare::is_not;
    switch (info->kind) {
      case FactKind::flag:
        break;
      case FactKind::label:
        read_label(*info, rest, condition);
        break;
      case FactKind::number:
        if (denied) fail(part, "a number is compared, not denied");
        read_number(*info, rest, condition);
        break;
      case FactKind::choice:
        if (denied) fail(part, "write " + quoted(std::string(word) + " not ...") + " instead");
        read_choice(*info, rest, condition);
        break;
    }
    rest = trim(rest);
    if (!rest.empty()) fail(rest, "unexpected " + quoted(rest));
    return condition;
  }

  void read_label(const FactInfo& info, std::string_view& rest, Condition& condition) const {
    const std::string_view word = take_word(rest);
    if (word.empty()) fail(word, "which " + std::string(info.id) + "?");
    condition.label = tone::label_of(word);
    const tone::Family family =
        info.fact == Fact::tone ? tone::Family::tone : (info.fact == Fact::signal ? tone::Family::signal : tone::Family::issue);
    if (!condition.label || tone::family(*condition.label) != family) fail(word, "unknown " + std::string(info.id) + " " + quoted(word));
  }

  void read_number(const FactInfo& info, std::string_view& rest, Condition& condition) const {
    const std::string_view sign = take_word(rest);
    if (sign == ">=") {
      condition.compare = Compare::at_least;
    } else if (sign == "<=") {
      condition.compare = Compare::at_most;
    } else if (sign == ">") {
      condition.compare = Compare::above;
    } else if (sign == "<") {
      condition.compare = Compare::below;
    } else if (sign != "is") {
      fail(sign, std::string(info.id) + " is a number: compare it with >=, <=, >, < or is");
    }
    const std::string_view word = take_word(rest);
    if (word.empty()) fail(word, "a number is missing");
    constexpr std::uint32_t kHighest = 9999;  // no count, percentage or number of days here means anything beyond
    condition.value = number(word, kHighest);
  }

  void read_choice(const FactInfo& info, std::string_view& rest, Condition& condition) const {
    const std::string_view verb = take_word(rest);
    if (verb == "not") {
      condition.compare = Compare::is_not;
    } else if (verb != "is") {
      fail(verb, std::string(info.id) + " takes \"is\" or \"not\"");
    }
    const std::string_view word = take_word(rest);
    const auto words = choices(info.fact);
    const auto choice = std::find(words.begin(), words.end(), word);
    if (choice == words.end()) fail(word, "unknown " + std::string(info.id) + " " + quoted(word));
    condition.value = choice - words.begin();
  }

  Template read_template(std::string_view line) const {
    Template parts;
    Part part;
    while (!line.empty()) {
      const std::size_t brace = std::min(line.find_first_of("{}"), line.size());
      part.text.append(line.substr(0, brace));
      line.remove_prefix(brace);
      if (line.empty()) break;
      if (line.front() == '}') fail(line, "a closing brace without an opening one");
      const std::size_t end = line.find('}');
      if (end == std::string_view::npos) fail(line, "the brace is never closed");
      const std::string_view id = line.substr(1, end - 1);
      const auto* const info = std::find_if(std::begin(kSlots), std::end(kSlots), [&](const SlotInfo& s) { return s.id == id; });
      if (info == std::end(kSlots)) fail(id, "unknown slot " + quoted(id));
      part.slot = info->slot;
      parts.push_back(std::move(part));
      part = Part{};
      line.remove_prefix(end + 1);
    }
    parts.push_back(std::move(part));
    return parts;
  }

  // "them 2026-03-02T09:14Z: text", "us ...", "now 2026-03-02T10:00Z", or "| another line of the same message".
  void read_example_line(std::string_view content) {
    Example& example = block_->back();
    if (content.front() == '|') {
      if (example.messages.empty()) fail(content, "there is no message yet that goes on here");
      example.messages.back().text += "\n" + std::string(trim(content.substr(1)));
      return;
    }
    std::string_view rest = content;
    const std::string_view who = take_word(rest);
    if (example.now) fail(who, "nothing follows \"now\"");
    rest = trim(rest);
    if (who == "now") {
      example.now = read_time(rest, example);
      return;
    }
    if (who != "us" && who != "them") fail(who, "a line starts with us, them, now or |, not " + quoted(who));
    const std::size_t colon = rest.find(": ");
    if (colon == std::string_view::npos) fail(rest, "write: " + std::string(who) + " <time>: <text>");
    rapport::Message message;
    message.date = read_time(rest.substr(0, colon), example);
    message.side = who == "us" ? rapport::Side::us : rapport::Side::them;
    message.text = trim(rest.substr(colon + 2));
    example.messages.push_back(std::move(message));
  }

  text::Time read_time(std::string_view word, const Example& example) const {
    std::string with_seconds(word);
    constexpr std::size_t kMinutes = 16;  // "2026-03-02T09:14": the seconds may be left out in our files
    if (word.size() >= kMinutes && word[13] == ':' && (word.size() == kMinutes || word[kMinutes] != ':'))
      with_seconds.insert(kMinutes, ":00");
    const auto time = text::parse_time(with_seconds);
    if (!time) fail(word, quoted(word) + " is no time such as 2026-03-02T09:14Z");
    if (!example.messages.empty() && *time < *example.messages.back().date) fail(word, "earlier than the message before");
    return *time;
  }

  void close_block() {
    if (block_ == nullptr) return;
    const Example& example = block_->back();
    if (example.messages.empty()) fail_at(example.line, 1, quoted(block_key_ + ":") + " has no conversation under it");
    block_ = nullptr;
  }

  void check_complete() {
    close_block();
    const auto need = [&](bool there, const char* what) {
      if (!there) fail_at(number_ + 1, 1, std::string("no ") + what);
    };
    need(!entry_.title.empty(), "\"title:\"");
    need(seen_[1], "\"stage:\"");
    need(seen_[2], "\"order:\"");
    need(seen_[3], "\"weight:\"");
    need(!entry_.when.empty(), "\"when\" line");
    need(!entry_.why.empty(), "\"why:\"");
    need(!entry_.how.empty(), "\"how:\"");
    need(!entry_.say.empty(), "\"say:\"");
    need(!entry_.sources.empty(), "\"sources:\"");
    need(!entry_.recommend.empty(), "\"recommend:\" conversation");
    need(!entry_.leave.empty(), "\"leave:\" conversation");
    if (entry_.why.back().size() > 1) fail_at(last_why_, 1, "the last \"why:\" has no slots, so that it always fits");
  }

  File file_;
  Playbook::Entry entry_;
  std::string_view line_;
  std::uint32_t number_ = 0;
  std::uint32_t last_why_ = 0;
  std::vector<Example>* block_ = nullptr;
  std::string block_key_;
  std::array<bool, 10> seen_{};
};

}  // namespace

Playbook::Entry read_action(const File& file) { return ActionReader(file).read(); }

}  // namespace amends::playbook
