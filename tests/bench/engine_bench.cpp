// The whole line through the C interface: start-up, memory, one mail, a thread of 20 kB with a draft, and JSON.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <amends/amends.hpp>

#include "texts.hpp"

namespace {

const amends::Engine& engine() {
  static const amends::Engine kEngine;
  return kEngine;
}

std::size_t heap_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

void start_engine(benchmark::State& state) {
  for (auto _ : state) {
    const amends::Engine started;
    benchmark::DoNotOptimize(started.handle());
  }
  const std::size_t before = heap_bytes();
  const amends::Engine kept;
  state.counters["heap_kB"] = static_cast<double>(heap_bytes() - before) / 1024;
}
BENCHMARK(start_engine)->Unit(benchmark::kMillisecond);

// From the text to the JSON of the read view, as a host does it for one mail.
void read_mail_to_json(benchmark::State& state) {
  for (auto _ : state) {
    amends::Conversation conversation(engine());
    conversation.add({.text = amends::bench::kMail});
    const amends::Report report = conversation.report();
    benchmark::DoNotOptimize(report.json(amends::View::read).data());
  }
}
BENCHMARK(read_mail_to_json)->Unit(benchmark::kMicrosecond);

// Mail and draft: plan and review.
void review_draft_to_json(benchmark::State& state) {
  for (auto _ : state) {
    amends::Conversation conversation(engine());
    conversation.add({.text = amends::bench::kMail, .date = "2026-03-10T09:00:00Z"});
    const amends::Report report = conversation.report({.draft = amends::bench::kDraft});
    benchmark::DoNotOptimize(report.json(amends::View::plan).data());
    benchmark::DoNotOptimize(report.json(amends::View::review).data());
  }
}
BENCHMARK(review_draft_to_json)->Unit(benchmark::kMicrosecond);

// 20 kB of JSON in, all views out.
void thread_to_json(benchmark::State& state) {
  const std::string json = amends::bench::thread_json();
  std::size_t written = 0;
  for (auto _ : state) {
    const auto conversation = amends::Conversation::from_json(engine(), json);
    const amends::Report report = conversation.report();
    written = report.json(amends::View::plan).size() + report.json(amends::View::review).size();
    for (std::size_t i = 0; i < report.message_count(); ++i) written += report.json(amends::View::read, i).size();
  }
  state.counters["in_kB"] = static_cast<double>(json.size()) / 1024;
  state.counters["out_kB"] = static_cast<double>(written) / 1024;
}
BENCHMARK(thread_to_json)->Unit(benchmark::kMillisecond);

// Reading the thread without a report, and what conversation and report take of the heap.
void thread_memory(benchmark::State& state) {
  const std::string json = amends::bench::thread_json();
  for (auto _ : state) {
    const auto conversation = amends::Conversation::from_json(engine(), json);
    benchmark::DoNotOptimize(conversation.handle());
  }
  const std::size_t before = heap_bytes();
  const auto conversation = amends::Conversation::from_json(engine(), json);
  const std::size_t with_conversation = heap_bytes();
  const amends::Report report = conversation.report();
  state.counters["conversation_kB"] = static_cast<double>(with_conversation - before) / 1024;
  state.counters["report_kB"] = static_cast<double>(heap_bytes() - with_conversation) / 1024;
}
BENCHMARK(thread_memory)->Unit(benchmark::kMillisecond);

// The JSON writer alone.
void write_json(benchmark::State& state) {
  amends::Conversation conversation(engine());
  conversation.add({.text = amends::bench::kMail});
  std::size_t written = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const amends::Report report = conversation.report();  // a view is rendered once for each report
    state.ResumeTiming();
    written = report.json(amends::View::read, 0, amends::Unit::utf16).size();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(written));
}
BENCHMARK(write_json)->Unit(benchmark::kMicrosecond);

}  // namespace
