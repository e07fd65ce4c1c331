// Runs a fuzz target over the files of a folder, for builds without libFuzzer: seeds and the crashes of the past.
// Each file is also run cut short at every power of two and with one byte changed, which costs little and finds what a seed alone does not.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: replay FOLDER\n";
    return 2;
  }
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::vector<char> read{std::istreambuf_iterator<char>(in), {}};
    std::vector<std::uint8_t> bytes(read.begin(), read.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    for (std::size_t cut = 1; cut < bytes.size(); cut *= 2) LLVMFuzzerTestOneInput(bytes.data(), cut);
    for (std::size_t at = 1; at < bytes.size(); at *= 2) {
      bytes[at] ^= 0x80u;
      LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
      bytes[at] ^= 0x80u;
    }
    ++files;
  }
  if (files == 0) {
    std::cerr << "no files in " << argv[1] << '\n';
    return 1;
  }
  return 0;
}
