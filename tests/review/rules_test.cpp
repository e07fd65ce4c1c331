// Walks every rule: its examples fire where they say and stay silent where they say so, its suggestion silences it, its texts keep
// the house's manners, and nothing that a person can send makes it throw.
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "review/review.hpp"
#include "review/rule.hpp"
#include "scene.hpp"

namespace amends::review {
namespace {

struct Marked {
  std::string text;
  std::vector<text::Span> spans;
};

// Takes the [[...]] out of an example.
Marked unmark(std::string_view draft) {
  Marked marked;
  std::uint32_t open = 0;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (draft.substr(i, 2) == "[[") {
      open = static_cast<std::uint32_t>(marked.text.size());
      ++i;
    } else if (draft.substr(i, 2) == "]]") {
      marked.spans.push_back({open, static_cast<std::uint32_t>(marked.text.size())});
      ++i;
    } else {
      marked.text += draft[i];
    }
  }
  return marked;
}

std::string shown(std::string_view text, const std::vector<text::Span>& spans) {
  std::string out;
  for (const text::Span span : spans)
    out += "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ") \"" + std::string(span.of(text)) + "\" ";
  return out;
}

std::vector<text::Span> spans_of(const std::vector<Hit>& hits) {
  std::vector<text::Span> spans;
  for (const Hit& hit : hits) spans.push_back(hit.span);
  return spans;
}

std::string applied(std::string text, const Hit& hit) {
  text.replace(hit.span.begin, hit.span.size(), hit.suggestion);
  return text;
}

std::vector<std::string> fault_ids(const Review& review) {
  std::vector<std::string> ids;
  for (const Finding& finding : review.findings) ids.emplace_back(finding.rule->id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

TEST_CASE("every example of a rule fires where its brackets stand", "[rules]") {
  for (const Rule* rule : all_rules()) {
    for (const Example& example : rule->examples) {
      const Marked marked = unmark(example.draft);
      const auto scene = Scene::of(example, marked.text);
      const std::vector<text::Span> spans = spans_of(rule->check(scene->context()));
      INFO(rule->id << ": " << example.draft << "\n  client: " << example.client << "\n  hits: " << shown(marked.text, spans));
      CHECK(spans == marked.spans);
    }
  }
}

TEST_CASE("every rule has at least two examples that fire and two that stay silent", "[rules]") {
  for (const Rule* rule : all_rules()) {
    const auto firing = std::count_if(rule->examples.begin(), rule->examples.end(),
                                      [](const Example& e) { return e.draft.find("[[") != std::string_view::npos; });
    INFO(rule->id);
    CHECK(firing >= 2);
    CHECK(static_cast<std::ptrdiff_t>(rule->examples.size()) - firing >= 2);
  }
}

TEST_CASE("a suggestion put in place silences its rule and wakes no other", "[rules]") {
  for (const Rule* rule : all_rules()) {
    for (const Example& example : rule->examples) {
      const Marked marked = unmark(example.draft);
      const auto before = Scene::of(example, marked.text);
      const std::vector<Hit> hits = rule->check(before->context());
      const std::vector<std::string> ids_before = fault_ids(check(before->context()));
      std::string text = marked.text;
      bool any = false;
      for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {  // from the end, so that earlier spans keep their place
        if (hit->suggestion.empty()) continue;
        text = applied(text, *hit);
        any = true;
      }
      if (!any) continue;
      const auto after = Scene::of(example, text);
      INFO(rule->id << ": " << marked.text << "\n  became: " << text);
      const auto complete = std::all_of(hits.begin(), hits.end(), [](const Hit& hit) { return !hit.suggestion.empty(); });
      if (complete) CHECK(rule->check(after->context()).empty());
      std::vector<std::string> woken;
      const std::vector<std::string> ids_after = fault_ids(check(after->context()));
      std::set_difference(ids_after.begin(), ids_after.end(), ids_before.begin(), ids_before.end(), std::back_inserter(woken));
      CHECK(woken == std::vector<std::string>{});
    }
  }
}

TEST_CASE("a rule lies in the file of its id", "[rules]") {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(AMENDS_SOURCE_DIR "/libcore/review/rules"))
    if (entry.path().extension() == ".cpp") files.push_back(entry.path().stem().string());
  std::sort(files.begin(), files.end());
  std::vector<std::string> ids;
  for (const Rule* rule : all_rules()) ids.emplace_back(rule->id);
  CHECK(ids == files);
}

TEST_CASE("a rule's words keep the house's manners", "[rules]") {
  const std::vector<std::string_view> sources{"defining-moments", "get-up-again", "working-relationship", "six-steps", "sobel"};
  for (const Rule* rule : all_rules()) {
    INFO(rule->id << ": " << rule->message << " / " << rule->why);
    CHECK(rule->message.size() < 90);
    CHECK(!rule->message.empty());
    CHECK(!rule->why.empty());
    CHECK(rule->why.back() == '.');
    CHECK(std::count(sources.begin(), sources.end(), rule->source) == 1);
  }
}

TEST_CASE("no rule throws on what a person may send", "[rules]") {
  const Example complaint{"", "This is the third time that it broke, and nobody answers me. When will it work?"};
  std::string lines;
  while (lines.size() < 1000000) lines += "We are sorry that you feel so, but as I said before it was not us. Soon! :)\n";
  for (const std::string& text : {std::string(), std::string("?"), std::string(1000000, 'a'), std::string(1000000, '!'), lines}) {
    const auto scene = Scene::of(complaint, text);
    const Context context = scene->context();
    for (const Rule* rule : all_rules()) {
      INFO(rule->id << " on " << text.size() << " bytes");
      std::vector<Hit> hits;
      REQUIRE_NOTHROW(hits = rule->check(context));
      for (const Hit& hit : hits) {
        REQUIRE(hit.span.begin <= hit.span.end);
        REQUIRE(hit.span.end <= text.size());
      }
    }
  }
}

}  // namespace amends::review
