// Deployed as sw.js in place of the service worker, this takes it away from every device that has it: it
// deletes the caches of this site, unregisters itself and has open pages load again from the network.
// Saved answers are not touched. Keep it deployed until nobody is left with the old one.
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const leave = async () => {
    const { pathname } = new URL(self.registration.scope);
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(`link-worker-faq ${pathname} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await self.registration.unregister();
    const pages = await self.clients.matchAll({ type: "window" });
    await Promise.all(pages.map((page) => page.navigate(page.url)));
  };
  event.waitUntil(leave());
});
