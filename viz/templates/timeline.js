// Draws the timeline: how many entries there are over the whole span, and below it a window in which each has its place.
(function () {
  "use strict";
  const LANE = 14, MORE = 12, OVERVIEW = 76, YEARS = 22, LEAST = 10;
  const {ALONE, SEVERAL, PLANNED, BUCKET, chinese, dayOf, parts, sayDay, pack, binsOf, ticksOf} = window.timeline;

  class Timeline {
    constructor(box, given) {
      this.box = box;
      this.words = given.words;
      this.eras = given.eras;
      this.rows = given.kinds.map(([type, name, hue, faint]) => ({type, name, hue, faint, count: 0}));
      const all = given.marks.map(([id, day, span, kind, form, when, label]) => ({id, day, end: day + span + 1, kind, form, when, label, dot: span === 0}));
      this.inOrder = all;
      this.marks = all.filter((mark) => !(mark.form & (ALONE | SEVERAL))).sort((a, b) => a.day - b.day || b.end - a.end);
      this.byYear = new Map();
      for (const mark of all.filter((one) => one.form & (ALONE | SEVERAL))) {
        const key = parts(mark.day)[0];
        this.byYear.set(key, [...(this.byYear.get(key) || []), mark]);
      }
      for (const mark of this.marks) this.rows[mark.kind].count += 1;
      for (const row of this.rows) row.lanes = row.count > 60 ? 4 : row.count > 15 ? 3 : row.count > 4 ? 2 : row.count ? 1 : 0;
      this.rowsShown = this.rows.filter((row) => row.lanes);
      [this.first, this.last] = given.span;
      [this.from, this.to] = given.window;
      this.chosen = this.pointed = null;
      this.build();
    }

    build() {
      const made = (name, parent, extra = {}) => parent.appendChild(Object.assign(document.createElement(name), extra));
      this.box.hidden = false;
      this.overview = made("canvas", this.box, {className: "overview"});
      this.canvas = made("canvas", this.box, {className: "window", tabIndex: 0});
      this.tip = made("div", this.box, {className: "tip", hidden: true});
      this.live = made("p", this.box, {className: "unseen"});
      this.canvas.setAttribute("role", "application");
      this.canvas.setAttribute("aria-label", this.words.keys);
      this.overview.setAttribute("role", "img");
      this.overview.setAttribute("aria-label", this.words.overview);
      this.live.setAttribute("aria-live", "polite");
      new ResizeObserver(() => this.resize()).observe(this.box);
      for (const query of ["(prefers-color-scheme: dark)", "print"]) {
        matchMedia(query).addEventListener("change", () => this.later());
      }
      this.listen();
      this.resize();
    }

    resize() {
      const width = Math.floor(this.box.clientWidth);
      if (!width || width === this.width) return;
      this.width = width;
      const pen = this.canvas.getContext("2d");
      pen.font = this.font();
      this.left = Math.ceil(Math.max(0, ...this.rowsShown.map((row) => pen.measureText(row.name).width))) + 10;
      this.plot = Math.max(this.width - this.left - 6, 50);
      let top = YEARS;
      for (const row of this.rowsShown) {
        row.top = top;
        top += row.lanes * LANE + MORE + 4;
      }
      this.axis = top;
      this.height = top + (this.eras.length ? 34 : 20);
      for (const [canvas, height] of [[this.overview, OVERVIEW], [this.canvas, this.height]]) {
        const ratio = devicePixelRatio || 1;
        Object.assign(canvas, {width: width * ratio, height: height * ratio});
        canvas.style.height = height + "px";
      }
      this.bins = binsOf(this.inOrder, this.rows, this.first, this.last, this.plot);
      this.later();
    }

    font(size = 12) { return `${size}px ${getComputedStyle(this.box).fontFamily}`; }

    later() {
      if (!this.waiting) this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.draw(); });
    }

    // Show these days, within the span and no fewer than ten.
    show(from, to) {
      const long = Math.min(Math.max(to - from, LEAST), this.last - this.first);
      this.from = Math.min(Math.max(from + (to - from - long) / 2, this.first), this.last - long);
      this.to = this.from + long;
      this.point(null);
      this.later();
      clearTimeout(this.settling);
      this.settling = setTimeout(() => this.box.dispatchEvent(new CustomEvent("settled", {detail: this.days()})), 250);
    }

    // The window as days of a calendar; nothing where it is all there is.
    days() {
      const whole = this.from <= this.first && this.to >= this.last;
      return whole ? null : [Math.floor(this.from), Math.ceil(this.to) - 1];
    }

    move(share) { const by = (this.to - this.from) * share; this.show(this.from + by, this.to + by); }

    zoom(by, at = (this.from + this.to) / 2) { this.show(at - (at - this.from) / by, at + (this.to - at) / by); }

    dayAt(x) { return this.from + (x - this.left) * (this.to - this.from) / this.plot; }

    inks() {
      const style = getComputedStyle(document.documentElement);
      const paper = matchMedia("print").matches;
      return (role) => (paper && role === "paper" ? "#fff" : style.getPropertyValue("--" + role).trim());
    }

    draw() {
      const scale = this.plot / (this.to - this.from);
      if (scale !== this.scale) pack(this.marks, this.rows, this.first, scale);
      this.scale = scale;
      this.ink = this.inks();
      this.drawOverview(this.pen(this.overview));
      const pen = this.pen(this.canvas);
      pen.clearRect(0, 0, this.width, this.height);
      this.drawAxis(pen);
      this.things = [];
      for (const row of this.rowsShown) this.drawRow(pen, row);
      this.drawYears(pen);
      this.box.dataset.drawn = "yes";
    }

    pen(canvas) {
      const pen = canvas.getContext("2d"), ratio = devicePixelRatio || 1;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.font = this.font();
      pen.textBaseline = "middle";
      return pen;
    }

    drawOverview(pen) {
      const across = (day) => this.left + (day - this.first) * this.plot / (this.last - this.first);
      pen.clearRect(0, 0, this.width, OVERVIEW);
      const most = Math.max(1, ...this.bins.map((bin) => bin.all)), floor = OVERVIEW - 16;
      for (const bin of this.bins) {
        const x = across(bin.first), width = Math.max(across(bin.end) - x - 0.5, 1);
        let y = floor;
        bin.counts.forEach((count, kind) => {
          const height = count && Math.max(count / most * (floor - 4), 1.5);
          this.fill(pen, this.rows[kind]);
          pen.fillRect(x, y - height, width, height);
          y -= height;
        });
      }
      pen.globalAlpha = 1;
      pen.fillStyle = this.ink("quiet");
      pen.fillText(String(most), 2, 8);
      pen.font = this.font(11);
      for (const tick of ticksOf(this.first, this.last, this.plot)) {
        const x = Math.min(across(tick.day), this.width - pen.measureText(tick.says).width - 1);
        pen.fillText(tick.says, x, floor + 9);
        pen.fillRect(across(tick.day), floor, 1, 3);
      }
      const [low, high] = [across(this.from), across(this.to)];
      pen.globalAlpha = 0.1;
      pen.fillStyle = this.ink("accent");
      pen.fillRect(low, 0, high - low, floor);
      pen.globalAlpha = 1;
      pen.strokeStyle = pen.fillStyle = this.ink("accent");
      pen.strokeRect(low + 0.5, 0.5, Math.max(high - low - 1, 2), floor);
      for (const x of [low, high]) pen.fillRect(x - 2, floor / 2 - 9, 4, 18);
    }

    fill(pen, row) {
      pen.fillStyle = pen.strokeStyle = this.ink(row.hue);
      pen.globalAlpha = row.faint ? 0.6 : 1;
    }

    drawAxis(pen) {
      for (const tick of ticksOf(this.from, this.to, this.plot)) {
        const x = this.left + (tick.day - this.from) * this.scale;
        pen.strokeStyle = this.ink("rule");
        pen.beginPath();
        pen.moveTo(x, YEARS - 4);
        pen.lineTo(x, this.axis + 4);
        pen.stroke();
        pen.fillStyle = this.ink(tick.year === undefined ? "quiet" : "ink");
        const place = Math.min(x + 2, this.width - pen.measureText(tick.says).width - 1);
        pen.fillText(tick.says, place, this.axis + 11);
        const era = tick.year === undefined ? "" : this.eraOf(tick.year);
        if (era) pen.fillText(era, Math.min(place, this.width - pen.measureText(era).width - 1), this.axis + 26);
      }
    }

    eraOf(year) {
      const era = this.eras.findLast(([first, last]) => first <= year && year <= last);
      return era ? `${era[2]}${year === era[0] ? "元" : year - era[0] + 1}年` : "";
    }

    drawRow(pen, row) {
      pen.strokeStyle = this.ink("rule");
      pen.strokeRect(0, row.top - 3, this.width, 0);
      pen.fillStyle = this.ink("ink");
      pen.fillText(row.name, 2, row.top + LANE / 2);
      pen.save();
      pen.beginPath();
      pen.rect(this.left, 0, this.plot + 6, this.height);
      pen.clip();
      const shift = this.left - (this.from - this.first) * this.scale;
      for (const mark of row.drawn) {
        const x = mark.x + shift;
        if (x > this.width || x + mark.width + Math.max(mark.room, 0) < this.left) continue;
        this.drawMark(pen, row, mark, x, row.top + mark.lane * LANE);
      }
      pen.globalAlpha = 1;
      pen.font = this.font(11);
      pen.fillStyle = this.ink("ink");
      for (const [place, marks] of row.more) {
        const x = place * BUCKET + shift, y = row.top + row.lanes * LANE;
        if (x > this.width || x + BUCKET < this.left) continue;
        pen.fillText("+" + marks.length, x + 2, y + MORE / 2);
        this.things.push({x, y, width: BUCKET, height: MORE, more: marks});
      }
      pen.restore();
    }

    drawMark(pen, row, mark, x, y) {
      const tall = LANE - 4, faint = mark.dot || mark.end - mark.day <= 31 ? 1 : 0.45;
      this.fill(pen, row);
      pen.globalAlpha *= faint;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.roundRect(x, y + 2, mark.width, tall, tall / 2);
      if (mark.form & PLANNED) pen.stroke(); else pen.fill();
      if (mark === this.chosen || mark === this.pointed) {
        pen.globalAlpha = 1;
        pen.strokeStyle = this.ink("ink");
        pen.lineWidth = 2;
        pen.stroke();
      }
      pen.lineWidth = 1;
      this.things.push({x, y, width: mark.width, height: LANE, mark});
      const room = Math.min(mark.room, this.width - x - mark.width - 8);
      if (room < 44) return;
      pen.globalAlpha = 1;
      pen.fillStyle = this.ink("ink");
      const signs = Math.floor(room / 12);
      pen.fillText(mark.label.length > signs ? mark.label.slice(0, signs - 1) + "…" : mark.label, x + mark.width + 3, y + LANE / 2);
    }

    // What is known by the year alone: a chip at the year's head; years that have no room of their own share one.
    drawYears(pen) {
      const chips = [];
      for (const [year, marks] of [...this.byYear].sort((a, b) => a[0] - b[0])) {
        const last = Math.max(dayOf(year + 1, 0), ...marks.map((mark) => mark.end));
        const x = this.left + (dayOf(year, 0) - this.from) * this.scale, end = this.left + (last - this.from) * this.scale;
        if (end < this.left || x > this.width - 6) continue;
        const before = chips.at(-1);
        if (before && Math.max(x, this.left) < before.x + before.width + 4) before.marks.push(...marks);
        else chips.push({x: Math.max(x, this.left), marks: [...marks]});
        const chip = chips.at(-1);
        chip.says = `${chip.marks.some((mark) => mark.form & ALONE) ? this.words.year : this.words.years} ${chip.marks.length}`;
        chip.width = pen.measureText(chip.says).width + 10;
      }
      for (const chip of chips) {
        chip.x = Math.max(Math.min(chip.x, this.width - chip.width - 1), 0);
        pen.fillStyle = this.ink("raised");
        pen.strokeStyle = this.ink("quiet");
        pen.beginPath();
        pen.roundRect(chip.x + 0.5, 1.5, chip.width - 1, 16, 8);
        pen.fill();
        pen.stroke();
        pen.fillStyle = this.ink("ink");
        pen.fillText(chip.says, chip.x + 5, 10);
        this.things.push({x: chip.x, y: 0, width: chip.width, height: 18, more: chip.marks, chip: true});
      }
    }

    thingAt(x, y) {
      const near = (thing) => x >= thing.x - 2 && x <= thing.x + thing.width + 2 && y >= thing.y && y < thing.y + thing.height;
      return this.things.findLast(near);
    }

    say(mark) { return `${mark.when || sayDay(mark.day)} · ${this.rows[mark.kind].name} · ${mark.label}`; }

    point(thing, x = 0, y = 0) {
      const mark = thing && thing.mark || null;
      if (mark !== this.pointed) { this.pointed = mark; this.later(); }
      this.tip.hidden = !thing;
      if (!thing) return;
      this.tip.textContent = mark ? this.say(mark) : this.words.more.replace("{n}", thing.more.length);
      this.tip.style.left = Math.max(0, Math.min(x + 12, this.width - this.tip.offsetWidth)) + "px";
      this.tip.style.top = this.canvas.offsetTop + y + 16 + "px";
    }

    open(thing) {
      if (thing.mark) return this.choose(thing.mark);
      const days = this.to - this.from;
      if (thing.chip || days <= LEAST * 2) return this.tell({marks: thing.more});
      const first = Math.min(...thing.more.map((mark) => mark.day)), last = Math.max(...thing.more.map((mark) => mark.end));
      const margin = Math.max((last - first) * 0.1, 2);
      if (last - first + 2 * margin > days * 0.9) return this.zoom(3, (first + last) / 2);
      return this.show(first - margin, last + margin);
    }

    choose(mark) {
      this.chosen = mark;
      this.live.textContent = this.say(mark);
      if (mark.day < this.from || mark.end > this.to) this.show(mark.day - (this.to - this.from) / 2, mark.day + (this.to - this.from) / 2);
      this.later();
      this.tell({mark});
    }

    tell(detail) { this.box.dispatchEvent(new CustomEvent("opened", {detail})); }

    step(by) {
      const here = this.marks.indexOf(this.chosen);
      const start = this.marks.findIndex((mark) => mark.day >= this.from);
      const next = this.marks[here < 0 ? Math.max(start, 0) : here + by];
      if (next) this.choose(next);
    }

    listen() {
      const at = (event, canvas) => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
      const keys = {
        ArrowLeft: (event) => (event.shiftKey ? this.move(-0.25) : this.step(-1)),
        ArrowRight: (event) => (event.shiftKey ? this.move(0.25) : this.step(1)),
        "+": () => this.zoom(1.5), "=": () => this.zoom(1.5), "-": () => this.zoom(1 / 1.5),
        0: () => this.show(this.first, this.last),
      };
      this.canvas.addEventListener("keydown", (event) => {
        if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        keys[event.key](event);
      });
      this.canvas.addEventListener("wheel", (event) => {
        const [x] = at(event, this.canvas), sideways = event.deltaX || (event.shiftKey ? event.deltaY : 0);
        if (!event.ctrlKey && !sideways) return;
        event.preventDefault();
        if (event.ctrlKey) this.zoom(event.deltaY < 0 ? 1.25 : 0.8, this.dayAt(x));
        else this.move(sideways / this.plot);
      }, {passive: false});
      this.drag(this.canvas, at, () => { const {from, to} = this; return (by) => this.show(from - by / this.scale, to - by / this.scale); },
        (x, y) => { const thing = this.thingAt(x, y); if (thing) this.open(thing); });
      this.drag(this.overview, at, (x) => this.grip(x), (x) => this.showBin(x));
      this.canvas.addEventListener("pointermove", (event) => {
        const [x, y] = at(event, this.canvas);
        if (!event.buttons) this.point(this.thingAt(x, y), x, y);
        this.canvas.style.cursor = this.pointed || !this.tip.hidden ? "pointer" : "grab";
      });
      this.canvas.addEventListener("pointerleave", () => this.point(null));
    }

    // A press that moves drags what `begin` says; one that does not is a click.
    drag(canvas, at, begin, click) {
      canvas.addEventListener("pointerdown", (event) => {
        if (event.button) return;
        const [x, y] = at(event, canvas), moved = begin(x);
        let far = false;
        const follow = (later) => { const by = at(later, canvas)[0] - x; far = far || Math.abs(by) > 4; if (far) moved(by); };
        canvas.setPointerCapture(event.pointerId);
        canvas.addEventListener("pointermove", follow);
        const end = (later) => {
          canvas.removeEventListener("pointermove", follow);
          canvas.removeEventListener("pointerup", end);
          canvas.removeEventListener("pointercancel", end);
          if (!far && later.type === "pointerup") click(x, y);
        };
        canvas.addEventListener("pointerup", end);
        canvas.addEventListener("pointercancel", end);
      });
    }

    // What a press on the overview takes hold of: an end of the frame, the frame, or a new one.
    grip(x) {
      const days = (this.last - this.first) / this.plot, day = this.first + (x - this.left) * days, {from, to} = this;
      if (Math.abs(day - from) <= 7 * days) return (by) => this.show(Math.min(from + by * days, to - LEAST), to);
      if (Math.abs(day - to) <= 7 * days) return (by) => this.show(from, Math.max(to + by * days, from + LEAST));
      if (day > from && day < to && this.days()) return (by) => this.show(from + by * days, to + by * days);
      return (by) => this.show(Math.min(day, day + by * days), Math.max(day, day + by * days));
    }

    showBin(x) {
      const day = this.first + (x - this.left) * (this.last - this.first) / this.plot;
      const bin = this.bins.find((one) => one.first <= day && day < one.end);
      if (bin) this.show(bin.first, bin.end);
    }
  }

  window.timeline.Timeline = Timeline;
})();
