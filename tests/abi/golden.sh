#!/bin/sh
# The same input gives the same bytes on every machine and compiler: the SHA-256 of all views over golden.jsonl is written down.
# It changes with the model, the rules and the playbook, and with nothing else; write it down again in the commit that changes those:
#   tests/abi/golden.sh build/dev/tests/abi/amends_golden tests/abi --record
# usage: golden.sh PROGRAM FOLDER [--record]
set -eu
hash=$("$1" <"$2/golden.jsonl" | sha256sum | cut -d' ' -f1)
if [ "${3:-}" = --record ]; then
  echo "$hash" >"$2/golden.sha256"
  exit 0
fi
wanted=$(cat "$2/golden.sha256")
[ "$hash" = "$wanted" ] && exit 0
echo "the views over golden.jsonl hash to $hash, not to $wanted" >&2
exit 1
