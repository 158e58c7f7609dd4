// For a visitor in a hall without a network: keeps the theme, what search needs and the pages that
// were visited, for seven days. The program writes above this what the build is (`ocopVersion`),
// whether pages are to be kept (`ocopKeeps`), which are kept from the start (`ocopKept`), and what is
// said in each language in place of a page that is not there (`ocopWithout`, in the style `ocopSheet`).
//
// Another build, and all that was kept goes: a page that was taken away is gone from phones too. A
// build that keeps nothing takes this script itself away from phones that had it.
const cacheName = `ocop-${ocopVersion}`;
const longest = 7 * 24 * 3600 * 1000;
// How long a slow network may take before the kept page is shown, in milliseconds.
const patience = 4000;

// A response to keep, with the time at which it came.
async function stamped(response) {
  const headers = new Headers(response.headers);
  headers.set("x-kept", String(Date.now()));
  return new Response(await response.blob(), { status: response.status, headers });
}

function isFresh(response) {
  return Date.now() - Number(response.headers.get("x-kept")) < longest;
}

async function keep(path) {
  const address = new URL(path, self.registration.scope).href;
  const response = await fetch(address, { cache: "no-cache" });
  if (response.ok) await (await caches.open(cacheName)).put(address, await stamped(response));
}

async function answer(event) {
  const cache = await caches.open(cacheName);
  const address = event.request.url.split(/[?#]/)[0];
  const kept = await cache.match(address);
  // An asset's address changes with its content.
  if (kept && address.includes("/assets/")) return kept;
  // Past what the browser itself kept: a page that was taken away must not live on there.
  const asked = fetch(event.request, { cache: "no-cache" }).then(async (response) => {
    if (response.status === 200 && response.type === "basic") {
      event.waitUntil(stamped(response.clone()).then((copy) => cache.put(address, copy)));
    }
    return response;
  });
  if (!kept || !isFresh(kept)) {
    return asked.catch((error) => {
      if (event.request.mode === "navigate") return without(address);
      if (event.request.destination === "image") return noPicture();
      throw error;
    });
  }
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), patience));
  return Promise.race([asked.catch(() => kept), late]);
}

// Nothing in place of a picture that was not seen yet: its colour stands there, and no sign of a fault.
function noPicture() {
  return new Response(
    '<svg xmlns="http://www.w3.org/2000/svg"/>', { headers: { "Content-Type": "image/svg+xml" } });
}

// A page of ours in place of one that was not seen yet.
function without(address) {
  const path = address.slice(self.registration.scope.length);
  const said = ocopWithout.find((words) => path.startsWith(words.path)) || ocopWithout[0];
  const text = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const page = `<!DOCTYPE html><html lang="${said.language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(said.title)}</title>
${ocopSheet ? `<link rel="stylesheet" href="${self.registration.scope}${ocopSheet}">` : ""}
<main><h1>${text(said.title)}</h1><p>${text(said.detail)}</p>
<p><a href="${self.registration.scope}${said.path}">${text(said.home)}</a></p></main></html>`;
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

// Films are seen in parts, and a second of one is not worth the whole.
function isFilm(request) {
  return request.headers.has("range") || request.destination === "video"
    || request.destination === "audio" || /\.(mp4|webm)$/i.test(request.url.split(/[?#]/)[0]);
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.allSettled(ocopKept.map(keep)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("ocop-") && !(ocopKeeps && name === cacheName)) await caches.delete(name);
    }
    if (ocopKeeps) await self.clients.claim(); else await self.registration.unregister();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!ocopKeeps || request.method !== "GET" || isFilm(request)) return;
  if (request.url.startsWith(self.registration.scope)) event.respondWith(answer(event));
});
