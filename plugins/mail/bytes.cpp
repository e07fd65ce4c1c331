// POSIX files: pread leaves no position behind, so that reading at two places needs no care.
#include "bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>
#include <vector>

namespace amends::mail {

std::string why_unreadable(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case EACCES:
      return "may not be read (permission denied)";
    case EISDIR:
      return "is a directory";
    default:
      return "cannot be read: " + std::generic_category().message(error);
  }
}

namespace {

bool write_all(int fd, const char* from, std::size_t count) {
  while (count > 0) {
    const ssize_t wrote = ::write(fd, from, count);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    from += wrote;
    count -= static_cast<std::size_t>(wrote);
  }
  return true;
}

// Copies what can be read only once to where it can be read again. The file has no name, so nothing of it stays behind.
int spooled(int fd, std::string& problem) {
  std::FILE* file = std::tmpfile();
  if (file == nullptr) {
    problem = "cannot be copied to a temporary file";
    return -1;
  }
  const int to = ::dup(fileno(file));
  std::fclose(file);
  std::vector<char> buffer(std::size_t{1} << 16);
  for (;;) {
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got == 0) return to;
    if (got < 0 || to < 0 || !write_all(to, buffer.data(), static_cast<std::size_t>(got))) {
      problem = why_unreadable(errno);
      if (to >= 0) ::close(to);
      return -1;
    }
  }
}

}  // namespace

Bytes Bytes::open(const std::string& path, std::string& problem) {
  Bytes out;
  const bool standard = path == "-";
  int fd = standard ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat info {};
  if (fd < 0 || ::fstat(fd, &info) != 0) {
    problem = standard ? "standard input is closed" : why_unreadable(errno);
    if (fd >= 0) ::close(fd);
    return out;
  }
  if (S_ISDIR(info.st_mode)) {
    problem = why_unreadable(EISDIR);
    ::close(fd);
    return out;
  }
  if (!S_ISREG(info.st_mode)) {
    const int copy = spooled(fd, problem);
    ::close(fd);
    if (copy < 0 || ::fstat(copy, &info) != 0) return out;
    fd = copy;
  }
  out.open_ = true;
  out.fd_ = fd;
  out.size_ = static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0));
  return out;
}

Bytes Bytes::of(std::string memory) {
  Bytes out;
  out.open_ = true;
  out.size_ = memory.size();
  out.memory_ = std::move(memory);
  return out;
}

Bytes::~Bytes() { close(); }

Bytes::Bytes(Bytes&& other) noexcept { *this = std::move(other); }

Bytes& Bytes::operator=(Bytes&& other) noexcept {
  if (this == &other) return *this;
  close();
  open_ = std::exchange(other.open_, false);
  fd_ = std::exchange(other.fd_, -1);
  size_ = std::exchange(other.size_, 0);
  memory_ = std::move(other.memory_);
  return *this;
}

void Bytes::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

std::size_t Bytes::read(std::uint64_t at, char* to, std::size_t count) const {
  if (fd_ < 0) {
    if (at >= memory_.size()) return 0;
    const std::size_t take = std::min<std::size_t>(count, memory_.size() - static_cast<std::size_t>(at));
    std::memcpy(to, memory_.data() + at, take);
    return take;
  }
  std::size_t done = 0;
  while (done < count) {
    const ssize_t got = ::pread(fd_, to + done, count - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

std::string Bytes::text(std::uint64_t begin, std::uint64_t end) const {
  std::string out(static_cast<std::size_t>(end - begin), '\0');
  out.resize(read(begin, out.data(), out.size()));
  return out;
}

}  // namespace amends::mail
