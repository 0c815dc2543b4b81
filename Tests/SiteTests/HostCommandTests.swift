import TestSupport
import Testing

/// `thousand host`.
@Suite struct HostCommandTests {
  private let journal = "-- entries/2026-01-09-a.md --\n---\ntitle: A\n---\n"

  @Test(arguments: ["github", "gitlab", "netlify", "cloudflare", "codeberg", "none"], [40, 80])
  func `Instructions fit the terminal, and lists stay lists`(host: String, width: Int) async throws
  {
    let tool = try Tool(TinySite(journal))
    let said = try await tool.run("host", host, environment: ["COLUMNS": "\(width)"])
    #expect(said.status == 0)
    let wide = try await tool.run("host", host, environment: ["COLUMNS": "9999"])
    func advice(_ text: String) -> Substring {
      text.suffix(from: text.firstRange(of: "\n\n")?.upperBound ?? text.startIndex)
    }
    for line in advice(said.output).split(separator: "\n") {
      #expect(line.count <= width || !line.trimmingPrefix("   ").contains(" "), "\(line)")
      #expect(!line.hasSuffix(" "))
    }
    #expect(
      advice(said.output).split(whereSeparator: \.isWhitespace)
        == advice(wide.output).split(whereSeparator: \.isWhitespace))
    let steps = { (text: Substring) in
      text.split(separator: "\n").filter { $0.hasPrefix("1. ") }.count
    }
    #expect(steps(advice(said.output)) == steps(advice(wide.output)))
  }

  @Test func `A step that takes several lines is indented below its first word`() async throws {
    let tool = try Tool(TinySite(journal))
    let said = try await tool.run("host", "github", environment: ["COLUMNS": "50"])
    #expect(
      said.output.contains(
        """
        2. There, choose *Settings*, *Pages*, and for
           *Source* choose *GitHub Actions*.
        3. Choose *Actions*, *Publish*, *Run workflow*.

        From then on every push to `main` or `master`
        """), "\(said.output)")
  }

  @Test
  func `A journal within another repository is pointed at, since its host would read none of it`()
    async throws
  {
    let tool = try Tool(TinySite(journal))
    try tool.folder.write("", to: "content/journals/a/content/journal.md")
    #expect(try await tool.run("host", "gitlab").errors == "")
    try tool.folder.write("", to: ".git/config")
    #expect(try await tool.run("host", "gitlab").errors == "")
    let within = try await tool.run("host", "gitlab", "content/journals/a")
    #expect(
      within.status == 0
        && within.errors.contains("note: this folder is part of the repository in '"))
  }

  @Test func `A file of the keeper's stays, and the program says so`() async throws {
    let tool = try Tool(TinySite(journal))
    try tool.folder.write("mine", to: ".gitlab-ci.yml")
    let said = try await tool.run("host", "gitlab")
    #expect(said.status == 1 && said.errors.contains("compare: thousand host gitlab --show"))
    #expect(said.output.contains("  .gitlab-ci.yml  yours, left as it is\n  publish.sh  written\n"))
    #expect(try tool.folder.files()[".gitlab-ci.yml"] == Array("mine".utf8))
  }
}
