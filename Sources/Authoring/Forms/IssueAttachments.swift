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
    while let host = hosts.compactMap({ rest.place(of: $0) }).min(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      let end = rest[host.upperBound...].prefix { isPart($0) }.endIndex
      let address = host.lowerBound..<end
      let whole = extent(of: address, in: rest)
      text += rest[..<whole.range.lowerBound]
      text += replacement(
        Attachment(address: String(rest[address]), words: meaningful(whole.words)))
      rest = rest[whole.range.upperBound...]
    }
    return text + rest
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
    if let start = opening("<img", in: before), !before[start...].contains(">"),
      let end = behind.firstIndex(of: ">")
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
    var rest = text[...]
    while let place = rest.place(of: words) {
      last = place.lowerBound
      rest = rest[place.upperBound...]
    }
    return last
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring {
    guard let value = tag.place(of: "\(name)=\"")?.upperBound else { return "" }
    return tag[value...].prefix { $0 != "\"" }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "._-/".contains(character))
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
