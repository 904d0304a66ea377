#!/bin/bash
# Runs Prettier and markdownlint over all golden documents that specq writes as a whole: neither may
# have anything to change or to say. Wants node and npm; the two come from npm, into a folder that is
# kept (FORMATTERS, else below target). Ends with 0 and says so where they cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=${FORMATTERS:-target/formatters}
documents=target/formatters-documents

if ! command -v npm >/dev/null; then
  echo "No npm here: documents were not compared with what formatters make of them."
  exit 0
fi
if [ ! -x "$tools/node_modules/.bin/prettier" ] || [ ! -x "$tools/node_modules/.bin/markdownlint-cli2" ]; then
  mkdir -p "$tools"
  timeout 120 npm install --silent --no-audit --no-fund --no-save --prefix "$tools" \
    prettier@3 markdownlint-cli2@0 </dev/null >/dev/null 2>&1 || {
    echo "Prettier and markdownlint are not to be had: documents were not compared."
    exit 0
  }
fi

# What people wrote before is theirs.
rm -rf "$documents"
for golden in src/test/resources/golden/*/; do
  [ -d "$golden/before" ] && continue
  mkdir -p "$documents/$(basename "$golden")"
  cp "$golden"/expected/*.md "$documents/$(basename "$golden")/"
done
echo '{ "config": { "MD013": false, "MD024": { "siblings_only": true } } }' \
  > "$documents/.markdownlint-cli2.jsonc"

bin=$(cd "$tools" && pwd)/node_modules/.bin
cd "$documents"
"$bin/prettier" --no-config --ignore-path /dev/null --check .
"$bin/markdownlint-cli2" '**/*.md'
