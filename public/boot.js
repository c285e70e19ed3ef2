// Starts the app once the page itself has arrived and is painted, and keeps the printed page as what to fall
// back on.
// The state stands on the root element, for the style sheet: starting, ready, off (no app: the page is
// still to be read) or broken (the app failed: the printed page is back).
(() => {
  const { js, wasm, content, handOn, handOnWasm } = document.currentScript.dataset;
  const root = document.documentElement;
  const app = document.getElementById("faq_app");
  const printed = app.cloneNode(true);
  const patience = content ? 120_000 : 15_000;

  const setState = (state) => {
    root.dataset.app = state;
  };

  // A button pressed before the app is there is pressed when it is. An app that takes the page over bit by bit is
  // not to hear of it twice.
  const pressed = new Set();
  const remember = (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    event.stopPropagation();
    pressed.add(button);
  };
  const arrived = new Promise((go) => app.addEventListener("arrived", go));

  // Which answers are open, for when the app dies in the middle of a change.
  const opened = new Set();
  const follow = ({ target }) => {
    const answer = target.querySelector(".answer");
    if (!answer) return;
    if (target.open) opened.add(answer.id);
    else opened.delete(answer.id);
  };

  const giveUp = (reason) => {
    console.warn("The app could not start:", reason);
    app.removeEventListener("click", remember, true);
    setState("off");
  };

  // A page whose files went with its version is loaded again, once, and is the page of the version in charge:
  // WebKit puts a new version in charge while a page of the old one is still loading.
  const RETRIED = `${root.dataset.site}.retried`;
  const retry = () => {
    try {
      if (!navigator.serviceWorker?.controller || sessionStorage.getItem(RETRIED) === js) return false;
      sessionStorage.setItem(RETRIED, js);
      location.reload();
      return true;
    } catch {
      // Storage that is denied cannot remember that this was tried.
      return false;
    }
  };

  // Whatever stops the app inside WebAssembly leaves it dead: the reader gets the printed answers back,
  // opened where they were open.
  const fail = () => {
    if (root.dataset.app === "broken") return;
    app.replaceWith(printed);
    for (const id of opened) document.getElementById(id)?.parentElement.setAttribute("open", "");
    setState("broken");
  };
  const isFatal = (error) =>
    error instanceof WebAssembly.RuntimeError || String(error?.stack).includes(".wasm");

  const bytes = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

  const start = async () => {
    const late = setTimeout(() => root.dataset.app === "starting" && setState("off"), patience);
    try {
      // All at the same time: on a slow line it is round trips that take long.
      const [module, code, questions] = await Promise.all([import(js), fetch(wasm), content && bytes(content)]);
      if (content) globalThis.faqContent = questions;
      await module.default({ module_or_path: code });
      if (content) await arrived;
      delete globalThis.faqContent;
      if (root.dataset.app !== "ready") throw new Error("the page does not hold what the app expects");
      app.removeEventListener("click", remember, true);
      for (const button of pressed) button.click();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) fail();
      else if (!retry()) giveUp(error);
    } finally {
      clearTimeout(late);
    }
  };

  // The program that hands answers on is fetched when one of its panels is first opened, and again if it did
  // not come.
  const panels = document.getElementById("faq_hand_on");
  let wish = null;
  const remark = ({ target }) => {
    wish = target.closest("button");
  };
  const equip = async () => {
    panels.removeEventListener("toggle", equip, true);
    panels.addEventListener("click", remark);
    const told = panels.lastElementChild;
    try {
      const program = await import(handOn);
      await program.default({ module_or_path: handOnWasm });
      program.start(await import(js));
      told.textContent = "";
      panels.removeEventListener("click", remark);
      wish?.click();
    } catch {
      told.textContent = told.dataset.failed;
      panels.addEventListener("toggle", equip, true);
    }
  };
  panels.addEventListener("toggle", equip, true);

  setState("starting");
  if (typeof WebAssembly !== "object") {
    giveUp("this browser has no WebAssembly");
    return;
  }
  app.addEventListener("click", remember, true);
  app.addEventListener("toggle", follow, true);
  addEventListener("error", (event) => isFatal(event.error) && fail());
  addEventListener("unhandledrejection", (event) => isFatal(event.reason) && fail());
  // The app's bytes must not compete with the first paint. A page in the background is not painted, and some
  // browsers that guard privacy do not tell: it starts after this long (ms) at the latest.
  const UNPAINTED = 1_000;
  const painted = new Promise((go) => {
    setTimeout(go, UNPAINTED);
    if (globalThis.PerformanceObserver) new PerformanceObserver(go).observe({ type: "paint", buffered: true });
  });
  const loaded = new Promise((go) => {
    if (document.readyState === "complete") go();
    else addEventListener("load", go, { once: true });
  });
  Promise.all([loaded, painted]).then(start);
})();
