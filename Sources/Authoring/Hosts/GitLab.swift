/// GitLab Pages: a pipeline.
enum GitLab {
  static var files: [(path: String, text: String)] {
    [(".gitlab-ci.yml", pipeline), ("publish.sh", PublishScript.text)]
  }

  static var instructions: String {
    """
    Push this folder to a project at GitLab. Every push to the default branch publishes the site with \
    GitLab Pages; its address is under *Deploy*, *Pages*. A journal with errors is not published, and the \
    last good site stays.

    For a domain of your own, enter it there too, and write it into `content/journal.md` as its `url:`.

    To replace names, add a variable `THOUSAND_NAMES` of the type *File* under *Settings*, *CI/CD*, with the \
    text of your names file, and write `names: required` into `content/journal.md`.

    Silence is counted in days, and an entry may have a `publish:` day, so have the site built once a day: \
    add a schedule under *Build*, *Pipeline schedules*.
    """
  }

  private static var pipeline: String {
    """
    pages:
      image: debian:bookworm-slim
      before_script:
        - apt-get update -q
        - apt-get install -qy --no-install-recommends \(PublishScript.packages)
      script:
        - sh publish.sh "$CI_PAGES_URL" public
      cache:
        key: cards
        paths:
          - .public.cards
      artifacts:
        paths:
          - public
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
  }
}
