# thousand in a container:
#
#   docker build -t thousand .
#   docker run --rm -v "$PWD:/journal" thousand build
#   docker run --rm -v "$PWD:/journal" --user "$(id -u)" thousand log "Asked for the window table"
#
# Mount the folder that contains content/ (or another journal, named as an argument) at /journal;
# the site is written into it. The preview listens on loopback only, so 'serve' needs `--network
# host`.

# A Debian release has one version of a package at a time, so no versions are pinned.

FROM swift:6.3-bookworm AS build
# hadolint ignore=DL3008
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends make pkg-config
WORKDIR /thousand
# The tool's dependencies seldom change, so they have their own layers.
COPY .ci/install-libraries .ci/
RUN .ci/install-libraries
COPY Package.swift ./
RUN swift package resolve
COPY . .
RUN make install DESTDIR=/installed PREFIX=/usr \
 && strip /installed/usr/bin/thousand /installed/usr/libexec/thousand/thousand-*

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update -qq \
 && apt-get install -qq -y --no-install-recommends \
      ca-certificates curl libvips42 librsvg2-2 libpangocairo-1.0-0 libdeflate0 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 1000 --create-home keeper
COPY --from=build /installed/ /
# By number, because a container engine may not know the name.
USER 1000
WORKDIR /journal
ENTRYPOINT ["thousand"]
CMD ["--help"]
