// The review view: what in the draft will make it worse, what in it is good, and the verdict.
#include "report/json_writer.hpp"
#include "report/views.hpp"
#include "report/write.hpp"

namespace amends::report {

std::string review_json(const Report& report, Unit unit) {
  const DraftReview& reviewed = *report.review;
  const Offsets offsets(reviewed.draft.document.source(), unit);

  JsonWriter out;
  out.begin_object();
  out.key("schema");
  out.integer(kSchema);
  out.key("id");
  write_id(out, report.id.kind, report.id.text);
  out.key("verdict");
  out.string(review::verdict_name(reviewed.review.verdict));

  out.key("findings");
  out.begin_array();
  for (const review::Finding& finding : reviewed.review.findings) {
    out.begin_object();
    out.key("rule");
    out.string(finding.rule->id);
    out.key("severity");
    out.string(review::severity_name(finding.severity));
    write_span(out, finding.span, offsets);
    out.key("message");
    out.string(finding.rule->message);
    out.key("why");
    out.string(finding.rule->why);
    out.key("suggestions");
    write_strings(out, finding.suggestions);
    out.key("source");
    out.string(finding.rule->source);
    out.end_object();
  }
  out.end_array();

  out.key("strengths");
  out.begin_array();
  for (const review::Strength& strength : reviewed.review.strengths) {
    out.begin_object();
    out.key("id");
    out.string(strength.rule->id);
    write_span(out, strength.span, offsets);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace amends::report
