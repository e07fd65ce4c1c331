// Runs the planner over labelled conversations (threads.jsonl) and prints how much of the gold plan it finds:
//   amends_plans_tool FILE [-v: those amiss | -vv: all]
// twice: with the state that the fold finds, and with the gold state put in its place, to see which room is at fault.
// A tool for people, not a test; it writes nothing.
#include <algorithm>
#include <boost/json/src.hpp>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "playbook/facts.hpp"
#include "playbook/playbook.hpp"
#include "playbook/urgency.hpp"
#include "rapport/rapport.hpp"
#include "text/document.hpp"
#include "tone/model.hpp"

namespace {

using namespace amends;
namespace json = boost::json;

struct Tally {
  std::size_t must = 0, must_found = 0, must_not = 0, must_not_found = 0, threads = 0, first = 0, channel = 0, actions = 0;
  std::map<std::string, std::size_t> missed, wrong;

  void print(const char* name) const {
    const auto ratio = [](std::size_t a, std::size_t b) { return b == 0 ? 0.0 : static_cast<double>(a) / static_cast<double>(b); };
    std::cout << name << ": must " << must_found << "/" << must << " = " << ratio(must_found, must) << ", must_not " << must_not_found
              << "/" << must_not << " = " << ratio(must_not_found, must_not) << ", first " << ratio(first, threads) << ", channel "
              << ratio(channel, threads) << ", actions per thread " << ratio(actions, threads) << "\n  missed:";
    for (const auto& [id, count] : missed) std::cout << " " << id << " " << count;
    std::cout << "\n  wrong:";
    for (const auto& [id, count] : wrong) std::cout << " " << id << " " << count;
    std::cout << "\n";
  }
};

std::vector<std::string> strings(const json::value& list) {
  std::vector<std::string> all;
  for (const json::value& item : list.as_array()) all.emplace_back(item.as_string());
  return all;
}

bool in(const std::vector<std::string>& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

// Adds the plan to the tally; returns what is amiss, for reading.
std::string count(const json::object& gold, const playbook::Plan& plan, Tally& tally) {
  std::vector<std::string> ids;
  for (const playbook::Action& action : plan.actions) ids.push_back(action.id);
  std::string amiss;
  ++tally.threads;
  tally.actions += ids.size();
  for (const std::string& id : strings(gold.at("must"))) {
    ++tally.must;
    if (in(ids, id)) {
      ++tally.must_found;
    } else {
      ++tally.missed[id];
      amiss += " -" + id;
    }
  }
  for (const std::string& id : strings(gold.at("must_not"))) {
    ++tally.must_not;
    if (!in(ids, id)) continue;
    ++tally.must_not_found;
    ++tally.wrong[id];
    amiss += " +" + id;
  }
  if (!ids.empty() && in(strings(gold.at("first")), ids.front())) {
    ++tally.first;
  } else {
    amiss += " first(" + (ids.empty() ? std::string("-") : ids.front()) + ")";
  }
  const std::string_view channel = playbook::channel_name(plan.channel);
  if (in(strings(gold.at("channel")), channel)) {
    ++tally.channel;
  } else {
    amiss += " channel(" + std::string(channel) + ")";
  }
  return amiss;
}

void print_facts(const rapport::Rapport& rapport, const std::vector<rapport::Turn>& turns) {
  const playbook::Facts facts = playbook::facts_of(rapport, turns);
  std::cout << "   ";
  for (const playbook::FactInfo& info : playbook::kFacts) {
    if (info.kind == playbook::FactKind::label) continue;
    const auto value = facts[info.fact];
    if (info.kind == playbook::FactKind::choice) {
      std::cout << " " << info.id << "=" << playbook::choices(info.fact)[static_cast<std::size_t>(value)];
    } else if (value != 0) {
      std::cout << " " << info.id << "=" << value;
    }
  }
  std::cout << "\n    labels:";
  for (const tone::LabelInfo& info : tone::kLabels)
    if (facts.has(info.label)) std::cout << " " << info.id;
  std::cout << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: amends_plans_tool FILE [-v|-vv]\n";
    return 2;
  }
  const bool all = argc > 2 && std::string(argv[2]) == "-vv";
  const bool verbose = all || (argc > 2 && std::string(argv[2]) == "-v");
  std::ifstream file(argv[1]);
  const playbook::Playbook playbook = playbook::Playbook::built_in();
  const tone::Model model = tone::Model::built_in();
  Tally found, gold_state;
  std::size_t right_state = 0;
  std::string line;
  while (std::getline(file, line)) {
    const json::object thread = json::parse(line).as_object();
    const json::object& gold = thread.at("gold").as_object();
    const std::vector<std::string> me = strings(thread.at("me"));
    std::deque<rapport::Message> messages;
    std::deque<text::Document> documents;
    std::deque<tone::Reading> readings;
    std::vector<rapport::Turn> turns;
    rapport::Rapport rapport;
    for (const json::value& item : thread.at("messages").as_array()) {
      const json::object& object = item.as_object();
      rapport::Message message;
      message.from = object.at("from").as_string().c_str();
      message.text = object.at("text").as_string().c_str();
      if (const json::value* date = object.if_contains("date")) message.date = text::parse_time(date->as_string().c_str());
      message.side = in(me, message.from) ? rapport::Side::us : rapport::Side::them;
      messages.push_back(std::move(message));
      documents.push_back(text::parse(messages.back().text));
      readings.push_back(model.read(documents.back()));
      turns.push_back({static_cast<std::uint32_t>(turns.size()), messages.back(), documents.back(), readings.back()});
      rapport = rapport::step(std::move(rapport), turns.back());
    }
    rapport = rapport::as_of(std::move(rapport), text::parse_time(thread.at("now").as_string().c_str()));
    const std::string state(rapport::state_name(rapport.state));
    const std::string wanted(gold.at("state").as_string().c_str());
    right_state += state == wanted;
    const playbook::Plan plan = playbook::advise(playbook, rapport, turns);
    const std::string amiss = count(gold, plan, found);
    rapport::Rapport told = rapport;
    for (std::size_t i = 0; i < 5; ++i)
      if (rapport::state_name(static_cast<rapport::State>(i)) == wanted) told.state = static_cast<rapport::State>(i);
    if (told.state == rapport::State::healthy) {
      told.tension = 0;
      told.complaint_since.reset();
      told.complaint_date.reset();
    }
    const playbook::Plan told_plan = playbook::advise(playbook, told, turns);
    const std::string told_amiss = count(gold, told_plan, gold_state);
    if (!verbose || (!all && amiss.empty() && told_amiss.empty() && state == wanted)) continue;
    std::cout << thread.at("id").as_string().c_str() << " " << wanted << (state == wanted ? "" : " found " + state) << ": " << amiss
              << (told_amiss == amiss ? "" : " | gold state:" + told_amiss) << "\n    plan:";
    for (const playbook::Action& action : told_plan.actions) std::cout << " " << action.id;
    std::cout << "\n";
    print_facts(told, turns);
  }
  std::cout << "state right " << right_state << "/" << found.threads << "\n";
  found.print("state found");
  gold_state.print("gold state ");
}
