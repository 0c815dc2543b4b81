import Diagnostics
import Markup

/// How names in the texts of a field are replaced.
enum FieldRenaming {
  case words
  /// The texts are parts of addresses, or what other fields refer to.
  case addressPart
  /// The texts are links, which would no longer work.
  case never
}

/// What names can be replaced in.
private protocol Renamable {
  func renamed(by rename: (String) -> String) -> Self
}

extension String: Renamable {
  fileprivate func renamed(by rename: (String) -> String) -> String { rename(self) }
}

extension Step: Renamable {
  fileprivate func renamed(by rename: (String) -> String) -> Step {
    Step(day: day, word: rename(word))
  }
}

extension FieldRenaming {
  /// The value of a field with the names replaced that its file replaces.
  func applied<Value>(to value: Value, in file: SourceFile) -> Value {
    guard let renaming = file.renaming, self != .never, let text = value as? any Renamable else {
      return value
    }
    let rename = { (text: String) in
      self == .addressPart
        ? renaming.addressPart(text) : text.isWholeAddress ? text : renaming.words(text)
    }
    return text.renamed(by: rename) as? Value ?? value
  }
}

extension String {
  /// Whether the text is an address of a page or of somebody: with some of its letters replaced it
  /// would be another address.
  fileprivate var isWholeAddress: Bool {
    // By bytes, because every text is checked, and a search for characters costs 7 ms for 1,000
    // entries.
    guard utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }) else {
      return false
    }
    return includes("://") || contains("@") && !contains(where: \.isWhitespace)
  }
}
