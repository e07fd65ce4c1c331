// amends eval: how well the model finds the labels of hand-labelled messages. One table, or one JSON object.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <map>
#include <mutex>
#include <set>

#include "answer.hpp"
#include "bytes.hpp"
#include "mail.hpp"
#include "output.hpp"
#include "pipeline.hpp"
#include "terminal.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

namespace json = boost::json;

constexpr int kBins = 10;  // of the calibration error; the usual number
constexpr std::array<const char*, 3> kFamilies = {"tones", "signals", "issues"};

struct Bin {
  double sum = 0;
  std::size_t count = 0;
  std::size_t positive = 0;
};

struct Tally {
  std::string family;
  double threshold = 0;
  std::size_t seen = 0;  // texts labelled for this family
  std::size_t n = 0;     // of them with the label
  std::size_t hit = 0;
  std::size_t alarm = 0;  // said so, wrongly or rightly
  std::array<Bin, kBins> bins{};

  double precision() const { return alarm == 0 ? 0 : static_cast<double>(hit) / static_cast<double>(alarm); }
  double recall() const { return n == 0 ? 0 : static_cast<double>(hit) / static_cast<double>(n); }
  double f1() const { return hit == 0 ? 0 : 2 * static_cast<double>(hit) / static_cast<double>(n + alarm); }
  // Expected calibration error: how far the mean probability of a bin lies from its share of positives.
  double ece() const {
    double out = 0;
    for (const Bin& bin : bins) out += std::abs(bin.sum - static_cast<double>(bin.positive));
    return seen == 0 ? 0 : out / static_cast<double>(seen);
  }
};

class Scores {
 public:
  explicit Scores(const Engine& engine) : engine_(engine) {
    for (const JsonObject& label : objects_at(parsed(engine.catalog()), "labels")) {
      Tally tally;
      // The catalog says "tone", records say "tones".
      tally.family = text_at(label, "family") + "s";
      tally.threshold = number_at(label, "threshold");
      order_.push_back(text_at(label, "id"));
      tallies_[order_.back()] = tally;
    }
  }

  // Empty, or what is wrong with the line.
  std::string take(const std::string& line) {
    const std::size_t bad = mail::first_bad_utf8(line);
    if (bad != std::string::npos) return "broken UTF-8 at byte " + std::to_string(bad);
    json::error_code error;
    const json::value value = json::parse(line, error);
    if (error) return "no JSON: " + error.message();
    const json::object* record = value.if_object();
    if (record == nullptr) return "must be an object";
    const json::value* text = record->if_contains("text");
    if (text == nullptr || !text->is_string()) return "has no \"text\"";
    std::map<std::string, std::set<std::string>> gold;
    for (const char* family : kFamilies) {
      const json::value* labels = record->if_contains(family);
      if (labels == nullptr) continue;
      if (!labels->is_array()) return std::string("\"") + family + "\" must be a list";
      std::set<std::string>& wanted = gold[family];
      for (const json::value& label : labels->get_array()) {
        if (!label.is_string()) return std::string("\"") + family + "\" must be a list of strings";
        const std::string id(label.get_string().data(), label.get_string().size());
        const auto known = tallies_.find(id);
        if (known == tallies_.end() || known->second.family != family) return "\"" + id.substr(0, 40) + "\" is none of the " + family;
        wanted.insert(id);
      }
    }
    if (gold.empty()) return "has none of \"tones\", \"signals\", \"issues\"";

    Conversation conversation(engine_);
    amends::Message message;
    message.text = std::string_view(text->get_string().data(), text->get_string().size());
    try {
      conversation.add(message);
      const Report report = conversation.report();
      count(report, gold);
    } catch (const Error& failure) {
      return failure.what();
    }
    return {};
  }

  const std::vector<std::string>& order() const { return order_; }
  const Tally& tally(const std::string& label) const { return tallies_.at(label); }
  std::size_t texts() const { return texts_; }

  // Mean F1 of the labels that occur; nothing where none does.
  std::optional<double> macro_f1(const std::string& family) const {
    return mean(family, [](const Tally& t) { return t.f1(); });
  }
  std::optional<double> mean_ece(const std::string& family) const {
    return mean(family, [](const Tally& t) { return t.ece(); });
  }

 private:
  template <typename Value>
  std::optional<double> mean(const std::string& family, Value value) const {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& [label, tally] : tallies_) {
      if (tally.family != family || tally.n == 0) continue;
      sum += value(tally);
      ++count;
    }
    if (count == 0) return {};
    return sum / static_cast<double>(count);
  }

  void count(const Report& report, const std::map<std::string, std::set<std::string>>& gold) {
    const std::lock_guard lock(mutex_);
    ++texts_;
    for (const Score& score : report.scores(0)) {
      Tally& tally = tallies_.at(std::string(score.label));
      const auto wanted = gold.find(tally.family);
      if (wanted == gold.end()) continue;
      const bool positive = wanted->second.count(std::string(score.label)) > 0;
      ++tally.seen;
      tally.n += positive ? 1 : 0;
      tally.alarm += score.present ? 1 : 0;
      tally.hit += positive && score.present ? 1 : 0;
      Bin& bin = tally.bins[static_cast<std::size_t>(std::clamp(static_cast<int>(score.probability * kBins), 0, kBins - 1))];
      bin.sum += score.probability;
      ++bin.count;
      bin.positive += positive ? 1 : 0;
    }
  }

  const Engine& engine_;
  std::vector<std::string> order_;
  std::map<std::string, Tally> tallies_;
  std::size_t texts_ = 0;
  std::mutex mutex_;
};

std::string digits(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
  return buffer.data();
}

std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}
std::string left(const std::string& text, std::size_t width) {
  return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

std::string as_text(const Scores& scores, const Screen& screen) {
  std::string out;
  for (const char* family : kFamilies) {
    if (!scores.macro_f1(family)) continue;
    out += screen.paint(left(family, 22) + right("n", 7) + right("precision", 11) + right("recall", 9) + right("F1", 8) +
                            right("threshold", 11) + right("ECE", 8),
                        Style::bold) +
           "\n";
    for (const std::string& label : scores.order()) {
      const Tally& tally = scores.tally(label);
      if (tally.family != family) continue;
      const bool silent = tally.n == 0;
      out += left(label, 22) + right(std::to_string(tally.n), 7) + right(tally.alarm == 0 ? "-" : digits(tally.precision()), 11) +
             right(silent ? "-" : digits(tally.recall()), 9) + right(silent ? "-" : digits(tally.f1()), 8) +
             right(digits(tally.threshold), 11) + right(digits(tally.ece()), 8) + "\n";
    }
    out += screen.paint(left("macro", 22) + right(digits(*scores.macro_f1(family)), 35) + right(digits(*scores.mean_ece(family)), 19),
                        Style::bold) +
           "\n\n";
  }
  return out + std::to_string(scores.texts()) + (scores.texts() == 1 ? " text" : " texts") + "; macro is the mean over labels that occur\n";
}

double rounded(double value) { return std::round(value * 10000) / 10000; }

std::string as_json(const Scores& scores) {
  json::object out;
  out["schema"] = 1;
  out["texts"] = scores.texts();
  for (const char* family : kFamilies) {
    json::object labels;
    for (const std::string& label : scores.order()) {
      const Tally& tally = scores.tally(label);
      if (tally.family != family) continue;
      labels[label] = json::object{{"n", tally.n},
                                   {"precision", rounded(tally.precision())},
                                   {"recall", rounded(tally.recall())},
                                   {"f1", rounded(tally.f1())},
                                   {"threshold", rounded(tally.threshold)},
                                   {"ece", rounded(tally.ece())}};
    }
    json::object block;
    const std::optional<double> macro = scores.macro_f1(family);
    block["macro_f1"] = macro ? json::value(rounded(*macro)) : json::value(nullptr);
    block["mean_ece"] = macro ? json::value(rounded(*scores.mean_ece(family))) : json::value(nullptr);
    block["labels"] = std::move(labels);
    out[family] = std::move(block);
  }
  return json::serialize(out) + "\n";
}

}  // namespace

int run_eval(const Options& options) {
  const Engine engine;
  Scores scores(engine);
  bool failed = false;
  const std::vector<std::string> standard_input = {"-"};
  for (const std::string& file : options.files.empty() ? standard_input : options.files) {
    const std::string name = file == "-" ? "standard input" : file;
    const int fd = file == "-" ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
      complain(name + ": " + mail::why_unreadable(errno));
      failed = true;
      continue;
    }
    Lines lines(fd);
    try {
      each_line(
          lines,
          [&](const std::string& line, std::size_t number) {
            std::string wrong;
            try {
              wrong = line.find_first_not_of(" \t") == std::string::npos ? "the line is empty" : scores.take(line);
            } catch (const std::exception& error) {
              wrong = error.what();
            }
            if (wrong.empty()) return wrong;
            std::string place = name;
            return place.append(": line ").append(std::to_string(number)).append(": ").append(wrong);
          },
          [&](const std::string& wrong) {
            if (!wrong.empty()) {
              complain(wrong);
              failed = true;
            }
            return true;
          });
    } catch (const std::exception& error) {
      complain(name + ": " + error.what());
      failed = true;
    }
    ::close(fd);
  }
  Output out;
  if (scores.texts() == 0 && !failed) {
    complain("the input holds no labelled texts");
    failed = true;
  }
  out.write(options.format == Format::text ? as_text(scores, Screen::of(options.color)) : as_json(scores));
  out.flush();
  return failed ? kBadInput : kDone;
}

}  // namespace amends::cli
