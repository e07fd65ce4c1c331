// The flow of text/: check the bytes, split the lines, mask the zones, cut what is left into sentences and words.
#include "text/document.hpp"

#include <algorithm>
#include <utility>

#include "text/lines.hpp"
#include "text/sentences.hpp"
#include "text/zones.hpp"

namespace amends::text {
namespace {

constexpr std::size_t kLongestText = std::size_t{64} << 20;

std::string broken_at(std::size_t offset) { return "text is not valid UTF-8 at byte " + std::to_string(offset); }

}  // namespace

Utf8Error::Utf8Error(std::size_t offset) : std::invalid_argument(broken_at(offset)), offset_(offset) {}

class Parser {
 public:
  static Document parse(std::string_view text) {
    Document d;
    d.source_.assign(text);
    const std::string_view source = d.source_;
    const std::vector<Line> lines = split_lines(source);
    Zones zones = find_zones(source, lines);
    d.zones_ = std::move(zones.masked);
    d.unsure_ = zones.unsure;
    d.folded_.reserve(source.size());
    d.words_.reserve(source.size() / 5);  // English has about five bytes to a word, its blank included

    // The stretches between the zones, each with its lines.
    std::uint32_t begin = 0;
    std::size_t line = 0;
    for (std::size_t z = 0; z <= d.zones_.size(); ++z) {
      const std::uint32_t end = z < d.zones_.size() ? d.zones_[z].span.begin : static_cast<std::uint32_t>(source.size());
      while (line < lines.size() && lines[line].next <= begin) ++line;
      std::size_t behind = line;
      while (behind < lines.size() && lines[behind].begin < end) ++behind;
      if (begin < end)
        cut_sentences(source, {begin, end}, std::span(lines).subspan(line, behind - line), d.words_, d.folded_, d.sentences_);
      if (z < d.zones_.size()) begin = d.zones_[z].span.end;
    }
    return d;
  }
};

Document parse(std::string_view text) {
  if (text.size() > kLongestText) throw std::length_error("text is longer than 64 MiB");
  if (const auto offset = first_invalid_utf8(text)) throw Utf8Error(*offset);
  return Parser::parse(text);
}

const Sentence& Document::sentence_of(std::uint32_t word) const {
  const auto behind =
      std::upper_bound(sentences_.begin(), sentences_.end(), word, [](std::uint32_t w, const Sentence& s) { return w < s.first; });
  return *(behind == sentences_.begin() ? behind : behind - 1);
}

}  // namespace amends::text
