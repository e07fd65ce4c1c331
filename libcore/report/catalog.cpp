// The catalog: what an engine knows, for hosts that list, filter or translate. Made once for each engine.
#include "playbook/action.hpp"
#include "report/json_writer.hpp"
#include "report/views.hpp"
#include "report/write.hpp"
#include "review/rule.hpp"

namespace amends::report {
namespace {

void write_labels(JsonWriter& out, const tone::Model& model) {
  out.key("labels");
  out.begin_array();
  for (const tone::LabelInfo& label : tone::kLabels) {
    const tone::Model::Threshold threshold = model.threshold(label.label);
    out.begin_object();
    out.key("id");
    out.string(label.id);
    out.key("family");
    out.string(family_name(label.family));
    out.key("threshold");
    out.ratio(threshold.at);
    out.key("precision");
    out.ratio(threshold.precision);
    out.key("recall");
    out.ratio(threshold.recall);
    out.end_object();
  }
  out.end_array();
}

void write_rules(JsonWriter& out) {
  out.key("rules");
  out.begin_array();
  for (const review::Rule* rule : review::all_rules()) {
    out.begin_object();
    out.key("id");
    out.string(rule->id);
    out.key("kind");
    out.string(rule->kind == review::Kind::fault ? "fault" : "strength");
    if (rule->kind == review::Kind::fault) {
      out.key("severity");
      out.string(review::severity_name(rule->severity));
    }
    out.key("message");
    out.string(rule->message);
    out.key("why");
    out.string(rule->why);
    out.key("source");
    out.string(rule->source);
    out.end_object();
  }
  out.end_array();
}

void write_actions(JsonWriter& out, const playbook::Playbook& playbook) {
  out.key("actions");
  out.begin_array();
  for (const playbook::Playbook::Entry& action : playbook.entries()) {
    out.begin_object();
    out.key("id");
    out.string(action.id);
    out.key("stage");
    out.string(playbook::stage_name(action.stage));
    out.key("title");
    out.string(action.title);
    out.key("sources");
    write_strings(out, action.sources);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string catalog_json(std::string_view version, const tone::Model& model, const playbook::Playbook& playbook) {
  JsonWriter out;
  out.begin_object();
  out.key("schema");
  out.integer(kSchema);
  out.key("version");
  out.string(version);
  out.key("model");
  out.string(model.version());
  write_labels(out, model);
  out.key("states");
  out.begin_array();
  for (const rapport::State state :
       {rapport::State::healthy, rapport::State::strained, rapport::State::at_risk, rapport::State::broken, rapport::State::toxic})
    out.string(rapport::state_name(state));
  out.end_array();
  write_rules(out);
  write_actions(out, playbook);
  out.end_object();
  return out.take();
}

}  // namespace amends::report
