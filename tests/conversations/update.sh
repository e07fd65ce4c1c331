#!/bin/sh
# Writes what amends says about the demo conversations as what it must say: look at the difference before you commit it.
#   tests/conversations/update.sh PATH/TO/amends
set -eu
amends=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")"
while read -r golden arguments; do
  case $golden in \#*|'') continue ;; esac
  # shellcheck disable=SC2086 # the arguments are words
  NO_COLOR=1 "$amends" $arguments </dev/null > "$golden"
done < cases
