# All the targets of the project. `make` alone prints a list of them.
#
# It needs a Swift toolchain, git and make. Each target installs what else it needs, and says so.

SWIFT ?= swift
RELEASE := .build/release/thousand
# The day after the last day of the sample journal, which has a delay of one day. So the site is always
# the same.
TODAY := 2026-02-10

# Release builds link libcmark, libyaml, libdeflate and Swift's libraries statically: the program then
# starts in a fraction of the time, and runs on systems without them. Our own pkg-config file points
# the linker to a folder that has only the archives. The libraries of the image worker stay shared.
STATIC := $(CURDIR)/.build/static
SHARED := $(CURDIR)/.build/shared
# On Linux, the small part of Foundation that the argument parser uses is built in its place, and the
# programs export nothing, so that the linker can leave out what they do not use. Our code may not use the
# standard library's regular expressions, which would add a megabyte: see Sources/Markup/TextSearch.swift.
FOUNDATION := $(CURDIR)/.build/foundation
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -I$(FOUNDATION) -Xlinker -L$(FOUNDATION) \
  -Xlinker --no-export-dynamic -Xlinker --icf=safe \
  -Xswiftc -Xfrontend -Xswiftc -disable-implicit-string-processing-module-import
PREPARE_FOUNDATION := SWIFT=$(SWIFT) .ci/prepare-foundation $(FOUNDATION)
RELEASE_ENVIRONMENT := PKG_CONFIG_PATH=$(STATIC):$(SHARED)
TEST_ENVIRONMENT := PKG_CONFIG_PATH=$(SHARED)
endif

.PHONY: help setup build site install uninstall test tests lint format bench coverage clean

help:
	@echo 'make site       build the tool, and content/ into site/'
	@echo 'make build      build the tool with its two helpers, image worker and preview'
	@echo 'make test       run the tests; with ONLY=StatsTests,ContentTests those of some modules'
	@echo 'make lint       check the formatting of the code'
	@echo 'make format     fix the formatting'
	@echo 'make bench      measure the tool against Hugo and the floor (needs python3 and Pillow)'
	@echo 'make coverage   simulate how often the forecasts are right'
	@echo 'make install    install into PREFIX (/usr/local): programs, completions, man pages'
	@echo 'make uninstall  remove what was installed'
	@echo 'make clean      remove what was built'

# The libraries that the tool is linked with.
setup:
	@.ci/install-libraries
	@.ci/prepare-shared-library $(SHARED) vips
	@.ci/prepare-shared-library $(SHARED) pangocairo
	@.ci/prepare-shared-library $(SHARED) librsvg-2.0
	@.ci/prepare-shared-library $(SHARED) libdeflate

# All three programs in one run, so that the build keeps every processor busy from beginning to end.
build: setup
	@$(PREPARE_FOUNDATION)
	@.ci/prepare-static-library $(STATIC) libcmark
	@.ci/prepare-static-library $(STATIC) yaml-0.1
	@.ci/prepare-static-library $(STATIC) libdeflate
	TOOL=only $(RELEASE_ENVIRONMENT) $(SWIFT) build -c release $(RELEASE_FLAGS)
	@.ci/bundle-fonts .build/release/fonts

site: build
	@names="$$(mktemp -d)" && cp Tests/SiteTests/sample-names.txt "$$names/names.txt" && \
	  THOUSAND_NAMES="$$names/names.txt" $(RELEASE) build content --output site --today $(TODAY); \
	  status=$$?; rm -rf "$$names"; exit $$status
	@echo 'Open site/index.html through a web server: python3 -m http.server -d site'

# What is installed, and where. Packagers set DESTDIR, a prefix for every path.
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

# Most tests build whole sites: with optimised modules they take a fifth of the time. These modules have
# their own build folder, because tests cannot access the internals of release modules. With ONLY, nothing
# is optimised, because compiling a few modules takes longer than testing them.
TEST_FLAGS := -c release -Xswiftc -enable-testing --scratch-path .build/tests

ifdef ONLY
test: setup
	ONLY=$(ONLY) $(TEST_ENVIRONMENT) $(SWIFT) build --product thousandPackageTests
	ONLY=$(ONLY) $(TEST_ENVIRONMENT) $(SWIFT) build --product thousand
	ONLY=$(ONLY) $(TEST_ENVIRONMENT) $(SWIFT) test --skip-build
else
test: tests
	$(TEST_ENVIRONMENT) $(SWIFT) test --skip-build $(TEST_FLAGS) $(FILTER:%=--filter %)
endif

# What `make test` runs. 'swift test' by itself would compile everything again, with other flags.
tests: setup
	$(TEST_ENVIRONMENT) $(SWIFT) build --build-tests $(TEST_FLAGS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Themes Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Themes Tests

bench: build
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product StatisticsBenchmark $(RELEASE_FLAGS)
	.build/release/StatisticsBenchmark
	python3 Tests/Benchmarks/bench.py --tool $(RELEASE) $(BENCH)
	python3 Tests/Benchmarks/imports.py --tool $(RELEASE) $(IMPORTS)
	python3 Tests/Benchmarks/pictures.py --tool $(RELEASE) $(PICTURES)
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product SearchBenchmark $(RELEASE_FLAGS)
	python3 Tests/Benchmarks/search.py --tool $(RELEASE) --search .build/release/SearchBenchmark

coverage: build
	$(RELEASE_ENVIRONMENT) $(SWIFT) build -c release --product CoverageBenchmark $(RELEASE_FLAGS)
	.build/release/CoverageBenchmark $(COVERAGE)

clean:
	rm -rf .build site .site.cards
