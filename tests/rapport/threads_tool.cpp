// Measures the rapport over labelled conversations: amends_threads_tool [-v NAME] [--no-model] FILE...
// NAME is one of commitments, due, status, state, root, derail: what went wrong for it is listed.
#include <algorithm>
#include <boost/json/src.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rapport/rapport.hpp"
#include "text/document.hpp"
#include "text/time.hpp"
#include "tone/model.hpp"

namespace json = boost::json;
using namespace amends;

namespace {

std::string str(const json::object& o, const char* key) {
  const json::value* v = o.if_contains(key);
  return v && v->is_string() ? std::string(v->get_string()) : std::string();
}

struct Gold {
  rapport::Side who;
  std::uint32_t message;
  text::Span span;
  std::string due, status, quote;
};

double ratio(int part, int whole) { return whole ? double(part) / whole : 0.0; }

}  // namespace

int main(int argc, char** argv) {
  std::string verbose;
  bool model_on = true;
  std::vector<std::string> files;
  for (int k = 1; k < argc; ++k) {
    const std::string a = argv[k];
    if (a == "-v" && k + 1 < argc)
      verbose = argv[++k];
    else if (a == "--no-model")
      model_on = false;
    else
      files.push_back(a);
  }
#ifndef NO_MODEL
  const tone::Model model = tone::Model::built_in();
#endif
  int threads = 0, state_right = 0, root_right = 0, gold_all = 0, hits = 0, extra = 0, due_right = 0, status_right = 0,
      not_found_wrongly = 0, nots = 0;
  int derail_n = 0, derail_right = 0, calm = 0, false_alarm = 0;
  std::map<std::pair<std::string, std::string>, int> confusion;
  for (const std::string& name : files) {
    std::ifstream in(name);
    if (!in) return std::cerr << name << ": cannot read\n", 2;
    for (std::string line; std::getline(in, line);) {
      const json::object row = json::parse(line).as_object();
      const json::object& gold = row.at("gold").as_object();
      std::set<std::string> me;
      for (const json::value& v : row.at("me").as_array()) me.insert(std::string(v.as_string()));
      const json::array& messages = row.at("messages").as_array();
      rapport::Rapport r;
      std::map<std::string, std::uint32_t> index;
      std::vector<std::string> texts;
      for (const json::value& v : messages) {
        const json::object& m = v.as_object();
        rapport::Message message;
        message.id = str(m, "id");
        message.from = str(m, "from");
        message.text = str(m, "text");
        message.date = text::parse_time(str(m, "date"));
        message.side = me.count(message.from) || str(m, "direction") == "outgoing" ? rapport::Side::us : rapport::Side::them;
        const text::Document document = text::parse(message.text);
        tone::Reading reading;
#ifndef NO_MODEL
        if (model_on) reading = model.read(document);
#else
        (void)model_on;
#endif
        const auto k = static_cast<std::uint32_t>(texts.size());
        index[message.id] = k;
        texts.push_back(message.text);
        r = rapport::step(std::move(r), rapport::Turn{k, message, document, reading});
        if (verbose == "readings" && message.side == rapport::Side::them) {
          std::cout << row.at("id").as_string().c_str() << " " << message.id << " sev " << reading.severity << " tension " << int(r.tension)
                    << " abuse " << r.abuse << " decided " << r.decided << ":";
          for (std::size_t l = 0; l < tone::kLabelCount; ++l)
            if (reading.present[l]) std::cout << " " << tone::kLabels[l].id << "=" << reading.p[l];
          std::cout << " | " << message.text.substr(0, 160) << "\n";
        }
      }
      r = rapport::as_of(std::move(r), text::parse_time(str(row, "now")));
      ++threads;
      const std::string id = str(row, "id");
      // State
      std::vector<std::string> states;
      const json::value& s = gold.at("state");
      if (s.is_array())
        for (const json::value& v : s.get_array()) states.push_back(std::string(v.as_string()));
      else
        states.push_back(std::string(s.as_string()));
      const std::string state(rapport::state_name(r.state));
      const bool right = std::find(states.begin(), states.end(), state) != states.end();
      state_right += right;
      if (!right) ++confusion[{states[0], state}];
      if (!right && verbose == "state")
        std::cout << id << " want " << states[0] << " got " << state << " tension " << int(r.tension) << " abuse " << r.abuse << " demands "
                  << r.demands << " failures " << r.failures << " missed " << r.missed_by_us << " repairs " << r.repairs_tried
                  << " decided " << r.decided << "\n";
      // Root
      const std::string root(r.root_issue ? tone::id(*r.root_issue) : std::string_view("none"));
      bool root_ok = false;
      for (const json::value& v : gold.at("root_issue").as_array()) root_ok = root_ok || std::string(v.as_string()) == root;
      root_right += root_ok;
      if (!root_ok && verbose == "root") {
        std::cout << id << " got " << root << " want " << json::serialize(gold.at("root_issue")) << " |";
        for (const auto& t : r.issues) std::cout << " " << tone::id(t.issue) << ":" << t.weight;
        std::cout << "\n";
      }
      // Commitments
      std::vector<bool> used(r.commitments.size(), false);
      for (const json::value& v : gold.at("commitments").as_array()) {
        const json::object& c = v.as_object();
        const std::uint32_t message = index[str(c, "message")];
        const std::string quote = str(c, "quote");
        const std::size_t at = texts[message].find(quote);
        const text::Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
        ++gold_all;
        bool found = false;
        for (std::size_t k = 0; k < r.commitments.size() && !found; ++k) {
          const rapport::Commitment& mine = r.commitments[k];
          if (used[k] || mine.message != message || !mine.span.overlaps(span)) continue;
          used[k] = found = true;
          const std::string due = mine.due ? text::format_time(*mine.due).substr(0, 10) : "";
          const bool due_ok = due == str(c, "due");
          const bool status_ok = rapport::due_name(mine.status) == str(c, "status");
          due_right += due_ok;
          status_right += status_ok;
          if (!due_ok && verbose == "due") std::cout << id << " DUE want " << str(c, "due") << " got " << due << " | " << quote << "\n";
          if (!status_ok && verbose == "status")
            std::cout << id << " STATUS want " << str(c, "status") << " got " << rapport::due_name(mine.status) << " | " << quote << "\n";
        }
        hits += found;
        if (!found && verbose == "commitments") std::cout << id << " MISSED " << str(c, "who") << " | " << quote << "\n";
      }
      for (std::size_t k = 0; k < used.size(); ++k)
        if (!used[k]) {
          ++extra;
          if (verbose == "commitments")
            std::cout << id << " EXTRA " << (r.commitments[k].who == rapport::Side::us ? "us" : "them") << " | " << r.commitments[k].what
                      << "\n";
        }
      for (const json::value& v : gold.at("not_commitments").as_array()) {
        const json::object& c = v.as_object();
        const std::uint32_t message = index[str(c, "message")];
        const std::size_t at = texts[message].find(str(c, "quote"));
        const text::Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + str(c, "quote").size())};
        ++nots;
        for (std::size_t k = 0; k < used.size(); ++k)
          if (!used[k] && r.commitments[k].message == message && r.commitments[k].span.overlaps(span)) ++not_found_wrongly;
      }
      // Forecast
      const json::value& derails = gold.at("derails");
      if (derails.is_bool()) {
        ++derail_n;
        const bool alarm = r.derail >= 5000;
        derail_right += alarm == derails.get_bool();
        calm += !derails.get_bool();
        false_alarm += alarm && !derails.get_bool();
        if (alarm != derails.get_bool() && verbose == "derail")
          std::cout << id << " want " << derails.get_bool() << " p " << r.derail << " tension " << int(r.tension) << " apol "
                    << r.our_reply.apologized << " ack " << r.our_reply.acknowledged << " com " << r.our_reply.committed << " del "
                    << r.our_reply.delivered << " def " << r.our_reply.defended << " brush " << r.our_reply.brushed_off << " talk "
                    << r.our_reply.offered_talk << "\n";
      }
    }
  }
  std::printf("threads %d\nstate %.3f", threads, ratio(state_right, threads));
  for (const auto& [pair, n] : confusion) std::printf("  %s>%s:%d", pair.first.c_str(), pair.second.c_str(), n);
  std::printf("\nroot issue %.3f\ncommitments precision %.3f recall %.3f (of %d), due %.3f, status %.3f; look-alikes taken %d of %d\n",
              ratio(root_right, threads), ratio(hits, hits + extra), ratio(hits, gold_all), gold_all, ratio(due_right, hits),
              ratio(status_right, hits), not_found_wrongly, nots);
  std::printf("forecast accuracy %.3f false alarms %.3f (%d threads)\n", ratio(derail_right, derail_n), ratio(false_alarm, calm), derail_n);
}
