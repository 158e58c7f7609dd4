#!/usr/bin/env python3
"""How often what a person wants is among the first answers: ours, and Pagefind's on the same pages.

    shares.py PROGRAM [PAGEFIND] [--misses]

PAGEFIND is a folder that Pagefind was installed into; without it only ours is asked. Each query of
queries.tsv is typed into the page of its language in a browser, of the sample and of market.py's
catalogue; what stands folded as only near does not count. --misses lists what was not found.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from playwright.sync_api import sync_playwright

# The same before the ranking was written: at "search: Write down what people type and what they want".
BEFORE = """| market | before | 56 | 70 | 70 | 3 of 3 |
| sample | before | 81 | 62 | 63 | 6 of 6 |"""
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Browser"))
import market  # noqa: E402
import sites  # noqa: E402

WORDS = {
    "vi": {"products": "san-pham", "producers": "chu-the", "points": "diem-ban", "communes": "xa-phuong",
           "destinations": "diem-den", "fairs": "hoi-cho", "news": "tin-tuc", "pages": "",
           "decisions": "ket-qua-cong-nhan/quyet-dinh"},
    "en": {"products": "products", "producers": "producers", "points": "sales-points", "pages": "",
           "communes": "communes", "destinations": "destinations", "fairs": "fairs", "news": "news",
           "decisions": "register/decision"},
}
SEARCH = {"vi": "tim-kiem"}


def queries():
    for line in (HERE / "queries.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            site, language, whole, query, wanted = line.split("\t")
            yield site, language, whole == "whole", query, wanted.split(", ")


def records(catalogue):
    """The name of each record in the main language, by its folder and id."""
    found = {}
    for path in (pathlib.Path(catalogue) / "content").glob("*/*.md"):
        if path.stem.count(".") == 0:
            name = re.search(r"^(?:name|title):(?:\s+vi:)? \"?(.*?)\"?$", path.read_text(), re.M)
            found[f"{path.parent.name}/{path.stem}"] = name[1] if name else ""
    return found


def addresses(wanted, language, names):
    """The addresses of what is wanted."""
    words = WORDS.get(language, WORDS["en"])
    found = set()
    for item in wanted:
        if item.startswith("/"):
            found.add(item)
            continue
        folder, pattern = re.split("[/~]", item, maxsplit=1)
        ids = ([item] if "~" not in item else
               [record for record, name in names.items()
                if record.startswith(folder + "/") and re.search(pattern, name)])
        for record in ids:
            word = words[folder]
            found.add(f"/{language}/{word + '/' if word else ''}{record.split('/')[1]}/")
    return found


class Ours:
    """The page's own search, typed into."""

    def __init__(self, browser, origin):
        self.origin, self.pages, self.browser = origin, {}, browser

    def answers(self, language, query):
        if language not in self.pages:
            page = self.browser.new_page()
            page.goto(f"{self.origin}/{language}/{SEARCH.get(language, 'search')}/")
            self.pages[language] = page
        page = self.pages[language]
        page.fill("#search-field", "")
        page.wait_for_timeout(450)
        page.fill("#search-field", query)
        page.wait_for_function(
            "query => new URL(location.href).searchParams.get('q') === query", arg=query)
        page.wait_for_function(
            "() => document.querySelector('#search [role=status]').textContent.trim()")
        page.wait_for_timeout(250)
        return page.eval_on_selector_all(
            "#search ol:first-of-type .product-name a", "links => links.slice(0, 10).map(link => link.href)")


class Pagefind:
    def __init__(self, browser, origin):
        self.origin, self.pages, self.browser = origin, {}, browser

    def answers(self, language, query):
        if language not in self.pages:
            page = self.browser.new_page(bypass_csp=True)
            page.goto(f"{self.origin}/{language}/")
            self.pages[language] = page
        return self.pages[language].evaluate("""async ([query, language]) => {
          const pagefind = await import("/pagefind/pagefind.js");
          const found = await pagefind.search(query);
          const first = await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
          return first.map((one) => new URL(one.url, location.origin).href);
        }""", [query, language])


def is_wanted(answer, wanted):
    path = urllib.parse.urlsplit(answer).path
    return path in wanted


def main(program, pagefind=None, misses=False):
    totals = {}
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        folders = {"sample": os.path.join(place, "own"), "market": os.path.join(place, "market")}
        shutil.copytree(HERE.parents[1] / "content", os.path.join(folders["sample"], "content"))
        market.main(folders["market"])
        engines, names = {}, {}
        for site, folder in folders.items():
            names[site] = records(folder)
            output = sites.build(program, folder, os.path.join(place, site + "-site"))
            if pagefind:
                subprocess.run(
                    [sys.executable, "-m", "pagefind", "--site", output], check=True,
                    env=os.environ | {"PYTHONPATH": pagefind}, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL)
            origin = sites.serve(output)
            engines[site] = {"ours": Ours(browser, origin)}
            if pagefind:
                engines[site]["Pagefind"] = Pagefind(browser, origin)
        for site, language, whole, query, wanted in queries():
            goal = addresses(wanted, language, names[site])
            for name, engine in engines[site].items():
                answers = engine.answers(language, query)
                right = next((place for place, answer in enumerate(answers)
                              if is_wanted(answer, goal)), 99)
                total = totals.setdefault((site, name), [0, 0, 0, 0, 0])
                total[0] += 1
                total[1] += right == 0
                total[2] += right < 3
                total[3] += whole
                total[4] += whole and right == 0
                if misses and name == "ours" and right > 0:
                    paths = [urllib.parse.unquote(urllib.parse.urlsplit(answer).path)
                             for answer in answers[:4]]
                    print(f"{site} {language} {query!r}: place {right + 1 if right < 99 else '-'}: "
                          + ", ".join(paths))
        browser.close()
    print("| site | search | queries | first, % | first three, % | named whole, first |")
    print("|---|---|--:|--:|--:|--:|")
    print(BEFORE)
    for (site, name), (count, first, three, whole, right) in sorted(totals.items()):
        print(f"| {site} | {name} | {count} | {100 * first / count:.0f} | {100 * three / count:.0f} "
              f"| {right} of {whole} |")


if __name__ == "__main__":
    options = [option for option in sys.argv[1:] if option.startswith("--")]
    main(*[option for option in sys.argv[1:] if not option.startswith("--")],
         misses="--misses" in options)
