#!/bin/sh
# Holds the law of includes: a room of libcore includes itself and rooms to its left only, only abi/ sees the C interface,
# plugins and bindings see only include/ and themselves, and the core includes no header that brings what it has promised not to use.
# usage: include_law.sh ROOT [--self-test]
set -eu
root=$1

# Lines "file:number:header" of all includes below the given folders.
includes() {
  for folder in "$@"; do
    [ -d "$root/$folder" ] || continue
    find "$root/$folder" -path '*/training' -prune -o -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.h' -o -name '*.c' \) \
      -exec grep -nHE '^[[:space:]]*#[[:space:]]*include' {} + || true
  done | sed -E "s|^$root/||; s|^([^:]*:[0-9]*):[[:space:]]*#[[:space:]]*include[[:space:]]*([<\"][^>\"]*).*|\1:\2|"
}

# Rooms that a room may include.
left_of() {
  case $1 in
    text) echo text ;;
    tone) echo text tone ;;
    rapport) echo text tone rapport ;;
    review) echo text tone rapport review ;;
    playbook) echo text tone rapport playbook ;;
    report) echo text tone rapport review playbook report ;;
    abi) echo text tone rapport review playbook report abi amends ;;
  esac
}

# Headers that bring output, clocks, locale, threads, environment, files or std::function into the core, or that Emscripten's old libc++ lacks.
banned='iostream|ostream|istream|sstream|fstream|iomanip|locale|codecvt|regex|thread|mutex|shared_mutex|condition_variable|future|ctime|time\.h|filesystem|functional|random|ranges|format|source_location|unistd\.h|sys/.*|stdio\.h|cstdio|csignal|clocale|locale\.h'

law() {
  for room in text tone rapport review playbook report abi; do
    allowed=" $(left_of "$room") "
    includes "libcore/$room" | while IFS= read -r line; do
      place=${line%:*}
      header=${line##*:}
      case $header in
        '"'*)
          target=${header#\"}
          target=${target%%/*}
          case $allowed in
            *" $target "*) ;;
            *) echo "$place: $room may not include $header\"" ;;
          esac ;;
        '<amends/'*) [ "$room" = abi ] || echo "$place: only abi/ may include $header>" ;;
        '<boost/'*) [ "$room" = report ] || echo "$place: only report/ may include $header>" ;;
        *) if echo "${header#<}" | grep -qxE "$banned"; then echo "$place: the core may not include $header>"; fi ;;
      esac
    done
  done
  for folder in "$root"/plugins/* "$root"/bindings/*; do
    [ -d "$folder" ] || continue
    own=${folder#"$root"/}
    includes "$own" | while IFS= read -r line; do
      header=${line##*:}
      target=${header#?}
      case $target in
        libcore/* | text/* | tone/* | rapport/* | review/* | playbook/* | report/* | abi/* | ../*libcore/*)
          # A plugin may have a folder of such a name itself.
          [ -f "$folder/$target" ] || echo "${line%:*}: $own sees only include/, not $target" ;;
      esac
    done
  done
}

# The law must find what breaks it: a small tree with one breach of each kind.
if [ "${2:-}" = --self-test ]; then
  tree=$(mktemp -d)
  trap 'rm -rf "$tree"' EXIT
  mkdir -p "$tree/libcore/text" "$tree/libcore/review" "$tree/libcore/abi" "$tree/plugins/cli"
  echo '#include "tone/model.hpp"' >"$tree/libcore/text/right.cpp"
  echo '  #  include <iostream>' >"$tree/libcore/text/output.hpp"
  echo '#include <amends/amends.h>' >"$tree/libcore/review/abi.cpp"
  echo '#include "playbook/playbook.hpp"' >"$tree/libcore/review/beside.cpp"
  printf '#include "report/report.hpp"\n#include "amends/amends.h"\n#include <vector>\n' >"$tree/libcore/abi/lawful.cpp"
  echo '#include "text/document.hpp"' >"$tree/plugins/cli/core.cpp"
  root=$tree
  found=$(law | cut -d: -f1 | sort | tr '\n' ' ')
  wanted='libcore/review/abi.cpp libcore/review/beside.cpp libcore/text/output.hpp libcore/text/right.cpp plugins/cli/core.cpp '
  [ "$found" = "$wanted" ] && exit 0
  printf 'include_law finds:  %s\nit should find:     %s\n' "$found" "$wanted" >&2
  exit 1
fi

breaches=$(law)
[ -z "$breaches" ] && exit 0
printf '%s\n' "$breaches" >&2
exit 1
