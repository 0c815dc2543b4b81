package import Content
import Diagnostics
import Files
import Markup
import Stats

extension Edition {
  /// The entries that the keeper may mean: those with the path, file name or address, else the one with
  /// the number of its no (`86` or `#86`), else those with all the words in their title, name or
  /// person. Waiting ones come first. The address may be the page's, or the file's on its host.
  package func entries(meantBy words: String) -> [Entry] {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return [] }
    for match in [hasPath(words), hasName(words), hasAddress(words)] {
      let found = journal.entries.filter(match)
      if !found.isEmpty { return found }
    }
    if let number = Int(words.hasPrefix("#") ? words.dropFirst() : words[...]) {
      if let entry = entry(ofNo: number) { return [entry] }
    }
    let parts = folded(words).split(separator: " ")
    let found = journal.entries.filter { entry in
      let text = folded("\(entry.title) \(entry.ask.to ?? "") \(entry.stem)")
      return parts.allSatisfy { text.includes($0) }
    }
    return found.filter { $0.ask.outcome == .pending }.reversed()
      + found.filter { $0.ask.outcome != .pending }.reversed()
  }

  /// The entries that an answer may be for: if several match and only one of them is waiting, that one.
  /// - Parameter again: whether to replace an existing answer.
  package func entries(answeredBy words: String, again: Bool) -> [Entry] {
    let found = entries(meantBy: words)
    let waiting = found.filter { $0.ask.outcome == .pending }
    return waiting.count == 1 && !again ? waiting : found
  }

  /// The entry that fills a square.
  private func entry(ofNo number: Int) -> Entry? {
    let cells = Statistics(self).grid.cells
    guard (1...max(1, cells.count)).contains(number), !cells.isEmpty else { return nil }
    return published[cells[number - 1].entry]
  }

  private func hasPath(_ words: String) -> (Entry) -> Bool {
    let real = words.contains("/") || words.hasSuffix(".md") ? Disk.plainPath(words) : nil
    return { entry in
      entry.file.path == words || entry.file.path == "\(journal.folder)/entries/\(words)"
        || real == Disk.plainPath(entry.file.path)
    }
  }

  /// Matches the entry whose page or file has this address, copied whole from a browser.
  private func hasAddress(_ words: String) -> (Entry) -> Bool {
    guard words.utf8.includes("://".utf8) else { return { _ in false } }
    let path = percentDecoded(String(words.prefix { $0 != "?" && $0 != "#" }))
    var parts = path.split(separator: "/")
    if parts.last == "index.md" || parts.last == "index.html" { parts.removeLast() }
    guard let last = parts.last else { return { _ in false } }
    return hasName(String(last.hasSuffix(".md") ? last.dropLast(3) : last))
  }

  private func hasName(_ words: String) -> (Entry) -> Bool {
    return { entry in
      entry.slug == words || entry.stem == words || entry.fileStem == words
    }
  }
}

extension Entry {
  /// The name of its file, or of its folder for `index.md`, without the extension.
  package var fileStem: String {
    let name = Disk.name(of: file.path)
    return name == "index.md"
      ? Disk.name(of: Disk.parent(of: file.path))
      : String(name.hasSuffix(".md") ? name.dropLast(3) : name[...])
  }
}

/// The text with case folded.
private func folded(_ text: String) -> String { text.lowercased() }
