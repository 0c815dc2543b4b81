// The squares as one tab stop: arrows walk from square to square, up and down by rows, Home and End
// go to the first and the last. Without this script every filled square is a link of its own.
(() => {
  // Each no says its number, which the page leaves to the counting of the list.
  for (const words of document.querySelectorAll(".squares :is(.no, .ghosted, .other) span")) {
    const number = Number(words.closest("li").id);
    words.prepend(`${number.toLocaleString(document.documentElement.lang)}: `);
  }

  const links = [...document.querySelectorAll(".squares a")];
  if (links.length === 0) return;
  const numberOf = (link) => Number(link.parentElement.id);
  const byNumber = new Map(links.map((link) => [numberOf(link), link]));

  const makeStop = (link) => {
    for (const other of links) other.tabIndex = other === link ? 0 : -1;
  };

  // The square a number of steps away, or the nearest filled one before it.
  const step = (link, distance) => {
    const wanted = numberOf(link) + distance;
    if (byNumber.has(wanted)) return byNumber.get(wanted);
    const index = links.indexOf(link);
    if (Math.abs(distance) === 1) return links[index + distance];
    const beyond = links.filter((other) =>
      distance > 0
        ? numberOf(other) > numberOf(link) && numberOf(other) <= wanted
        : numberOf(other) < numberOf(link) && numberOf(other) >= wanted);
    return distance > 0 ? beyond.at(-1) : beyond[0];
  };

  const isRightToLeft = document.documentElement.dir === "rtl";
  const steps = {
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowLeft: isRightToLeft ? 1 : -1,
    ArrowDown: 10,
    ArrowUp: -10,
  };

  document.querySelector(".leaves").addEventListener("keydown", (event) => {
    const link = event.target.closest(".squares a");
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
    let next;
    if (event.key in steps) next = step(link, steps[event.key]);
    else if (event.key === "Home") next = links[0];
    else if (event.key === "End") next = links.at(-1);
    else return;
    event.preventDefault();
    if (!next) return;
    makeStop(next);
    next.focus();
  });

  // #87 opens at square 87. Where the page has just come, the browser goes to the fragment last and
  // takes the focus along.
  const openFragment = () => {
    const link = byNumber.get(Number(location.hash.slice(1)));
    makeStop(link ?? links[0]);
    if (link) link.focus({ preventScroll: true });
  };
  addEventListener("hashchange", openFragment);
  addEventListener("load", openFragment);
  makeStop(links[0]);
})();
