// A tap on a square opens a sheet with what the square says. Keys, mice and browsers without
// popovers follow the link, as does everybody without this script.
(() => {
  const sheet = document.querySelector(".sheet");
  if (!sheet?.showPopover) return;
  sheet.hidden = false;
  const cells = [...document.querySelectorAll(".squares li:has(span)")];
  const part = (name) => sheet.querySelector(`[data-part=${name}]`);
  const kinds = ["no", "ghosted", "other", "waiting", "quiet"];
  const language = document.documentElement.lang;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let current = -1;

  const numberOf = (cell) => Number(cell.id).toLocaleString(language);
  const fill = (pattern, cell) => pattern.replace("{n}", numberOf(cell));

  const rate = (name, value) => {
    const bar = sheet.querySelector(`.${name}`);
    const row = bar.parentElement;
    row.hidden = row.previousElementSibling.hidden = !(value >= 0);
    bar.className = `ten ${name} n${value}`;
    bar.nextElementSibling.textContent = value;
  };

  const walk = (name, cell) => {
    const button = part(name);
    button.hidden = !cell;
    if (!cell) return;
    button.textContent = name === "before" ? `‹ ${numberOf(cell)}` : `${numberOf(cell)} ›`;
    button.setAttribute("aria-label", fill(sheet.dataset.square, cell));
  };

  const show = (index) => {
    const cell = cells[index];
    const link = cell.querySelector("a");
    const words = cell.querySelector("span");
    const kind = kinds.find((name) => cell.classList.contains(name));
    const isFilled = !["waiting", "quiet"].includes(kind);
    cells[current]?.classList.remove("on");
    current = index;
    cell.classList.add("on");
    const strip = cell.closest("details");
    if (strip) strip.open = true;
    part("mark").textContent = isFilled && kind !== "ghosted" ? numberOf(cell) : "";
    part("mark").className = `mark ${kind}`;
    part("kind").textContent = fill(sheet.dataset[kind], cell);
    part("kind").className = isFilled ? "" : "open";
    // The title is the text outside any element; the day is in an i.
    const day = isFilled ? words.querySelector("i")?.textContent : "";
    part("day").textContent = (day ?? "").replace(/^[\s,،、]+/u, "");
    part("title").textContent = [...words.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("");
    part("read").hidden = !link;
    if (link) part("read").href = link.getAttribute("href");
    if (part("share")) part("share").hidden = !link;
    const [fear, sting] = (cell.dataset.f ?? "- -").split(" ");
    rate("fear", fear);
    rate("sting", sting);
    sheet.querySelector(".feelings").hidden = !cell.dataset.f;
    walk("before", cells[index - 1]);
    walk("after", cells[index + 1]);
    if (!sheet.matches(":popover-open")) sheet.showPopover();
    // The square stays in sight above the sheet.
    const box = cell.getBoundingClientRect();
    const hidden = box.bottom + 16 - (innerHeight - sheet.offsetHeight);
    const above = 16 - box.top;
    const way = hidden > 0 ? hidden : above > 0 ? -above : 0;
    if (way) scrollBy({ top: way, behavior: calm.matches ? "auto" : "smooth" });
    part("title").focus({ preventScroll: true });
  };

  const close = (returnsFocus) => {
    if (!sheet.matches(":popover-open")) return;
    sheet.hidePopover();
    cells[current]?.classList.remove("on");
    if (returnsFocus) cells[current]?.querySelector("a")?.focus({ preventScroll: true });
  };

  addEventListener("click", (event) => {
    if (sheet.contains(event.target)) return;
    const cell = event.target.closest?.(".squares li");
    const isTouch = event.pointerType
      ? event.pointerType === "touch" : event.detail > 0 && matchMedia("(hover: none)").matches;
    const index = isTouch ? cells.indexOf(cell) : -1;
    if (index < 0) return close(false);
    event.preventDefault();
    show(index);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
  sheet.querySelector(".close").addEventListener("click", () => close(true));
  part("before").addEventListener("click", () => show(current - 1));
  part("after").addEventListener("click", () => show(current + 1));
})();
