// Writes JSON text, one token at a time: commas, escapes and numbers. It knows nothing of what the tokens mean.
// Numbers are printed from integers only, so that every platform prints the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace amends::report {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  // A key of the object that is open; its value must follow.
  void key(std::string_view name);

  // Valid UTF-8 goes out as it is; quotes, backslashes and control characters are escaped.
  void string(std::string_view text);
  void integer(std::int64_t value);
  // Ten-thousandths with four decimals: 1234 is 0.1234, -2500 is -0.2500.
  void ratio(std::int32_t ten_thousandths);
  void boolean(bool value);
  void null();
  // Digits that are already a JSON number.
  void number(std::string_view digits);

  // Ends the text and hands it out.
  std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void comma();
  void quoted(std::string_view text);

  std::string out_;
  bool follows_ = false;  // a value stands before in the same array or object
};

}  // namespace amends::report
