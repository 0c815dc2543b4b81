extension LiveReload {
  /// Asks for news while the page is visible, reloads it when the site has changed, and shows
  /// problems over it. The browser keeps the scroll position.
  static let script = """
    (() => {
      'use strict';
      const site = document.currentScript.dataset.site;
      let seen = null;
      let request = null;
      let overlay = null;

      function show(problems) {
        if (site === 'none') {
          const text = document.querySelector('.thousand-problems pre');
          if (text && problems !== null) text.textContent = problems;
          return;
        }
        overlay?.remove();
        overlay = null;
        if (problems === null) return;
        overlay = document.createElement('aside');
        overlay.className = 'thousand-problems';
        overlay.setAttribute('role', 'alert');
        const title = document.createElement('h1');
        title.textContent = 'The journal has problems; this is the last good page';
        const text = document.createElement('pre');
        text.textContent = problems;
        overlay.append(title, text);
        document.body.append(overlay);
      }

      async function listen() {
        while (document.visibilityState === 'visible') {
          const current = request = new AbortController();
          try {
            const after = seen === null ? '' : '?after=' + seen;
            const reply = await fetch('\(newsPath)' + after, { signal: current.signal });
            if (!reply.ok) throw new Error(reply.statusText);
            const news = await reply.json();
            if (news.site !== site) return location.reload();
            if (news.number !== seen) show(news.problems);
            seen = news.number;
          } catch {
            if (current.signal.aborted) return;
            await new Promise((resume) => setTimeout(resume, 1000));
            seen = null;
          }
        }
      }

      document.addEventListener('visibilitychange', () => {
        request?.abort();
        listen();
      });
      listen();
    })();

    """

  /// The style of the problems, over a page and on a page of their own.
  static let style = """
    .thousand-problems {
      all: initial; display: block; box-sizing: border-box; padding: 1rem 1.25rem;
      font: 1rem/1.5 system-ui, sans-serif; color: #fff; background: #5c0f16;
    }
    aside.thousand-problems {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      border-top: 4px solid #e0b64a;
    }
    .thousand-problems h1 {
      margin: 0 0 .5rem; font: bold 1.1rem/1.3 system-ui, sans-serif; color: #fff;
    }
    .thousand-problems pre {
      margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; color: #fff; background: none;
      font: .9rem/1.5 ui-monospace, monospace;
    }
    .thousand-forms {
      all: initial; position: fixed; inset: auto auto 1rem 1rem; z-index: 2147483646;
      padding: .6rem 1rem; border-radius: 2rem; cursor: pointer;
      font: 600 .95rem/1.2 system-ui, sans-serif; color: #fff; background: #8c1720;
      box-shadow: 0 0 0 1px #fff6, 0 2px 8px #0006;
    }
    .thousand-forms:hover { background: #6d1018; }
    .thousand-forms:focus-visible { outline: 3px solid #e0b64a; outline-offset: 2px; }
    @media print { .thousand-forms, .thousand-problems { display: none; } }

    """
}
