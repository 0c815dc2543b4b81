import Content
import Diagnostics

/// What is left of names that rules replace, in words that no rule matches: the surname of 'Maria
/// Quillon' by itself, `#TeamQuillon`, 'Quillonhaus'.
struct NamesLeft {
  fileprivate struct Remains {
    let word: String
    let rule: NameRule
    let isPart: Bool
    let file: SourceFile
    let range: TextRange
    var count = 1
  }

  private let names: Names
  private var found: [String: Remains] = [:]
  /// Names as one word, by their first four letters.
  private var wholes: [String: [(name: String, rule: NameRule)]] = [:]
  /// The words of names that have more than one.
  private var parts: [String: NameRule] = [:]
  /// Words that the journal also writes without a capital, and so are not names.
  private var common: Set<String> = []

  /// Looks through the texts of a journal in which names have been replaced.
  static func findings(in files: [SourceFile], after names: Names) -> [Findings.Finding] {
    var left = NamesLeft(names)
    let lines = files.map { $0.bytes.split(separator: 10, omittingEmptySubsequences: false) }
    for line in lines.joined() {
      for word in left.words(of: line) where word.first?.isLowercase ?? false {
        left.common.insert(word.folded)
      }
    }
    for (file, lines) in zip(files, lines) {
      for (index, line) in lines.enumerated() { left.look(at: line, index + 1, of: file) }
    }
    return left.found.sorted { $0.key < $1.key }.map { $0.value.finding }
  }

  private init(_ names: Names) {
    self.names = names
    let shown = Set(
      names.rules.flatMap { $0.words.split { !$0.isLetter } }.map { String($0).folded })
    for rule in names.rules {
      let whole = rule.name.filter(\.isLetter).folded
      if whole.count > 4, whole.unicodeScalars.allSatisfy({ Letters.kind(of: $0.value) == .letter })
      {
        wholes[String(whole.prefix(4)), default: []].append((whole, rule))
      }
      guard rule.name.contains(where: \.isWhitespace) else { continue }
      let words = rule.name.split { !$0.isLetter }
      for word in words where word.first?.isUppercase ?? false {
        let part = String(word).folded
        if part.count > 2, !shown.contains(part) { parts[part] = parts[part] ?? rule }
      }
    }
  }

  private func words(of line: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: line, as: UTF8.self).split { !$0.isLetter }
  }

  private mutating func look(at line: ArraySlice<UInt8>, _ number: Int, of file: SourceFile) {
    for word in words(of: line) {
      let folded = word.folded
      let rule: NameRule
      let isPart: Bool
      if let whole = parts[folded], word.first?.isUppercase ?? false, !common.contains(folded) {
        (rule, isPart) = (whole, true)
      } else if let whole = within(word, folded) {
        (rule, isPart) = (whole, false)
      } else {
        continue
      }
      if isReplaced(word, in: line) { continue }
      if found[folded] != nil {
        found[folded]?.count += 1
        continue
      }
      found[folded] = Remains(
        word: String(word), rule: rule, isPart: isPart, file: file,
        range: TextRange(
          line: number, column: word.base[..<word.startIndex].unicodeScalars.count + 1,
          length: word.unicodeScalars.count))
    }
  }

  /// Whether a word of front matter, which is kept as it was typed, belongs to a name that is replaced.
  private func isReplaced(_ word: Substring, in line: ArraySlice<UInt8>) -> Bool {
    let text = word.base
    let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
    let range = start..<(start + word.utf8.count)
    return names.found(in: Array(line)).contains { $0.range.overlaps(range) }
  }

  /// The rule whose name a longer word contains: with a capital, or in something like a handle.
  private func within(_ word: Substring, _ folded: String) -> NameRule? {
    guard folded.count > 5 else { return nil }
    let letters = Array(folded)
    let isHandle =
      word.startIndex > word.base.startIndex
      && "#@/_".contains(word.base[word.base.index(before: word.startIndex)])
    for start in 0..<(letters.count - 4) {
      for (name, rule) in wholes[String(letters[start..<start + 4]), default: []]
      where name.count < letters.count && letters[start...].starts(with: name) {
        let first = word.index(word.startIndex, offsetBy: start, limitedBy: word.endIndex)
        let isName = first.map {
          $0 < word.endIndex && (word[$0].isUppercase || !word[$0].isCased)
        }
        if isHandle || isName ?? false { return rule }
      }
    }
    return nil
  }
}

extension NamesLeft.Remains {
  fileprivate var finding: Findings.Finding {
    let places = count > 1 ? " (\(count) times)" : ""
    let line = rule.range.start.line
    return Findings.Finding(
      words: isPart
        ? "'\(word)' is a part of the name in line \(line) of the names file, and is not replaced\(places)"
        : "'\(word)' has the name in line \(line) of the names file in it, and is not replaced\(places)",
      text: word, kind: isPart ? "part of a name" : "name in a word",
      hint: "add a line for it to the names file, or write it in another way", file: file,
      range: range)
  }
}

extension StringProtocol {
  /// In lowercase, without accents.
  fileprivate var folded: String {
    let small = lowercased()
    return small.utf8.allSatisfy { $0 < 0x80 } ? small : small.withoutAccents
  }
}
