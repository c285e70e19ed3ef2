// The page as an app of its own: the service worker, with which no other file communicates, the notices about a new
// version and a lost network, and the install button. It needs no WebAssembly, so that a page whose app does not start
// can still be updated.
(() => {
  const { src, dataset: { sw } } = document.currentScript;
  const root = document.documentElement;

  // The address of the site, for links and for the footer of the printed page: the published one where the page knows
  // it, since the page may be a translator's or an archive's copy, which rewrites links but not this text.
  const published = document.querySelector('meta[property="og:url"]');
  const address = published?.content ?? new URL(".", src).href;
  root.dataset.address = address;
  document.getElementById("faq_address").textContent = address;

  // Some programs escape the # of a link. The worker answers such a path with this page; without it, 404.js does this.
  const escaped = /%(?:25)?23(.*)/.exec(location.pathname);
  if (escaped) {
    history.replaceState(null, "", new URL(".", src));
    location.replace(`#${escaped[1]}`);
  }

  const find = (id) => document.getElementById(id);
  const offline = find("faq_offline");
  const worksOffline = find("faq_works_offline");
  const update = find("faq_update");
  const install = find("faq_install");
  const region = find("faq_page_announcement");
  const announce = ({ textContent }) => {
    region.textContent = textContent;
  };
  // Screen readers do not read a text again that stays the same, as the app's may.
  const appRegion = find("faq_announcement");
  let last = "";
  new MutationObserver(() => {
    const { textContent } = appRegion;
    if (textContent === last) appRegion.append("\u00a0");
    last = textContent;
  }).observe(appRegion, { childList: true });

  // Shows and announces a notice above the page, or hides it. What is in sight stays where it is, also in browsers
  // without scroll anchoring; at the top of the page the notice itself comes into sight.
  const change = (notice, hidden) => {
    if (notice.hidden === hidden) return;
    const app = find("faq_app");
    const top = () => app.getBoundingClientRect().top;
    const before = top();
    notice.hidden = hidden;
    if (scrollY > 0) scrollBy(0, top() - before);
    if (hidden) region.textContent = "";
    else announce(notice.firstElementChild);
  };

  // Answers that were open before a reload for a new version are opened again.
  const OPENED = `${root.dataset.site}.opened`;
  try {
    for (const id of JSON.parse(sessionStorage.getItem(OPENED) ?? "[]")) {
      const answer = document.getElementById(id);
      if (answer) answer.parentElement.open = true;
    }
    sessionStorage.removeItem(OPENED);
  } catch {
    // Without storage no answers were remembered.
  }

  // Closed answers are printed by a rule of style/print.css. Browsers that do not know it (Chrome before 131, Safari
  // before 18.4, Firefox before 143) open them for printing, also those that the app adds for it.
  if (!CSS.supports("selector(::details-content)")) {
    const opened = new Set();
    const open = () => {
      for (const answer of document.querySelectorAll(".question details:not([open])")) {
        answer.open = true;
        opened.add(answer);
      }
    };
    const added = new MutationObserver(open);
    addEventListener("beforeprint", () => {
      open();
      added.observe(document.getElementById("faq_app"), { childList: true, subtree: true });
    });
    addEventListener("afterprint", () => {
      added.disconnect();
      for (const answer of opened) answer.open = false;
      opened.clear();
    });
  }

  // Shows whether the device has a network, as far as the browser knows.
  const showNetwork = () => change(offline, navigator.onLine);
  addEventListener("online", showNetwork);
  addEventListener("offline", showNetwork);
  showNetwork();

  // The browser decides when it offers to install, and offers it once.
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

  // Over plain http, in some private windows and in a preview there is no service worker.
  const workers = navigator.serviceWorker;
  if (!workers || !sw) return;

  const SIX_HOURS = 6 * 60 * 60 * 1000;
  let registration = null;
  let controlled = workers.controller !== null;
  let checked = 0;

  // Looks for a new version, at most every six hours.
  const lookForUpdate = () => {
    if (!registration || Date.now() - checked < SIX_HOURS) return;
    checked = Date.now();
    registration.update().catch(() => {
      // Without a network nothing was found out.
      checked = 0;
    });
  };
  // A page that was in the background, in the cache of Back or without a network for long looks again.
  for (const event of ["visibilitychange", "pageshow", "focus", "online"]) addEventListener(event, lookForUpdate);

  // A new version is activated only when the reader asks for it. The offer waits until it moves nothing in sight: the
  // reader has scrolled past its place, or looks elsewhere.
  const showUpdate = () => {
    if (scrollY > 0 || document.hidden) change(update, false);
  };
  const offerUpdate = () => {
    for (const event of ["scroll", "visibilitychange"]) addEventListener(event, showUpdate);
    showUpdate();
  };

  // That the page works offline is announced on the first visit of a device only.
  let announced = false;
  const showWorksOffline = () => {
    worksOffline.hidden = false;
    if (!announced) announce(worksOffline);
    announced = true;
  };
  const watch = (worker) => {
    // The first version replaces nothing, though WebKit may report its installation after its activation.
    const replaces = registration.active !== null;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && replaces && workers.controller) offerUpdate();
      if (worker.state === "activated") showWorksOffline();
    });
  };
  update.lastElementChild.addEventListener("click", () => registration?.waiting?.postMessage("switch"));

  // Reloads once when a new version has been activated; the first activation is no change of version. The search is
  // in the address and saved answers in storage; open answers are remembered here.
  workers.addEventListener("controllerchange", () => {
    if (!controlled) {
      controlled = true;
      return;
    }
    controlled = false;
    // The app records what was typed last (crates/faq-browser/src/address.rs).
    dispatchEvent(new Event("before_reload"));
    const open = [...document.querySelectorAll("details[open] > .answer")].map(({ id }) => id);
    try {
      sessionStorage.setItem(OPENED, JSON.stringify(open));
    } finally {
      location.reload();
    }
  });

  // The worker fetches the whole site at once: on a slow line that would delay the app's start.
  const started = new Promise((resolve) => {
    const check = () => root.dataset.app !== "starting" && resolve();
    new MutationObserver(check).observe(root, { attributeFilter: ["data-app"] });
  });
  started.then(async () => {
    try {
      announced = Boolean((await workers.getRegistration())?.active);
      registration = await workers.register(sw, { updateViaCache: "none" });
      if (registration.waiting && registration.active) offerUpdate();
      if (registration.active) {
        showWorksOffline();
        lookForUpdate();
      } else {
        checked = Date.now();
      }
      // On a slow device the first version may be installed by the time registration resolves.
      watch(registration.installing ?? registration.waiting);
      registration.addEventListener("updatefound", () => watch(registration.installing));
    } catch {
      // A browser without storage for this page has no service worker either: it stays a web page.
    }
  });
})();
