// A ring of slots: the caller's thread reads, workers fill in results, and whoever finishes the oldest slot hands on all that are ready.
#include "pipeline.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "bytes.hpp"

namespace amends::cli {
namespace {

constexpr std::size_t kRead = std::size_t{1} << 16;
constexpr std::size_t kMostBytes = std::size_t{64} << 20;  // lines in flight; one line alone may be larger
constexpr std::size_t kSlotsPerThread = 16;                // enough that a long line does not leave the others idle

struct Slot {
  std::string line;
  std::size_t number = 0;
  std::size_t bytes = 0;
  std::string result;
  bool ready = false;
};

class Ring {
 public:
  Ring(const std::function<std::string(const std::string&, std::size_t)>& work, const std::function<bool(const std::string&)>& done,
       std::size_t threads)
      : work_(work), done_(done), most_(threads * kSlotsPerThread) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
  }

  ~Ring() { finish(); }

  // False where no more lines are wanted.
  bool put(std::string line, std::size_t number) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || slots_.empty() || (slots_.size() < most_ && bytes_ + line.size() <= kMostBytes); });
    if (stopped_) return false;
    auto slot = std::make_unique<Slot>();
    slot->bytes = line.size();
    slot->line = std::move(line);
    slot->number = number;
    bytes_ += slot->bytes;
    waiting_.push_back(slot.get());
    slots_.push_back(std::move(slot));
    more_.notify_one();
    return true;
  }

  void finish() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
      more_.notify_all();
    }
    for (std::thread& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
  }

  std::exception_ptr failure() const { return failure_; }

 private:
  void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      more_.wait(lock, [&] { return ended_ || stopped_ || !waiting_.empty(); });
      if (stopped_ || waiting_.empty()) return;
      Slot* slot = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      std::string result = work_(slot->line, slot->number);
      slot->line = std::string();
      lock.lock();
      slot->result = std::move(result);
      slot->ready = true;
      hand_on(lock);
    }
  }

  // One thread at a time writes, so the order holds; the others go on working meanwhile.
  void hand_on(std::unique_lock<std::mutex>& lock) {
    if (writing_) return;
    writing_ = true;
    while (!stopped_ && !slots_.empty() && slots_.front()->ready) {
      const std::unique_ptr<Slot> slot = std::move(slots_.front());
      slots_.pop_front();
      lock.unlock();
      bool go_on = false;
      std::exception_ptr failure;
      try {
        go_on = done_(slot->result);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      bytes_ -= slot->bytes;
      if (failure != nullptr) failure_ = failure;
      if (!go_on) {
        stopped_ = true;
        more_.notify_all();
      }
      room_.notify_all();
    }
    writing_ = false;
  }

  const std::function<std::string(const std::string&, std::size_t)>& work_;
  const std::function<bool(const std::string&)>& done_;
  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable more_;
  std::deque<std::unique_ptr<Slot>> slots_;  // in order
  std::deque<Slot*> waiting_;                // those not begun
  std::vector<std::thread> threads_;
  std::exception_ptr failure_;
  std::size_t bytes_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
  bool writing_ = false;
};

}  // namespace

bool Lines::next(std::string& line) {
  line.clear();
  for (;;) {
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos) {
      line.append(buffer_, at_, end - at_);
      at_ = end + 1;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      return true;
    }
    line.append(buffer_, at_, std::string::npos);
    buffer_.clear();
    at_ = 0;
    if (ended_) {
      // The last line may lack its end.
      return !line.empty();
    }
    buffer_.resize(kRead);
    ssize_t got = -1;
    do {
      got = ::read(fd_, buffer_.data(), buffer_.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      buffer_.clear();
      throw std::runtime_error(mail::why_unreadable(errno));
    }
    buffer_.resize(static_cast<std::size_t>(got));
    ended_ = got == 0;
  }
}

void each_line(Lines& lines, const std::function<std::string(const std::string&, std::size_t)>& work,
               const std::function<bool(const std::string&)>& done) {
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 32);
  std::exception_ptr failure;
  {
    Ring ring(work, done, threads);
    std::string line;
    std::size_t number = 0;
    // Empty lines at the very end are no lines.
    std::size_t empty = 0;
    try {
      bool wanted = true;
      while (wanted && lines.next(line)) {
        ++number;
        if (line.empty()) {
          ++empty;
          continue;
        }
        for (; wanted && empty > 0; --empty) wanted = ring.put(std::string(), number - empty);
        wanted = wanted && ring.put(std::move(line), number);
        line = std::string();
      }
    } catch (...) {
      failure = std::current_exception();
    }
    ring.finish();
    if (ring.failure() != nullptr) failure = ring.failure();
  }
  if (failure != nullptr) std::rethrow_exception(failure);
}

}  // namespace amends::cli
