#!/bin/sh
# Holds what is published against programs that nobody here wrote; says at the end what was not right.
#
#   run.sh PYTHON PROGRAM
set -u
python=$1
program=$2
here=$(dirname "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failed=""

step() {
  name=$1
  shift
  echo "== $name"
  "$@" || failed="$failed $name"
}

mkdir "$place/sample"
cp -R content "$place/sample/"
if [ -n "${GEO:-}" ] && [ -d "$GEO" ]; then
  mkdir -p "$place/sample/content/map"
  find "$GEO" -maxdepth 1 -name '*.geojson' -size -4M -exec cp {} "$place/sample/content/map/" \;
else
  echo "GEO is not given: maps are schematics"
fi
catalogues="$place/sample"
if [ -n "${LISTS:-}" ] && [ -f "$LISTS" ]; then
  step published "$python" "$here/published.py" "$program" "$LISTS" "$place/published"
  step imports "$python" "$here/imports.py" "$program" "$LISTS"
  catalogues="$catalogues $place/published"
else
  echo "LISTS is not given: no catalogue of published rows"
fi
step workbooks "$python" "$here/workbooks.py" "$program"
step readers "$python" "$here/readers.py" "$program" $catalogues
step servers "$python" "$here/servers.py" "$program"
step hours "$python" "$here/hours.py" "$program" ${HOURS:+"$HOURS"}

if [ -n "$failed" ]; then
  echo "Not right:$failed" >&2
  exit 1
fi
echo "All clients read what they were given."
