// A folder for files that a test makes; gone with it. And short cuts to read a mailbox whole.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "mail.hpp"

class Folder {
 public:
  Folder() {
    std::string name = "/tmp/amends-test-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    // The path is ours, from mkdtemp.
    if (std::system(("rm -rf '" + path_ + "'").c_str()) != 0) std::abort();
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, const std::string& content) const {
    const std::string path = path_ + "/" + name;
    const std::size_t slash = path.rfind('/');
    if (std::system(("mkdir -p '" + path.substr(0, slash) + "'").c_str()) != 0) std::abort();
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct Whole {
  std::vector<amends::mail::Conversation> conversations;
  amends::mail::Problems problems;
  amends::mail::Owner owner;

  std::string complaints() const {
    std::string out;
    for (const auto& problem : problems) out += problem.line() + "\n";
    return out;
  }
};

inline Whole settle_all(amends::mail::Mailbox& box, Whole out, const std::vector<std::string>& me) {
  out.owner = box.settle(me);
  for (std::size_t i = 0; i < box.conversation_count(); ++i) out.conversations.push_back(box.conversation(i, out.problems));
  return out;
}

inline Whole read_all(const std::vector<std::string>& paths, const std::vector<std::string>& me = {}) {
  Whole out;
  amends::mail::Mailbox box;
  for (const std::string& path : paths) box.add(path, out.problems);
  return settle_all(box, std::move(out), me);
}

inline Whole read_bytes(const std::string& bytes, const std::string& name = "test.eml", const std::vector<std::string>& me = {}) {
  Whole out;
  amends::mail::Mailbox box;
  box.add_bytes(bytes, name, out.problems);
  return settle_all(box, std::move(out), me);
}

// The text of the only message.
inline std::string only_text(const std::string& bytes) {
  const Whole whole = read_bytes(bytes);
  if (whole.conversations.size() != 1 || whole.conversations[0].messages.size() != 1)
    return "(" + std::to_string(whole.conversations.size()) + " conversations) " + whole.complaints();
  return whole.conversations[0].messages[0].text;
}
