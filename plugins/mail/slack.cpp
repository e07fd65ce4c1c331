// Field names are those of Slack's export and conversations.history; whatever else a message carries is ignored.
#include "slack.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "json_text.hpp"

namespace amends::mail {
namespace {

namespace json = boost::json;

std::string string_at(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  const json::string* text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::string() : std::string(text->data(), text->size());
}

bool true_at(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && value->get_bool();
}

const json::object* object_at(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_object();
}

const json::array* messages_of(const json::value& value) {
  if (const json::array* list = value.if_array()) return list;
  const json::object* object = value.if_object();
  const json::value* inner = object == nullptr ? nullptr : object->if_contains("messages");
  return inner == nullptr ? nullptr : inner->if_array();
}

bool looks_like_message(const json::value& value) {
  const json::object* object = value.if_object();
  return object != nullptr && object->if_contains("ts") != nullptr &&
         (object->if_contains("type") != nullptr || object->if_contains("user") != nullptr || object->if_contains("subtype") != nullptr);
}

// "1767261600.000200"
std::optional<Moment> moment_of_ts(const std::string& ts) {
  const std::size_t end = std::min(ts.find('.'), ts.size());
  if (end == 0 || end > 11 ||
      !std::all_of(ts.begin(), ts.begin() + static_cast<std::ptrdiff_t>(end), [](char c) { return c >= '0' && c <= '9'; }))
    return {};
  return Moment{std::strtoll(ts.c_str(), nullptr, 10), 0};
}

std::string first_of(std::initializer_list<std::string> choices) {
  for (const std::string& choice : choices) {
    if (!choice.empty()) return choice;
  }
  return {};
}

std::string_view emoji(std::string_view name) {
  // The ones that carry tone in work chat. Others stay readable as :name:.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kEmoji = {{
      {"+1", "👍"},
      {"-1", "👎"},
      {"thumbsup", "👍"},
      {"thumbsdown", "👎"},
      {"smile", "😄"},
      {"smiley", "😃"},
      {"grinning", "😀"},
      {"slightly_smiling_face", "🙂"},
      {"simple_smile", "🙂"},
      {"blush", "😊"},
      {"grin", "😁"},
      {"joy", "😂"},
      {"laughing", "😆"},
      {"rolling_on_the_floor_laughing", "🤣"},
      {"wink", "😉"},
      {"heart", "❤️"},
      {"tada", "🎉"},
      {"pray", "🙏"},
      {"clap", "👏"},
      {"raised_hands", "🙌"},
      {"ok_hand", "👌"},
      {"wave", "👋"},
      {"fire", "🔥"},
      {"rocket", "🚀"},
      {"thinking_face", "🤔"},
      {"face_with_rolling_eyes", "🙄"},
      {"neutral_face", "😐"},
      {"expressionless", "😑"},
      {"unamused", "😒"},
      {"disappointed", "😞"},
      {"slightly_frowning_face", "🙁"},
      {"white_frowning_face", "☹️"},
      {"confused", "😕"},
      {"worried", "😟"},
      {"cry", "😢"},
      {"sob", "😭"},
      {"angry", "😠"},
      {"rage", "😡"},
      {"triumph", "😤"},
      {"facepalm", "🤦"},
      {"shrug", "🤷"},
      {"warning", "⚠️"},
      {"white_check_mark", "✅"},
      {"eyes", "👀"},
  }};
  const auto* found = std::find_if(kEmoji.begin(), kEmoji.end(), [&](const auto& entry) { return entry.first == name; });
  return found == kEmoji.end() ? std::string_view() : found->second;
}

std::string unescaped(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 3> kEntities = {{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}}};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool hit = false;
    for (const auto& [entity, c] : kEntities) {
      if (text[i] == '&' && text.substr(i, entity.size()) == entity) {
        out += c;
        i += entity.size() - 1;
        hit = true;
        break;
      }
    }
    if (!hit) out += text[i];
  }
  return out;
}

// What stands between < and >.
std::string reference(std::string_view inside, const SlackUsers& users) {
  const std::size_t bar = inside.find('|');
  const std::string_view target = inside.substr(0, bar);
  const std::string_view label = bar == std::string_view::npos ? std::string_view() : inside.substr(bar + 1);
  if (target.empty()) return std::string(inside);
  if (target.front() == '@') {
    const auto user = users.find(std::string(target.substr(1)));
    if (user != users.end() && !user->second.name.empty()) return "@" + user->second.name;
    return "@" + std::string(label.empty() ? target.substr(1) : label);
  }
  if (target.front() == '#') return "#" + std::string(label.empty() ? target.substr(1) : label);
  if (target.front() == '!') {
    if (!label.empty()) return std::string(label);
    const std::string_view word = target.substr(1);
    return "@" + std::string(word.substr(0, word.find('^')));
  }
  const bool mail = target.substr(0, 7) == "mailto:";
  if (mail) return std::string(label.empty() ? target.substr(7) : label);
  if (label.empty() || label == target || target.find(label) != std::string_view::npos) return std::string(target);
  return std::string(label) + " <" + std::string(target) + ">";
}

bool word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// *bold*, _slanted_ and ~struck~ around words; only where they open and close at the edge of words on one line.
std::size_t closing_mark(std::string_view text, std::size_t open) {
  const char mark = text[open];
  if (open > 0 && (word_character(text[open - 1]) || text[open - 1] == mark)) return std::string_view::npos;
  if (open + 1 >= text.size() || text[open + 1] == ' ' || text[open + 1] == mark || text[open + 1] == '\n') return std::string_view::npos;
  for (std::size_t i = open + 1; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] != mark || text[i - 1] == ' ') continue;
    if (i + 1 == text.size() || !word_character(text[i + 1])) return i;
  }
  return std::string_view::npos;
}

}  // namespace

std::string slack_text(std::string_view mrkdwn, const SlackUsers& users) {
  std::string out;
  std::vector<std::size_t> closers;
  bool code = false;
  bool quote_all = false;
  for (std::size_t i = 0; i < mrkdwn.size(); ++i) {
    const bool line_start = i == 0 || mrkdwn[i - 1] == '\n';
    if (line_start && !code) {
      if (mrkdwn.substr(i, 12) == "&gt;&gt;&gt;") {
        quote_all = true;
        i += 12;
        while (i < mrkdwn.size() && mrkdwn[i] == ' ') ++i;
        out += "> ";
        if (i >= mrkdwn.size()) break;
      } else if (mrkdwn.substr(i, 4) == "&gt;") {
        i += 4;
        if (i < mrkdwn.size() && mrkdwn[i] == ' ') ++i;
        out += "> ";
        if (i >= mrkdwn.size()) break;
      } else if (quote_all) {
        out += "> ";
      }
    }
    const char c = mrkdwn[i];
    if (c == '`') {
      const bool fence = mrkdwn.substr(i, 3) == "```";
      const std::size_t size = fence ? 3 : 1;
      out.append(mrkdwn.substr(i, size));
      i += size - 1;
      code = !code;
      continue;
    }
    if (c == '<') {
      const std::size_t close = mrkdwn.find('>', i);
      if (close != std::string_view::npos) {
        out += unescaped(reference(mrkdwn.substr(i + 1, close - i - 1), users));
        i = close;
        continue;
      }
    }
    if (!code && c == ':') {
      const std::size_t close = mrkdwn.find(':', i + 1);
      if (close != std::string_view::npos && close - i <= 32) {
        const std::string_view found = emoji(mrkdwn.substr(i + 1, close - i - 1));
        if (!found.empty()) {
          out += found;
          i = close;
          if (mrkdwn.substr(i + 1, 12) == ":skin-tone-2" || mrkdwn.substr(i + 1, 11) == ":skin-tone-")
            i = std::min(mrkdwn.find(':', i + 2), mrkdwn.size() - 1);
          continue;
        }
      }
    }
    if (!code && (c == '*' || c == '_' || c == '~')) {
      const auto closer = std::find(closers.begin(), closers.end(), i);
      if (closer != closers.end()) {
        closers.erase(closer);
        continue;
      }
      const std::size_t close = closing_mark(mrkdwn, i);
      if (close != std::string_view::npos && closers.size() < 8) {
        closers.push_back(close);
        continue;
      }
    }
    if (c == '&') {
      const std::size_t end = mrkdwn.find(';', i);
      if (end != std::string_view::npos && end - i <= 4) {
        out += unescaped(mrkdwn.substr(i, end - i + 1));
        i = end;
        continue;
      }
    }
    out += c;
  }
  return out;
}

bool is_slack(const json::value& value) {
  const json::array* list = messages_of(value);
  if (list == nullptr) return false;
  if (list->empty()) return value.is_array();
  return std::any_of(list->begin(), list->end(), looks_like_message);
}

void read_slack_users(const json::value& value, SlackUsers& users) {
  const json::array* list = value.if_array();
  const json::object* object = value.if_object();
  if (object != nullptr && object->if_contains("members") != nullptr) list = object->at("members").if_array();
  if (list == nullptr) return;
  std::map<std::string, std::size_t> teams;
  std::map<std::string, std::string> team_of;
  for (const json::value& entry : *list) {
    const json::object* user = entry.if_object();
    if (user == nullptr) continue;
    const std::string id = string_at(*user, "id");
    if (id.empty()) continue;
    SlackUser out;
    out.handle = string_at(*user, "name");
    std::string real;
    std::string display;
    if (const json::object* profile = object_at(*user, "profile")) {
      real = string_at(*profile, "real_name");
      display = string_at(*profile, "display_name");
      out.email = string_at(*profile, "email");
    }
    out.name = first_of({real, string_at(*user, "real_name"), display, out.handle});
    out.guest = true_at(*user, "is_restricted") || true_at(*user, "is_ultra_restricted") || true_at(*user, "is_stranger");
    out.bot = true_at(*user, "is_bot") || id == "USLACKBOT";
    const json::value* offset = user->if_contains("tz_offset");
    if (offset != nullptr && offset->is_int64() && offset->get_int64() > -90000 && offset->get_int64() < 90000) {
      out.offset_minutes = static_cast<int>(offset->get_int64() / 60);
    }
    std::transform(out.email.begin(), out.email.end(), out.email.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::string team = string_at(*user, "team_id");
    if (!team.empty() && !out.bot) {
      ++teams[team];
      team_of[id] = team;
    }
    users[id] = std::move(out);
  }
  // The export belongs to the team of most users; the others came through a shared channel.
  const auto largest = std::max_element(teams.begin(), teams.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  for (const auto& [id, team] : team_of) {
    if (team != largest->first) users[id].guest = true;
  }
}

void read_slack_messages(const json::value& value, const std::string& file, SlackUsers& users, std::vector<Message>& out,
                         Problems& problems) {
  const json::array* list = messages_of(value);
  if (list == nullptr) return;
  for (const json::value& entry : *list) {
    const json::object* object = entry.if_object();
    const json::object* profile = object == nullptr ? nullptr : object_at(*object, "user_profile");
    if (profile == nullptr) continue;
    SlackUser& user = users[string_at(*object, "user")];
    if (user.name.empty())
      user.name = first_of({string_at(*profile, "real_name"), string_at(*profile, "display_name"), string_at(*profile, "name")});
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const json::object* object = (*list)[i].if_object();
    const std::string place = "message " + std::to_string(i + 1);
    if (object == nullptr) {
      problems.push_back({Problem::Severity::error, file, place, std::string("must be an object, not ") + kind_name((*list)[i])});
      continue;
    }
    const std::string type = string_at(*object, "type");
    if (!type.empty() && type != "message") continue;
    const std::string subtype = string_at(*object, "subtype");
    if (!subtype.empty() && subtype != "thread_broadcast" && subtype != "me_message" && subtype != "file_share") continue;
    Message message;
    message.from = string_at(*object, "user");
    const auto user = users.find(message.from);
    if (!string_at(*object, "bot_id").empty() || message.from.empty() || (user != users.end() && user->second.bot)) continue;
    message.id = string_at(*object, "ts");
    message.date = moment_of_ts(message.id);
    if (!message.date) {
      problems.push_back({Problem::Severity::error, file, place, "\"ts\" is no Slack time; the message is left out"});
      continue;
    }
    const json::value* text = object->if_contains("text");
    if (text != nullptr && !text->is_string()) {
      problems.push_back({Problem::Severity::error, file, place, std::string("\"text\" must be a string, not ") + kind_name(*text)});
      continue;
    }
    message.text = slack_text(string_at(*object, "text"), users);
    if (user != users.end()) {
      message.from_name = user->second.name;
      message.date->offset_minutes = user->second.offset_minutes;
    }
    out.push_back(std::move(message));
  }
}

}  // namespace amends::mail
