// The mailbox: tells formats apart, keeps the index, and reads the texts of a conversation when it is asked for.
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <unordered_map>

#include "bytes.hpp"
#include "json_text.hpp"
#include "mail.hpp"
#include "mbox.hpp"
#include "mime.hpp"
#include "slack.hpp"
#include "thread.hpp"

namespace amends::mail {
namespace {

constexpr std::uint64_t kMaxJson = std::uint64_t{1} << 30;  // JSON is held whole; a Slack day file is some 100 KiB

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

std::string base_name(const std::string& path) {
  std::string trimmed = path;
  while (trimmed.size() > 1 && trimmed.back() == '/') trimmed.pop_back();
  const std::size_t slash = trimmed.rfind('/');
  return slash == std::string::npos ? trimmed : trimmed.substr(slash + 1);
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string within(const std::string& folder, const std::string& name) {
  std::string out = folder;
  return out.append("/").append(name);
}

bool ends_with(const std::string& text, std::string_view tail) {
  return text.size() >= tail.size() && std::string_view(text).substr(text.size() - tail.size()) == tail;
}

bool exists(const std::string& path, bool folder) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && (S_ISDIR(info.st_mode) != 0) == folder;
}

// Sorted; either those whose names begin with a dot or the others.
std::vector<std::string> entries_of(const std::string& folder, bool hidden = false) {
  std::vector<std::string> out;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!name.empty() && (name.front() == '.') == hidden) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// "Sent", "Sent Items", "sent-mail.mbox", ".Sent"
bool names_sent_mail(const std::string& path) {
  const std::string name = lowered(base_name(path));
  const std::size_t at = name.find("sent");
  return at != std::string::npos && (at == 0 || !(name[at - 1] >= 'a' && name[at - 1] <= 'z')) &&
         (at + 4 == name.size() || !(name[at + 4] >= 'a' && name[at + 4] <= 'z'));
}

// "2026-03-02.json"
bool is_day_file(const std::string& name) {
  return name.size() == 15 && ends_with(name, ".json") && parse_moment(std::string_view(name).substr(0, 10)).has_value();
}

std::string message_place(std::size_t number, std::uint64_t offset) {
  return "message " + std::to_string(number) + " at byte " + std::to_string(offset);
}

}  // namespace

std::string Problem::line() const {
  std::string out = file == "-" ? "standard input" : file;
  if (!place.empty()) out += ": " + place;
  return out + ": " + text;
}

struct Mailbox::State {
  struct Source {
    std::string path;
    Bytes bytes;         // kept open only where it cannot be opened again
    bool again = false;  // can be opened again by its path
  };
  struct Entry {
    std::uint32_t source = 0;
    bool from_marks = false;
    std::size_t number = 0;  // in its file, from 1; 0 in an .eml
    std::uint64_t from_line = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };
  struct Channel {
    std::string name;
    std::string source;
    std::vector<Message> messages;
  };

  std::vector<Source> sources;
  std::vector<Header> headers;  // beside `entries`
  std::vector<Entry> entries;
  std::map<std::string, Channel> channels;  // Slack, by folder
  SlackUsers users;
  std::set<std::string> user_files;
  std::vector<Conversation> conversations;  // from JSON and Slack: with their texts

  std::vector<std::vector<std::uint32_t>> threads;
  std::vector<std::string> me;
  struct Place {
    std::int64_t last;
    bool thread;
    std::size_t index;
  };
  std::vector<Place> order;

  mutable Bytes open_file;
  mutable std::size_t open_source = static_cast<std::size_t>(-1);

  const Bytes& bytes_of(std::size_t source) const {
    const Source& from = sources[source];
    if (!from.again) return from.bytes;
    if (open_source != source) {
      std::string problem;
      open_file = Bytes::open(from.path, problem);
      open_source = source;
    }
    return open_file;
  }

  void add_file(const std::string& path, Problems& problems);
  void add_open(Bytes bytes, const std::string& path, bool again, bool sent, Problems& problems);
  void add_mails(Bytes bytes, const std::string& path, bool again, bool sent, bool mbox, Problems& problems);
  void add_json(const Bytes& bytes, const std::string& path, Problems& problems);
  bool add_folder(const std::string& path, Problems& problems);
  void learn_slack_users(const std::string& folder, Problems& problems);
};

void Mailbox::State::add_file(const std::string& path, Problems& problems) {
  if (path != "-" && exists(path, true)) {
    if (!add_folder(path, problems)) {
      problems.push_back({Problem::Severity::error, path, "",
                          "is a directory, but neither a Maildir nor a folder of a Slack export; name the files in it"});
    }
    return;
  }
  std::string why;
  Bytes bytes = Bytes::open(path, why);
  if (!bytes.is_open()) {
    problems.push_back({Problem::Severity::error, path, "", why});
    return;
  }
  struct stat info {};
  const bool again = path != "-" && ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
  add_open(std::move(bytes), path, again, names_sent_mail(path), problems);
}

void Mailbox::State::add_open(Bytes bytes, const std::string& path, bool again, bool sent, Problems& problems) {
  const auto error = [&](const std::string& text) { problems.push_back({Problem::Severity::error, path, "", text}); };
  const std::string head = bytes.text(0, std::min<std::uint64_t>(bytes.size(), 512));
  std::string_view start(head);
  if (start.substr(0, 3) == "\xEF\xBB\xBF") start.remove_prefix(3);
  if (start.substr(0, 2) == "\xFF\xFE" || start.substr(0, 2) == "\xFE\xFF") return error("is UTF-16; save it as UTF-8");
  if (start.substr(0, 4) == "\xD0\xCF\x11\xE0") return error("is an Outlook .msg or .pst file; save the mail as .eml");
  if (start.substr(0, 2) == "\x1F\x8B" || start.substr(0, 4) == "PK\x03\x04") return error("is compressed; unpack it first");
  const std::size_t first = start.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos && bytes.size() <= head.size()) return error("is empty");
  const char c = first == std::string_view::npos ? '\0' : start[first];
  if (c == '{' || c == '[' || ends_with(path, ".json") || ends_with(path, ".jsonl")) return add_json(bytes, path, problems);
  const bool mbox = start.substr(0, 5) == "From ";
  add_mails(std::move(bytes), path, again, sent, mbox, problems);
}

void Mailbox::State::add_mails(Bytes bytes, const std::string& path, bool again, bool sent, bool mbox, Problems& problems) {
  std::vector<Piece> pieces;
  if (mbox) {
    pieces = mbox_pieces(bytes);
  } else {
    pieces.push_back(Piece{0, 0, bytes.size(), ""});
  }
  const auto source = static_cast<std::uint32_t>(sources.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    ParsedHeader parsed = read_header(bytes, piece.begin, piece.end);
    const std::string place = mbox ? message_place(i + 1, piece.from_line) : std::string();
    if (!parsed.usable) {
      problems.push_back({Problem::Severity::error, path, place,
                          mbox ? "has no mail headers and is left out" : "is no mail: it has no headers such as From, Date or Subject"});
      continue;
    }
    if (!parsed.header.date) parsed.header.date = envelope_date(piece.envelope);
    if (parsed.date_unreadable) {
      problems.push_back({Problem::Severity::warning, path, place,
                          parsed.header.date ? "the Date header is no date; took when it arrived" : "the Date header is no date"});
    }
    if (parsed.header.id.empty()) parsed.header.id = "message-" + std::to_string(entries.size() + 1);
    parsed.header.sent |= sent;
    headers.push_back(std::move(parsed.header));
    entries.push_back(Entry{source, mbox, mbox ? i + 1 : 0, piece.from_line, piece.begin, piece.end});
  }
  sources.push_back(Source{path, again ? Bytes() : std::move(bytes), again});
}

void Mailbox::State::add_json(const Bytes& bytes, const std::string& path, Problems& problems) {
  if (bytes.size() > kMaxJson) {
    problems.push_back({Problem::Severity::error, path, "", "is JSON of more than 1 GiB; use amends batch with one conversation a line"});
    return;
  }
  const std::string text = bytes.text(0, bytes.size());
  Problems found;
  const auto value = parse_json(text, path, found);
  if (!value) {
    // One conversation a line is what batch reads.
    if (ends_with(path, ".jsonl")) found.back().text += "; JSON Lines are read by amends batch";
    problems.insert(problems.end(), found.begin(), found.end());
    return;
  }
  if (!is_slack(*value)) {
    if (auto conversation = conversation_from_value(*value, path, problems)) conversations.push_back(std::move(*conversation));
    return;
  }
  const std::string folder = folder_of(path);
  learn_slack_users(folder, problems);
  const bool day = is_day_file(base_name(path));
  const std::string key = day ? folder : path;
  Channel& channel = channels[key];
  if (channel.source.empty()) {
    channel.source = path;
    std::string name = base_name(key);
    if (!day && ends_with(name, ".json")) name.resize(name.size() - 5);
    channel.name = name == "." || name == "-" ? "slack" : name;
  }
  read_slack_messages(*value, path, users, channel.messages, problems);
}

void Mailbox::State::learn_slack_users(const std::string& folder, Problems& problems) {
  for (const std::string& place : {folder + "/users.json", folder + "/../users.json"}) {
    if (!exists(place, false) || !user_files.insert(place).second) continue;
    std::string why;
    const Bytes bytes = Bytes::open(place, why);
    const auto value = bytes.is_open() && bytes.size() < kMaxJson ? parse_json(bytes.text(0, bytes.size()), place, problems) : std::nullopt;
    if (value) read_slack_users(*value, users);
    return;
  }
}

bool Mailbox::State::add_folder(const std::string& path, Problems& problems) {
  if (exists(path + "/cur", true) && exists(path + "/new", true)) {
    // Maildir++: the folder's own mail, then its subfolders, which are hidden.
    std::vector<std::string> folders = {path};
    for (const std::string& name : entries_of(path, true)) {
      if (exists(within(within(path, name), "cur"), true)) folders.push_back(within(path, name));
    }
    for (const std::string& folder : folders) {
      for (const char* part : {"cur", "new"}) {
        for (const std::string& name : entries_of(within(folder, part))) {
          const std::string file = within(within(folder, part), name);
          std::string why;
          Bytes bytes = Bytes::open(file, why);
          if (!bytes.is_open()) {
            problems.push_back({Problem::Severity::error, file, "", why});
          } else if (bytes.size() == 0) {
            problems.push_back({Problem::Severity::error, file, "", "is empty"});
          } else {
            add_mails(std::move(bytes), file, true, names_sent_mail(folder), false, problems);
          }
        }
      }
    }
    return true;
  }
  const std::vector<std::string> names = entries_of(path);
  if (std::any_of(names.begin(), names.end(), is_day_file)) {
    for (const std::string& name : names) {
      if (is_day_file(name)) add_file(within(path, name), problems);
    }
    return true;
  }
  if (exists(path + "/users.json", false)) {
    bool any = false;
    for (const std::string& name : names) {
      const std::string channel = within(path, name);
      if (!exists(channel, true)) continue;
      const std::vector<std::string> inner = entries_of(channel);
      if (std::any_of(inner.begin(), inner.end(), is_day_file)) any |= add_folder(channel, problems);
    }
    return any;
  }
  return false;
}

Mailbox::Mailbox() : state_(std::make_unique<State>()) {}
Mailbox::~Mailbox() = default;
Mailbox::Mailbox(Mailbox&&) noexcept = default;
Mailbox& Mailbox::operator=(Mailbox&&) noexcept = default;

void Mailbox::add(const std::string& path, Problems& problems) { state_->add_file(path, problems); }

void Mailbox::add_bytes(std::string bytes, const std::string& name, Problems& problems) {
  state_->add_open(Bytes::of(std::move(bytes)), name, false, false, problems);
}

namespace {

// What the user said, as the addresses and ids that occur: domains and Slack names are looked up.
std::vector<std::string> resolved(const std::vector<std::string>& given, const std::vector<Header>& headers, const SlackUsers& users) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& address) {
    if (std::find(out.begin(), out.end(), address) == out.end()) out.push_back(address);
  };
  for (const std::string& entry : given) {
    const std::string low = lowered(entry);
    bool found_name = false;
    if (low.size() > 1 && low.front() == '@') {
      std::set<std::string> found;
      for (const Header& header : headers) {
        if (ends_with(header.from, low)) found.insert(header.from);
        for (const std::string& address : header.to) {
          if (ends_with(address, low)) found.insert(address);
        }
      }
      for (const std::string& address : found) add(address);
      found_name = !found.empty();
    }
    for (const auto& [id, user] : users) {
      if (lowered(id) == low || user.email == low || lowered(user.handle) == low || lowered(user.name) == low ||
          "@" + lowered(user.handle) == low || (low.front() == '@' && low.size() > 1 && ends_with(user.email, low))) {
        add(id);
        found_name = true;
      }
    }
    const bool address = !headers.empty() && low.find('@', 1) != std::string::npos;
    if (!found_name || address) add(headers.empty() ? entry : low);
  }
  return out;
}

// In a Slack channel the guests are the clients, where there are guests.
Owner slack_owner(const std::vector<Message>& messages, const SlackUsers& users) {
  Owner out;
  std::map<std::string, std::size_t> writers;
  for (const Message& message : messages) ++writers[message.from];
  bool guests = false;
  for (const auto& [id, n] : writers) {
    const auto user = users.find(id);
    const bool guest = user != users.end() && user->second.guest;
    guests |= guest;
    if (!guest && user != users.end()) out.me.push_back(id);
  }
  if (writers.size() <= 1 || (guests && !out.me.empty())) {
    if (writers.size() <= 1) out.me.clear();
    out.certainty = Owner::Certainty::clear;
    return out;
  }
  out.me.clear();
  for (const auto& [id, n] : writers) {
    const auto user = users.find(id);
    const std::string name = user == users.end() || user->second.name.empty() ? "" : " (" + user->second.name + ")";
    if (out.candidates.size() < 3) out.candidates.push_back(id + name);
  }
  return out;
}

std::string address_key(const Header& header) { return header.id + '\n' + (header.date ? format_moment(*header.date) : ""); }

}  // namespace

Owner Mailbox::settle(const std::vector<std::string>& me) {
  State& s = *state_;
  // The same mail in two folders is one mail; that one of them lay in a folder of sent mail is kept.
  std::unordered_map<std::string, std::size_t> first;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < s.headers.size(); ++i) {
    const auto [found, fresh] = first.emplace(address_key(s.headers[i]), kept);
    if (!fresh) {
      s.headers[found->second].sent |= s.headers[i].sent;
      auto& delivered = s.headers[found->second].delivered_to;
      delivered.insert(delivered.end(), s.headers[i].delivered_to.begin(), s.headers[i].delivered_to.end());
      continue;
    }
    if (kept != i) {
      s.headers[kept] = std::move(s.headers[i]);
      s.entries[kept] = s.entries[i];
    }
    ++kept;
  }
  s.headers.resize(kept);
  s.entries.resize(kept);

  const std::vector<std::string> said = resolved(me, s.headers, s.users);
  Owner owner;
  owner.certainty = me.empty() ? Owner::Certainty::clear : Owner::Certainty::given;
  owner.me = said;
  const auto take = [&](const Owner& found) {
    if (!me.empty()) return;
    for (const std::string& address : found.me) {
      if (std::find(owner.me.begin(), owner.me.end(), address) == owner.me.end()) owner.me.push_back(address);
    }
    owner.candidates.insert(owner.candidates.end(), found.candidates.begin(), found.candidates.end());
    owner.certainty = std::max(owner.certainty, found.certainty);
  };
  if (!s.headers.empty()) take(owner_of(s.headers));

  for (auto& [key, channel] : s.channels) {
    std::stable_sort(channel.messages.begin(), channel.messages.end(), [](const Message& a, const Message& b) {
      return a.date->seconds != b.date->seconds ? a.date->seconds < b.date->seconds : a.id < b.id;
    });
    channel.messages.erase(std::unique(channel.messages.begin(), channel.messages.end(),
                                       [](const Message& a, const Message& b) { return a.id == b.id && a.from == b.from; }),
                           channel.messages.end());
    if (channel.messages.empty()) continue;
    take(slack_owner(channel.messages, s.users));
    Conversation conversation;
    conversation.id = channel.name;
    conversation.source = channel.source;
    conversation.messages = std::move(channel.messages);
    s.conversations.push_back(std::move(conversation));
  }
  s.channels.clear();
  s.me = owner.me;
  for (Conversation& conversation : s.conversations) {
    for (const std::string& address : s.me) {
      if (std::find(conversation.me.begin(), conversation.me.end(), address) == conversation.me.end()) conversation.me.push_back(address);
    }
  }

  s.threads = threads_of(s.headers);
  s.order.clear();
  for (std::size_t i = 0; i < s.threads.size(); ++i) {
    std::int64_t last = 0;
    for (const std::uint32_t message : s.threads[i]) {
      if (s.headers[message].date) last = s.headers[message].date->seconds;
    }
    s.order.push_back({last, true, i});
  }
  for (std::size_t i = 0; i < s.conversations.size(); ++i) {
    const std::vector<Message>& messages = s.conversations[i].messages;
    s.order.push_back({messages.empty() || !messages.back().date ? 0 : messages.back().date->seconds, false, i});
  }
  std::stable_sort(s.order.begin(), s.order.end(), [](const State::Place& a, const State::Place& b) { return a.last < b.last; });
  return owner;
}

std::size_t Mailbox::message_count() const {
  std::size_t out = state_->headers.size();
  for (const Conversation& conversation : state_->conversations) out += conversation.messages.size();
  return out;
}

std::size_t Mailbox::conversation_count() const { return state_->order.size(); }

std::optional<Moment> Mailbox::last_date(std::size_t conversation) const {
  const State::Place& place = state_->order[conversation];
  if (!place.thread) {
    const std::vector<Message>& messages = state_->conversations[place.index].messages;
    return messages.empty() ? std::nullopt : messages.back().date;
  }
  std::optional<Moment> out;
  for (const std::uint32_t message : state_->threads[place.index]) {
    if (state_->headers[message].date) out = state_->headers[message].date;
  }
  return out;
}

std::string Mailbox::keywords(std::size_t conversation) const {
  const State::Place& place = state_->order[conversation];
  std::string out;
  const auto add = [&](const std::string& words) {
    if (out.find(words) == std::string::npos) out += words + "\n";
  };
  if (place.thread) {
    for (const std::uint32_t message : state_->threads[place.index]) {
      const Header& header = state_->headers[message];
      add(header.subject);
      add(header.from);
      add(header.from_name);
    }
  } else {
    const Conversation& held = state_->conversations[place.index];
    add(held.id);
    for (const Message& message : held.messages) {
      add(message.subject);
      add(message.from);
      add(message.from_name);
    }
  }
  return lowered(out);
}

Conversation Mailbox::conversation(std::size_t index, Problems& problems) const {
  const State& s = *state_;
  const State::Place& place = s.order[index];
  if (!place.thread) return s.conversations[place.index];
  Conversation out;
  out.me = s.me;
  for (const std::uint32_t i : s.threads[place.index]) {
    const Header& header = s.headers[i];
    const State::Entry& entry = s.entries[i];
    const std::string& path = s.sources[entry.source].path;
    const std::string where = entry.number > 0 ? message_place(entry.number, entry.from_line) : std::string();
    const Bytes& bytes = s.bytes_of(entry.source);
    if (!bytes.is_open() || bytes.size() < entry.end) {
      problems.push_back({Problem::Severity::error, path, where, "was changed or removed while it was read; left out"});
      continue;
    }
    ParsedBody body = read_body(bytes, entry.begin, entry.end, entry.from_marks);
    for (const std::string& warning : body.warnings) problems.push_back({Problem::Severity::warning, path, where, warning});
    if (out.messages.empty()) {
      out.id = header.id;
      out.source = path;
    }
    Message message;
    message.id = header.id;
    message.from = header.from;
    message.from_name = header.from_name;
    message.to = header.to;
    message.date = header.date;
    message.subject = header.subject;
    message.text = std::move(body.text);
    out.messages.push_back(std::move(message));
  }
  return out;
}

}  // namespace amends::mail
