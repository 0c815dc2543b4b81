extension NewJournal {
  var githubWorkflow: String {
    """
    name: Publish

    on:
      push:
        branches: [main]
      schedule:
        - cron: "17 4 * * *"   # silence and entries with a 'publish' day change with the day
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
        steps:
          - uses: \(PinnedAction.checkout.rawValue)
          - uses: \(PinnedAction.configurePages.rawValue)
            id: pages
          # The tag moves with each release of version 1; the other actions are named by hash.
          - uses: \(PinnedAction.thousand)
            with:
              url: ${{ steps.pages.outputs.base_url }}

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

    """
  }

  var gitlabWorkflow: String {
    """
    pages:
      image: debian:bookworm-slim
      before_script:
        - apt-get update -q
        - apt-get install -qy ca-certificates curl libvips42 librsvg2-2 libdeflate0
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

  var netlifyConfiguration: String {
    """
    [build]
      command = "sh publish.sh \\"$URL\\" site --no-cards"
      publish = "site"

    """
  }

  /// Fetches the released program, holds it against its checksum, and makes the site.
  var publishScript: String {
    """
    #!/bin/sh
    # Makes the site with the released program: sh publish.sh ADDRESS FOLDER [OPTIONS]
    set -eu

    url="$1"
    folder="$2"
    shift 2
    releases="https://github.com/\(Self.repository)/releases/latest/download"
    archive="thousand-linux-$(uname -m | sed 's/aarch64/arm64/').tar.gz"
    tools="$(mktemp -d)"

    (
      cd "$tools"
      curl -fsSL --retry 3 -O "$releases/$archive" -O "$releases/SHA256SUMS"
      grep " $archive\\$" SHA256SUMS | sha256sum -c -
      tar -xzf "$archive"
    )
    "$tools/thousand" check
    "$tools/thousand" build --url "$url" --output "$folder" "$@"

    """
  }
}
