// The links to the page in its other languages.
(() => {
  // They keep what is shown: the search, a question, the saved answers.
  for (const id of ["faq_languages", "faq_found_in"]) {
    document.getElementById(id).addEventListener("click", ({ target }) => {
      if (target.href) target.hash = location.hash;
    });
  }

  // Where a search finds nothing, other languages whose answers have its words are offered.
  const offer = document.getElementById("faq_found_in");
  const nothingFound = offer.closest(".empty");
  const box = document.querySelector("input[type=search]");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const fetchAnswers = async ({ pathname }) => {
    const response = await fetch(pathname);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return [...page.querySelectorAll("main details")].map(({ textContent }) => fold(textContent));
  };
  const answers = new Map();
  const count = async (link) => {
    if (!answers.has(link)) answers.set(link, fetchAnswers(link));
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    const having = (await answers.get(link)).filter((answer) => words.every((word) => answer.includes(word)));
    return words.length > 0 ? having.length : 0;
  };
  const update = async () => {
    offer.hidden = true;
    if (nothingFound.hidden) return;
    const typed = box.value;
    for (const link of offer.querySelectorAll("a")) {
      // Without a network another page is not offered.
      const found = await count(link).catch(() => answers.delete(link) && 0);
      if (box.value !== typed) return;
      link.parentElement.hidden = found === 0;
      link.nextElementSibling.textContent = found;
    }
    offer.hidden = !offer.querySelector("li:not([hidden])");
  };
  new MutationObserver(update).observe(nothingFound, { attributeFilter: ["hidden"] });
  box.addEventListener("input", update);
})();
