"""Holds what the site tells search engines of opening hours against opening-hours-py, over a year.

    hours.py PROGRAM [STRINGS]

Reads hours.txt beside it: a line for each, with `|` before OpenStreetMap's form where it was written
another way. Of STRINGS, a file of hours in OpenStreetMap's notation, those that the other program reads
are held against what `check --hours` says of each minute; that is told and fails nothing. On days that our table calls holidays the other program knows only four a year, so those
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
PLACE = (21.0, 105.9)
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
            f"---\nname: Điểm {number}\nkind: retail\ncommune: \"00577\"\n"
            f"coordinates: [{PLACE[0]}, {PLACE[1]}]\nhours: '{quoted}'\n---\n")


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
    return minutes_of(hours, State.OPEN)


def minutes_of(hours, wanted):
    """The minutes of every day that have a state, as the other program has it."""
    found = {}
    start = datetime.datetime.combine(FIRST, datetime.time())
    end = datetime.datetime.combine(LAST + datetime.timedelta(days=1), datetime.time())
    for begin, finish, state, _ in hours.intervals(start, end):
        if state != wanted:
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


def is_ordinary(day):
    """Whether neither the day nor the one before is a holiday that the other program does not know."""
    return not {day.isoformat(), (day - datetime.timedelta(days=1)).isoformat()} & HOLIDAYS


def understood(output):
    """What `check --hours` says: for each place the minutes that are open, and those that are unknown."""
    places, name = {}, None
    for line in output.splitlines():
        if place := re.match(r"content/points/(p\d+)\.md:", line):
            name = place[1]
            places[name] = ({}, {})
        elif parts := re.match(r"  (\d{4}-\d\d-\d\d)  (.*)", line):
            day = datetime.date.fromisoformat(parts[1])
            text = re.sub(r"“[^”]*”", "", parts[2])
            for start, end, unknown in re.findall(r"(\d+:\d+)-(\d+:\d+)( unknown)?", text):
                for minute in range(minutes(start), minutes(end)):
                    at = day + datetime.timedelta(days=minute // 1440)
                    places[name][1 if unknown else 0].setdefault(at, set()).add(minute % 1440)
    # An open night goes before what is unknown of the day it ends on.
    for known, unknown in places.values():
        for day in unknown:
            unknown[day] -= known.get(day, set())
    return places


def compare_strings(program, path):
    """How many strings of a file have the same states in both programs, minute by minute over a year."""
    readable = []
    for text in dict.fromkeys(pathlib.Path(path).read_text().splitlines()):
        try:
            hours = OpeningHours(text, timezone=ZONE, country="VN", coords=PLACE)
            readable.append((text, hours))
        except Exception:
            continue
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check = [program, "check", "--catalogue", name, "--date", "2026-12-31", "--language", "en"]
        catalogue(folder, [text for text, _ in readable])
        outcome = subprocess.run(check, capture_output=True, text=True)
        unread = set(map(int, re.findall(r"points/p(\d+)\.md:\d+:\d+: error: ",
                                         outcome.stdout + outcome.stderr)))
        for number in unread:
            (folder / f"content/points/p{number}.md").unlink()
        outcome = subprocess.run(check + ["--hours", "366"], capture_output=True, text=True)
        if outcome.returncode:
            sys.exit("hours: the strings were not read\n" + outcome.stderr[-3000:])
        places = understood(outcome.stdout)
    days = [day for n in range(365) if is_ordinary(day := FIRST + datetime.timedelta(days=n))]
    same = 0
    for number, (text, hours) in enumerate(readable):
        if number in unread:
            print(f"not read: {text}")
            continue
        ours = places[f"p{number}"]
        theirs = (minutes_of(hours, State.OPEN), minutes_of(hours, State.UNKNOWN))
        wrong = [day for day in days if any(
            mine.get(day, set()) != other.get(day, set()) for mine, other in zip(ours, theirs))]
        same += not wrong
        if wrong:
            print(f"other states on {len(wrong)} days, first {wrong[0]}: {text}")
    print(f"hours: of {len(readable)} strings that the other program reads, "
          f"{len(readable) - len(unread)} are read and {same} have the same states all year")


def main():
    if len(sys.argv) > 2:
        compare_strings(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2])
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
            wrong = [day for day in days if is_ordinary(day)
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
