import Markup

/// Finds the attachments in a text, each with the Markdown or HTML around it, in one pass.
struct AttachmentScan {
  private typealias Attachment = IssueAttachments.Attachment

  private let bytes: [UInt8]
  /// How far the text has been read.
  private var done = 0

  /// How far from an address to look for the brackets or the tag around it, in bytes: without a limit, a
  /// text full of opening brackets would be read again and again.
  private static let reach = 2000

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text with each attachment's new place.
  mutating func replaced(by place: (IssueAttachments.Attachment) -> IssueAttachments.Place)
    -> [UInt8]
  {
    var text: [UInt8] = []
    while let address = nextAddress() {
      let found = whole(around: address)
      text += bytes[done..<found.range.lowerBound]
      switch found.kind {
      case .attachment(let words, let caption):
        let attachment = Attachment(bytes[address.plain], words: words)
        text += attachment.markdown(place(attachment), caption: caption).utf8
      case .bare:
        let attachment = Attachment(bytes[address.plain], words: "")
        text += attachment.markdown(place(attachment)).utf8
      case .definition:
        switch place(Attachment(bytes[address.plain], words: "")) {
        case .beside(let name): text += name.utf8
        case .link: text += bytes[found.range]
        }
      case .wrapper(let inner):
        var scan = AttachmentScan(Array(bytes[inner]))
        text += scan.replaced(by: place)
      }
      done = found.range.upperBound
    }
    return text + bytes[done...]
  }

  // MARK: - Addresses

  /// The next address of an attachment, both without and with its query.
  private func nextAddress() -> (plain: Range<Int>, whole: Range<Int>)? {
    var start = done
    while let scheme = bytes[start...].place(of: "https://".utf8) {
      start = scheme.upperBound
      if let address = address(at: scheme.lowerBound) { return address }
    }
    return nil
  }

  private func address(at start: Int) -> (plain: Range<Int>, whole: Range<Int>)? {
    let rest = bytes[start...]
    guard let host = IssueAttachments.hosts.first(where: { rest.starts(with: $0.utf8) }) else {
      return nil
    }
    let begin = start + host.utf8.count
    var end = bytes[begin...].firstIndex { !Self.isPart($0) } ?? bytes.endIndex
    let written = end
    // A full stop at the end belongs to the sentence, not to the address.
    while end > begin, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "/") {
      end -= 1
    }
    let plain = bytes[start..<end]
    guard end > begin, !host.hasSuffix("/files/") || Self.isPicture(plain) else { return nil }
    var close = end
    if written == end, written < bytes.endIndex, bytes[written] == UInt8(ascii: "?") {
      close = bytes[written...].firstIndex { Self.endsQuery($0) } ?? bytes.endIndex
    }
    return (start..<end, start..<max(close, end))
  }

  /// Files of any kind can be attached; those with a picture's extension are taken for pictures.
  private static func isPicture(_ address: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: address, as: UTF8.self).lowercased()
    return IssueAttachments.endings.contains { text.hasSuffix($0) }
  }

  private static func endsQuery(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'()<>[]\\`".utf8.contains(byte)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "/"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  // MARK: - What is around an address

  private enum Kind {
    /// A picture or a link, with its words as Markdown, and its title with quotation marks.
    case attachment(words: String, caption: String)
    case bare
    /// The address of a link that is defined elsewhere: `[desk]: https://…`.
    case definition
    /// A link around something that is shown itself, so that the link's own address is not needed.
    case wrapper(Range<Int>)
  }

  private func whole(around address: (plain: Range<Int>, whole: Range<Int>))
    -> (range: Range<Int>, kind: Kind)
  {
    tag(around: address.whole) ?? brackets(around: address.whole)
      ?? angles(around: address.whole)
      ?? (address.whole, isDefinition(address.whole.lowerBound) ? .definition : .bare)
  }

  /// `<img … src="ADDRESS" …>`, and `<a href="ADDRESS">…</a>`.
  private func tag(around address: Range<Int>) -> (range: Range<Int>, kind: Kind)? {
    guard let start = last(before: address.lowerBound, of: UInt8(ascii: "<")),
      !bytes[start..<address.lowerBound].contains(UInt8(ascii: ">")),
      let close = next(after: address.upperBound, where: { "<>".utf8.contains($0) }),
      bytes[close] == UInt8(ascii: ">")
    else { return nil }
    let name = bytes[(start + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    let tag = bytes[start...close]
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "img":
      return (start..<close + 1, .attachment(words: Attachment.alternative(of: tag), caption: ""))
    case "a":
      let rest = bytes[(close + 1)...].prefix(Self.reach)
      guard let end = rest.place(of: "</a>".utf8) ?? rest.place(of: "</A>".utf8) else { return nil }
      return linked(start..<end.upperBound, inner: close + 1..<end.lowerBound, isHTML: true)
    default: return nil
    }
  }

  /// `![words](ADDRESS "title")`, `[words](ADDRESS)`, or the first inside the second.
  private func brackets(around address: Range<Int>) -> (range: Range<Int>, kind: Kind)? {
    var open = address.lowerBound - 1
    let isAngled = open >= done && bytes[open] == UInt8(ascii: "<")
    if isAngled { open -= 1 }
    guard open > done, bytes[open] == UInt8(ascii: "("), bytes[open - 1] == UInt8(ascii: "]"),
      let start = opening(of: open - 1)
    else { return nil }
    var end = address.upperBound
    if isAngled, end < bytes.endIndex, bytes[end] == UInt8(ascii: ">") { end += 1 }
    let rest = bytes[end...].prefix(Self.reach)
    guard let close = Self.closing(of: rest) else { return nil }
    let inner = start + 1..<open - 1
    guard start > done, bytes[start - 1] == UInt8(ascii: "!") else {
      return linked(start..<close + 1, inner: inner, isHTML: false)
    }
    let caption = String(decoding: bytes[end..<close], as: UTF8.self)
    let words = String(decoding: bytes[inner], as: UTF8.self)
    var range = start - 1..<close + 1
    // A picture that links to itself: the link is dropped.
    if range.lowerBound > done, bytes[range.lowerBound - 1] == UInt8(ascii: "["),
      bytes[range.upperBound...].starts(with: "](".utf8),
      let link = self.address(at: range.upperBound + 2),
      let outer = Self.closing(of: bytes[link.whole.upperBound...].prefix(Self.reach))
    {
      range = range.lowerBound - 1..<outer + 1
    }
    return (range, .attachment(words: words, caption: oneLine(caption)))
  }

  /// `<ADDRESS>`.
  private func angles(around address: Range<Int>) -> (range: Range<Int>, kind: Kind)? {
    let (before, after) = (address.lowerBound - 1, address.upperBound)
    guard before >= done, after < bytes.endIndex, bytes[before] == UInt8(ascii: "<"),
      bytes[after] == UInt8(ascii: ">")
    else { return nil }
    return (before..<after + 1, .bare)
  }

  /// A link: its content, if that is a picture, or else its words.
  private func linked(_ range: Range<Int>, inner: Range<Int>, isHTML: Bool) -> (Range<Int>, Kind) {
    let text = String(decoding: bytes[inner], as: UTF8.self)
    if text.lowercased().utf8.includes("<img".utf8) || text.utf8.includes("![".utf8) {
      return (range, .wrapper(inner))
    }
    return (
      range, .attachment(words: isHTML ? Attachment.markdown(ofHTML: text) : text, caption: "")
    )
  }

  /// Whether `[label]: ` is before it, at the beginning of a line.
  private func isDefinition(_ start: Int) -> Bool {
    let line = bytes[done..<start].suffix(Self.reach)
    let label = line[(line.lastIndex(of: 0x0A).map { $0 + 1 } ?? line.startIndex)...]
      .drop { $0 == 0x20 }
    var before = label
    while before.last == 0x20 { before.removeLast() }
    return label.first == UInt8(ascii: "[") && before.suffix(2).elementsEqual("]:".utf8)
  }

  // MARK: - Within reach

  private func last(before end: Int, of byte: UInt8) -> Int? {
    bytes[done..<end].suffix(Self.reach).lastIndex(of: byte)
  }

  private func next(after start: Int, where isWanted: (UInt8) -> Bool) -> Int? {
    bytes[start...].prefix(Self.reach).firstIndex(where: isWanted)
  }

  /// The index of the bracket that the one at `close` closes.
  private func opening(of close: Int) -> Int? {
    var depth = 0
    for index in bytes[done...close].suffix(Self.reach).indices.reversed() {
      if bytes[index] == UInt8(ascii: "]") { depth += 1 }
      if bytes[index] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The parenthesis that ends a link, after its title if there is one.
  private static func closing(of rest: ArraySlice<UInt8>) -> Int? {
    var rest = rest.drop { $0 == 0x20 }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote), !rest[..<end].contains(0x0A) else { return nil }
      rest = rest[(end + 1)...].drop { $0 == 0x20 }
    }
    return rest.first == UInt8(ascii: ")") ? rest.startIndex : nil
  }
}
