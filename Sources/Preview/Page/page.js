// Follows the pen: listens for new versions of the site, loads the page anew when it has changed and finds the place
// again, and shows what was found beside the page. Only the preview has it. Writes text only.
(() => {
  "use strict";

  const BLOCKS = "main :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, figure, pre, blockquote, summary)";
  const PLACE = "uppsikt-plats";
  const PANEL = "uppsikt-panel";
  const BESIDE = "uppsikt-bredvid";
  // Blocks in sight that are remembered: one of them is there still, whatever was written.
  const REMEMBERED = 12;

  let version = document.currentScript.dataset.version;
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  // Some browsers lock the store of a page; then the place is lost and nothing else.
  const store = (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* as said */ } };
  const stored = (key) => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };

  // ---------- the place ----------

  const words = (block) => block.tagName + block.textContent.replace(/\s+/g, " ").slice(0, 300);

  // What is folded away has a place of its own, which means nothing.
  const blocks = () => all(BLOCKS).filter((block) => block.checkVisibility());

  // The blocks in sight, each with its number, its words and how far down it stands.
  const place = () => {
    const seen = [];
    for (const [index, block] of blocks().entries()) {
      const { top, bottom, height } = block.getBoundingClientRect();
      if (!height || bottom <= 0) continue;
      if (top > innerHeight || seen.length === REMEMBERED) break;
      seen.push({ index, words: words(block), top });
    }
    // What begins above the window may become longer.
    const whole = seen.filter(({ top }) => top >= 0);
    return { page: location.pathname, y: scrollY, seen: [...whole, ...seen.filter((one) => !whole.includes(one))] };
  };

  // The nearest block of the same words, else as far down as before.
  const find = ({ y, seen }) => {
    const now = blocks();
    const said = now.map(words);
    for (const { index, words: sought, top } of seen) {
      const alike = [...said.keys()].filter((i) => said[i] === sought);
      if (!alike.length) continue;
      const near = alike.reduce((a, b) => (Math.abs(b - index) < Math.abs(a - index) ? b : a));
      scrollBy({ top: now[near].getBoundingClientRect().top - top, behavior: "instant" });
      return;
    }
    scrollTo({ top: y, behavior: "instant" });
  };

  const fields = () => all("main input[id], main select[id]").filter((field) => field.id !== "lyft");
  const state = () => ({
    ...place(),
    open: all("main details").map((one) => one.open),
    values: Object.fromEntries(fields().map((field) => [field.id, field.value])),
    focus: document.activeElement && document.activeElement.id,
  });

  const restore = (before) => {
    for (const field of fields()) {
      if (!(field.id in before.values) || field.value === before.values[field.id]) continue;
      field.value = before.values[field.id];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const parts = all("main details");
    if (parts.length === before.open.length) parts.forEach((one, index) => { one.open = before.open[index]; });
    const focused = before.focus && document.getElementById(before.focus);
    if (focused) focused.focus({ preventScroll: true });
    find(before);
  };

  const reload = () => {
    leave();
    store(PLACE, state());
    history.scrollRestoration = "manual";
    location.reload();
  };

  const returnToPlace = () => {
    const before = stored(PLACE);
    try { sessionStorage.removeItem(PLACE); } catch { /* as said */ }
    if (!before || before.page !== location.pathname) return;
    restore(before);
    addEventListener("load", () => {
      find(before);
      // The browser goes to where it was itself, a moment after this, if it may.
      setTimeout(() => { history.scrollRestoration = "auto"; }, 500);
    });
  };

  // ---------- the panel ----------

  const host = make("uppsikt-panel", { hidden: "" });
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = make("link", { rel: "stylesheet", href: "/__uppsikt/panel.css" });
  sheet.addEventListener("load", () => { host.hidden = false; });
  const summary = make("summary", {});
  const note = make("p", { class: "not" });
  const list = make("ol", {});
  const details = make("details", {}, summary, note, list);
  const status = make("p", { class: "sagt", role: "status" });
  const panel = make("section", { "aria-label": "Förhandsvisning" }, status, details);
  shadow.append(sheet, panel);

  // Moves what is beside the page, and keeps what is read where it is.
  const showBeside = (isBeside) => {
    if (root.classList.contains(BESIDE) === isBeside) return;
    const before = place();
    root.classList.toggle(BESIDE, isBeside);
    find(before);
  };
  // Whether it is open, whether a fault has opened it, and of what it has told; kept over a reload.
  const folding = { open: false, byFault: false, told: "", ...stored(PANEL) };
  const fold = (isOpen, byFault) => {
    Object.assign(folding, { open: isOpen, byFault });
    details.open = isOpen;
    showBeside(isOpen);
    store(PANEL, folding);
  };
  summary.addEventListener("click", (event) => {
    event.preventDefault();
    fold(!details.open, false);
  });

  // A line of the file with its marks is kept as it is; other lines are wrapped.
  const excerpt = /^\s*\d* \|/;
  const findingItem = ({ weight, text }) => {
    const item = make("li", { class: weight });
    let kept = null;
    for (const line of text.split("\n").filter(Boolean)) {
      if (!excerpt.test(line)) {
        kept = null;
        item.append(make("p", {}, line.trim()));
      } else if (kept) {
        kept.append("\n" + line);
      } else {
        kept = make("pre", { tabindex: 0, role: "group", "aria-label": "Rad i filen" }, line);
        item.append(kept);
      }
    }
    return item;
  };

  const tell = ({ report, hasSite }) => {
    const { isShown, findings, more } = report;
    panel.className = isShown ? (findings.length ? "varning" : "bra") : "fel";
    summary.textContent = report.summary;
    note.textContent = isShown || !hasSite ? "" : "Sidan visar rapporten som den var innan felet.";
    list.replaceChildren(...findings.map(findingItem));
    if (more > 0) list.append(make("li", { class: "notice" }, `… och ${more} till.`));
    const told = [report.summary, ...findings.slice(0, 1).map(({ text }) => text)].join("\n");
    if (told === folding.told) return;
    folding.told = told;
    status.textContent = `${report.summary} ${note.textContent}`;
    // What stops the report is opened, and closed again when it is mended; what was opened by hand stays open.
    if (!isShown && findings.length && !details.open) fold(true, true);
    else if (isShown && (folding.byFault || !findings.length)) fold(false, false);
    else store(PANEL, folding);
  };

  const tellSilence = () => {
    panel.className = "tyst";
    summary.textContent = "Förhandsvisningen är avslutad.";
    status.textContent = summary.textContent;
    note.textContent = "Sidan följer inte längre ändringar. Kör uppsikt serve igen.";
    list.replaceChildren();
  };

  // ---------- new versions ----------

  const loaded = () =>
    [location.href, ...all("[src], link[href]").map((one) => one.src || one.href)]
      .map((address) => decodeURI(new URL(address, location.href).pathname).replace(/^\//, "") || "index.html");

  const follow = (message) => {
    if (message.hasSite && message.version !== version) {
      const isNext = message.previous === version && message.changed;
      if (!isNext || loaded().some((file) => message.changed.includes(file))) return reload();
      version = message.version;
    }
    tell(message);
  };

  let stream = null;
  const leave = () => {
    if (stream) stream.close();
    stream = null;
  };
  // A browser keeps few connections: a page that nobody sees has none, and hears what it has missed when it is seen.
  const listen = () => {
    if (document.hidden) return leave();
    if (stream) return;
    stream = new EventSource("/__uppsikt/events");
    stream.onmessage = (event) => follow(JSON.parse(event.data));
    stream.onerror = tellSilence;
  };

  details.open = folding.open;
  root.classList.toggle(BESIDE, folding.open);
  document.body.prepend(host);
  returnToPlace();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
})();
