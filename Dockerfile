# thousand in a container:
#
#   docker build -t thousand .
#   docker run --rm -v "$PWD:/journal" thousand build
#   docker run --rm -v "$PWD:/journal" --user "$(id -u)" thousand log "Asked for the window table"
#
# The folder that holds content/ (or, named as an argument, another journal) is mounted at /journal;
# the site is written into it. The preview listens on loopback only, so 'serve' needs
# `--network host`.

# A release of Debian has one version of a package at a time, so none is pinned.

FROM swift:6.3-bookworm AS build
# hadolint ignore=DL3008
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends make pkg-config
WORKDIR /thousand
# What the tool is made with changes seldom: it has layers of its own.
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
# By its number, because whoever runs the container may not know the name.
USER 1000
WORKDIR /journal
ENTRYPOINT ["thousand"]
CMD ["--help"]
