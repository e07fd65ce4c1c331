// Runs the amends command as a shell would and keeps what it wrote.
#pragma once

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "../mail/folder.hpp"

struct Ran {
  int status = -1;
  std::string out;
  std::string err;
};

inline std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// `line` is what follows "amends"; shell syntax works. `before` may set the environment.
inline Ran run_amends(const std::string& line, const std::string& input = {}, const std::string& before = {}) {
  const Folder folder;
  folder.file("in", input);
  const std::string command = before + " '" AMENDS_COMMAND "' " + line + " < '" + folder.path() + "/in' > '" + folder.path() +
                              "/out' 2> '" + folder.path() + "/err'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, content(folder.path() + "/out"), content(folder.path() + "/err")};
}

inline std::size_t line_count(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

inline boost::json::value json_of(const std::string& text) { return boost::json::parse(text); }

inline std::string demo(const std::string& name) { return AMENDS_SOURCE_DIR "/tests/conversations/" + name; }

inline std::string text_of(const boost::json::value& value) { return {value.as_string().data(), value.as_string().size()}; }
