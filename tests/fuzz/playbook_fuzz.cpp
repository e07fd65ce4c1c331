// Any bytes as an action file of a customer's: refused with an error that names line and column within the file,
// or read, and then a plan made with it leaves no slot in braces.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "playbook/action.hpp"
#include "playbook/playbook.hpp"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "playbook_fuzz: %s\n", what);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace amends;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const playbook::File files[] = {{"x.action", text}};
  try {
    const playbook::Playbook read = playbook::Playbook::parse(files);
    require(read.entries().size() == 1, "one file, one action");
    rapport::Rapport rapport;
    rapport.messages = 1;
    rapport.state = rapport::State::at_risk;
    for (const playbook::Action& action : playbook::advise(read, rapport, {}).actions) {
      require(!action.why.empty(), "an action has a reason");
      for (const playbook::Template& say : read.entries().front().say)
        for (const playbook::Part& part : say) require(part.text.find_first_of("{}") == std::string::npos, "no brace is left");
    }
  } catch (const playbook::PlaybookError& error) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    require(error.line() >= 1 && error.line() <= lines + 2, "the line lies in the file or just behind it");
    require(error.column() >= 1 && error.column() <= size + 1, "the column lies in the file");
  }
  return 0;
}
