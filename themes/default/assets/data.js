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

  // The numbers of a text: five bits in a character, a sixth for "goes on".
  function numbers(text) {
    const found = new Uint32Array(text.length);
    let count = 0;
    let shift = 0;
    for (let index = 0; index < text.length; index += 1) {
      const digit = digitOf[text.charCodeAt(index)];
      found[count] |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        count += 1;
        shift = 0;
      }
    }
    return found.subarray(0, count);
  }

  // Any numbers, with the sign in the lowest bit.
  function signed(text) {
    return Array.from(numbers(text), (number) => (number & 1 ? -1 : 1) * (number >>> 1));
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
    const blocks = await Promise.all(
      numbers.map((number) => load(`${language}/r${Math.floor(number / size)}`)));
    return numbers.map((number, at) => blocks[at][number % size]);
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function address(path) {
    return new URL(path + (isFolder && path.endsWith("/") ? "index.html" : ""), root).href;
  }

  // A record in a list: the page's own row, from its <template>, filled by the classes of its parts.
  // What a record does not have is taken out.
  function item(row, words) {
    const isProduct = row.k === "product";
    const template = document.getElementById(isProduct ? "product-row" : "place-row");
    // A theme's page without such a template still leads where the record is.
    const model = template && template.content.firstElementChild;
    const made = model ? model.cloneNode(true)
      : element("li", "product", element("p", "product-name", element("a")));
    const fill = (selector, change) => made.querySelectorAll(selector).forEach(change);
    const drop = (selector) => fill(selector, (part) => part.remove());

    fill(".product-name a", (link) => {
      link.textContent = row.n;
      link.href = address(row.h);
      if (row.l) link.lang = row.l;
    });
    const makers = row.d.split(" · ");
    const place = makers.pop();
    fill(".place", (part) => { part.textContent = place; });
    fill(".maker", (part) => part.replaceWith(...makers.map((maker) => {
      const copy = part.cloneNode(true);
      copy.textContent = maker;
      return copy;
    })));
    if (!row.m) drop(".tag");
    if (!isProduct) {
      fill(".detail", (part) => { part.textContent = words[row.k] || ""; });
      return made;
    }
    made.classList.add(row.s);
    fillPicture(row, fill, drop);
    fillRank(row, words, fill, drop);
    return made;
  }

  function fillPicture(row, fill, drop) {
    drop(row.i ? ".swatch" : ".thumb");
    if (!row.i) {
      fill(".swatch path", (path) => {
        path.setAttribute("d", row.p[path.classList.contains("quiet") ? 1 : 0]);
      });
      return;
    }
    const [webp, jpeg, colour] = row.i;
    fill(".thumb source", (source) => { source.srcset = address(webp); });
    fill(".thumb img", (image) => {
      image.src = address(jpeg);
      image.removeAttribute("width");
      image.removeAttribute("height");
    });
    fill(".tint rect", (rect) => rect.setAttribute("fill", colour));
  }

  function fillRank(row, words, fill, drop) {
    const hasEnded = row.u && row.u < today;
    const stars = hasEnded ? 0 : row.r || 0;
    fill(".rank", (rank) => rank.classList.add(hasEnded ? "expired" : row.e || "valid"));
    fill(".star", (star) => {
      for (let count = 1; count < stars; count += 1) star.after(star.cloneNode(true));
    });
    if (stars === 0) drop(".star");
    fill(".rank-label", (label) => { label.textContent = hasEnded ? words.expired : row.t; });
  }

  // A number as the page's language writes it: not every browser knows every language.
  function number(count) {
    const group = document.documentElement.dataset.grouping || "";
    return String(count).replace(/\B(?=(\d{3})+$)/g, group);
  }

  // A text with a number in it, in the form the number asks for.
  function counted(count, words) {
    const text = count === 0 ? words.none : count === 1 ? words.one : words.many;
    return text.replace("#", number(count));
  }

  return { load, numbers, signed, growing, fixed, rows, element, item, counted, number };
})();
