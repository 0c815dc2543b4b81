// Passing a page on: the system's own sheet where there is one, with the picture as a file where it
// takes files. Nobody else is asked, and nothing is counted.
(() => {
  const block = document.querySelector("[data-share]");
  if (!block) return;
  const [share, copy] = block.querySelectorAll(".share button");
  const code = block.querySelector("code");
  const picture = block.querySelector("[download]");
  const { share: url, title, copied } = block.dataset;

  copyOnPress(copy, copy.querySelector("span"), url, { copied, code });
  copy.hidden = false;
  if (!navigator.share) return;
  share.hidden = false;

  // The page may load pictures and nothing else, so the file is made of the picture.
  const makeFile = async () => {
    const image = new Image();
    image.src = picture.href;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext("2d").drawImage(image, 0, 0);
    const bytes = await new Promise((done) => canvas.toBlob(done));
    return new File([bytes], picture.pathname.split("/").at(-1), { type: "image/png" });
  };
  let file;
  const prepare = () => {
    file ??= picture ? makeFile().catch(() => null) : null;
  };
  share.addEventListener("pointerdown", prepare);

  share.addEventListener("click", async () => {
    prepare();
    // A browser lets a page share only shortly after the press.
    const ready = await Promise.race([file, new Promise((done) => setTimeout(done, 2000))]);
    const text = code.textContent.trim().split("\n").slice(0, -1).join("\n");
    const words = { title, text, url };
    const whole = { ...words, files: [ready] };
    try {
      await navigator.share(ready && navigator.canShare?.(whole) ? whole : words);
    } catch (error) {
      if (error.name !== "AbortError") copy.click();
    }
  });
})();
