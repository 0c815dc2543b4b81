import Markup

/// What a reader sees of a page: its title, its words, and where it links to elsewhere.
struct PublishedPage {
  let title: String
  /// The words that the keeper wrote in it, with their capitals.
  let words: [Word]
  /// The absolute addresses that it links to.
  let links: [String]

  struct Word: Hashable {
    let text: String
    /// Whether a sentence may begin with it, so that its capital says nothing.
    let isFirst: Bool
  }

  /// Reads a page of the site. What changes with the day or with neighbouring entries is left out: how
  /// long an ask has waited, the number of its square, the links between pages.
  /// - Parameter people: who was asked.
  init(_ html: [UInt8], people: Set<String>) {
    title = text(of: html[...].parts(from: "<title>", to: "</title>", atMost: 1).first ?? [])
    var main = html[...].parts(from: "<main", to: "</main>", atMost: 1).first ?? html[...]
    for (start, end) in [
      ("<nav", "</nav>"), (#"<section class="place""#, "</section>"),
      (#"<section class="pass""#, "</section>"),
      (#"<p class="quietly" data-region="outlook""#, "</p>"),
    ] {
      main.cut(from: start, to: end)
    }
    // In a list of other entries, too, a number is a square's.
    main.cut(from: #"<span class="mark "#, to: "</span>")
    let outcomes = main.cut(from: #"<span class="outcome "#, to: "</span>")
    let kicker = main.cut(from: #"<p class="kicker""#, to: "</p>")
    let byline = main.cut(from: #"<p class="byline""#, to: "</p>")
    links = main.parts(from: "href=\"", to: "\"").filter {
      $0.starts(with: "https://".utf8) || $0.starts(with: "http://".utf8)
    }.map { text(of: $0) }
    let days = kicker.parts(from: "datetime=\"", to: "\"").map { text(of: $0) }
    let said = byline.parts(from: "<span", to: "</span>").compactMap { span -> String? in
      let words = text(of: span.drop { $0 != UInt8(ascii: ">") }.dropFirst())
      return people.contains(words) || !words.contains(where: \.isNumber) ? words : nil
    }
    words =
      Self.words(of: text(of: kicker + outcomes)).map { word in
        Word(text: word.text.filter { !$0.isNumber }, isFirst: word.isFirst)
      }.filter { !$0.text.isEmpty }
      + days.map { Word(text: $0, isFirst: true) } + said.flatMap(Self.words)
      + Self.words(of: text(of: main))
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

private let blocks: Set<String> = [
  "/p", "/li", "/td", "/dd", "/dt", "/div", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6",
]

/// The words of some markup without its tags. Every block ends like a sentence.
private func text(of html: ArraySlice<UInt8>) -> String {
  var plain: [UInt8] = []
  plain.reserveCapacity(html.count)
  var rest = html
  while let next = rest.popFirst() {
    guard next == UInt8(ascii: "<") else {
      plain.append(next)
      continue
    }
    let tag = rest.prefix { $0 != UInt8(ascii: ">") }
    rest = rest.dropFirst(tag.count + 1)
    if blocks.contains(String(decoding: tag, as: UTF8.self)) { plain += ".\n".utf8 }
  }
  return String(decoding: plain, as: UTF8.self).unescaped
}

extension ArraySlice<UInt8> {
  /// Removes what is between each occurrence of one text and the next occurrence of another,
  /// including both.
  /// - Returns: everything that was removed.
  @discardableResult
  fileprivate mutating func cut(from start: String, to end: String) -> Self {
    var cut: Self = []
    while let start = place(of: start.utf8)?.lowerBound,
      let end = self[start...].place(of: end.utf8)?.upperBound
    {
      cut += self[start..<end]
      removeSubrange(start..<end)
    }
    return cut
  }

  /// What is between each occurrence of one text and the next occurrence of another.
  fileprivate func parts(from start: String, to end: String, atMost limit: Int = .max) -> [Self] {
    var found: [Self] = []
    var rest = self
    while found.count < limit, let start = rest.place(of: start.utf8)?.upperBound,
      let end = rest[start...].place(of: end.utf8)
    {
      found.append(rest[start..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return found
  }
}
