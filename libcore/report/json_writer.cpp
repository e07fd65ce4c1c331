// The tokens of JSON as text. to_chars for integers is exact and knows no locale.
#include "report/json_writer.hpp"

#include <charconv>

namespace amends::report {

void JsonWriter::comma() {
  if (follows_) out_ += ',';
  follows_ = true;
}

void JsonWriter::open(char bracket) {
  comma();
  out_ += bracket;
  follows_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  follows_ = true;
}

void JsonWriter::key(std::string_view name) {
  comma();
  quoted(name);
  out_ += ':';
  follows_ = false;
}

void JsonWriter::string(std::string_view text) {
  comma();
  quoted(text);
}

void JsonWriter::integer(std::int64_t value) {
  comma();
  char digits[20];  // the longest is -9223372036854775808
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, end);
}

void JsonWriter::ratio(std::int32_t ten_thousandths) {
  comma();
  std::int64_t rest = ten_thousandths;
  if (rest < 0) {
    out_ += '-';
    rest = -rest;
  }
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, rest / 10000).ptr;
  out_.append(digits, end);
  out_ += '.';
  for (std::int64_t place = 1000; place > 0; place /= 10) out_ += static_cast<char>('0' + rest / place % 10);
}

void JsonWriter::boolean(bool value) {
  comma();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  comma();
  out_ += "null";
}

void JsonWriter::number(std::string_view digits) {
  comma();
  out_ += digits;
}

void JsonWriter::quoted(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out_ += '"';
  std::size_t plain = 0;  // what stands from here on needs no escape
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out_ += text.substr(plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\r':
        out_ += "\\r";
        break;
      case '\t':
        out_ += "\\t";
        break;
      default:
        out_ += "\\u00";
        out_ += kHex[c >> 4];
        out_ += kHex[c & 0xF];
    }
  }
  out_ += text.substr(plain);
  out_ += '"';
}

}  // namespace amends::report
