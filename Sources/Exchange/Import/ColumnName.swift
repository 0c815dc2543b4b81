import Content
import Markup

/// What the name of a column suggests.
struct ColumnName: Sendable {
  /// The name folded, in words with single spaces.
  let plain: String
  /// The field that the name suggests, and how strongly: 0 is best, 100 and more for a name that
  /// only contains a known one.
  let promise: (field: ImportField, rank: Int)?
  /// Whether the name is for something that has no field: a place, a wage, a link.
  let isOther: Bool
  /// Whether the name is for a day that is neither the ask's nor an answer's.
  let isOtherDay: Bool

  init(_ name: String) {
    let words = StateWords(Self.spaced(name)).words.map(\.text).filter { $0 != "?" && $0 != "？" }
    let plain = words.joined(separator: " ")
    self.plain = plain
    let contains = { (phrase: String) in Self.contains(phrase, in: plain) }
    isOtherDay = Self.otherDays.contains(where: contains)
    let short = StateWords(Self.spaced(Self.withoutBrackets(name))).words.map(\.text)
      .filter { $0 != "?" && $0 != "？" }.joined(separator: " ")
    if let (field, rank) = Self.exact[plain] ?? Self.exact[short] {
      promise = (field, rank)
      isOther = false
      return
    }
    let isOther = Self.others.contains(where: contains)
    self.isOther = isOther || isOtherDay
    let found = isOther || isOtherDay ? nil : Self.ordered.first { contains($0.phrase) }
    promise = found.map { ($0.field, 100) }
  }

  /// Whether the name is for a column of replies rather than decisions.
  var speaksOfReplies: Bool {
    [
      "respon", "reply", "replied", "antwort", "ruckmeldung", "reponse", "respuesta", "resposta",
      "回复", "返信", "連絡",
    ]
    .contains { plain.includes($0) }
  }

  /// `createdAt` and `created_at` are two words.
  private static func spaced(_ name: String) -> String {
    var text = ""
    for character in name {
      if character.isUppercase, text.last?.isLowercase == true { text.append(" ") }
      text.append("_./".contains(character) ? " " : character)
    }
    return text
  }

  /// "Fear (0-10)" without its brackets.
  private static func withoutBrackets(_ name: String) -> String {
    guard let open = name.firstIndex(where: { "([（".contains($0) }), open > name.startIndex else {
      return name
    }
    return name[..<open].trimmed
  }

  /// Whether a name contains the words of a phrase; in names without spaces, anywhere.
  private static func contains(_ phrase: String, in plain: String) -> Bool {
    if phrase.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
      return plain.swapping(" ", for: "").includes(phrase.swapping(" ", for: ""))
    }
    return " \(plain) ".includes(" \(phrase) ")
  }

  private static let exact: [String: (ImportField, Int)] = {
    var exact: [String: (ImportField, Int)] = [:]
    let others = ImportField.named.filter { field in !names.contains { $0.0 == field } }
    for (field, text) in names + others.map({ ($0, "") }) {
      let own = headings(of: field)
      let known = own + phrases(text).filter { !own.contains($0) }
      for (rank, phrase) in known.enumerated() where exact[phrase] == nil {
        exact[phrase] = (field, rank)
      }
    }
    return exact
  }()

  /// What a field of an entry is called in its row of the table.
  private static func headings(of field: ImportField) -> [String] {
    guard case .field(let key) = field else { return [] }
    return phrases(([key.rawValue] + (key.field.columns ?? [])).joined(separator: ","))
  }

  /// The phrases that a longer name may contain: the answer's before the ask's, since "date of first
  /// response" contains both.
  private static let ordered: [(phrase: String, field: ImportField)] =
    ([.answered, .date, .outcome, .title, .to, .category] as [ImportField]).flatMap { field in
      (contained.first { $0.0 == field }.map { phrases($0.1) } ?? []).map { ($0, field) }
    }

  static func phrases(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "\n" }.map {
      StateWords(String($0)).words.map(\.text).joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }
}
