/// `publish.sh`, for hosts that run any command: fetches the released program, holds it against its
/// checksum, and makes the site.
enum PublishScript {
  /// What a bare Debian lacks for the script, and for drawing share cards.
  static let packages =
    "ca-certificates curl fonts-texgyre libvips42 libpangocairo-1.0-0 librsvg2-2 libdeflate0"

  static let text = #"""
    #!/bin/sh
    # Makes the site with the released program: sh publish.sh ADDRESS FOLDER [OPTIONS]
    #
    # An empty ADDRESS is the one in content/journal.md.
    set -eu

    url="$1"
    folder="$2"
    shift 2
    releases="${THOUSAND_RELEASES:-https://github.com/\#(NewJournal.repository)/releases}"
    archive="thousand-linux-$(uname -m | sed 's/aarch64/arm64/').tar.gz"
    tools="$(mktemp -d)"
    trap 'rm -rf "$tools"' EXIT

    (
      cd "$tools"
      curl -fsSL --retry 3 -O "$releases/latest/download/$archive" \
        -O "$releases/latest/download/SHA256SUMS"
      grep " $archive\$" SHA256SUMS | sha256sum -c -
      tar -xzf "$archive"
    )
    # Share cards need libraries that not every builder has.
    if ldd "$tools/thousand-image-worker" | grep -q 'not found'; then
      echo "The libraries that draw share cards are missing here: the site is made without them."
      set -- --no-cards "$@"
    fi
    if [ -n "$url" ]; then set -- --url "$url" "$@"; fi
    "$tools/thousand" circle || echo "The circle was not fetched; the numbers that are kept stay."
    "$tools/thousand" check
    "$tools/thousand" build --output "$folder" "$@"
    # Cloudflare reads how long files may be kept from the site itself.
    if [ -f _headers ]; then cp _headers "$folder/"; fi

    """#
}
