#!/usr/bin/env python3
"""Makes the engine of the map that is moved out of Debian's Leaflet and its markercluster.

    leaflet.py THEME

Writes leaflet.js and leaflet.css into the theme's assets/, with the notices of both and without the
pictures of either: marks are the theme's own. Where a package is not installed nothing is written, and
pages have the map that is drawn at build.
"""
import os
import re
import sys

SCRIPTS = "/usr/share/javascript/leaflet"
NOTICES = [f"/usr/share/doc/{name}/copyright" for name in ("libjs-leaflet", "libjs-leaflet.markercluster")]
ENGINE = ["leaflet.min.js", "leaflet.markercluster.min.js"]
STYLES = ["leaflet.css", "MarkerCluster.css"]


def text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main(theme):
    sources = [os.path.join(SCRIPTS, name) for name in ENGINE + STYLES]
    missing = [path for path in sources + NOTICES if not os.path.exists(path)]
    if missing:
        print(f"{missing[0]} is not there; pages have no map that is moved", file=sys.stderr)
        return
    notice = "".join(f"/*!\n{text(path).replace('*/', '* /')}*/\n" for path in NOTICES)
    engine = "\n".join(
        re.sub(r"//# sourceMappingURL=\S+", "", text(path)).strip() for path in sources[:len(ENGINE)])
    # A declaration with a picture names a file that is not shipped.
    styles = re.sub(r"[\w-]+\s*:\s*url\([^)]*\)[^;}]*;?", "",
                    "\n".join(text(path) for path in sources[len(ENGINE):]))
    styles = re.sub(r"/\*# sourceMappingURL=[^*]*\*/", "", styles)
    for name, body in [("leaflet.js", notice + engine + "\n"), ("leaflet.css", styles)]:
        with open(os.path.join(theme, "assets", name), "w", encoding="utf-8") as file:
            file.write(body)


main(*sys.argv[1:])
