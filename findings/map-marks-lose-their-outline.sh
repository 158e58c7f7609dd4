#!/bin/sh
# Seen with: Leaflet 1.7.1 (Debian 12, libjs-leaflet 1.7.1~dfsg), Chromium of Debian 12, playwright 1.65.2
# from PyPI to drive it.
#
# A marker of Leaflet is an element of its own that the keyboard reaches (`keyboard: true`, as it is from
# the start). WCAG 2.2, 2.4.7 asks that one sees where the keyboard is.
#
# Expected: a marker reached with Tab keeps the outline that the browser or the page's style gives it.
# Behaviour: the map takes the release of a key for a click and sets `outline: none` on the marker itself,
# as soon as the finger leaves Tab; an outline of the page's style is gone too. Only a rule with !important
# is seen. It comes back with the next key that is pressed, and is gone with its release.
set -eu

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
leaflet=/usr/share/javascript/leaflet
if [ ! -e "$leaflet/leaflet.js" ] || ! command -v chromium >/dev/null; then
  echo "This needs Leaflet and Chromium: apt-get install --no-install-recommends libjs-leaflet chromium" >&2
  exit 2
fi
python3 -m venv "$place/env"
"$place/env/bin/python" -m pip install --quiet playwright==1.65.2
cp "$leaflet/leaflet.js" "$leaflet/leaflet.css" "$place/"
cat > "$place/map.html" <<'HTML'
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>A marker</title>
<link rel="stylesheet" href="leaflet.css">
<style>
  #map { height: 300px; }
  .mark:focus { outline: 3px solid #000; }
  .loud:focus { outline: 3px solid #000 !important; }
</style>
<div id="map"></div>
<script src="leaflet.js"></script>
<script>
  const map = L.map("map", { zoomControl: false }).setView([21, 105], 8);
  for (const [name, place] of [["mark", [21, 105]], ["mark loud", [21.2, 105.2]]]) {
    L.marker(place, { icon: L.divIcon({ className: name, html: "x" }) }).addTo(map);
  }
</script>
HTML
seen=$("$place/env/bin/python" - "$place/map.html" <<'PYTHON'
import sys

from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page()
    page.goto("file://" + sys.argv[1])
    told = []
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    # The map is reached first, then the two markers.
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.down("Tab")
        down = page.evaluate(outline)
        page.keyboard.up("Tab")
        told.append(f"{down} then {page.evaluate(outline)}")
    print("; ".join(told))
    browser.close()
PYTHON
)
grep -m1 -o '^ \* Leaflet [0-9.]*' "$leaflet/leaflet.js" || true
echo "outline with the key down, then up; without and with !important: $seen"
[ "$seen" = "solid then none; solid then solid" ] || {
  echo "This has changed." >&2
  exit 1
}
