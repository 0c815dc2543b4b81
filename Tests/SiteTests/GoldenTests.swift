import Files
import TestSupport
import Testing

/// The folder of this file, in which golden files stand and are recorded.
private let folder = Disk.parent(of: #filePath)

/// The cases by their names.
private let cases = [
  "all-fields", "counted-and-held-back", "every-outcome", "goals-and-pauses", "many-problems",
]

@Suite("Golden files; RECORD=1 records them anew")
struct GoldenTests {
  @Test("a journal gives the site that was recorded for it", arguments: cases)
  func golden(name: String) async throws {
    #expect(try await GoldenSite("\(folder)/Cases/\(name)").differences() == [])
  }

  @Test("every case is tried")
  func complete() throws {
    #expect(try Disk.list("\(folder)/Cases").map(\.name) == cases)
  }

  @Test("missing and unexpected files fail")
  func strict() async throws {
    let copy = try TemporaryFolder()
    for (path, bytes) in try filesBelow("\(folder)/Cases/goals-and-pauses") {
      try copy.write(bytes, to: path)
    }
    let golden = GoldenSite(comparing: copy.path)
    #expect(try await golden.differences() == [])
    try copy.write("", to: "site/gone.html")
    try copy.write("something else\n", to: "site/robots.txt")
    try copy.write("an error", to: "stderr.txt")
    #expect(
      try await golden.differences() == [
        "site/gone.html is missing",
        "site/robots.txt:1: expected\n  something else\nand found\n  User-agent: *",
        "stderr.txt is missing",
      ])
  }

  @Test("the hooks of the theme, which looks and scripts go by, are those of hooks.txt")
  func hooks() async throws {
    let sites = [
      try await richJournal().built(), try await TinySite("").built(),
      try await richJournal(settings: "counts: [no, withdrawn]").built(),
    ]
    let pages = sites.flatMap(\.pages.values).map(ScannedPage.init)
    let found = Set(pages.flatMap(hooks(of:))).sorted().map { $0 + "\n" }.joined()
    let files = GoldenFiles(folder)
    #expect(try files.differences(from: ["hooks.txt": found]) { $0 != "hooks.txt" } == [])
  }

  /// Every class, region, `data-` attribute and id of a page; numbers as N, names as NAME.
  private func hooks(of page: ScannedPage) -> [String] {
    page.tags.flatMap { tag in
      tag.attributes.flatMap { attribute -> [String] in
        switch attribute.name {
        case "class": attribute.value.split(separator: " ").map { "class \($0)" }
        case "data-region": ["data-region \(attribute.value)"]
        case "id": ["id \(pattern(attribute.value))"]
        case let name where name.hasPrefix("data-"): ["\(name) on \(tag.name)"]
        default: []
        }
      }
    }
  }

  private func pattern(_ id: String) -> String {
    if id.hasPrefix("category-") { return "category-NAME" }
    let parts = id.split(separator: "-").map { $0.allSatisfy(\.isNumber) ? "N" : String($0) }
    return parts.joined(separator: "-")
  }
}
