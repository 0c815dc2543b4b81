import Markup

/// Collects links, headings, raw HTML and the excerpt in one walk over a tree.
struct DocumentScan {
  private(set) var links: [Link] = []
  private(set) var loneAddresses: [LoneAddress] = []
  private(set) var rawHTML: [Document.RawHTML] = []
  private(set) var openComments: [Document.OpenComment] = []
  private(set) var highestHeading = 7
  private var words: [UInt8] = []
  private var block = 1
  private var isFull = false
  private var lines: LineReader
  /// The number of line breaks so far in the block.
  private var breaks = 0
  /// Whether the line is an address, which does not belong in an excerpt.
  private var isInAddress = false

  init(_ source: ArraySlice<UInt8>) { lines = LineReader(source) }

  /// The longest excerpt, in characters: what search engines and chat previews show.
  private static let excerptLength = 160

  mutating func visit(_ node: Node, entering: Bool) {
    let kind = node.kind
    guard entering else {
      if kind == .otherBlock { isInAddress = false }
      if kind == .otherBlock || kind == .heading { collectBlank() }
      return
    }
    switch kind {
    case .heading:
      block = node.line
      highestHeading = min(highestHeading, node.headingLevel)
    case .otherBlock: (block, breaks) = (node.line, 0)
    case .htmlBlock:
      block = node.line
      note(rawHTML: node.literal, lastLine: node.lastLine)
    case .inlineHTML: note(rawHTML: node.literal, lastLine: nil)
    case .text:
      node.withLiteral { text in
        lookForComment(in: text)
        if text.starts(with: "http".utf8), let paragraph = node.paragraphOfItsLine {
          noteAddress(line: paragraph.line + breaks)
        }
        if !isFull, !isInAddress { collect(text) }
      }
    case .code: if !isFull { node.withLiteral { collect($0) } }
    case .lineBreak:
      breaks += 1
      isInAddress = false
      collectBlank()
    case .link:
      var link = Link(kind: .link, destination: node.destination, line: block)
      link.isAlone = node.isAlone
      if link.isAlone {
        link.holdsImage = node.holdsOnlyAnImage
        link.words = node.plainText
      }
      links.append(link)
    case .image:
      links.append(
        Link(
          kind: .image, destination: node.destination, line: block, words: node.plainText,
          title: node.title))
    case .other: break
    }
  }

  /// The words found so far, cut at the last word that fits.
  var excerpt: String {
    var words = words[...]
    while words.last == space { words = words.dropLast() }
    if words.prefix(Self.excerptLength + 1).allSatisfy({ $0 < 0x80 }) {
      return Self.cut(ASCII: words)
    }
    let text = String(decoding: words, as: UTF8.self)
    let start = text.prefix(Self.excerptLength + 1)
    guard start.count > Self.excerptLength else { return text }
    let cut = start.dropLast(2)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + "…"
  }

  /// The same for text that begins in ASCII, byte by byte: counting characters took 3 % of a whole
  /// build.
  private static func cut(ASCII words: ArraySlice<UInt8>) -> String {
    guard words.count > excerptLength else { return String(decoding: words, as: UTF8.self) }
    let cut = words.prefix(excerptLength - 1)
    return String(decoding: cut[..<(cut.lastIndex(of: space) ?? cut.endIndex)], as: UTF8.self) + "…"
  }

  /// Adds text, with each run of white space folded into one space.
  private mutating func collect(_ text: UnsafeBufferPointer<UInt8>) {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { $0 == space || (9...13).contains($0) } ?? text.endIndex
      let word = UnsafeBufferPointer(rebasing: text[start..<end])
      words.append(contentsOf: word)
      if end < text.endIndex, let last = words.last, last != space { words.append(space) }
      start = end + 1
    }
    // A character takes one byte in ASCII and at most four elsewhere, unless it has combining marks; then the
    // excerpt gets shorter. One byte more than the longest excerpt shows that it has to be cut.
    isFull =
      words.count > Self.excerptLength * 4
      || words.count > Self.excerptLength + 1 && words.allSatisfy { $0 < 0x80 }
  }

  private mutating func collectBlank() {
    if !isFull, let last = words.last, last != space { words.append(space) }
  }

  private mutating func noteAddress(line number: Int) {
    guard let address = lines.address(onLine: number) else { return }
    loneAddresses.append(LoneAddress(address: address, line: number))
    isInAddress = true
  }

  /// Comments are not reported, because leaving out a note to oneself loses nothing.
  private mutating func note(rawHTML text: String, lastLine: Int?) {
    switch rest(behindCommentsOf: text) {
    case .nothing: break
    case .openComment: openComments.append(.init(line: block, isShown: false))
    case .markup:
      let line = text.prefix { !$0.isNewline }
      rawHTML.append(Document.RawHTML(line: block, text: String(line), lastLine: lastLine))
    }
  }

  /// Finds a comment that CommonMark reads as text because it is not closed in its paragraph.
  private mutating func lookForComment(in text: UnsafeBufferPointer<UInt8>) {
    guard let angle = text.firstIndex(of: UInt8(ascii: "<")), openComments.last?.line != block,
      let start = text[angle...].place(of: "<!--".utf8)
    else { return }
    // Later versions of CommonMark read "<!-->" and "<!--->" as whole comments.
    let rest = text[start.upperBound...]
    if rest.starts(with: ">".utf8) || rest.starts(with: "->".utf8) { return }
    openComments.append(.init(line: block, isShown: true))
  }
}

private enum Rest { case nothing, openComment, markup }

/// What follows the comments at the beginning of raw HTML.
private func rest(behindCommentsOf html: String) -> Rest {
  var rest = html.utf8[...]
  while true {
    rest = rest.drop { $0 == space || (9...13).contains($0) }
    guard rest.starts(with: "<!--".utf8) else { return rest.isEmpty ? .nothing : .markup }
    // CommonMark reads "<!-->" as a whole comment.
    guard let end = rest.dropFirst(2).place(of: "-->".utf8) else { return .openComment }
    rest = rest[end.upperBound...]
  }
}

private let space = UInt8(ascii: " ")
