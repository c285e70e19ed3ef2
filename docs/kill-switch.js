// Deployed as sw.js in place of the service worker, this takes it away from every device that has it: it
// deletes the caches of this site and unregisters itself; the next visit is the network's. Open pages stay as
// they are (loaded again they would only register it once more), and saved answers are not touched. Keep it deployed until nobody is left with the old one.
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const leave = async () => {
    const { pathname } = new URL(self.registration.scope);
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(`link-worker-faq ${pathname} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
