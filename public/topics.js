// The script of a page with topics: the link to a topic narrows the list, and is marked as current. Without the app it
// leads to the heading of its section.
(() => {
  const root = document.documentElement;
  const topics = document.getElementById("faq_topics");
  const isReady = () => root.dataset.app === "ready";

  // The search stays the same. The latest text may not be in the address yet.
  topics.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const keys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || keys || !isReady()) return;
    event.preventDefault();
    const { value } = document.getElementById("faq_search");
    location.hash = link.hash.slice(1) + (value && `&${new URLSearchParams({ q: value })}`);
  });

  const topicIn = ({ hash }) => new URLSearchParams(hash.slice(1)).get("topic");
  const mark = () => {
    const listed = isReady() ? topicIn(location) : null;
    for (const link of topics.querySelectorAll("a")) {
      if (topicIn(link) === listed) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  // The heading of the list changes with the topic, after the address. The address alone is not enough: a link to a
  // question may keep the topic or leave it.
  const watch = new MutationObserver(mark);
  watch.observe(root, { attributeFilter: ["data-app"] });
  watch.observe(document.getElementById("faq_list_heading"), { childList: true, subtree: true });
})();
