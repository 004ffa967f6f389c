// What goes with the relation view: legend, days, finding, the panel, saving. All that it shows also stands in the list.
(function () {
  "use strict";
  const {Relations, DAY} = window.relations, {png, svg, save} = window.saving;
  const chinese = document.documentElement.lang.startsWith("zh");
  const element = (name, extra = {}) => Object.assign(document.createElement(name), extra);

  // The panel tells a thing or a line by the rows of the list.
  class Panel {
    constructor(aside, relations, list) {
      Object.assign(this, {aside, relations, list});
      this.empty = [...aside.childNodes];
      relations.network.on("click", ({nodes, edges}) => {
        const thing = nodes[0];
        if (thing && thing.startsWith("fold-")) relations.turn(thing);
        if (thing) this.tell(thing);
        else if (edges.length) this.tellRows(relations.lines.get(edges[0]).rows);
        else aside.replaceChildren(...this.empty);
      });
    }

    tell(id) {
      const {relations, aside} = this, thing = relations.things.get(id), [word] = relations.kinds[thing.kind] || [thing.kind];
      const made = id.startsWith("fold-"), fold = relations.closed.get(id), lines = [...relations.lines.values()];
      relations.chosen = id;
      relations.network.selectNodes(relations.nodes.get(id) ? [id] : []);
      aside.replaceChildren(element("p", {className: "quiet", textContent: word}), element("p", {}));
      aside.lastChild.append(element("strong", {textContent: thing.name}));
      const does = element("p", {className: "row"});
      if (fold) does.append(this.button(fold.open ? relations.words.close : `${relations.words.open} (${fold.members.length})`, () => { relations.turn(id); this.tell(id); }));
      if (!made && aside.dataset.focus) {
        const here = aside.dataset.focus.replace("ID", encodeURIComponent(id));
        does.append(element("a", {href: here, textContent: relations.words.here}));
        if (!fold && !relations.focus.includes(id)) does.append(this.button(relations.words.more, () => this.more(id, here)));
      }
      aside.append(does);
      if (fold) aside.append(this.names(fold.members));
      this.rows(lines.filter((line) => line.from === id || line.to === id).flatMap((line) => line.rows));
    }

    tellRows(rows) {
      this.aside.replaceChildren();
      this.rows(rows);
    }

    button(words, does) {
      const made = element("button", {type: "button", textContent: words});
      made.addEventListener("click", does);
      return made;
    }

    names(ids) {
      const list = element("ul", {className: "plain"});
      for (const id of ids.slice(0, 100)) {
        const button = this.button(this.relations.things.get(id).name, () => this.go(id));
        button.className = "link";
        list.appendChild(element("li")).append(button);
      }
      if (ids.length > 100) list.append(element("li", {textContent: `… ${ids.length}`}));
      return list;
    }

    rows(rows) {
      const list = element("ol", {className: "plain"});
      for (const row of rows.slice(0, 40)) {
        const told = document.getElementById(`edge-${row}`);
        if (told) list.appendChild(element("li")).append(...told.cloneNode(true).childNodes);
      }
      if (rows.length > 40) list.append(element("li", {textContent: `… ${rows.length}`}));
      this.aside.append(list);
      for (const at of list.querySelectorAll("[data-thing]")) at.addEventListener("click", (event) => { event.preventDefault(); this.go(at.dataset.thing); });
    }

    go(id) {
      const {relations} = this;
      relations.reveal(id);
      if (relations.nodes.get(id)) relations.network.focus(id, {scale: Math.max(relations.network.getScale(), 0.8)});
      this.tell(id);
    }

    // What else a thing is tied to, asked from the server.
    async more(id, address) {
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
      const data = page.getElementById("network-data"), {relations, list} = this;
      if (!data) return;
      for (const row of relations.add(id, JSON.parse(data.textContent))) {
        const entry = document.importNode(page.getElementById(`edge-${row}`), true);
        entry.id = `edge-${list.children.length}`;
        list.append(entry);
      }
      this.tell(id);
    }
  }

  // The slider: a year or a month at a time; it keeps what overlaps it.
  function days(relations, tools) {
    const slider = tools.querySelector("[data-days=slider]"), unit = tools.querySelector("[data-days=unit]");
    const says = tools.querySelector("[data-days=says]"), play = tools.querySelector("[data-days=play]"), all = tools.querySelector("[data-days=all]");
    const ends = relations.ties.flatMap((tie) => (tie.days || []).flatMap(([first, last]) => [first, last]));
    const known = ends.filter((day) => day > -700000 && day < 2900000);
    if (!known.length) return;
    tools.querySelector("[data-days=tools]").hidden = false;
    const month = (day) => { const at = new Date(day * DAY); return at.getUTCFullYear() * 12 + at.getUTCMonth(); };
    const first = month(Math.min(...known)), last = month(Math.max(...known));
    let playing = 0;
    function start() {
      const size = Number(unit.value), low = Math.floor(first / size), high = Math.floor(last / size);
      Object.assign(slider, {min: low, max: high, value: slider.dataset.touched ? Math.min(Math.max(slider.value, low), high) : low});
    }
    function show() {
      const size = Number(unit.value), at = Number(slider.value) * size, day = (months) => new Date(0).setUTCFullYear(0, months, 1) / DAY;
      slider.dataset.touched = "yes";
      relations.days = [day(at), day(at + size)];
      const year = Math.floor(at / 12), words = size === 12 ? (chinese ? `${year}年` : `${year}`) : chinese ? `${year}年${at % 12 + 1}月` : `${year}-${String(at % 12 + 1).padStart(2, "0")}`;
      const undated = relations.ties.filter((tie) => !tie.days).length;
      slider.setAttribute("aria-valuetext", words);
      says.textContent = words + (undated ? ` · ${relations.words.undated.replace("{n}", undated)}` : "");
      relations.settle();
      relations.draw();
    }
    function stop() {
      clearInterval(playing);
      playing = 0;
      play.setAttribute("aria-pressed", "false");
    }
    slider.addEventListener("input", () => { stop(); show(); });
    unit.addEventListener("change", () => { const middle = relations.days && month((relations.days[0] + relations.days[1]) / 2); start(); if (middle) { slider.value = Math.floor(middle / Number(unit.value)); show(); } });
    all.addEventListener("click", () => { stop(); relations.days = null; says.textContent = ""; relations.settle(); relations.draw(); });
    play.addEventListener("click", () => {
      if (playing) return stop();
      if (!relations.days || slider.value === slider.max) slider.value = slider.min;
      show();
      play.setAttribute("aria-pressed", "true");
      playing = setInterval(() => {
        if (Number(slider.value) >= Number(slider.max)) return stop();
        slider.value = Number(slider.value) + 1;
        return show();
      }, 900);
      return undefined;
    });
    start();
  }

  function finding(relations, tools, panel) {
    const input = tools.querySelector("[data-find=words]"), list = tools.querySelector("[data-find=list]");
    function look() {
      const words = input.value.trim();
      const found = words ? [...relations.things.values()].filter((thing) => thing.name.includes(words)).slice(0, 8) : [];
      list.replaceChildren(...found.map((thing) => {
        const item = element("li"), button = element("button", {type: "button", className: "link", textContent: `${(relations.kinds[thing.kind] || [""])[0]} · ${thing.name}`});
        button.addEventListener("click", () => { list.replaceChildren(); panel.go(thing.id); });
        item.append(button);
        return item;
      }));
      return found;
    }
    input.addEventListener("input", look);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const [first] = look();
      list.replaceChildren();
      if (first) panel.go(first.id);
    });
  }

  function start(script) {
    const box = document.getElementById(script.dataset.target), given = JSON.parse(script.textContent);
    const list = document.getElementById(script.dataset.list), tools = document.getElementById("tools"), aside = document.getElementById(script.dataset.aside);
    const relations = new Relations(box, given), {network} = relations;
    const panel = new Panel(aside, relations, list), name = document.title.split(/[：:·]/)[0].trim();
    for (const part of [tools, aside]) part.hidden = false;
    box.addEventListener("redrawn", () => {
      const entries = list.children;
      for (const tie of relations.ties) if (entries[tie.row]) entries[tie.row].hidden = !relations.kept(tie);
    });
    const zoomed = (times) => { network.moveTo({scale: network.getScale() * times}); relations.legible(); };
    const moves = {
      closer: () => zoomed(1.3), farther: () => zoomed(1 / 1.3),
      whole: () => relations.whole(), png: () => png(relations, `${name}.png`),
      svg: () => save(new Blob([svg(relations)], {type: "image/svg+xml"}), `${name}.svg`),
    };
    for (const button of tools.querySelectorAll("button[data-move]")) button.addEventListener("click", moves[button.dataset.move]);
    for (const tick of tools.querySelectorAll("input[data-kind]")) tick.addEventListener("change", () => {
      relations.without[tick.checked ? "delete" : "add"](tick.dataset.kind);
      relations.settle();
      relations.draw();
    });
    box.addEventListener("keydown", (event) => {
      const [x, y] = {ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60]}[event.key] || [0, 0];
      if (x || y) { const at = network.getViewPosition(), scale = network.getScale(); network.moveTo({position: {x: at.x + x / scale, y: at.y + y / scale}}); }
      else if (event.key === "+" || event.key === "=") moves.closer();
      else if (event.key === "-") moves.farther();
      else if (event.key === "0") moves.whole();
      else return;
      event.preventDefault();
    });
    days(relations, tools);
    finding(relations, tools, panel);
    box.relations = relations;
    network.once("afterDrawing", () => { box.dataset.drawn = "yes"; });
    network.redraw();
  }

  document.querySelectorAll("script[data-draw='network']").forEach(start);
})();
