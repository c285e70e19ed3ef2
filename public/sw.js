// The service worker: keeps one whole version of the site on the device, so that it opens without a network.
// The build fills in the list. To take it away from every device again, deploy docs/kill-switch.js as sw.js.

// The list: this version's files with the digest that each must have, and what must be in its type.
const VERSION = "{{ version }}";
const FILES = ["{{ files }}"];
const PAGE = "./";

const scope = new URL(self.registration.scope);
const prefix = `{{ site }} ${scope.pathname} `;
const name = prefix + VERSION;

// The verbs.

// Fetches one file and vouches for it. A host that answers a missing or half-copied file with something
// else, be it with status 200, does not get past the digest; the type matters because a browser refuses a
// script under another. Even a name that carries a digest is asked for again: the browser may still hold
// what half a deploy left under it.
async function fetchWhole({ path, type, integrity }) {
  const response = await fetch(new Request(path, { cache: "no-cache", credentials: "omit", integrity }));
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

// Writes the reader's settings, which settings.js keeps, into the page, so that it is painted with them.
async function dress(page) {
  const kept = await caches.match("settings", { cacheName: "{{ site }}.settings" });
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

// This version's copy, else the network: a browser may have thrown the cache away.
async function answer(request) {
  const navigates = request.mode === "navigate";
  const kept = await caches.match(navigates ? PAGE : request, { cacheName: name, ignoreSearch: true, ignoreVary: true });
  if (!kept) return fetch(request);
  // The pages for who reads without the app are not kept.
  if (navigates && /\/questions-\d+\.html$/.test(new URL(request.url).pathname)) return fetch(request).catch(() => kept);
  // Settings that were never made or cannot be read leave the page as it is.
  return navigates ? dress(kept).catch(() => kept) : kept;
}

// The events.

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(deleteOlder().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === "GET" && url.origin === scope.origin && url.pathname.startsWith(scope.pathname)) {
    event.respondWith(answer(request));
  }
});

// Only the reader's word puts a waiting version in charge.
self.addEventListener("message", (event) => {
  if (event.data === "switch") self.skipWaiting();
});
