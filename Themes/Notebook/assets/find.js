// The search: each typed word loads the part of the index with the words that begin with its first
// two letters, as a script, because pages may load nothing else. Without this script there are the
// shelves and the log.
(() => {
  const form = document.querySelector(".find");
  const [field, said, list, more] = ["input", "output", "ol", "button"].map((name) =>
    form.querySelector(name));
  const { parts, words, titles, version, all, none, one, other } = form.dataset;
  const language = document.documentElement.lang;
  const waiting = {};
  const loaded = new Map();
  globalThis.found = (name, data) => waiting[name](data);

  const load = (name) => {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((done, failed) => {
        waiting[name] = done;
        const script = document.createElement("script");
        script.src = `${parts}${name}.js?${version}`;
        script.addEventListener("error", () => {
          loaded.delete(name);
          failed(new Error(name));
        });
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  };

  // Lowercase without accents; a character of a script without spaces is a word.
  const sign = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{3ffff}";
  const word = new RegExp(`[${sign}]|(?:(?![${sign}])[\\p{L}\\p{N}])+`, "gu");
  const wordsOf = (text) => {
    const folded = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return (folded.match(word) ?? []).filter((part) => part.length > 1 || !/[a-z]/.test(part));
  };
  const partOf = (text) => [...text].slice(0, 2).reduce(
    (sum, letter) => (sum * 31 + letter.codePointAt(0)) % words, 0);

  // The digits of places, in base 32: the last digit of a number, and those before it.
  const ends = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  const begins = "abcdefghijklmnopqrstuvwxyzWXYZ-_";

  // The places of the entries with a word that begins like this; null if nearly all entries have
  // one.
  const placesOf = async (text) => {
    const lines = await load(`w${partOf(text)}`);
    const places = new Set();
    for (const [, steps] of lines.matchAll(new RegExp(`^${text}[^ \\n]* (.*)$`, "gm"))) {
      if (steps === "*") return null;
      let [place, step] = [0, 0];
      for (const digit of steps) {
        const higher = begins.indexOf(digit);
        step = step * 32 + (higher < 0 ? ends.indexOf(digit) : higher);
        if (higher >= 0) continue;
        places.add((place += step));
        step = 0;
      }
    }
    return places;
  };

  const row = ([href, title, outcome, label, day]) => {
    const item = document.createElement("li");
    const mark = document.createElement("span");
    const words = document.createElement("span");
    const link = document.createElement("a");
    const details = document.createElement("p");
    mark.className = `outcome ${outcome}`;
    mark.textContent = label;
    words.className = "title";
    link.href = href;
    link.dir = "auto";
    link.textContent = title;
    words.append(link);
    details.className = "details";
    details.textContent = day;
    item.append(mark, " ", words, details);
    return item;
  };

  let turn = 0;
  const show = async (places, mine, isWhole) => {
    // At first only the four parts with the newest entries, so that a key press never loads many
    // parts.
    const few = [...new Set(places.map((place) => Math.floor(place / titles)))].slice(0, 4);
    const shown = isWhole
      ? places
      : places.filter((place) => few.includes(Math.floor(place / titles))).slice(0, 10);
    const records = await Promise.all(shown.map(async (place) =>
      (await load(`t${Math.floor(place / titles)}`))[place % titles]));
    if (mine !== turn) return;
    list.replaceChildren(...records.map(row));
    list.hidden = shown.length === 0;
    const count = places.length;
    const pattern = new Intl.PluralRules(language).select(count) === "one" ? one : other;
    said.value = count ? pattern.replace("{n}", count.toLocaleString(language)) : none;
    more.hidden = shown.length === count;
    more.textContent = all.replace("{n}", count.toLocaleString(language));
    more.onclick = () => show(places, mine, true);
  };

  const search = async () => {
    const mine = (turn += 1);
    const address = new URL(location);
    if (field.value) address.searchParams.set("words", field.value);
    else address.searchParams.delete("words");
    history.replaceState(null, "", address);
    const typed = wordsOf(field.value);
    const lists = (await Promise.all(typed.map(placesOf))).filter(Boolean);
    if (mine !== turn) return;
    if (lists.length === 0) {
      list.replaceChildren();
      list.hidden = more.hidden = true;
      said.value = "";
      return;
    }
    const [first, ...others] = lists.sort((left, right) => left.size - right.size);
    const places = [...first].filter((place) => others.every((set) => set.has(place)));
    await show(places.sort((left, right) => left - right), mine, false);
  };

  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => event.preventDefault());
  field.value = new URLSearchParams(location.search).get("words") ?? "";
  form.hidden = false;
  search();
})();
