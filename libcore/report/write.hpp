// Small shapes that all views share: ids, spans, times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "report/report.hpp"
#include "report/units.hpp"
#include "text/span.hpp"
#include "text/time.hpp"

namespace amends::report {

// An id as it came in: a string, an integer, or null where none was given.
inline void write_id(JsonWriter& out, IdKind kind, std::string_view id) {
  switch (kind) {
    case IdKind::none:
      out.null();
      break;
    case IdKind::text:
      out.string(id);
      break;
    case IdKind::number:
      out.number(id);
      break;
  }
}

inline void write_span(JsonWriter& out, text::Span span, const Offsets& offsets) {
  out.key("start");
  out.integer(static_cast<std::int64_t>(offsets(span.begin)));
  out.key("end");
  out.integer(static_cast<std::int64_t>(offsets(span.end)));
}

inline void write_time(JsonWriter& out, std::optional<text::Time> time) {
  if (time) {
    out.string(text::format_time(*time));
  } else {
    out.null();
  }
}

inline void write_strings(JsonWriter& out, const std::vector<std::string>& strings) {
  out.begin_array();
  for (const std::string& s : strings) out.string(s);
  out.end_array();
}

}  // namespace amends::report
