// GMime reads from the file itself and keeps offsets of the parts, so a large attachment costs no memory.
// Every GObject is held by `Held`, which gives it back.
#include "mime.hpp"

#include <gmime/gmime.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <type_traits>

#include "flowed.hpp"
#include "html.hpp"
#include "utf8.hpp"

namespace amends::mail {
namespace {

constexpr std::size_t kMaxHeaders = std::size_t{1} << 20;  // Exchange's own limit is 256 KiB
constexpr std::size_t kMaxText = std::size_t{8} << 20;     // a longer text part is a log or a dump, not a letter
constexpr int kMaxDepth = 32;                              // forwards of forwards; deeper is an attack

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Held = std::unique_ptr<T, Unref>;

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

std::string text_of(const char* words) { return words == nullptr ? std::string() : repaired_utf8(words); }

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<Moment> moment_of(GDateTime* date) {
  if (date == nullptr) return {};
  const auto minutes = static_cast<int>(g_date_time_get_utc_offset(date) / (GTimeSpan{60} * 1000 * 1000));
  // "+9900" is in the wild; RFC 3339 can say no more than a day.
  return Moment{g_date_time_to_unix(date), minutes > -1440 && minutes < 1440 ? minutes : 0};
}

std::optional<Moment> parse_mail_date(const char* words) {
  if (words == nullptr) return {};
  GDateTime* date = g_mime_utils_header_decode_date(words);
  if (date == nullptr) return {};
  const auto out = moment_of(date);
  g_date_time_unref(date);
  return out;
}

struct Address {
  std::string address;
  std::string name;
};

void collect(InternetAddressList* list, std::vector<Address>& out, int depth = 0) {
  if (list == nullptr || depth > 3) return;
  const int count = internet_address_list_length(list);
  for (int i = 0; i < count; ++i) {
    InternetAddress* entry = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_MAILBOX(entry)) {
      const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(entry));
      if (address != nullptr) out.push_back({lowered(one_line(text_of(address))), one_line(text_of(internet_address_get_name(entry)))});
    } else if (INTERNET_ADDRESS_IS_GROUP(entry)) {
      collect(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(entry)), out, depth + 1);
    }
  }
}

// The ids between angle brackets, as they come: References is broken in many ways.
void ids_in(const char* words, std::vector<std::string>& out) {
  if (words == nullptr) return;
  std::string_view rest(words);
  for (;;) {
    const std::size_t open = rest.find('<');
    if (open == std::string_view::npos) return;
    const std::size_t close = rest.find('>', open);
    if (close == std::string_view::npos) return;
    std::string id;
    for (const char c : rest.substr(open + 1, close - open - 1)) {
      if (static_cast<unsigned char>(c) > ' ') id += c;
    }
    id = repaired_utf8(id);
    if (!id.empty() && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    rest.remove_prefix(close + 1);
  }
}

Held<GMimeStream> stream_over(const Bytes& bytes, std::uint64_t begin, std::uint64_t end) {
  if (bytes.descriptor() < 0) {
    const std::string_view part = bytes.memory().substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    return Held<GMimeStream>(g_mime_stream_mem_new_with_buffer(part.data(), part.size()));
  }
  const int fd = ::dup(bytes.descriptor());
  if (fd < 0) return nullptr;
  return Held<GMimeStream>(g_mime_stream_fs_new_with_bounds(fd, static_cast<gint64>(begin), static_cast<gint64>(end)));
}

struct Trouble {
  bool truncated = false;
  bool malformed = false;
  bool too_deep = false;
};

void note_trouble(gint64, GMimeParserWarning kind, const gchar*, gpointer data) {
  auto& trouble = *static_cast<Trouble*>(data);
  if (kind == GMIME_WARN_TRUNCATED_MESSAGE) trouble.truncated = true;
  if (kind == GMIME_WARN_MALFORMED_MULTIPART || kind == GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY || kind == GMIME_WARN_MALFORMED_MESSAGE)
    trouble.malformed = true;
  if (kind == GMIME_CRIT_NESTING_OVERFLOW) trouble.too_deep = true;
}

// GMime 3.2.15 wants a fourth argument, how to destroy the third; older ones know three.
template <typename Set>
void set_warnings(Set set, GMimeParserOptions* options, Trouble* trouble) {
  if constexpr (std::is_invocable_v<Set, GMimeParserOptions*, GMimeParserWarningFunc, gpointer>) {
    set(options, note_trouble, trouble);
  } else {
    set(options, note_trouble, trouble, nullptr);
  }
}

Held<GMimeMessage> parse(GMimeStream* stream, Trouble* trouble) {
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream));
  g_mime_parser_set_persist_stream(parser.get(), TRUE);
  GMimeParserOptions* options = g_mime_parser_options_new();
  if (trouble != nullptr) set_warnings(g_mime_parser_options_set_warning_callback, options, trouble);
  Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options));
  g_mime_parser_options_free(options);
  return message;
}

// Where the header block ends: at the first empty line.
std::string header_block(const Bytes& bytes, std::uint64_t begin, std::uint64_t end) {
  std::size_t take = 8192;  // nearly all headers fit
  for (;;) {
    const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(end - begin, take));
    std::string block = bytes.text(begin, begin + want);
    std::size_t stop = block.find("\n\n");
    stop = std::min(stop, block.find("\n\r\n"));
    if (stop != std::string::npos) return block.substr(0, stop + 1) + "\n";
    if (want < take || take >= kMaxHeaders) return block + "\n\n";
    take *= 4;
  }
}

bool says_sent(GMimeObject* object) {
  const auto value = [&](const char* name) { return lowered(text_of(g_mime_object_get_header(object, name))); };
  const auto has_word = [](const std::string& text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const auto letter = [&](std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
      if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
    }
    return false;
  };
  return has_word(value("X-Gmail-Labels"), "sent") || has_word(value("X-Folder"), "sent");
}

// ---- the body ----

struct Body {
  std::string text;
  bool from_marks = false;
  bool cut = false;
  bool guessed = false;
  bool encrypted = false;
  bool found = false;  // a text part was there, even if empty
};

bool is(GMimeObject* object, const char* type, const char* subtype) {
  GMimeContentType* content = g_mime_object_get_content_type(object);
  return content != nullptr && g_mime_content_type_is_type(content, type, subtype);
}

bool is_attachment(GMimeObject* object) {
  GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(object);
  const char* kind = disposition == nullptr ? nullptr : g_mime_content_disposition_get_disposition(disposition);
  if (kind != nullptr && g_ascii_strcasecmp(kind, "attachment") == 0) return true;
  return GMIME_IS_PART(object) && g_mime_part_get_filename(GMIME_PART(object)) != nullptr;
}

std::string decoded(GMimePart* part, Body& body) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  GMimeStream* source = g_mime_data_wrapper_get_stream(content);
  if (source == nullptr) return {};
  g_mime_stream_reset(source);
  const Held<GMimeStream> filtered(g_mime_stream_filter_new(source));
  const GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(content);
  const Held<GMimeFilter> decoder(g_mime_filter_basic_new(encoding, FALSE));
  g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered.get()), decoder.get());

  std::string out;
  std::array<char, 16384> buffer;
  for (;;) {
    const gssize got = g_mime_stream_read(filtered.get(), buffer.data(), buffer.size());
    if (got <= 0) break;
    out.append(buffer.data(), static_cast<std::size_t>(got));
    if (out.size() >= kMaxText) {
      out.resize(kMaxText);
      body.cut = true;
      break;
    }
  }
  const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
  bool guessed = false;
  out = to_utf8(out, charset == nullptr ? std::string_view() : std::string_view(charset), guessed);
  body.guessed |= guessed && charset != nullptr;
  out = with_line_feeds(out);
  if (body.from_marks && encoding != GMIME_CONTENT_ENCODING_BASE64) out = without_from_marks(out);
  return out;
}

std::string plain_text(GMimePart* part, Body& body) {
  std::string out = decoded(part, body);
  const char* format = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "format");
  if (format == nullptr || g_ascii_strcasecmp(format, "flowed") != 0) return out;
  const char* deletes = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "delsp");
  return unflowed(out, deletes != nullptr && g_ascii_strcasecmp(deletes, "yes") == 0);
}

std::string text_of_object(GMimeObject* object, Body& body, int depth);

// The best of the alternatives: plain text, unless it only says "look at the HTML".
std::string text_of_alternative(GMimeMultipart* parts, Body& body, int depth) {
  std::string plain;
  std::string rich;
  const int count = g_mime_multipart_get_count(parts);
  for (int i = 0; i < count; ++i) {
    GMimeObject* child = g_mime_multipart_get_part(parts, i);
    if (child == nullptr) continue;
    if (is(child, "text", "plain")) {
      plain = text_of_object(child, body, depth + 1);
    } else {
      std::string other = text_of_object(child, body, depth + 1);
      if (!is_dummy(other) || rich.empty()) rich = std::move(other);
    }
  }
  return is_dummy(plain) && !rich.empty() ? rich : plain;
}

std::string text_of_object(GMimeObject* object, Body& body, int depth) {
  if (object == nullptr || depth > kMaxDepth) return {};
  if (GMIME_IS_MULTIPART(object)) {
    auto* parts = GMIME_MULTIPART(object);
    if (is(object, "multipart", "alternative")) return text_of_alternative(parts, body, depth);
    if (is(object, "multipart", "encrypted")) {
      body.encrypted = true;
      return {};
    }
    std::string out;
    const int count = g_mime_multipart_get_count(parts);
    // Of related parts the first is the text and the others its pictures; of signed ones the second is the signature.
    const bool first_only = is(object, "multipart", "related") || is(object, "multipart", "signed") || is(object, "multipart", "report");
    for (int i = 0; i < count; ++i) {
      GMimeObject* child = g_mime_multipart_get_part(parts, i);
      const std::string words = text_of_object(child, body, depth + 1);
      if (!words.empty()) {
        if (!out.empty() && out.back() != '\n') out += '\n';
        if (!out.empty()) out += '\n';
        out += words;
      }
      if (first_only && body.found) break;
    }
    return out;
  }
  if (!GMIME_IS_PART(object) || is_attachment(object)) return {};
  if (is(object, "text", "plain")) {
    body.found = true;
    return plain_text(GMIME_PART(object), body);
  }
  if (is(object, "text", "html")) {
    body.found = true;
    return html_to_text(decoded(GMIME_PART(object), body));
  }
  if (is(object, "application", "pkcs7-mime")) body.encrypted = true;
  return {};
}

}  // namespace

ParsedHeader read_header(const Bytes& bytes, std::uint64_t begin, std::uint64_t end) {
  start_gmime();
  ParsedHeader out;
  const std::string block = header_block(bytes, begin, end);
  const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(block.data(), block.size()));
  const Held<GMimeMessage> message = parse(stream.get(), nullptr);
  if (message == nullptr) return out;
  auto* object = GMIME_OBJECT(message.get());

  std::vector<Address> from;
  collect(g_mime_message_get_from(message.get()), from);
  if (from.empty()) collect(g_mime_message_get_sender(message.get()), from);
  if (!from.empty()) {
    out.header.from = from.front().address;
    out.header.from_name = from.front().name;
  }
  std::vector<Address> to;
  collect(g_mime_message_get_to(message.get()), to);
  collect(g_mime_message_get_cc(message.get()), to);
  for (const Address& address : to) {
    if (std::find(out.header.to.begin(), out.header.to.end(), address.address) == out.header.to.end())
      out.header.to.push_back(address.address);
  }

  std::vector<std::string> ids;
  ids_in(g_mime_object_get_header(object, "Message-ID"), ids);
  if (!ids.empty()) out.header.id = ids.front();
  ids_in(g_mime_object_get_header(object, "References"), out.header.references);
  ids_in(g_mime_object_get_header(object, "In-Reply-To"), out.header.references);
  out.header.references.erase(std::remove(out.header.references.begin(), out.header.references.end(), out.header.id),
                              out.header.references.end());

  out.header.subject = one_line(text_of(g_mime_message_get_subject(message.get())));
  const char* date = g_mime_object_get_header(object, "Date");
  out.header.date = moment_of(g_mime_message_get_date(message.get()));
  if (!out.header.date) out.header.date = parse_mail_date(date);
  out.date_unreadable = date != nullptr && !out.header.date;
  if (!out.header.date) {
    // "by host ...; date": when it arrived is near enough to when it was written.
    const std::string received = text_of(g_mime_object_get_header(object, "Received"));
    const std::size_t semicolon = received.rfind(';');
    if (semicolon != std::string::npos) out.header.date = parse_mail_date(received.c_str() + semicolon + 1);
  }
  for (const char* name : {"Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To"}) {
    const char* value = g_mime_object_get_header(object, name);
    InternetAddressList* list = value == nullptr ? nullptr : internet_address_list_parse(nullptr, value);
    if (list == nullptr) continue;
    std::vector<Address> addresses;
    collect(list, addresses);
    g_object_unref(list);
    for (const Address& address : addresses) out.header.delivered_to.push_back(address.address);
  }
  out.header.sent = says_sent(object);
  out.usable = !out.header.from.empty() || date != nullptr || !out.header.id.empty() || !out.header.subject.empty() || !to.empty();
  return out;
}

ParsedBody read_body(const Bytes& bytes, std::uint64_t begin, std::uint64_t end, bool from_marks) {
  start_gmime();
  ParsedBody out;
  const Held<GMimeStream> stream = stream_over(bytes, begin, end);
  Trouble trouble;
  const Held<GMimeMessage> message = stream == nullptr ? nullptr : parse(stream.get(), &trouble);
  if (message == nullptr) {
    out.warnings.emplace_back("cannot be read as a mail");
    return out;
  }
  Body body;
  body.from_marks = from_marks;
  out.text = text_of_object(g_mime_message_get_mime_part(message.get()), body, 0);
  if (trouble.truncated) out.warnings.emplace_back("the MIME structure ends early; read as far as it goes");
  if (trouble.malformed && !trouble.truncated) out.warnings.emplace_back("the MIME structure is damaged; read as far as it goes");
  if (trouble.too_deep) out.warnings.emplace_back("parts are nested too deep; the inner ones are left out");
  if (body.cut) out.warnings.emplace_back("the text is longer than 8 MiB; the rest is left out");
  if (body.guessed) out.warnings.emplace_back("the charset is unknown or wrong; read as UTF-8 or Windows-1252");
  if (body.encrypted) out.warnings.emplace_back("the text is encrypted and cannot be read");
  return out;
}

std::optional<Moment> envelope_date(std::string_view from_line) {
  // "From sender Mon Jan  5 10:00:00 2026 [+0000]": asctime's order. Rewritten in mail's.
  std::vector<std::string> words;
  std::string word;
  for (const char c : from_line) {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  if (!word.empty()) words.push_back(word);
  for (std::size_t i = 0; i + 4 < words.size(); ++i) {
    if (words[i + 3].find(':') == std::string::npos || words[i + 1].size() != 3 || words[i].size() != 3) continue;
    std::string year = words[i + 4];
    std::string zone = "+0000";
    if (!year.empty() && (year.front() == '+' || year.front() == '-') && i + 5 < words.size()) {
      zone = year;
      year = words[i + 5];
    }
    std::string date;
    for (const std::string& part : {words[i + 2], words[i + 1], year, words[i + 3], zone}) date.append(part).append(" ");
    return parse_mail_date(date.c_str());
  }
  return {};
}

}  // namespace amends::mail
