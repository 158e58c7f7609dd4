// Search: finds what is typed, and shows it. `ocop search` finds by the same rules.
(() => {
  const vowels = "aăâeêioôơuưy";
  // The tones, as the index writes them after a word and as marks of Unicode.
  const tones = "\u0060?~'.";
  const marks = "\u0300\u0309\u0303\u0301\u0323";

  const bases = { đ: "d" };

  function base(letter) {
    if (letter < "\u00c0" || letter > "\u024f") return letter;
    return bases[letter] = bases[letter] || letter.normalize("NFD")[0];
  }

  // A word as the index has it: its letters without tones, the tone apart.
  function word(text) {
    let tone = "";
    const shaped = [...text].map((letter) => {
      if (letter < "\u00c0") return letter;
      const parts = letter.normalize("NFD");
      const mark = [...marks].find((one) => parts.includes(one));
      const shape = parts.replace(mark, "").normalize("NFC");
      if (!mark || !vowels.includes(shape)) return letter;
      tone = tones[marks.indexOf(mark)];
      return shape;
    });
    const bases = shaped.map(base);
    for (let at = 1; at < bases.length; at += 1) {
      const followsQu = bases[at - 1] === "u" && bases[at - 2] === "q";
      if (bases[at] === "y" && (followsQu || "bcdfghklmnpqrstvxz".includes(bases[at - 1]))) {
        bases[at] = shaped[at] = "i";
      }
    }
    return { text, folded: bases.join(""), letters: shaped.join(""), tone };
  }

  const alone = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff";
  // Scripts without spaces between words: each three letters that follow one another are a word.
  const joined = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff";
  const pattern = new RegExp(
    `[${alone}]|[${joined}]+|(?:(?![${alone}${joined}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
  const isJoined = new RegExp(`^[${joined}]`);
  const isCode = /^[0-9]{5,}$/;
  const hasParts = new RegExp(`^[${joined}${alone}\uac00-\ud7af]`);

  // Runs of letters and digits, whole.
  const runs = (text) => text.normalize("NFC").toLowerCase().match(pattern) || [];

  function words(text) {
    return runs(text).flatMap((run) => {
      if (!isJoined.test(run) || run.length < 4) return [run];
      return Array.from({ length: run.length - 2 }, (_, index) => run.slice(index, index + 3));
    }).slice(0, 12).map(word);
  }

  // What was typed for a Vietnamese keyboard that was off: `nuowcs` and `nu7o71c` are nước.
  const shapes = "aaâawăeeêooôowơuwưddđa6âa8ăe6êo6ôo7ơu7ưd9đ";
  const toneKeys = "frxsj23415";

  function unkeyed(text) {
    let rest = text;
    let tone;
    const key = /[aeiouyw678].*?([frxsj1-5])(?=[^aeiouy]*$)/.exec(rest);
    if (key) {
      const at = key.index + key[0].length - 1;
      tone = tones[toneKeys.indexOf(rest[at]) % 5];
      rest = rest.slice(0, at) + rest.slice(at + 1);
    }
    rest = rest.replace(/uow|uo7/g, "ươ").replace(/aa|aw|ee|oo|ow|uw|dd|[ae]6|a8|o[67]|u7|d9/g,
      (keys) => shapes[shapes.indexOf(keys) + 2]).replace(/ưo/g, "ươ");
    if (rest === text || /[0-9w]/.test(rest)) return null;
    const made = word(rest);
    return { ...made, tone: tone || made.tone };
  }

  // A word that nobody is still typing.
  const whole = (typed) => ({ ...typed, isWhole: true });

  // Whether what was typed may stand for a spelling of the index.
  function fits({ letters, tone }, spelling, isPart) {
    let size = spelling.length;
    const own = tones.includes(spelling[size - 1]) ? spelling[--size] : "";
    if (tone && tone !== own || letters.length > size || !isPart && letters.length < size) return false;
    let at = 0;
    while (at < letters.length
      && (letters[at] === spelling[at] || letters[at] === base(spelling[at]))) at += 1;
    return at === letters.length;
  }

  // What is said alike in some part of the country: one letter stands for all of its sound.
  function sound(folded) {
    return folded.replace(/^(gi|d|r)(?=[aeiouy])/, "z").replace(/^tr/, "ch").replace(/^x/, "s")
      .replace(/^(n?g)h/, "$1").replace(/^[kq]/, "c").replace(/^l/, "n").replace(/ng$/, "n");
  }

  // Whether one letter more, less, other or two in the wrong order make one word of another; their
  // lengths differ by one at most.
  function isNear(one, other) {
    const least = Math.min(one.length, other.length);
    const more = Math.max(one.length, other.length) - least;
    let start = 0;
    while (start < least && one[start] === other[start]) start += 1;
    let end = 0;
    while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) {
      end += 1;
    }
    return start + end >= least - 1 + more || more === 0 && start + end === least - 2
      && one[start] === other[start + 1] && one[start + 1] === other[start];
  }

  // What has a spelling: for each subject its number, the place and the position there. Read out of the
  // data once.
  function read(shard, spelling) {
    if (typeof shard[spelling] === "string") {
      let number = 0;
      const pairs = ocop.numbers(shard[spelling]);
      shard[spelling] = new Uint32Array(pairs.length / 2).map((_, at) => {
        number += pairs[2 * at] >> 4;
        return number << 9 | (pairs[2 * at] & 15) << 5 | pairs[2 * at + 1];
      });
    }
    return shard[spelling];
  }

  const any = Number.MIN_VALUE;

  // Growing numbers in the order of their scores, the highest first, without those that have none.
  // Scores are few: a heap for each is faster than comparing thousands.
  function inOrder(numbers, score) {
    const heaps = new Map();
    for (let at = 0; at < numbers.length; at += 1) {
      const own = score(numbers[at], at);
      if (own === false) continue;
      const heap = heaps.get(own);
      if (heap) heap.push(numbers[at]); else heaps.set(own, [numbers[at]]);
    }
    return [...heaps].sort(([one], [other]) => other - one).flatMap(([, list]) => list);
  }

  class Index {
    constructor(language, head) {
      this.language = language;
      this.head = head;
      this.weights = head.weights;
      this.words = head.words.split(" ");
      this.matched = new Map();
      const { count } = head;
      // What a word is worth, by how it was matched (0 whole, 1 begun, 2 inside another, 3 near) and where.
      const { begun, inside, near, places } = this.weights;
      this.scores = new Float64Array(64).map(
        (_, at) => [1, begun, inside, near][at >> 4] * places[at & 15]);
      this.tables = [];
      this.touched = new Uint32Array(count);
      this.untranslated = new Uint8Array(count);
      for (const number of ocop.growing(head.untranslated)) this.untranslated[number] = 1;
      this.stars = new Uint8Array(count + 1);
      ocop.fixed(head.stars, 1).forEach(
        (pair, index) => this.stars.set([pair >> 3, pair & 7], 2 * index));
      const fold = (text) => words(text).map((word) => word.folded).join(" ");
      const groups = (list, worth) => list.map((group) => group.map(
        (text) => ({ worth, folded: fold(text), words: words(text).map(whole) })));
      this.groups = [...groups(head.vocabulary.same, this.weights.same),
        ...groups(head.vocabulary.near, this.weights.related)];
      this.ignored = head.vocabulary.ignored.map(fold);
      this.starWords = Object.entries(head.vocabulary.stars).flatMap(
        ([count, list]) => list.map((text) => [fold(text), Number(count), text]));
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

    has(folded) {
      return this.words[this.place(this.words, folded)] === folded;
    }

    // The words of the index that a typed one may stand for, with how each is matched.
    candidates(typed, isLast, isLoose) {
      const found = new Map();
      const add = (word, match) => found.has(word) || found.set(word, match);
      const { folded } = typed;
      let start = this.place(this.words, folded);
      if (this.words[start] === folded) add(folded, 0);
      if ((isLast && !typed.isWhole || hasParts.test(folded)) && folded.length > 1 || isJoined.test(folded)) {
        for (; found.size < 60 && (this.words[start] || "").startsWith(folded); start += 1) {
          add(this.words[start], 1);
        }
      }
      if (!isLoose || isJoined.test(folded)) return found;
      const size = folded.length;
      const parts = size > (hasParts.test(folded) ? 1 : 3);
      const said = size > 2 && sound(folded);
      this.sounds = this.sounds || this.words.map(sound);
      for (let at = 0; at < this.words.length; at += 1) {
        const other = this.words[at];
        const more = other.length - size;
        if (said && (said === this.sounds[at]
          || more < 2 && more > -2 && isNear(folded, other))) {
          add(other, 3);
        } else if (parts && more > 0 && other.includes(folded)) add(other, 2);
      }
      return found;
    }

    async shard(folded) {
      const firsts = isCode.test(folded) ? this.head.codes : this.head.shards;
      let number = this.place(firsts, folded);
      if (firsts[number] !== folded) number -= 1;
      return ocop.load(`${this.language}/${isCode.test(folded) ? "c" : "w"}${Math.max(0, number)}`);
    }

    // What stands for a typed word: spellings with how each is matched.
    async spellings(typed, isLast, isLoose) {
      const found = this.candidates(typed, isLast, isLoose);
      if (isCode.test(typed.folded)) {
        for (const code of Object.keys(await this.shard(typed.folded)).sort()) {
          if (code.startsWith(typed.folded)) found.set(code, code === typed.folded ? 0 : 1);
        }
      }
      const shards = await Promise.all([...found.keys()].map((folded) => this.shard(folded)));
      return [...found].flatMap(([folded, match], index) => {
        const own = shards[index][folded] || {};
        return Object.keys(own)
          .filter((spelling) => match > 1 || fits(typed, spelling, match))
          .map((spelling) => ({ match, postings: read(own, spelling) }));
      });
    }

    // What a typed word is worth everywhere; kept, for most words of a query are those of the letter before.
    matches(typed, isLast, isLoose) {
      const { matched } = this;
      const key = [typed.text, typed.tone, isLast && !typed.isWhole, isLoose].join();
      if (!matched.has(key)) {
        if (matched.size > 60) matched.clear();
        const found = this.spellings(typed, isLast, isLoose).then((spelled) => this.merged(spelled));
        matched.set(key, found);
        found.catch(() => matched.delete(key));
      }
      return matched.get(key);
    }

    // The subjects that have a typed word, in no order, and for each where the word stands there, at the
    // best of its places, with how it was matched. The loops stand in functions that wait for nothing, which
    // browsers make fast; tables are small or used again, for to make large ones is what takes time.
    merged(spelled) {
      const { scores, touched } = this;
      const stands = new Uint16Array(this.head.count);
      let count = 0;
      for (const { match, postings } of spelled) {
        for (let at = 0; at < postings.length; at += 1) {
          const number = postings[at] >>> 9;
          const here = 32768 | match << 9 | postings[at] & 511;
          const known = stands[number];
          if (known && scores[known >> 5 & 63] >= scores[here >> 5 & 63]) continue;
          if (!known) touched[count++] = number;
          stands[number] = here;
        }
      }
      return { stands, numbers: touched.slice(0, count) };
    }

    // Adds what each subject that has all words of a query is worth; how many they are.
    met(query, lists, worth, table) {
      const { scores, weights: { phrase, start, whole: all } } = this;
      // A letter alone at the end, of a word that is only begun, takes nothing away.
      const last = query.length - 1;
      const needed = last > 0 && query[last].folded.length === 1 ? last : last + 1;
      // The rarest word leaves the fewest to look at.
      const [{ numbers }] = lists.slice(0, needed).sort(
        (one, other) => one.numbers.length - other.numbers.length);
      let count = 0;
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at];
        let turn = 0;
        while (turn < needed && lists[turn].stands[number]) turn += 1;
        if (turn < needed) continue;
        let rate = 0;
        let wrong = 0;
        let before = 0;
        let isHead = false;
        for (turn = 0; turn <= last; turn += 1) {
          const here = lists[turn].stands[number];
          if (!here) continue;
          const own = scores[here >> 5 & 63];
          const place = here >> 5 & 15;
          const position = here >> 1 & 15;
          const follows = turn > 0 && (before >> 5 & 15) === place
            && (before >> 1 & 15) + 1 === position;
          let score = follows ? own + own * phrase : own;
          // A name, another name or a number, from its first word on.
          isHead = place > 5 && position === 0 || isHead && follows;
          if (isHead && turn + position === 0) score += start;
          if (isHead && here & 1) {
            score += all * own / 10;
            isHead = false;
          }
          rate += score;
          before = here;
          if ((here >> 9 & 3) === 3) wrong += 1;
        }
        // One word may be spelled wrong: where two are, other words are meant.
        if (wrong > 1) continue;
        count += 1;
        if (!table.rates[number]) table.numbers.push(number);
        table.rates[number] = Math.max(table.rates[number], rate * worth);
      }
      return count;
    }

    // What is left of a query without the words that may be left out.
    kept(query) {
      let text = ` ${query.map((typed) => typed.folded).join(" ")} `;
      for (const word of this.ignored) text = text.replace(` ${word} `, ` ${word.replace(/\S+/g, "-")} `);
      return query.filter((_, at) => text.split(" ")[at + 1] !== "-");
    }

    // The same query in other words: what means the same, and, where little is found as typed, what is
    // near and what is left without the words that may be left out.
    variants(query) {
      const found = [];
      const text = ` ${query.map((typed) => typed.folded).join(" ")} `;
      const kept = this.kept(query);
      if (kept.length && kept.length < query.length) {
        found.push({ query: kept, worth: this.weights.less });
      }
      for (const group of this.groups) {
        const own = group.filter(({ folded }) => folded && text.includes(` ${folded} `))
          .sort((one, other) => other.folded.length - one.folded.length)[0];
        if (!own) continue;
        const at = text.split(` ${own.folded} `)[0].split(" ").length - 1;
        for (const other of group) {
          if (other.folded === own.folded || found.length > 7) continue;
          found.push({
            query: [...query.slice(0, at), ...other.words, ...query.slice(at + own.words.length)],
            worth: other.worth,
          });
        }
      }
      return found;
    }

    // The subjects that a query finds, but for those of other stars and those `known`, with what each is
    // worth, and from what worth on they are good: good answers end where they are worth far less than the
    // best.
    async rated(query, isLoose, stars, known = []) {
      const table = this.tables.pop() || { rates: new Float64Array(this.head.count) };
      table.numbers = [];
      const add = async (own, worth) => this.met(own, await Promise.all(own.map((typed, turn) =>
        this.matches(typed, turn === own.length - 1, isLoose))), worth, table);
      const isEnough = await add(query, 1) >= this.weights.enough;
      // Other words stand in for what was typed, not for what is nearly that.
      for (const { query: own, worth } of isLoose ? [] : this.variants(query)) {
        if (!isEnough || worth >= this.weights.same) await add(own, worth);
      }
      this.tables.push(table);
      return this.taken(table, stars, known);
    }

    // What a table holds, in the order of the numbers; the table is left empty.
    taken(table, stars, known) {
      const numbers = new Uint32Array(table.numbers).sort();
      const rates = new Float64Array(numbers.length);
      let most = 0;
      let count = 0;
      for (const number of numbers) {
        const rate = table.rates[number];
        table.rates[number] = 0;
        if (stars && this.stars[number] !== stars || known[number]) continue;
        numbers[count] = number;
        rates[count++] = rate;
        most = Math.max(most, rate);
      }
      return { numbers: numbers.subarray(0, count), rates, least: most * this.weights.good || any };
    }

    // What is good, the best first, and what is only near.
    async ranked(...query) {
      const found = await this.rated(...query);
      const count = found.numbers.length;
      const good = this.sorted(found, found.least);
      // What is near is put in order only when somebody wants to see it.
      return Object.assign(found, {
        count, good, nearCount: count - good.length,
        near: () => this.sorted(found, any, found.least), all: () => this.sorted(found, any),
      });
    }

    // Subjects worth something from a worth on, the best first.
    sorted({ numbers, rates }, from, below = Infinity) {
      const { star, product, untranslated } = this.weights;
      return inOrder(numbers, (number, at) => rates[at] >= from && rates[at] < below
        && rates[at] + this.stars[number] * star + (number < this.head.products ? product : 0)
          - this.untranslated[number] * untranslated);
    }

    // A typed word in other ways: with its keys read, cut where words begin, put together.
    respelled(typed) {
      const found = [typed, unkeyed(typed.text)].filter((one) => one && this.has(one.folded));
      if (found.length) return found.map((one) => [one]);
      const { folded } = typed;
      // The fewest words that make it up, to every letter of it.
      const best = [[[]], []];
      for (let end = 2; end <= folded.length; end += 1) {
        best[end] = [];
        for (let from = 0; from <= end - 2; from += 1) {
          if (!best[from].length || !this.has(folded.slice(from, end))) continue;
          for (const list of best[from]) {
            if (list.length < 5) best[end].push([...list, folded.slice(from, end)]);
          }
        }
        best[end].sort((one, other) => one.length - other.length).splice(6);
      }
      const cut = folded.length > 3 && !hasParts.test(folded) ? best[folded.length] : [];
      return cut.length ? cut.map((list) => list.map(word)) : [[typed]];
    }

    // Whole queries of such words, as many as are worth a try.
    respellings(query) {
      let found = [[]];
      for (const typed of query) {
        found = found.flatMap((list) => this.respelled(typed).map((more) => [...list, ...more]));
        found.splice(12);
      }
      for (let at = 1; at < query.length; at += 1) {
        const both = word(query[at - 1].text + query[at].text);
        if (this.has(both.folded)) {
          found.push([...query.slice(0, at - 1), both, ...query.slice(at + 1)]);
        }
      }
      const text = query.map((typed) => typed.text).join(" ");
      return found.filter((list) => list.map((typed) => typed.text).join(" ") !== text);
    }

    // The rank that is asked for in words, taken out of the query.
    starsOf(query) {
      const text = ` ${query.map((typed) => typed.folded).join(" ")} `;
      for (const [folded, stars, said] of this.starWords) {
        if (!text.includes(` ${folded} `)) continue;
        const at = text.split(` ${folded} `)[0].split(" ").length - 1;
        const rest = [...query];
        rest.splice(at, folded.split(" ").length);
        return { rest: this.kept(rest).length ? rest : [], stars, said };
      }
      return { rest: query, stars: 0 };
    }

    // What a text finds: the good, the near, how it was read, and what it was tried as.
    async find(text) {
      const { rest, stars, said } = this.starsOf(words(text));
      const answer = {
        good: [], near: () => [], nearCount: 0, said, instead: "", rest,
        words: [...rest, ...this.variants(rest).flatMap((one) => one.query)],
      };
      if (rest.length === 0) {
        this.stars.forEach((own, number) => stars && own === stars && answer.good.push(number));
        return answer;
      }
      const last = rest[rest.length - 1];
      last.isBegun = last.folded.length > 1;
      const exact = await this.ranked(rest, false, stars);
      Object.assign(answer, exact);
      const { count } = exact;
      if (count > 4 || count && rest.length === 1 && rest[0].folded.length < 4) return answer;
      if (count === 0) {
        let most = 0;
        for (const other of this.respellings(rest)) {
          const ranked = await this.ranked(other, false, stars);
          const worth = ranked.count && ranked.rates[ranked.numbers.indexOf(ranked.good[0])] / other.length;
          if (worth <= most) continue;
          most = worth;
          Object.assign(answer, ranked, { instead: other.map(written).join(" "), words: other });
        }
        if (most) return answer;
        if (stars) {
          const plain = rest.map((typed) => typed.text).join(" ");
          const all = await this.find(plain);
          return { ...all, instead: all.instead || plain };
        }
      }
      const known = new Uint8Array(this.head.count);
      for (const number of exact.numbers) known[number] = 1;
      const loose = await this.ranked(rest, true, stars, known);
      if (count) {
        answer.near = () => [...exact.near(), ...loose.all()];
        answer.nearCount += loose.count;
      } else Object.assign(answer, loose);
      if (answer.good.length || rest.length < 2) return answer;
      // Not all of the words: what has most of them, by what they are worth.
      const some = new Float64Array(this.head.count);
      for (const typed of rest) {
        const { numbers, rates, least } = await this.rated([typed], false, stars);
        numbers.forEach((number, at) => {
          if (rates[at] >= least) some[number] += rates[at];
        });
      }
      const most = inOrder(Array.from(some.keys()), (number) => some[number] || false).slice(0, 100);
      return Object.assign(answer, { near: () => most, nearCount: most.length });
    }
  }

  // A word as people write it, its tone put back: on the last vowel with a mark of its own, else on the
  // last but one where a vowel ends the word, else on the last.
  function written(typed) {
    const list = [...typed.letters];
    if (!typed.tone || typed.text.normalize("NFC") !== typed.letters) return typed.text;
    const found = [...list.keys()].filter((at) => vowels.includes(list[at]));
    const last = found.pop();
    const shaped = [...found, last].filter((at) => base(list[at]) !== list[at]).pop();
    const before = last === list.length - 1 ? found.pop() : last;
    const at = shaped !== undefined ? shaped : before !== undefined ? before : last;
    if (at >= 0) list[at] = (list[at] + marks[tones.indexOf(typed.tone)]).normalize("NFC");
    return list.join("");
  }

  const indexes = new Map();

  function open(language) {
    if (!indexes.has(language)) {
      const made = ocop.load(`${language}/words`).then((head) => new Index(language, head));
      made.catch(() => indexes.delete(language));
      indexes.set(language, made);
    }
    return indexes.get(language);
  }

  window.ocopSearch = { open, words, whole: (text) => runs(text).map(word), fits };
  const page = document.querySelector("#search");
  if (!page) return;
  const texts = page.dataset;
  // A theme's own page may lack a part: what would be written there is let go.
  const part = (selector) => page.querySelector(selector) || document.createElement("i");
  const field = part("input");
  const status = part("[role=status]");
  const lists = { good: part("ol"), near: part(".near ol") };
  // As many as a screen shows, as stand there without asking (each block of rows is a file), and as come
  // when they are asked for.
  const screen = 5;
  const first = 10;
  const step = 20;
  let turn = 0;
  let answer;
  let shown = {};
  let rest;

  // Marks the words that were found, with the marks they are written with.
  function mark(row) {
    for (const { firstChild: node } of row.querySelectorAll("a,.maker,.place,.detail")) {
      if (!node) continue;
      const spans = [];
      for (const match of node.data.matchAll(pattern)) {
        for (const typed of words(match[0])) {
          const at = isJoined.test(match[0]) ? match[0].indexOf(typed.text) : 0;
          if (answer.words.some((one) => typed.folded === one.folded
            || (one.isBegun || hasParts.test(one.folded)) && typed.folded.startsWith(one.folded))) {
            spans.push([match.index + at, match.index + at + typed.text.length]);
          }
        }
      }
      for (const [start, end] of spans.reverse()) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, Math.min(end, node.length));
        range.surroundContents(document.createElement("mark"));
      }
    }
    return row;
  }

  // Shows more of a list; `before` changes what stands around it at the same instant.
  async function show(name, count, before = () => {}) {
    const own = turn;
    const from = shown[name] || 0;
    const found = name === "good" ? answer.good : answer.near();
    const rows = await ocop.rows(
      texts.language, found.slice(from, count), (await open(texts.language)).head.block);
    // Of another text, or shown meanwhile.
    if (own !== turn || from !== (shown[name] || 0)) return;
    const made = rows.map((row) => mark(ocop.item(row, texts)));
    before();
    if (from) lists[name].append(...made); else lists[name].replaceChildren(...made);
    shown[name] = Math.min(count, found.length);
    if (name === "good") part(".more").hidden = shown.good >= found.length;
  }

  // A line above the answers, with what it is about in its place.
  function tell(selector, text) {
    part(selector).hidden = !text;
    if (text) part(`${selector} b`).textContent = text;
  }

  // Where the same words find something in another language.
  async function lookElsewhere(text, own) {
    for (const link of page.querySelectorAll(".elsewhere a")) {
      link.hidden = true;
      const other = await (await open(link.lang)).find(text);
      if (own !== turn) return;
      link.hidden = other.good.length === 0;
      link.querySelector("span").textContent = ocop.number(other.good.length);
      link.search = new URLSearchParams({ q: text });
      if (!link.hidden) part(".elsewhere").hidden = false;
    }
  }

  // Does what needs data; where they cannot be had, that is said.
  async function attempt(work) {
    const own = turn;
    try {
      await work(own);
    } catch (error) {
      if (own === turn) part(".count").textContent = texts.failed;
    }
  }

  function search() {
    turn += 1;
    const text = field.value.trim();
    clearTimeout(rest);
    return attempt(async (own) => {
      const found = text ? await (await open(texts.language)).find(text)
        : { good: [], nearCount: 0, words: [] };
      if (own !== turn) return;
      answer = found;
      shown = {};
      const count = text ? ocop.counted(answer.good.length, texts) : "";
      await show("good", screen, () => {
        tell(".rank-chip", answer.said);
        tell(".instead", answer.instead);
        part(".nothing").hidden = !text || answer.good.length > 0;
        part(".elsewhere").hidden = true;
        part(".near").hidden = answer.nearCount === 0;
        part(".near").open = false;
        part(".near b").textContent = ocop.number(answer.nearCount);
        part(".count").textContent = count;
        page.classList.toggle("is-empty", !text);
      });
      if (own !== turn) return;
      // What lies below can wait for the next picture.
      requestAnimationFrame(() => own === turn && attempt(() => show("good", first)));
      // Said and kept once the fingers rest.
      rest = setTimeout(() => {
        history.replaceState(
          null, "", text ? `?${new URLSearchParams({ q: text })}` : location.pathname);
        status.textContent = count;
        if (text && !answer.good.length) attempt(() => lookElsewhere(text, own));
      }, 400);
    });
  }

  part(".near").addEventListener("toggle", () => {
    if (part(".near").open && !shown.near) attempt(() => show("near", step));
  });
  field.value = new URL(location.href).searchParams.get("q") || "";
  field.addEventListener("input", () => {
    status.textContent = "";
    search();
  });
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  part(".rank-chip button").addEventListener("click", () => {
    field.value = answer.rest.map((typed) => typed.text).join(" ");
    field.focus();
    search();
  });
  part(".more").addEventListener("click", () => attempt(async () => {
    const next = shown.good;
    await show("good", next + step);
    const row = lists.good.children[next];
    if (row) row.querySelector("a").focus();
  }));
  // Up and down go through the answers, and from the first back to the field.
  page.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...page.querySelectorAll("li a")].filter((stop) => stop.offsetParent);
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  if (field.value) search(); else {
    page.classList.add("is-empty");
    field.focus();
  }
})();
