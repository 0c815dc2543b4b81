/// Cloudflare Pages: a build command to enter there, and caching times for files.
enum Cloudflare {
  static var files: [(path: String, text: String)] {
    [
      ("wrangler.toml", wranglerConfiguration), PublishScript.headers,
      ("publish.sh", PublishScript.text),
    ]
  }

  static var instructions: String {
    """
    1. Push this folder to a repository at GitHub or GitLab.
    2. At Cloudflare, choose *Workers & Pages*, *Create*, *Pages*, *Connect to Git*.
    3. Enter the build command `sh publish.sh "" site`, the output directory `site`, and your branch, \
    `main` or `master`.

    Every push publishes the site at https://NAME.pages.dev/. A journal with errors is not published, and \
    the last good site stays.

    For a domain of your own, enter it under *Custom domains*, and write it into `content/journal.md` as \
    its `url:`.

    To replace names, add a secret `THOUSAND_NAMES` with the text of your names file under *Settings*, \
    *Variables and Secrets*, and write `names: required` into `content/journal.md`.

    Silence is counted in days, and an entry may have a `publish:` day, so have the site built once a day. \
    Cloudflare has no schedule of its own: make a deploy hook under *Settings*, *Builds*, and have its \
    address called daily, with POST, by any service that can do that.
    """
  }

  private static var wranglerConfiguration: String {
    """
    name = "my-thousand-noes"
    pages_build_output_dir = "site"
    compatibility_date = "2026-01-01"

    """
  }

}
