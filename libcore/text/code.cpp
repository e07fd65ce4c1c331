// Code, logs and dumps: fenced text, stack traces, log lines, JSON and XML, and runs of lines that look like source.
// A single line must look very much like it; prose with a bracket is prose.
#include <algorithm>

#include "text/utf8.hpp"
#include "text/zone_lines.hpp"

namespace amends::text {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// "2026-03-02 09:14:00", "2026-03-02T09:14:00", "[09:14:00.123]", "Mar  2 09:14:00 host".
bool log_time(std::string_view key) {
  std::size_t at = 0;
  while (at < key.size() && (key[at] == '[' || key[at] == '(')) ++at;
  const std::string_view s = key.substr(at);
  const auto clock = [&](std::size_t i) {
    return i + 8 <= s.size() && digit(s[i]) && digit(s[i + 1]) && s[i + 2] == ':' && digit(s[i + 3]) && digit(s[i + 4]) &&
           s[i + 5] == ':' && digit(s[i + 6]) && digit(s[i + 7]);
  };
  if (clock(0)) return true;
  if (s.size() > 18 && digit(s[0]) && digit(s[3]) && (s[4] == '-' || s[4] == '/') && (s[10] == ' ' || s[10] == 't') && clock(11))
    return true;
  constexpr std::string_view kMonths[] = {"jan ", "feb ", "mar ", "apr ", "may ", "jun ", "jul ", "aug ", "sep ", "oct ", "nov ", "dec "};
  return s.size() > 15 && starts_with_any(s, kMonths) && (clock(6) || clock(7));
}

bool log_level(std::string_view text) {
  constexpr std::string_view kLevels[] = {"ERROR", "WARN", "INFO", "DEBUG", "FATAL", "TRACE", "CRITICAL", "SEVERE", "NOTICE"};
  const std::string_view head = text.substr(0, 60);
  for (const std::string_view level : kLevels) {
    const std::size_t at = head.find(level);
    if (at == std::string_view::npos) continue;
    const bool open = at == 0 || !is_ascii_letter(static_cast<unsigned char>(head[at - 1]));
    const bool close =
        at + level.size() >= head.size() || !is_ascii_letter(static_cast<unsigned char>(head[at + level.size()])) || level == "WARN";
    if (open && close) return true;
  }
  return false;
}

bool trace_line(std::string_view key) {
  if (starts(key, "traceback (most recent") || starts(key, "caused by: ") || starts(key, "exception in thread") ||
      starts(key, "stack trace:") || starts(key, "stacktrace:"))
    return true;
  if (starts(key, "at ") && holds(key, "(") && ends(key, ")") && (holds(key, ".") || holds(key, ":"))) return true;
  if (starts(key, "at ") && ends(key, ">") && holds(key, "<anonymous")) return true;
  if (starts(key, "file \"") && holds(key, ", line ")) return true;
  return starts(key, "... ") && ends(key, " more") && count_digits(key) > 0;
}

// "ValueError: …", "java.lang.NullPointerException: …": closes or opens a trace.
bool exception_line(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" :"), text.size());
  const std::string_view head = text.substr(0, end);
  return head.size() > 7 &&
         (ends(head, "Exception") || (ends(head, "Error") && is_ascii_letter(static_cast<unsigned char>(head[head.size() - 6]))) ||
          ends(head, "Fault"));
}

bool has_sign(std::string_view text) {
  for (const char c : text)
    if (c == '{' || c == '}' || c == '=' || c == ';' || c == '<' || c == '>' || c == '(' || c == '[' || c == ']' || c == '$' || c == '|' ||
        c == '&' || c == '/' || c == '"' || c == '#')
      return true;
  return false;
}

// 0 prose, 1 could be code, 2 code.
int code_weight(const ZoneLines& z, std::size_t i) {
  const std::string_view text = z.text(i);
  const std::string_view key = z.key(i);
  const char first = text.front();
  const char last = text.back();
  // Most lines of mail hold no sign that code is made of.
  const bool indented =
      z[i].line.first >= z[i].line.begin + 2 || (z[i].line.first > z[i].line.begin && z.source()[z[i].line.begin] == '\t');
  if (!indented && !has_sign(text)) return 0;
  const bool emoticon =
      text.size() > 1 && last == ')' && (text[text.size() - 2] == ';' || text[text.size() - 2] == ':' || text[text.size() - 2] == '-');
  if (emoticon) return 0;
  // XML and HTML: a tag begins and ends the line. An address or link in angle brackets does not.
  if (first == '<' && last == '>' && text.size() > 2 && !holds(text, "@") && !holds(text, "://")) {
    const char c = text[1];
    if (c == '/' || c == '?' || c == '!' ||
        (is_ascii_letter(static_cast<unsigned char>(c)) &&
         (holds(text, "</") || holds(text, "/>") || holds(text, "=\"") || count_words(text) == 1)))
      return 2;
  }
  if (text == "{" || text == "}" || text == "};" || text == "}," || text == "[" || text == "]" || text == "]," || text == "});" ||
      text == "})" || text == "{{" || text == "}}")
    return 1;
  // JSON: "name": value
  if (first == '"' && holds(text, "\":") &&
      (last == ',' || last == '{' || last == '[' || last == '"' || last == '}' || digit(last) || ends(text, "true") ||
       ends(text, "false") || ends(text, "null")))
    return 2;
  if (first == '{' && last == '}' && (holds(text, "\":") || holds(text, "':"))) return 2;
  if (first == '[' && last == ']' && holds(text, "{\"")) return 2;
  constexpr std::string_view kOpenings[] = {
      "#include ",    "#define ",     "import java", "using namespace", "public class", "public static", "private ",
      "def ",         "function ",    "function(",   "select * from",   "insert into",  "delete from ",  "update ",
      "create table", "console.log(", "print(",      "return ",         "var ",         "let ",          "const ",
      "if (",         "for (",        "while (",     "else {",          "} else",       "try {",         "} catch",
      "from ",        "import ",      "#!/"};
  const bool opens = starts_with_any(key, kOpenings);
  const std::size_t command = text.find_first_not_of(' ', 1);
  const bool prompt =
      (starts(text, "$ ") || starts(text, "# ./") || starts(text, "C:\\>") || starts(text, "PS C:\\") || starts(text, ">>> ")) &&
      text.size() > 4;
  const bool shell = prompt && (text.front() != '$' || (command != std::string_view::npos && !digit(text[command])));  // "$ 650" is a price
  if (shell) return 2;
  constexpr std::string_view kCommands[] = {"sudo ",       "ssh ",        "curl -",     "git clone ", "git push",    "git pull", "apt-get ",
                                            "npm install", "pip install", "docker run", "cd /",       "./configure", "telnet "};
  if (starts_with_any(key, kCommands) && count_words(text) <= 8 && last != '.' && last != '?')
    return z[i].line.first >= z[i].line.begin + 2 ? 2 : 1;
  int signs = 0;
  if (last == ';' || last == '{') ++signs;
  for (const std::string_view sign :
       {"==", "!=", "->", "=>", "::", "();", "&&", "||", " = ", " += ", "){", ") {", "[0]", "/*", "*/", "</", "/>"})
    signs += holds(text, sign) ? 1 : 0;
  const std::size_t open = text.find('(');
  const bool call = open != std::string_view::npos && open > 0 &&
                    (is_ascii_letter(static_cast<unsigned char>(text[open - 1])) || text[open - 1] == '_') &&
                    (holds(text, "_") || holds(text.substr(0, open), ".") || last == ';');
  if (call) ++signs;
  if (opens && (last == ';' || last == '{' || last == ':' || last == ')') && (signs > 0 || call || last == '{')) return 2;
  if (last == ';' && signs >= 2) return 2;
  if (signs >= 3) return 2;
  const bool deep = z[i].line.first >= z[i].line.begin + 4 || (indented && z.source()[z[i].line.begin] == '\t');
  if (signs >= 1 && (deep || last == ';' || last == '{')) return signs >= 2 ? 2 : 1;
  if ((starts(text, "//") && text.size() > 3 && text[2] == ' ') || starts(text, "/*")) return 1;
  return opens && deep ? 1 : 0;
}

void mask_fences(ZoneLines& z) {
  const std::string_view source = z.source();
  std::size_t at = source.find("```");
  std::size_t line = 0;
  while (at != std::string_view::npos) {
    std::size_t close = source.find("```", at + 3);
    if (close == std::string_view::npos) {  // never closed: to the end of the paragraph at most
      z.unsure = true;
      return;
    }
    std::size_t end = close + 3;
    while (end < source.size() && source[end] == '`') ++end;
    // Whole lines become code, parts of lines a part.
    while (line < z.size() && z[line].line.last <= at) ++line;
    const bool own = line < z.size() && z[line].zone != Zone::quote;  // a '>' inside of our own fence quotes nobody
    for (std::size_t k = line; k < z.size() && z[k].line.first < end; ++k) {
      if (z[k].zone == Zone::quote && !(own && z[k].quoted)) continue;
      const auto from = std::max<std::size_t>(at, z[k].line.first);
      const auto to = std::min<std::size_t>(end, z[k].line.last);
      if (from >= to) continue;
      if (from == z[k].line.first && to == z[k].line.last) {
        z[k].zone = Zone::code;
      } else if (z[k].zone == Zone::body) {
        z.mask_part({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, Zone::code);
      }
    }
    at = source.find("```", end);
  }
}

}  // namespace

void mask_code(ZoneLines& z) {
  mask_fences(z);
  // Traces and logs.
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (!z.body(i)) continue;
    const std::string_view key = z.key(i);
    if (trace_line(key)) {
      z[i].zone = Zone::code;
      if (i > 0 && z.body(i - 1) && !z[i].after_blank && exception_line(z.text(i - 1))) z[i - 1].zone = Zone::code;
      if (starts(key, "file \"") && i + 1 < z.size() && z.body(i + 1) && z[i + 1].line.first > z[i + 1].line.begin + 2)
        z[i + 1].zone = Zone::code;
      if (i + 1 < z.size() && z.body(i + 1) && !z[i + 1].after_blank && exception_line(z.text(i + 1))) z[i + 1].zone = Zone::code;
      continue;
    }
    if (i > 0 && z[i - 1].zone == Zone::code && !z[i].after_blank && exception_line(z.text(i))) {
      z[i].zone = Zone::code;
      continue;
    }
    const bool timed = log_time(key);
    const bool level = (timed || z.text(i).front() == '[') && log_level(z.text(i));
    const bool neighbour = (i > 0 && z[i - 1].zone == Zone::code) || (i + 1 < z.size() && log_time(z.key(i + 1)));
    const bool bracketed = z.text(i).front() == '[' && level && z.text(i).find(']') < 12;
    if ((timed && (level || neighbour)) || bracketed) z[i].zone = Zone::code;
  }
  // Source: runs of lines that could be code, at least one of which is.
  for (std::size_t i = 0; i < z.size();) {
    const int w = z.body(i) ? code_weight(z, i) : 0;
    if (w == 0) {
      ++i;
      continue;
    }
    std::size_t end = i;
    int strong = 0;
    std::size_t behind = i;  // one past the last line that could be code
    for (; end < z.size() && z.body(end); ++end) {
      const int x = code_weight(z, end);
      if (x == 0) {
        // A line in the middle of a block that says nothing by itself, deeper than prose would be.
        const bool inside = z[end].line.first >= z[end].line.begin + 4 && end + 1 < z.size() && z.body(end + 1) && end - behind < 2;
        if (!inside) break;
        continue;
      }
      strong += x == 2 ? 1 : 0;
      behind = end + 1;
    }
    constexpr std::size_t kBlock = 2;
    if (strong > 0 && (behind - i >= kBlock || strong == 1)) {
      // Lines above at the same indent belong to the block ("String bucket …" before the first call).
      z.mask(i, behind, Zone::code);
    }
    i = std::max(behind, i + 1);
  }
}

}  // namespace amends::text
