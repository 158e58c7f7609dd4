// Says whether a place is open now, in Viet Nam's time (UTC+7), by the days that are written into the page: a
// first year, the times of each weekday in minutes, and the days of two years that are no ordinary ones. Of a
// day not covered nothing is said.
(() => {
  const { dataset: words } = document.querySelector("#open-words") || {};
  const places = document.querySelectorAll("[data-days]");
  if (!words || !places.length) return;
  const dayLength = 86400000;
  const now = new Date(Date.now() + 7 * 3600000);
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const two = (number) => String(number).padStart(2, "0");
  const clock = (time) => `${two(Math.floor(time / 60) % 24)}:${two(time % 60)}`;

  // The times of a day so many days from now, and whether it is a holiday; null for one not covered.
  function day(text, shift) {
    const date = new Date(now.getTime() + shift * dayLength);
    const [year, week, ...runs] = text.split("|");
    if (year && (date.getUTCFullYear() < year || date.getUTCFullYear() > Number(year) + 1)) return null;
    const key = date.toISOString().slice(0, 10).replace(/-/g, "");
    let times = week.split(";")[(date.getUTCDay() + 6) % 7];
    for (const run of runs) {
      const [days, own] = run.split("=");
      const [first, last] = days.split("-");
      if (first <= key && key <= (last || first)) times = own;
    }
    return {
      isHoliday: times[0] === "*", weekday: (date.getUTCDay() + 6) % 7,
      times: times.replace("*", "").split(",").filter(Boolean).map((part) => part.split("-").map(Number)),
    };
  }

  // Until when it is open from a minute of a day on; what ends at midnight may go on.
  function end(text, shift, close) {
    if (close < 1440 || shift > 7) return shift * 1440 + close;
    const next = day(text, shift + 1);
    const goesOn = next && next.times.find(([start]) => start <= close - 1440);
    return goesOn && goesOn[1] > close - 1440 ? end(text, shift + 1, goesOn[1]) : shift * 1440 + close;
  }

  function told(text) {
    const today = day(text, 0);
    if (!today) return null;
    const night = (day(text, -1) || { times: [] }).times.map(([start, close]) => [start - 1440, close - 1440]);
    const open = [...night, ...today.times].find(([start, close]) => start <= minute && minute < close);
    if (open) {
      const until = end(text, 0, open[1]);
      if (until > 7 * 1440) return [true, words.always];
      return [true, (until - minute > 30 ? words.open : words.soon).replace("#", clock(until))];
    }
    const none = today.times.length ? "" : today.isHoliday ? words.holiday : words.off;
    for (let shift = 0; shift < 14; shift += 1) {
      const next = day(text, shift);
      const part = next && next.times.find(([start]) => shift > 0 || start > minute);
      if (!next) break;
      if (part) {
        const again = [words.again, words.tomorrow, words.later][Math.min(shift, 2)]
          .replace("#", clock(part[0])).replace("@", words.weekdays.split("|")[next.weekday]);
        return [false, shift > 6 ? none : [none, again].filter(Boolean).join(" · ")];
      }
    }
    return [false, none];
  }

  for (const place of places) {
    const found = told(place.dataset.days);
    if (!found || !found[1]) {
      place.hidden = true;
      continue;
    }
    const [isOpen, text] = found;
    const age = place.dataset.checked ? now - new Date(place.dataset.checked) : 0;
    place.textContent = age > 366 * dayLength ? `${text} · ${words.old}` : text;
    place.classList.toggle("is-shut", !isOpen);
  }
})();
