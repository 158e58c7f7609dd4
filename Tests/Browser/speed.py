#!/usr/bin/env python3
"""Measures pages as a cheap phone sees them, and prints a table in Markdown.

    speed.py SITE PRODUCT [QUERY]

SITE is a built site, PRODUCT the address of a product's page in it. The processor is slowed down four
times, the network to 1.6 Mb/s with 150 ms of delay; text is served packed.
"""
import glob
import gzip
import os
import re
import statistics
import sys

from playwright.sync_api import sync_playwright

import sites

WATCH = """
window.seen = {paint: 0, shift: 0};
new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.paint = entry.startTime; })
  .observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => { for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) seen.shift += entry.value; } })
  .observe({type: "layout-shift", buffered: true});
"""


class Phone:
    def __init__(self, browser):
        self.page = browser.new_context(
            locale="vi-VN", viewport={"width": 390, "height": 800}).new_page()
        self.page.add_init_script(WATCH)
        self.bytes = 0
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self.count)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        session.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": 150, "downloadThroughput": 200_000,
            "uploadThroughput": 93_000})

    def close(self):
        # A page that is slowed down takes a core even while it rests.
        self.page.context.close()

    def count(self, event):
        self.bytes += event["encodedDataLength"]

    def visit(self, address):
        self.bytes = 0
        self.page.goto(address, wait_until="networkidle")
        return self.page.evaluate("seen"), self.bytes


SEARCHES = 100
ROUNDS = 3
# Notes how long after a letter its answers stand in the page.
TYPING = """
  window.typing = { start: 0, text: "", late: {} };
  document.querySelector("#search-field").addEventListener("input", (event) => {
    typing.start = performance.now();
    typing.text = event.target.value;
  }, true);
  new MutationObserver(() => {
    if (typing.start) {
      typing.late[typing.text] = Math.max(
        typing.late[typing.text] || 0, performance.now() - typing.start);
    }
    typing.start = 0;
  }).observe(document.querySelector("#search .count"), { childList: true });
  seen.shift = 0;
"""
READY = """async (text) => {
  const language = document.documentElement.lang;
  const index = await ocopSearch.open(language);
  const answer = await index.find(text);
  await ocop.rows(language, answer.good.slice(0, 10), index.head.block);
  return answer.good.length;
}"""
# How much longer than usual the same work takes now and then: what the machine itself adds.
UNREST = """async () => {
  const took = [];
  for (let turn = 0; turn < 300; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const start = performance.now();
    let sum = 0;
    for (let number = 0; number < 3e6; number += 1) sum += number % 7;
    took.push(performance.now() - start);
  }
  took.sort((one, other) => one - other);
  return took[took.length - 1] / took[took.length / 2];
}"""


def type_searches(page):
    """How long each text took from its last letter to its answers in the page, once their data is there;
    how much moved; how often an answer stood that was to an earlier text."""
    words = ("nuoc mam|mat ong|tra sen|ca phe|gao nep|banh gai|lua|gom bat trang|che|ruou|non la|ha noi|"
             "thanh hoa|htx|mam|dau|ca|vai|hoa|may tre").split("|")
    page.evaluate(TYPING)
    stale = 0
    for number in range(SEARCHES):
        text = words[number % len(words)] + (" " + words[number // 5] if number >= len(words) else "")
        # Keys, as fingers press them: what moves right after one is no shift.
        page.focus("#search-field")
        page.keyboard.press("Control+A")
        page.keyboard.press("Delete")
        page.wait_for_timeout(100)
        for end in range(1, len(text) + 1):
            # The data of its words comes over the network the first time.
            count = page.evaluate(READY, text[:end])
            page.keyboard.press("Space" if text[end - 1] == " " else text[end - 1])
            page.wait_for_timeout(60)
            shown = page.text_content("#search .count")
            stale += (re.sub("[^0-9]", "", shown) or "0") != str(count)
    return (*page.evaluate("[typing.late, seen.shift]"), stale)


def packed(site, name):
    path = glob.glob(os.path.join(site, "assets/*", name))[0]
    with open(path, "rb") as file:
        return len(gzip.compress(file.read(), 9))


def main(site, product, query="nuoc mam"):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        origin = sites.serve(site, sites.Packed)
        print("| what | must | measured |")
        print("|---|--:|--:|")
        phone = Phone(browser)
        seen, size = phone.visit(origin + product)
        phone.close()
        print(f"| product page: largest paint, s | 1.5 | {seen['paint'] / 1000:.2f} |")
        print(f"| product page: layout shift | 0 | {seen['shift']:.3f} |")
        print(f"| product page: KB | 100 | {size / 1000:.0f} |")
        print(f"| script for reading, KB | 30 | {packed(site, 'page.js') / 1000:.1f} |")
        everything = sum(packed(site, name)
                         for name in ("page.js", "data.js", "search.js", "browse.js"))
        print(f"| script with search and filters, KB | 60 | {everything / 1000:.1f} |")
        phone = Phone(browser)
        phone.visit(origin + "/vi/tim-kiem/")
        page = phone.page
        phone.bytes = 0
        page.fill("#search-field", query)
        page.wait_for_selector("#search ol li")
        print(f"| data until the first answer, KB | 110 | {phone.bytes / 1000:.0f} |")
        searching = sum(packed(site, name) for name in ("data.js", "search.js"))
        print(f"| script of search, KB | 9 | {searching / 1000:.1f} |")
        # What it costs to answer, once the data is there, of nothing that was worked out before.
        took = [statistics.median(page.evaluate("""async (text) => {
          const index = await ocopSearch.open(document.documentElement.lang);
          const took = [];
          for (let turn = 0; turn < 9; turn += 1) {
            index.matched.clear();
            const start = performance.now();
            await index.find(text);
            took.push(performance.now() - start);
          }
          return took;
        }""", query[:end])) for end in range(len(query) - 2, len(query) + 1)]
        print(f"| an answer, ms (median of 9; the slowest of three texts) | 10 | {max(took):.1f} |")
        # A machine's own unrest is taken out by the median of several rounds, each on a page anew.
        rounds = []
        for _ in range(ROUNDS):
            phone.close()
            phone = Phone(browser)
            phone.visit(origin + "/vi/tim-kiem/")
            rounds.append(type_searches(phone.page))
        late = [statistics.median(one[0].get(text, 0) for one in rounds) for text in rounds[0][0]]
        longest = max(max(one[0].values()) for one in rounds)
        print(f"| {SEARCHES} searches typed letter by letter, median of {ROUNDS} rounds: "
              f"the latest answer, ms | 50 | {max(late):.0f} |")
        print(f"| the latest of any round, ms; the same work at its slowest here, times its median "
              f"| | {longest:.0f}; {phone.page.evaluate(UNREST):.1f} |")
        print(f"| layout shift; stale answers | 0; 0 | {max(one[1] for one in rounds):.3f}; "
              f"{sum(one[2] for one in rounds)} |")
        phone.close()
        phone = Phone(browser)
        phone.visit(origin + "/vi/san-pham/")
        phone.bytes = 0
        phone.page.click("#browse .open")
        phone.page.wait_for_selector("#browse li.product")
        print(f"| data until the first filter, KB | 150 | {phone.bytes / 1000:.0f} |")
        # Chosen and let go of, in turn.
        took = [phone.page.evaluate("""() => {
          const start = performance.now();
          document.querySelector("#browse input[name=stars]").click();
          return performance.now() - start;
        }""") for _ in range(7)]
        print(f"| a filter chosen, ms (median of 7) | 50 | {statistics.median(took):.0f} |")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
