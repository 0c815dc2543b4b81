// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the tool, in `Sources/NAME`.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], excluding: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: excluding, swiftSettings: settings)
}

/// `make test` optimises the modules, but not the tests themselves, because they would take longer to compile
/// and just as long to run.
let testSettings = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// The tests of one module, in `Tests/NAME`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, exclude: excluding,
    swiftSettings: testSettings)
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
    .target(name: "CBytes"),
    .target(name: "CResources"),
    .target(
      name: "CImages", dependencies: ["CVips", "CPango", "CRsvg", "CDeflate"],
      linkerSettings: [.linkedLibrary("fontconfig")]),

    module("Calendar"),
    module("Resources", ["CResources"]),
    module("Markup", ["CBytes"]),
    module("Files", ["CFiles", "Markup"]),
    module("Diagnostics", ["Markup"]),
    module("Markdown", ["CCmark", "Markup"]),
    module("YAML", ["CYAML", "Diagnostics"]),
    module("Content", ["Calendar", "Markdown", "YAML", "Diagnostics", "Files", "Markup"]),
    module("Stats", ["Calendar", "Content", "Markup"]),
    module("Circle", ["Calendar", "Content", "Diagnostics", "Files", "Markup"]),
    module("Lettering"),
    module("Archives", ["CDeflate"]),
    module("Charts", ["Calendar", "Lettering", "Markup"]),
    module("Phrases", ["Markup"]),
    module("Pictures", ["Diagnostics", "Files", "Markup"]),
    module(
      "Authoring", ["Calendar", "Content", "Stats", "Diagnostics", "Files", "Markup"]),
    module(
      "Exchange",
      [
        "Archives", "Authoring", "Calendar", "Content", "Markdown", "Diagnostics",
        "Files", "Markup",
      ]),
    module(
      "Privacy",
      [
        "Archives", "CBytes", "Content", "Markdown", "Markup", "Diagnostics", "Files",
      ]),
    module("Review", ["Markup"]),
    module("Server", ["Markup", "Files"]),
    module(
      "EntryForms",
      [
        "Authoring", "Calendar", "Content", "Pictures", "Stats", "Resources", "Server",
        "Diagnostics", "Files", "Markup",
      ], excluding: ["forms.css"]),
    module(
      "Publishing",
      [
        "Calendar", "Content", "Circle", "Stats", "Charts", "Lettering", "Phrases", "Pictures",
        "Resources", "Markdown", "Markup", "Diagnostics", "Files",
      ], excluding: ["Data/statistics.schema.json", "Feeds/progress.schema.json"]),
    .target(
      name: "NotebookTheme",
      dependencies: [
        "Publishing", "Lettering", "Phrases", "Resources", "Markup",
      ],
      path: "Themes/Notebook/Templates",
      swiftSettings: settings),
    module(
      "ThousandKit",
      [
        "Authoring", "Publishing", "NotebookTheme", "Pictures", "Privacy", "Review", "Calendar",
        "Circle", "Content", "Stats", "Diagnostics", "Files", "Markup", "Phrases",
      ]),
    module(
      "Commands",
      [
        "ThousandKit", "Authoring", "Exchange", "Calendar", "Circle", "Content", "Stats",
        "Pictures", "Phrases", "Privacy", "Publishing", "Review", "Diagnostics", "Files", "Markup",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "thousand",
      dependencies: ["Commands"],
      swiftSettings: settings),
    .executableTarget(
      name: "Preview",
      dependencies: [
        "Authoring", "Commands", "ThousandKit", "Server", "EntryForms", "Content",
        "Pictures", "Publishing", "Review", "Diagnostics", "Files",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ImageWorker", dependencies: ["CImages", "Files", "Markup"], swiftSettings: settings),

    .executableTarget(
      name: "StatisticsBenchmark",
      dependencies: ["Calendar", "Content", "Stats", "Diagnostics"],
      path: "Tests/Benchmarks/Statistics",
      swiftSettings: settings),
    .executableTarget(
      name: "SearchBenchmark",
      dependencies: ["Diagnostics", "Files", "Privacy"],
      path: "Tests/Benchmarks/Search",
      swiftSettings: settings),
    .executableTarget(
      name: "CoverageBenchmark",
      dependencies: ["Stats"],
      path: "Tests/Benchmarks/Coverage",
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: [
        "ThousandKit", "Calendar", "Content", "Pictures", "Publishing", "Stats", "Diagnostics",
        "Files", "Markup",
      ],
      path: "Tests/TestSupport",
      swiftSettings: testSettings),
    tests("CalendarTests", ["Calendar"]),
    tests("MarkupTests", ["Markup"]),
    tests("FilesTests", ["Files"]),
    tests("LetteringTests", ["Lettering"]),
    tests("PhrasesTests", ["Phrases"]),
    tests(
      "ChartsTests", ["Charts", "Lettering", "Calendar", "Files", "Markup"], excluding: ["Golden"]),
    tests(
      "AuthoringTests",
      ["Authoring", "ThousandKit", "Calendar", "Content", "Diagnostics", "Files"]),
    tests(
      "ExchangeTests",
      [
        "Exchange", "Authoring", "ThousandKit", "Calendar", "Content", "Stats", "Diagnostics",
        "Files",
      ],
      excluding: ["Import/Lookalikes"]),
    tests("ServerTests", ["Server", "Files"]),
    tests(
      "EntryFormsTests",
      ["EntryForms", "Server", "Authoring", "ThousandKit", "Calendar", "Content", "Files"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("MarkdownTests", ["Markdown", "Markup"]),
    tests(
      "ContentTests", ["Calendar", "Content", "Markdown", "Markup", "Diagnostics", "Files"]),
    tests(
      "StatsTests", ["Calendar", "Stats", "Content", "Diagnostics"],
      excluding: ["crosscheck.py"]),
    tests("CircleTests", ["Circle", "Calendar", "Content", "Markup", "Diagnostics"]),
    tests(
      "PrivacyTests", ["Privacy", "Calendar", "Content", "Diagnostics", "Files", "CBytes"],
      excluding: ["mutants.py", "Lines"]),
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
        "Authoring", "Publishing", "NotebookTheme", "Calendar", "Circle", "Content", "Stats",
        "Pictures", "Privacy", "ThousandKit", "Diagnostics", "Files", "Markup",
      ],
      excluding: ["Cases", "hooks.txt", "Cards/Golden", "Cards/GoldenStories", "sample-names.txt"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// `make test ONLY=StatsTests,ContentTests` builds and runs the tests of some modules only.
if let only = Context.environment["ONLY"], !only.isEmpty {
  let names = only.split(separator: ",").map(String.init)
  package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}

// `make build` leaves out tests and benchmarks.
if Context.environment["TOOL"] != nil {
  package.targets.removeAll { $0.type == .test || $0.path?.hasPrefix("Tests/") ?? false }
  // The tool reads only what its keeper gives it. At a fixed address it starts in two thirds of the time, and
  // is a megabyte smaller; its helpers, one of which answers browsers, get a different address each time.
  package.targets.first { $0.name == "thousand" }?.linkerSettings = [
    .unsafeFlags(["-Xlinker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
  ]
}
