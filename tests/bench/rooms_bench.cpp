// The first two rooms alone: taking a mail apart, and judging it.
#include <benchmark/benchmark.h>

#include "text/document.hpp"
#include "texts.hpp"
#include "tone/model.hpp"

namespace {

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void parse_mail(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(amends::text::parse(amends::bench::kMail));
  count_bytes(state, amends::bench::kMail.size());
}
BENCHMARK(parse_mail);

void parse_megabyte(benchmark::State& state) {
  std::string text;
  while (text.size() < (1u << 20)) text += amends::bench::kMail;
  for (auto _ : state) benchmark::DoNotOptimize(amends::text::parse(text));
  count_bytes(state, text.size());
}
BENCHMARK(parse_megabyte)->Unit(benchmark::kMillisecond);

void read_mail(benchmark::State& state) {
  const amends::tone::Model model = amends::tone::Model::built_in();
  const amends::text::Document document = amends::text::parse(amends::bench::kMail);
  amends::tone::Scratch scratch;
  for (auto _ : state) benchmark::DoNotOptimize(model.read(document, scratch));
  count_bytes(state, amends::bench::kMail.size());
}
BENCHMARK(read_mail);

void explain_one_label(benchmark::State& state) {
  const amends::tone::Model model = amends::tone::Model::built_in();
  const amends::text::Document document = amends::text::parse(amends::bench::kMail);
  for (auto _ : state) benchmark::DoNotOptimize(model.explain(document, amends::tone::Label::churn_threat));
}
BENCHMARK(explain_one_label);

}  // namespace
