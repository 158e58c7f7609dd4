// The data of search and filters, loaded when they are needed. They come as scripts, for a page
// that was opened from a folder cannot read anything else.
const ocop = (() => {
  const root = new URL("../../", document.currentScript.src);
  const isFolder = location.protocol === "file:";
  const today = new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);
  const values = new Map();
  const requests = new Map();

  window.ocopData = (name, value) => values.set(name, value);

  function load(name) {
    if (!requests.has(name)) {
      requests.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL(`data/search/${name}.js`, root).href;
        script.onload = () => resolve(values.get(name));
        script.onerror = () => {
          requests.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return requests.get(name);
  }

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digitOf = new Uint8Array(128);
  for (let index = 0; index < 64; index += 1) digitOf[digits.charCodeAt(index)] = index;

  // The numbers of a text: five bits in a character, a sixth for "goes on". Kept, for the same are
  // asked for with each letter that is typed.
  const unpacked = new Map();

  function numbers(text) {
    let known = unpacked.get(text);
    if (known) return known;
    known = new Uint32Array(text.length);
    let count = 0;
    let value = 0;
    let shift = 0;
    for (let index = 0; index < text.length; index += 1) {
      const digit = digitOf[text.charCodeAt(index)];
      value |= (digit & 31) << shift;
      if (digit & 32) {
        shift += 5;
      } else {
        known[count] = value;
        count += 1;
        value = 0;
        shift = 0;
      }
    }
    known = known.slice(0, count);
    unpacked.set(text, known);
    return known;
  }

  // Growing numbers, each written as what it is more than the last.
  function growing(text) {
    let last = 0;
    return Array.from(numbers(text), (more) => last += more);
  }

  // Numbers of a fixed width: six bits in a character.
  function fixed(text, width) {
    const numbers = new Uint32Array(text.length / width);
    for (let index = 0; index < text.length; index += 1) {
      const place = Math.floor(index / width);
      numbers[place] = numbers[place] << 6 | digitOf[text.charCodeAt(index)];
    }
    return numbers;
  }

  // The rows of records, of which each file holds a block.
  async function rows(language, numbers, size) {
    const names = [...new Set(numbers.map((number) => Math.floor(number / size)))];
    const blocks = new Map();
    await Promise.all(names.map(async (block) => {
      blocks.set(block, await load(`${language}/r${block}`));
    }));
    return numbers.map((number) => blocks.get(Math.floor(number / size))[number % size]);
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function drawing(name, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function star() {
    return drawing("svg", { class: "star", "aria-hidden": "true" }, drawing("use", { href: "#star" }));
  }

  function swatch([strong, quiet]) {
    return drawing("svg", { class: "swatch", viewBox: "0 0 48 48", "aria-hidden": "true" },
      drawing("path", { d: strong }), drawing("path", { class: "quiet", d: quiet }));
  }

  function thumb([webp, jpeg, colour]) {
    const source = element("source");
    source.type = "image/webp";
    source.srcset = address(webp);
    const image = element("img");
    image.alt = "";
    image.loading = "lazy";
    image.src = address(jpeg);
    const tint = drawing("svg", { class: "tint", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" },
      drawing("rect", { width: 1, height: 1, fill: colour }));
    return element("span", "thumb", tint, element("picture", "", source, image));
  }

  function address(path) {
    return new URL(path + (isFolder && path.endsWith("/") ? "index.html" : ""), root).href;
  }

  // A record in a list, as the pages made at build show it. The words are a page's `data-` texts.
  function item(row, words) {
    const link = element("a", "", row.n);
    link.href = address(row.h);
    if (row.l) link.lang = row.l;
    const name = element("p", "product-name", link);
    const tag = row.m ? [" ", element("span", "tag", words.sample)] : [];
    if (row.k !== "product") name.append(" ", element("span", "detail", words[row.k] || ""), ...tag);
    const parts = row.d.split(" · ").map((part) => element("span", "maker", part));
    const made = element("li", `product ${row.s || "place"}`, name, element("p", "product-maker", ...parts));
    if (row.i) made.prepend(thumb(row.i));
    else if (row.p) made.prepend(swatch(row.p));
    if (row.k === "product") {
      const hasEnded = row.u && row.u < today;
      const rank = element("span", hasEnded ? "rank expired" : "rank");
      if (row.r && !hasEnded) {
        for (let count = 0; count < row.r; count += 1) rank.append(star());
        rank.append(element("span", "rank-label", row.t));
      } else {
        rank.append(hasEnded ? words.expired : row.t);
      }
      made.append(element("p", "product-rank", rank, ...tag));
    }
    return made;
  }

  // A text with a number in it, in the form the number asks for.
  function counted(count, words) {
    const text = count === 0 ? words.none : count === 1 ? words.one : words.many;
    const number = new Intl.NumberFormat(document.documentElement.lang).format(count);
    return text.replace("#", number);
  }

  return { load, numbers, growing, fixed, rows, element, item, counted };
})();
