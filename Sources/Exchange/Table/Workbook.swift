import Content

/// An Excel workbook (ECMA-376, SpreadsheetML): its sheets by name, and the cells of one of them.
struct Workbook {
  /// The first bytes of the older format, and of any workbook with a password.
  static let oldMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  private let archive: PackedWorkbook
  /// The visible sheets in their order, with the paths of their files.
  private let sheets: [(name: String, path: String)]
  private let countsFrom1904: Bool

  init(_ bytes: [UInt8]) throws(TableProblem) {
    archive = try PackedWorkbook(bytes)
    try Self.refuseOthers(archive)
    guard let workbook = try archive.file("xl/workbook.xml") else { throw .damaged }
    let paths = try Self.paths(archive)
    var sheets: [(name: String, path: String)] = []
    var isFrom1904 = false
    var scanner = XMLScanner(workbook)
    while let event = try scanner.next() {
      guard case .start(let name, _) = event else { continue }
      if scanner.isNamed(name, "workbookPr") {
        isFrom1904 = ["1", "true"].contains(scanner.attribute("date1904") ?? "")
      } else if scanner.isNamed(name, "sheet"),
        scanner.attribute("state") ?? "visible" == "visible",
        let title = scanner.attribute("name"),
        let path = scanner.attribute("id").flatMap({ paths[$0] })
      {
        sheets.append((title, path))
      }
    }
    guard !sheets.isEmpty else { throw .damaged }
    self.sheets = sheets
    countsFrom1904 = isFrom1904
  }

  /// The cells of a sheet; of the first one if none is named.
  func table(_ wanted: String?) throws(TableProblem) -> Table {
    let found =
      sheets.first { $0.name == wanted }
      ?? sheets.first { $0.name.lowercased() == wanted?.lowercased() }
    guard let sheet = wanted == nil ? sheets.first : found else {
      let names = sheets.map { "'\($0.name)'" }.joined(separator: ", ")
      throw TableProblem(
        lines: [], words: "there is no sheet '\(wanted ?? "")'; the sheets are \(names)")
    }
    guard let bytes = try archive.file(sheet.path) else { throw .damaged }
    let cells = SheetCells(
      strings: try SheetCells.strings(archive.file("xl/sharedStrings.xml")),
      styles: try NumberStyles(archive.file("xl/styles.xml")), countsFrom1904: countsFrom1904)
    let others = sheets.filter { $0.name != sheet.name }.map { "'\(printable($0.name))'" }
    let note =
      others.isEmpty
      ? nil
      : "Sheet '\(printable(sheet.name))' of \(sheets.count); the others are "
        + "\(others.joined(separator: ", ")) (--sheet)."
    return try Table(rows: cells.rows(bytes), note: note)
  }

  /// The paths of the workbook's parts by their identifiers.
  private static func paths(_ archive: PackedWorkbook) throws(TableProblem) -> [String: String] {
    guard let bytes = try archive.file("xl/_rels/workbook.xml.rels") else { throw .damaged }
    var paths: [String: String] = [:]
    var scanner = XMLScanner(bytes)
    while let event = try scanner.next() {
      guard case .start(let name, _) = event, scanner.isNamed(name, "Relationship"),
        let id = scanner.attribute("Id"), let target = scanner.attribute("Target")
      else { continue }
      paths[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
    return paths
  }

  /// Refuses other documents that are zip archives.
  private static func refuseOthers(_ archive: PackedWorkbook) throws(TableProblem) {
    let names = archive.names
    let words: String? =
      if names.contains("content.xml"), names.contains("mimetype") {
        "an OpenDocument file; save it as 'Text CSV' in UTF-8, or as .xlsx"
      } else if names.contains(where: { $0.hasSuffix(".iwa") }) {
        "a Numbers document; export it as CSV, or as .xlsx"
      } else if names.contains("word/document.xml") {
        "a text document and not a spreadsheet"
      } else if names.contains("xl/workbook.bin") {
        "a binary workbook (.xlsb); save it as .xlsx or 'CSV UTF-8'"
      } else if let table = names.first(where: { $0.lowercased().hasSuffix(".csv") }) {
        "an archive; unpack it, then import '\(printable(table))'"
      } else if !names.contains("xl/workbook.xml") {
        "an archive without a spreadsheet in it"
      } else {
        nil
      }
    if let words { throw TableProblem(lines: [], words: "the file is \(words)") }
  }

  /// The message for a file in the older format.
  static func oldProblem(_ bytes: [UInt8]) -> TableProblem {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let head = bytes.prefix(2_000_000)
    let isEncrypted = head.indices.contains { head[$0...].starts(with: name) }
    return isEncrypted
      ? .encrypted
      : TableProblem(
        lines: [], words: "the file is an old workbook (.xls); save it as .xlsx or 'CSV UTF-8'")
  }
}
