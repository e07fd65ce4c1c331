// What the benchmarks read: a client's mail of about 200 words with a signature and a quote, a draft, and a thread of 20 kB. Invented.
#pragma once

#include <string>
#include <string_view>

namespace amends::bench {

inline constexpr std::string_view kMail =
    "Hi Ann,\n\n"
    "I am writing because the handover of the new booking page has slipped for the third time now. When we met in January you told us "
    "that it would be live before the Easter rush, and we planned two campaigns around that date. Last week your colleague said Tuesday. "
    "On Tuesday the page was up for twenty minutes, took one booking twice, and went down again. Since then I have sent two mails and "
    "left a message, and the only answer was an automatic one.\n\n"
    "I do not want to be difficult. We liked working with you on the old site, and your designer was a joy. But my team had to take "
    "bookings by phone over the whole weekend, one of them in tears by Sunday evening, and we have refunded four guests out of our own "
    "pocket. I have to explain this to our owners on Thursday and I honestly do not know what to tell them.\n\n"
    "What I need from you is simple: a date that holds, somebody who picks up the phone when it breaks, and a proposal for the costs of "
    "the weekend. If we cannot settle that by Thursday noon, we will have to ask the other agency to take over.\n\n"
    "Could you call me today, please?\n\n"
    "Kind regards,\nBo Lindqvist\n\n-- \nBo Lindqvist\nReservations | Harbour House\n+46 00 000 00 00\n\n"
    "On Mon, 2 Mar 2026 at 09:14, Ann Ash <ann@firm.example> wrote:\n"
    "> Hi Bo,\n> the new page will be up on Tuesday.\n> Ann\n";

inline constexpr std::string_view kDraft =
    "Hi Bo,\n\n"
    "I told you Easter, then Tuesday, and both times the page was not there. That cost your team a weekend and your guests their "
    "patience, and I am sorry. It is my plan that was wrong, not your expectations.\n\n"
    "I will call you today at 15:00. By tomorrow noon you will have a date from me that our two developers have signed off, and the "
    "number of the one who is on call. The refunds of the weekend are ours to carry; please send me the four amounts.\n\n"
    "As for the automatic answer, our ticket system was not configured correctly.\n\nAnn\n";

// The mail and the draft, said again until the texts together have 20 kB, as JSON with dates and both sides.
inline std::string thread_json() {
  const auto quoted = [](std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
      if (c == '\n')
        out += "\\n";
      else if (c == '"')
        out += "\\\"";
      else
        out += c;
    }
    return out + "\"";
  };
  std::string out = R"({"id":"bench","me":["ann@firm.example"],"messages":[)";
  std::size_t bytes = 0;
  for (int i = 0; bytes < 20 * 1024; ++i) {
    const std::string_view text = i % 2 ? kDraft : kMail;
    if (i > 0) out += ',';
    const std::string day = (i < 9 ? "0" : "") + std::to_string(1 + i);  // some 20 messages, one a day
    out += R"({"from":")" + std::string(i % 2 ? "ann@firm.example" : "bo@client.example") + R"(","date":"2026-03-)" + day +
           R"(T09:00:00Z","text":)" + quoted(text) + "}";
    bytes += text.size();
  }
  return out + R"(],"draft":{"text":)" + quoted(kDraft) + "}}";
}

}  // namespace amends::bench
