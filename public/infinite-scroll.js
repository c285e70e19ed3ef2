// What only the page of many questions has: it draws more of the list as the reader comes near its end. Where the page
// holds but the first questions, it says that the others are on their way when that takes long, and without the app
// its links lead to the other pages.
(() => {
  const root = document.documentElement;
  const getting = document.getElementById("faq_getting");
  const soon = 500;

  // Words that come into a region that is there already are read out.
  const tell = () => {
    if (!getting) return;
    const waiting = root.dataset.app === "starting" || root.dataset.app === undefined;
    if (waiting && getting.hidden) {
      getting.hidden = false;
      getting.textContent = getting.dataset.words;
    } else if (!waiting) {
      getting.hidden = true;
    }
  };
  const begin = setTimeout(tell, soon);
  new MutationObserver(() => {
    if (root.dataset.app === "starting") return;
    clearTimeout(begin);
    tell();
    if (root.dataset.app === "ready") grow();
    else find();
  }).observe(root, { attributeFilter: ["data-app"] });

  // Presses the button at the end of the list before the reader comes to it, unless there is more to come anyway.
  const list = document.querySelector(".questions");
  let watched = null;
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      if (list.ariaBusy !== "true") watched.click();
      // Where it is still near, it is told of again.
      near.unobserve(watched);
      near.observe(watched);
    },
    { rootMargin: "50%" },
  );
  const grow = () => {
    near.disconnect();
    watched = document.querySelector(".questions ~ .further");
    near.observe(watched);
  };

  // Without the app an address may ask for a question that is not here: it stands on one of the other pages.
  const find = async () => {
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
