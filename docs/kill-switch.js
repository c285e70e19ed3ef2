// Deployed as sw.js in place of the service worker, this takes it away from every device that has it: it
// deletes the caches of this site and unregisters itself; the next visit is the network's. It does so while
// it installs, and never takes charge: open pages stay as they are, and nothing loads again. Saved answers
// are not touched. Keep it deployed until nobody is left with the old one.
self.addEventListener("install", (event) => {
  const leave = async () => {
    const { pathname } = new URL(self.registration.scope);
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(`link-worker-faq ${pathname} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
  };
  event.waitUntil(leave());
  // Not waited for: it comes about once this installation is over.
  self.registration.unregister();
});
