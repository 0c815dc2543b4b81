import Markup

/// What a publish would add, change and take away for the public, compared with the last one.
package struct Review: Sendable {
  /// A page that the keeper wrote.
  package struct Page: Sendable, Equatable {
    package let title: String
    package let address: String
    /// How many words were added and removed.
    package var more = 0
    package var fewer = 0
  }

  package private(set) var added: [Page] = []
  package private(set) var changed: [Page] = []
  package private(set) var removed: [Page] = []
  /// How many of the pages change that the site makes by itself: home page, log, numbers.
  package private(set) var others = 0
  /// The addresses of pictures.
  package private(set) var picturesAdded: [String] = []
  package private(set) var picturesRemoved: [String] = []
  /// People asked who were not named before.
  package private(set) var names: [String] = []
  /// Words with a capital inside a sentence that were on no page before.
  package private(set) var capitals: [String] = []
  /// Addresses of other sites that no page linked to before.
  package private(set) var links: [String] = []

  /// Whether nothing changes that the keeper wrote.
  package var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && removed.isEmpty && picturesAdded.isEmpty
      && picturesRemoved.isEmpty && names.isEmpty && links.isEmpty
  }

  /// Compares two sites, each given as the bytes of its files by their paths.
  /// - Parameters:
  ///   - people: who was asked in the new site.
  ///   - isWritten: whether a file is a page that the keeper wrote, by its path.
  package init(
    before: [String: [UInt8]], after: [String: [UInt8]], people: [String],
    isWritten: (String) -> Bool
  ) {
    let old = before.filter { $0.key.hasSuffix(".html") }
    let whom = Set(people)
    let oldPages = old.mapValues { PublishedPage($0, people: whom) }
    let newPages = after.filter { $0.key.hasSuffix(".html") }
      .mapValues { PublishedPage($0, people: whom) }
    // Every page has the site's title after its own.
    func title(of page: PublishedPage, in pages: [String: PublishedPage]) -> String {
      let suffix = " · \(pages["index.html"]?.title ?? "")"
      return page.title.hasSuffix(suffix) ? String(page.title.dropLast(suffix.count)) : page.title
    }
    for (path, page) in newPages.sorted(by: { $0.key < $1.key }) {
      let entry = Page(title: title(of: page, in: newPages), address: Self.address(path))
      guard let earlier = oldPages[path] else {
        if isWritten(path) { added.append(entry) } else { others += 1 }
        continue
      }
      let (more, fewer) = Self.difference(earlier.words.map(\.text), page.words.map(\.text))
      guard more + fewer > 0 || earlier.links != page.links else { continue }
      if isWritten(path) {
        changed.append(
          Page(title: entry.title, address: entry.address, more: more, fewer: fewer))
      } else {
        others += 1
      }
    }
    for (path, page) in oldPages.sorted(by: { $0.key < $1.key }) where newPages[path] == nil {
      if path.hasPrefix("entries/") || isWritten(path) {
        removed.append(Page(title: title(of: page, in: oldPages), address: Self.address(path)))
      } else {
        others += 1
      }
    }
    picturesAdded = after.keys.filter { Self.isPicture($0) && before[$0] == nil }.sorted()
    picturesRemoved = before.keys.filter { Self.isPicture($0) && after[$0] == nil }.sorted()
    let written = newPages.filter { isWritten($0.key) }
    let oldWords = Set(oldPages.values.flatMap { $0.words.map { $0.text.lowercased() } })
    capitals = Self.first(
      written.sorted { $0.key < $1.key }.flatMap { $0.value.words }.filter { word in
        !word.isFirst && word.text.count > 1 && (word.text.first?.isUppercase ?? false)
          && !oldWords.contains(word.text.lowercased())
      }.map(\.text))
    let oldText = oldPages.values.map {
      " " + $0.words.map(\.text).joined(separator: " ").lowercased()
    }
    names = Self.first(people).filter { name in
      let words = name.split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }
        .joined(separator: " ").lowercased()
      return !oldText.contains { $0.includes(" \(words)") }
    }
    let oldLinks = Set(oldPages.values.flatMap(\.links))
    links = Self.first(written.sorted { $0.key < $1.key }.flatMap(\.value.links)).filter {
      !oldLinks.contains($0)
    }
  }

  private static func address(_ path: String) -> String {
    "/" + (path.hasSuffix("index.html") ? path.dropLast(10) : path[...])
  }

  /// Whether a file is a picture of the keeper's, and not one that the site draws.
  private static func isPicture(_ path: String) -> Bool {
    let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".mp4", ".webm"]
    return endings.contains { path.lowercased().hasSuffix($0) }
      && !["cards/", "assets/", "apple-touch-icon"].contains { path.hasPrefix($0) }
  }

  /// How many words are only in the second list, and how many are only in the first.
  private static func difference(_ first: [String], _ second: [String]) -> (Int, Int) {
    var counts: [String: Int] = [:]
    for word in second { counts[word, default: 0] += 1 }
    for word in first { counts[word, default: 0] -= 1 }
    return counts.values.reduce(into: (0, 0)) { sum, count in
      if count > 0 { sum.0 += count } else { sum.1 -= count }
    }
  }

  /// Each text once, at its first place.
  private static func first(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
