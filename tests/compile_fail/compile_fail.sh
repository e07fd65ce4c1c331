#!/bin/sh
# Views of temporaries do not compile. With named objects the file must compile; with temporaries each marked line must be an error for
# the reason that what it calls is deleted, so that a slip in the file itself cannot pass for one.
# usage: compile_fail.sh COMPILER ROOT
set -eu
source=$2/tests/compile_fail/dangling.cpp
compile() { "$1" -std=c++20 -fsyntax-only -I"$2/include" ${3:+-D$3} "$source" 2>&1; }

if ! messages=$(compile "$1" "$2"); then
  printf 'with named objects it does not compile:\n%s\n' "$messages" >&2
  exit 1
fi
if messages=$(compile "$1" "$2" TEMPORARY); then
  echo "with temporaries it compiles" >&2
  exit 1
fi
status=0
marked=$(grep -n '// must fail$' "$source" | cut -d: -f1)
[ "$(echo "$marked" | wc -l)" -ge 14 ] || { echo "too few lines are marked" >&2; exit 1; }
for line in $marked; do
  if ! echo "$messages" | grep -qE "dangling\.cpp:$line:.*error:.*deleted"; then
    echo "line $line compiles, or fails for another reason" >&2
    status=1
  fi
done
[ $status = 0 ] || printf '%s\n' "$messages" >&2
exit $status
