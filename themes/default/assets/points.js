// The list of sales points: filters, what is near, stops that one chooses, and the map that is moved. All of it
// stands in the address but where the visitor is, which goes nowhere.
(() => {
  const page = document.querySelector("#point-finder");
  if (!page) return;
  const assets = document.currentScript.src;
  const texts = page.dataset;
  const form = page.querySelector("form");
  const opener = page.querySelector("button.open");
  const status = page.querySelector("[role=status]");
  const rows = [...document.querySelectorAll("#list .point")];
  const lists = [...document.querySelectorAll("#list > ul:not(#nearest)")];
  const byNearness = document.querySelector("#nearest");
  const figure = document.querySelector(".list-and-map .map-figure");
  const mapOpener = document.querySelector("#map-open");
  const inView = document.querySelector("#in-view");
  const nearChoice = page.querySelector(".near-choice");
  const stopsBox = document.querySelector("#stops");
  const numberOf = new Map(rows.map((row, index) => [row.id, index]));
  let places = [];
  let communes = [];
  let provinces = [];
  let filters;
  let atlas;
  let near = null;
  let stops = [];
  // How many stops of the address are not there any more.
  let gone = 0;

  // ---- distances

  const radians = Math.PI / 180;
  // As the crow flies, in kilometres.
  function distance(one, other) {
    const dy = (other[0] - one[0]) * radians;
    const dx = (other[1] - one[1]) * radians * Math.cos((one[0] + other[0]) / 2 * radians);
    return Math.hypot(dx, dy) * 6371;
  }

  function told(kilometres) {
    if (kilometres < 1) return texts.metres.replace("#", Math.max(10, Math.round(kilometres * 100) * 10));
    const number = kilometres < 10
      ? (Math.round(kilometres * 10) / 10).toLocaleString(document.documentElement.lang)
      : ocop.number(Math.round(kilometres));
    return texts.kilometres.replace("#", number);
  }

  // ---- data

  const isOpen = (row) => {
    const line = row.querySelector(".open-now");
    return line && line.textContent && !line.hidden && !line.classList.contains("is-shut");
  };

  async function load() {
    if (filters) return true;
    try {
      const head = await ocop.load(`${texts.language}/points`);
      if (rows.some((row) => row.querySelector(".open-now"))) {
        head.facets.push({
          name: "open", label: texts.openLabel, choices: [["1", texts.openNow]],
          masks: Int32Array.from(rows, (row) => isOpen(row) ? 1 : 0), every: true,
        });
      }
      const numbers = ocop.signed(head.places);
      places = rows.map((row, at) => numbers[at * 2] ? [numbers[at * 2] / 1e5, numbers[at * 2 + 1] / 1e5] : null);
      const choices = head.facets.find(({ name }) => name === "commune").choices;
      communes = head.communes.map((entry) => {
        const [longitude, latitude] = [entry.pop(), entry.pop()];
        const [id, name] = entry.length === 1 ? choices[entry[0]] : entry;
        return { id, name, place: [latitude / 1e5, longitude / 1e5] };
      });
      provinces = head.provinces;
      filters = new ocop.Filters(form, new ocop.Table(head));
    } catch (error) {
      status.textContent = texts.failed;
      return false;
    }
    addNearChoice();
    watchRows();
    return true;
  }

  function openForm() {
    opener.hidden = true;
    form.hidden = false;
  }

  // ---- the list

  const pause = () => new Promise((go) => setTimeout(go, 0));
  let turn = 0;

  // Goes through thousands of rows without holding up the map; what was asked later goes first.
  async function apply() {
    turn += 1;
    const ownTurn = turn;
    const selected = filters.select();
    if (atlas) atlas.lay(selected);
    const limits = atlas && inView.querySelector("input").checked;
    const shown = new Set(limits ? selected.filter((row) => atlas.shows(row)) : selected);
    status.textContent = ocop.counted(shown.size, texts);
    let changes = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const isHidden = !shown.has(index);
      if (rows[index].hidden === isHidden) continue;
      rows[index].hidden = isHidden;
      changes += 1;
      if (changes % 250 === 0) await pause();
      if (ownTurn !== turn) return;
    }
    order(shown);
    for (const list of lists) {
      const heading = list.previousElementSibling;
      const isEmpty = ![...list.children].some((row) => !row.hidden);
      if (list.hidden !== isEmpty) list.hidden = isEmpty;
      if (heading && heading.matches("h2")) heading.hidden = isEmpty;
    }
  }

  const homes = rows.map((row) => row.parentElement);

  // Near a place the list goes by distance; without one each row stands where it was.
  function order(shown) {
    document.querySelectorAll("#list > ul .distance").forEach((mark) => mark.remove());
    if (!near) {
      if (byNearness.children.length) rows.forEach((row, index) => homes[index].append(row));
      byNearness.hidden = true;
      return;
    }
    const ordered = [...shown].filter((row) => places[row])
      .map((row) => [row, distance(near.place, places[row])]).sort((one, other) => one[1] - other[1]);
    for (const [row, kilometres] of ordered) {
      rows[row].querySelector(".point-name").append(" ", ocop.element("span", "distance", told(kilometres)));
      byNearness.append(rows[row]);
    }
    byNearness.hidden = false;
  }

  // ---- near me

  function addNearChoice() {
    const field = ocop.choiceField("near-communes", texts.nearWhere, communes.map(({ name }) => name));
    nearChoice.append(field.element);
    field.input.addEventListener("change", (event) => {
      event.stopPropagation();
      const commune = communes.find(({ name }) => name === field.input.value.trim());
      setNear(commune ? { place: commune.place, id: commune.id } : null);
    });
  }

  function setNear(place) {
    near = place;
    if (atlas) {
      atlas.here(near && near.place);
      const close = near && [...rows.keys()].filter((row) => places[row])
        .sort((a, b) => distance(near.place, places[a]) - distance(near.place, places[b])).slice(0, 5);
      if (close) atlas.fit(close);
    }
    writeAddress();
    apply();
  }

  // Where the browser does not say where one is, one says it.
  function askWhere() {
    nearChoice.hidden = false;
    nearChoice.querySelector("input").focus();
    status.textContent = texts.nearFailed;
  }

  page.querySelector("button.near-me").addEventListener("click", () => {
    if (!navigator.geolocation || !window.isSecureContext || location.protocol === "file:") return askWhere();
    status.textContent = texts.nearWaits;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setNear({ place: [coords.latitude, coords.longitude] }), askWhere,
      { timeout: 10000, maximumAge: 60000 });
  });

  // ---- stops

  function button(className, text, label, press) {
    const made = ocop.element("button", className, text);
    made.type = "button";
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", press);
    return made;
  }

  const nameOf = (index) => rows[index].querySelector(".point-name a").textContent;

  function actions(index, isOnMap) {
    const box = ocop.element("p", "row-actions");
    if (mapOpener && !isOnMap) {
      box.append(button("", texts.onMap, `${texts.onMap}: ${nameOf(index)}`, async () => {
        if (!await openMap()) return;
        atlas.look(index);
        figure.scrollIntoView({ block: "nearest" });
      }), " ");
    }
    const choose = button("stop", "", "", () => toggleStop(index));
    choose.dataset.stop = rows[index].id;
    box.append(choose);
    nameStop(choose);
    return box;
  }

  function nameStop(choose) {
    const isStop = stops.includes(choose.dataset.stop);
    choose.textContent = isStop ? texts.stopRemove : texts.stopAdd;
    choose.setAttribute("aria-label", `${choose.textContent}: ${nameOf(numberOf.get(choose.dataset.stop))}`);
  }

  // What can be done with a row stands in it when it comes into view: three thousand rows at once would stall.
  function watchRows() {
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        const index = numberOf.get(target.id);
        if (places[index]) target.append(actions(index));
      }
    }, { rootMargin: "400px" });
    rows.forEach((row) => observer.observe(row));
  }

  function toggleStop(index) {
    const { id } = rows[index];
    stops = stops.includes(id) ? stops.filter((stop) => stop !== id) : [...stops, id];
    showStops();
  }

  function move(at, by) {
    const [stop] = stops.splice(at, 1);
    stops.splice(at + by, 0, stop);
    showStops();
    const moved = stopsBox.querySelector("ol").children[at + by];
    const again = moved.querySelector(by < 0 ? ".up" : ".down");
    (again || moved.querySelector("button")).focus();
  }

  function showStops() {
    const list = stopsBox.querySelector("ol");
    const indices = stops.map((id) => numberOf.get(id));
    let total = 0;
    list.replaceChildren(...indices.map((index, at) => {
      const row = copy(index);
      const name = row.querySelector(".point-name");
      if (at > 0) {
        const part = distance(places[indices[at - 1]], places[index]);
        total += part;
        name.append(" ", ocop.element("span", "distance", `+ ${told(part)}`));
      }
      const tools = ocop.element("p", "row-actions");
      if (at > 0) tools.append(button("up", "↑", `${texts.stopUp}: ${nameOf(index)}`, () => move(at, -1)));
      if (at < indices.length - 1) {
        tools.append(button("down", "↓", `${texts.stopDown}: ${nameOf(index)}`, () => move(at, 1)));
      }
      tools.append(button("", texts.stopRemove, `${texts.stopRemove}: ${nameOf(index)}`, () => toggleStop(index)));
      row.append(tools);
      return row;
    }));
    stopsBox.hidden = stops.length === 0 && gone === 0;
    stopsBox.querySelector(".total").textContent = [
      stops.length > 1 ? texts.stopsTotal.replace("#", told(total)) : "",
      gone > 0 ? texts.stopsGone.replace("#", ocop.number(gone)) : "",
    ].filter(Boolean).join(" ");
    document.querySelectorAll("button[data-stop]").forEach(nameStop);
    writeAddress();
  }

  // The row as it stands in the list, without what the list adds to it.
  function copy(index) {
    const row = rows[index].cloneNode(true);
    row.removeAttribute("id");
    row.hidden = false;
    row.querySelectorAll(".row-actions, .distance, .number").forEach((part) => part.remove());
    return row;
  }

  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  // Way points and a route through them (GPX 1.1).
  function gpx() {
    const points = (tag) => stops.map((id) => {
      const index = numberOf.get(id);
      const [latitude, longitude] = places[index];
      const link = rows[index].querySelector(".point-name a").href;
      return `<${tag} lat="${latitude}" lon="${longitude}"><name>${escaped(nameOf(index))}</name>`
        + (link.startsWith("http") ? `<link href="${escaped(link)}"/>` : "") + `</${tag}>\n`;
    }).join("");
    const title = escaped(texts.stopsTitle);
    return '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="ocop" '
      + `xmlns="http://www.topografix.com/GPX/1/1">\n<metadata><name>${title}</name></metadata>\n`
      + `${points("wpt")}<rte><name>${title}</name>\n${points("rtept")}</rte>\n</gpx>\n`;
  }

  stopsBox.querySelector(".gpx").addEventListener("click", () => {
    const link = ocop.element("a");
    link.href = URL.createObjectURL(new Blob([gpx()], { type: "application/gpx+xml" }));
    link.download = "ocop-stops.gpx";
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
  stopsBox.querySelector(".print").addEventListener("click", () => {
    document.body.classList.add("only-stops");
    window.print();
  });
  window.addEventListener("afterprint", () => document.body.classList.remove("only-stops"));
  stopsBox.querySelector(".clear").addEventListener("click", () => {
    stops = [];
    gone = 0;
    showStops();
  });

  // ---- the map

  // The engine stands beside this script, and is loaded now.
  function asset(name, file) {
    const address = new URL(file, assets).href;
    return new Promise((resolve, reject) => {
      const made = document.createElement(name);
      made.onload = resolve;
      made.onerror = reject;
      if (name === "script") made.src = address;
      else Object.assign(made, { rel: "stylesheet", href: address });
      document.head.append(made);
    });
  }

  let opening;
  // The map, once for a page; it begins where the address says, or with all that is listed.
  function openMap(view) {
    if (!opening) opening = makeMap(view);
    return opening;
  }

  async function makeMap(view) {
    mapOpener.disabled = true;
    try {
      const [, , ground] = await Promise.all([
        asset("link", "leaflet.css"), asset("script", "leaflet.js").then(() => asset("script", "atlas.js")),
        ocop.load("land"), load(),
      ]);
      const box = ocop.element("div", "atlas");
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", texts.mapName);
      figure.classList.add("is-moved");
      figure.prepend(box);
      atlas = ocop.atlas(box, places, texts, {
        name: nameOf, row: (index) => {
          const row = copy(index);
          row.append(actions(index, true));
          return row;
        },
        number: (index) => {
          const number = rows[index].querySelector(".number");
          return number && number.textContent.length < 4 ? number.textContent : "";
        },
      });
      await pause();
      atlas.addGround(ground, provinces);
      await pause();
      const selected = filters.select();
      if (view) atlas.view = view;
      else atlas.fit(selected, true);
      atlas.lay(selected);
      if (near) atlas.here(near.place);
    } catch (error) {
      status.textContent = texts.failed;
      mapOpener.disabled = false;
      opening = null;
      return false;
    }
    mapOpener.hidden = true;
    inView.hidden = false;
    atlas.onMove(() => {
      writeAddress();
      setTimeout(apply, 0);
    });
    setTimeout(apply, 0);
    return true;
  }

  if (mapOpener) {
    mapOpener.hidden = false;
    mapOpener.addEventListener("click", async () => {
      if (!await openMap()) return;
      writeAddress();
      figure.querySelector(".atlas").focus();
    });
    inView.addEventListener("change", apply);
  }

  // ---- the address

  let isReading = false;

  function writeAddress(isStep) {
    if (isReading) return;
    const url = new URL(location.href);
    url.search = "";
    filters.write(url.searchParams);
    if (near && near.id) url.searchParams.set("near", near.id);
    if (stops.length) url.searchParams.set("stops", stops.join(","));
    if (atlas) url.searchParams.set("view", atlas.view);
    // Commas are no harm in an address, and shorter as they are.
    const address = url.href.replace(/%2C/g, ",");
    if (address !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", address);
  }

  async function readAddress() {
    const query = new URL(location.href).searchParams;
    if (!await load()) return;
    isReading = true;
    filters.fill(query);
    if ([...query.keys()].some((key) => key === "near" || filters.table.facets.has(key))) openForm();
    const commune = communes.find(({ id }) => id === query.get("near"));
    near = commune ? { place: commune.place, id: commune.id } : near && !near.id ? near : null;
    if (commune) {
      nearChoice.hidden = false;
      nearChoice.querySelector("input").value = commune.name;
    }
    const asked = (query.get("stops") || "").split(",").filter(Boolean);
    stops = asked.filter((id) => places[numberOf.get(id)]);
    gone = asked.length - stops.length;
    const view = query.get("view");
    if (view && mapOpener) {
      const isThere = Boolean(atlas);
      if (await openMap(view) && isThere && atlas.view !== view) atlas.view = view;
    }
    showStops();
    apply();
    isReading = false;
    // What moved meanwhile is told too.
    if (atlas) writeAddress();
  }

  opener.addEventListener("click", async () => {
    if (!await load()) return;
    openForm();
    apply();
    form.querySelector("summary, input, button").focus();
  });
  form.addEventListener("change", () => {
    writeAddress(true);
    apply();
    if (atlas) atlas.fit(filters.select());
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    filters.fill(new URLSearchParams());
    near = null;
    nearChoice.hidden = true;
    if (atlas) atlas.here(null);
    writeAddress(true);
    apply();
  });
  window.addEventListener("popstate", readAddress);
  if (new URL(location.href).search) readAddress();
})();
