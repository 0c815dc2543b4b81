import Calendar
package import Diagnostics

/// The field of `cheers.md`.
enum CheersKey: String, FieldKey {
  case cheers
}

/// The fields of one cheer.
enum CheerKey: String, FieldKey {
  case from, day, words, link, entry

  var renaming: FieldRenaming {
    switch self {
    case .link: .never
    case .entry: .addressPart
    case .from, .day, .words: .words
    }
  }
}

extension Cheer {
  /// Reads `cheers.md`: a list under `cheers:`, in the order in which the keeper wrote it down.
  /// Everything wrong with it is reported in one go; a cheer with an error is not in the result.
  package static func all(in file: SourceFile, reporting: inout Report) -> [Cheer] {
    guard let text = FrontMatterText(file, reporting: &reporting) else { return [] }
    if let stray = text.storyStart {
      reporting.add(.textBelowCheers(), at: stray, in: file)
    }
    let value = YAMLValue(text, in: file, reporting: &reporting)
    let fields = Fields<CheersKey>(
      value, start: TextRange(line: 1, column: 1, length: 3), in: file, reporting: &reporting)
    return fields.readMappings(.cheers, of: CheerKey.self, reporting: &reporting).compactMap {
      Cheer($0, in: file, reporting: &reporting)
    }
  }

  private init?(_ fields: Fields<CheerKey>, in file: SourceFile, reporting: inout Report) {
    let from = fields.require(.from, reporting: &reporting, parseText)
    let day = fields.require(.day, reporting: &reporting, Day.parse)
    let words = fields.require(.words, reporting: &reporting, parseText)
    let link = fields.read(.link, reporting: &reporting, parseWebLink)
    let entry = fields.read(.entry, reporting: &reporting, parseText)
    guard let from, let day, let words else { return nil }
    self.init(
      file: file, from: from.value, day: day, words: words.value, link: link?.value, entry: entry)
  }
}

extension FrontMatterText {
  /// The first line below the fences that is not blank.
  fileprivate var storyStart: TextRange? {
    let lines = story.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (offset, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard let column = text.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace })
      else { continue }
      let before = text.unicodeScalars[..<column].count
      let rest = text.unicodeScalars[column...].filter { $0 != "\r" }
      return TextRange(line: storyLine + offset, column: before + 1, length: rest.count)
    }
    return nil
  }
}

/// An `https` or `http` address.
func parseWebLink(_ text: String) -> Result<String, Message> {
  let isWeb = ["https://", "http://"].contains { text.lowercased().hasPrefix($0) }
  let host = text.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
  guard isWeb, !host.isEmpty, !text.contains(where: { $0.isWhitespace || "\"<>\\".contains($0) })
  else { return .failure(.badLink(text)) }
  return .success(text)
}

extension Message {
  static func textBelowCheers() -> Message {
    Message(
      .strayText, "text below the cheers would not be shown",
      hint: "write it under 'words:' of a cheer, above the second '---'")
  }

  static func badLink(_ typed: String) -> Message {
    Message(
      .badAddress, "'\(typed)' is not a web address", hint: "expected https://name.example/page")
  }
}
