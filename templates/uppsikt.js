// Adds to pages that are whole without it: sorting and filtering of tables, values of marks on hover and focus, and one
// name brought forward in all figures at once. Asks for nothing, stores nothing, writes text only.
(() => {
  "use strict";

  const make = (name, attributes, text) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  };
  const clean = (text) => text.replace(/\u00ad/g, "").trim();

  // ---------- tables ----------

  const value = (row, index) => {
    const cell = row.cells[index];
    const data = cell && cell.querySelector("data");
    const number = data ? Number(data.getAttribute("value")) : NaN;
    return Number.isNaN(number) ? clean(cell ? cell.textContent : "") : number;
  };

  // Numbers by size, words in Swedish order, what is missing or hidden last whichever way it is sorted.
  const compare = (a, b, way) => {
    const absent = (one) => one === "" || one === "–" || one === ".." || one === ".";
    if (absent(a) || absent(b)) return absent(a) - absent(b);
    if (typeof a === "number" && typeof b === "number") return way * (a - b);
    return way * String(a).localeCompare(String(b), "sv", { numeric: true });
  };

  const sort = (table, head, index, status) => {
    const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = [...body.rows].filter((row) => !row.classList.contains("summa"));
    const sums = [...body.rows].filter((row) => row.classList.contains("summa"));
    rows.sort((a, b) => compare(value(a, index), value(b, index), way));
    body.append(...rows, ...sums);
    status.textContent = `Sorterad efter ${clean(head.textContent)}, ${way > 0 ? "stigande" : "fallande"}.`;
  };

  const addSorting = (table, status) => {
    [...table.tHead.rows[0].cells].forEach((head, index) => {
      if (!clean(head.textContent)) return;
      const button = make("button", { type: "button", class: "sortera" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head, index, status));
    });
  };

  const addFilter = (table, place, status) => {
    const id = `filter-${Math.max(0, [...document.querySelectorAll("table")].indexOf(table))}`;
    const label = make("label", { for: id }, "Visa bara rader med");
    const input = make("input", { type: "search", id });
    const box = make("p", { class: "filtrera" });
    box.append(label, " ", input);
    place.before(box);
    input.addEventListener("input", () => {
      const wanted = input.value.toLocaleLowerCase("sv");
      const rows = [...table.tBodies[0].rows];
      for (const row of rows) row.hidden = !clean(row.textContent).toLocaleLowerCase("sv").includes(wanted);
      status.textContent = `${rows.filter((row) => !row.hidden).length} av ${rows.length} rader visas.`;
    });
  };

  const LONG = 9;
  for (const table of document.querySelectorAll("table.tabell")) {
    const rows = table.tBodies.length === 1 && table.tHead ? table.tBodies[0].rows.length : 0;
    if (rows < 3) continue;
    const place = table.closest(".rulla") || table;
    const status = make("p", { class: "rad-status", role: "status" });
    place.after(status);
    addSorting(table, status);
    if (rows >= LONG) addFilter(table, place, status);
  }

  // ---------- values of marks ----------

  const tip = make("p", { class: "tips", role: "status" });
  document.body.append(tip);
  const show = (mark) => {
    const box = mark.getBoundingClientRect();
    tip.textContent = mark.dataset.t;
    tip.classList.add("syns");
    const half = tip.offsetWidth / 2;
    const middle = Math.min(Math.max(box.left + box.width / 2, half + 8), innerWidth - half - 8);
    tip.style.setProperty("left", `${middle + scrollX}px`);
    tip.style.setProperty("top", `${box.top + scrollY - tip.offsetHeight - 8}px`);
  };
  const hide = () => tip.classList.remove("syns");

  for (const svg of document.querySelectorAll("svg.d")) {
    const marks = [...svg.querySelectorAll("[data-t]")];
    if (!marks.length) continue;
    svg.addEventListener("pointermove", (event) => {
      const mark = event.target.closest("[data-t]");
      if (mark) show(mark); else hide();
    });
    svg.addEventListener("pointerleave", hide);
    // From the keyboard: the drawing takes the focus, arrows go from mark to mark.
    svg.setAttribute("tabindex", "0");
    let at = -1;
    svg.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") hide();
      if (!step) return;
      event.preventDefault();
      at = (at + step + marks.length) % marks.length;
      show(marks[at]);
    });
    svg.addEventListener("blur", () => { at = -1; hide(); });
  }

  // ---------- one name in all figures ----------

  const figures = [...document.querySelectorAll("figure.figur")];
  const places = new Map();
  for (const figure of figures) {
    for (const mark of figure.querySelectorAll("[data-k]")) {
      const name = mark.getAttribute("data-k");
      if (!places.has(name)) places.set(name, new Set());
      places.get(name).add(figure);
    }
  }
  const names = [...places].filter(([, found]) => found.size > 1).map(([name]) => name);
  const main = document.querySelector("main .bredd:not(.huvud .bredd, .exempelrad .bredd)");
  if (names.length > 1 && main) {
    names.sort((a, b) => a.localeCompare(b, "sv", { numeric: true }));
    const box = make("p", { class: "lyft" });
    const select = make("select", { id: "lyft" });
    select.append(make("option", { value: "" }, "ingen"), ...names.map((name) => make("option", { value: name }, name)));
    box.append(make("label", { for: "lyft" }, "Lyft fram i alla figurer och tabeller"), " ", select);
    main.prepend(box);
    select.addEventListener("change", () => {
      for (const mark of document.querySelectorAll("[data-k]")) {
        mark.classList.toggle("framme", mark.getAttribute("data-k") === select.value);
      }
      // A figure without the name stays as it is.
      for (const figure of figures) figure.classList.toggle("lyfter", !!figure.querySelector(".framme[data-k]"));
      for (const row of document.querySelectorAll("table.tabell tbody tr")) {
        const head = row.querySelector("th");
        row.classList.toggle("framme", !!head && select.value !== "" && clean(head.textContent) === select.value);
      }
    });
  }
})();
