// Loads the page again when its files change, and restores the search, the open answers and the scroll position.
(() => {
  const KEY = "faq.live-reload";
  const { version } = document.currentScript.dataset;
  const root = document.documentElement;
  // Only the page with the list has state to keep: one that shows mistakes leaves what the last page kept.
  const hasState = document.getElementById("faq_app") !== null;
  const search = () => document.getElementById("faq_search");

  const keep = () => {
    const opened = [...document.querySelectorAll("details[open] > .answer")].map(({ id }) => id);
    sessionStorage.setItem(KEY, JSON.stringify({ opened, top: scrollY, words: search().value }));
  };

  // The rows that the app adds later are restored when they are there, until the author takes over.
  const restore = ({ opened, top, words }) => {
    const missing = new Set(opened);
    const observer = new MutationObserver(() => apply());
    const stop = () => observer.disconnect();
    const apply = () => {
      for (const id of missing) {
        const answer = document.getElementById(id);
        if (!answer) continue;
        answer.parentElement.open = true;
        missing.delete(id);
      }
      scrollTo({ top, behavior: "instant" });
      if (missing.size === 0 && root.dataset.app === "ready" && Math.abs(scrollY - top) < 1) stop();
    };
    // The app searches for words that are in the box when it starts.
    if (!search().value) search().value = words;
    observer.observe(root, { attributeFilter: ["data-app"], childList: true, subtree: true });
    for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(type, stop, { once: true });
    apply();
  };

  const kept = hasState && sessionStorage.getItem(KEY);
  if (kept) {
    sessionStorage.removeItem(KEY);
    restore(JSON.parse(kept));
  }

  const events = new EventSource("/_faq/events");
  events.addEventListener("message", ({ data }) => {
    if (data === version) return;
    events.close();
    if (hasState) keep();
    location.reload();
  });
})();
