// Runs the due reader over date suites: amends_suites_tool [-v] FILE... with files named due_dates_<suite>.jsonl.
// Takes the rows that a deadline could use (one expression, a day on or after the reference) and prints the pass rate of each suite.
#include <algorithm>
#include <boost/json/src.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "rapport/due.hpp"
#include "text/time.hpp"

namespace json = boost::json;
using namespace amends;

namespace {

struct Case {
  std::string text;
  text::Time said;
  std::vector<std::string> days;  // "YYYY-MM-DD": any of these is right
  std::string kind;
  std::size_t begin = 0, end = 0;
};

std::string str(const json::value* v) { return v && v->is_string() ? std::string(v->get_string()) : std::string(); }

std::optional<text::Time> reference(std::string s) {
  if (s.size() < 10) return std::nullopt;
  if (s.size() >= 19 && (s.size() == 19 || s[19] == '.')) s = s.substr(0, 19) + "Z";
  return text::parse_time(s);
}

std::optional<Case> recognizers(const json::object& row) {
  const json::array& results = row.at("labels").at("results").as_array();
  if (results.size() != 1) return std::nullopt;
  const json::object& r = results[0].as_object();
  Case c;
  const std::string type = str(r.if_contains("type"));
  c.kind = type.substr(type.rfind('.') + 1);
  if (c.kind != "date" && c.kind != "datetime") return std::nullopt;
  const auto said = reference(str(row.at("context").as_object().if_contains("reference")));
  if (!said) return std::nullopt;
  c.said = *said;
  c.text = str(row.if_contains("text"));
  const json::array& values = r.at("resolution").at("values").as_array();
  for (const json::value& value : values) {
    const json::object& v = value.as_object();
    if (str(v.if_contains("timex")) == "PRESENT_REF" || v.if_contains("Mod")) return std::nullopt;
    const std::string day = str(v.if_contains("value")).substr(0, 10);
    if (day.size() == 10 && day >= text::format_time(c.said).substr(0, 10)) c.days.push_back(day);
  }
  if (c.days.empty()) return std::nullopt;
  c.begin = static_cast<std::size_t>(r.at("start").to_number<std::int64_t>());
  c.end = static_cast<std::size_t>(r.at("end").to_number<std::int64_t>()) + 1;
  return c;
}

std::optional<Case> duckling(const json::object& row) {
  const std::string expected = str(row.at("labels").as_object().if_contains("expected"));
  int y = 0, m = 0, d = 0;
  const bool interval = expected.rfind("(datetimeInterval", 0) == 0;
  if (expected.rfind("(datetime ", 0) != 0) return std::nullopt;
  const std::size_t at = expected.find('(', 1);
  if (interval || at == std::string::npos || std::sscanf(expected.c_str() + at, "(%d, %d, %d", &y, &m, &d) != 3) return std::nullopt;
  if (expected.find("Month") != std::string::npos || expected.find("Year") != std::string::npos ||
      expected.find("Quarter") != std::string::npos || expected.find("Week") != std::string::npos ||
      expected.find("Second") != std::string::npos)
    return std::nullopt;
  const auto said = reference(str(row.at("context").as_object().if_contains("reference")));
  if (!said) return std::nullopt;
  Case c;
  char day[32];
  std::snprintf(day, sizeof day, "%04d-%02d-%02d", y, m, d);
  c.text = str(row.if_contains("text"));
  c.said = *said;
  c.days = {day};
  c.kind = expected.find(" Day)") != std::string::npos ? "day" : "hour";
  if (c.days[0] < text::format_time(c.said).substr(0, 10)) return std::nullopt;
  c.end = c.text.size();
  return c;
}

std::optional<Case> chrono(const json::object& row) {
  const json::object& labels = row.at("labels").as_object();
  const json::value* parts = labels.if_contains("components");
  if (!parts || !parts->is_object() || !labels.at("end_js").is_null()) return std::nullopt;
  const json::object& p = parts->get_object();
  if (!p.if_contains("day") || !p.if_contains("month") || !p.if_contains("year")) return std::nullopt;
  int y = 0, m = 0, d = 0, h = 12, minute = 0;
  const std::string js = str(row.at("context").as_object().if_contains("reference_js"));
  int minus = 0;
  // "2012, 7, 10, 12, 14" or "2016, 10 - 1, 1, 8": months count from 0
  if (std::sscanf(js.c_str(), "%d, %d - %d, %d, %d, %d", &y, &m, &minus, &d, &h, &minute) < 4) {
    h = 12, minute = 0, minus = 0;
    if (std::sscanf(js.c_str(), "%d, %d, %d, %d, %d", &y, &m, &d, &h, &minute) < 3) return std::nullopt;
  }
  m += 1 - minus;
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:00Z", y, m, d, h, minute);
  const auto said = text::parse_time(buffer);
  if (!said) return std::nullopt;
  Case c;
  c.said = *said;
  c.text = str(row.if_contains("text"));
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", static_cast<int>(p.at("year").to_number<std::int64_t>()),
                static_cast<int>(p.at("month").to_number<std::int64_t>()), static_cast<int>(p.at("day").to_number<std::int64_t>()));
  c.days = {buffer};
  c.kind = "day";
  if (c.days[0] < text::format_time(c.said).substr(0, 10)) return std::nullopt;
  c.end = c.text.size();
  return c;
}

bool passes(const Case& c, std::string& got) {
  for (const rapport::DueHit& hit : rapport::find_due(c.text, c.said, rapport::DateOrder::month_first)) {
    const std::string day = text::format_time(hit.at).substr(0, 10);
    got += " " + day + "'" + c.text.substr(hit.span.begin, hit.span.size()) + "'";
    if (hit.span.begin < c.end && c.begin < hit.span.end && std::find(c.days.begin(), c.days.end(), day) != c.days.end()) return true;
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  bool verbose = false;
  for (int k = 1; k < argc; ++k) {
    const std::string name = argv[k];
    if (name == "-v") {
      verbose = true;
      continue;
    }
    std::ifstream in(name);
    if (!in) return std::cerr << name << ": cannot read\n", 2;
    int cases = 0, passed = 0, rows = 0, negatives = 0, silent = 0;
    for (std::string line; std::getline(in, line); ++rows) {
      const json::object row = json::parse(line).as_object();
      std::optional<Case> c;
      if (name.find("recognizers") != std::string::npos)
        c = recognizers(row);
      else if (name.find("duckling") != std::string::npos)
        c = duckling(row);
      else
        c = chrono(row);
      if (str(row.if_contains("id")).find("-neg-") != std::string::npos) {
        ++negatives;
        bool quiet = true;
        for (const auto& hit : rapport::find_due(str(row.if_contains("text")), text::Time{1352282400, 0}, rapport::DateOrder::month_first))
          if (!hit.past) quiet = false;
        silent += quiet;
        if (!quiet && verbose) std::cout << "NOT SILENT " << str(row.if_contains("text")) << "\n";
      }
      if (!c) continue;
      ++cases;
      std::string got;
      if (passes(*c, got))
        ++passed;
      else if (verbose)
        std::cout << c->kind << " " << text::format_time(c->said) << " | " << c->text << " | want " << c->days.back() << " got" << got
                  << "\n";
    }
    std::printf("%s: %d rows, %d deadline-like, %d passed (%.3f); %d negatives, %d silent\n", name.c_str(), rows, cases, passed,
                cases ? double(passed) / cases : 0.0, negatives, silent);
  }
}
