// The filters of the log. Without this script the whole table is shown, without filters.
(() => {
  const form = document.querySelector(".filters");
  const rows = [...document.querySelectorAll(".log tbody tr")];
  const shown = form.querySelector("output");
  const nothing = document.querySelector(".no-rows");
  const texts = rows.map((row) => row.textContent.toLocaleLowerCase());
  const names = ["outcome", "category", "month"];

  const apply = () => {
    const words = form.elements.words.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, index) => {
      const matches =
        names.every((name) => {
          const field = form.elements[name];
          return !field || !field.value || row.dataset[name] === field.value;
        }) && words.every((word) => texts[index].includes(word));
      row.hidden = !matches;
      if (matches) count += 1;
    });
    shown.value = shown.dataset.pattern.replace(
      "{n}", count.toLocaleString(document.documentElement.lang));
    nothing.hidden = count > 0;
    // Other parts of the address are not ours, and stay.
    const address = new URL(location);
    for (const name of [...names, "words"]) {
      const value = form.elements[name]?.value;
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  };

  const asked = new URLSearchParams(location.search);
  for (const name of [...names, "words"]) {
    const field = form.elements[name];
    if (field && asked.has(name)) field.value = asked.get(name);
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
