// The service worker: keeps one whole version of the site on the device, so that it opens without a network.
// The generator puts three constants before this: SITE, the prefix of the site's caches; FILES, this version's files
// with the digest of each and the text that its type must contain; VERSION, the digest of that list. To remove the
// worker from every device, deploy kill-switch.js as sw.js.

const PAGE = "./";
const scope = new URL(self.registration.scope);
const prefix = `${SITE} ${scope.pathname} `;
const name = prefix + VERSION;

// What it does.

// Fetches one file and verifies it. A host that answers a missing or half-copied file with something else, even with
// status 200, fails the digest; the type matters because browsers refuse a script of another type. Files with a
// digest in their name are revalidated too: the browser may still hold what half a deploy left under that name.
// Credentials go along, to this origin alone: a site behind a login has no other way. The digest keeps out what is not
// the same for every reader, such as a page that asks to log in.
async function fetchWhole({ path, type, integrity }) {
  const response = await fetch(new Request(path, { cache: "no-cache", integrity }));
  const served = response.headers.get("content-type") ?? "";
  if (!response.ok || response.redirected || !served.includes(type)) {
    throw new Error(`${path}: status ${response.status}, type ${served || "missing"}`);
  }
  return response;
}

// All files or none.
async function fill() {
  const responses = await Promise.all(FILES.map(fetchWhole));
  const cache = await caches.open(name);
  try {
    await Promise.all(responses.map((response, at) => cache.put(FILES[at].path, response)));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function deleteOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((other) => other.startsWith(prefix) && other !== name).map((other) => caches.delete(other)));
}

// Writes the reader's settings, which settings.js stores, into the page, so that its first paint has them.
async function applySettings(page) {
  const kept = await caches.match("settings", { cacheName: `${SITE}.settings` });
  const { theme, ...others } = await kept.json();
  let html = await page.clone().text();
  for (const [name, value] of Object.entries(others)) {
    if (/^[a-z]+ [a-z]+$/.test(`${name} ${value}`)) html = html.replace("<html", `<html data-${name}="${value}"`);
  }
  const schemes = ["light", "dark"];
  for (const scheme of schemes.includes(theme) ? schemes : []) {
    html = html.replaceAll(`media="(prefers-color-scheme: ${scheme})"`, `media="${theme === scheme ? "screen" : "not all"}"`);
  }
  return new Response(html, page);
}

// Answers from this version's cache, else from the network: a browser may have evicted the cache.
async function answer(request) {
  const navigates = request.mode === "navigate";
  const cached = await caches.match(navigates ? PAGE : request, { cacheName: name, ignoreSearch: true, ignoreVary: true });
  if (!cached) return fetch(request);
  // The pages for browsers without the app are not precached.
  if (navigates && /\/questions-\d+\.html$/.test(new URL(request.url).pathname)) return fetch(request).catch(() => cached);
  // Without readable settings the page stays as it is.
  return navigates ? applySettings(cached).catch(() => cached) : cached;
}

// The events.

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(deleteOlder().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // What is in a folder is not this page's: each other language has a worker of its own.
  const { href } = scope;
  const isOurs = request.url.startsWith(href) && /^[^/?]*($|\?)/.test(request.url.slice(href.length));
  if (request.method === "GET" && isOurs) {
    event.respondWith(answer(request));
  }
});

// A waiting version takes control only when the reader asks for it.
self.addEventListener("message", (event) => {
  if (event.data === "switch") self.skipWaiting();
});
