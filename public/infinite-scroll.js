// The script of a page with more questions than it renders at once: it shows more of the list before the reader
// reaches its end. While the app fetches the other questions, it shows a note if that takes long; without the app,
// it finds a question of the address on the further pages.
(() => {
  const root = document.documentElement;
  const NOTE_DELAY = 500;

  // The note takes the place of the hint of the search box, whose results wait for the questions: nothing moves. The
  // hint may be another element by the time it comes back (public/boot.js).
  const hint = () => document.getElementById("faq_search_hint");
  const words = document.querySelector(".further-pages")?.dataset.loading;
  const ownWords = hint().textContent;
  const noteTimer = setTimeout(() => {
    if (!words) return;
    hint().textContent = words;
    document.getElementById("faq_page_announcement").textContent = words;
  }, NOTE_DELAY);
  new MutationObserver(() => {
    if (root.dataset.app === "starting") return;
    clearTimeout(noteTimer);
    hint().textContent = ownWords;
    if (root.dataset.app === "ready") watchEnd();
    else findOnFurtherPages();
  }).observe(root, { attributeFilter: ["data-app"] });

  // Presses the button at the end of the list when it comes near the window.
  let button = null;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      button.click();
      // Observed again, a button that is still near is reported again.
      observer.unobserve(button);
      observer.observe(button);
    },
    { rootMargin: "50%" },
  );
  const watchEnd = () => {
    observer.disconnect();
    button = document.querySelector(".questions ~ .further");
    observer.observe(button);
  };

  const findOnFurtherPages = async () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id || document.getElementById(id)) return;
    for (const { href } of document.querySelectorAll(".further-pages a")) {
      const response = await fetch(href);
      if ((await response.text()).includes(` id="${id}"`)) {
        location.replace(`${href}#${id}`);
        return;
      }
    }
  };
})();
