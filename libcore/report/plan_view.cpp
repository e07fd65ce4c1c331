// The plan view: where the relationship stands, what to do, and which promises are open.
// A message is named by the caller's id, else by its place in the caller's order; one from before a kept state has no name any more and is
// null.
#include "report/json_writer.hpp"
#include "report/views.hpp"
#include "report/write.hpp"

namespace amends::report {
namespace {

// The report's messages as the rapport numbers them: from the beginning of the relationship, which may lie before the first message at
// hand.
class Messages {
 public:
  Messages(const Report& report, Unit unit) : report_(report), unit_(unit), offsets_(report.items.size()) {}

  const Item* at(std::uint32_t message) const {
    const std::size_t i = place(message);
    return i < report_.items.size() ? &report_.items[i] : nullptr;
  }

  void write_name(JsonWriter& out, std::uint32_t message) const {
    const Item* item = at(message);
    if (!item) {
      out.null();
    } else if (item->id_kind == IdKind::none) {
      out.integer(item->given);
    } else {
      write_id(out, item->id_kind, item->turn.message.id);
    }
  }

  // "message", "start" and "end". Without the text there is no place in it: 0 and 0.
  void write_place(JsonWriter& out, std::uint32_t message, text::Span span) {
    out.key("message");
    write_name(out, message);
    const std::size_t i = place(message);
    if (i >= offsets_.size()) {
      write_span(out, {}, Offsets({}, Unit::byte));
      return;
    }
    if (!offsets_[i]) offsets_[i].emplace(report_.items[i].turn.document.source(), unit_);
    write_span(out, span, *offsets_[i]);
  }

 private:
  std::size_t place(std::uint32_t message) const {
    if (report_.items.empty() || message < report_.items.front().turn.index) return report_.items.size();
    return message - report_.items.front().turn.index;
  }

  const Report& report_;
  Unit unit_;
  std::vector<std::optional<Offsets>> offsets_;  // made when first needed
};

void write_root_issue(JsonWriter& out, const rapport::Rapport& rapport, const Messages& messages) {
  out.key("root_issue");
  if (!rapport.root_issue) {
    out.null();
    return;
  }
  out.begin_object();
  out.key("id");
  out.string(tone::id(*rapport.root_issue));
  out.key("messages");
  out.begin_array();
  for (const rapport::IssueTrail& trail : rapport.issues) {
    if (trail.issue != *rapport.root_issue) continue;
    for (const std::uint32_t message : trail.messages)
      if (messages.at(message)) messages.write_name(out, message);
  }
  out.end_array();
  out.end_object();
}

void write_action(JsonWriter& out, const playbook::Action& action, Messages& messages) {
  out.begin_object();
  out.key("id");
  out.string(action.id);
  out.key("stage");
  out.string(playbook::stage_name(action.stage));
  out.key("title");
  out.string(action.title);
  out.key("why");
  out.string(action.why);
  out.key("how");
  write_strings(out, action.how);
  out.key("say");
  write_strings(out, action.say);
  out.key("due");
  write_time(out, action.due);
  out.key("evidence");
  out.begin_array();
  for (const rapport::Place& place : action.evidence) {
    if (!messages.at(place.message)) continue;  // nothing to show
    out.begin_object();
    messages.write_place(out, place.message, place.span);
    out.end_object();
  }
  out.end_array();
  out.key("sources");
  write_strings(out, action.sources);
  out.end_object();
}

void write_commitment(JsonWriter& out, const rapport::Commitment& commitment, Messages& messages) {
  out.begin_object();
  out.key("who");
  out.string(commitment.who == rapport::Side::us ? "us" : "them");
  out.key("what");
  out.string(commitment.what);
  out.key("due");
  write_time(out, commitment.due);
  out.key("status");
  out.string(rapport::due_name(commitment.status));
  messages.write_place(out, commitment.message, commitment.span);
  out.end_object();
}

}  // namespace

std::string plan_json(const Report& report, Unit unit) {
  const rapport::Rapport& rapport = report.rapport;
  Messages messages(report, unit);

  JsonWriter out;
  out.begin_object();
  out.key("schema");
  out.integer(kSchema);
  out.key("id");
  write_id(out, report.id.kind, report.id.text);
  out.key("state");
  out.string(rapport::state_name(rapport.state));
  out.key("health");
  out.ratio(rapport.health);
  out.key("forecast");
  out.begin_object();
  out.key("derail");
  out.ratio(rapport.derail);
  out.end_object();
  write_root_issue(out, rapport, messages);
  out.key("respond_by");
  write_time(out, report.plan.respond_by);
  out.key("channel");
  out.string(playbook::channel_name(report.plan.channel));
  out.key("actions");
  out.begin_array();
  for (const playbook::Action& action : report.plan.actions) write_action(out, action, messages);
  out.end_array();
  out.key("avoid");
  write_strings(out, report.plan.avoid);
  out.key("commitments");
  out.begin_array();
  for (const rapport::Commitment& commitment : rapport.commitments) write_commitment(out, commitment, messages);
  out.end_array();

  out.key("trend");
  out.string(rapport::trend_name(rapport.trend));
  out.key("health_parts");
  out.begin_array();
  for (const rapport::HealthPart& part : rapport.health_parts) {
    out.begin_object();
    out.key("cause");
    out.string(part.cause);
    out.key("delta");
    out.ratio(part.delta);
    out.key("message");
    messages.write_name(out, part.message);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace amends::report
