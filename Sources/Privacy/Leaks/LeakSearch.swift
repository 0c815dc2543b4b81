import Diagnostics
import Synchronization

/// A secret found on the site, and where.
package struct Leak: Sendable {
  /// The file of the site.
  package let path: String
  /// Where in the file; `nil` if it is in the file's name or in what is left of a picture's
  /// metadata.
  let place: Position?
  /// How it occurs: "in", "in the name of", "drawn into".
  let manner: Manner
  let match: Match
  /// The part of the file, if several are packed into it.
  var part: String?

  enum Manner: String, Sendable {
    case inside = "in"
    case named = "in the name of"
    case drawn = "drawn into"
    case metadata = "in the metadata of"
  }

  /// Equal for two leaks of the same secret in the same file.
  var mark: LeakMark { LeakMark(path: path, manner: manner, secret: match.secret, run: match.run) }
}

/// A secret in a file.
struct LeakMark: Hashable {
  let path: String
  let manner: Leak.Manner
  let secret: Int
  let run: UInt64
}

/// Searches the files of a site for what must not be there; can be used on any thread.
package final class LeakSearch: Sendable {
  /// What is searched for.
  package let secrets: Secrets
  private let found = Mutex<[Leak]>([])
  private let unreadable = Mutex<[Unread]>([])

  package init(_ secrets: Secrets) { self.secrets = secrets }

  /// Everything found so far, ordered by the paths of the files.
  package var leaks: [Leak] {
    found.withLock { $0 }.sorted {
      ($0.path, $0.match.range.lowerBound, $0.match.secret)
        < ($1.path, $1.match.range.lowerBound, $1.match.secret)
    }
  }

  /// Searches a file and its name.
  package func look(at bytes: [UInt8], in path: String) {
    guard !secrets.isEmpty else { return }
    // A number after a name does not hide it; but the names of assets contain random digits and
    // letters.
    let name = path.hasPrefix("assets/") ? Array(path.utf8) : path.bytesWithDigitsApart
    note(matches(in: name), in: path, .named) { _ in nil }
    if let text = metadataText(of: bytes) {
      note(matches(in: text).filter(isLong), in: path, .metadata) { _ in nil }
    } else {
      note(matches(in: bytes), in: path, .inside, bytes)
    }
  }

  /// Searches a file that the keeper added, and everything packed into it.
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

  /// The files, or parts of them, that could not be searched.
  var unread: [Unread] {
    unreadable.withLock { $0 }.sorted { ($0.path, $0.part ?? "") < ($1.path, $1.part ?? "") }
  }

  /// A file, or a part of one, that could not be searched.
  struct Unread: Sendable {
    let path: String
    let part: String?
    let reason: String
  }

  /// Up to three letters in a row occur by chance in any picture.
  private func isLong(_ match: Match) -> Bool { secrets.all[match.secret].letterCount > 3 }

  /// Searches a drawing whose picture is a file of the site.
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
