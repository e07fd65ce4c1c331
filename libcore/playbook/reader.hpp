// Reads one action file. The format is described at the top of action.hpp; built-in files and a customer's go through the same reader.
#pragma once

#include "playbook/action.hpp"
#include "playbook/playbook.hpp"

namespace amends::playbook {

// The file as an entry. Throws PlaybookError "name:line:column: reason" at the first thing that is not of the format;
// lines and columns count from 1, columns in code points.
Playbook::Entry read_action(const File& file);

}  // namespace amends::playbook
