// Search: a mark that is typed narrows, a mark that is missing widens.
(() => {
  // The letters of Vietnamese by shape; in each row the tones: none, `, ?, ~, ', dot.
  const rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "đ",
  ];
  const tones = ["", "`", "?", "~", "'", "."];
  const plain = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };
  const letters = new Map();
  for (const row of rows) {
    [...row].forEach((letter, tone) => letters.set(letter, [row[0], tones[tone]]));
  }

  function base(letter) {
    if (plain[letter]) return plain[letter];
    return letter < "\u00c0" || letter > "\u024f" ? letter : letter.normalize("NFD")[0];
  }

  // A word as the index has it: its letters without tones, the tone apart.
  function word(text) {
    const shaped = [];
    let tone = "";
    for (const letter of text) {
      const known = letters.get(letter);
      shaped.push(known ? known[0] : letter);
      if (known && known[1]) tone = known[1];
    }
    const bases = shaped.map(base);
    for (let index = 1; index < bases.length; index += 1) {
      const followsQu = bases[index - 1] === "u" && bases[index - 2] === "q";
      if (bases[index] === "y" && (followsQu || "bcdfghklmnpqrstvxz".includes(bases[index - 1]))) {
        bases[index] = "i";
        shaped[index] = "i";
      }
    }
    return { folded: bases.join(""), letters: shaped, tone };
  }

  const alone = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff";
  // Scripts without spaces between words: each three letters that follow one another are a word.
  const joined = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff";
  const pattern = new RegExp(
    `[${alone}]|[${joined}]+|(?:(?![${alone}${joined}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
  const isJoined = new RegExp(`^[${joined}]`, "u");

  function words(text) {
    const found = text.normalize("NFC").toLowerCase().match(pattern) || [];
    return found.flatMap((run) => {
      if (!isJoined.test(run) || run.length < 4) return [run];
      return Array.from({ length: run.length - 2 }, (_, index) => run.slice(index, index + 3));
    }).slice(0, 12).map(word);
  }

  // Whether what was typed may stand for a spelling of the index.
  function fits(typed, spelling, isPart) {
    const spelled = [...spelling];
    const tone = tones.indexOf(spelled[spelled.length - 1]) > 0 ? spelled.pop() : "";
    if (typed.tone && typed.tone !== tone) return false;
    if (isPart ? typed.letters.length > spelled.length : typed.letters.length !== spelled.length) {
      return false;
    }
    return typed.letters.every(
      (letter, index) => letter === spelled[index] || letter === base(spelled[index]));
  }

  // Whether one letter more, less, other or two in the wrong order make one word of another.
  function isNear(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    const rest = (text, from) => text.slice(start + from);
    return rest(one, 1) === rest(other, 1) || rest(one, 0) === rest(other, 1)
      || rest(one, 1) === rest(other, 0)
      || one[start] === other[start + 1] && one[start + 1] === other[start]
        && rest(one, 2) === rest(other, 2);
  }

  // What a place in a record is worth: summary, nature, area, maker, other name, name, its start.
  const worth = [0, 1, 3, 4, 5, 9, 10, 12];

  class Index {
    constructor(language, head) {
      this.language = language;
      this.head = head;
      this.words = head.words.split(" ");
      this.untranslated = new Uint8Array(head.count);
      for (const number of ocop.growing(head.untranslated)) this.untranslated[number] = 1;
    }

    // The place of the first word that is not before another.
    place(list, wanted) {
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (list[middle] < wanted) low = middle + 1; else high = middle;
      }
      return low;
    }

    // The words of the index that a typed one may stand for, with what each counts.
    candidates(typed, isLast, isLoose) {
      const found = new Map();
      const start = this.place(this.words, typed.folded);
      if (this.words[start] === typed.folded) found.set(typed.folded, 2);
      const runsOn = isJoined.test(typed.folded);
      if ((isLast || runsOn) && typed.folded.length > 1) {
        for (let at = start; at < this.words.length && found.size < 60; at += 1) {
          if (!this.words[at].startsWith(typed.folded)) break;
          if (!found.has(this.words[at])) found.set(this.words[at], 1);
        }
      }
      if (isLoose && typed.folded.length > 2 && !runsOn) {
        for (const other of this.words) {
          if (!found.has(other) && isNear(typed.folded, other)) found.set(other, 0.5);
        }
      }
      return found;
    }

    async shard(folded) {
      const shards = this.head.shards;
      let number = this.place(shards, folded);
      if (shards[number] !== folded) number -= 1;
      return ocop.load(`${this.language}/w${Math.max(0, number)}`);
    }

    // What each record is worth to a query in which every word has to be met; a single letter at the
    // end is a word that is only begun, and may be missing.
    async scores(query, isLoose) {
      const total = new Float32Array(this.head.count);
      const met = new Uint8Array(this.head.count);
      for (const [place, typed] of query.entries()) {
        const isLast = place === query.length - 1;
        const found = this.candidates(typed, isLast, isLoose);
        const shards = await Promise.all([...found.keys()].map((folded) => this.shard(folded)));
        const best = new Float32Array(this.head.count);
        [...found].forEach(([folded, factor], index) => {
          const spellings = shards[index][folded] || {};
          for (const spelling of Object.keys(spellings)) {
            const isNearOnly = factor === 0.5;
            if (!isNearOnly && !fits(typed, spelling, factor === 1)) continue;
            const found = ocop.numbers(spellings[spelling]);
            let number = 0;
            for (let at = 0; at < found.length; at += 1) {
              number += found[at] >> 3;
              const score = worth[found[at] & 7] * factor;
              if (score > best[number]) best[number] = score;
            }
          }
        });
        const isBegun = isLast && place > 0 && typed.folded.length === 1;
        for (let number = 0; number < best.length; number += 1) {
          if ((best[number] > 0 || isBegun) && met[number] === place) {
            met[number] += 1;
            total[number] += best[number];
          }
        }
      }
      // The best first, what is not translated last, equals in the order of their numbers. Scores
      // are few: a heap for each is faster than comparing thousands of records.
      const groups = new Map();
      for (let number = 0; number < met.length; number += 1) {
        if (met[number] !== query.length) continue;
        const score = total[number] - (this.untranslated[number] ? 1000 : 0);
        if (groups.has(score)) groups.get(score).push(number); else groups.set(score, [number]);
      }
      return [...groups.keys()].sort((one, other) => other - one).flatMap((score) => groups.get(score));
    }

    // The records for a text, the best first; what is only near comes after.
    async find(text) {
      const query = words(text);
      if (query.length === 0) return [];
      const exact = await this.scores(query, false);
      // Words of three letters have dozens of neighbours.
      const isShort = query.length === 1 && query[0].folded.length < 4;
      if (exact.length > (isShort ? 0 : 4)) return exact;
      const known = new Set(exact);
      return exact.concat((await this.scores(query, true)).filter((number) => !known.has(number)));
    }
  }

  const page = document.querySelector("#search");
  if (!page) return;
  const texts = page.dataset;
  const field = page.querySelector("input");
  const list = page.querySelector("ol");
  const status = page.querySelector("[role=status]");
  const more = page.querySelector("button.more");
  const step = 20;
  let index;
  let turn = 0;
  let found = [];
  let shown = 0;

  async function show(count) {
    const own = turn;
    const rows = await ocop.rows(texts.language, found.slice(shown, count), index.head.block);
    if (own !== turn) return;
    list.append(...rows.map((row) => ocop.item(row, texts)));
    shown = Math.min(count, found.length);
    more.hidden = shown >= found.length;
  }

  async function search() {
    const own = turn += 1;
    const text = field.value.trim();
    const url = new URL(location.href);
    if (text) url.searchParams.set("q", text); else url.searchParams.delete("q");
    history.replaceState(null, "", url);
    try {
      if (!index) {
        index = new Index(texts.language, await ocop.load(`${texts.language}/words`));
        window.ocopSearch = index;
      }
      const numbers = text ? await index.find(text) : [];
      if (own !== turn) return;
      found = numbers;
      shown = 0;
      list.replaceChildren();
      status.textContent = text ? ocop.counted(found.length, texts) : "";
      await show(step);
    } catch (error) {
      if (own === turn) status.textContent = texts.failed;
    }
  }

  let timer;
  field.value = new URL(location.href).searchParams.get("q") || "";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  page.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  more.addEventListener("click", async () => {
    const first = shown;
    await show(shown + step);
    list.children[first]?.querySelector("a").focus();
  });
  if (field.value) search(); else field.focus();
})();
