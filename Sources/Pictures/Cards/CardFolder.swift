import Files

/// The folder beside the output in which drawn cards are kept, each under the hash of its drawing,
/// so that none is drawn twice. It may be cleared at any time, and kept from one CI run to the next.
package struct CardFolder: Sendable {
  let path: String

  /// The folder of an output: `.site.cards` beside `site`.
  package init(beside output: String) {
    path = "\(Disk.parent(of: output))/.\(Disk.name(of: output)).cards"
  }

  /// The name of a drawing (FNV-1a, 128 bits, of the drawing and of what draws it).
  static func name(of svg: [UInt8], drawnBy versions: String) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for bytes in [Array(versions.utf8), svg] {
      for byte in bytes {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// The file that says what drew the kept cards. A new version of a library is noticed when the
  /// next card is drawn, and then all are redrawn, so that all of a site's cards are drawn in the
  /// same way.
  var versionsFile: String { "\(path)/drawn-with" }

  /// What drew the kept cards; `nil` if nothing is kept.
  var versions: String? {
    get throws(DiskError) {
      guard try Disk.status(of: versionsFile) != nil else { return nil }
      return String(decoding: try Disk.read(versionsFile), as: UTF8.self)
    }
  }

  /// The file of a drawing.
  func file(_ name: String) -> String { "\(path)/\(name).png" }

  /// The file of a drawing that lacks glyphs.
  func incompleteFile(_ name: String) -> String { "\(path)/\(name).incomplete.png" }

  /// The file with the characters that a drawing lacks.
  func missingFile(_ name: String) -> String { "\(path)/\(name).missing" }

  /// Whether a complete drawing is kept, and its file is whole.
  func holds(_ name: String) throws(DiskError) -> Bool { try isWhole(file(name)) }

  /// Whether a file is a PNG with its end; after a power cut, there may be one without.
  private func isWhole(_ file: String) throws(DiskError) -> Bool {
    guard try Disk.status(of: file)?.kind == .file else { return false }
    return try Disk.end(of: file, length: pngEnd.count) == pngEnd
  }

  /// The characters that a kept drawing lacks; `nil` for a drawing that is not kept as incomplete.
  func missing(_ name: String) throws(DiskError) -> String? {
    guard try isWhole(incompleteFile(name)),
      try Disk.status(of: missingFile(name))?.kind == .file
    else { return nil }
    return String(decoding: try Disk.read(missingFile(name)), as: UTF8.self)
  }

  /// Saves a drawing with the characters that it lacks.
  func keep(_ picture: DrawingProgram.Picture, of name: String) throws(DiskError) {
    guard !picture.missing.isEmpty else { return try keep(picture.png, at: file(name)) }
    try keep(Array(picture.missing.utf8), at: missingFile(name))
    try keep(picture.png, at: incompleteFile(name))
  }

  /// Saves a picture; an interrupted build leaves nothing under its name, and a full disk leaves
  /// nothing at all.
  func keep(_ bytes: [UInt8], at file: String) throws(DiskError) {
    let draft = "\(file).\(Disk.processNumber)"
    do {
      try Disk.write(bytes, to: draft)
      try Disk.rename(draft, to: file)
    } catch {
      // The next build removes what is left.
      do { try Disk.remove(draft) } catch {}
      throw error
    }
  }

  /// Removes the cards that no page has any more, because they may show what has been hidden since,
  /// and what interrupted builds left behind.
  func prune(keeping used: Set<String>) throws(DiskError) {
    guard try Disk.status(of: path)?.kind == .folder else { return }
    for name in try Disk.list(path).map(\.name) where Self.isOurs(name) {
      let isDraft = Self.writer(of: name) != nil
      let isOver =
        isDraft
        ? !(Self.writer(of: name).map(Disk.isRunning) ?? false)
        : !used.contains("\(path)/\(name)")
      if isOver { try Disk.remove("\(path)/\(name)") }
    }
  }

  /// The process number of the build that writes a draft; `nil` for the name of any other file.
  private static func writer(of name: String) -> Int32? {
    name.lastIndex(of: ".").flatMap { Int32(name[name.index(after: $0)...]) }
  }

  private static func isOurs(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    if parts.first == "drawn-with", parts.count > 1 { return true }
    return parts.count > 1 && parts[0].utf8.count == 32
      && parts[0].allSatisfy { $0.isHexDigit && !$0.isUppercase }
      && (parts.contains("png") || parts.contains("missing"))
  }
}
