// The questions of the measured site with a filter that lists what has every word: the least that a search can do.
(async () => {
  const html = await (await fetch("questions.html")).text();
  const site = new DOMParser().parseFromString(html, "text/html");
  const questions = [...site.querySelectorAll(".question details")];
  document.querySelector("main").append(...questions);
  document.querySelector("input").addEventListener("input", ({ target }) => {
    const words = target.value.toLowerCase().split(" ");
    for (const question of questions) {
      const text = question.textContent.toLowerCase();
      question.hidden = !words.every((word) => text.includes(word));
    }
  });
})();
