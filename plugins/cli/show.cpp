// Layout only: what is said comes from the library, what is underlined from its spans.
#include "show.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "marks.hpp"
#include "when.hpp"

namespace amends::cli {
namespace {

constexpr std::size_t kShortMessage = 16;  // lines; a longer message shows only the lines that matter
constexpr std::size_t kFullActions = 3;    // with every step; the later ones are for later
constexpr std::size_t kNearby = 14;        // bytes between two spans of one label that read as one
constexpr std::size_t kLongestMark = 60;   // bytes; a longer line under the words hides which of them count

std::string words_of(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n\t");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

std::string percent(double ratio) { return std::to_string(static_cast<int>(std::lround(std::clamp(ratio, 0.0, 1.0) * 100))) + "%"; }

std::string bar(double ratio, int cells) {
  const int full = static_cast<int>(std::lround(std::clamp(ratio, 0.0, 1.0) * cells));
  std::string out;
  for (int i = 0; i < cells; ++i) out += i < full ? "\xE2\x96\x88" : "\xE2\x96\x91";
  return out;
}

Style style_of_state(std::string_view state) {
  if (state == "healthy") return Style::green;
  return state == "strained" ? Style::yellow : Style::red;
}

// Warm tones are green, harsh ones and threats red, the rest yellow.
Style style_of_label(std::string_view label) {
  static constexpr std::array<std::string_view, 6> kWarm = {"polite", "grateful", "satisfied", "caring", "reconciliation", "apologetic"};
  static constexpr std::array<std::string_view, 6> kHarsh = {"angry",        "hostile",      "ultimatum",
                                                             "churn_threat", "legal_threat", "publicity_threat"};
  if (std::find(kWarm.begin(), kWarm.end(), label) != kWarm.end()) return Style::green;
  return std::find(kHarsh.begin(), kHarsh.end(), label) != kHarsh.end() ? Style::red : Style::yellow;
}

std::string rule_line(const Screen& screen) {
  std::string out;
  for (std::size_t i = 0; i < screen.width(); ++i) out += "\xE2\x94\x80";
  return screen.paint(out, Style::dim);
}

std::string name_of(const mail::Message& message) {
  if (!message.from_name.empty()) return message.from_name;
  return message.from.empty() ? "someone" : message.from;
}

std::string subject_of(const mail::Conversation& conversation) {
  for (const mail::Message& message : conversation.messages) {
    if (!message.subject.empty()) return message.subject;
  }
  return conversation.id.empty() ? "conversation" : conversation.id;
}

std::optional<mail::Moment> last_date(const mail::Conversation& conversation) {
  for (auto message = conversation.messages.rbegin(); message != conversation.messages.rend(); ++message) {
    if (message->date) return message->date;
  }
  return {};
}

const mail::Message* message_named(const mail::Conversation& conversation, const std::string& id) {
  for (const mail::Message& message : conversation.messages) {
    if (!message.id.empty() && message.id == id) return &message;
  }
  // Messages without ids are named by their place.
  if (!id.empty() && id.size() < 9 && std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    const std::size_t place = std::stoul(id);
    if (place < conversation.messages.size() && conversation.messages[place].id.empty()) return &conversation.messages[place];
  }
  return nullptr;
}

struct Weighted {
  std::size_t begin;
  std::size_t end;
  double weight;
};

// Half of the shorter one lies within the other.
bool same_words(const Mark& a, const Mark& b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return begin < end && (end - begin) * 2 >= std::min(a.end - a.begin, b.end - b.begin);
}

// The heaviest span, grown over those of some weight that lie close by.
Mark grown(const std::vector<Weighted>& spans) {
  const auto heaviest =
      std::max_element(spans.begin(), spans.end(), [](const Weighted& a, const Weighted& b) { return a.weight < b.weight; });
  Mark mark{heaviest->begin, heaviest->end, {}, Style::yellow};
  const double least = heaviest->weight / 3;  // what weighs less explains little
  for (bool more = true; more;) {
    more = false;
    for (const Weighted& span : spans) {
      const bool inside = span.begin >= mark.begin && span.end <= mark.end;
      if (span.weight < least || inside || span.begin > mark.end + kNearby || span.end + kNearby < mark.begin) continue;
      const std::size_t begin = std::min(mark.begin, span.begin);
      const std::size_t end = std::max(mark.end, span.end);
      if (end - begin > kLongestMark) continue;
      mark.begin = begin;
      mark.end = end;
      more = true;
    }
  }
  return mark;
}

// One mark for each label; labels that rest on the same words share it.
std::vector<Mark> marks_of(const JsonObject& reading, const std::vector<std::string>& labels, std::string_view text) {
  std::map<std::string, std::vector<Weighted>> spans;
  for (const JsonObject& evidence : objects_at(reading, "evidence")) {
    const Weighted span{offset_at(evidence, "start"), offset_at(evidence, "end"), number_at(evidence, "weight")};
    if (span.begin < span.end && span.end <= text.size() && span.weight > 0) spans[text_at(evidence, "label")].push_back(span);
  }
  std::vector<Mark> out;
  for (const std::string& label : labels) {
    if (spans[label].empty()) continue;
    Mark mark = grown(spans[label]);
    mark.label = words_of(label);
    mark.style = style_of_label(label);
    const auto shared = std::find_if(out.begin(), out.end(), [&](const Mark& other) { return same_words(mark, other); });
    if (shared == out.end()) {
      out.push_back(mark);
      continue;
    }
    // Three names tell enough; all of them stand above.
    const auto commas = std::count(shared->label.begin(), shared->label.end(), ',');
    if (commas < 2) shared->label += ", " + mark.label;
    shared->begin = std::min(shared->begin, mark.begin);
    shared->end = std::max(shared->end, mark.end);
    if (mark.style == Style::red) shared->style = Style::red;
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Mark& a, const Mark& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  return out;
}

// The words at a place, for showing as a quotation.
std::string excerpt(std::string_view text, std::size_t begin, std::size_t end, std::size_t width) {
  end = std::min(end, text.size());
  begin = std::min(begin, end);
  return "\xE2\x80\x9C" + fitted(text.substr(begin, end - begin), width > 2 ? width - 2 : 1) + "\xE2\x80\x9D";
}

}  // namespace

std::string show_heading(const Screen& screen, const mail::Conversation& conversation) {
  const std::size_t count = conversation.messages.size();
  std::string facts = std::to_string(count) + (count == 1 ? " message" : " messages");
  const std::optional<mail::Moment> last = last_date(conversation);
  if (last && conversation.messages.front().date) {
    const std::string from = date_in_words(*conversation.messages.front().date, last, false);
    const std::string to = date_in_words(*last, {}, false) + " " + std::to_string(mail::civil(*last).year);
    facts += ", " + (from == date_in_words(*last, last, false) ? to : from + " to " + to);
  }
  const std::size_t room = screen.width() > columns(facts) + 3 ? screen.width() - columns(facts) - 2 : 10;
  const std::string title = fitted(subject_of(conversation), room);
  const std::size_t gap = screen.width() > columns(title) + columns(facts) ? screen.width() - columns(title) - columns(facts) : 2;
  return screen.paint(title, Style::bold) + std::string(gap, ' ') + screen.paint(facts, Style::dim) + "\n" + rule_line(screen) + "\n";
}

std::string show_message(const Screen& screen, const mail::Message& message, bool is_ours, const JsonObject& reading, bool everything) {
  const JsonObject& present = object_at(reading, "present");
  struct Found {
    std::string label;
    double p;
  };
  std::vector<Found> found;
  for (const char* family : {"tones", "signals", "issues"}) {
    // Signals and issues are what a client does and writes about; on our own messages they mean nothing.
    if (is_ours && std::string_view(family) != "tones") continue;
    for (const std::string& label : texts_at(present, family)) found.push_back({label, number_at(object_at(reading, family), label)});
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.p > b.p; });
  std::vector<std::string> labels;
  std::string summary;
  for (const Found& each : found) {
    labels.push_back(each.label);
    summary += (summary.empty() ? "" : ", ") + words_of(each.label) + " " + percent(each.p);
  }
  const auto plain = [](const std::string& label) { return label == "neutral" || label == "polite"; };
  const bool calm = is_ours || std::all_of(labels.begin(), labels.end(), plain);
  std::string head = (is_ours ? "\xE2\x96\xB8 " : "\xE2\x97\x82 ") + fitted(name_of(message), screen.width() / 2);
  if (is_ours) head += " (you)";
  std::string when = message.date ? date_in_words(*message.date, message.date, true) : "no date";
  std::string out = screen.paint(head, Style::bold) + "  " + screen.paint(when, Style::dim);

  const std::string outcome = text_at(reading, "outcome");
  if (labels.empty()) summary = outcome.empty() || outcome == "judged" ? "nothing to remark" : words_of(outcome);
  const double severity = number_at(reading, "severity");
  if (calm && !everything) {
    const std::size_t used = columns(head) + 2 + columns(when) + 2;
    const std::string tail = fitted(summary, screen.width() > used + 10 ? screen.width() - used : 30);
    return out + "  " + screen.paint(tail, Style::dim) + "\n";
  }
  if (severity >= 0.05) out += "  " + screen.paint(bar(severity, 5), severity >= 0.5 ? Style::red : Style::yellow);
  out += "\n" + paragraph(summary, screen.width(), "  ", "  ") + "\n";

  const std::string text = printable(message.text);
  labels.erase(std::remove_if(labels.begin(), labels.end(), plain), labels.end());
  const std::vector<Mark> marks = marks_of(reading, labels, text);
  std::vector<Line> ignored;
  for (const JsonObject& zone : objects_at(reading, "ignored")) {
    if (text_at(zone, "kind") != "greeting") ignored.push_back({offset_at(zone, "start"), offset_at(zone, "end")});
  }
  const auto skipped = [&](const Line& line) {
    return std::any_of(ignored.begin(), ignored.end(),
                       [&](const Line& zone) { return line.begin >= zone.begin && line.end <= zone.end && line.begin < line.end; });
  };
  std::vector<Line> lines = wrap(text, 0, text.size(), screen.width() - 4);
  lines.erase(std::remove_if(lines.begin(), lines.end(), skipped), lines.end());
  const bool all = everything || lines.size() <= kShortMessage;
  bool gap = false;
  bool blank = true;
  for (const Line& line : lines) {
    const bool marked =
        std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.begin < line.end && mark.end > line.begin; });
    const bool empty = text.find_first_not_of(" \t", line.begin) >= line.end;
    if (!marked && (!all || (empty && blank))) {
      gap = gap || !empty;
      continue;
    }
    if (gap) out += "    " + screen.paint("\xE2\x80\xA6", Style::dim) + "\n";
    gap = false;
    blank = empty;
    out += empty ? "\n" : underlined(screen, text, line, marks, "    ");
  }
  if (!blank) out += "\n";
  return out;
}

std::string show_row(const Screen& screen, const mail::Conversation& conversation, const JsonObject& plan,
                     const std::optional<mail::Moment>& now) {
  const std::string state = text_at(plan, "state");
  std::string name = words_of(state);
  name.resize(std::max<std::size_t>(name.size(), 9), ' ');
  std::string them;
  for (const mail::Message& message : conversation.messages) {
    const bool mine = std::find(conversation.me.begin(), conversation.me.end(), message.from) != conversation.me.end();
    if (!mine && message.direction != mail::Direction::outgoing) them = name_of(message);
  }
  const std::string respond = text_at(plan, "respond_by");
  const std::string due = respond.empty() ? "" : text_at(plan, "channel") + " " + due_in_words(respond, now);
  const std::string head = name + bar(number_at(plan, "health"), 5) + "  ";
  const std::size_t left = screen.width() - columns(head);
  const std::string who = fitted(them, 20) + std::string(22 - columns(fitted(them, 20)), ' ');
  const std::size_t room = left > columns(due) + 32 ? left - columns(due) - 24 : 10;
  const std::string subject = fitted(subject_of(conversation), room);
  std::string out = screen.paint(head, style_of_state(state)) + who + subject;
  if (!due.empty()) out += std::string(room + 2 - columns(subject), ' ') + screen.paint(due, Style::blue);
  return out + "\n";
}

std::string show_plan(const Screen& screen, const mail::Conversation& conversation, const JsonObject& plan,
                      const std::optional<mail::Moment>& now, const mail::Message* since, bool everything) {
  const std::string state = text_at(plan, "state");
  const double health = number_at(plan, "health");
  std::string out = show_heading(screen, conversation);
  out += screen.paint(words_of(state), style_of_state(state)) + "  " + screen.paint(bar(health, 10), style_of_state(state)) + " " +
         percent(health);
  if (since != nullptr && since->date) out += screen.paint("  since " + date_in_words(*since->date, now, false), Style::dim);
  const std::string trend = text_at(plan, "trend");
  if (!trend.empty() && trend != "steady") out += screen.paint("  " + trend, Style::dim);
  out += "\n";
  const JsonObject& root = object_at(plan, "root_issue");
  if (!root.empty()) out += screen.paint("about     ", Style::dim) + words_of(text_at(root, "id")) + "\n";
  const std::string respond = text_at(plan, "respond_by");
  const std::string channel = text_at(plan, "channel");
  const std::vector<JsonObject> actions = objects_at(plan, "actions");
  if (!respond.empty()) {
    const std::string how = channel == "call" ? "call" : channel == "meet" ? "meet" : "write";
    out += screen.paint("answer    ", Style::dim) + due_in_words(respond, now) + ": " + how + "\n";
  }
  const double derail = number_at(object_at(plan, "forecast"), "derail");
  // Forecasts of this kind are wrong one time in three; below a half they would only worry.
  if (derail >= 0.5)
    out += screen.paint("forecast  ", Style::dim) + "the next message may well be an angry one (" + percent(derail) + ")\n";
  if (actions.empty()) {
    out += "\n" + screen.paint("\xE2\x9C\x93 nothing to worry about", Style::green) + "\n";
  }

  std::size_t number = 0;
  std::string cited;
  for (const JsonObject& action : actions) {
    ++number;
    const std::string due = text_at(action, "due").empty() ? "" : due_in_words(text_at(action, "due"), now);
    const std::string mark = (number < 10 ? " " : "") + std::to_string(number) + ". ";
    const std::string title = fitted(text_at(action, "title"), screen.width() - 6 - columns(due));
    const std::size_t used = columns(mark) + columns(title) + columns(due);
    out += "\n" + mark + screen.paint(title, Style::bold) + std::string(screen.width() > used ? screen.width() - used : 1, ' ') +
           screen.paint(due, Style::blue);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    out += "\n" + paragraph(text_at(action, "why"), screen.width(), "    ", "    ");
    const std::vector<JsonObject> evidence = objects_at(action, "evidence");
    if (!evidence.empty()) {
      // The latest words are the freshest in their mind; what the action before rests on too is not said again.
      const JsonObject& place = evidence.back();
      const mail::Message* message = message_named(conversation, id_at(place, "message"));
      const std::string key = id_at(place, "message") + ":" + std::to_string(offset_at(place, "start"));
      if (message != nullptr && key != cited) {
        cited = key;
        const std::string said =
            fitted(name_of(*message) + (message->date ? ", " + date_in_words(*message->date, now, false) : "") + ":", screen.width() / 2);
        const std::size_t room = screen.width() - std::min(screen.width() - 10, 5 + columns(said));
        out += "    " +
               screen.paint(said + " " + excerpt(message->text, offset_at(place, "start"), offset_at(place, "end"), room), Style::dim) +
               "\n";
      }
    }
    if (number <= kFullActions || everything)
      for (const std::string& step : texts_at(action, "how")) out += paragraph(step, screen.width(), "    - ", "      ");
    const std::vector<std::string> say = texts_at(action, "say");
    if (!say.empty())
      out += screen.paint(paragraph("\xE2\x80\x9C" + say.front() + "\xE2\x80\x9D", screen.width(), "    say: ", "         "), Style::green);
  }

  const std::vector<std::string> avoid = texts_at(plan, "avoid");
  if (!avoid.empty()) {
    std::string list;
    for (const std::string& rule : avoid) list += (list.empty() ? "" : ", ") + words_of(rule);
    out += "\n" + paragraph(list, screen.width(), "avoid     ", "          ");
  }
  std::string promises;
  for (const JsonObject& commitment : objects_at(plan, "commitments")) {
    const std::string status = text_at(commitment, "status");
    const std::string due = text_at(commitment, "due").empty() ? "no date" : due_in_words(text_at(commitment, "due"), now);
    const std::string mark = status == "kept" ? "\xE2\x9C\x93" : status == "overdue" ? "\xE2\x9C\x97" : "\xC2\xB7";
    const Style style = status == "kept" ? Style::green : status == "overdue" ? Style::red : Style::dim;
    const std::string who = text_at(commitment, "who") == "us" ? "you " : "they";
    const std::string tail = "  " + due + (status == "overdue" ? ", overdue" : "");
    const std::size_t room = screen.width() > columns(tail) + 12 ? screen.width() - columns(tail) - 9 : 20;
    promises += "  " + screen.paint(mark, style) + " " + who + " " + excerpt(text_at(commitment, "what"), 0, std::string::npos, room) +
                screen.paint(tail, style) + "\n";
  }
  if (!promises.empty()) out += "\n" + screen.paint("promises", Style::bold) + "\n" + promises;
  return out;
}

std::string show_review(const Screen& screen, const std::string& name, const std::string& draft, const JsonObject& review) {
  const std::string text = printable(draft);
  std::string out;
  const auto place = [&](std::size_t at) {
    at = std::min(at, text.size());
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    const std::size_t feed = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    const std::size_t start = feed == std::string::npos ? 0 : feed + 1;
    std::size_t column = 1;
    for (std::size_t i = start; i < at; ++i) column += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1U : 0U;
    return name + ":" + std::to_string(line) + ":" + std::to_string(column);
  };
  const std::size_t width = screen.width() - 4;
  for (const JsonObject& finding : objects_at(review, "findings")) {
    const std::size_t begin = std::min(offset_at(finding, "start"), text.size());
    const std::size_t end = std::clamp(offset_at(finding, "end"), begin, text.size());
    const std::string severity = text_at(finding, "severity");
    const Style style = severity == "error" ? Style::red : severity == "warning" ? Style::magenta : Style::blue;
    out += screen.paint(place(begin) + ":", Style::bold) + " " + screen.paint(severity + ":", style) + " " +
           screen.paint(printable(text_at(finding, "message")), Style::bold) + " " +
           screen.paint("[" + text_at(finding, "rule") + "]", style) + "\n";
    const std::vector<Mark> marks = {{begin, end, "", style}};
    if (begin == end) {
      // Something is missing here: the line before the place, and a caret at the place.
      std::size_t line_begin = begin;
      while (line_begin > 0 && text[line_begin - 1] != '\n') --line_begin;
      const std::size_t line_end = std::min(text.find('\n', begin), text.size());
      const std::vector<Line> lines = wrap(text, line_begin, line_end, width);
      for (const Line& line : lines) {
        if (begin < line.begin || begin > line.end) continue;
        if (line.begin < line.end) out += underlined(screen, text, line, marks, "    ");
        break;
      }
    } else {
      std::size_t line_begin = begin;
      while (line_begin > 0 && text[line_begin - 1] != '\n') --line_begin;
      const std::size_t line_end = std::min(text.find('\n', end), text.size());
      std::size_t shown = 0;
      for (const Line& line : wrap(text, line_begin, line_end, width)) {
        if (line.end <= begin || line.begin >= end || line.begin == line.end) continue;
        // A span over a whole paragraph is clear from its beginning.
        if (++shown > 3) {
          out += "    " + screen.paint("\xE2\x80\xA6", Style::dim) + "\n";
          break;
        }
        out += underlined(screen, text, line, marks, "    ");
      }
    }
    out += screen.paint(paragraph(text_at(finding, "why"), screen.width(), "  why: ", "       "), Style::dim);
    const std::vector<std::string> suggestions = texts_at(finding, "suggestions");
    if (!suggestions.empty())
      out += screen.paint(paragraph(trimmed(suggestions.front()), screen.width(), "  try: ", "       "), Style::green);
    out += "\n";
  }

  const std::vector<JsonObject> strengths = objects_at(review, "strengths");
  for (const JsonObject& strength : strengths) {
    const std::string id = words_of(text_at(strength, "id"));
    const std::size_t pad = id.size() < 20 ? 20 - id.size() : 1;
    out += screen.paint("\xE2\x9C\x93 ", Style::green) + id + std::string(pad, ' ') +
           screen.paint(excerpt(text, offset_at(strength, "start"), offset_at(strength, "end"), screen.width() - 24), Style::dim) + "\n";
  }
  if (!strengths.empty()) out += "\n";
  const std::string verdict = text_at(review, "verdict");
  if (verdict == "send") {
    const bool clean = list_at(review, "findings").empty();
    out += screen.paint(clean ? "\xE2\x9C\x93 nothing to worry about: send it" : "\xE2\x9C\x93 send: nothing here that matters much",
                        Style::green) +
           "\n";
  } else if (verdict == "hold") {
    out += screen.paint("hold: do not send this today; sleep on it", Style::red) + "\n";
  } else {
    out += screen.paint("revise: mend these before you send it", Style::magenta) + "\n";
  }
  return out;
}

}  // namespace amends::cli
