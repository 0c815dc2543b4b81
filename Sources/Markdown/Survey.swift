/// What one walk over a tree finds out.
struct Survey {
  private(set) var links: [Link] = []
  private(set) var rawHTML: [Document.RawHTML] = []
  private(set) var highestHeading = 7
  private var words = ""
  private var block = 1
  private var isFull = false

  /// The longest excerpt, in characters: what search engines and chat previews show.
  private static let excerptLength = 160

  mutating func visit(_ node: Node, entering: Bool) {
    let kind = node.kind
    guard entering else {
      if kind == .otherBlock || kind == .heading { collect(" ") }
      return
    }
    switch kind {
    case .heading:
      block = node.line
      highestHeading = min(highestHeading, node.headingLevel)
    case .otherBlock: block = node.line
    case .htmlBlock:
      block = node.line
      note(rawHTML: node.literal)
    case .inlineHTML: note(rawHTML: node.literal)
    case .text, .code: if !isFull { collect(node.literal) }
    case .lineBreak: collect(" ")
    case .link, .image:
      links.append(
        Link(kind: kind == .link ? .link : .image, destination: node.destination, line: block))
    case .other: break
    }
  }

  /// The words found so far, cut at the last word that fits.
  var excerpt: String {
    let words = words.split(separator: " ").joined(separator: " ")
    guard words.count > Self.excerptLength else { return words }
    let cut = words.prefix(Self.excerptLength - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  private mutating func collect(_ text: String) {
    guard !isFull else { return }
    words += text
    isFull = words.utf8.count > Self.excerptLength * 8
  }

  /// A comment is a note to oneself: leaving it out loses nothing.
  private mutating func note(rawHTML text: String) {
    guard !text.hasPrefix("<!--") else { return }
    let line = text.prefix { !$0.isNewline }
    rawHTML.append(Document.RawHTML(line: block, text: String(line)))
  }
}
