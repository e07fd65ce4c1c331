#!/bin/sh
# Walks through the demo conversations as a person would want to read them.
#   tests/conversations/walk.sh PATH/TO/amends
set -eu
amends=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")"

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$(printf '\033[1m'); dim=$(printf '\033[2m'); plain=$(printf '\033[0m')
else bold=; dim=; plain=
fi

story=
while read -r golden arguments; do
  case $golden in \#*|'') continue ;; *.txt) ;; *) continue ;; esac
  if [ "$story" != "${golden%%/*}" ]; then
    story=${golden%%/*}
    printf '\n%s%s%s\n\n' "$bold" "$(sed -n 1p "$story/story")" "$plain"
    sed 1d "$story/story"
  fi
  printf '\n%s$ amends %s%s\n\n' "$dim" "$arguments" "$plain"
  # shellcheck disable=SC2086 # the arguments are words
  "$amends" $arguments </dev/null
done < cases
