// Filters on a page of products: any mix of choices, with counts that stay true. What is chosen
// stands in the address, so that it can be linked and survives going back.
(() => {
  const page = document.querySelector("#browse");
  if (!page) return;
  const texts = page.dataset;
  const own = new URLSearchParams(texts.chosen);
  const opener = page.querySelector("button.open");
  const form = page.querySelector("form");
  const status = page.querySelector("[role=status]");
  const list = page.querySelector("ul");
  const more = page.querySelector("button.more");
  const sorting = form.elements.sort;
  const step = 24;
  // The lists made at build give way to what is chosen.
  const fixed = document.querySelectorAll(".fixed-list");
  let head;
  let filters;
  let found = [];
  let shown = 0;
  let turn = 0;

  // Of the season only one choice is offered: now. A product without a season is there all the year.
  function narrowSeason(facet) {
    const now = String(new Date(Date.now() + 7 * 3600 * 1000).getUTCMonth() + 1);
    const choice = facet.choices.findIndex(([value]) => value === now);
    facet.choices[choice][1] = texts.seasonNow;
    facet.only = new Set([choice]);
    facet.masks = facet.masks.map((mask) => mask || -1);
  }

  // Rows are in the order of names; other orders keep it among equals.
  function sort(rows, order) {
    if (order === "stars") {
      const stars = filters.table.facets.get("stars").of;
      const rank = (row) => stars[row] < 0 ? 9 : stars[row];
      return rows.sort((one, other) => rank(one) - rank(other) || one - other);
    }
    if (order === "new") {
      return rows.sort((one, other) => head.days[other] - head.days[one] || one - other);
    }
    return rows;
  }

  // What the address says is chosen; a list's own choice where it says nothing.
  function readAddress() {
    const query = new URL(location.href).searchParams;
    return [...query.keys()].some((key) => filters.table.facets.has(key) || key === "sort") ? query : own;
  }

  function fill(query) {
    filters.fill(query);
    sorting.value = query.get("sort") || "name";
  }

  // The choices of the address: a link to the results goes to another place of the page, not to others.
  let search = location.search;

  function writeAddress() {
    const url = new URL(location.href);
    url.search = "";
    filters.write(url.searchParams);
    if (sorting.value !== "name") url.searchParams.set("sort", sorting.value);
    // A list of its own says what is chosen when all is unchosen, too.
    if (texts.chosen && ![...url.searchParams].length) url.searchParams.set("sort", "name");
    if (url.href !== location.href) history.pushState(null, "", url);
    search = location.search;
  }

  async function show(count) {
    const ownTurn = turn;
    const numbers = found.slice(shown, count).map((row) => head.records[row]);
    const rows = await ocop.rows(texts.language, numbers, head.block);
    if (ownTurn !== turn) return;
    list.append(...rows.map((row) => ocop.item(row, texts)));
    shown = Math.min(count, found.length);
    more.hidden = shown >= found.length;
  }

  async function apply() {
    turn += 1;
    found = sort(filters.select(), sorting.value);
    shown = 0;
    list.replaceChildren();
    for (const part of fixed) part.hidden = true;
    status.textContent = ocop.counted(found.length, texts);
    await show(step);
  }

  async function open() {
    if (!filters) {
      try {
        const loaded = await ocop.load(`${texts.language}/browse`);
        head = {
          block: loaded.block, records: ocop.growing(loaded.records), days: ocop.fixed(loaded.days, 3),
        };
        const table = new ocop.Table(loaded);
        const season = table.facets.get("season");
        if (season) narrowSeason(season);
        filters = new ocop.Filters(form, table, ["sector", "stars", "province"]);
      } catch (error) {
        status.textContent = texts.failed;
        return;
      }
    }
    opener.hidden = true;
    form.hidden = false;
    fill(readAddress());
    await apply();
  }

  opener.addEventListener("click", async () => {
    await open();
    form.querySelector("summary, input, select").focus();
  });
  form.addEventListener("change", () => {
    writeAddress();
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(new URLSearchParams());
    writeAddress();
    apply();
  });
  more.addEventListener("click", async () => {
    const first = shown;
    await show(shown + step);
    const row = list.children[first];
    if (row) row.querySelector("a").focus();
  });
  window.addEventListener("popstate", () => {
    if (filters && location.search !== search) {
      search = location.search;
      fill(readAddress());
      apply();
    }
  });
  if (new URL(location.href).search) open();
})();
