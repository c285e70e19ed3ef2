// What makes the page an app of its own: the only file that talks to the service worker, and the offer to
// install. It needs no WebAssembly, so that a page whose app does not start can still be updated.
(() => {
  const { sw } = document.currentScript.dataset;
  const offline = document.getElementById("faq_offline");
  const update = document.getElementById("faq_update");
  const install = document.getElementById("faq_install");
  // Words that come into a region that is there already are read out.
  const say = (region) => {
    region.textContent = region.dataset.words;
  };

  // Paper says where it comes from.
  const [address] = location.href.split("#");
  document.getElementById("faq_address").textContent = address;

  // What was open before this page was loaded again for a new version is open again.
  const OPENED = `${document.documentElement.dataset.site}.opened`;
  try {
    for (const id of JSON.parse(sessionStorage.getItem(OPENED) ?? "[]")) {
      const answer = document.getElementById(id);
      if (answer) answer.parentElement.open = true;
    }
    sessionStorage.removeItem(OPENED);
  } catch {
    // Storage that is denied keeps nothing to open again.
  }

  // Whether the device has a network, as far as the browser knows.
  const showNetwork = () => {
    document.documentElement.dataset.network = navigator.onLine ? "on" : "off";
  };
  addEventListener("online", showNetwork);
  addEventListener("offline", showNetwork);
  showNetwork();

  // The browser offers to install when it chooses, and once.
  let offer = null;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    install.hidden = false;
  });
  addEventListener("appinstalled", () => {
    offer = null;
    install.hidden = true;
  });
  install.addEventListener("click", () => {
    install.hidden = true;
    offer?.prompt();
    offer = null;
  });

  // Over plain http and in some private windows there is no service worker.
  const workers = navigator.serviceWorker;
  if (!workers) return;

  const SIX_HOURS = 6 * 60 * 60 * 1000;
  let registration = null;
  let controlled = workers.controller !== null;
  let checked = Date.now();

  // A new version waits for the reader's word.
  const offerUpdate = () => {
    update.hidden = false;
    say(update.firstElementChild);
  };
  const watch = (worker) => {
    // The first version replaces nothing, though WebKit may tell of its install when it is in charge already.
    const replaces = registration.active !== null;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && replaces && workers.controller) offerUpdate();
      if (worker.state === "activated") say(offline);
    });
  };
  update.lastElementChild.addEventListener("click", () => registration?.waiting?.postMessage("switch"));

  // Once, when a new version has taken charge; the first control of a page is no change of version. What
  // is typed stands in the address and what is saved in storage; which answers are open is kept here.
  workers.addEventListener("controllerchange", () => {
    if (!controlled) {
      controlled = true;
      return;
    }
    controlled = false;
    const open = [...document.querySelectorAll("details[open] > .answer")].map(({ id }) => id);
    try {
      sessionStorage.setItem(OPENED, JSON.stringify(open));
    } finally {
      location.reload();
    }
  });

  // A page that has been away for long asks for a new version when it comes back.
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - checked > SIX_HOURS) {
      checked = Date.now();
      registration?.update().catch(() => {});
    }
  });

  // The worker fetches the whole site at once: on a slow line it would keep the app from starting.
  const settled = new Promise((go) => {
    const root = document.documentElement;
    const look = () => root.dataset.app !== "starting" && go();
    new MutationObserver(look).observe(root, { attributeFilter: ["data-app"] });
  });
  settled.then(async () => {
    try {
      registration = await workers.register(sw, { updateViaCache: "none" });
      if (registration.waiting && registration.active) offerUpdate();
      if (registration.active) {
        say(offline);
        registration.update().catch(() => {});
      }
      // On a slow device the first version may be past its install when the browser answers.
      watch(registration.installing ?? registration.waiting);
      registration.addEventListener("updatefound", () => watch(registration.installing));
    } catch {
      // A browser that keeps nothing for this page keeps no service worker either: it stays a web page.
    }
  });
})();
