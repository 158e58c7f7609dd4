// Tra cứu: says whether what was typed, a code, a number or a whole name, is recognised on the reader's
// own day. It stands beside search, whose words and rows it uses.
(() => {
  const page = document.querySelector("#search");
  const box = page && page.querySelector(".verdict");
  if (!box || !window.ocopSearch) return;
  const texts = box.dataset;
  const field = page.querySelector("input");
  const line = box.querySelector(".told");
  const list = box.querySelector("ul");
  // The day is Viet Nam's (UTC+7).
  const today = new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);
  const folded = (text) => ocopSearch.whole(text).map((word) => word.folded).join("");
  let turn = 0;
  let rest;

  // The file that a key is in (FNV-1a).
  function shard(key, count) {
    let hash = 2166136261;
    for (let at = 0; at < key.length; at += 1) {
      hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
    }
    return (hash >>> 0) % count;
  }

  const isGTIN = (digits) => /^(\d{8}|\d{12,14})$/.test(digits);

  // Whether the last digit fits the others (GS1 General Specifications, 7.9).
  function isWhole(digits) {
    const sum = [...digits.padStart(14, "0")].reduce(
      (all, digit, at) => all + digit * (at % 2 ? 1 : 3), 0);
    return sum % 10 === 0;
  }

  // What a text may be looked up as.
  function keys(text) {
    const short = /\/(q\/[a-z0-9-]+)\/?$/.exec(text);
    if (short) return [short[1]];
    const link = /\/01\/(\d{8,14})(?:\/|$)/.exec(text);
    const key = folded(link ? link[1] : text);
    const bare = key.replace(/^(?:quietdinh)?(?:maso|mavach|ma|so|gtin|ean)?(?=\d)/, "")
      .replace(/(\D)ngay\d{1,8}$/, "$1");
    return [key, bare, isGTIN(bare) ? bare.padStart(14, "0") : bare.replace(/^0+/, "")];
  }

  // Whether the marks that were typed are those of a name: who types none means any.
  function isSpelled(text, names) {
    const typed = ocopSearch.whole(text);
    const plain = (letters) => letters.normalize("NFD").replace(/[\u0300-\u036f`?~'.]/g, "").replace(/đ/g, "d");
    const whole = typed.map((word) => plain(word.folded)).join("");
    const ways = names.filter((name) => plain(name).replaceAll(" ", "") === whole)
      .map((name) => name.split(" ")).filter((name) => name.length === typed.length);
    // Of a code, and of words that are divided otherwise, there is nothing to compare.
    return !ways.length
      || ways.some((name) => typed.every((word, at) => ocopSearch.fits(word, name[at], false)));
  }

  async function find(text, head) {
    const count = Math.floor(head.count / 64) + 1;
    for (const key of keys(text)) {
      if (!key) continue;
      const found = (await ocop.load(`${page.dataset.language}/v${shard(key, count)}`))[key];
      const meant = (found || []).filter((entry) => !entry.n || isSpelled(text, entry.n));
      if (meant.length) return meant;
    }
    return [];
  }

  // What is to be said of a product or a decision, as of today.
  function judged(entry) {
    if ("w" in entry) return ["known", entry.w];
    if ("c" in entry) {
      return ["known", texts.decision.replace("#", ocop.number(entry.c)).replace("@", entry.d)];
    }
    const begun = entry.p.filter((span) => span[1] <= today);
    const running = begun.filter((span) => span[2] >= today).pop();
    if (running && entry.x && entry.x[0] <= today) {
      return ["ended", texts.suspended.replace("@", entry.x[1])];
    }
    if (running) {
      const [stars, , , last, , , number] = running;
      return ["runs", texts.running.replace("#", stars).replace("@", last).replace("%", number)];
    }
    const last = begun.reduce((one, span) => one && one[2] >= span[2] ? one : span, null);
    if (!last) return ["ended", texts.none];
    return ["ended", (last[5] ? texts.revoked : texts.ended).replace("@", last[4])];
  }

  async function show(found, head) {
    const rows = await ocop.rows(
      page.dataset.language, found.map((entry) => entry.s), head.block);
    return rows.map((row, at) => {
      const item = ocop.item(row, page.dataset);
      const [state, text] = judged(found[at]);
      item.append(ocop.element("p", `judged ${state}`, text));
      return item;
    });
  }

  // What is said where nothing is found: of a whole barcode always, of what may go on only where somebody
  // asked for it.
  function missing(text, isAsked) {
    const digits = text.replace(/[\s.-]/g, "");
    const isBarcode = isGTIN(digits);
    if (isBarcode || isAsked && (/^\d{7,}$/.test(digits) || /\d\s*\/\s*[^\s\d]/.test(text))) {
      return texts.missing + (isBarcode && !isWhole(digits) ? ` ${texts.wrong}` : "");
    }
    // In capitals, as labels have it.
    const isLabel = /\S\s+\S/.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
    return isAsked && isLabel ? texts.missingName : "";
  }

  async function look(isAsked) {
    clearTimeout(rest);
    turn += 1;
    const own = turn;
    const text = field.value.trim();
    try {
      const { head } = text ? await ocopSearch.open(page.dataset.language) : {};
      const known = text ? await find(text, head) : [];
      // Of a maker, a place or a fair there is nothing to judge.
      const found = known.filter((entry) => "p" in entry || "c" in entry && entry.f <= today || "w" in entry);
      const items = await show(found, head);
      if (own !== turn) return;
      line.textContent = known.length || !text ? "" : missing(text, isAsked);
      list.replaceChildren(...items);
      box.hidden = !line.textContent && !found.length;
    } catch (error) {
      // Search says itself that its data cannot be had.
      if (own === turn) box.hidden = true;
    }
    page.classList.remove("is-looking");
  }

  field.addEventListener("input", () => {
    clearTimeout(rest);
    rest = setTimeout(look, 300, false);
  });
  page.querySelector("form").addEventListener("submit", () => look(true));
  // What was asked for by an address comes with its verdict, so that nothing moves when that comes.
  if (field.value) page.classList.add("is-looking");
  look(true);
})();
