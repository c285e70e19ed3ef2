// Runs before the page does, and notes when what is there to be seen.
(() => {
  const tasks = [];
  const seen = {
    // While the rest arrives: the first layout, which ends in the first paint, is as long on every page.
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
    const questions = document.querySelectorAll(".questions > li");
    const last = questions[questions.length - 1];
    // All that fit the window, or all there are.
    const full = last && (last.getBoundingClientRect().bottom > innerHeight || document.readyState !== "loading");
    if (full) seen.screen ??= performance.now();
    if (document.documentElement.dataset.app === "ready") {
      seen.ready ??= performance.now();
      const box = document.getElementById("faq_search");
      if (window.wanted && !seen.asked) {
        seen.asked = true;
        box.value = window.wanted;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const first = document.querySelector(".questions h3");
      if (seen.asked && first && first.textContent === window.wanted) {
        seen.answered ??= performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
