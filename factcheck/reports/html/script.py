"""What does the page do that a browser does not do by itself?

j and k go from finding to finding, n and p from figure to figure.  What was gone to lights up the other
ends of its links: of 「69%」 all cards that speak of it, of a card all its figures.
"""

SCRIPT = r"""
(() => {
  "use strict";
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const shown = (one) => one.checkVisibility ? one.checkVisibility() : one.offsetParent !== null;
  let clicked = null;

  const current = () => document.getElementById(location.hash.slice(1));

  function unfold(one) {
    const folded = one.closest("details:not([open])");
    if (folded) {
      folded.open = true;
      one.scrollIntoView();
    }
  }

  function light() {
    all(".lit").forEach((one) => one.classList.remove("lit"));
    const target = current();
    if (!target) return;
    unfold(target);
    if (target.matches("mark")) {
      all(`.card a[href="#${target.id}"]`).forEach((link) => link.closest(".card").classList.add("lit"));
      return;
    }
    if (!target.matches(".card")) return;
    const ends = all('a[href^="#"]', target).map((link) => document.getElementById(link.hash.slice(1)));
    const lit = ends.filter((end) => end && end.matches("mark"));
    lit.forEach((mark) => mark.classList.add("lit"));
    const beside = getComputedStyle(target.closest(".findings")).position === "sticky";
    if (beside && lit.length) (lit.includes(clicked) ? clicked : lit[0]).scrollIntoView({block: "center"});
    clicked = null;
  }

  function step(query, by) {
    const found = all(query).filter(shown);
    if (!found.length) return;
    const target = current();
    const follows = (one) => target && target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    const here = found.indexOf(target);
    const lit = found.findIndex((one) => one.classList.contains("lit"));
    const behind = Math.max(found.findIndex(follows), 0);
    const next = here >= 0 ? here + by : lit >= 0 ? lit : by > 0 ? behind : behind - 1;
    location.replace("#" + found.at(next % found.length).id);
  }

  const keys = {j: [".card", 1], k: [".card", -1], n: [".prose mark", 1], p: [".prose mark", -1]};
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
    step(...keys[event.key]);
  });
  addEventListener("click", (event) => { clicked = event.target.closest("mark"); });
  addEventListener("hashchange", light);
  all(".keys").forEach((hint) => { hint.hidden = false; });
  light();
})();
"""
