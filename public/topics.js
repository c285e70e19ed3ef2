// What only a page with topics has: a link to one narrows what is listed, and says so as long as it does. Without
// the app it leads to the heading of its section.
(() => {
  const root = document.documentElement;
  const topics = document.getElementById("faq_topics");
  const isReady = () => root.dataset.app === "ready";

  // The saved questions and the search stay. What was just typed may not be in the address yet.
  topics.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const keys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || keys || !isReady()) return;
    event.preventDefault();
    const saved = /^#saved(&|$)/.test(location.hash) ? "saved&" : "";
    const { value } = document.getElementById("faq_search");
    location.hash = saved + link.hash.slice(1) + (value && `&${new URLSearchParams({ q: value })}`);
  });

  const topicIn = ({ hash }) => new URLSearchParams(hash.slice(1)).get("topic");
  const mark = () => {
    const listed = isReady() ? topicIn(location) : null;
    for (const link of topics.querySelectorAll("a")) {
      if (topicIn(link) === listed) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  // The list's heading changes with the topic, and the address has it by then. The address alone does not say
  // enough: that of a question keeps the topic or lifts it.
  const watch = new MutationObserver(mark);
  watch.observe(root, { attributeFilter: ["data-app"] });
  watch.observe(document.getElementById("faq_list_heading"), { characterData: true, subtree: true });
})();
