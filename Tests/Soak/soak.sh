#!/bin/sh
# What is too long for `make test`: random edits, kills and full disks, again and again for a time.
#
#     soak.sh PROGRAM MINUTES
#
# From 30 minutes on, ten edits of a catalogue of the whole country come first: they need 5 GB.
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
export OCOP_PROGRAM="$program" TMPDIR="$work"
seed=1
if [ "$2" -ge 30 ]; then
  echo "soak: the whole country"
  python3 Tests/Benchmarks/make_corpus.py 17000 "$work/country"
  OCOP_SOAK_CATALOGUE="$work/country" OCOP_SOAK_EDITS=10 OCOP_SOAK_SEED=$seed \
    swift test --skip-build --disable-xctest --filter IncrementalTests
  rm -rf "$work/country"
fi
export OCOP_SOAK_CATALOGUE="$work/catalogue" OCOP_SOAK_EDITS=500 OCOP_SOAK_KILLS=100
while [ "$seed" -eq 1 ] || [ "$(date +%s)" -lt "$end" ]; do
  echo "soak: seed $seed"
  OCOP_SOAK_SEED=$seed swift test --skip-build --disable-xctest \
    --filter 'IncrementalTests|KillTests|FullDiskTests'
  seed=$((seed + 1))
done
