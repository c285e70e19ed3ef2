// The reader's settings of how the page looks: kept on the device and shown by attributes of the root
// element and by which style sheets apply. They need no app. The service worker writes the same into the
// page before it is painted (public/sw.js), for which a copy is kept where it can read.
(() => {
  const root = document.documentElement;
  const KEY = `${root.dataset.site}.settings`;
  const form = document.getElementById("faq_settings");

  // Only what the form offers is ever set, whatever the device kept.
  const choose = (settings) => {
    for (const [name, value] of Object.entries(settings)) {
      for (const choice of form.querySelectorAll("input")) {
        if (choice.name === name && choice.value === value) choice.checked = true;
      }
    }
  };

  // What is so already is not set again: the browser would style the whole page anew.
  const set = (object, name, value) => {
    if (object[name] !== value) object[name] = value;
  };
  const apply = ({ theme, text, spacing }) => {
    set(root.dataset, "text", text);
    set(root.dataset, "spacing", spacing);
    for (const styled of document.querySelectorAll("[data-scheme]")) {
      const { scheme } = styled.dataset;
      if (theme === "system") set(styled, "media", `(prefers-color-scheme: ${scheme})`);
      else set(styled, "media", theme === scheme ? "screen" : "not all");
    }
  };

  const keep = (text) => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Storage that is denied or full: the settings hold for as long as the page is open.
    }
    // Over plain http there is no cache and no service worker to read it.
    globalThis.caches
      ?.open(KEY)
      .then((cache) => cache.put("settings", new Response(text)))
      .catch(() => {});
  };

  const chosen = () => Object.fromEntries(new FormData(form));
  const restore = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      if (!kept) return;
      choose(kept);
      apply(chosen());
    } catch {
      // What cannot be read is as good as never set.
    }
  };

  restore();
  form.addEventListener("change", () => {
    apply(chosen());
    keep(JSON.stringify(chosen()));
  });
  // Another window of the page set something.
  addEventListener("storage", ({ key }) => key === KEY && restore());
})();
