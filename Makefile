# Everything that the project can do. `make` alone prints this list.
#
# Only a Swift toolchain, git and make are needed beforehand; what else is missing is installed by
# the target that needs it, which says so.

SWIFT ?= swift
RELEASE := .build/release/thousand
# The sample journal stands at its own last day, so that its site is always the same.
TODAY := 2026-02-09

# In release builds libcmark, libyaml and Swift's own libraries become part of the program: it then starts in
# a fraction of the time and runs where neither is installed. A pkg-config file of our own leads the
# linker to a folder that holds the archives and not the shared libraries. Only the image worker, which
# draws the share cards, is linked with libvips, and that one stays shared.
STATIC := $(CURDIR)/.build/static
SHARED := $(CURDIR)/.build/shared
# On Linux, the little that the argument parser uses of Foundation is built in its place, and nothing is
# exported from the programs, so that the linker can leave out what they do not use.
FOUNDATION := $(CURDIR)/.build/foundation
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -I$(FOUNDATION) -Xlinker -L$(FOUNDATION) \
  -Xlinker --no-export-dynamic -Xlinker --icf=safe
# The program reads only what its keeper gives it. At a fixed address it starts in two thirds of the time, and
# has a megabyte less; its helpers, one of which answers browsers, are at another address each time.
PROGRAM_FLAGS := -Xlinker -no-pie
PREPARE_FOUNDATION := SWIFT=$(SWIFT) .ci/prepare-foundation $(FOUNDATION)
RELEASE_ENVIRONMENT := PKG_CONFIG_PATH=$(STATIC):$(SHARED)
TEST_ENVIRONMENT := PKG_CONFIG_PATH=$(SHARED)
endif

.PHONY: help setup tool build site install uninstall test lint format bench coverage clean

help:
	@echo 'make site    build the tool, and content/ into site/'
	@echo 'make test    run the tests; with ONLY=StatsTests,ContentTests those of some modules'
	@echo 'make lint    check the formatting of the code'
	@echo 'make format  fix the formatting'
	@echo 'make bench   measure the tool against Hugo and the floor (needs python3)'
	@echo 'make coverage simulate how often the forecasts hold'
	@echo 'make build   build the tool alone, with its two helpers: image worker and preview'
	@echo 'make install    put the tool into PREFIX (/usr/local): programs, completions, man pages'
	@echo 'make uninstall  take it out again'
	@echo 'make clean   remove what was built'

# The libraries that the tool is linked with.
setup:
	@.ci/install-libraries
	@.ci/prepare-shared-library $(SHARED) vips
	@.ci/prepare-shared-library $(SHARED) pangocairo
	@.ci/prepare-shared-library $(SHARED) librsvg-2.0
	@.ci/prepare-shared-library $(SHARED) libdeflate

tool: setup
	@$(PREPARE_FOUNDATION)
	@.ci/prepare-static-library $(STATIC) libcmark
	@.ci/prepare-static-library $(STATIC) yaml-0.1
	@.ci/prepare-static-library $(STATIC) libdeflate
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product thousand $(RELEASE_FLAGS) \
	  $(PROGRAM_FLAGS)
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product thousand-image-worker $(RELEASE_FLAGS)
	@.ci/bundle-fonts .build/release/fonts

# The preview, which 'thousand serve' hands over to, has libraries of its own.
build: tool
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product thousand-preview $(RELEASE_FLAGS)

site: tool
	$(RELEASE) build content --output site --today $(TODAY)
	@echo 'Open site/index.html through a web server: python3 -m http.server -d site'

# What is installed, and where. DESTDIR stands before it all where a package is made.
PREFIX ?= /usr/local
INSTALLED := $(DESTDIR)$(PREFIX)
HELPERS := thousand-image-worker thousand-preview

install: build
	install -d $(INSTALLED)/bin $(INSTALLED)/libexec/thousand $(INSTALLED)/share/man/man1 \
	  $(INSTALLED)/share/bash-completion/completions $(INSTALLED)/share/zsh/site-functions \
	  $(INSTALLED)/share/fish/vendor_completions.d
	install -m 755 $(RELEASE) $(INSTALLED)/bin/thousand
	install -m 755 $(HELPERS:%=.build/release/%) $(INSTALLED)/libexec/thousand/
	install -d $(INSTALLED)/libexec/thousand/fonts
	install -m 644 .build/release/fonts/* $(INSTALLED)/libexec/thousand/fonts/
	$(RELEASE) --generate-completion-script bash \
	  >$(INSTALLED)/share/bash-completion/completions/thousand
	$(RELEASE) --generate-completion-script zsh >$(INSTALLED)/share/zsh/site-functions/_thousand
	$(RELEASE) --generate-completion-script fish \
	  >$(INSTALLED)/share/fish/vendor_completions.d/thousand.fish
	.ci/make-man-pages $(RELEASE) $(INSTALLED)/share/man/man1

uninstall:
	rm -f $(INSTALLED)/bin/thousand $(INSTALLED)/share/man/man1/thousand.1 \
	  $(INSTALLED)/share/man/man1/thousand-*.1 \
	  $(INSTALLED)/share/bash-completion/completions/thousand \
	  $(INSTALLED)/share/zsh/site-functions/_thousand \
	  $(INSTALLED)/share/fish/vendor_completions.d/thousand.fish
	rm -rf $(INSTALLED)/libexec/thousand

test: setup
ifdef ONLY
	ONLY=$(ONLY) $(TEST_ENVIRONMENT) $(SWIFT) build --product thousandPackageTests
	ONLY=$(ONLY) $(TEST_ENVIRONMENT) $(SWIFT) test --skip-build
else
	$(TEST_ENVIRONMENT) $(SWIFT) test
endif

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Themes Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Themes Tests

bench: tool
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product StatisticsBenchmark $(RELEASE_FLAGS)
	.build/release/StatisticsBenchmark
	python3 Tests/Benchmarks/bench.py --tool $(RELEASE) $(BENCH)

coverage: tool
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product CoverageBenchmark $(RELEASE_FLAGS)
	.build/release/CoverageBenchmark $(COVERAGE)

clean:
	rm -rf .build site .site.cards
