// The links to the page in its other languages keep what is shown: the search, a question, the saved answers.
document.getElementById("faq_languages").addEventListener("click", ({ target }) => {
  if (target.href) target.hash = location.hash;
});
