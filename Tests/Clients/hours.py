"""Holds what the site tells search engines of opening hours against opening-hours-py, over a year.

    hours.py PROGRAM

Reads hours.txt beside it: a line for each, with `|` before OpenStreetMap's form where it was written
another way. On days that our table calls holidays the other program knows only four a year, so those
are left out here and held by tests of ours.
"""

import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zoneinfo

from opening_hours import OpeningHours, State

HERE = pathlib.Path(__file__).parent
ZONE = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")
FIRST, LAST = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
HOLIDAYS = {
    "2027-01-01", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-16", "2027-04-30",
    "2027-05-01", "2027-09-02", "2027-11-24",
}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
# Where the other program is known to be wrong, or the grammar leaves it open; each with its reason.
KNOWN = json.loads((HERE / "hours-known.json").read_text())


def catalogue(folder, hours):
    content = folder / "content"
    (content / "points").mkdir(parents=True)
    (content / "communes").mkdir()
    (content / "catalogue.yaml").write_text(
        "title: Giờ\nbase_url: https://ocop.example.vn\nlanguages: [vi]\n")
    (content / "communes/00577.md").write_text(
        "---\nname: Bát Tràng\ntype: xã\nprovince: \"01\"\n---\n")
    for number, text in enumerate(hours):
        quoted = text.replace("'", "''")
        (content / f"points/p{number}.md").write_text(
            f"---\nname: Điểm {number}\nkind: retail\ncommune: \"00577\"\nhours: '{quoted}'\n---\n")


def specifications(page):
    """The page's opening hours; nothing where it tells none."""
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S):
        data = json.loads(block)
        nodes = data.get("@graph", [data])
        for node in nodes:
            if "openingHoursSpecification" in node:
                return node["openingHoursSpecification"]
    return []


def minutes(clock):
    hours, rest = map(int, clock.split(":")[:2])
    return hours * 60 + rest


def told(specs, day):
    """The minutes of a day that it is said to be open: what is dated goes before the week."""
    def names(spec):
        days = spec.get("dayOfWeek")
        days = [days] if isinstance(days, str) else days
        return not days or any(name.endswith(DAYS[day.weekday()]) for name in days)

    dated = [s for s in specs if "validFrom" in s
             and s["validFrom"] <= day.isoformat() <= s["validThrough"] and names(s)]
    usual = [s for s in specs if "validFrom" not in s and names(s)]
    spans = []
    for spec in dated or usual:
        start, end = minutes(spec["opens"]), minutes(spec["closes"])
        if start == end:
            continue
        end = 1440 if end == 1439 else end
        spans.append((start, end if end > start else end + 1440))
    return spans


def whole_year(days):
    """Open minutes of every day; nights are cut at midnight."""
    found = {}
    day = FIRST - datetime.timedelta(days=1)
    while day <= LAST:
        for start, end in days(day):
            found.setdefault(day, set()).update(range(start, min(end, 1440)))
            if end > 1440:
                found.setdefault(day + datetime.timedelta(days=1), set()).update(range(end - 1440))
        day += datetime.timedelta(days=1)
    return found


def oracle(notation, exported):
    try:
        hours = OpeningHours(notation, timezone=ZONE, country="VN")
    except Exception:  # Its grammar is stricter than people are: what we export has to do.
        hours = OpeningHours(exported, timezone=ZONE, country="VN")
    found = {}
    start = datetime.datetime.combine(FIRST, datetime.time())
    end = datetime.datetime.combine(LAST + datetime.timedelta(days=1), datetime.time())
    for begin, finish, state, _ in hours.intervals(start, end):
        if state != State.OPEN:
            continue
        at = begin.replace(tzinfo=None)
        finish = min(finish.replace(tzinfo=None), end)
        while at < finish:
            midnight = datetime.datetime.combine(
                at.date() + datetime.timedelta(days=1), datetime.time())
            stop = min(finish, midnight)
            first = at.hour * 60 + at.minute
            length = int((stop - at).total_seconds() // 60)
            found.setdefault(at.date(), set()).update(range(first, first + length))
            at = stop
    return found


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    lines = [line.rstrip("\n") for line in (HERE / "hours.txt").read_text().splitlines()]
    pairs = [line.split("|", 1) if "|" in line and "||" not in line else [line, line]
             for line in lines if line and not line.startswith("#")]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        catalogue(folder, [written for written, _ in pairs])
        outcome = subprocess.run(
            [program, "build", "--catalogue", name, "--date", "2026-11-24", "--language", "en"],
            capture_output=True, text=True)
        if outcome.returncode:
            sys.exit("hours: the catalogue was not built\n" + outcome.stderr[-3000:])
        with open(folder / "site/data/points.csv", encoding="utf-8-sig") as table:
            exported = {row["id"]: row["hours"] for row in csv.DictReader(table)}
        same, differ, unsaid = 0, 0, 0
        for number, (written, notation) in enumerate(pairs):
            page = next(folder.glob(f"site/vi/*/p{number}/index.html")).read_text()
            specs = specifications(page)
            notation = notation.strip()
            if not specs and re.search(r"sun|dawn|dusk|\d\+|SH|\"|unknown|^off$", notation):
                unsaid += 1
                continue
            ours = whole_year(lambda day: told(specs, day))
            theirs = oracle(notation, exported[f"p{number}"])
            days = [FIRST + datetime.timedelta(days=n) for n in range(365)]
            wrong = [day for day in days if day.isoformat() not in HOLIDAYS
                     and (day - datetime.timedelta(days=1)).isoformat() not in HOLIDAYS
                     and ours.get(day, set()) != theirs.get(day, set())]
            if not wrong:
                same += 1
            elif written in KNOWN:
                print(f"known: {written}: {KNOWN[written]}")
            else:
                differ += 1
                print(f"DIFFERS on {len(wrong)} days, first {wrong[0]}: {written}")
    print(f"hours: {len(pairs)} read, {same} the same over a year, {unsaid} that cannot be told, "
          f"{differ} differ")
    sys.exit(1 if differ else 0)


main()
