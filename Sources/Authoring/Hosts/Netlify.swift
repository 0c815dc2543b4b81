/// Netlify: a build command, and caching times for files.
enum Netlify {
  static var files: [(path: String, text: String)] {
    [
      ("netlify.toml", netlifyConfiguration), PublishScript.headers,
      ("publish.sh", PublishScript.text),
    ]
  }

  static var instructions: String {
    """
    1. Push this folder to a repository at GitHub, GitLab or Bitbucket.
    2. At Netlify, choose *Add new project* and import it.

    Every push publishes the site, from `main`, `master` or any branch that you choose there. A journal \
    with errors is not published, and the last good site stays.

    For a domain of your own, enter it under *Domain management*; the next build uses it.

    To replace names, add an environment variable `THOUSAND_NAMES` with the text of your names file, and \
    write `names: required` into `content/journal.md`.

    Silence is counted in days, and an entry may have a `publish:` day, so have the site built once a day. \
    Netlify has no schedule of its own: make a build hook under *Build & deploy*, and have its address \
    called daily, with POST, by any service that can do that.
    """
  }

  private static var netlifyConfiguration: String {
    """
    [build]
      command = "sh publish.sh \\"$URL\\" site"
      publish = "site"

    [context.deploy-preview]
      command = "sh publish.sh \\"\\" site --url \\"$DEPLOY_PRIME_URL\\""

    """
  }
}
