// What is new since the last visit. The number of the newest square stays in this browser and is
// sent nowhere. Views within half an hour of each other are one visit.
(() => {
  const line = document.querySelector("[data-visit]");
  if (!line) return;
  const squares = document.querySelectorAll(".squares .no, .squares .ghosted, .squares .other");
  const now = Date.now();
  const newest = squares.length;
  let before = newest;
  try {
    const last = JSON.parse(localStorage.getItem(line.dataset.visit));
    if (last) before = now - last.at < 18e5 ? last.before : last.newest;
    localStorage.setItem(line.dataset.visit, JSON.stringify({ before, newest, at: now }));
  } catch {
    return; // Storage is refused, or holds something else: nothing is known, nothing is said.
  }
  const count = newest - before;
  if (!(count > 0)) return;
  const language = document.documentElement.lang;
  const form = new Intl.PluralRules(language).select(count);
  const words = line.dataset[form] ?? line.dataset.other;
  line.append(words.replace("{n}", count.toLocaleString(language)));
  line.hidden = false;
  for (const square of [...squares].slice(before)) {
    square.classList.add("new");
    const words = document.createElement("b");
    words.textContent = ` (${line.dataset.square})`;
    square.querySelector("span")?.append(words);
  }
})();
