/// Codeberg Pages: a Woodpecker pipeline that pushes the site to the branch `pages`.
enum Codeberg {
  static var files: [(path: String, text: String)] {
    [(".woodpecker.yml", woodpeckerPipeline), ("publish.sh", PublishScript.text)]
  }

  static var instructions: String {
    """
    1. Push this folder to a repository at Codeberg.
    2. Ask there for access to its CI: https://docs.codeberg.org/ci/
    3. Switch the repository on at https://ci.codeberg.org, and give it a secret `codeberg_token`, with a \
    token that may write to the repository.

    Every push publishes the site to the branch `pages`, which is shown at \
    https://OWNER.codeberg.page/REPOSITORY/. A journal with errors is not published, and the last good \
    site stays.

    For a domain of your own, write it into a file `content/static/.domains` and, with `https://`, into \
    `content/journal.md` as its `url:`; docs.codeberg.org says what to enter where you bought it.

    To replace names, add a secret `thousand_names` there with the text of your names file, pass it on below \
    `TOKEN` in `.woodpecker.yml` (`THOUSAND_NAMES:`, and in it `from_secret: thousand_names`), and write \
    `names: required` into `content/journal.md`.

    Silence is counted in days, and an entry may have a `publish:` day, so have the site built once a day: \
    add a cron job under the repository's settings at https://ci.codeberg.org.
    """
  }

  /// The branch has only the newest site, so that it does not grow.
  private static var woodpeckerPipeline: String {
    """
    when:
      - event: push
        branch: [main, master]
      - event: [cron, manual]

    steps:
      - name: publish
        image: debian:bookworm-slim
        environment:
          TOKEN:
            from_secret: codeberg_token
        commands:
          - if [ -z "$TOKEN" ]; then echo "The secret codeberg_token is missing. At ci.codeberg.org open this repository's settings, choose Secrets, and add it with a token that may write to the repository."; exit 1; fi
          - apt-get update -q
          - apt-get install -qy --no-install-recommends git \(PublishScript.packages)
          - sh publish.sh "https://$CI_REPO_OWNER.codeberg.page/$CI_REPO_NAME/" site
          - cd site
          - git init -q -b pages
          - git add -A
          - git -c user.name=Thousand -c user.email=noreply@codeberg.org commit -qm "Publish"
          - git push -qf "https://$CI_REPO_OWNER:$TOKEN@codeberg.org/$CI_REPO.git" pages

    """
  }
}
