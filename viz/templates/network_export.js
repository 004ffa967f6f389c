// The relation view as a picture of its own: as it is seen (PNG), or all of it (SVG).
window.saving = (function () {
  "use strict";

  function save(blob, name) {
    const link = Object.assign(document.createElement("a"), {href: URL.createObjectURL(blob), download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function png(relations, name) {
    const seen = relations.box.querySelector("canvas"), whole = document.createElement("canvas");
    Object.assign(whole, {width: seen.width, height: seen.height});
    const pen = whole.getContext("2d");
    pen.fillStyle = relations.ink("paper");
    pen.fillRect(0, 0, whole.width, whole.height);
    pen.drawImage(seen, 0, 0);
    whole.toBlob((blob) => save(blob, name));
  }

  const points = (x, y, size, corners, start = -Math.PI / 2, inner = 1) => Array.from({length: corners}, (_, at) => {
    const far = at % 2 ? size * inner : size, angle = start + 2 * Math.PI * at / corners;
    return `${(x + far * Math.cos(angle)).toFixed(1)},${(y + far * Math.sin(angle)).toFixed(1)}`;
  }).join(" ");

  function shape(node, x, y) {
    const look = {fill: node.color.background, stroke: node.color.border, "stroke-width": node.borderWidth}, size = node.size;
    const wide = node.label.length * 15 + 14;
    if (node.shape === "box") return ["rect", {...look, x: x - wide / 2, y: y - 14, width: wide, height: 28, rx: 3}];
    if (node.shape === "ellipse") return ["ellipse", {...look, cx: x, cy: y, rx: wide / 2, ry: 16}];
    if (node.shape === "square") return ["rect", {...look, x: x - size, y: y - size, width: 2 * size, height: 2 * size}];
    if (node.shape === "diamond") return ["polygon", {...look, points: points(x, y, size, 4)}];
    if (node.shape === "triangleDown") return ["polygon", {...look, points: points(x, y, size, 3, Math.PI / 2)}];
    if (node.shape === "star") return ["polygon", {...look, points: points(x, y, size, 10, -Math.PI / 2, 0.45)}];
    if (node.shape === "hexagon") return ["polygon", {...look, points: points(x, y, size, 6, 0)}];
    return ["circle", {...look, cx: x, cy: y, r: size}];
  }

  function svg(relations) {
    const places = relations.network.getPositions(), all = Object.values(places), margin = 140;
    const low = (axis) => Math.min(...all.map((place) => place[axis])) - margin, high = (axis) => Math.max(...all.map((place) => place[axis])) + margin;
    const [x, y, width, height] = [low("x"), low("y"), high("x") - low("x"), high("y") - low("y")];
    const root = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const put = (name, attributes, text) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      if (text !== undefined) made.textContent = text;
      root.append(made);
    };
    for (const [key, value] of Object.entries({viewBox: `${x} ${y} ${width} ${height}`, width, height, "font-family": relations.face})) root.setAttribute(key, value);
    put("rect", {x, y, width, height, fill: relations.ink("paper")});
    for (const edge of relations.edges.get()) {
      const from = places[edge.from], to = places[edge.to], bend = edge.smooth ? edge.smooth.roundness * (edge.smooth.type === "curvedCW" ? 1 : -1) : 0;
      const middle = [(from.x + to.x) / 2 + bend * (to.y - from.y), (from.y + to.y) / 2 - bend * (to.x - from.x)];
      put("path", {d: `M${from.x} ${from.y}Q${middle.join(" ")} ${to.x} ${to.y}`, fill: "none", stroke: edge.color.color, "stroke-width": edge.width / relations.large, ...(edge.dashes ? {"stroke-dasharray": edge.dashes.map((length) => length / relations.large).join(" ")} : {})});
      if (edge.label) put("text", {x: middle[0], y: middle[1], "font-size": 13, "text-anchor": "middle", fill: edge.font.color, stroke: edge.font.strokeColor, "stroke-width": 3, "paint-order": "stroke"}, edge.label);
    }
    for (const {id} of relations.nodes.get()) {
      const node = relations.node(relations.things.get(id), 1, true), place = places[id], boxed = node.shape === "box" || node.shape === "ellipse";
      put(...shape(node, place.x, place.y));
      put("text", {x: place.x, y: boxed ? place.y + 5 : place.y + node.size + 16, "font-size": node.font.size, "text-anchor": "middle", fill: node.font.color, ...(boxed ? {} : {stroke: node.font.strokeColor, "stroke-width": 3, "paint-order": "stroke"})}, node.label);
    }
    return new XMLSerializer().serializeToString(root);
  }

  return {png, svg, save};
})();
