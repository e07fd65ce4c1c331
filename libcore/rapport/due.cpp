// Walks a text and collects its due expressions. The words are read by due_reader.cpp, the moments made by due_resolve.cpp.
#include "rapport/due.hpp"

#include "rapport/due_expr.hpp"
#include "rapport/due_lex.hpp"
#include "rapport/due_reader.hpp"

namespace amends::rapport {
namespace {

// West of this offset, in minutes, 03/04 is the fourth of March: Newfoundland (-02:30) writes the day first, the mainland mostly does not.
constexpr int kMonthFirstWestOf = -150;

bool month_first(DateOrder order, text::Time said) {
  if (order == DateOrder::by_offset) return said.offset_minutes < kMonthFirstWestOf;
  return order == DateOrder::month_first;
}

}  // namespace

std::vector<DueHit> find_due(std::string_view text, text::Span within, text::Time said, DateOrder order) {
  std::vector<DueHit> hits;
  const std::vector<Lex> tokens = lex(text, within);
  DueReader reader(tokens, due_base(said), month_first(order, said));
  for (std::size_t i = 0; i < tokens.size();) {
    DueExpr expr;
    const std::size_t next = reader.expression(i, expr);
    if (next == 0) {
      ++i;
      continue;
    }
    if (std::optional<DueHit> hit = resolve(expr, reader.base())) {
      hit->span = {tokens[i].span.begin, tokens[next - 1].span.end};
      reader.anchor(text::local_day(hit->at));
      hits.push_back(*hit);
    }
    i = next;
  }
  return hits;
}

std::vector<DueHit> find_due(std::string_view text, text::Time said, DateOrder order) {
  return find_due(text, {0, static_cast<std::uint32_t>(text.size())}, said, order);
}

}  // namespace amends::rapport
