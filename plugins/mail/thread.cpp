// A union-find over message ids: rings and self-references in broken headers cannot hang it.
#include "thread.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

namespace amends::mail {
namespace {

// A reply that comes later than this without references is a new matter under an old subject.
constexpr std::int64_t kSubjectWindow = std::int64_t{28} * 86400;

class Groups {
 public:
  std::uint32_t add() {
    parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
    return parent_.back();
  }
  std::uint32_t root(std::uint32_t node) {
    while (parent_[node] != node) {
      parent_[node] = parent_[parent_[node]];
      node = parent_[node];
    }
    return node;
  }
  // The smaller index stays the root, so the result does not depend on the order of joins.
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

std::int64_t when(const Header& header) { return header.date ? header.date->seconds : 0; }

std::set<std::string> people(const Header& header) {
  std::set<std::string> out(header.to.begin(), header.to.end());
  if (!header.from.empty()) out.insert(header.from);
  return out;
}

bool overlap(const std::set<std::string>& theirs, const Header& later) {
  if (!later.from.empty() && theirs.count(later.from) == 0) return false;
  // To oneself alone counts as well: notes and tests.
  const auto others =
      std::count_if(later.to.begin(), later.to.end(), [&](const std::string& a) { return a != later.from && theirs.count(a) > 0; });
  return others > 0 || (theirs.size() <= 1 && later.to.size() <= 1);
}

struct Candidate {
  std::uint32_t index;
  std::int64_t last;
  std::set<std::string> people;
};

}  // namespace

std::string plain_subject(std::string_view subject, bool& reply) {
  // Reply and forward marks as the common mailers write them in English, German, the Nordic languages, French, Dutch, Spanish, Italian,
  // Polish, Portuguese.
  constexpr std::array<std::string_view, 20> kMarks = {"re", "aw",  "antw", "sv", "vs",     "ref", "fwd", "fw", "wg", "tr",
                                                       "rv", "enc", "odp",  "vl", "doorst", "rif", "res", "vb", "r",  "i"};
  reply = false;
  std::string low;
  for (const char c : subject) low += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  std::string_view rest(low);
  for (;;) {
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
    if (!rest.empty() && rest.front() == '[') {
      const std::size_t close = rest.find(']');
      if (close > 40 || close + 1 >= rest.size()) break;
      rest.remove_prefix(close + 1);
      continue;
    }
    const std::size_t colon = rest.find(':');
    if (colon > 12) break;  // also where there is none
    std::string_view word = rest.substr(0, colon);
    // "Re[2]:", "Re (3):"
    word = word.substr(0, word.find_first_of("[( "));
    if (std::find(kMarks.begin(), kMarks.end(), word) == kMarks.end()) break;
    reply = true;
    rest.remove_prefix(colon + 1);
  }
  std::string out;
  for (const char c : rest) {
    if (c != ' ' && c != '\t') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::vector<std::uint32_t>> threads_of(const std::vector<Header>& headers) {
  Groups groups;
  const auto count = static_cast<std::uint32_t>(headers.size());
  for (std::uint32_t i = 0; i < count; ++i) groups.add();

  std::unordered_map<std::string, std::uint32_t> node_of_id;
  const auto node = [&](const std::string& id) {
    const auto found = node_of_id.find(id);
    return found != node_of_id.end() ? found->second : node_of_id.emplace(id, groups.add()).first->second;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!headers[i].id.empty()) groups.join(node(headers[i].id), i);
    for (const std::string& reference : headers[i].references) groups.join(node(reference), i);
  }

  // Replies that no reference ties to an earlier message: by subject and people.
  std::vector<std::uint32_t> by_date(count);
  std::iota(by_date.begin(), by_date.end(), 0U);
  std::stable_sort(by_date.begin(), by_date.end(), [&](std::uint32_t a, std::uint32_t b) { return when(headers[a]) < when(headers[b]); });
  std::set<std::uint32_t> seen;
  std::unordered_map<std::string, std::vector<Candidate>> by_subject;
  for (const std::uint32_t i : by_date) {
    const Header& header = headers[i];
    bool reply = false;
    const std::string subject = plain_subject(header.subject, reply);
    const bool tied = seen.count(groups.root(i)) > 0;
    if (!subject.empty() && header.date) {
      std::vector<Candidate>& candidates = by_subject[subject];
      candidates.erase(
          std::remove_if(candidates.begin(), candidates.end(), [&](const Candidate& c) { return when(header) - c.last > kSubjectWindow; }),
          candidates.end());
      auto match = std::find_if(candidates.rbegin(), candidates.rend(), [&](const Candidate& c) {
        return groups.root(c.index) == groups.root(i) || (reply && !tied && overlap(c.people, header));
      });
      if (match != candidates.rend()) {
        groups.join(match->index, i);
        match->last = when(header);
        const auto more = people(header);
        match->people.insert(more.begin(), more.end());
      } else {
        candidates.push_back({i, when(header), people(header)});
      }
    }
    seen.insert(groups.root(i));
  }

  std::map<std::uint32_t, std::vector<std::uint32_t>> members;
  for (std::uint32_t i = 0; i < count; ++i) members[groups.root(i)].push_back(i);
  struct Keyed {
    std::int64_t last;
    std::vector<std::uint32_t> indices;
  };
  std::vector<Keyed> keyed;
  for (auto& [root, indices] : members) {
    // An undated message stands behind the one before it in the input.
    std::unordered_map<std::uint32_t, std::int64_t> key;
    std::int64_t previous = 0;
    for (const std::uint32_t i : indices) {
      if (headers[i].date) previous = when(headers[i]);
      key[i] = previous;
    }
    std::stable_sort(indices.begin(), indices.end(), [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
    keyed.push_back({key[indices.back()], std::move(indices)});
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return a.last < b.last; });
  std::vector<std::vector<std::uint32_t>> out;
  out.reserve(keyed.size());
  for (Keyed& entry : keyed) out.push_back(std::move(entry.indices));
  return out;
}

Owner owner_of(const std::vector<Header>& headers) {
  std::map<std::string, std::size_t> takes_part;
  std::map<std::string, std::size_t> writes;
  std::map<std::string, std::size_t> sends;
  std::map<std::string, std::size_t> receives;
  std::size_t sent = 0;
  std::size_t delivered = 0;
  for (const Header& header : headers) {
    std::set<std::string> all = people(header);
    all.insert(header.delivered_to.begin(), header.delivered_to.end());
    for (const std::string& address : all) ++takes_part[address];
    if (!header.from.empty()) ++writes[header.from];
    if (header.sent && !header.from.empty()) {
      ++sent;
      ++sends[header.from];
    }
    if (!header.delivered_to.empty()) {
      ++delivered;
      const std::set<std::string> once(header.delivered_to.begin(), header.delivered_to.end());
      for (const std::string& address : once) ++receives[address];
    }
  }

  Owner out;
  // Sent folders also hold a few mails that others sent on our behalf: an address counts from a tenth of them on.
  for (const auto& [address, n] : sends) {
    if (n * 10 >= sent) out.me.push_back(address);
  }
  // Delivery headers name lists and forwarders too; ours is on a good part of them.
  for (const auto& [address, n] : receives) {
    if (n * 3 >= delivered && std::find(out.me.begin(), out.me.end(), address) == out.me.end()) out.me.push_back(address);
  }
  if (!out.me.empty()) {
    out.certainty = Owner::Certainty::clear;
    return out;
  }
  if (writes.size() <= 1) {
    // One writer alone: whoever reads this is on the other side.
    out.certainty = Owner::Certainty::clear;
    return out;
  }

  std::vector<std::string> ranked;
  ranked.reserve(takes_part.size());
  for (const auto& entry : takes_part) ranked.push_back(entry.first);
  std::stable_sort(ranked.begin(), ranked.end(), [&](const std::string& a, const std::string& b) { return takes_part[a] > takes_part[b]; });
  const std::size_t total = headers.size();
  const std::size_t first = takes_part[ranked.front()];
  const std::size_t second = ranked.size() > 1 ? takes_part[ranked[1]] : 0;
  if (first > second) {
    // In nine of ten messages, and well before the next: nobody else is in all of a mailbox.
    const bool clear = first * 10 >= total * 9 && second * 10 <= first * 7;
    out.certainty = clear ? Owner::Certainty::clear : Owner::Certainty::likely;
    out.me.push_back(ranked.front());
  }
  ranked.resize(std::min<std::size_t>(ranked.size(), 3));
  out.candidates = std::move(ranked);
  return out;
}

}  // namespace amends::mail
