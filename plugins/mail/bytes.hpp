// The bytes of one input, read at any place without holding them: a file, a spooled pipe, or memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace amends::mail {

// "no such file", "cannot be read: ..." for an errno.
std::string why_unreadable(int error);

class Bytes {
 public:
  // Opens a file, or standard input for "-"; pipes are copied to an unnamed temporary file first. On failure `problem` says why.
  static Bytes open(const std::string& path, std::string& problem);
  static Bytes of(std::string memory);

  Bytes() = default;
  ~Bytes();
  Bytes(Bytes&& other) noexcept;
  Bytes& operator=(Bytes&& other) noexcept;

  bool is_open() const { return open_; }
  std::uint64_t size() const { return size_; }
  // Up to `count` bytes from `at`; fewer at the end or where the file became shorter.
  std::size_t read(std::uint64_t at, char* to, std::size_t count) const;
  std::string text(std::uint64_t begin, std::uint64_t end) const;
  // For GMime: a descriptor, or -1 where the bytes are in memory.
  int descriptor() const { return fd_; }
  std::string_view memory() const { return memory_; }

 private:
  void close();
  bool open_ = false;
  int fd_ = -1;
  std::uint64_t size_ = 0;
  std::string memory_;
};

}  // namespace amends::mail
