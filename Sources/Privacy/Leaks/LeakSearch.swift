import Diagnostics
import Synchronization

/// A place of the site at which a secret is.
package struct Leak: Sendable {
  /// The file of the site.
  package let path: String
  /// Where in the file; `nil` where it is in its name or in what is left of a picture's metadata.
  let place: Position?
  /// How it is there: "in", "in the name of", "drawn into".
  let manner: Manner
  let match: Match
  /// The part of a file that is packed of several.
  var part: String?

  enum Manner: String, Sendable {
    case inside = "in"
    case named = "in the name of"
    case drawn = "drawn into"
    case metadata = "in the metadata of"
  }

  /// What two leaks have in common that are of the same secret in the same file.
  var mark: LeakMark { LeakMark(path: path, manner: manner, secret: match.secret, run: match.run) }
}

/// A secret in a file.
struct LeakMark: Hashable {
  let path: String
  let manner: Leak.Manner
  let secret: Int
  let run: UInt64
}

/// Looks through the files of a site for what must not be there, on any thread.
package final class LeakSearch: Sendable {
  /// What is searched for.
  package let secrets: Secrets
  private let found = Mutex<[Leak]>([])
  private let unreadable = Mutex<[Unread]>([])

  package init(_ secrets: Secrets) { self.secrets = secrets }

  /// All that was found so far, by the paths of the files.
  package var leaks: [Leak] {
    found.withLock { $0 }.sorted {
      ($0.path, $0.match.range.lowerBound, $0.match.secret)
        < ($1.path, $1.match.range.lowerBound, $1.match.secret)
    }
  }

  /// Looks through a file and its name.
  package func look(at bytes: [UInt8], in path: String) {
    guard !secrets.isEmpty else { return }
    // A number after a name does not hide it; the names of assets hold random digits and letters.
    let name = path.hasPrefix("assets/") ? Array(path.utf8) : path.bytesWithDigitsApart
    note(matches(in: name), in: path, .named) { _ in nil }
    if let text = metadataText(of: bytes) {
      note(matches(in: text).filter(isLong), in: path, .metadata) { _ in nil }
    } else {
      note(matches(in: bytes), in: path, .inside, bytes)
    }
  }

  /// Looks through a file that the keeper added as it is, and through all that is packed into it.
  package func look(atAdded bytes: [UInt8], in path: String) {
    guard !secrets.isEmpty else { return }
    look(at: bytes, in: path)
    let packed = PackedFile(bytes)
    for (name, text) in packed.parts {
      note(matches(in: text).filter(isLong), in: path, .inside, part: name) { _ in nil }
    }
    if packed.unread.isEmpty { return }
    unreadable.withLock { list in
      list += packed.unread.map { Unread(path: path, part: $0.name, reason: $0.reason) }
    }
  }

  /// What could not be looked through.
  var unread: [Unread] {
    unreadable.withLock { $0 }.sorted { ($0.path, $0.part ?? "") < ($1.path, $1.part ?? "") }
  }

  /// A file, or a part of it, that could not be looked through.
  struct Unread: Sendable {
    let path: String
    let part: String?
    let reason: String
  }

  /// A few letters in a row are in any picture.
  private func isLong(_ match: Match) -> Bool { secrets.all[match.secret].letterCount > 3 }

  /// Looks through a drawing, whose picture is a file of the site.
  package func look(atDrawing svg: [UInt8], of path: String) {
    if !secrets.isEmpty { note(matches(in: svg), in: path, .drawn) { _ in nil } }
  }

  private func matches(in bytes: [UInt8]) -> [Match] {
    WordMatcher.matches(of: secrets.words, in: bytes, isPlain: false)
  }

  private func note(_ matches: [Match], in path: String, _ manner: Leak.Manner, _ bytes: [UInt8]) {
    guard !matches.isEmpty else { return }
    let file = SourceFile(path: path, bytes: bytes)
    note(matches, in: path, manner) { file.position(ofByte: $0.range.lowerBound) }
  }

  private func note(
    _ matches: [Match], in path: String, _ manner: Leak.Manner, part: String? = nil,
    _ place: (Match) -> Position?
  ) {
    var seen: Set<LeakMark> = []
    let leaks = matches.map {
      Leak(path: path, place: place($0), manner: manner, match: $0, part: part)
    }.filter { seen.insert($0.mark).inserted }
    if !leaks.isEmpty { found.withLock { $0 += leaks } }
  }
}
