// The tokens: commas, escapes, and numbers that no platform prints differently.
#include "report/json_writer.hpp"

#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"

using amends::report::JsonWriter;

TEST_CASE("values are separated by commas, keys by colons") {
  JsonWriter out;
  out.begin_object();
  out.key("a");
  out.begin_array();
  out.end_array();
  out.key("b");
  out.begin_array();
  out.integer(1);
  out.begin_object();
  out.end_object();
  out.null();
  out.boolean(true);
  out.boolean(false);
  out.number("18446744073709551615");
  out.end_array();
  out.key("c");
  out.string("d");
  out.end_object();
  CHECK(out.take() == R"({"a":[],"b":[1,{},null,true,false,18446744073709551615],"c":"d"})");
}

TEST_CASE("a ratio has four decimals, whatever its size and sign") {
  const struct {
    std::int32_t value;
    const char* text;
  } cases[] = {{0, "0.0000"},       {1, "0.0001"},
               {50, "0.0050"},      {9999, "0.9999"},
               {10000, "1.0000"},   {-1, "-0.0001"},
               {-2500, "-0.2500"},  {123456, "12.3456"},
               {-10000, "-1.0000"}, {std::numeric_limits<std::int32_t>::min(), "-214748.3648"}};
  for (const auto& c : cases) {
    JsonWriter out;
    out.ratio(c.value);
    CHECK(out.take() == c.text);
  }
}

TEST_CASE("integers reach to both ends") {
  JsonWriter out;
  out.begin_array();
  out.integer(std::numeric_limits<std::int64_t>::min());
  out.integer(std::numeric_limits<std::int64_t>::max());
  out.end_array();
  CHECK(out.take() == "[-9223372036854775808,9223372036854775807]");
}

TEST_CASE("strings are escaped where JSON wants it and nowhere else") {
  using namespace std::string_literals;
  const struct {
    std::string text;
    std::string json;
  } cases[] = {{"", R"("")"},
               {"plain", R"("plain")"},
               {"a\"b\\c", R"("a\"b\\c")"},
               {"line\nnext\r\ttab", R"("line\nnext\r\ttab")"},
               {"nul\0bell\a"s, R"("nul\u0000bell\u0007")"},
               {"\x1f \x7f", "\"\\u001f \x7f\""},
               {"sl/ash \u2028 caf\u00e9 \U0001F600", "\"sl/ash \u2028 caf\u00e9 \U0001F600\""}};
  for (const auto& c : cases) {
    JsonWriter out;
    out.string(c.text);
    CHECK(out.take() == c.json);
  }
}
