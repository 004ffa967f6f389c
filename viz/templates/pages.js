// Ctrl+Enter runs the query.
document.addEventListener("keydown", function (event) {
  "use strict";
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.id === "cypher") {
    event.target.form.requestSubmit();
  }
});

// A link to `#c=10-20` of a text finds its passage even where the address lacks `?c=10-20`.
(function () {
  "use strict";
  function find() {
    const place = /^#c=(\d+)-(\d+)$/.exec(location.hash);
    if (!place || document.getElementById(location.hash.slice(1))) return;
    const here = new URL(location.href);
    here.searchParams.delete("at");
    here.searchParams.set("c", place[1] + "-" + place[2]);
    location.replace(here);
  }
  addEventListener("hashchange", find);
  find();
})();

// A file that is too large is not sent.
document.addEventListener("change", function (event) {
  "use strict";
  const target = event.target;
  if (!target.matches("input[type=file][data-most]")) return;
  const tooLarge = target.files[0] && target.files[0].size > Number(target.dataset.most);
  target.setCustomValidity(tooLarge ? target.dataset.tooLarge : "");
  target.reportValidity();
});

// Beside the way to a printed line, its citation to be copied: title, page or line, quote, address.
(function () {
  "use strict";
  const words = document.documentElement.lang === "en"
    ? { cite: "cite", done: "copied", open: "“", close: "”", after: ": " }
    : { cite: "引用", done: "已复制", open: "“", close: "”", after: "：" };
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Where the service is reached without https there is no clipboard but this one.
      const field = document.body.appendChild(document.createElement("textarea"));
      field.value = text;
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }
  function citation(cite) {
    const place = cite.firstChild.textContent.replace(/\s+/g, " ").replace(/[ ·]+$/, "").trim();
    return place + words.after + words.open + marked(cite) + words.close + " " + cite.querySelector("a").href;
  }
  function marked(cite) {
    const quote = cite.parentElement.querySelector("blockquote").cloneNode(true);
    for (const around of quote.querySelectorAll(".around")) around.remove();
    return quote.textContent.replace(/\s+/g, " ").trim();
  }
  for (const cite of document.querySelectorAll(".evidence cite:has(a)")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link no-print";
    button.textContent = words.cite;
    cite.append(" · ", button);
  }
  document.addEventListener("click", async function (event) {
    const button = event.target.closest(".evidence cite button");
    if (!button) return;
    await copied(citation(button.parentElement));
    button.textContent = words.done;
    button.focus();
    setTimeout(function () { button.textContent = words.cite; }, 2000);
  });
})();

// The parts of a text follow one another as they are read; without script, by the links between them.
(function () {
  "use strict";
  const source = document.getElementById("source");
  const foot = document.querySelector(".pager.below");
  if (!source || !foot) return;
  let coming = false;
  const watch = new IntersectionObserver(async function (seen) {
    const next = foot.querySelector("a[rel=next]");
    if (coming || !next || !seen[0].isIntersecting) return;
    coming = true;
    try {
      const answer = await fetch(next.href);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      source.append(...page.getElementById("source").childNodes);
      foot.replaceChildren(...page.querySelector(".pager.below").children);
      for (const before of foot.querySelectorAll("a[rel=prev]")) before.remove();
    } finally {
      coming = false;
      watch.unobserve(foot);
      if (foot.querySelector("a[rel=next]")) watch.observe(foot);
    }
  }, { rootMargin: "800px" });
  watch.observe(foot);
})();
