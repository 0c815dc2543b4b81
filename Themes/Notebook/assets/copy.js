// A button beside every piece of code. Without this script, or where the browser refuses, one click
// on the code selects it.
for (const snippet of document.querySelectorAll(".snippet")) {
  const code = snippet.querySelector("code");
  const { copy, copied } = snippet.dataset;
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = copy;
  said.className = "unseen";
  said.setAttribute("role", "status");
  snippet.append(button, said);

  const say = (words, aloud) => {
    button.textContent = words;
    said.textContent = aloud;
  };

  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      say(copied, copied);
      setTimeout(() => say(copy, ""), 2500);
    } catch {
      getSelection().selectAllChildren(code);
    }
  });
}
