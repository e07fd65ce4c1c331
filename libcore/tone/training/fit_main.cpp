// Fits the weights of all outputs at once, on the very function that judges: a message's score is that of its best window of three
// sentences (the worst for neutral), so the loss goes through the window that decides. Logistic loss, stochastic gradients with a step
// for each weight (AdaGrad), an L2 penalty (taken implicitly, so that no step can overshoot) and feature dropout. One thread and a fixed
// order: the same input gives the same bytes. Usage: amends_fit INPUT OUTPUT epochs strength dropout rate. INPUT and OUTPUT are written and
// read by train.py; all little endian.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr std::size_t kOut = 40;      // 39 outputs and one to fill the row
constexpr std::size_t kNeutral = 15;  // as in labels.hpp: takes the least
constexpr std::size_t kPolite = 10;   // alone sees the greeting
constexpr std::size_t kWindow = 3;
constexpr std::size_t kSteps = 6;

struct Sentence {
  std::uint32_t begin, end, words;
};
struct Message {
  std::uint32_t first, last;  // sentences
  std::uint32_t greet_begin, greet_end;
  bool test;
  float y[kOut], weight[kOut];
};

template <class T>
std::vector<T> read(std::FILE* in, std::size_t n) {
  std::vector<T> v(n);
  if (n && std::fread(v.data(), sizeof(T), n, in) != n) {
    std::fputs("amends_fit: input ends early\n", stderr);
    std::exit(2);
  }
  return v;
}

std::uint32_t random_bits(std::uint64_t& state) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return static_cast<std::uint32_t>(state >> 32);
}

std::size_t step_of(std::size_t windows) {
  std::size_t step = 0;
  while (step + 1 < kSteps && (std::size_t{1} << step) < windows) ++step;
  return step;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 7) return 2;
  std::FILE* in = std::fopen(argv[1], "rb");
  if (!in) return 2;
  const int epochs = std::atoi(argv[3]);
  const float strength = static_cast<float>(std::atof(argv[4]));
  const double dropout = std::atof(argv[5]);
  const float rate = static_cast<float>(std::atof(argv[6]));

  const auto head = read<std::uint32_t>(in, 4);  // features, messages, sentences, indices
  const std::size_t features = head[0];
  const auto column = read<float>(in, features);
  const auto frequency = read<float>(in, features);
  const auto factor = read<float>(in, 256);
  const auto message_raw = read<std::uint32_t>(in, std::size_t{5} * head[1]);
  const auto sentence_raw = read<std::uint32_t>(in, std::size_t{3} * head[2]);
  const auto index = read<std::uint32_t>(in, head[3]);
  const auto targets = read<float>(in, std::size_t{2} * kOut * head[1]);
  std::fclose(in);
  std::vector<Message> messages(head[1]);
  for (std::size_t m = 0; m < messages.size(); ++m) {
    const std::uint32_t* r = &message_raw[5 * m];
    messages[m] = {r[0], r[1], r[2], r[3], r[4] != 0, {}, {}};
    for (std::size_t o = 0; o < kOut; ++o) {
      messages[m].y[o] = targets[2 * kOut * m + o];
      messages[m].weight[o] = targets[2 * kOut * m + kOut + o];
    }
  }
  std::vector<Sentence> sentences(head[2]);
  for (std::size_t s = 0; s < sentences.size(); ++s) sentences[s] = {sentence_raw[3 * s], sentence_raw[3 * s + 1], sentence_raw[3 * s + 2]};

  std::vector<float> w(features * kOut, 0.0f), h(features * kOut, 1e-2f);
  float bias[kOut] = {}, bias_h[kOut], offset[kSteps][kOut] = {}, offset_h[kSteps][kOut];
  for (std::size_t o = 0; o < kOut; ++o) {
    bias_h[o] = 1.0f;
    for (auto& row : offset_h) row[o] = 1.0f;
  }
  const auto factor_of = [&](std::size_t words) { return factor[words < 255 ? words : 255]; };

  std::vector<float> sums, gradient, score;
  std::vector<std::uint32_t> chosen;
  std::vector<char> dropped;
  std::uint64_t state = 42;
  const std::uint32_t keep_below = static_cast<std::uint32_t>((1.0 - dropout) * 4294967295.0);

  // Scores of one message; `chosen` gets the window of each output. `train` applies the dropout.
  const auto forward = [&](const Message& message, bool train) {
    const std::size_t n = message.last - message.first;
    sums.assign(n * kOut, 0.0f);
    std::size_t total = 0;
    for (std::size_t s = 0; s < n; ++s) total += sentences[message.first + s].end - sentences[message.first + s].begin;
    dropped.assign(total, 0);
    std::size_t d = 0;
    const float grow = train && dropout > 0 ? static_cast<float>(1.0 / (1.0 - dropout)) : 1.0f;
    for (std::size_t s = 0; s < n; ++s) {
      const Sentence& sentence = sentences[message.first + s];
      float* const sum = &sums[s * kOut];
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i, ++d) {
        if (train && dropout > 0 && random_bits(state) > keep_below) {
          dropped[d] = 1;
          continue;
        }
        const float* const row = &w[std::size_t{index[i]} * kOut];
        const float c = column[index[i]] * grow;
        for (std::size_t o = 0; o < kOut; ++o) sum[o] += c * row[o];
      }
    }
    const std::size_t windows = n <= kWindow ? 1 : n - kWindow + 1;
    score.assign(kOut, 0.0f);
    chosen.assign(kOut, 0);
    for (std::size_t win = 0; win < windows; ++win) {
      float part[kOut] = {};
      std::size_t words = 0;
      for (std::size_t s = win; s < n && s < win + kWindow; ++s) {
        words += sentences[message.first + s].words;
        for (std::size_t o = 0; o < kOut; ++o) part[o] += sums[s * kOut + o];
      }
      const float f = factor_of(words);
      for (std::size_t o = 0; o < kOut; ++o) {
        const float value = part[o] * f;
        if (win > 0 && (o == kNeutral ? value >= score[o] : value <= score[o])) continue;
        score[o] = value;
        chosen[o] = static_cast<std::uint32_t>(win);
      }
    }
    const std::size_t step = step_of(windows);
    for (std::size_t o = 0; o < kOut; ++o) score[o] += bias[o] + offset[step][o];
    for (std::uint32_t i = message.greet_begin; i < message.greet_end; ++i)
      score[kPolite] += factor_of(8) * column[index[i]] * w[std::size_t{index[i]} * kOut + kPolite];
    return windows;
  };

  std::vector<std::uint32_t> order;
  for (std::uint32_t m = 0; m < messages.size(); ++m)
    if (!messages[m].test) order.push_back(m);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_bits(state) % i]);
    // Steps shrink to a tenth, so that the last epochs settle.
    const float eta = rate * (1.0f - 0.9f * static_cast<float>(epoch) / static_cast<float>(epochs));
    double loss = 0;
    for (const std::uint32_t m : order) {
      const Message& message = messages[m];
      const std::size_t windows = forward(message, true);
      float g[kOut], known[kOut];
      for (std::size_t o = 0; o < kOut; ++o) {
        const float p = 1.0f / (1.0f + std::exp(-score[o]));
        g[o] = (p - message.y[o]) * message.weight[o];
        known[o] = message.weight[o] > 0 ? 1.0f : 0.0f;  // the penalty, too, is only for labels that the message speaks of
        if (epoch + 1 == epochs && message.weight[o] > 0)
          loss -= message.weight[o] * std::log(std::max(1e-6f, message.y[o] * p + (1 - message.y[o]) * (1 - p)));
      }
      const std::size_t n = message.last - message.first;
      gradient.assign(n * kOut, 0.0f);
      for (std::size_t o = 0; o < kOut; ++o) {
        std::size_t words = 0;
        for (std::size_t s = chosen[o]; s < n && s < chosen[o] + kWindow; ++s) words += sentences[message.first + s].words;
        const float f = factor_of(words);
        for (std::size_t s = chosen[o]; s < n && s < chosen[o] + kWindow; ++s) gradient[s * kOut + o] = g[o] * f;
      }
      const std::size_t step = step_of(windows);
      for (std::size_t o = 0; o < kOut; ++o) {
        bias_h[o] += g[o] * g[o];
        bias[o] -= eta * g[o] / std::sqrt(bias_h[o]);
        if (windows > 1) {
          offset_h[step][o] += g[o] * g[o];
          offset[step][o] -= eta * 0.5f * g[o] / std::sqrt(offset_h[step][o]);
        }
      }
      std::size_t d = 0;
      const float grow = dropout > 0 ? static_cast<float>(1.0 / (1.0 - dropout)) : 1.0f;
      for (std::size_t s = 0; s < n; ++s) {
        const Sentence& sentence = sentences[message.first + s];
        const float* const gs = &gradient[s * kOut];
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i, ++d) {
          if (dropped[d]) continue;
          const std::size_t f = index[i];
          float* const row = &w[f * kOut];
          float* const hr = &h[f * kOut];
          const float c = column[f] * grow;
          const float decay = 1.0f / (strength * frequency[f]);
          for (std::size_t o = 0; o < kOut; ++o) {
            const float slope = c * gs[o];
            hr[o] += slope * slope;
            const float pace = eta / std::sqrt(hr[o]);
            row[o] = (row[o] - pace * slope) / (1.0f + pace * decay * known[o]);
          }
        }
      }
      for (std::uint32_t i = message.greet_begin; i < message.greet_end; ++i) {
        const std::size_t at = std::size_t{index[i]} * kOut + kPolite;
        const float slope = factor_of(8) * column[index[i]] * g[kPolite];
        h[at] += slope * slope;
        const float pace = eta / std::sqrt(h[at]);
        w[at] = (w[at] - pace * slope) / (1.0f + pace * known[kPolite] / (strength * frequency[index[i]]));
      }
    }
    if (epoch + 1 == epochs) std::fprintf(stderr, "amends_fit: loss per message %.4f\n", loss / static_cast<double>(order.size()));
  }

  std::FILE* out = std::fopen(argv[2], "wb");
  if (!out) return 2;
  for (std::size_t f = 0; f < features; ++f)
    for (std::size_t o = 0; o < kOut; ++o) w[f * kOut + o] *= column[f];
  std::fwrite(w.data(), sizeof(float), w.size(), out);
  std::fwrite(bias, sizeof(float), kOut, out);
  std::fwrite(offset, sizeof(float), kSteps * kOut, out);
  for (std::size_t f = 0; f < features; ++f)
    for (std::size_t o = 0; o < kOut; ++o) w[f * kOut + o] /= column[f];
  for (const Message& message : messages) {
    if (!message.test) continue;
    forward(message, false);
    std::fwrite(score.data(), sizeof(float), kOut, out);
  }
  return std::fclose(out) == 0 ? 0 : 1;
}
