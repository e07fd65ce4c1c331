// The verbs. Each reads its input, writes to standard output, and returns the exit status.
#pragma once

#include "options.hpp"

namespace amends::cli {

int run_read(const Options& options);
int run_plan(const Options& options);
int run_review(const Options& options);
int run_eval(const Options& options);
int run_batch(const Options& options);
int run_completion(const std::string& shell);

}  // namespace amends::cli
