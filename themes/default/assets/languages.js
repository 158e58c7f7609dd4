// Leads to the first of the reader's languages that the site has; the links stay for the rest.
const links = [...document.querySelectorAll(".language-choice a[hreflang]")];
for (const wanted of navigator.languages) {
  const link = links.find((other) => other.hreflang === wanted.slice(0, 2).toLowerCase());
  if (link) {
    location.replace(link.href);
    break;
  }
}
