// amends batch: JSON Lines in, JSON Lines out, in order. Keys that the contract does not know are left out and named once on standard
// error, so that labelled data and exports of other tools can be read as they are.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <set>

#include "answer.hpp"
#include "bytes.hpp"
#include "mail.hpp"
#include "output.hpp"
#include "pipeline.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

namespace json = boost::json;

constexpr const char* kMessageKeys[] = {"id", "from", "to", "date", "subject", "text", "direction"};
constexpr const char* kConversationKeys[] = {"id", "me", "now", "messages", "draft"};

template <std::size_t N>
void keep(JsonObject& object, const char* const (&keys)[N], std::set<std::string>& dropped) {
  std::vector<std::string> unknown;
  for (const auto& entry : object) {
    const std::string key(entry.key().data(), entry.key().size());
    if (std::find_if(std::begin(keys), std::end(keys), [&](const char* k) { return key == k; }) == std::end(keys)) unknown.push_back(key);
  }
  for (const std::string& key : unknown) {
    object.erase(key);
    dropped.insert(key);
  }
}

// Dates in a form that is not the contract's, but can be read in one way only.
bool mend_date(JsonObject& message) {
  json::value* date = message.if_contains("date");
  if (date == nullptr || !date->is_string()) return false;
  const std::string_view given(date->get_string().data(), date->get_string().size());
  if (mail::parse_moment(given)) return false;
  const std::optional<mail::Moment> meant = mail::parse_loose_moment(given);
  if (meant) *date = mail::format_moment(*meant);
  return meant.has_value();
}

// The line without the keys that the contract does not know and with dates in its form; nothing where there is nothing to mend.
std::optional<std::string> mended(const std::string& line, std::set<std::string>& dropped) {
  json::error_code error;
  json::value value = json::parse(line, error);
  if (error || !value.is_object()) return {};
  JsonObject& object = value.get_object();
  bool dates = false;
  if (object.contains("messages")) {
    keep(object, kConversationKeys, dropped);
    if (json::value* messages = object.if_contains("messages"); messages != nullptr && messages->is_array()) {
      for (json::value& message : messages->get_array()) {
        if (!message.is_object()) continue;
        keep(message.get_object(), kMessageKeys, dropped);
        dates |= mend_date(message.get_object());
      }
    }
    static constexpr const char* kDraftKeys[] = {"text"};
    if (json::value* draft = object.if_contains("draft"); draft != nullptr && draft->is_object())
      keep(draft->get_object(), kDraftKeys, dropped);
  } else {
    keep(object, kMessageKeys, dropped);
    dates = mend_date(object);
  }
  if (dropped.empty() && !dates) return {};
  return json::serialize(value);
}

std::string bad_line(std::size_t number, const std::string& why) {
  json::object out;
  out["line"] = number;
  out["error"] = why;
  return json::serialize(out);
}

class Worker {
 public:
  Worker(const Engine& engine, const Options& options) : engine_(engine), options_(options) {
    view_ = options.batch_verb == "read" ? View::read : options.batch_verb == "plan" ? View::plan : View::review;
  }

  std::string operator()(const std::string& line, std::size_t number) {
    try {
      return answer(line);
    } catch (const Error& error) {
      ++bad_;
      // Bytes into the line say where, where the library knows.
      const bool placed = error.status() == AMENDS_INVALID_UTF8 || (error.status() == AMENDS_INVALID_JSON && error.offset() > 0);
      return bad_line(number, error.what() + (placed && std::string_view(error.what()).find("byte") == std::string_view::npos
                                                  ? " at byte " + std::to_string(error.offset())
                                                  : ""));
    } catch (const std::exception& error) {
      ++bad_;
      return bad_line(number, error.what());
    }
  }

  std::size_t bad() const { return bad_; }
  bool found() const { return found_; }
  const std::set<std::string>& dropped() const { return dropped_; }

 private:
  Conversation open(const std::string& line) {
    try {
      return Conversation::from_json(engine_, line);
    } catch (const Error& error) {
      if (error.status() != AMENDS_INVALID_JSON) throw;
      std::set<std::string> dropped;
      const std::optional<std::string> known = mended(line, dropped);
      if (!known) throw;
      const std::lock_guard lock(mutex_);
      dropped_.insert(dropped.begin(), dropped.end());
      return Conversation::from_json(engine_, *known);
    }
  }

  std::string answer(const std::string& line) {
    if (line.find_first_not_of(" \t") == std::string::npos) throw std::runtime_error("the line is empty");
    const std::size_t bad = mail::first_bad_utf8(line);
    if (bad != std::string::npos) throw std::runtime_error("broken UTF-8 at byte " + std::to_string(bad));
    const Conversation conversation = open(line);
    ReportOptions question;
    if (!options_.now.empty()) question.now = options_.now;
    const Report report = conversation.report(question);
    if (view_ == View::read) {
      // A message a record; a conversation has the records of its messages.
      if (report.message_count() != 1) throw std::runtime_error("batch read takes one message a line, not a conversation");
    } else if (view_ == View::review) {
      if (!report.verdict()) throw std::runtime_error("has no \"draft\"");
      const auto grave = [&](std::string_view severity) {
        return options_.fail_on == Severity::hint || (options_.fail_on == Severity::warning && severity != "hint") ||
               (options_.fail_on == Severity::error && severity == "error");
      };
      for (const Finding& finding : report.findings()) {
        if (grave(finding.severity)) found_ = true;
      }
    }
    return std::string(report.json(view_, 0, options_.unit));
  }

  const Engine& engine_;
  const Options& options_;
  View view_ = View::read;
  std::atomic<std::size_t> bad_ = 0;
  std::atomic<bool> found_ = false;
  std::mutex mutex_;
  std::set<std::string> dropped_;
};

}  // namespace

int run_batch(const Options& options) {
  const Engine engine;
  Output out;
  bool failed = false;
  bool found = false;
  const std::vector<std::string> standard_input = {"-"};
  for (const std::string& file : options.files.empty() ? standard_input : options.files) {
    const std::string name = file == "-" ? "standard input" : file;
    const int fd = file == "-" ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
      complain(name + ": " + mail::why_unreadable(errno));
      failed = true;
      continue;
    }
    Worker worker(engine, options);
    Lines lines(fd);
    std::string trouble;
    try {
      each_line(
          lines, [&](const std::string& line, std::size_t number) { return worker(line, number); },
          [&](const std::string& result) {
            out.write(result);
            out.write("\n");
            // Whoever reads from a pipe is to see each record as soon as it is there.
            if (file == "-") out.flush();
            return !out.closed();
          });
    } catch (const std::exception& error) {
      trouble = error.what();
    }
    ::close(fd);
    const auto tell = [&](std::string_view words) { complain(std::string(name).append(": ").append(words)); };
    if (!trouble.empty()) {
      trouble.substr(0, 8) == "standard" ? complain(trouble) : tell(trouble);
      failed = true;
    }
    if (!worker.dropped().empty()) {
      std::string keys = "unknown keys are left out";
      for (const std::string& key : worker.dropped()) keys.append(keys.back() == '"' ? ", \"" : ": \"").append(key).append("\"");
      tell(keys);
    }
    if (worker.bad() > 0) {
      tell(std::to_string(worker.bad()) + (worker.bad() == 1 ? " bad line" : " bad lines") +
           R"(; each has an "error" record in its place)");
    }
    failed |= worker.bad() > 0;
    found |= worker.found();
    if (out.closed()) break;
  }
  out.flush();
  if (failed) return kBadInput;
  return found ? kFindings : kDone;
}

}  // namespace amends::cli
