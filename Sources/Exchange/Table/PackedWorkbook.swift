import Archives

/// The files inside a workbook.
struct PackedWorkbook {
  /// The bytes that a workbook begins with.
  static let mark = Archive.mark

  private let archive: Archive

  init(_ bytes: [UInt8]) throws(TableProblem) {
    do { archive = try Archive(bytes) } catch { throw TableProblem(error) }
  }

  /// The names of all files in it.
  var names: [String] { archive.names }

  /// The bytes of a file; `nil` if there is none with that name.
  func file(_ name: String) throws(TableProblem) -> [UInt8]? {
    do { return try archive.file(name) } catch { throw TableProblem(error) }
  }
}

extension TableProblem {
  static let damaged = TableProblem(
    lines: [], words: "the workbook is damaged; open it and save it again")

  static let tooLarge = TableProblem(
    lines: [],
    words: "the workbook unpacks to far more than a spreadsheet has; save it as 'CSV UTF-8'")
  static let encrypted = TableProblem(
    lines: [], words: "the workbook has a password; save it without one, or as 'CSV UTF-8'")

  fileprivate init(_ problem: ArchiveProblem) {
    switch problem {
    case .damaged: self = .damaged
    case .tooLarge: self = .tooLarge
    case .encrypted: self = .encrypted
    }
  }
}
