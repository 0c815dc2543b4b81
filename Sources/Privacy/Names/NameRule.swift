import Content
import Diagnostics

/// A name, and what readers see instead.
struct NameRule: Sendable {
  /// What replaces a name.
  enum Substitute: Sendable, Equatable {
    case words(String)
    /// `A. A.`
    case initials
    /// `██████ ████████`
    case blocks
  }

  let name: String
  let substitute: Substitute
  /// Where the name is in the names file.
  let range: TextRange

  /// How many letters and digits the name has.
  var letterCount: Int { name.count { $0.isLetter || $0.isNumber } }

  /// What readers see instead of the name.
  var words: String {
    switch substitute {
    case .words(let words): words
    case .initials:
      name.split { $0.isWhitespace || $0 == "-" }.compactMap { $0.first(where: \.isLetter) }
        .map { "\($0.uppercased())." }.joined(separator: " ")
    case .blocks: String(name.map { $0.isLetter || $0.isNumber ? "█" : $0 })
    }
  }

  /// What readers see instead of the plural of the name: "the Smiths" become "the friends".
  var plural: String {
    guard case .words(let words) = substitute else { return self.words }
    let noun = withoutArticle(words)
    let last = noun.last?.lowercased() ?? ""
    if last == "y", let before = noun.dropLast().last, !"aeiouAEIOU".contains(before) {
      return "\(noun.dropLast())ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { noun.lowercased().hasSuffix($0) }
    return noun + (hisses ? "es" : "s")
  }

  /// What an address has instead of the name.
  var addressPart: String {
    let part = slug(from: words)
    return part.isEmpty ? "x" : part
  }
}

/// Words without the article that they begin with.
func withoutArticle(_ words: String) -> String {
  let lowercased = words.lowercased()
  return ["a ", "an ", "the "].first(where: lowercased.hasPrefix).map {
    String(words.dropFirst($0.count))
  }
    ?? words
}
