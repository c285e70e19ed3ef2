// Runs before the page's own scripts and records when its parts become visible.
(() => {
  const tasks = [];
  const seen = {
    // After the first paint: the first layout takes as long on every page.
    get longest() {
      const after = tasks.filter(({ startTime }) => startTime > seen.paint);
      return Math.max(0, ...after.map(({ duration }) => duration));
    },
  };
  window.seen = seen;
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries());
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") seen.paint = startTime;
  }).observe({ type: "paint", buffered: true });
  const look = () => {
    const last = [...document.querySelectorAll("main details")].pop()?.parentElement;
    // All questions that fit the window, or all that exist.
    const full = last && (last.getBoundingClientRect().bottom > innerHeight || document.readyState !== "loading");
    if (full) seen.screen ??= performance.now();
    if (document.documentElement.dataset.app === "ready") {
      seen.ready ??= performance.now();
      const box = document.querySelector("input[type=search]");
      if (window.wanted && !seen.asked) {
        seen.asked = true;
        box.value = window.wanted;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const first = document.querySelector("main summary h3");
      if (seen.asked && first && first.textContent === window.wanted) {
        seen.answered ??= performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
