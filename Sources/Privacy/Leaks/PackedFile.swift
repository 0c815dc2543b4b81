import Archives
import Markup

/// The text that the bytes of a file do not show directly: in the files inside an archive, in the
/// compressed parts and the strings of a PDF, and in texts and tags that are not UTF-8.
struct PackedFile {
  /// Some text, with the name of the part that contains it; `nil` for the file itself.
  typealias Part = (name: String?, text: [UInt8])

  private(set) var parts: [Part] = []
  /// Parts that cannot be read, with the reason; the name is `nil` for the whole file.
  private(set) var unread: [(name: String?, reason: String)] = []

  /// The most that a part may unpack to, in bytes. The text of a hundred novels is smaller.
  private static let largest = 64 << 20
  /// How deeply archives may be nested.
  private static let deepest = 3

  init(_ bytes: [UInt8]) { read(bytes, nil, depth: 0) }

  private mutating func read(_ bytes: [UInt8], _ name: String?, depth: Int) {
    if bytes.starts(with: Archive.mark) {
      readArchive(bytes, name, depth: depth)
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      do throws(ArchiveProblem) {
        add(try inflated(bytes[...], as: .gzip, atMost: Self.largest), name, depth: depth)
      } catch {
        unread.append((name, error.words))
      }
    } else if bytes.prefix(1024).includes("%PDF-".utf8) {
      readPDF(bytes, name)
    } else if let kind = Self.closed.first(where: { bytes.starts(with: $0.mark) }) {
      unread.append((name, "it is \(kind.name)"))
    }
    // The older tag of a sound file has its title directly after its mark, as if they were one word
    // (ID3v1).
    if bytes.suffix(128).starts(with: "TAG".utf8) {
      parts.append((name, Self.fromLatin(bytes.suffix(125))))
    }
    if !Self.isUnicode(bytes) {
      // The tags of a long film or sound file are at its beginning or its end.
      let isLong = bytes.count > 4 << 20
      let ends = isLong ? [bytes.prefix(1 << 20), bytes.suffix(1 << 20)] : [bytes[...]]
      for end in ends { parts.append((name, Self.fromLatin(end))) }
    }
  }

  private mutating func add(_ bytes: [UInt8], _ name: String?, depth: Int) {
    parts.append((name, metadataText(of: bytes) ?? bytes))
    if depth < Self.deepest {
      read(bytes, name, depth: depth + 1)
    } else if bytes.starts(with: Archive.mark) {
      unread.append((name, "it is an archive within archives"))
    }
  }

  private mutating func readArchive(_ bytes: [UInt8], _ name: String?, depth: Int) {
    do throws(ArchiveProblem) {
      let archive = try Archive(bytes)
      for file in archive.names {
        let whole = [name, file].compactMap(\.self).joined(separator: "/")
        do throws(ArchiveProblem) {
          parts.append((whole, file.bytesWithDigitsApart))
          add(try archive.file(file) ?? [], whole, depth: depth)
        } catch {
          unread.append((whole, error.words))
        }
      }
    } catch {
      unread.append((name, error.words))
    }
  }

  private mutating func readPDF(_ bytes: [UInt8], _ name: String?) {
    let text = PDFText(bytes)
    for part in text.parts { parts.append((name, part)) }
    if text.isEncrypted { unread.append((name, "it is encrypted")) }
  }

  /// Kinds of files that only their own programs can unpack.
  private static let closed: [(mark: [UInt8], name: String)] = [
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz"),
    (Array("BZh".utf8), "compressed with bzip2"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an older file of Office, or one with a password"),
  ]

  private static func isUnicode(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The readable runs in some bytes, read as Latin-1 (each byte is a letter), in UTF-8.
  static func fromLatin(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0..<32, 127..<0xA0: if text.last != 10 { text.append(10) }
      case 0x80...: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      default: text.append(byte)
      }
    }
    return text
  }
}

extension ArchiveProblem {
  fileprivate var words: String {
    switch self {
    case .damaged: "it is damaged, or compressed in an unusual way"
    case .tooLarge: "it unpacks to more than can be searched"
    case .encrypted: "it has a password"
    }
  }
}
