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
