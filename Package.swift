// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the tool, in `Sources/NAME`.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module, in `Tests/NAME`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, exclude: excluding,
    swiftSettings: settings)
}

let package = Package(
  name: "thousand",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "thousand", targets: ["thousand"]),
    .library(
      name: "ThousandKit",
      targets: ["ThousandKit", "Publishing", "NotebookTheme", "Phrases", "Markup"]),
    .executable(name: "thousand-image-worker", targets: ["ImageWorker"]),
    .executable(name: "thousand-preview", targets: ["Preview"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"]), .brew(["vips"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(
      name: "CRsvg", pkgConfig: "librsvg-2.0",
      providers: [.apt(["librsvg2-dev"]), .brew(["librsvg"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),

    .target(
      name: "CFiles",
      linkerSettings: [.linkedFramework("CoreServices", .when(platforms: [.macOS]))]),
    .target(
      name: "CImages", dependencies: ["CVips", "CPango", "CRsvg", "CDeflate"],
      linkerSettings: [.linkedLibrary("fontconfig")]),

    module("Calendar"),
    module("Markup"),
    module("Files", ["CFiles", "Markup"]),
    module("Diagnostics", ["Markup"]),
    module("Markdown", ["CCmark", "Markup", "Diagnostics"]),
    module("YAML", ["CYAML", "Diagnostics"]),
    module("Content", ["Calendar", "Markdown", "YAML", "Diagnostics", "Files"]),
    module("Stats", ["Calendar", "Content"]),
    module("Circle", ["Calendar", "Content", "Diagnostics", "Files", "Markup"]),
    module("Lettering"),
    module("Charts", ["Calendar", "Lettering", "Markup"]),
    module("Phrases", ["Markup"]),
    module("Pictures", ["Diagnostics", "Files"]),
    module(
      "Authoring", ["Calendar", "Content", "Markdown", "Stats", "Diagnostics", "Files", "Markup"]),
    module(
      "Exchange",
      [
        "Authoring", "Calendar", "Content", "Markdown", "Stats", "Diagnostics", "Files", "Markup",
        "CDeflate",
      ]),
    module("Server", ["Markup", "Files"]),
    .target(
      name: "EntryForms",
      dependencies: [
        "Authoring", "Calendar", "Content", "Stats", "Server", "Diagnostics", "Files", "Markup",
      ],
      resources: [.embedInCode("forms.css")],
      swiftSettings: settings),
    .target(
      name: "Publishing",
      dependencies: [
        "Calendar", "Content", "Circle", "Stats", "Charts", "Lettering", "Phrases", "Pictures",
        "Markdown", "Markup", "Diagnostics", "Files",
      ],
      resources: [
        .embedInCode("Data/statistics.schema.json"), .embedInCode("Feeds/progress.schema.json"),
      ],
      swiftSettings: settings),
    .target(
      name: "NotebookTheme",
      dependencies: [
        "Publishing", "Lettering", "Phrases", "Markup",
      ],
      path: "Themes/Notebook",
      exclude: ["theme.md"],
      sources: ["Templates"],
      resources: [
        .embedInCode("tokens.css"), .embedInCode("layout.css"), .embedInCode("charts.css"),
        .embedInCode("components/answers.css"),
        .embedInCode("components/cheers.css"),
        .embedInCode("components/circle.css"),
        .embedInCode("components/cover.css"),
        .embedInCode("components/drawing.css"),
        .embedInCode("components/embed.css"),
        .embedInCode("components/entry.css"),
        .embedInCode("components/figures.css"),
        .embedInCode("components/find.css"),
        .embedInCode("components/follow.css"),
        .embedInCode("components/foot.css"),
        .embedInCode("components/log.css"),
        .embedInCode("components/milestone.css"),
        .embedInCode("components/numbers.css"),
        .embedInCode("components/print.css"),
        .embedInCode("components/share.css"),
        .embedInCode("components/squares.css"),
        .embedInCode("components/topics.css"),
        .embedInCode("components/visits.css"),
        .embedInCode("components/words.css"),
        .embedInCode("reordered.css"), .embedInCode("feed.css"),
        .embedInCode("assets/grid.js"), .embedInCode("assets/log.js"),
        .embedInCode("assets/visit.js"), .embedInCode("assets/copy.js"),
        .embedInCode("assets/share.js"), .embedInCode("assets/find.js"),
      ],
      swiftSettings: settings),
    module(
      "ThousandKit",
      [
        "Publishing", "NotebookTheme", "Pictures", "Calendar", "Content", "Circle", "Stats",
        "Diagnostics", "Files",
      ]),
    module(
      "Commands",
      [
        "ThousandKit", "Circle", "Authoring", "Exchange", "Calendar", "Content", "Stats",
        "Pictures",
        "Publishing", "Diagnostics", "Files", "Markup",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "thousand",
      dependencies: [
        "Commands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "Preview",
      dependencies: [
        "Authoring", "Commands", "ThousandKit", "Server", "EntryForms", "Calendar", "Content",
        "Pictures", "Publishing", "Diagnostics", "Files",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ImageWorker", dependencies: ["CImages", "Files"], swiftSettings: settings),

    .executableTarget(
      name: "StatisticsBenchmark",
      dependencies: ["Calendar", "Content", "Stats", "Diagnostics"],
      path: "Tests/Benchmarks/Statistics",
      swiftSettings: settings),
    .executableTarget(
      name: "CoverageBenchmark",
      dependencies: ["Stats"],
      path: "Tests/Benchmarks/Coverage",
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: [
        "ThousandKit", "Authoring", "Calendar", "Content", "Pictures", "Publishing", "Diagnostics",
        "Files",
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("CalendarTests", ["Calendar"]),
    tests("MarkupTests", ["Markup"]),
    tests("FilesTests", ["Files"]),
    tests("LetteringTests", ["Lettering"]),
    tests("PhrasesTests", ["Phrases"]),
    tests(
      "ChartsTests", ["Charts", "Lettering", "Calendar", "Files", "Markup"], excluding: ["Golden"]),
    tests(
      "AuthoringTests", ["Authoring", "Calendar", "Content", "Stats", "Diagnostics", "Files"]),
    tests(
      "ExchangeTests",
      ["Exchange", "Authoring", "Calendar", "Content", "Stats", "Diagnostics", "Files"],
      excluding: ["Import/Lookalikes"]),
    tests("ServerTests", ["Server", "Files", "Markup"]),
    tests(
      "EntryFormsTests",
      ["EntryForms", "Server", "Authoring", "Calendar", "Content", "Diagnostics", "Files"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("MarkdownTests", ["Markdown", "Markup", "Diagnostics"]),
    tests(
      "ContentTests", ["Calendar", "Content", "Markdown", "Markup", "Diagnostics", "Files"]),
    tests(
      "StatsTests", ["Calendar", "Stats", "Content", "Diagnostics"],
      excluding: ["crosscheck.py"]),
    tests("CircleTests", ["Circle", "Calendar", "Content", "Markup", "Diagnostics", "Files"]),
    tests("PicturesTests", ["Pictures", "Diagnostics", "Files"]),
    tests(
      "PublishingTests",
      [
        "Publishing", "NotebookTheme", "Calendar", "Content", "Stats", "Phrases", "Pictures",
        "Diagnostics", "Files", "Markup",
      ], excluding: ["sentences.txt"]),
    tests(
      "SiteTests",
      [
        "Authoring", "Publishing", "NotebookTheme", "Calendar", "Content", "Stats", "Phrases",
        "Pictures",
        "Diagnostics", "Files", "Markup",
      ],
      excluding: ["Cases", "hooks.txt", "Cards/Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// `make test ONLY=StatsTests,ContentTests` builds and runs the tests of some modules only.
if let only = Context.environment["ONLY"], !only.isEmpty {
  let names = only.split(separator: ",").map(String.init)
  package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}

// `make build` leaves out tests and benchmarks.
if Context.environment["TOOL"] != nil {
  package.targets.removeAll { $0.type == .test || $0.path?.hasPrefix("Tests/") ?? false }
}
