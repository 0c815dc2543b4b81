import Markup

/// What was attached to an issue form, as GitHub writes it into the text: a picture in Markdown or as an
/// `<img>`, a video as its bare address.
package struct IssueAttachments {
  /// One attachment in the text.
  package struct Attachment {
    package let address: String
    /// What the keeper or GitHub wrote of it; empty where that is only the name of a file.
    package let words: String
  }

  private static let hosts = [
    "https://github.com/user-attachments/assets/", "https://user-images.githubusercontent.com/",
  ]

  /// The text with other words in the place of its attachments.
  /// - Parameter replacement: the Markdown for an attachment.
  package static func replacing(
    in text: String, by replacement: (Attachment) -> String
  ) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      replacing(inLine: line, by: replacement)
    }.joined(separator: "\n")
  }

  private static func replacing(
    inLine line: Substring, by replacement: (Attachment) -> String
  ) -> String {
    var (rest, text) = (line, "")
    while let address = address(in: rest) {
      let whole = extent(of: address, in: rest)
      text += rest[..<whole.range.lowerBound]
      text += replacement(
        Attachment(address: String(rest[address]), words: meaningful(whole.words)))
      rest = rest[whole.range.upperBound...]
    }
    return text + rest
  }

  /// The first address of an attachment.
  private static func address(in line: Substring) -> Range<Substring.Index>? {
    var rest = line
    while let scheme = rest.utf8.place(of: "https://".utf8) {
      rest = rest[scheme.lowerBound...]
      if let host = hosts.first(where: { rest.utf8.starts(with: $0.utf8) }) {
        let end = rest.utf8.dropFirst(host.utf8.count).prefix { isPart($0) }.endIndex
        return rest.startIndex..<end
      }
      rest = rest[scheme.upperBound...]
    }
    return nil
  }

  /// From where to where the Markdown or HTML goes that shows what is at an address, and its words.
  private static func extent(
    of address: Range<Substring.Index>, in line: Substring
  ) -> (range: Range<Substring.Index>, words: Substring) {
    let (before, behind) = (line[..<address.lowerBound], line[address.upperBound...])
    if before.hasSuffix("]("), behind.first == ")", let start = opening("![", in: before) {
      let words = before[start...].dropFirst(2).dropLast(2)
      return (start..<behind.index(after: behind.startIndex), words)
    }
    if let start = opening("<img", in: before), !before[start...].utf8.contains(UInt8(ascii: ">")),
      let end = behind.utf8.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
      ),
      behind.utf8[end] == UInt8(ascii: ">")
    {
      return (start..<behind.index(after: end), attribute("alt", of: line[start...end]))
    }
    if before.last == "<", behind.first == ">" {
      return (before.index(before: before.endIndex)..<behind.index(after: behind.startIndex), "")
    }
    return (address, "")
  }

  private static func opening(_ words: String, in text: Substring) -> Substring.Index? {
    var last: String.Index?
    var rest = text.utf8
    while let place = rest.place(of: words.utf8) {
      last = place.lowerBound
      rest = rest[place.upperBound...]
    }
    return last
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring {
    guard let value = tag.place(of: "\(name)=\"")?.upperBound else { return "" }
    return tag[value...].prefix { $0 != "\"" }
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

  /// The words without the name of a file, which says nothing of what is seen.
  private static func meaningful(_ words: Substring) -> String {
    let plain = words.lowercased()
    let isName =
      plain == "image" || plain == "img" || plain.hasPrefix("img_") || plain.hasPrefix("pxl_")
      || !plain.contains(" ") && plain.contains(where: \.isNumber)
    return isName ? "" : oneLine(String(words))
  }
}
