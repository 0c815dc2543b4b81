import Files

/// The folder beside the output in which drawn cards are kept, each under the hash of its drawing,
/// so that none is drawn twice. It may be cleared at any time, and kept from one CI run to the next.
package struct CardFolder: Sendable {
  let path: String

  /// Changes whenever the same drawing gives another picture.
  private static let version = "1"

  /// The folder of an output: `.site.cards` beside `site`.
  init(beside output: String) {
    path = "\(Disk.parent(of: output))/.\(Disk.name(of: output)).cards"
  }

  /// The name of a drawing (FNV-1a, 128 bits, of the drawing and the version of this program's way
  /// to draw).
  static func name(of svg: [UInt8]) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for bytes in [Array(version.utf8), svg] {
      for byte in bytes {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// The file of a drawing.
  func file(_ name: String) -> String { "\(path)/\(name).png" }

  /// The file of a drawing that lacks a glyph: it is drawn again by the next build, which may find
  /// the font.
  func incompleteFile(_ name: String) -> String { "\(path)/\(name).incomplete.png" }

  /// Whether a drawing is kept as it should be.
  func holds(_ name: String) throws(DiskError) -> Bool {
    try Disk.status(of: file(name))?.kind == .file
  }

  /// Keeps a picture; an interrupted build leaves nothing under its name, and a full disk nothing at
  /// all.
  func keep(_ png: [UInt8], at file: String) throws(DiskError) {
    let draft = "\(file).\(Disk.processNumber)"
    do {
      try Disk.write(png, to: draft)
      try Disk.rename(draft, to: file)
    } catch {
      // What stays is removed by the next build.
      do { try Disk.remove(draft) } catch {}
      throw error
    }
  }

  /// Removes every card that is not in use, because it may show an entry that has been hidden
  /// since, and what interrupted builds left behind.
  func prune(keeping used: Set<String>) throws(DiskError) {
    guard try Disk.status(of: path)?.kind == .folder else { return }
    for name in try Disk.list(path).map(\.name) where Self.isOurs(name) {
      let isInUse = used.contains("\(path)/\(name)") || Self.isBeingWritten(name)
      if !isInUse { try Disk.remove("\(path)/\(name)") }
    }
  }

  /// Whether a name is that of a draft whose build is at work.
  private static func isBeingWritten(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), let number = Int32(name[name.index(after: dot)...])
    else { return false }
    return Disk.isRunning(process: number)
  }

  private static func isOurs(_ name: String) -> Bool {
    name.utf8.count > 32
      && name.utf8.prefix(32).allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      } && name.dropFirst(32).hasPrefix(".") && name.contains(".png")
  }
}

extension OutputFolder {
  /// Where the share cards of this site are kept between builds.
  package var cards: CardFolder { CardFolder(beside: path) }
}
