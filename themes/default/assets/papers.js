// Filters the list of papers by words, kind and whether they hold. Without a script all of them stand there.
(() => {
  const form = document.querySelector("#papers");
  if (!form) return;
  const [kind, standing] = ["kind", "standing"].map((name) => form.elements[name]);
  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  // Letters without marks, for many type none.
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/đ/g, "d");
  const groups = [...document.querySelectorAll("section.papers")].map((section) => {
    // What it is, is said by its heading.
    const heading = section.querySelector("h2").textContent;
    const rows = [...section.querySelectorAll("li")].map(
      (row) => ({ row, text: fold(`${heading} ${row.textContent}`) }));
    return { section, rows };
  });
  const total = groups.reduce((count, { rows }) => count + rows.length, 0);

  function filter() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { section, rows } of groups) {
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = Boolean(kind.value && kind.value !== section.dataset.kind
          || standing && standing.value && standing.value !== row.dataset.standing
          || words.some((word) => !text.includes(word)));
        if (!row.hidden) shown += 1;
      }
      section.hidden = shown === 0;
      count += shown;
    }
    status.textContent = count === total ? "" : count === 0 ? status.dataset.none
      : status.dataset.some.replace("#", count).replace("%", total);
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  // What the browser filled in again, on the way back.
  if (field.value || kind.value || standing && standing.value) filter();
})();
