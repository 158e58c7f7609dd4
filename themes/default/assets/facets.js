// Filters of a list: a table that tells for each row which choices of each facet it has, the form by
// which they are chosen, and the address in which what is chosen stands.
ocop.Table = class {
  constructor(head) {
    this.count = head.count;
    this.facets = new Map(head.facets.map((facet) => [facet.name, Object.assign({}, facet)]));
    for (const facet of this.facets.values()) {
      if (facet.column) facet.of = Int32Array.from(ocop.fixed(facet.column, facet.width), (number) => number - 1);
      if (facet.bits) facet.masks = Int32Array.from(ocop.fixed(facet.bits, facet.width));
    }
    for (const facet of this.facets.values()) {
      if (!facet.choice) continue;
      const other = this.facets.get(facet.of).of;
      facet.of = other.map((choice) => choice < 0 ? -1 : facet.choice[choice]);
    }
  }

  // The rows that have what is chosen of each facet; and for each facet with boxes, how many there
  // would be with each choice.
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
      } else if (failures === 1 && failed.counts && !failed.every) {
        // Where every choice is asked for, a row without one would not be there with another.
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
    for (let bit = 0; bit < counts.length; bit += 1) counts[bit] += facet.masks[row] >> bit & 1;
  }

  has(facet, row, choices) {
    if (!facet.masks) return choices.has(facet.of[row]);
    const mask = facet.masks[row];
    for (const choice of choices) if ((mask >> choice & 1) !== (facet.every ? 1 : 0)) return !facet.every;
    return Boolean(facet.every);
  }
};

// The form of a table's facets: few choices as boxes with counts, many as a field to type a name into.
ocop.Filters = class {
  // The names of the facets that are open from the start, where there is room.
  constructor(form, table, open = []) {
    this.form = form;
    this.table = table;
    this.inputs = new Map();
    // On a telephone facets are closed.
    this.isWide = window.matchMedia("(min-width: 72rem)").matches;
    for (const facet of table.facets.values()) {
      if (facet.choices.length === 0) continue;
      const isLong = facet.choices.length > 40 || facet.name === "commune" || facet.name === "set";
      if (isLong) this.addField(facet);
      else this.addBoxes(facet, open.includes(facet.name));
    }
  }

  addBoxes(facet, isOpen) {
    facet.hasBoxes = true;
    const group = ocop.element("details", "facet", ocop.element("summary", "", facet.label));
    group.open = this.isWide && isOpen;
    const set = ocop.element("fieldset");
    set.setAttribute("aria-label", facet.label);
    group.append(set);
    facet.choices.forEach(([value, text], index) => {
      if (facet.only && !facet.only.has(index)) return;
      const box = ocop.element("input");
      box.type = "checkbox";
      box.name = facet.name;
      box.value = value;
      const count = ocop.element("span", "count");
      set.append(ocop.element("label", "", box, ocop.element("span", "", text), count));
      this.inputs.set(`${facet.name}/${index}`, { box, count, group });
    });
    this.form.querySelector(".facets").append(group);
  }

  addField(facet) {
    const field = ocop.choiceField(`choices-${facet.name}`, facet.label, facet.choices.map(([, label]) => label));
    field.input.dataset.facet = facet.name;
    this.form.querySelector(".facets").append(field.element);
    this.inputs.set(facet.name, { field: field.input });
  }

  // Shows the choices of an address.
  fill(query) {
    for (const [name, facet] of this.table.facets) {
      const values = new Set(query.getAll(name));
      facet.choices.forEach(([value], index) => {
        const input = this.inputs.get(`${name}/${index}`);
        if (!input) return;
        input.box.checked = values.has(value);
        // What is chosen is to be seen.
        if (input.box.checked) input.group.open = true;
      });
      const input = this.inputs.get(name);
      if (input) {
        const choice = facet.choices.find(([value]) => values.has(value));
        input.field.value = choice ? choice[1] : "";
      }
    }
  }

  // By facet, the positions of its choices.
  chosen() {
    const choices = new Map();
    for (const [name, facet] of this.table.facets) {
      const set = new Set();
      const typed = this.inputs.has(name) ? this.inputs.get(name).field.value.trim() : "";
      facet.choices.forEach(([, label], index) => {
        const input = this.inputs.get(`${name}/${index}`);
        if (input ? input.box.checked : typed === label) set.add(index);
      });
      choices.set(name, set);
    }
    return choices;
  }

  // Adds what is chosen to an address.
  write(params) {
    for (const [name, set] of this.chosen()) {
      for (const index of set) params.append(name, this.table.facets.get(name).choices[index][0]);
    }
  }

  // Selects the rows, and says beside each box how many there are.
  select() {
    const rows = this.table.select(this.chosen());
    for (const [name, facet] of this.table.facets) {
      facet.choices.forEach((choice, index) => {
        const input = this.inputs.get(`${name}/${index}`);
        if (!input) return;
        const count = facet.counts[index];
        input.count.textContent = ocop.number(count);
        input.box.closest("label").classList.toggle("empty", count === 0 && !input.box.checked);
      });
    }
    return rows;
  }
};

// A field to type one of many names into.
ocop.choiceField = (id, label, names) => {
  const input = ocop.element("input");
  input.type = "text";
  input.setAttribute("list", id);
  input.autocomplete = "off";
  const options = ocop.element("datalist");
  options.id = id;
  options.append(...names.map((name) => {
    const option = ocop.element("option");
    option.value = name;
    return option;
  }));
  return { input, element: ocop.element("div", "facet", ocop.element("label", "", label, input), options) };
};
