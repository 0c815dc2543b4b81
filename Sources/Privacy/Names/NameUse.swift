package import Content
package import Diagnostics
import Files

extension Names {
  /// Warns about rules that match nothing, and about rules for names so short that they may match
  /// something else, with everything that they match.
  package func checkUse(in journal: Journal, reporting: inout Report) async throws {
    let found = try await journal.files.concurrentMap { file in
      let typed = file.asTyped
      let bytes = Array(typed.path.utf8) + [0] + typed.bytes
      let shift = typed.path.utf8.count + 1
      return self.found(in: bytes).map { match in
        // A name in the file's own name is reported at the beginning of the file.
        let offset = max(0, match.range.lowerBound - shift)
        return (rule: match.secret / 2, offset: offset)
      }
    }
    var places = [[(file: SourceFile, offset: Int)]](repeating: [], count: rules.count)
    for (file, matches) in zip(journal.files, found) {
      for match in matches { places[match.rule].append((file.asTyped, match.offset)) }
    }
    for (rule, places) in zip(rules, places) {
      if places.isEmpty {
        reporting.add(.unusedName(), at: rule.range, path: path)
      } else if rule.letterCount <= 2 {
        reporting.add(
          .shortName(
            places.map { file, offset in
              let position = file.position(ofByte: offset)
              return "\(file.path):\(position.line):\(position.column)"
            }), at: rule.range, path: path)
      }
    }
  }
}

extension Journal {
  /// Every file of the journal that contains text by the keeper.
  package var files: [SourceFile] {
    [settings.file] + entries.map(\.file) + pages.map(\.file) + flawed.map(\.file)
      + (cheers.first.map { [$0.file] } ?? [])
  }
}

extension Message {
  static func unusedName() -> Message {
    Message(
      .unusedName, "this name is nowhere in the journal",
      hint: "check how it is spelled, or delete the line")
  }

  static func shortName(_ places: [String]) -> Message {
    let shown = places.prefix(8).joined(separator: ", ")
    let more = places.count > 8 ? " and \(places.count - 8) more" : ""
    return Message(
      .shortName, "a name this short may be part of other words; it is replaced at \(shown)\(more)",
      hint: "look at each of these, or write a longer name")
  }
}
