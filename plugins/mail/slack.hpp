// Slack exports: the day files of a channel, or a list of messages as the Web API gives it. Bots, joins and other notices are left out.
#pragma once

#include <boost/json.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "mail.hpp"

namespace amends::mail {

struct SlackUser {
  std::string name;  // as people read it
  std::string email;
  std::string handle;  // "dana"
  bool guest = false;  // a guest or someone of another workspace: in a shared channel, the client
  bool bot = false;
  int offset_minutes = 0;
};
using SlackUsers = std::map<std::string, SlackUser>;

// True for an array of Slack messages, or an object with such an array under "messages".
bool is_slack(const boost::json::value& value);

void read_slack_users(const boost::json::value& value, SlackUsers& users);

// Appends the messages; `users` also learns the names that messages carry with them.
void read_slack_messages(const boost::json::value& value, const std::string& file, SlackUsers& users, std::vector<Message>& out,
                         Problems& problems);

// Slack's mrkdwn as plain text: names for <@U...>, links, "> " quotes, code kept, common emoji as characters.
std::string slack_text(std::string_view mrkdwn, const SlackUsers& users);

}  // namespace amends::mail
