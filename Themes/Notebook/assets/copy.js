// When a button is pressed, copies what `text` returns, and the button says so. If the browser refuses, the
// text is selected instead.
const copyOnPress = (button, words, text, { copied, code }) => {
  const said = document.createElement("span");
  said.className = "unseen";
  said.setAttribute("role", "status");
  button.after(said);
  const usual = words.textContent;

  const say = (shown, aloud) => {
    words.textContent = shown;
    said.textContent = aloud;
  };

  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      say(copied, copied);
      setTimeout(() => say(usual, ""), 2500);
    } catch {
      getSelection().selectAllChildren(code);
    }
  });
};

// A button beside every piece of code. Without this script one click on the code selects it.
for (const snippet of document.querySelectorAll(".snippet")) {
  const code = snippet.querySelector("code");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = snippet.dataset.copy;
  snippet.append(button);
  copyOnPress(button, button, () => code.textContent, { copied: snippet.dataset.copied, code });
}
