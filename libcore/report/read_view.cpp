// The read view: tone, signals and issues of one message, and the words that say so.
#include <array>

#include "report/json_writer.hpp"
#include "report/views.hpp"
#include "report/write.hpp"

namespace amends::report {
namespace {

struct FamilyKey {
  tone::Family family;
  std::string_view key;
};
constexpr FamilyKey kFamilies[] = {{tone::Family::tone, "tones"}, {tone::Family::signal, "signals"}, {tone::Family::issue, "issues"}};

void write_scores(JsonWriter& out, const FamilyKey& family, const std::array<tone::Ratio, tone::kLabelCount>& p) {
  out.key(family.key);
  out.begin_object();
  for (const tone::LabelInfo& label : tone::kLabels) {
    if (label.family != family.family) continue;
    out.key(label.id);
    out.ratio(p[tone::index(label.label)]);
  }
  out.end_object();
}

void write_present(JsonWriter& out, const tone::Reading& reading) {
  out.key("present");
  out.begin_object();
  for (const FamilyKey& family : kFamilies) {
    out.key(family.key);
    out.begin_array();
    for (const tone::LabelInfo& label : tone::kLabels)
      if (label.family == family.family && reading.has(label.label)) out.string(label.id);
    out.end_array();
  }
  out.end_object();
}

}  // namespace

std::string read_json(const Report& report, std::size_t given, Unit unit) {
  const Item& item = report.items[report.by_given[given]];
  const tone::Reading& reading = item.turn.reading;
  const Offsets offsets(item.turn.document.source(), unit);

  JsonWriter out;
  out.begin_object();
  out.key("schema");
  out.integer(kSchema);
  out.key("id");
  write_id(out, item.id_kind, item.turn.message.id);
  for (const FamilyKey& family : kFamilies) write_scores(out, family, reading.p);
  write_present(out, reading);
  out.key("severity");
  out.ratio(reading.severity);

  out.key("sentences");
  out.begin_array();
  for (const tone::SentenceReading& sentence : reading.sentences) {
    out.begin_object();
    write_span(out, sentence.span, offsets);
    write_scores(out, kFamilies[0], sentence.p);
    out.end_object();
  }
  out.end_array();

  out.key("evidence");
  out.begin_array();
  for (const tone::Evidence& evidence : reading.evidence) {
    out.begin_object();
    out.key("label");
    out.string(tone::id(evidence.label));
    write_span(out, evidence.span, offsets);
    out.key("weight");
    out.integer(evidence.weight);
    out.end_object();
  }
  out.end_array();

  out.key("ignored");
  out.begin_array();
  for (const text::ZoneSpan& zone : item.turn.document.zones()) {
    if (zone.zone == text::Zone::body) continue;
    out.begin_object();
    write_span(out, zone.span, offsets);
    out.key("kind");
    out.string(text::zone_name(zone.zone));
    out.end_object();
  }
  out.end_array();

  out.key("outcome");
  out.string(tone::outcome_name(reading.outcome));
  out.key("unsure");
  out.boolean(item.turn.document.unsure());
  out.end_object();
  return out.take();
}

}  // namespace amends::report
