// Copies an address or coordinates; where a browser does not allow that (a page from a folder, an
// application's own window), selects them, to be copied by hand.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  const say = (text) => {
    button.textContent = text;
    button.setAttribute("aria-live", "polite");
  };
  const select = () => {
    const range = document.createRange();
    range.setStartBefore(button.parentElement.firstChild);
    range.setEndBefore(button);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    say(button.dataset.selected);
  };
  button.addEventListener("click", () => {
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(button.dataset.copy).then(() => say(button.dataset.copied), select);
  });
}
