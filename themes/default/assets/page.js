// What every page needs of script, and no more.

// Tells a reader of an old page that a rank has ended since the page was built.
// The day is Viet Nam's (UTC+7).
const today = new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);
for (const rank of document.querySelectorAll("[data-last-day]")) {
  if (rank.dataset.lastDay < today) {
    rank.className = "rank expired";
    rank.textContent = rank.dataset.expired;
  }
}

// On a telephone the menu is a row to be pushed along: it begins at where the reader is.
const menu = document.querySelector(".menu ul");
const current = menu && menu.querySelector("[aria-current]");
if (current) menu.scrollLeft = current.offsetLeft - menu.offsetLeft - 56;
const fade = () => menu.parentElement.classList.toggle("pushed", menu.scrollLeft > 0);
if (menu) {
  fade();
  menu.addEventListener("scroll", fade, { passive: true });
}

// Search is a script's work; the style hides its field where there is none.
for (const form of document.querySelectorAll(".site-search")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = form.elements.q.value.trim();
    location.href = form.getAttribute("action") + (query ? "?q=" + encodeURIComponent(query) : "");
  });
}

// Pages are kept for visitors without a network where the publisher wants it (worker.js).
const worker = document.documentElement.dataset.worker;
if (worker && "serviceWorker" in navigator) navigator.serviceWorker.register(worker);
