#!/bin/sh
# What specq says to each architecture: one JSON file for each folder.
# usage: warnings.sh LAUNCHER OUTPUT [ARCHITECTURES]
# LAUNCHER is the program (target/specq/bin/specq), OUTPUT the folder for the results, ARCHITECTURES the folder that
# holds the architectures (default: the folder of this script). A check that finds contradictions or open questions
# ends with 1, which is a result; anything above 1 is a failure of the run.
set -eu
[ $# -ge 2 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
launcher=$(command -v "$1") || { echo "No such program: $1" >&2; exit 2; }
launcher=$(cd "$(dirname "$launcher")" && pwd)/$(basename "$launcher")
mkdir -p "$2"
output=$(cd "$2" && pwd)
architectures=$(cd "${3:-$(dirname "$0")}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
found=0
for answers in "$architectures"/*/answers; do
  [ -d "$answers" ] || continue
  found=$((found + 1))
  name=$(basename "$(dirname "$answers")")
  project=$work/$name
  mkdir -p "$project/.git" "$project/.specq/answers"
  cp "$answers"/*.yaml "$project/.specq/answers/"
  code=0
  (cd "$project" && "$launcher" check --format json) > "$output/$name.json" 2> "$output/$name.err" || code=$?
  [ -s "$output/$name.err" ] || rm "$output/$name.err"
  [ "$code" -le 1 ] || { echo "$name: exit code $code" >&2; failed=1; }
done
[ "$found" -gt 0 ] || { echo "No architectures in $architectures" >&2; exit 2; }
echo "Architectures: $found, results in $output"
exit "$failed"
