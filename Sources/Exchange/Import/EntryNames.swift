import Authoring
import Content
import Files

/// Gives new entries names that are not taken.
struct EntryNames {
  private let folder: String
  private var stems: Set<String> = []
  private var slugs: Set<String> = []

  /// - Parameter journal: its entries' names are taken.
  init(_ journal: Journal) {
    folder = "\(journal.folder)/entries"
    for entry in journal.entries {
      stems.insert(entry.stem.lowercased())
      slugs.insert(entry.slug.lowercased())
      for alias in entry.aliases {
        slugs.formUnion(alias.value.split(separator: "/").suffix(1).map { $0.lowercased() })
      }
    }
    stems.formUnion(journal.flawed.map { $0.stem.lowercased() })
  }

  /// Takes a name made of the day and the words: `2026-01-09-analyst-aurora`.
  mutating func take(for facts: EntryFacts) -> String {
    let words = Content.slug(from: [facts.title, facts.to ?? ""].joined(separator: " "))
    let base = words.isEmpty ? "ask" : Self.short(words)
    var number = 1
    while true {
      let slug = number == 1 ? base : "\(base)-\(number)"
      let stem = "\(facts.asked)-\(slug)"
      if isFree(stem), !slugs.contains(slug) {
        stems.insert(stem)
        slugs.insert(slug)
        return stem
      }
      number += 1
    }
  }

  /// Takes the name that an entry had before it was exported; `nil` if that is not possible.
  mutating func take(_ stem: String, slug: String) -> String? {
    let isSafe =
      !stem.isEmpty && !stem.hasPrefix(".") && stem.utf8.count <= 200 && stem != "index"
      && !stem.unicodeScalars.contains {
        $0 == "/" || $0 == "\\" || $0.value < 32 || $0 == "\u{7F}"
      }
    guard isSafe, isFree(stem), !slugs.contains(slug.lowercased()) else { return nil }
    stems.insert(stem.lowercased())
    slugs.insert(slug.lowercased())
    return stem
  }

  private func isFree(_ stem: String) -> Bool {
    guard !stems.contains(stem.lowercased()) else { return false }
    do {
      return try Disk.status(of: "\(folder)/\(stem).md", followingLinks: false) == nil
    } catch {
      // Writing it will fail safely, with the reason.
      return true
    }
  }

  /// The first words, in at most eighty bytes.
  private static func short(_ slug: String) -> String {
    guard slug.utf8.count > 80 else { return slug }
    var result = ""
    for word in slug.split(separator: "-") {
      guard result.utf8.count + word.utf8.count < 80 else { break }
      result += result.isEmpty ? String(word) : "-\(word)"
    }
    return result.isEmpty
      ? String(String.UnicodeScalarView(slug.unicodeScalars.prefix(20))) : result
  }
}
