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

  document.querySelectorAll("script[data-draw='strip']").forEach(drawStrip);
})();
