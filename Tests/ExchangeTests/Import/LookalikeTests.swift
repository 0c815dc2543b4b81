import Calendar
import Exchange
import Authoring
import Files
import TestSupport
import Testing

private let folder = "\(Disk.parent(of: #filePath))/Lookalikes"

/// Small spreadsheets and logs of the kinds that people keep, with invented names, and what `import`
/// proposes for them. `RECORD=1` writes that anew; missing and unexpected files fail.
@Suite struct LookalikeTests {
  @Test func `What is proposed for each kind of file`() async throws {
    let isProposal = { (name: String) in name.hasSuffix(".txt") }
    var found: [String: String] = [:]
    for name in try Disk.list(folder).map(\.name) where !isProposal(name) {
      found["\(name).txt"] = try await proposal(name)
    }
    #expect(try GoldenFiles(folder).differences(from: found, besides: { !isProposal($0) }) == [])
  }

  /// All that the command says before it writes.
  private func proposal(_ name: String) async throws -> String {
    let journal = try ImportJournal()
    let source = try ImportSource(try Disk.read("\(folder)/\(name)"), named: name)
    let plan = try source.plan(ImportChoices(), into: try await journal.read())
    let questions = plan.questions.map { "? \($0.words): \($0.option)\n" }.joined()
    let texts = plan.previews(.max).map {
      "\($0.path.split(separator: "/").last ?? "")\n\($0.text)"
    }
    return "\(plan.mappingWords)\(questions)\(plan.rowWords)\(texts.joined())"
  }
}
