// Passing a page on: the system's own share sheet if there is one, with the picture as a file if it
// accepts files. No other service is contacted, and nothing is counted.
(() => {
  const block = document.querySelector("[data-share]");
  if (!block) return;
  const [share, copy] = block.querySelectorAll(".share button");
  const code = block.querySelector("code");
  const picture = block.querySelector("[download]");
  const { share: url, title, copied } = block.dataset;

  // The page may load pictures and nothing else, so the file is made from the picture.
  const makeFile = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext("2d").drawImage(image, 0, 0);
    const bytes = await new Promise((done) => canvas.toBlob(done));
    return new File([bytes], address.split("/").at(-1), { type: "image/png" });
  };
  const files = {};
  const prepare = ({ pictures }) => {
    // The first one that exists.
    files[pictures] ??= pictures.reduce(
      (found, address) => found.catch(() => makeFile(address)), Promise.reject()).catch(() => null);
    return files[pictures];
  };

  // `what` is called again at each press; `instead` is called if the browser cannot share.
  const shareOnPress = (button, what, instead) => {
    button.addEventListener("pointerdown", () => prepare(what()));
    button.addEventListener("click", async () => {
      const { pictures, ...words } = what();
      // A browser lets a page share only for a short time after a press.
      const ready = await Promise.race(
        [prepare({ pictures }), new Promise((done) => setTimeout(done, 2000))]);
      const whole = { ...words, files: [ready] };
      try {
        await navigator.share(ready && navigator.canShare?.(whole) ? whole : words);
      } catch (error) {
        if (error.name !== "AbortError") instead(words);
      }
    });
  };

  copyOnPress(copy, copy.querySelector("span"), () => url, { copied, code });
  copy.hidden = false;

  // Sharing a square from its sheet, with its own words and the picture of its entry.
  const part = (name) => document.querySelector(`.sheet [data-part=${name}]`);
  const square = part("share");
  const ofSquare = () => {
    const own = new URL(part("read").getAttribute("href"), url).href;
    const slug = own.split("/").at(-2);
    const cards = picture?.href.replace(/(stories\/)?home\.png$/, "");
    return {
      title: part("title").textContent,
      text: `${title}: ${part("kind").textContent}`,
      url: own,
      pictures: picture ? [`${cards}stories/entries/${slug}.png`, `${cards}entries/${slug}.png`] : [],
    };
  };

  if (!navigator.share) {
    if (square) copyOnPress(square, square.querySelector("span"), () => ofSquare().url, { copied, code });
    return;
  }
  share.hidden = false;
  shareOnPress(share, () => ({
    title,
    text: code.textContent.trim().split("\n").slice(0, -1).join("\n"),
    url,
    pictures: picture ? [picture.href] : [],
  }), () => copy.click());
  if (square) shareOnPress(square, ofSquare, (words) => navigator.clipboard.writeText(words.url));
})();
