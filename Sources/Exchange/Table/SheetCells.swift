import Calendar
import Content
import Markup

/// Reads the cells of a sheet.
struct SheetCells {
  /// The texts that cells share, by their number.
  let strings: [String]
  let styles: NumberStyles
  /// Whether days are counted from 1904, as in workbooks from the first Macs.
  let countsFrom1904: Bool

  /// The most cells that a sheet may have, including gaps between them.
  private static let most = 6_000_000

  /// The rows that have a cell; each cell's line is the number of its row. Text merged over several
  /// rows of a column is in each of them.
  func rows(_ bytes: [UInt8]) throws(TableProblem) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var line = 0
    var count = 0
    var scanner = XMLScanner(bytes)
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let isEmpty) where scanner.isNamed(name, "row"):
        line = scanner.attribute("r").flatMap { Int($0) } ?? line + 1
        row = []
        if isEmpty { continue }
      case .start(let name, let isEmpty) where scanner.isNamed(name, "c"):
        let column = scanner.attribute("r").flatMap(Self.column) ?? row.count
        let kind = scanner.attribute("t") ?? "n"
        let style = scanner.attribute("s").flatMap { Int($0) } ?? 0
        let text = isEmpty ? "" : try value(&scanner, kind, style)
        guard !text.isEmpty else { continue }
        guard column >= row.count else { throw .damaged }
        count += column - row.count + 1
        guard count <= Self.most else { throw .tooLarge }
        guard column < Table.mostColumns else { throw .tooWide(line: line) }
        while row.count < column { row.append(Cell("", line: line)) }
        row.append(Cell(text, line: line))
      case .end(let name) where scanner.isNamed(name, "row"):
        if !row.isEmpty { rows.append(row) }
      case .start(let name, _) where scanner.isNamed(name, "mergeCell"):
        guard let merged = scanner.attribute("ref").flatMap(MergedCells.init) else { continue }
        count += merged.lines.count
        guard count <= Self.most else { throw .tooLarge }
        merged.fill(&rows)
      case .end(let name) where scanner.isNamed(name, "mergeCells"):
        return rows
      default: break
      }
    }
    return rows
  }

  /// The text of a cell, up to its end.
  private func value(
    _ scanner: inout XMLScanner, _ kind: String, _ style: Int
  ) throws(TableProblem) -> String {
    var text = ""
    var isValue = false
    var isPhonetic = false
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let isEmpty):
        if scanner.isNamed(name, "v") || scanner.isNamed(name, "t") { isValue = !isEmpty }
        if scanner.isNamed(name, "rPh") { isPhonetic = !isEmpty }
      case .text(let range, let isLiteral):
        if isValue, !isPhonetic { text += scanner.text(range, isLiteral: isLiteral) }
      case .end(let name):
        isValue = false
        if scanner.isNamed(name, "rPh") { isPhonetic = false }
        if scanner.isNamed(name, "c") { return try shown(text, kind, style) }
      }
    }
    throw .damaged
  }

  private func shown(_ text: String, _ kind: String, _ style: Int) throws(TableProblem) -> String {
    switch kind {
    case "s":
      guard let number = Int(text), strings.indices.contains(number) else { throw .damaged }
      return strings[number]
    case "b": return text == "1" ? "true" : "false"
    case "n":
      guard let number = Double(text) else { return text }
      switch styles.kind(style) {
      case .day: return day(number) ?? text
      case .percentage: return "\(Self.plain(number * 100))%"
      case .number: return Self.plain(number)
      }
    case "d": return String(text.prefix(10))
    default: return Self.unescaped(text)
    }
  }

  /// Excel counts days from 30 December 1899, because it takes 1900 for a leap year.
  private func day(_ number: Double) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    let whole = Int(number)
    let start =
      countsFrom1904 ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: 30)
    return start.map { ($0 + (whole < 60 && !countsFrom1904 ? whole + 1 : whole)).description }
  }

  /// `3` for 3.0.
  private static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    let rounded = (number * 1_000_000).rounded() / 1_000_000
    return Int(exactly: rounded).map { String($0) } ?? "\(rounded)"
  }

  /// The column of a reference such as `AB12`, from 0.
  static func column(_ place: String) -> Int? {
    var number = 0
    for byte in place.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      number = number * 26 + Int(byte) - 0x40
      if number > 20_000 { return nil }
    }
    return number > 0 ? number - 1 : nil
  }

  /// `_x000D_` and the like stand for characters that XML cannot contain.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.includes("_x".utf8) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "_") {
      result += rest[..<mark]
      let code = rest[mark...].prefix(7)
      if code.count == 7, code.hasPrefix("_x"), code.hasSuffix("_"),
        let scalar = UInt32(code.dropFirst(2).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
      {
        if scalar != "\r" { result.unicodeScalars.append(scalar) }
        rest = rest[code.endIndex...]
      } else {
        result += "_"
        rest = rest[rest.index(after: mark)...]
      }
    }
    return result + rest
  }

  /// The texts that cells share.
  static func strings(_ bytes: [UInt8]?) throws(TableProblem) -> [String] {
    guard let bytes else { return [] }
    var strings: [String] = []
    var text = ""
    var isText = false
    var isPhonetic = false
    var scanner = XMLScanner(bytes)
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let isEmpty):
        if scanner.isNamed(name, "si") { text = "" }
        if scanner.isNamed(name, "t") { isText = !isEmpty }
        if scanner.isNamed(name, "rPh") { isPhonetic = !isEmpty }
        if isEmpty, scanner.isNamed(name, "si") { strings.append("") }
      case .text(let range, let isLiteral):
        if isText, !isPhonetic { text += scanner.text(range, isLiteral: isLiteral) }
      case .end(let name):
        if scanner.isNamed(name, "t") { isText = false }
        if scanner.isNamed(name, "rPh") { isPhonetic = false }
        if scanner.isNamed(name, "si") {
          strings.append(unescaped(text))
          guard strings.count <= most else { throw .tooLarge }
        }
      }
    }
    return strings
  }
}

/// What the styles of a workbook turn numbers into.
struct NumberStyles {
  enum Kind {
    case number, day, percentage
  }

  private var kinds: [Kind] = []

  init(_ bytes: [UInt8]?) throws(TableProblem) {
    guard let bytes else { return }
    var formats: [Int: String] = [:]
    var isInCells = false
    var scanner = XMLScanner(bytes)
    while let event = try scanner.next() {
      switch event {
      case .start(let name, _):
        if scanner.isNamed(name, "numFmt"),
          let id = scanner.attribute("numFmtId").flatMap({ Int($0) })
        {
          formats[id] = scanner.attribute("formatCode") ?? ""
        } else if scanner.isNamed(name, "cellXfs") {
          isInCells = true
        } else if isInCells, scanner.isNamed(name, "xf") {
          let id = scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
          kinds.append(formats[id].map(Self.kind) ?? Self.kind(builtIn: id))
        }
      case .end(let name): if scanner.isNamed(name, "cellXfs") { isInCells = false }
      case .text: break
      }
    }
  }

  func kind(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

  /// ECMA-376, 18.8.30: the formats that every workbook has.
  private static func kind(builtIn id: Int) -> Kind {
    switch id {
    case 9, 10: .percentage
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .day
    default: .number
    }
  }

  /// A format is for days if it has a letter for years or days outside quotes and brackets.
  private static func kind(_ code: String) -> Kind {
    var isQuoted = false
    var isBracketed = false
    var previous: Character = " "
    for character in code.lowercased() {
      defer { previous = character }
      if previous == "\\" || previous == "_" || previous == "*" { continue }
      if character == "\"" { isQuoted.toggle() }
      if character == "[" { isBracketed = true }
      if character == "]" { isBracketed = false }
      if isQuoted || isBracketed { continue }
      if "yd年月日".contains(character) { return .day }
      if character == "%" { return .percentage }
    }
    return .number
  }
}
