// amends_report_*: the finished answer as structs and as JSON.
#include <memory>
#include <utility>

#include "abi/arguments.hpp"
#include "abi/barrier.hpp"
#include "abi/handles.hpp"
#include "report/units.hpp"
#include "report/views.hpp"

namespace abi = amends::abi;
namespace playbook = amends::playbook;
namespace rapport = amends::rapport;
namespace report = amends::report;
namespace review = amends::review;
namespace tone = amends::tone;

namespace {

constexpr std::size_t kUnits = 3;       // AMENDS_OFFSET_*
constexpr std::size_t kOtherViews = 2;  // plan and review, which are one each

double ratio(tone::Ratio value) { return value / 10000.0; }

void check_index(std::size_t index, std::size_t count, const char* name) {
  if (index >= count) abi::refuse(std::string(name) + " " + std::to_string(index) + " of " + std::to_string(count));
}

report::Unit unit_of(amends_offset_unit unit) {
  switch (unit) {
    case AMENDS_OFFSET_BYTE:
      return report::Unit::byte;
    case AMENDS_OFFSET_UTF16:
      return report::Unit::utf16;
    case AMENDS_OFFSET_CODEPOINT:
      return report::Unit::codepoint;
  }
  abi::refuse("unit: " + std::to_string(unit) + " is no unit");
}

// The text of a view, made on the first call for its place.
const std::string& rendered(const amends_report& of, amends_view view, std::size_t message, amends_offset_unit unit) {
  const report::Unit counted = unit_of(unit);
  const std::size_t count = of.report.items.size();
  std::size_t row = 0;
  switch (view) {
    case AMENDS_VIEW_READ:
      check_index(message, count, "message");
      row = message;
      break;
    case AMENDS_VIEW_PLAN:
      row = count;
      break;
    case AMENDS_VIEW_REVIEW:
      if (!of.report.review) abi::refuse("the report has no draft to review");
      row = count + 1;
      break;
    default:
      abi::refuse("view: " + std::to_string(view) + " is no view");
  }
  std::atomic<const std::string*>& place = of.rendered[row * kUnits + static_cast<std::size_t>(unit)];
  if (const std::string* there = place.load(std::memory_order_acquire)) return *there;

  auto made = std::make_unique<const std::string>(view == AMENDS_VIEW_READ   ? report::read_json(of.report, message, counted)
                                                  : view == AMENDS_VIEW_PLAN ? report::plan_json(of.report, counted)
                                                                             : report::review_json(of.report, counted));
  const std::string* expected = nullptr;
  if (place.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel, std::memory_order_acquire)) return *made.release();
  return *expected;
}

}  // namespace

amends_report::amends_report(std::vector<std::shared_ptr<const abi::Stored>> messages_in, report::Report report_in)
    : messages(std::move(messages_in)), report(std::move(report_in)), rendered((messages.size() + kOtherViews) * kUnits) {
  fill_relationship();
  fill_actions();
  fill_findings();
}

amends_report::~amends_report() {
  for (const auto& place : rendered) delete place.load(std::memory_order_acquire);
}

const char* amends_report::keep(std::string_view text) { return strings.emplace_back(text).c_str(); }

void amends_report::fill_relationship() {
  relationship.state = keep(rapport::state_name(report.rapport.state));
  relationship.health = ratio(report.rapport.health);
  relationship.derail = ratio(report.rapport.derail);
  relationship.root_issue = report.rapport.root_issue ? keep(tone::id(*report.rapport.root_issue)) : nullptr;
  relationship.channel = keep(playbook::channel_name(report.plan.channel));
  relationship.respond_by = report.plan.respond_by ? keep(amends::text::format_time(*report.plan.respond_by)) : nullptr;
}

void amends_report::fill_actions() {
  for (const playbook::Action& action : report.plan.actions) {
    amends_action& out = actions.emplace_back();
    out.id = action.id.c_str();
    out.stage = keep(playbook::stage_name(action.stage));
    out.title = action.title.c_str();
    out.why = action.why.c_str();
    out.due = action.due ? keep(amends::text::format_time(*action.due)) : nullptr;
  }
}

void amends_report::fill_findings() {
  if (!report.review) return;
  verdict = keep(review::verdict_name(report.review->review.verdict));
  for (const review::Finding& finding : report.review->review.findings) {
    amends_finding& out = findings.emplace_back();
    out.rule = keep(finding.rule->id);
    out.severity = keep(review::severity_name(finding.severity));
    out.begin = finding.span.begin;
    out.end = finding.span.end;
    out.message = keep(finding.rule->message);
    out.why = keep(finding.rule->why);
    out.suggestion = finding.suggestions.empty() ? nullptr : finding.suggestions.front().c_str();
  }
}

void amends_report_free(amends_report* of) { delete of; }

amends_status amends_report_json(const amends_report* of, amends_view view, size_t message, amends_offset_unit unit, const char** json,
                                 size_t* size, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!of) abi::refuse("report is NULL");
    if (!json) abi::refuse("json is NULL");
    const std::string& text = rendered(*of, view, message, unit);
    *json = text.c_str();
    if (size) *size = text.size();
  });
}

amends_status amends_report_relationship(const amends_report* of, amends_relationship* relationship, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!of) abi::refuse("report is NULL");
    abi::hand_out(of->relationship, relationship, "relationship");
  });
}

size_t amends_report_message_count(const amends_report* of) { return of ? of->report.items.size() : 0; }

size_t amends_report_label_count(const amends_report* of) { return of ? tone::kLabelCount : 0; }

amends_status amends_report_score(const amends_report* of, size_t message, size_t label, amends_score* score, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!of) abi::refuse("report is NULL");
    check_index(message, of->report.items.size(), "message");
    check_index(label, tone::kLabelCount, "label");
    const tone::LabelInfo& info = tone::kLabels[label];
    const tone::Reading& reading = of->report.items[of->report.by_given[message]].turn.reading;
    amends_score out{};
    out.label = info.id.data();  // a literal, as the family's name is: both end in NUL
    out.family = report::family_name(info.family).data();
    out.probability = ratio(reading.probability(info.label));
    out.present = reading.has(info.label) ? 1 : 0;
    abi::hand_out(out, score, "score");
  });
}

size_t amends_report_action_count(const amends_report* of) { return of ? of->actions.size() : 0; }

amends_status amends_report_action(const amends_report* of, size_t index, amends_action* action, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!of) abi::refuse("report is NULL");
    check_index(index, of->actions.size(), "action");
    abi::hand_out(of->actions[index], action, "action");
  });
}

size_t amends_report_finding_count(const amends_report* of) { return of ? of->findings.size() : 0; }

amends_status amends_report_finding(const amends_report* of, size_t index, amends_finding* finding, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!of) abi::refuse("report is NULL");
    check_index(index, of->findings.size(), "finding");
    abi::hand_out(of->findings[index], finding, "finding");
  });
}

const char* amends_report_verdict(const amends_report* of) { return of ? of->verdict : nullptr; }
