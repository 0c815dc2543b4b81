import Calendar
import Exchange
import Authoring
import Files
import Foundation
import TestSupport
import Testing

private let folder = "\(Disk.parent(of: #filePath))/Lookalikes"

/// Small spreadsheets and logs of the kinds that people keep, with invented names, and what `import`
/// proposes for them. `RECORD=1` writes that anew; missing and unexpected files fail.
@Suite struct LookalikeTests {
  @Test func `What is proposed for each kind of file`() async throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    let names = try Disk.list(folder).map(\.name).sorted()
    let sources = names.filter { !$0.hasSuffix(".txt") }
    for name in sources {
      let proposal = try await proposal(name)
      let path = "\(folder)/\(name).txt"
      if isRecording { try Disk.write(Array(proposal.utf8), to: path) }
      let expected =
        Disk.status(of: path) == nil ? "" : String(decoding: try Disk.read(path), as: UTF8.self)
      if let difference = difference(in: name, expected, proposal) { Issue.record("\(difference)") }
    }
    #expect(names.filter { $0.hasSuffix(".txt") } == sources.map { "\($0).txt" })
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
