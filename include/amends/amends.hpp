// amends for C++20: ownership, exceptions and ranges over amends.h, which is the manual. Header only; link the library as usual.
//
//   Engine         immutable; any number of threads
//   Conversation   grows; many readers or one writer
//   Report         finished; any number of threads
//
// What comes back as a view (string_view, span, a struct of them, a range) lives as long as the object it was asked of.
// Asking a temporary for one does not compile: `engine.catalog()` is fine, `Engine().catalog()` is not.
// Failures are thrown as amends::Error. A moved-from object may only be assigned to or destroyed.
#ifndef AMENDS_AMENDS_HPP
#define AMENDS_AMENDS_HPP

#include <amends/amends.h>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace amends {

class Error : public std::runtime_error {
 public:
  explicit Error(const amends_error& error) : std::runtime_error(error.message), status_(error.status), offset_(error.offset) {}

  amends_status status() const noexcept { return status_; }
  std::uint64_t offset() const noexcept { return offset_; }

 private:
  amends_status status_;
  std::uint64_t offset_;
};

inline std::string_view version() noexcept { return amends_version(); }

enum class Direction { by_address = AMENDS_DIRECTION_BY_ADDRESS, incoming = AMENDS_INCOMING, outgoing = AMENDS_OUTGOING };
enum class View { read = AMENDS_VIEW_READ, plan = AMENDS_VIEW_PLAN, review = AMENDS_VIEW_REVIEW };
enum class Unit { byte = AMENDS_OFFSET_BYTE, utf16 = AMENDS_OFFSET_UTF16, codepoint = AMENDS_OFFSET_CODEPOINT };

// What goes in. Each member has a default, so that designated initialisers may leave any out.
struct File {
  std::string name{};
  std::string_view text{};
};

struct EngineOptions {
  std::span<const std::byte> model{};           // empty: the built-in one
  std::optional<std::vector<File>> playbook{};  // none: the built-in one
};

struct ConversationOptions {
  std::vector<std::string> me{};
  std::span<const std::byte> state{};  // empty: start anew
  std::optional<std::string> id{};
};

struct Message {
  std::string_view text{};
  std::optional<std::string> id{};
  std::string from{};
  std::optional<std::string> date{};  // RFC 3339
  std::string subject{};
  std::vector<std::string> to{};
  Direction direction = Direction::by_address;
};

struct ReportOptions {
  std::optional<std::string> now{};  // RFC 3339
  std::optional<std::string_view> draft{};
};

// What comes out: views into the report.
struct Relationship {
  std::string_view state{};
  double health = 0;
  double derail = 0;
  std::optional<std::string_view> root_issue{};
  std::string_view channel{};
  std::optional<std::string_view> respond_by{};
};

struct Score {
  std::string_view label{};
  std::string_view family{};
  double probability = 0;
  bool present = false;
};

struct Action {
  std::string_view id{};
  std::string_view stage{};
  std::string_view title{};
  std::string_view why{};
  std::optional<std::string_view> due{};
};

struct Finding {
  std::string_view rule{};
  std::string_view severity{};
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view message{};
  std::string_view why{};
  std::optional<std::string_view> suggestion{};
};

namespace detail {

inline void check(amends_status status, const amends_error& error) {
  if (status != AMENDS_OK) throw Error(error);
}

struct Free {
  void operator()(amends_engine* p) const noexcept { amends_engine_free(p); }
  void operator()(amends_conversation* p) const noexcept { amends_conversation_free(p); }
  void operator()(amends_report* p) const noexcept { amends_report_free(p); }
};

inline std::optional<std::string_view> optional(const char* s) { return s ? std::optional<std::string_view>(s) : std::nullopt; }

inline const char* c_str(const std::optional<std::string>& s) { return s ? s->c_str() : nullptr; }

inline std::vector<const char*> c_strs(const std::vector<std::string>& strings) {
  std::vector<const char*> out;
  out.reserve(strings.size());
  for (const std::string& s : strings) out.push_back(s.c_str());
  return out;
}

// The C struct, all zero but its size.
template <class T>
T sized() {
  T out{};
  out.struct_size = sizeof(T);
  return out;
}

}  // namespace detail

// A random-access range of values that are fetched from a report one at a time. Lives as long as the report.
template <class T>
class Sequence {
 public:
  using Fetch = T (*)(const amends_report*, std::size_t outer, std::size_t index);

  class iterator {
   public:
    using iterator_concept = std::random_access_iterator_tag;
    using iterator_category = std::input_iterator_tag;  // it gives values, not references
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = T;
    using pointer = void;

    iterator() = default;
    T operator*() const { return fetch_(report_, outer_, static_cast<std::size_t>(index_)); }
    T operator[](difference_type n) const { return *(*this + n); }

    iterator& operator+=(difference_type n) {
      index_ += n;
      return *this;
    }
    iterator& operator-=(difference_type n) { return *this += -n; }
    iterator& operator++() { return *this += 1; }
    iterator& operator--() { return *this -= 1; }
    iterator operator++(int) {
      const iterator old = *this;
      ++*this;
      return old;
    }
    iterator operator--(int) {
      const iterator old = *this;
      --*this;
      return old;
    }
    friend iterator operator+(iterator it, difference_type n) { return it += n; }
    friend iterator operator+(difference_type n, iterator it) { return it += n; }
    friend iterator operator-(iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(const iterator& a, const iterator& b) { return a.index_ - b.index_; }
    friend bool operator==(const iterator& a, const iterator& b) { return a.index_ == b.index_; }
    friend auto operator<=>(const iterator& a, const iterator& b) { return a.index_ <=> b.index_; }

   private:
    friend class Sequence;
    iterator(const Sequence& of, std::size_t index)
        : report_(of.report_), outer_(of.outer_), fetch_(of.fetch_), index_(static_cast<difference_type>(index)) {}

    const amends_report* report_ = nullptr;
    std::size_t outer_ = 0;
    Fetch fetch_ = nullptr;
    difference_type index_ = 0;
  };

  Sequence(const amends_report* report, std::size_t outer, std::size_t size, Fetch fetch)
      : report_(report), outer_(outer), size_(size), fetch_(fetch) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T operator[](std::size_t index) const { return fetch_(report_, outer_, index); }
  iterator begin() const { return iterator(*this, 0); }
  iterator end() const { return iterator(*this, size_); }

 private:
  const amends_report* report_;
  std::size_t outer_;
  std::size_t size_;
  Fetch fetch_;
};

class Engine {
 public:
  explicit Engine(const EngineOptions& options = {}) {
    std::vector<amends_file> files;
    auto c = detail::sized<amends_engine_options>();
    if (!options.model.empty()) {
      c.model = options.model.data();
      c.model_size = options.model.size();
    }
    if (options.playbook) {
      files.reserve(options.playbook->size() + 1);  // so that data() is not NULL, which would mean the built-in one
      for (const File& file : *options.playbook) files.push_back({file.name.c_str(), file.text.data(), file.text.size()});
      c.playbook = files.data();
      c.playbook_count = files.size();
    }
    amends_engine* engine = nullptr;
    amends_error error;
    detail::check(amends_engine_new(&c, &engine, &error), error);
    handle_.reset(engine);
  }

  // See amends_engine_catalog.
  std::string_view catalog() const& {
    std::size_t size = 0;
    const char* json = amends_engine_catalog(handle_.get(), &size);
    return {json, size};
  }
  std::string_view catalog() const&& = delete;

  const amends_engine* handle() const& { return handle_.get(); }
  const amends_engine* handle() const&& = delete;

 private:
  std::unique_ptr<amends_engine, detail::Free> handle_;
};

class Report {
 public:
  // Takes over what amends_conversation_report handed out.
  explicit Report(amends_report* report) noexcept : handle_(report) {}

  // See amends_report_json. `message` is for View::read.
  std::string_view json(View view, std::size_t message = 0, Unit unit = Unit::byte) const& {
    const char* json = nullptr;
    std::size_t size = 0;
    amends_error error;
    detail::check(amends_report_json(handle_.get(), static_cast<amends_view>(view), message, static_cast<amends_offset_unit>(unit), &json,
                                     &size, &error),
                  error);
    return {json, size};
  }
  std::string_view json(View, std::size_t = 0, Unit = Unit::byte) const&& = delete;

  Relationship relationship() const& {
    auto c = detail::sized<amends_relationship>();
    amends_error error;
    detail::check(amends_report_relationship(handle_.get(), &c, &error), error);
    return {c.state, c.health, c.derail, detail::optional(c.root_issue), c.channel, detail::optional(c.respond_by)};
  }
  Relationship relationship() const&& = delete;

  std::size_t message_count() const { return amends_report_message_count(handle_.get()); }

  // All labels of one message, in the order of the catalog. Throws where there is no such message.
  Sequence<Score> scores(std::size_t message) const& {
    static_cast<void>(score(handle_.get(), message, 0));
    return {handle_.get(), message, amends_report_label_count(handle_.get()), &score};
  }
  Sequence<Score> scores(std::size_t) const&& = delete;

  // What to do, in this order.
  Sequence<Action> actions() const& { return {handle_.get(), 0, amends_report_action_count(handle_.get()), &action}; }
  Sequence<Action> actions() const&& = delete;

  // Faults of the draft, the gravest first.
  Sequence<Finding> findings() const& { return {handle_.get(), 0, amends_report_finding_count(handle_.get()), &finding}; }
  Sequence<Finding> findings() const&& = delete;

  // "send", "revise", "hold"; nothing where there is no draft.
  std::optional<std::string_view> verdict() const& { return detail::optional(amends_report_verdict(handle_.get())); }
  std::optional<std::string_view> verdict() const&& = delete;

  const amends_report* handle() const& { return handle_.get(); }
  const amends_report* handle() const&& = delete;

 private:
  static Score score(const amends_report* report, std::size_t message, std::size_t index) {
    auto c = detail::sized<amends_score>();
    amends_error error;
    detail::check(amends_report_score(report, message, index, &c, &error), error);
    return {c.label, c.family, c.probability, c.present != 0};
  }
  static Action action(const amends_report* report, std::size_t, std::size_t index) {
    auto c = detail::sized<amends_action>();
    amends_error error;
    detail::check(amends_report_action(report, index, &c, &error), error);
    return {c.id, c.stage, c.title, c.why, detail::optional(c.due)};
  }
  static Finding finding(const amends_report* report, std::size_t, std::size_t index) {
    auto c = detail::sized<amends_finding>();
    amends_error error;
    detail::check(amends_report_finding(report, index, &c, &error), error);
    return {c.rule, c.severity, c.begin, c.end, c.message, c.why, detail::optional(c.suggestion)};
  }

  std::unique_ptr<amends_report, detail::Free> handle_;
};

class Conversation {
 public:
  // The conversation keeps what it needs of the engine.
  explicit Conversation(const Engine& engine, const ConversationOptions& options = {}) {
    const std::vector<const char*> me = detail::c_strs(options.me);
    auto c = detail::sized<amends_conversation_options>();
    c.me = me.data();
    c.me_count = me.size();
    if (!options.state.empty()) {
      c.state = options.state.data();
      c.state_size = options.state.size();
    }
    c.id = detail::c_str(options.id);
    amends_conversation* conversation = nullptr;
    amends_error error;
    detail::check(amends_conversation_new(engine.handle(), &c, &conversation, &error), error);
    handle_.reset(conversation);
  }

  // See amends_conversation_new_json.
  static Conversation from_json(const Engine& engine, std::string_view json) {
    amends_conversation* conversation = nullptr;
    amends_error error;
    detail::check(amends_conversation_new_json(engine.handle(), json.data(), json.size(), &conversation, &error), error);
    return Conversation(conversation);
  }

  // See amends_conversation_add.
  void add(const Message& message) {
    const std::vector<const char*> to = detail::c_strs(message.to);
    auto c = detail::sized<amends_message>();
    c.text = message.text.data();
    c.text_size = message.text.size();
    c.id = detail::c_str(message.id);
    c.from = message.from.c_str();
    c.date = detail::c_str(message.date);
    c.subject = message.subject.c_str();
    c.to = to.data();
    c.to_count = to.size();
    c.direction = static_cast<amends_direction>(message.direction);
    amends_error error;
    detail::check(amends_conversation_add(handle_.get(), &c, &error), error);
  }

  // See amends_conversation_state. Lives until the conversation changes.
  std::span<const std::byte> state() & {
    const void* bytes = nullptr;
    std::size_t size = 0;
    amends_error error;
    detail::check(amends_conversation_state(handle_.get(), &bytes, &size, &error), error);
    return {static_cast<const std::byte*>(bytes), size};
  }
  std::span<const std::byte> state() && = delete;

  // The report is yours and outlives the conversation.
  Report report(const ReportOptions& options = {}) const {
    auto c = detail::sized<amends_report_options>();
    c.now = detail::c_str(options.now);
    if (options.draft) {
      c.draft = options.draft->data() ? options.draft->data() : "";
      c.draft_size = options.draft->size();
    }
    amends_report* report = nullptr;
    amends_error error;
    detail::check(amends_conversation_report(handle_.get(), &c, &report, &error), error);
    return Report(report);
  }

  const amends_conversation* handle() const& { return handle_.get(); }
  const amends_conversation* handle() const&& = delete;

 private:
  explicit Conversation(amends_conversation* conversation) noexcept : handle_(conversation) {}

  std::unique_ptr<amends_conversation, detail::Free> handle_;
};

}  // namespace amends

#endif
