// Any bytes as a text, and their first line as a phrase pattern: refused with an error that names the place,
// or taken apart into a document that holds all its promises.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "../text/invariants.hpp"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "text_fuzz: %s\n", what);
  std::abort();
}

const amends::text::PhraseSet& phrases() {
  static const amends::text::PhraseSet kSet{"sorry if you feel",
                                            "(very|so)? sorry",
                                            "^ we (will|can) ... by {weekday}",
                                            "apolog*",
                                            "*ing",
                                            "we ...8 !(not|never) $",
                                            "{money}",
                                            "at {time}",
                                            "{name} _",
                                            "don't"};
  return kSet;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const Document d = parse(text);
    require(!first_invalid_utf8(text), "broken UTF-8 was accepted");
    require(d.source() == text, "the text was changed");
    require(broken_promise(d).empty(), broken_promise(d).c_str());
    require(broken_promise(d, phrases()).empty(), broken_promise(d, phrases()).c_str());
    const std::string_view line = text.substr(0, text.find('\n'));
    try {
      const PhraseSet set{line};
      require(broken_promise(d, set).empty(), broken_promise(d, set).c_str());
    } catch (const PhraseError& e) {
      require(e.offset() <= line.size(), "a pattern's error lies outside of it");
    }
  } catch (const Utf8Error& e) {
    require(first_invalid_utf8(text) == e.offset(), "the error names another place");
  }
  return 0;
}
