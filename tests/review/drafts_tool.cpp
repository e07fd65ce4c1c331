// Measures the review on labelled replies: per rule precision, recall and F1 on sentences and on drafts, strengths by id and overlap
// of spans, the accuracy of the verdict, and how many good drafts are given a fault.
//
//   amends_drafts_tool [--fold K/N] [--not K/N] [--errors ID] FILE.jsonl...
//
// --fold takes only records whose CRC-32 of the id is K modulo N, --not leaves these out; --errors lists what went wrong for one id.
// A record of kind "sentence" is judged alone, as a draft without a conversation: what it leaves out is no fault of it.
#include <boost/json/src.hpp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "review/review.hpp"
#include "scene.hpp"

namespace {

using namespace amends;
namespace json = boost::json;

struct Tally {
  int hit = 0, extra = 0, missed = 0;
};

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1u)));
  }
  return ~crc;
}

std::string str(const json::value& v) { return std::string(v.as_string()); }

struct Part {
  std::uint32_t of = 0, modulo = 0;
  bool has(const std::string& id) const { return modulo != 0 && crc32(id) % modulo == of; }
};

Part part(const char* text) {
  Part p;
  if (std::sscanf(text, "%u/%u", &p.of, &p.modulo) != 2) std::exit(2);
  return p;
}

std::unique_ptr<review::Scene> scene_of(const json::object& record) {
  if (str(record.at("kind")) == "sentence")
    return std::make_unique<review::Scene>(std::vector<rapport::Message>{}, str(record.at("text")), std::nullopt);
  std::set<std::string> me;
  for (const json::value& v : record.at("me").as_array()) me.insert(str(v));
  std::vector<rapport::Message> messages;
  for (const json::value& v : record.at("messages").as_array()) {
    const json::object& m = v.as_object();
    rapport::Message message;
    message.from = str(m.at("from"));
    message.text = str(m.at("text"));
    message.date = text::parse_time(str(m.at("date")));
    message.side = me.count(message.from) != 0 ? rapport::Side::us : rapport::Side::them;
    messages.push_back(std::move(message));
  }
  return std::make_unique<review::Scene>(std::move(messages), str(record.at("draft").as_object().at("text")),
                                         text::parse_time(str(record.at("now"))));
}

void show(const char* title, const std::map<std::string, Tally>& tallies) {
  std::printf("\n%-26s %5s %6s %6s %6s\n", title, "gold", "prec", "recall", "F1");
  double sum = 0;
  int count = 0;
  Tally all;
  const auto line = [](const std::string& name, const Tally& t) {
    const double f1 = t.hit == 0 ? 0 : 2.0 * t.hit / (2 * t.hit + t.extra + t.missed);
    std::printf("%-26s %5d %6.3f %6.3f %6.3f   (+%d -%d)\n", name.c_str(), t.hit + t.missed,
                t.hit + t.extra ? 1.0 * t.hit / (t.hit + t.extra) : 0.0, t.hit + t.missed ? 1.0 * t.hit / (t.hit + t.missed) : 0.0, f1,
                t.extra, t.missed);
    return f1;
  };
  for (const auto& [name, t] : tallies) {
    const double f1 = line(name, t);
    if (t.hit + t.missed > 0) sum += f1, ++count;
    all.hit += t.hit, all.extra += t.extra, all.missed += t.missed;
  }
  line("all", all);
  std::printf("%-26s %26.3f\n", "macro-F1", count ? sum / count : 0.0);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files;
  std::string errors;
  Part only, without;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--fold" && i + 1 < argc)
      only = part(argv[++i]);
    else if (argument == "--not" && i + 1 < argc)
      without = part(argv[++i]);
    else if (argument == "--errors" && i + 1 < argc)
      errors = argv[++i];
    else
      files.push_back(argument);
  }
  std::map<std::string, Tally> sentence_faults, draft_faults, sentence_strengths, draft_strengths;
  std::map<std::string, int> verdicts;
  int right = 0, drafts = 0, good = 0, good_with_finding = 0;
  // What a lone sentence leaves out, and what needs a conversation.
  const std::set<std::string> whole_draft{"fix_before_validation", "missing_acknowledgement", "missing_apology", "missing_next_step",
                                          "unanswered_question",   "wrong_channel",           "late_unowned",    "unkept_commitment"};
  for (const std::string& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const json::value parsed = json::parse(line);
      const json::object& record = parsed.as_object();
      const std::string id = str(record.at("id"));
      if ((only.modulo != 0 && !only.has(id)) || without.has(id)) continue;
      const auto scene = scene_of(record);
      const std::string source(scene->draft().document.source());
      const review::Review result = review::check(scene->context());
      const bool sentence = str(record.at("kind")) == "sentence";
      std::set<std::string> gold, found;
      for (const json::value& v : record.at("faults").as_array()) gold.insert(sentence ? str(v) : str(v.as_object().at("rule")));
      for (const review::Finding& f : result.findings)
        if (!sentence || whole_draft.count(std::string(f.rule->id)) == 0) found.insert(std::string(f.rule->id));
      std::map<std::string, Tally>& faults = sentence ? sentence_faults : draft_faults;
      const auto report = [&](const std::string& name, const char* what) {
        if (errors != name) return;
        std::printf("%s %s: %s\n", id.c_str(), what, source.c_str());
        if (!sentence) std::printf("    client: %s\n", str(record.at("messages").as_array().back().as_object().at("text")).c_str());
      };
      for (const std::string& name : gold) {
        found.count(name) ? ++faults[name].hit : ++faults[name].missed;
        if (!found.count(name)) report(name, "missed");
      }
      for (const std::string& name : found)
        if (!gold.count(name)) ++faults[name].extra, report(name, "extra");
      // Strengths: one hit for each id of the gold that an own one of the same id overlaps.
      std::map<std::string, Tally>& strengths = sentence ? sentence_strengths : draft_strengths;
      std::set<std::string> want, have, reached;
      for (const json::value& v : record.at("strengths").as_array()) {
        const std::string name = sentence ? str(v) : str(v.as_object().at("id"));
        want.insert(name);
        const std::string quote = sentence ? source : str(v.as_object().at("quote"));
        const std::size_t at = source.find(quote);
        for (const review::Strength& s : result.strengths)
          if (s.rule->id == name && at != std::string::npos && s.span.begin < at + quote.size() && at < s.span.end) reached.insert(name);
      }
      for (const review::Strength& s : result.strengths) have.insert(std::string(s.rule->id));
      for (const std::string& name : want) {
        reached.count(name) ? ++strengths[name].hit : ++strengths[name].missed;
        if (!reached.count(name)) report(name, "missed");
      }
      for (const std::string& name : have)
        if (!want.count(name)) ++strengths[name].extra, report(name, "extra");
      if (!sentence) {
        const std::string verdict(review::verdict_name(result.verdict));
        ++drafts;
        right += verdict == str(record.at("verdict"));
        ++verdicts[str(record.at("verdict")) + ">" + verdict];
        if (str(record.at("verdict")) == "send") ++good, good_with_finding += !result.findings.empty();
        if (errors == "verdict" && verdict != str(record.at("verdict"))) {
          std::string names;
          for (const std::string& name : found) names += " " + name;
          std::printf("%s %s>%s:%s\n    %s\n", id.c_str(), str(record.at("verdict")).c_str(), verdict.c_str(), names.c_str(),
                      source.c_str());
        }
      }
    }
  }
  show("faults, sentences", sentence_faults);
  show("faults, drafts", draft_faults);
  show("strengths, sentences", sentence_strengths);
  show("strengths, drafts", draft_strengths);
  std::printf("\nverdict %.3f of %d:", drafts ? 1.0 * right / drafts : 0.0, drafts);
  for (const auto& [pair, count] : verdicts) std::printf(" %s %d", pair.c_str(), count);
  std::printf("\ngood drafts with a finding: %d of %d\n", good_with_finding, good);
  return 0;
}
