// The reading settings: stored on the device, and applied by attributes of the root element and the media of style
// sheets. They need no app. The service worker (public/sw.js) applies them before the first paint, for which a copy
// is in a cache that it can read.
(() => {
  const root = document.documentElement;
  const KEY = `${root.dataset.site}.settings`;
  const form = document.getElementById("faq_settings");

  // Only values that the form offers are applied, whatever is stored.
  const choose = (settings) => {
    for (const [name, value] of Object.entries(settings)) {
      for (const choice of form.querySelectorAll("input")) {
        if (choice.name === name && choice.value === value) choice.checked = true;
      }
    }
  };

  // Setting the same value again would recalculate the style of the whole page.
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

  const store = (text) => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Without storage the settings last as long as the page is open.
    }
    // Over plain http there are no caches.
    globalThis.caches
      ?.open(KEY)
      .then((cache) => cache.put("settings", new Response(text)))
      .catch(() => {});
  };

  const chosen = () => Object.fromEntries(new FormData(form));
  const restore = () => {
    try {
      const stored = JSON.parse(localStorage.getItem(KEY));
      if (!stored) return;
      choose(stored);
      apply(chosen());
    } catch {
      // Unreadable settings are ignored.
    }
  };

  restore();
  form.addEventListener("change", () => {
    apply(chosen());
    store(JSON.stringify(chosen()));
  });
  // Another window of the page changed the settings.
  addEventListener("storage", ({ key }) => key === KEY && restore());
})();
