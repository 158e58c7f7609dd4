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
  let table;
  let found = [];
  let shown = 0;
  let turn = 0;

  class Table {
    constructor(head) {
      this.count = head.count;
      this.block = head.block;
      this.records = ocop.growing(head.records);
      this.days = ocop.fixed(head.days, 3);
      this.facets = new Map(head.facets.map((facet) => [facet.name, { ...facet }]));
      for (const facet of this.facets.values()) {
        if (facet.column) facet.of = this.choices(facet);
        if (facet.bits) facet.masks = ocop.fixed(facet.bits, facet.width);
      }
      for (const facet of this.facets.values()) {
        if (!facet.choice) continue;
        const other = this.facets.get(facet.of).of;
        facet.of = other.map((choice) => choice < 0 ? -1 : facet.choice[choice]);
      }
    }

    choices(facet) {
      return Int32Array.from(ocop.fixed(facet.column, facet.width), (number) => number - 1);
    }

    // The rows that have one of the choices of each facet; and for each facet with boxes, how many
    // there would be with each choice.
    select(chosen) {
      const facets = [...this.facets.values()].filter((facet) => facet.hasBoxes);
      const limits = [...chosen].filter(([, choices]) => choices.size > 0)
        .map(([name, choices]) => [this.facets.get(name), choices]);
      // Without a choice there is nothing new to count.
      if (limits.length === 0 && this.all) {
        facets.forEach((facet, at) => { facet.counts = this.all.counts[at]; });
        return this.all.rows.slice();
      }
      for (const facet of facets) facet.counts = new Uint32Array(facet.choices.length);
      const rows = [];
      for (let row = 0; row < this.count; row += 1) {
        let failed;
        let failures = 0;
        for (let at = 0; at < limits.length && failures < 2; at += 1) {
          if (this.has(limits[at][0], row, limits[at][1])) continue;
          failures += 1;
          failed = limits[at][0];
        }
        if (failures === 0) {
          rows.push(row);
          for (let at = 0; at < facets.length; at += 1) this.add(facets[at], row);
        } else if (failures === 1 && failed.counts && !failed.masks) {
          // Offers add up: a row without one of those chosen would not be there with another.
          this.add(failed, row);
        }
      }
      if (limits.length === 0) {
        this.all = { rows: rows.slice(), counts: facets.map((facet) => facet.counts) };
      }
      return rows;
    }

    // Counts a row in a facet.
    add(facet, row) {
      const counts = facet.counts;
      if (!facet.masks) {
        if (facet.of[row] >= 0) counts[facet.of[row]] += 1;
        return;
      }
      const mask = facet.masks[row] || (facet.name === "season" ? -1 : 0);
      for (let bit = 0; bit < counts.length; bit += 1) counts[bit] += mask >> bit & 1;
    }

    has(facet, row, choices) {
      if (!facet.masks) return choices.has(facet.of[row]);
      // A product without a season is there all the year.
      if (facet.name === "season" && facet.masks[row] === 0) return true;
      for (const choice of choices) if (!(facet.masks[row] >> choice & 1)) return false;
      return true;
    }

    // Rows are in the order of names; other orders keep it among equals.
    sort(rows, order) {
      if (order === "stars") {
        const stars = this.facets.get("stars").of;
        const rank = (row) => stars[row] < 0 ? 9 : stars[row];
        return rows.sort((one, other) => rank(one) - rank(other) || one - other);
      }
      if (order === "new") {
        return rows.sort((one, other) => this.days[other] - this.days[one] || one - other);
      }
      return rows;
    }
  }

  // Facets with many choices are chosen by name, the rest by boxes; on a telephone they are closed.
  const boxLimit = 40;
  const isWide = window.matchMedia("(min-width: 72rem)").matches;
  const inputs = new Map();

  function addFacet(facet) {
    if (facet.choices.length === 0) return;
    if (facet.name === "season") {
      const now = String(new Date(Date.now() + 7 * 3600 * 1000).getUTCMonth() + 1);
      const choice = facet.choices.findIndex(([value]) => value === now);
      addBoxes(facet, texts.season, [[choice, texts.seasonNow]]);
    } else if (facet.choices.length > boxLimit || facet.name === "commune" || facet.name === "set") {
      addField(facet);
    } else {
      addBoxes(facet, facet.label, facet.choices.map(([, label], index) => [index, label]));
    }
  }

  function addBoxes(facet, label, choices) {
    facet.hasBoxes = true;
    const group = ocop.element("details", "facet", ocop.element("summary", "", label));
    group.open = isWide && ["sector", "stars", "province"].includes(facet.name);
    const set = ocop.element("fieldset");
    set.setAttribute("aria-label", label);
    group.append(set);
    for (const [index, text] of choices) {
      const box = ocop.element("input");
      box.type = "checkbox";
      box.name = facet.name;
      box.value = facet.choices[index][0];
      const count = ocop.element("span", "count");
      set.append(ocop.element("label", "", box, ocop.element("span", "", text), count));
      inputs.set(`${facet.name}/${index}`, { box, count, group });
    }
    form.querySelector(".facets").append(group);
  }

  function addField(facet) {
    const id = `choices-${facet.name}`;
    const field = ocop.element("input");
    field.type = "text";
    field.setAttribute("list", id);
    field.autocomplete = "off";
    field.dataset.facet = facet.name;
    const options = ocop.element("datalist");
    options.id = id;
    options.append(...facet.choices.map(([, label]) => {
      const option = ocop.element("option");
      option.value = label;
      return option;
    }));
    form.querySelector(".facets").append(
      ocop.element("div", "facet", ocop.element("label", "", facet.label, field), options));
    inputs.set(facet.name, { field });
  }

  // What the address says is chosen; a list's own choice where it says nothing.
  function readAddress() {
    const query = new URL(location.href).searchParams;
    return [...query.keys()].some((key) => table.facets.has(key) || key === "sort") ? query : own;
  }

  function fill(query) {
    for (const [name, facet] of table.facets) {
      const values = new Set(query.getAll(name));
      facet.choices.forEach(([value, label], index) => {
        const input = inputs.get(`${name}/${index}`);
        if (!input) return;
        input.box.checked = values.has(value);
        // What is chosen is to be seen.
        if (input.box.checked) input.group.open = true;
      });
      const input = inputs.get(name);
      if (input) {
        const choice = facet.choices.find(([value]) => values.has(value));
        input.field.value = choice ? choice[1] : "";
      }
    }
    sorting.value = query.get("sort") || "name";
  }

  function chosen() {
    const choices = new Map();
    for (const [name, facet] of table.facets) {
      const set = new Set();
      facet.choices.forEach(([, label], index) => {
        const input = inputs.get(`${name}/${index}`);
        if (input && input.box.checked) set.add(index);
        const field = inputs.get(name)?.field;
        if (field && field.value.trim() === label) set.add(index);
      });
      choices.set(name, set);
    }
    return choices;
  }

  // The choices of the address: a link to the results goes to another place of the page, not to others.
  let search = location.search;

  function writeAddress(choices) {
    const url = new URL(location.href);
    url.search = "";
    for (const [name, set] of choices) {
      for (const index of set) url.searchParams.append(name, table.facets.get(name).choices[index][0]);
    }
    if (sorting.value !== "name") url.searchParams.set("sort", sorting.value);
    // A list of its own says what is chosen when all is unchosen, too.
    if (texts.chosen && ![...url.searchParams].length) url.searchParams.set("sort", "name");
    if (url.href !== location.href) history.pushState(null, "", url);
    search = location.search;
  }

  async function show(count) {
    const ownTurn = turn;
    const numbers = found.slice(shown, count).map((row) => table.records[row]);
    const rows = await ocop.rows(texts.language, numbers, table.block);
    if (ownTurn !== turn) return;
    list.append(...rows.map((row) => ocop.item(row, texts)));
    shown = Math.min(count, found.length);
    more.hidden = shown >= found.length;
  }

  async function apply() {
    turn += 1;
    const rows = table.select(chosen());
    for (const [name, facet] of table.facets) {
      facet.choices.forEach((choice, index) => {
        const input = inputs.get(`${name}/${index}`);
        if (!input) return;
        const count = facet.counts[index];
        input.count.textContent = ocop.number(count);
        input.box.closest("label").classList.toggle("empty", count === 0 && !input.box.checked);
      });
    }
    found = table.sort(rows, sorting.value);
    shown = 0;
    list.replaceChildren();
    for (const part of fixed) part.hidden = true;
    status.textContent = ocop.counted(found.length, texts);
    await show(step);
  }

  async function open() {
    if (!table) {
      try {
        table = new Table(await ocop.load(`${texts.language}/browse`));
      } catch (error) {
        status.textContent = texts.failed;
        return;
      }
      for (const facet of table.facets.values()) addFacet(facet);
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
    writeAddress(chosen());
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(new URLSearchParams());
    writeAddress(chosen());
    apply();
  });
  more.addEventListener("click", async () => {
    const first = shown;
    await show(shown + step);
    list.children[first]?.querySelector("a").focus();
  });
  window.addEventListener("popstate", () => {
    if (table && location.search !== search) {
      search = location.search;
      fill(readAddress());
      apply();
    }
  });
  if (new URL(location.href).search) open();
})();
