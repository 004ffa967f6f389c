// What goes with the timeline: its panel, the list in step with it, its buttons.
// Everything it draws also stands in the list, so a page works without it.
(function () {
  "use strict";
  const {Timeline, iso} = window.timeline;

  // The panel: an entry with its line, or those that a chip or `+n` holds.
  function tellIn(aside, timeline, detail) {
    const {mark, marks} = detail;
    if (!mark) {
      const list = document.createElement("ol");
      list.className = "plain";
      for (const one of marks.slice(0, 200)) {
        const button = Object.assign(document.createElement("button"), {type: "button", className: "link", textContent: timeline.say(one)});
        button.addEventListener("click", () => timeline.choose(one));
        list.appendChild(document.createElement("li")).append(button);
      }
      aside.replaceChildren(list);
      if (marks.length > 200) list.append("…");
      return;
    }
    const put = (entry) => {
      aside.replaceChildren(...entry.cloneNode(true).childNodes);
      aside.scrollIntoView({block: "nearest"});
    };
    const listed = document.getElementById(mark.id), page = aside.dataset.entries;
    if (listed) put(listed);
    if (page) fetch(page.replace("ID", encodeURIComponent(mark.id))).then((answer) => answer.text()).then((text) => {
      const entry = new DOMParser().parseFromString(text, "text/html").getElementById("entry");
      if (entry && timeline.chosen === mark) put(entry);
    });
  }

  // The list shows what the window shows: asked for anew from a server, or, in a file, hidden and shown a page at a time.
  function keepStep(box, list) {
    let asked = 0;
    box.addEventListener("settled", async ({detail: days}) => {
      const here = new URL(location.href);
      here.searchParams.delete("offset");
      here.searchParams.delete("window");
      if (days) here.searchParams.set("window", days.map(iso).join("/"));
      const mine = asked += 1, answer = await fetch(here);
      if (!answer.ok || mine !== asked) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(list.id);
      if (!fresh) return;
      list.replaceChildren(...fresh.childNodes);
      list.dataset.days = days ? days.join("/") : "";
      history.replaceState(null, "", here);
    });
  }

  function pageInFile(box, list) {
    const entries = [...list.querySelectorAll("li[data-day]")], most = Number(list.dataset.most);
    const buttons = list.querySelectorAll("button[data-turn]"), count = list.querySelector("[data-count]");
    let days = null, first = 0;
    const within = (entry) => !days || (Number(entry.dataset.day) <= days[1] && Number(entry.dataset.end) >= days[0]);
    function step() {
      const shown = entries.filter(within);
      first = Math.max(0, Math.min(first, Math.floor((shown.length - 1) / most) * most));
      const here = new Set(shown.slice(first, first + most));
      for (const entry of entries) entry.hidden = !here.has(entry);
      count.textContent = shown.length ? `${first + 1}—${first + here.size} / ${shown.length}` : "0";
      for (const button of buttons) button.hidden = button.dataset.turn === "-1" ? first === 0 : first + most >= shown.length;
      list.dataset.days = days ? days.join("/") : "";
    }
    for (const button of buttons) button.addEventListener("click", () => { first += Number(button.dataset.turn) * most; step(); });
    box.addEventListener("settled", ({detail}) => { days = detail; first = 0; step(); });
    step();
  }

  async function start(box) {
    const inside = document.getElementById(box.dataset.inside || "");
    const given = inside ? JSON.parse(inside.textContent) : await (await fetch(box.dataset.from)).json();
    if (!given) return;
    const timeline = new Timeline(box, given), list = document.getElementById(box.dataset.list);
    const aside = document.getElementById(box.dataset.aside);
    box.addEventListener("opened", ({detail}) => tellIn(aside, timeline, detail));
    aside.hidden = false;
    if (inside) pageInFile(box, list); else keepStep(box, list);
    const moves = {
      earlier: () => timeline.move(-0.5), later: () => timeline.move(0.5), closer: () => timeline.zoom(2),
      farther: () => timeline.zoom(0.5), whole: () => timeline.show(timeline.first, timeline.last),
    };
    for (const button of document.querySelectorAll("button[data-move]")) {
      button.hidden = false;
      button.addEventListener("click", moves[button.dataset.move]);
    }
    box.timeline = timeline;
  }

  document.querySelectorAll(".timeline").forEach(start);
})();
