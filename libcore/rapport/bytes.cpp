// A rapport as bytes: "AMRP", a format version, the fields in order, and a checksum over all that stands before it.
// Integers are little-endian of fixed size, lists and strings carry their length, an optional its presence. One list of fields (fields_of)
// writes and reads, so the two cannot drift apart. Bytes from outside are checked before they are believed: lengths, enums, label ids.
#include <stdexcept>
#include <type_traits>

#include "rapport/rapport.hpp"

namespace amends::rapport {
namespace {

constexpr std::uint32_t kMagic = 0x50524D41;  // "AMRP"
// Raised whenever a field is added, removed or changes its meaning; older bytes are refused, a host folds anew then.
constexpr std::uint32_t kFormat = 1;
// No list of a rapport is longer; more is a damaged length.
constexpr std::uint32_t kLongestList = 4096;
constexpr std::uint32_t kLongestString = 1U << 20;

[[noreturn]] void refuse(const char* why) { throw std::invalid_argument(why); }

class Writer {
 public:
  template <class T>
  void number(const T& value) {
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t k = 0; k < sizeof(T); ++k, rest >>= 8) bytes.push_back(static_cast<std::byte>(rest & 0xFF));
  }
  void string(const std::string& s) {
    number(static_cast<std::uint32_t>(s.size()));
    for (const char c : s) bytes.push_back(static_cast<std::byte>(c));
  }
  std::uint32_t length(std::size_t size) {
    number(static_cast<std::uint32_t>(size));
    return static_cast<std::uint32_t>(size);
  }
  static constexpr bool kReads = false;
  std::vector<std::byte> bytes;
};

class Reader {
 public:
  explicit Reader(std::span<const std::byte> b) : bytes(b) {}
  template <class T>
  void number(T& value) {
    if (bytes.size() - at < sizeof(T)) refuse("rapport: the bytes end too early");
    std::uint64_t sum = 0;
    for (std::size_t k = 0; k < sizeof(T); ++k) sum |= std::to_integer<std::uint64_t>(bytes[at++]) << (8 * k);
    value = static_cast<T>(sum);
  }
  void string(std::string& s) {
    std::uint32_t size = 0;
    number(size);
    if (size > kLongestString || bytes.size() - at < size) refuse("rapport: a string is longer than the bytes");
    s.clear();
    for (std::uint32_t k = 0; k < size; ++k) s += static_cast<char>(bytes[at++]);
  }
  std::uint32_t length(std::size_t) {
    std::uint32_t size = 0;
    number(size);
    if (size > kLongestList || size > bytes.size() - at) refuse("rapport: a list is longer than the bytes");
    return size;
  }
  static constexpr bool kReads = true;
  std::span<const std::byte> bytes;
  std::size_t at = 0;
};

// The last value of each enum, for checking.
template <class T>
struct Last;
template <>
struct Last<Side> {
  static constexpr Side value = Side::them;
};
template <>
struct Last<State> {
  static constexpr State value = State::toxic;
};
template <>
struct Last<Trend> {
  static constexpr Trend value = Trend::cooling;
};
template <>
struct Last<Due> {
  static constexpr Due value = Due::overdue;
};
template <>
struct Last<tone::Label> {
  static constexpr tone::Label value = static_cast<tone::Label>(tone::kLabelCount - 1);
};

// Health causes are static strings: label ids, or one of these. See health.cpp.
constexpr std::string_view kCauses[] = {"silence", "broken_commitment", "kept_commitment", "praise", "mended", "decided", "abuse",
                                        "fading",  "failed_repair"};

template <class A, class T>
void field(A& a, T& value);

template <class A, class T>
void field(A& a, std::optional<T>& value) {
  std::uint8_t there = value.has_value();
  a.number(there);
  if constexpr (A::kReads) {
    if (there > 1) refuse("rapport: a flag is neither 0 nor 1");
    value.reset();
    if (there != 0) value.emplace();
  }
  if (value) field(a, *value);
}

template <class A, class T>
void field(A& a, std::vector<T>& list) {
  const std::uint32_t size = a.length(list.size());
  if constexpr (A::kReads) list.assign(size, T{});
  for (T& item : list) field(a, item);
}

template <class A, class... T>
void fields(A& a, T&... values) {
  (field(a, values), ...);
}

template <class A>
void field(A& a, std::string& s) {
  a.string(s);
}
template <class A>
void field(A& a, text::Time& t) {
  fields(a, t.seconds, t.offset_minutes);
}
template <class A>
void field(A& a, text::Span& s) {
  fields(a, s.begin, s.end);
}
template <class A>
void field(A& a, Place& p) {
  fields(a, p.message, p.span);
}
template <class A>
void field(A& a, Commitment& c) {
  fields(a, c.who, c.what, c.due, c.status, c.message, c.span, c.made, c.settled_in, c.missed, c.made_again, c.keys);
}
template <class A>
void field(A& a, Question& q) {
  fields(a, q.message, q.span, q.answered, q.request, q.keys);
}
template <class A>
void field(A& a, IssueTrail& t) {
  fields(a, t.issue, t.messages, t.weight, t.answered, t.resolved, t.derived);
}
template <class A>
void field(A& a, Pace& p) {
  fields(a, p.count, p.median_seconds, p.last_seconds, p.median_words, p.last_words, p.spread_seconds, p.median_working_seconds);
}
template <class A>
void field(A& a, Beat& b) {
  fields(a, b.message, b.words, b.seconds, b.working_seconds, b.greeted, b.warm);
}
template <class A>
void field(A& a, Trace& t) {
  fields(a, t.label, t.who, t.place, t.p);
}
template <class A>
void field(A& a, Mood& m) {
  fields(a, m.message, m.date, m.severity, m.present, m.words, m.level, m.positive, m.after_answer, m.abusive);
}
template <class A>
void field(A& a, Reply& r) {
  fields(a, r.apologized, r.acknowledged, r.committed, r.delivered, r.asked, r.offered_talk, r.defended, r.brushed_off, r.refused);
}
template <class A>
void field(A& a, HealthPart& p) {
  std::string cause(p.cause);
  a.string(cause);
  if constexpr (A::kReads) {
    p.cause = {};
    for (const std::string_view known : kCauses)
      if (known == cause) p.cause = known;
    if (const std::optional<tone::Label> label = tone::label_of(cause)) p.cause = tone::id(*label);
    if (p.cause.empty()) refuse("rapport: a cause of health is unknown");
  }
  fields(a, p.delta, p.message, p.date);
}

template <class A, class T>
void field(A& a, T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    std::uint8_t byte = value;
    a.number(byte);
    if constexpr (A::kReads) {
      if (byte > 1) refuse("rapport: a flag is neither 0 nor 1");
      value = byte != 0;
    }
  } else if constexpr (std::is_enum_v<T>) {
    auto byte = static_cast<std::uint8_t>(value);
    a.number(byte);
    if constexpr (A::kReads) {
      if (byte > static_cast<std::uint8_t>(Last<T>::value)) refuse("rapport: a value is out of its range");
      value = static_cast<T>(byte);
    }
  } else {
    static_assert(std::is_integral_v<T>);
    a.number(value);
  }
}

template <class A>
void fields_of(A& a, Rapport& r) {
  fields(a, r.messages, r.client_messages, r.our_messages, r.last_side, r.first_date, r.last_date, r.now, r.state, r.health, r.health_parts,
         r.trend, r.derail, r.root_issue, r.issues, r.traces, r.commitments, r.open_questions, r.moods, r.their_pace, r.our_pace,
         r.their_beats, r.our_beats, r.unanswered_since, r.unanswered_date, r.our_unanswered_date, r.complaint_since, r.complaint_date,
         r.last_client_message, r.last_client_date, r.last_our_message, r.last_our_date, r.answered_after, r.exchanges, r.repairs_tried,
         r.failed_exchanges, r.abuse, r.demands, r.failures, r.missed_by_us, r.missed_by_them, r.decided, r.apologized, r.acknowledged,
         r.repair_pending, r.our_reply, r.cost_seen, r.threatened, r.left_alone, r.humour, r.fading, r.praised, r.praise, r.severity,
         r.unanswered, r.most_unanswered, r.calm, r.plan_message, r.planned, r.tension);
}

// FNV-1a over 64 bits: finds damage, not malice.
std::uint64_t checksum(std::span<const std::byte> bytes) {
  std::uint64_t h = 14695981039346656037U;
  for (const std::byte b : bytes) h = (h ^ std::to_integer<std::uint64_t>(b)) * 1099511628211U;
  return h;
}

}  // namespace

std::vector<std::byte> serialize(const Rapport& rapport) {
  Rapport copy = rapport;  // one list of fields serves both ways, so it takes them writable
  Writer w;
  w.number(kMagic);
  w.number(kFormat);
  fields_of(w, copy);
  w.number(checksum(w.bytes));
  return std::move(w.bytes);
}

Rapport restore(std::span<const std::byte> bytes) {
  constexpr std::size_t kEnds = 4 + 4 + 8;
  if (bytes.size() < kEnds) refuse("rapport: too few bytes");
  Reader head(bytes);
  std::uint32_t magic = 0, format = 0;
  head.number(magic);
  head.number(format);
  if (magic != kMagic) refuse("rapport: not the bytes of a rapport");
  if (format != kFormat) refuse("rapport: another format version");
  Reader tail(bytes.subspan(bytes.size() - 8));
  std::uint64_t sum = 0;
  tail.number(sum);
  if (sum != checksum(bytes.first(bytes.size() - 8))) refuse("rapport: the bytes are damaged");
  Reader r(bytes.first(bytes.size() - 8));
  r.at = 8;
  Rapport rapport;
  fields_of(r, rapport);
  if (r.at != r.bytes.size()) refuse("rapport: bytes left over");
  return rapport;
}

}  // namespace amends::rapport
