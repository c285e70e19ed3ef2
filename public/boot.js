// Starts the app once the page is loaded and painted, and restores the prerendered page if the app fails.
//
// The state of the app is on the root element, for the style sheet: starting, ready, off (the app did not start, the
// page can be read) or broken (the app failed, the prerendered page is back).
(() => {
  const { js, wasm, content, shareJs, shareWasm } = document.currentScript.dataset;
  const root = document.documentElement;
  const app = document.getElementById("faq_app");
  // In a copy of the page that was saved without its scripts the element stays undefined, and its styles show every
  // answer (style/absent.css).
  customElements.define("faq-app", class extends HTMLElement {});
  const START_TIMEOUT = content ? 120_000 : 15_000;

  const setState = (state) => {
    root.dataset.app = state;
  };
  // A link to several answers has their ids: without the app, which would list them, the page links to each.
  const questionLink = ({ id, parentElement }) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = `#${id}`;
    link.textContent = parentElement.querySelector("h3, h4").textContent;
    return item;
  };
  const linkedAnswers = () => {
    const [list, ...ids] = location.hash.split("&")[0].split(/[=,]|%(?:25)?2c/i);
    const elements = list === "#list" ? ids.map((id) => document.getElementById(id)) : [];
    return elements.filter((element) => element?.matches(".answer"));
  };
  // What the page says of a failure is hidden until it is true.
  const showFailure = () => {
    const has = (state) => root.dataset.app === state;
    for (const state of ["off", "broken"]) document.getElementById(`faq_${state}`).hidden = !has(state);
    const links = has("off") || has("broken") ? linkedAnswers().map(questionLink) : [];
    const section = document.getElementById("faq_linked");
    section.hidden = !links.length;
    section.querySelector("ul").replaceChildren(...links);
  };
  new MutationObserver(showFailure).observe(root, { attributeFilter: ["data-app"] });

  // Buttons that are pressed before the app is there are pressed again when it is, before it follows the address. Some
  // of their listeners may be there already: they must not see the event twice.
  const pressed = new Set();
  const nameOf = (button) => `${button.closest("li")?.querySelector(".answer").id} ${button.className}`;
  const remember = (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    event.stopPropagation();
    pressed.add(nameOf(button));
  };
  const started = new Promise((resolve) => app.addEventListener("started", resolve));

  // The open answers, for the page that is restored.
  const opened = new Set();
  const follow = ({ target }) => {
    const answer = target.querySelector(".answer");
    if (!answer?.id) return;
    if (target.open) opened.add(answer.id);
    else opened.delete(answer.id);
  };

  // Restores the prerendered page, with the answers that are open and the text that was typed.
  const restore = () => {
    const search = () => document.getElementById("faq_search");
    const { id } = document.activeElement;
    const typed = search()?.value ?? "";
    app.innerHTML = document.getElementById("faq_prerendered").textContent;
    for (const answer of opened) document.getElementById(answer)?.parentElement.setAttribute("open", "");
    search().value = typed;
    if (id) document.getElementById(id)?.focus({ preventScroll: true });
  };

  // Hydration needs the nodes that were prerendered (src/node_digest.rs). A translator, an extension or a proxy may
  // have changed them.
  app.addEventListener("hydrate", () => {
    let digest = 0;
    const walker = document.createTreeWalker(app);
    while (walker.nextNode()) digest = (digest * 31 + walker.currentNode.nodeType) % 65_521;
    if (digest !== Number(app.dataset.nodes)) restore();
  });
  app.addEventListener("hydrated", () => {
    app.removeEventListener("click", remember, true);
    for (const name of pressed) [...app.querySelectorAll("button")].find((button) => nameOf(button) === name)?.click();
  });

  const giveUp = (reason) => {
    console.warn("Not started:", reason);
    app.removeEventListener("click", remember, true);
    setState("off");
  };

  // A page whose files were replaced by a newer version is reloaded once: WebKit activates a new version while a page
  // of the old one is still loading.
  const RETRIED = `${root.dataset.site}.retried`;
  const retry = () => {
    try {
      if (!navigator.serviceWorker?.controller || sessionStorage.getItem(RETRIED) === js) return false;
      sessionStorage.setItem(RETRIED, js);
      location.reload();
      return true;
    } catch {
      // Without storage a second reload could not be prevented.
      return false;
    }
  };

  // A trap inside the WebAssembly leaves the app dead: the prerendered answers come back, open where they were.
  const fail = () => {
    if (root.dataset.app === "broken") return;
    app.removeEventListener("click", remember, true);
    restore();
    setState("broken");
  };
  // Exceptions of other scripts are not fatal, even where they pass through the app.
  const { RuntimeError } = globalThis.WebAssembly ?? {};
  const isFatal = (error) => error instanceof RuntimeError;

  const fetchWhole = async (address, options) => {
    const response = await fetch(address, options);
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    return response;
  };
  // A host may answer with another page, half the file or another version: the browser compares the digest.
  const fetchBytes = async (address) => {
    const { integrity } = document.querySelector("script[data-content]").dataset;
    return new Uint8Array(await (await fetchWhole(address, { integrity })).arrayBuffer());
  };
  // All at once: on a slow line, round trips take longest. The share program imports the same module.
  let appModule = js;
  const load = () => Promise.all([import(appModule), fetchWhole(wasm), content && fetchBytes(content)]);
  // A server that is busy is asked once more, for a script by another address: some browsers remember a failed import.
  const RETRY_DELAY = 3_000;
  const loadAgain = async () => {
    await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
    appModule = `${js}?again`;
    return load();
  };

  const start = async () => {
    const timer = setTimeout(() => root.dataset.app === "starting" && setState("off"), START_TIMEOUT);
    try {
      const [module, code, questions] = await load().catch(loadAgain);
      if (content) globalThis.faqContent = questions;
      await module.default({ module_or_path: code });
      await started;
      delete globalThis.faqContent;
      if (root.dataset.app !== "ready") throw new Error("page mismatch");
    } catch (error) {
      if (isFatal(error)) fail();
      else if (!retry()) giveUp(error);
    } finally {
      clearTimeout(timer);
    }
  };

  // The share program is fetched when the saved answers are shown, so that its buttons answer at once, or at the first
  // press; again at the next press if that failed.
  let share = null;
  let shareModule = shareJs;
  let isSharing = false;
  const loadShare = () => {
    share ??= import(shareModule).then(async (program) => {
      await program.default({ module_or_path: shareWasm });
      program.start(await import(appModule), content && (() => fetchBytes(content)), program.words);
      isSharing = true;
    });
    share.catch(() => {
      share = null;
      shareModule += "?again";
    });
    return share;
  };
  document.addEventListener("change_saved", ({ target }) => {
    // Nobody waits for it yet: a failure is reported at a press.
    if (!target.hidden) loadShare();
  }, true);
  // A button that is pressed meanwhile is pressed again when the program is there.
  let pressedMeanwhile = null;
  document.addEventListener("click", async ({ target }) => {
    const section = target.closest(".share-section");
    if (!section || isSharing) return;
    const button = target.closest("button");
    if (button) pressedMeanwhile = button;
    const status = section.querySelector("[role=status]");
    try {
      await loadShare();
      status.textContent = "";
      if (pressedMeanwhile !== button) return;
      pressedMeanwhile = null;
      button?.click();
    } catch {
      // The message with “Keep a copy” presses a button of a section that is not shown.
      if (section.hidden) (await import(appModule)).show_outcome(status.dataset.failed);
      else status.textContent = status.dataset.failed;
    }
  }, true);

  // A copy of the page that was saved while the app ran holds every answer again.
  if (root.dataset.app) restore();
  setState("starting");
  if (!RuntimeError) {
    giveUp("no WebAssembly");
    return;
  }
  app.addEventListener("click", remember, true);
  app.addEventListener("toggle", follow, true);
  addEventListener("error", (event) => isFatal(event.error) && fail());
  addEventListener("unhandledrejection", (event) => isFatal(event.reason) && fail());
  // The app's bytes must not compete with the first paint. A page in the background is not painted, and some browsers
  // that protect privacy do not report it: the app then starts after this time (ms).
  const PAINT_TIMEOUT = 1_000;
  const painted = new Promise((resolve) => {
    setTimeout(resolve, PAINT_TIMEOUT);
    if (globalThis.PerformanceObserver) new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  });
  const loaded = new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", resolve, { once: true });
  });
  Promise.all([loaded, painted]).then(start);
})();
