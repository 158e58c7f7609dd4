#!/bin/sh
# What is too long for `make test`: random edits, kills and full disks, again and again for a time.
#
#     soak.sh PROGRAM MINUTES
#
# Full disks need the right to mount a small one; without it they are left out, and it says so.
set -eu
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
end=$(($(date +%s) + $2 * 60))
work=$(mktemp -d)
small=$work/small
mkdir "$small"
trap 'mountpoint -q "$small" && umount "$small"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
if mount -t tmpfs -o size=12m tmpfs "$small" 2>/dev/null; then
  export OCOP_SOAK_SMALL_DISK="$small"
else
  echo "soak: no small disk can be mounted here; full disks are left out"
fi
python3 Tests/Benchmarks/make_corpus.py 200 "$work/catalogue"
swift build --build-tests
export OCOP_PROGRAM="$program" OCOP_SOAK_CATALOGUE="$work/catalogue" OCOP_SOAK_EDITS=500
export OCOP_SOAK_KILLS=100 TMPDIR="$work"
seed=1
while [ "$seed" -eq 1 ] || [ "$(date +%s)" -lt "$end" ]; do
  echo "soak: seed $seed"
  OCOP_SOAK_SEED=$seed swift test --skip-build --disable-xctest \
    --filter 'IncrementalTests|KillTests|FullDiskTests'
  seed=$((seed + 1))
done
