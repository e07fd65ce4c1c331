// One engine, conversations of their own and one report shared by several threads. Under the tsan preset this is the proof that nothing is
// shared unguarded; everywhere it shows that threads change no byte of an answer.
#include <amends/amends.hpp>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

namespace {

constexpr int kThreads = 4;

const char* const kTexts[] = {
    "The invoice is wrong again. I have asked for a corrected one twice and nobody answers.",
    "Thank you so much, the new layout is exactly what we hoped for!",
    "I do not understand the second step. Which form do we need?",
    "If this is not settled by Friday we will cancel and leave a review that says why.",
};

std::string answer(const amends::Engine& engine, std::size_t first) {
  amends::Conversation conversation(engine, {.me = {"us@x"}});
  for (std::size_t i = 0; i < std::size(kTexts); ++i)
    conversation.add({.text = kTexts[(first + i) % std::size(kTexts)], .from = i % 2 ? "us@x" : "c@y"});
  const amends::Report report =
      conversation.report({.now = "2026-03-02T09:00:00Z", .draft = "Sorry if you feel that way. We will look into it soon."});
  std::string out;
  for (std::size_t i = 0; i < report.message_count(); ++i) out += report.json(amends::View::read, i);
  out += report.json(amends::View::plan);
  out += report.json(amends::View::review);
  return out;
}

}  // namespace

TEST_CASE("threads that share an engine get the answers of one thread") {
  const amends::Engine engine;
  std::vector<std::string> alone, together(kThreads);
  for (std::size_t i = 0; i < kThreads; ++i) alone.push_back(answer(engine, i));
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kThreads; ++i)
    threads.emplace_back([&, i] {
      for (int round = 0; round < 3; ++round) together[i] = answer(engine, i);
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < kThreads; ++i) CHECK(together[i] == alone[i]);
}

TEST_CASE("threads that ask one report for the same view get the same text, made while they race") {
  const amends::Engine engine;
  amends::Conversation conversation(engine);
  for (int i = 0; i < 8; ++i) conversation.add({.text = kTexts[i % 4]});
  for (int round = 0; round < 10; ++round) {
    const amends::Report report = conversation.report({.draft = "We are sorry."});
    std::atomic<int> waiting{kThreads};
    std::vector<std::vector<const char*>> seen(kThreads);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t)
      threads.emplace_back([&, t] {
        --waiting;
        while (waiting > 0) std::this_thread::yield();  // so that all start at once
        for (std::size_t m = 0; m < 8; ++m) seen[t].push_back(report.json(amends::View::read, m).data());
        seen[t].push_back(report.json(amends::View::plan, 0, amends::Unit::utf16).data());
        seen[t].push_back(report.json(amends::View::review, 0, amends::Unit::codepoint).data());
      });
    for (std::thread& thread : threads) thread.join();
    for (const auto& pointers : seen) CHECK(pointers == seen[0]);
    CHECK(report.json(amends::View::plan, 0, amends::Unit::utf16).data() == seen[0][8]);
  }
}

TEST_CASE("several threads may read one conversation") {
  const amends::Engine engine;
  amends::Conversation conversation(engine);
  for (const char* text : kTexts) conversation.add({.text = text});
  const amends::Report alone = conversation.report();
  const std::string wanted(alone.json(amends::View::plan));
  std::vector<std::string> got(kThreads);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      const amends::Report report = conversation.report();
      got[t] = report.json(amends::View::plan);
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : got) CHECK(text == wanted);
}
