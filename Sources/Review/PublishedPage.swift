/// What a reader sees of a page: its title, its words, and where it links to elsewhere.
struct PublishedPage {
  let title: String
  /// The words of what the keeper wrote in it, with their capitals.
  let words: [Word]
  /// The whole addresses that it links to.
  let links: [String]

  struct Word: Hashable {
    let text: String
    /// Whether a sentence may begin with it, so that its capital says nothing.
    let isFirst: Bool
  }

  /// Reads a page of the site. What leads from page to page is left out: it changes with every
  /// neighbour.
  init(_ html: [UInt8]) {
    let page = String(decoding: html, as: UTF8.self)
    title = text(of: page.part(from: "<title>", to: "</title>") ?? "")
    var main = page.part(from: "<main", to: "</main>") ?? page
    while let navigation = main.firstRange(of: /<nav[\s\S]*?<\/nav>/) {
      main.removeSubrange(navigation)
    }
    links = main.matches(of: /href="(https?:\/\/[^"]+)"/).map { text(of: String($0.1)) }
    words = Self.words(of: text(of: main.replacing(/<\/(p|li|h\d|td|dd|dt|div)>/, with: ".\n")))
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var isFirst = true
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.drop { !$0.isLetter && !$0.isNumber }
      let bare = String(word.prefix(while: { $0.isLetter || $0.isNumber || "'’-".contains($0) }))
      if !bare.isEmpty { words.append(Word(text: bare, isFirst: isFirst)) }
      isFirst = piece.last.map { ".!?:”\"".contains($0) } ?? false
    }
    return words
  }
}

/// The words of some markup without its tags.
private func text(of html: String) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(html.replacing(/<[^>]*>/, with: "")) { $0.replacing($1.0, with: $1.1) }
}

extension String {
  /// What is between two texts; `nil` where one of them is missing.
  fileprivate func part(from start: String, to end: String) -> String? {
    guard let start = firstRange(of: start), let end = self[start.upperBound...].firstRange(of: end)
    else { return nil }
    return String(self[start.upperBound..<end.lowerBound])
  }
}
