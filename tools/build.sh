#!/usr/bin/env bash
# Builds the program, without its symbols; silent unless it takes long or fails.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x .build/release/uppsikt ] || echo "Bygger uppsikt, vilket tar någon minut första gången …"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift build --configuration release --product uppsikt --static-swift-stdlib -Xlinker -s >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}
