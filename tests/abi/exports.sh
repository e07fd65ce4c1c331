#!/bin/sh
# What the shared library gives away and what it asks for, read with nm and readelf.
#   exports: exactly the functions listed in exports.txt, no weak std:: symbol beside them;
#   imports: no sockets, files, output, environment, clock, locale, threads or processes, which the core has promised not to touch;
#   no static constructor, which would run before main in every host.
# usage: exports.sh LIBRARY FOLDER [sanitized]
set -eu
library=$1
folder=$2
status=0

nm -D --defined-only --format=posix "$library" | awk '$2 != "A" { sub(/@.*/, "", $1); print $1 }' | LC_ALL=C sort -u |
  diff -u "$folder/exports.txt" - >&2 || { echo "$library does not export what exports.txt lists" >&2; status=1; }

# Symbols as the linker knows them; C++ ones by the beginning of their mangled names.
forbidden='socket|connect|bind|listen|accept4?|send(to|msg)?|recv(from|msg)?|getaddrinfo|gethostby.*'
forbidden="$forbidden|(secure_)?getenv|setenv|putenv|environ|clock|clock_gettime|gettimeofday|time|(local|gm|mk)time(_r)?|strftime"
forbidden="$forbidden|f?open(64|at)?|freopen(64)?|creat|read|write|fread|fwrite|fputs|fputc|puts|putchar|v?f?printf|stdout|stderr|stdin|syslog"
forbidden="$forbidden|setlocale|newlocale|uselocale|localeconv|rand|srand|random|getrandom|arc4random|getpid|fork|exec.*|system|popen|dlopen"
forbidden="$forbidden|pthread_create|thrd_create|_ZNSt6thread.*|_ZNSt6chrono.*|_ZNSt6locale.*|_ZNSt8ios_base.*|_ZSt4c(out|err|log|in)"
forbidden="$forbidden|_ZNSt13random_device.*|_ZNSt.*basic_.*stream.*|_ZNSt10filesystem.*"
imports=$(nm -D --undefined-only --format=posix "$library" | awk '{ sub(/@.*/, "", $1); print $1 }')
[ -n "$imports" ] || { echo "$library imports nothing: nm does not read it" >&2; exit 1; }
if echo "$imports" | grep -xE "$forbidden" >&2; then
  echo "$library imports the above, which the core has promised not to use" >&2
  status=1
fi

# One entry is the compiler's own (frame_dummy); a sanitizer adds its own.
if [ "${3:-}" != sanitized ]; then
  size=$(readelf -SW "$library" | sed -n 's/.* \.init_array  *INIT_ARRAY  *[0-9a-f]* [0-9a-f]* \([0-9a-f]*\) .*/\1/p')
  if [ $((0x${size:-0})) -gt 8 ]; then
    echo "$library has static constructors: .init_array holds $((0x$size / 8)) entries" >&2
    status=1
  fi
fi
exit $status
