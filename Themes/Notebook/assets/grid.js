// Makes the squares one tab stop: the arrow keys move from square to square, up and down by rows,
// and Home and End go to the first and the last; a strip of small leaves opens when the focus moves
// into it. Without this script every filled square is a separate link.
(() => {
  // Adds its number to each no, which the page leaves to the list's counting.
  for (const words of document.querySelectorAll(".squares :is(.no, .ghosted, .other) span")) {
    const number = document.createElement("b");
    number.textContent =
      `${Number(words.closest("li").id).toLocaleString(document.documentElement.lang)}: `;
    words.prepend(number);
  }

  const links = [...document.querySelectorAll(".squares a")];
  if (links.length === 0) return;
  const numberOf = (link) => Number(link.parentElement.id);
  const byNumber = new Map(links.map((link) => [numberOf(link), link]));
  const first = document.querySelector(".in-work .squares a") ?? links[0];
  let stop;

  const makeStop = (link) => {
    if (stop) stop.tabIndex = -1;
    link.tabIndex = 0;
    stop = link;
  };

  const unfold = (element) => {
    const strip = element?.closest("details");
    if (strip) strip.open = true;
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
  const columns = (link) =>
    getComputedStyle(link.closest("ol")).gridTemplateColumns.split(" ").length;
  const steps = {
    ArrowRight: () => (isRightToLeft ? -1 : 1),
    ArrowLeft: () => (isRightToLeft ? 1 : -1),
    ArrowDown: columns,
    ArrowUp: (link) => -columns(link),
  };

  document.querySelector(".leaves").addEventListener("keydown", (event) => {
    const link = event.target.closest(".squares a");
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
    let next;
    if (event.key in steps) next = step(link, steps[event.key](link));
    else if (event.key === "Home") next = links[0];
    else if (event.key === "End") next = links.at(-1);
    else return;
    event.preventDefault();
    if (!next) return;
    unfold(next);
    makeStop(next);
    next.focus();
  });

  // #87 opens at square 87. If the page has just loaded, the browser goes to the fragment last, and
  // moves the focus there.
  const openFragment = () => {
    const number = Number(location.hash.slice(1));
    const link = byNumber.get(number);
    const square = number > 0 && document.getElementById(number);
    if (square && square.closest("details:not([open])")) {
      unfold(square);
      square.scrollIntoView();
    }
    makeStop(link ?? first);
    if (link) link.focus({ preventScroll: true });
  };
  for (const link of links) link.tabIndex = -1;
  addEventListener("hashchange", openFragment);
  addEventListener("load", openFragment);
  makeStop(first);
})();
