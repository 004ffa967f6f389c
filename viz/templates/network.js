// Draws the relation view: which things and ties are seen, what is folded, where what is opened finds room.
window.relations = (function () {
  "use strict";
  const DAY = 864e5, GOLDEN = 2.399963, LABELS = 150, SHORT = 14, LETTER = 15, LEGIBLE = 12, MANY = 400, FAR = 3, NONE = " "; // an empty label leaves the one before it standing
  const RANKS = ["certain", "presumed", "possible"], DASHES = {presumed: [8, 3], possible: [2, 5]};

  class Relations {
    constructor(box, given) {
      this.box = box;
      Object.assign(this, given.more);
      this.things = new Map(given.nodes.map((thing) => [thing.id, thing]));
      this.ties = given.edges.map((tie, row) => ({...tie, row}));
      this.closed = new Map(this.folds.map(([handle, members]) => [handle, {members, open: false}]));
      this.foldedIn = new Map(this.folds.flatMap(([handle, members]) => members.map((one) => [one, handle])));
      this.without = new Set();
      this.days = null;
      this.large = 1;
      box.hidden = false;
      this.nodes = new vis.DataSet();
      this.edges = new vis.DataSet();
      this.draw();
      this.network = new vis.Network(box, {nodes: this.nodes, edges: this.edges}, given.options);
      this.whole();
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    }

    // All of it, with names as large as they must be to be read so.
    whole() {
      this.network.fit({animation: false});
      this.legible();
      this.network.fit({animation: false});
    }

    // Draw letters and things larger where all is seen from afar: on a map, too, names keep their size.
    legible() {
      const wanted = LEGIBLE / (LETTER * this.network.getScale()), large = Math.min(Math.max(wanted, 1), this.nodes.length > MANY ? 2 : 5);
      if (Math.abs(large - this.large) < 0.05 * this.large) return;
      this.large = large;
      this.settle();
      this.draw();
    }

    // The outermost closed handle that a thing is in, or the thing.
    seenAs(id) {
      let seen = id;
      for (let at = id; this.foldedIn.has(at);) {
        at = this.foldedIn.get(at);
        if (!this.closed.get(at).open) seen = at;
      }
      return seen;
    }

    // How sure a tie is within the days of the slider; nothing where it does not hold then.
    sureness(tie) {
      if (!this.days || !tie.days) return tie.sure;
      const found = tie.days.filter(([first, last]) => first < this.days[1] && last >= this.days[0]).map((span) => span[2]);
      return RANKS.find((rank) => found.includes(rank));
    }

    kept(tie) {
      const shown = (id) => !this.without.has(this.things.get(id).kind) || this.focus.includes(id);
      return shown(tie.from) && shown(tie.to) && this.sureness(tie);
    }

    // What is seen now: things, and lines with the ties that each stands for.
    seen() {
      const things = new Set(this.focus.map((id) => this.seenAs(id))), lines = new Map();
      for (const tie of this.ties) {
        const sure = this.kept(tie);
        if (!sure) continue;
        const from = this.seenAs(tie.from), to = this.seenAs(tie.to), whole = from === tie.from && to === tie.to;
        things.add(from);
        things.add(to);
        if (from === to) continue;
        const id = whole ? `tie-${tie.row}` : `ties-${from}-${to}`;
        const line = lines.get(id) || {id, from, to, sure, label: tie.label, rows: []};
        line.rows.push(tie.row);
        if (RANKS.indexOf(sure) < RANKS.indexOf(line.sure)) line.sure = sure;
        if (line.rows.length > 1) line.label = `×${line.rows.length}`;
        lines.set(id, line);
      }
      for (const [handle, fold] of this.closed) {
        if (!fold.open || !handle.startsWith("fold-")) continue;
        const members = fold.members.filter((one) => things.has(this.seenAs(one)));
        if (members.length) things.add(handle);
        for (const one of members) lines.set(`in-${one}`, {id: `in-${one}`, from: handle, to: this.seenAs(one), inside: true, rows: [], label: ""});
      }
      return {things, lines};
    }

    draw() {
      const style = getComputedStyle(document.documentElement);
      this.ink = (role) => style.getPropertyValue("--" + role).trim();
      this.face = getComputedStyle(this.box).fontFamily;
      const {things, lines} = this.seen();
      this.lines = lines;
      this.findRoom(things);
      this.named = this.withNames(things, lines);
      this.labelled(lines);
      const nodes = [...things].map((id) => this.node(this.things.get(id))), edges = this.curved([...lines.values()]).map((line) => this.edge(line));
      for (const [set, wanted] of [[this.nodes, nodes], [this.edges, edges]]) {
        const ids = new Set(wanted.map((one) => one.id));
        set.remove(set.getIds().filter((id) => !ids.has(id)));
        set.update(wanted);
      }
      this.box.dataset.things = nodes.length;
      this.box.dataset.lines = edges.length;
      this.box.dispatchEvent(new CustomEvent("redrawn"));
    }

    // A place for each thing that has none: around its handle, or what it is tied to, where nothing stands yet.
    findRoom(things) {
      const cells = new Map(), cell = (x, y) => `${Math.round(x / 130)},${Math.round(y / 44)}`;
      const taken = (x, y) => cells.has(cell(x, y));
      const homeless = [];
      for (const id of things) {
        const thing = this.things.get(id);
        if (thing.x === undefined) homeless.push(thing); else cells.set(cell(thing.x, thing.y), id);
      }
      const turns = new Map();
      for (const thing of homeless) {
        const anchor = this.things.get(this.anchorOf(thing.id)) || {};
        const [x, y] = [anchor.x || 0, anchor.y || 0];
        let turn = turns.get(anchor.id) || 1, place;
        do {
          const far = 60 * Math.sqrt(turn), angle = turn * GOLDEN;
          place = [Math.round(x + 1.6 * far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))];
          turn += 1;
        } while (taken(...place));
        turns.set(anchor.id, turn);
        [thing.x, thing.y] = place;
        cells.set(cell(...place), thing.id);
      }
    }

    anchorOf(id) {
      const placed = (one) => this.things.get(one) && this.things.get(one).x !== undefined;
      if (placed(this.foldedIn.get(id))) return this.foldedIn.get(id);
      const tie = this.ties.find((one) => (one.from === id && placed(one.to)) || (one.to === id && placed(one.from)));
      return tie && (tie.from === id ? tie.to : tie.from);
    }

    // Which things have room for their names: the focus first, then what most is tied to. The others tell theirs on pointing.
    withNames(things, lines) {
      const ties = new Map(), boxes = this.boxes = [], named = new Set();
      if (things.size > MANY) return things;
      for (const line of lines.values()) for (const end of [line.from, line.to]) ties.set(end, (ties.get(end) || 0) + 1);
      const worth = (id) => (this.focus.includes(id) ? 1e6 : 0) + (ties.get(id) || 0);
      for (const id of [...things].sort((one, other) => worth(other) - worth(one))) {
        const thing = this.things.get(id), {label, size, boxed} = this.look(thing), height = 1.3 * LETTER * this.large;
        const width = [...label].reduce((sum, letter) => sum + (letter > "\u2e80" ? 1 : 0.6), 0.6) * LETTER * this.large;
        const y = thing.y + (boxed ? 0 : size * Math.sqrt(this.large) + height / 2);
        const meets = (box) => Math.abs(box.x - thing.x) < (box.width + width) / 2 && Math.abs(box.y - y) < (box.height + height) / 2;
        if (boxes.some(meets)) continue;
        boxes.push({x: thing.x, y, width, height});
        named.add(id);
      }
      return named;
    }

    // A label stands on a line only where it fits between its ends and over no other; all are told on pointing.
    labelled(lines) {
      const full = this.boxes.map(({x, y, width}) => [x, y, width]), lies = (one, other) => Math.abs(one[0] - other[0]) < (one[2] + other[2]) / 2 && Math.abs(one[1] - other[1]) < 18 * this.large;
      if (lines.size > LABELS || this.large > FAR) return;
      for (const line of lines.values()) {
        const from = this.things.get(line.from), to = this.things.get(line.to), width = (line.label.length * 14 + 6) * this.large;
        const place = [(from.x + to.x) / 2, (from.y + to.y) / 2, width];
        line.fits = Boolean(line.label) && Math.hypot(from.x - to.x, from.y - to.y) > width + 70 * this.large && !full.some((other) => lies(place, other));
        if (line.fits) full.push(place);
      }
    }

    // Ties between the same two things stay apart.
    curved(lines) {
      const between = new Map();
      for (const line of lines) {
        const pair = [line.from, line.to].sort().join(" ");
        between.set(pair, [...(between.get(pair) || []), line]);
      }
      for (const each of between.values()) each.forEach((line, at) => {
        const bend = each.length > 1 ? (at - (each.length - 1) / 2) * 0.24 * (line.from < line.to ? 1 : -1) : 0;
        line.smooth = bend ? {enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend)} : false;
      });
      return lines;
    }

    // What is written at a thing, and how large it is.
    look(thing) {
      const [word, shape, role] = this.kinds[thing.kind] || [thing.kind, "dot", "quiet"];
      const fold = this.closed.get(thing.id), most = thing.kind === "event" && !fold ? SHORT - 5 : SHORT;
      const short = thing.name.length > most ? thing.name.slice(0, most - 1) + "…" : thing.name;
      const count = fold && !fold.open ? fold.members.length : 0, more = count ? ` +${count}` : "";
      const size = (this.focus.includes(thing.id) ? 16 : 9) + Math.min(Math.sqrt(count) * 2, 14);
      return {word, shape, role, count, size, label: short + more, title: `${word} · ${thing.name}${more}`, boxed: shape === "box" || shape === "ellipse"};
    }

    // How a thing is drawn; `large` times as large, its name where it has room.
    node(thing, large = this.large, named = this.named.has(thing.id)) {
      const {shape, role, count, size, label, title, boxed} = this.look(thing), ink = this.ink(role), focused = this.focus.includes(thing.id);
      return {
        id: thing.id, x: thing.x, y: thing.y, shape, title, size: size * Math.sqrt(large),
        label: named ? label : NONE,
        borderWidth: (focused ? 3 : count ? 2.5 : 1.5) * Math.sqrt(large), margin: 5 * large,
        color: {
          background: boxed ? this.ink("paper") : ink, border: focused ? this.ink("accent") : ink,
          highlight: {background: boxed ? this.ink("paper") : ink, border: this.ink("accent")},
          hover: {background: boxed ? this.ink("paper") : ink, border: this.ink("accent")},
        },
        font: {color: this.ink("ink"), face: this.face, size: (focused ? 18 : LETTER) * large, strokeWidth: boxed ? 0 : 3 * large, strokeColor: this.ink("paper")},
      };
    }

    edge(line) {
      const lines = this.lines.size, dashes = line.inside ? [1, 4] : DASHES[line.sure];
      return {
        id: line.id, from: line.from, to: line.to, smooth: line.smooth,
        label: line.fits ? line.label : lines > LABELS ? undefined : NONE, title: line.label || undefined,
        dashes: dashes ? dashes.map((length) => length * this.large) : false,
        arrows: line.inside ? {to: {enabled: false}} : {to: {enabled: true, scaleFactor: 0.5}},
        width: (line.sure === "certain" ? 1.6 : 1) * this.large,
        color: {color: this.ink(line.inside ? "rule" : "quiet"), highlight: this.ink("accent"), hover: this.ink("accent")},
        font: {color: this.ink("quiet"), face: this.face, size: 13 * this.large, strokeWidth: 3 * this.large, strokeColor: this.ink("paper")},
      };
    }

    // Open or fold what a handle holds; the others stay where they are.
    turn(handle) {
      const fold = this.closed.get(handle);
      fold.open = !fold.open;
      this.settle();
      this.draw();
    }

    // Keep where things were dragged to.
    settle() {
      for (const [id, place] of Object.entries(this.network.getPositions())) {
        if (this.things.has(id)) Object.assign(this.things.get(id), {x: Math.round(place.x), y: Math.round(place.y)});
      }
    }

    // Open every fold that hides a thing.
    reveal(id) {
      for (let at = id; this.foldedIn.has(at);) {
        at = this.foldedIn.get(at);
        this.closed.get(at).open = true;
      }
      this.draw();
    }

    // Relations of another view around a thing that is seen here: what is new hangs on it, and folds back into it.
    add(from, given) {
      const fresh = given.nodes.filter((thing) => !this.things.has(thing.id) && !thing.id.startsWith("fold-"));
      for (const thing of fresh) this.things.set(thing.id, {id: thing.id, name: thing.name, kind: thing.kind});
      const has = new Set(this.ties.map((tie) => [tie.from, tie.label, tie.to, JSON.stringify(tie.days)].join(" ")));
      const rows = [];
      given.edges.forEach((tie, row) => {
        if (has.has([tie.from, tie.label, tie.to, JSON.stringify(tie.days)].join(" "))) return;
        rows.push(row);
        this.ties.push({...tie, row: this.ties.length});
      });
      const old = this.closed.get(from), members = [...(old ? old.members : []), ...fresh.map((thing) => thing.id)];
      this.closed.set(from, {members, open: true});
      for (const thing of fresh) this.foldedIn.set(thing.id, from);
      this.settle();
      this.draw();
      return rows;
    }
  }

  return {Relations, DAY};
})();
