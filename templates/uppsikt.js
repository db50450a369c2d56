// Adds to pages that are whole without it: sorting and filtering of tables, values of marks by pointer, touch and arrow
// keys, one name brought forward in all figures and tables, pictures of figures, search. Asks for nothing, stores
// nothing: what is brought forward stands in the address. Writes text only.
(() => {
  "use strict";

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== undefined));
    return element;
  };
  const clean = (text) => text.replace(/\u00ad/g, "").replace(/\u00a0/g, " ").trim();
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const inSwedish = (a, b) => a.localeCompare(b, "sv", { numeric: true });

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
    return way * inSwedish(String(a), String(b));
  };

  // A table with its order; way is 1, -1 or 0, the author's own order.
  class Sorted {
    constructor(table, status) {
      this.table = table;
      this.status = status;
      this.heads = [...table.tHead.rows[0].cells];
      this.names = this.heads.map((head) => clean(head.textContent));
      this.own = [...table.tBodies[0].rows];
      this.index = -1;
      this.way = 0;
      this.addButtons();
      if (table.classList.contains("stapla")) this.addList();
    }

    addButtons() {
      this.heads.forEach((head, index) => {
        if (!this.names[index]) return;
        const button = make("button", { type: "button", class: "sortera" });
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => this.turn(index));
      });
    }

    // Where the rows are cards, the heads are out of sight: a list does what they do.
    addList() {
      const options = this.names.map((name, index) => (name ? make("option", { value: index }, name) : ""));
      const select = make("select", {}, make("option", { value: -1 }, "tabellens egen ordning"), ...options);
      this.list = make("p", { class: "sorteraefter" }, make("label", {}, "Sortera efter ", select));
      select.addEventListener("change", () => this.sort(Number(select.value), Number(select.value) < 0 ? 0 : 1));
      const narrow = matchMedia("(max-width: 42rem)");
      const place = () => {
        for (const button of all(".sortera", this.table.tHead)) button.tabIndex = narrow.matches ? -1 : 0;
      };
      narrow.addEventListener("change", place);
      place();
    }

    // Rising, falling, and back to the author's order.
    turn(index) {
      this.sort(index, this.index !== index ? 1 : this.way === 1 ? -1 : this.way === -1 ? 0 : 1);
    }

    sort(index, way) {
      [this.index, this.way] = [index, way];
      for (const head of this.heads) head.removeAttribute("aria-sort");
      if (way) this.heads[index].setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      this.place();
      this.status.textContent = way
        ? `Sorterad efter ${this.names[index]}, ${way > 0 ? "stigande" : "fallande"}.` : "I tabellens egen ordning.";
    }

    place(way = this.way) {
      const isSum = (row) => row.classList.contains("summa");
      const rows = this.own.filter((row) => !isSum(row));
      if (way) rows.sort((a, b) => compare(value(a, this.index), value(b, this.index), way));
      this.table.tBodies[0].append(...(way ? [...rows, ...this.own.filter(isSum)] : this.own));
    }
  }

  let filters = 0;
  const addFilter = (table, place, status) => {
    const id = `filter-${(filters += 1)}`;
    const input = make("input", { type: "search", id });
    place.before(make("p", { class: "filtrera" }, make("label", { for: id }, "Visa bara rader med"), " ", input));
    input.addEventListener("input", () => {
      const wanted = input.value.toLocaleLowerCase("sv");
      const rows = [...table.tBodies[0].rows];
      const isOut = (row) => !clean(`${row.textContent} ${row.dataset.k || ""}`).toLocaleLowerCase("sv").includes(wanted);
      // Out of sight on the screen alone: what is printed is the whole table.
      for (const row of rows) row.classList.toggle("bortvald", isOut(row));
      status.textContent = `${rows.filter((row) => !isOut(row)).length} av ${rows.length} rader visas.`;
    });
  };

  const LONG = 9;
  const sorted = [];
  for (const table of all("table.tabell")) {
    const rows = table.tBodies.length === 1 && table.tHead ? table.tBodies[0].rows.length : 0;
    if (rows < 3 || table.closest(".bara-tryck")) continue;
    const place = table.closest(".rulla") || table;
    const status = make("p", { class: "rad-status", role: "status" });
    place.after(status);
    const one = new Sorted(table, status);
    sorted.push(one);
    if (rows >= LONG) addFilter(table, place, status);
    if (one.list) place.before(one.list);
  }
  // Paper has the author's order.
  addEventListener("beforeprint", () => sorted.forEach((one) => one.place(0)));
  addEventListener("afterprint", () => sorted.forEach((one) => one.place()));

  // ---------- values of marks ----------

  const tip = make("p", { class: "tips", "aria-hidden": "true" });
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

  // The mark at a point, else the nearest: a finger needs 24 pixels, a mouse less.
  const nearest = (svg, x, y, reach) => {
    for (let radius = 0; radius <= reach; radius += 3) {
      for (let turn = 0; turn < (radius ? 16 : 1); turn += 1) {
        const angle = (turn * Math.PI) / 8;
        const found = document.elementFromPoint(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        const mark = found && found.closest("[data-t]");
        if (mark && svg.contains(mark)) return mark;
      }
    }
    return null;
  };

  const figureName = (figure) => {
    const number = figure.querySelector(".fnr");
    return number ? number.textContent.trim().toLocaleLowerCase("sv") : "figuren";
  };

  // Arrow keys: a slider is known to every screen reader, which reads its value as it changes. Seen when it has focus.
  const addSlider = (figure, drawings) => {
    const marks = () => all("[data-t]", drawings.find((svg) => svg.getClientRects().length) || drawings[0]);
    const count = marks().length;
    const name = `Värden i ${figureName(figure)}, gå med piltangenterna`;
    const slider = make("input", { type: "range", min: 1, max: count, step: 1, value: 1, "aria-label": name });
    const said = make("span", { "aria-hidden": "true" });
    const tell = (isSeen) => {
      const mark = marks()[Math.min(slider.value, marks().length) - 1];
      slider.setAttribute("aria-valuetext", `${mark.dataset.t}, ${slider.value} av ${count}`);
      said.textContent = mark.dataset.t;
      if (isSeen) show(mark);
    };
    tell(false);
    slider.addEventListener("input", () => tell(true));
    slider.addEventListener("focus", () => tell(true));
    slider.addEventListener("blur", hide);
    slider.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    drawings[drawings.length - 1].after(make("p", { class: "stega" }, slider, " ", said));
  };

  for (const figure of all("figure.figur")) {
    const drawings = all(":scope > svg.d", figure).filter((svg) => svg.querySelector("[data-t]"));
    for (const svg of drawings) {
      const point = (event, reach) => {
        const mark = nearest(svg, event.clientX, event.clientY, reach);
        if (mark) show(mark); else hide();
      };
      svg.addEventListener("pointermove", (event) => { if (event.pointerType === "mouse") point(event, 3); });
      svg.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hide(); });
      svg.addEventListener("click", (event) => point(event, 12));
    }
    if (drawings.length) addSlider(figure, drawings);
  }
  addEventListener("click", (event) => { if (!event.target.closest("svg.d")) hide(); });

  // ---------- one name brought forward ----------

  // "kommun=Kommun", a line each: the dimensions that a figure names values of.
  const dimensions = (figure) =>
    (figure.dataset.by || "").split("\n").filter(Boolean).map((line) => {
      const [name, ...label] = line.split("=");
      return { name, label: label.join("=") };
    });
  const keys = (mark) => (mark.dataset.k || "").split("\n");
  const heading = (row) => {
    const head = row.querySelector("th:not([scope=col])");
    if (!head) return "";
    const own = head.cloneNode(true);
    all("small", own).forEach((more) => more.remove());
    return clean(own.textContent);
  };
  const figures = all("figure.figur[data-by]");

  // Names by dimension: those of figures that name values of one dimension alone, where there are at least three.
  const choices = () => {
    const found = new Map();
    for (const figure of figures) {
      const [dimension, other] = dimensions(figure);
      if (other) continue;
      // Only of a table whose first column is the dimension's.
      const isOwn = (row) => clean(row.closest("table").rows[0].cells[0].textContent) === clean(dimension.label);
      const rows = all("tbody tr:not(.summa)", figure).filter(isOwn).map(heading);
      const marks = all("[data-k]:not([data-d])", figure);
      const names = marks.length ? marks.flatMap(keys) : rows;
      const group = found.get(dimension.name) || { label: dimension.label, names: new Set() };
      names.filter(Boolean).forEach((name) => group.names.add(name));
      found.set(dimension.name, group);
    }
    return [...found].filter(([, group]) => group.names.size > 2);
  };

  // Texts beside a line that say its name and at most numbers more.
  const isLabelOf = (text, name) => {
    const words = clean(text);
    return words === name || (words.includes(name) && !/\p{L}/u.test(words.replace(name, "")));
  };

  const markDrawing = (svg, name) => {
    const marks = all("[data-k]", svg).filter((mark) => keys(mark).includes(name));
    for (const mark of marks) {
      mark.classList.add("framme");
      mark.parentNode.append(mark);
    }
    const labels = marks.length ? all("text", svg).filter((text) => isLabelOf(text.textContent, name)) : [];
    labels.forEach((text) => text.classList.add("framme"));
    return { marks, isNamed: labels.length > 0 || marks.some((mark) => clean(mark.textContent).includes(name)) };
  };

  // Where the drawing has no room for the name, it stands above it, with the values.
  const nameAbove = (figure, drawn) => {
    const told = [...new Set(drawn.flatMap((one) => one.marks.map((mark) => mark.dataset.t)))];
    if (!told.length || drawn.every((one) => one.isNamed)) return;
    const svg = figure.querySelector(":scope > svg.d");
    if (svg) svg.before(make("p", { class: "framnamn" }, told.slice(0, 4).join(" · ")));
  };

  const markRows = (figure, name) => {
    let count = 0;
    for (const row of all("tbody tr, tfoot tr", figure)) {
      const group = row.parentNode.querySelector(":scope > tr.omrade");
      const isIt = heading(row) === name || keys(row).includes(name) || (group && heading(group) === name);
      row.classList.toggle("framme", isIt);
      if (isIt) count += 1;
    }
    return count;
  };

  // A name within a cell, such as the one that is furthest from the target.
  const markNames = (figure) => {
    const found = all("td [data-d]", figure).filter((one) => one.dataset.d === now.dimension && keys(one).includes(now.name));
    found.forEach((one) => one.classList.add("framme"));
    return found.length;
  };

  const chosen = () => {
    const [dimension, ...name] = (new URLSearchParams(location.search).get("lyft") || "").split(":");
    return name.join(":") ? { dimension, name: name.join(":") } : null;
  };
  let now = chosen();

  const bringForward = () => {
    all(".framme").forEach((one) => one.classList.remove("framme"));
    all(".framnamn").forEach((one) => one.remove());
    document.documentElement.classList.toggle("lyfter", !!now);
    let count = 0;
    for (const figure of now ? figures : []) {
      if (!dimensions(figure).some(({ name }) => name === now.dimension)) continue;
      const drawn = all("svg.d:not(.gnista)", figure).map((svg) => markDrawing(svg, now.name));
      nameAbove(figure, drawn.filter((one) => one.marks.length));
      if (markRows(figure, now.name) + markNames(figure) || drawn.some((one) => one.marks.length)) count += 1;
    }
    return count;
  };

  // The choice goes with every link to a page of the report, in the address: nothing is stored.
  const withChoice = (address) => {
    const [path, place] = address.split("#");
    const own = path.split("?")[0];
    const query = now ? `?lyft=${encodeURIComponent(`${now.dimension}:${now.name}`)}` : "";
    return own + query + (place === undefined ? "" : `#${place}`);
  };
  const rewriteLinks = () => {
    for (const link of all("a[href]")) {
      const address = link.getAttribute("href");
      if (/^(?![a-z]+:)[^#?]+\.html(?:[?#]|$)/i.test(address)) link.setAttribute("href", withChoice(address));
    }
    try {
      history.replaceState(null, "", (now ? withChoice("") : location.pathname) + location.hash);
    } catch { /* some browsers let no page from a disk change its address; the links have it all the same */ }
  };

  // ---------- pictures and addresses of figures ----------

  const LOOK = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "paint-order"];
  const TYPE = ["font-size", "font-weight", "font-family"];

  // The wide drawing with its look in the elements, in the colours of paper and without what is brought forward.
  const standing = (svg) => {
    const root = document.documentElement;
    const wasForward = root.classList.contains("lyfter");
    root.classList.add("ljus");
    root.classList.remove("lyfter");
    const copy = svg.cloneNode(true);
    const originals = all("*", svg);
    all("*", copy).forEach((element, index) => {
      const style = getComputedStyle(originals[index]);
      const names = element.tagName === "text" ? [...LOOK, ...TYPE] : LOOK;
      for (const name of names) element.setAttribute(name, style.getPropertyValue(name));
      element.removeAttribute("class");
    });
    root.classList.remove("ljus");
    root.classList.toggle("lyfter", wasForward);
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    for (const [name, value] of [["width", width], ["height", height], ["xmlns", "http://www.w3.org/2000/svg"]]) copy.setAttribute(name, value);
    copy.removeAttribute("class");
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  };

  const ownAddress = (figure) => `${location.href.split(/[?#]/)[0]}#${figure.id}`;

  // Title and subtitle above, source and address below: a picture that is pasted says what it shows.
  const wordsOf = (figure) => {
    const text = (element) => (element ? clean(element.textContent.replace(/\s+/g, " ")) : "");
    const source = all(":scope > .kalla", figure).find((one) => text(one).startsWith("Källa:"));
    const link = source && source.querySelector(".ej-tryck");
    const name = document.title;
    const place = location.protocol === "file:" ? ownAddress(figure).split("/").slice(-2).join("/") : ownAddress(figure);
    return {
      head: [[text(figure.querySelector(".figur-h :is(h2, h3, h4, h5)")), "700 16px", "#1a1a1a"], [text(figure.querySelector(".figur-u")), "13px", "#4a4a48"]],
      foot: [[text(source).replace(text(link), "").trim(), "12px", "#4a4a48"], [`${name}. ${place}`, "12px", "#4a4a48"]],
    };
  };

  const wrapped = (pen, paragraphs, width) =>
    paragraphs.filter(([text]) => text).flatMap(([text, font, colour]) => {
      pen.font = `${font} Arial, "Liberation Sans", sans-serif`;
      const lines = [""];
      for (const word of text.split(" ")) {
        const longer = `${lines[lines.length - 1]} ${word}`.trim();
        if (pen.measureText(longer).width <= width) lines[lines.length - 1] = longer; else lines.push(word);
      }
      const step = parseFloat(font.split(" ").pop()) + 5;
      return lines.map((line) => ({ line, font: pen.font, colour, step }));
    });

  const MARGIN = 10;
  const SCALE = 2;
  const draw = (figure, image, { width, height }) => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const { head, foot } = wordsOf(figure);
    const [above, below] = [head, foot].map((part) => wrapped(pen, part, width));
    const tall = (lines) => lines.reduce((sum, one) => sum + one.step, 0);
    canvas.width = (width + 2 * MARGIN) * SCALE;
    canvas.height = Math.ceil((height + tall(above) + tall(below) + 3 * MARGIN) * SCALE);
    pen.scale(SCALE, SCALE);
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    const write = (lines, from) => lines.reduce((y, one) => {
      [pen.font, pen.fillStyle] = [one.font, one.colour];
      pen.fillText(one.line, MARGIN, y + one.step - 4);
      return y + one.step;
    }, from);
    const top = write(above, MARGIN) + MARGIN;
    pen.drawImage(image, MARGIN, top, width, height);
    write(below, top + height);
    return canvas;
  };

  const save = (blob, name) => {
    const address = URL.createObjectURL(blob);
    const link = make("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };

  const savePicture = async (figure, svg) => {
    const drawing = standing(svg);
    const address = URL.createObjectURL(new Blob([drawing.text], { type: "image/svg+xml" }));
    const image = new Image();
    image.src = address;
    await image.decode();
    draw(figure, image, drawing).toBlob((blob) => save(blob, `${figure.id}.png`));
    URL.revokeObjectURL(address);
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = make("textarea", { readonly: "" });
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };

  for (const figure of all("figure.figur")) {
    const list = figure.querySelector(".meny ul");
    if (!list) continue;
    const name = figureName(figure);
    const status = make("p", { class: "rad-status", role: "status" });
    list.after(status);
    const add = (words, before, action, told) => {
      const button = make("button", { type: "button" }, words);
      before.before(make("li", { class: "av-skript" }, button));
      button.addEventListener("click", () => action().then(() => { status.textContent = told; }, () => { status.textContent = "Det gick inte i den här webbläsaren."; }));
    };
    const [first, own] = [list.firstElementChild, list.querySelector("a[href^='#']").parentNode];
    const svg = figure.querySelector(":scope > svg.bred");
    const capital = name[0].toLocaleUpperCase("sv") + name.slice(1);
    if (svg) add(`${capital} som bild (PNG)`, first, () => savePicture(figure, svg), "Bilden är hämtad.");
    add(`Kopiera länken till ${name}`, own, () => copy(ownAddress(figure)), `Länken till ${name} är kopierad.`);
  }

  // ---------- the choice of what is brought forward ----------

  const offered = figures.length ? choices() : [];
  const place = document.querySelector("main .bredd:not(.huvud .bredd, .exempelrad .bredd)");
  if (place && (offered.length || (now && figures.length))) {
    const select = make("select", { id: "lyft" }, make("option", { value: "" }, "ingen"));
    const option = (dimension, name) => make("option", { value: `${dimension}:${name}` }, name);
    for (const [dimension, group] of offered) {
      const names = [...group.names].sort(inSwedish).map((name) => option(dimension, name));
      select.append(make("optgroup", { label: group.label }, ...names));
    }
    const isThere = now && all("option", select).some((one) => one.value === `${now.dimension}:${now.name}`);
    if (now && !isThere) select.append(option(now.dimension, now.name));
    select.value = now ? `${now.dimension}:${now.name}` : "";
    const status = make("span", { class: "rad-status", role: "status" });
    const tell = () => {
      const count = bringForward();
      status.textContent = now ? `${now.name} är framlyft på ${count} ${count === 1 ? "ställe" : "ställen"} på sidan.` : "";
    };
    // Below the answer, beside the search; on other pages first.
    const search = document.getElementById("sok");
    const put = search ? (box) => search.before(box) : (box) => place.prepend(box);
    put(make("p", { class: "lyft" }, make("label", { for: "lyft" }, "Lyft fram i figurer och tabeller"), " ", select, " ", status));
    select.addEventListener("change", () => {
      const [dimension, ...name] = select.value.split(":");
      now = name.length ? { dimension, name: name.join(":") } : null;
      tell();
      rewriteLinks();
    });
    if (now) tell();
  }
  if (now) rewriteLinks();

  // ---------- search ----------

  const MOST = 12;
  const addSearch = (box) => {
    const [input, status, list] = ["input", "[role=status]", "ul"].map((part) => box.querySelector(part));
    for (const link of all(".sidlista .spalter a")) {
      const kind = link.closest("section").querySelector("h2").textContent;
      list.append(make("li", { class: "av-skript", hidden: "" }, link.cloneNode(true), make("span", {}, `, ${kind.toLocaleLowerCase("sv")}`)));
    }
    const entries = [...list.children].map((item) => ({ item, text: clean(item.textContent).toLocaleLowerCase("sv") }));
    input.addEventListener("input", () => {
      const words = input.value.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
      const found = words.join("").length < 2 ? [] : entries.filter(({ text }) => words.every((word) => text.includes(word)));
      for (const { item } of entries) item.hidden = true;
      for (const { item } of found.slice(0, MOST)) item.hidden = false;
      const many = found.length > MOST ? `, de ${MOST} första visas` : "";
      status.textContent = words.join("").length < 2 ? "" : found.length ? `${found.length} ${found.length === 1 ? "träff" : "träffar"}${many}.` : "Inga träffar.";
    });
    box.hidden = false;
  };
  const searchBox = document.getElementById("sok");
  if (searchBox) addSearch(searchBox);
})();
