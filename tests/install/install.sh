#!/bin/sh
# Installs the library into an empty folder, moves that folder, and builds two strangers' programs against it:
# one finds it with CMake's find_package, one with pkg-config. Both must run and print the version.
# usage: install.sh CMAKE BUILD SOURCE VERSION COMPILER [LINK_FLAGS]
set -eu
cmake=$1 build=$2 source=$3 version=$4 compiler=$5 flags=${6:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for component in libamends libamends-dev; do
  "$cmake" --install "$build" --prefix "$work/first" --component "$component" >/dev/null
done
mv "$work/first" "$work/moved"  # nothing may point to where it was first
prefix=$work/moved

expect() { # expect NAME PROGRAM: runs it and looks at what it prints
  printed=$("$2")
  [ "$printed" = "$version healthy" ] || { echo "$1: printed \"$printed\"" >&2; exit 1; }
}

generator=$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$build/CMakeCache.txt")  # a bare machine has no make
configure() { # configure VERSION
  "$cmake" -G "$generator" -S "$source/tests/install/find_package" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_CXX_FLAGS="$flags" -DAMENDS_WANTED="$1"
}
configure "$version" >/dev/null
"$cmake" --build "$work/cmake" >/dev/null
expect find_package "$work/cmake/consumer"
rm -rf "$work/cmake"
if configure 99.0 >/dev/null 2>&1; then
  echo "find_package accepts version 99.0" >&2
  exit 1
fi

pc=$(dirname "$(find "$prefix" -name amends.pc)")
asked() { PKG_CONFIG_PATH=$pc pkg-config "$@" amends; }
[ "$(asked --modversion)" = "$version" ] || { echo "pkg-config says version $(asked --modversion)" >&2; exit 1; }
libdir=$(asked --variable=libdir)
# shellcheck disable=SC2046,SC2086 # flags are lists
"$compiler" -std=c++20 $flags $(asked --cflags) "$source/tests/install/consumer.cpp" $(asked --libs) -Wl,-rpath,"$libdir" -o "$work/consumer"
expect pkg-config "$work/consumer"

# Nothing but the library and its headers came along.
find "$prefix" -type f -o -type l | sed "s|^$prefix/||; s|lib/[^/]*-linux-[^/]*/|lib/|" | LC_ALL=C sort | 
  sed "s|$version|VERSION|; s|amendsTargets-[a-z]*|amendsTargets-BUILDTYPE|" |
  diff -u "$source/tests/install/files.txt" - >&2 || { echo "the installed files are not those of files.txt" >&2; exit 1; }
