// Removes the service worker from every device that has it: deploy this file as sw.js in its place. The generator
// writes one for each site, with the site's key as SITE before it.
//
// It deletes the caches of this site and unregisters itself while it installs, and never takes control: open pages
// stay as they are and nothing reloads; the next visit goes to the network. Saved answers are not touched. Keep it
// deployed until no device has the old worker.
self.addEventListener("install", (event) => {
  const leave = async () => {
    const { pathname } = new URL(self.registration.scope);
    const isOurs = (name) => name.startsWith(`${SITE} ${pathname} `) || name === `${SITE}.settings`;
    const names = await caches.keys();
    await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
  };
  event.waitUntil(leave());
  // Not awaited: the browser unregisters once this installation is over.
  self.registration.unregister();
});
