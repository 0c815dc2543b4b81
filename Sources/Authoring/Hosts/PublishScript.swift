/// `publish.sh`, for hosts that run any command: downloads the released program, compares it with
/// its checksum, and builds the site.
enum PublishScript {
  /// What the script, and emoji on share cards, need beyond a bare Debian.
  static let packages = "ca-certificates curl fonts-noto-color-emoji"

  /// How long files may be cached, for the hosts that read that from a file of the site. Files in
  /// `assets` have a fingerprint of their content in their names, so they never change.
  static let headers = (
    path: "content/static/_headers",
    text: """
    /assets/*
      Cache-Control: public, max-age=31536000, immutable

    """
  )

  static let text = #"""
    #!/bin/sh
    # Makes the site with the released program: sh publish.sh ADDRESS FOLDER [OPTIONS]
    #
    # The ADDRESS is that of the site where content/journal.md has no 'url:' of its own.
    set -eu

    url="$1"
    folder="$2"
    shift 2
    releases="${THOUSAND_RELEASES:-https://github.com/\#(NewJournal.repository)/releases}"
    archive="thousand-linux-$(uname -m | sed 's/aarch64/arm64/').tar.gz"
    tools="$(mktemp -d)"
    trap 'rm -rf "$tools"' EXIT

    # Downloads a file of the newest release.
    fetch() {
      curl -fsSL --retry 3 -o "$tools/$1" "$releases/latest/download/$1" && return
      echo "$1 cannot be fetched from $releases. Nothing is published, and the last good site stays." >&2
      echo "Look there whether there is a release for this system, and try again later." >&2
      exit 1
    }
    # Fetches an archive, compares it with its checksum, and unpacks it.
    take() {
      fetch "$1"
      (cd "$tools" && grep " $1\$" SHA256SUMS | sha256sum -c - && tar -xzf "$1")
    }
    # A secret of the host has the text of the names file, and the program reads a file.
    if [ -n "${THOUSAND_NAMES:-}" ]; then
      (umask 077 && { cat "$THOUSAND_NAMES" 2> /dev/null || printf '%s\n' "$THOUSAND_NAMES"; } > "$tools/names")
      export THOUSAND_NAMES="$tools/names"
    fi
    fetch SHA256SUMS
    take "$archive"
    # Share cards and photos need libraries that not every builder has; they are in an archive as well.
    if ldd "$tools/thousand-image-worker" | grep -q 'not found'; then
      take "${archive%.tar.gz}-pictures.tar.gz"
    fi
    # Cloudflare names the address of each build, which has a word of its own before the site's.
    if [ -z "$url$*" ] && [ -n "${CF_PAGES_URL:-}" ]; then url="https://${CF_PAGES_URL#https://*.}/"; fi
    if grep -q '^url:' content/journal.md; then url=""; fi
    if [ -n "$url" ]; then set -- --url "$url" "$@"; fi
    "$tools/thousand" circle || echo "The circle was not fetched; the numbers that are kept stay."
    "$tools/thousand" check
    "$tools/thousand" build --output "$folder" "$@"

    """#
}
