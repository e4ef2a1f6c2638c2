#!/usr/bin/env bash
# Checks a chronicle that was exported from a motion's page: bash docs/check/chronicle.sh chronicle.tsv [last check sum]
# Each line is a check sum, a tab and an entry; a check sum is SHA-256 over the one before, a line break and the entry.
set -euo pipefail
before='' number=0 faults=0
while IFS=$'\t' read -r sum entry; do
  number=$((number + 1))
  if [ "$(printf '%s\n%s' "$before" "$entry" | sha256sum | cut -d' ' -f1)" != "$sum" ]; then
    echo "Entry $number was altered or moved, or the one before it is missing."
    faults=$((faults + 1))
  fi
  before=$sum
done < "$1"
if [ -n "${2:-}" ] && [ "$before" != "$2" ]; then
  echo "The last entry is not the one with the check sum $2: the end is missing."
  faults=$((faults + 1))
fi
echo "$number entries, $faults faults. Last check sum: $before"
[ "$faults" = 0 ]
