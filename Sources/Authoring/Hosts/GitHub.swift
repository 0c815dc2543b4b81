/// GitHub Pages: a workflow, and the forms for logging from a phone.
enum GitHub {
  /// - Parameter isPrivate: whether only some people can read the repository.
  static func files(isPrivate: Bool) -> [(path: String, text: String)] {
    [(".github/workflows/publish.yml", workflow)] + IssueForms(isPrivate: isPrivate).files
  }

  /// - Parameter isPrivate: whether only some people can read the repository.
  static func instructions(isPrivate: Bool) -> String {
    """
    1. Push this folder to a repository at GitHub.
    2. There, choose *Settings*, *Pages*, and for *Source* choose *GitHub Actions*.
    3. Choose *Actions*, *Publish*, *Run workflow*.

    From then on every push to `main` or `master` publishes the site, and it is built again each night, \
    because silence is counted in days and an entry may have a `publish:` day. A journal with errors is not \
    published, and the last good site stays.

    GitHub stops the nightly build of a public repository after 60 days without a commit, and sends \
    you an e-mail; *Actions*, *Publish*, *Enable workflow* starts it again.

    To replace names, put the text of your names file into a secret `THOUSAND_NAMES`, under *Settings*, \
    *Secrets and variables*, *Actions*, and write `names: required` into `content/journal.md`.

    For an address of your own, enter it under *Settings*, *Pages*, *Custom domain*.

    From a phone, in the browser (GitHub's app has no forms), open a new issue with the form *I asked*, \
    *They answered* or *Take it down*. A workflow writes it into the journal and closes it; what is wrong \
    is answered in the issue, and editing the issue tries again. Photos that you attach are put beside the \
    entry without what the camera wrote into them. Other people's forms are ignored. \(isPrivate ? inPrivate : "Issues of a public repository are public at once, with their photos.")
    """
  }

  private static let inPrivate = """
    The forms ask who may see an entry and from which day on, because this journal is for a private \
    repository. GitHub publishes the pages of one only with a paid plan; everybody can read them all the \
    same.
    """

  private static var workflow: String {
    """
    name: Publish

    on:
      push:
        branches: [main, master]
      schedule:
        - cron: "17 4 * * *"   # silence is counted in days, and entries may have a 'publish' day
      workflow_dispatch:

    permissions:
      contents: read

    concurrency:
      group: publish
      cancel-in-progress: false

    jobs:
      build:
        runs-on: ubuntu-latest
        permissions:
          contents: read
          pages: read
        outputs:
          names: ${{ steps.site.outputs.names }}
        steps:
          - uses: \(PinnedAction.checkout.rawValue)
          - uses: \(PinnedAction.configurePages.rawValue)
            id: pages
            continue-on-error: true
          - name: Is there a place to publish to?
            if: steps.pages.outcome == 'failure'
            run: |
              echo "::error::GitHub Pages is not switched on yet. In this repository, choose Settings, then Pages, and for Source choose GitHub Actions. Then run this again: Actions, Publish, Run workflow."
              exit 1
          # The tag moves with each release of version 1; the other actions are named by hash.
          - uses: \(PinnedAction.thousand)
            id: site
            with:
              url: ${{ steps.pages.outputs.base_url }}
              names: ${{ secrets.THOUSAND_NAMES }}

      publish:
        needs: build
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - uses: \(PinnedAction.deployPages.rawValue)
            id: deployment

      # 'thousand review' compares with what this tag names.
      remember:
        needs: [build, publish]
        runs-on: ubuntu-latest
        permissions:
          contents: write
        steps:
          - uses: \(PinnedAction.checkout.rawValue)
          - env:
              NAMES: ${{ needs.build.outputs.names }}
            run: |
              git config user.name thousand
              git config user.email thousand@localhost
              git tag --annotate --force --message "What is published${NAMES:+, with its names replaced}" published
              git push --quiet --force origin published

    """
  }
}
