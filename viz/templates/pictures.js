// Draws the pictures of a page. Everything here also stands in a table, so a page works without it.
(function () {
  "use strict";
  const roles = {"#1f2328": "--ink", "#fbfaf7": "--paper", "#d9d5cc": "--rule", "#b3392f": "--accent", "#5c6066": "--quiet"};

  function recoloured(text) {
    const style = getComputedStyle(document.documentElement);
    for (const [light, role] of Object.entries(roles)) {
      const here = style.getPropertyValue(role).trim();
      if (here && here !== light) text = text.replaceAll('"' + light + '"', '"' + here + '"');
    }
    return text;
  }

  async function drawStrip(script) {
    const target = document.getElementById(script.dataset.target);
    const item = JSON.parse(recoloured(script.textContent));
    item.target_id = target.id;
    await Bokeh.embed.embed_item(item);
    target.dataset.drawn = "yes";
  }

  function drawNetwork(script) {
    const box = document.getElementById(script.dataset.target);
    const given = JSON.parse(recoloured(script.textContent));
    const data = {nodes: new vis.DataSet(given.nodes), edges: new vis.DataSet(given.edges)};
    const network = new vis.Network(box, data, given.options);
    const focus = given.focus.filter((id) => data.nodes.get(id));
    function open() {
      network.fit();
      if (network.getScale() < 0.7 && focus.length) network.focus(focus[0], {scale: 0.85});
    }
    network.once("stabilizationIterationsDone", () => { network.setOptions({physics: false}); open(); box.dataset.drawn = "yes"; });
    const moves = {
      closer: () => network.moveTo({scale: network.getScale() * 1.3}),
      farther: () => network.moveTo({scale: network.getScale() / 1.3}),
      whole: () => network.fit(),
    };
    for (const button of document.querySelectorAll("button[data-move]")) {
      button.hidden = false;
      button.addEventListener("click", moves[button.dataset.move]);
    }
    const aside = document.getElementById(script.dataset.aside);
    if (!aside) return;
    const empty = aside.innerHTML;
    network.on("select", (chosen) => {
      aside.replaceChildren();
      const rows = chosen.edges.map((id) => document.getElementById("edge-" + id)).filter(Boolean);
      const node = chosen.nodes.length ? document.getElementById("node-" + chosen.nodes[0]) : null;
      if (node) aside.append(node.cloneNode(true).content);
      for (const row of rows.slice(0, 12)) {
        const part = document.createElement("div");
        for (const cell of row.cells) {
          const line = document.createElement("div");
          line.append(...Array.from(cell.cloneNode(true).childNodes));
          part.append(line);
        }
        aside.append(part, document.createElement("hr"));
      }
      if (!aside.childNodes.length) aside.innerHTML = empty;
    });
  }

  document.querySelectorAll("script[data-draw='strip']").forEach(drawStrip);
  document.querySelectorAll("script[data-draw='network']").forEach(drawNetwork);
})();
