#!/bin/sh
# Views of temporaries do not compile. Each case must compile with a named object, and must fail with a temporary for the reason
# that the accessor is deleted: a typing error in the case itself would fail both.
# usage: compile_fail.sh COMPILER ROOT
set -eu
compile() { "$1" -std=c++20 -fsyntax-only -I"$2/include" -DCASE="$3" ${4:+-D$4} "$2/tests/compile_fail/dangling.cpp" 2>&1; }
status=0
cases=$(grep -cE '^#(if|elif) CASE ==' "$2/tests/compile_fail/dangling.cpp")
for case in $(seq "$cases"); do
  if ! messages=$(compile "$1" "$2" "$case"); then
    printf 'case %s does not compile with a named object:\n%s\n' "$case" "$messages" >&2
    status=1
  fi
  if messages=$(compile "$1" "$2" "$case" TEMPORARY); then
    echo "case $case compiles with a temporary" >&2
    status=1
  elif ! echo "$messages" | grep -q 'deleted'; then
    printf 'case %s fails for another reason:\n%s\n' "$case" "$messages" >&2
    status=1
  fi
done
exit $status
