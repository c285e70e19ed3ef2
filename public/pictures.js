// The pictures of closed answers are loaded for paper.
addEventListener("beforeprint", () => {
  for (const picture of document.images) picture.loading = "eager";
});
