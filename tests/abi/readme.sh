#!/bin/sh
# The examples in README.md are the compiled programs beside this script, to the letter: the first block of each language is its file.
# usage: readme.sh README FOLDER
set -eu
status=0
block() { awk -v open="\`\`\`$1" '$0 == "```" && inside { exit } inside { print } $0 == open { inside = 1 }' "$2"; }
for language in c cpp; do
  if ! block "$language" "$1" | diff -u "$2/readme_example.$language" - >&2; then
    echo "$1: the first $language block is not $2/readme_example.$language" >&2
    status=1
  fi
done
exit $status
