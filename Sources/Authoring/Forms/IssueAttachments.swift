import Markup

/// What was attached to an issue form, as GitHub writes it into the text: a picture in Markdown or as an
/// `<img>`, a video as its bare address.
package enum IssueAttachments {
  /// One attachment in the text.
  package struct Attachment: Hashable, Sendable {
    package let address: String
    /// Its words, written by the keeper or GitHub, as Markdown; empty if they are only the name of a
    /// file.
    package let words: String

    /// The name of its file in the folder of attachments: the part of its address that distinguishes it from
    /// others.
    package var name: String {
      let host = IssueAttachments.hosts.first { address.utf8.starts(with: $0.utf8) } ?? ""
      return String(address.dropFirst(host.count)).swapping("/", for: "-")
    }
  }

  /// Where an attachment goes.
  package enum Place: Sendable {
    /// It is a picture beside the entry, in the file of this name.
    case beside(String)
    /// It stays where it is, as a link.
    case link
  }

  /// The most attachments in one form.
  package static let limit = 20

  static let hosts = [
    "https://github.com/user-attachments/assets/", "https://github.com/user-attachments/files/",
    "https://user-images.githubusercontent.com/",
  ]

  /// The extensions of pictures.
  static let endings = [".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".avif", ".gif"]

  /// Each attachment once, in the order of the text.
  package static func all(in text: String) -> [Attachment] {
    var found: [Attachment] = []
    var addresses: Set<String> = []
    _ = replacing(in: text) { attachment in
      if addresses.insert(attachment.address).inserted { found.append(attachment) }
      return .link
    }
    return found
  }

  /// The text with each attachment's new place.
  /// - Parameter place: says where an attachment goes.
  package static func replacing(in text: String, by place: (Attachment) -> Place) -> String {
    var scan = AttachmentScan(Array(text.utf8))
    return String(decoding: scan.replaced(by: place), as: UTF8.self)
  }
}

extension IssueAttachments.Attachment {
  /// - Parameter words: Markdown.
  init(_ address: some Collection<UInt8>, words: String) {
    self.address = String(decoding: address, as: UTF8.self)
    let plain = words.lowercased().swapping("\\", for: "")
    let isName =
      ["image", "img"].contains(plain) || ["img_", "pxl_"].contains { plain.hasPrefix($0) }
      || IssueAttachments.endings.contains { plain.hasSuffix($0) }
      || !plain.contains(" ") && plain.contains(where: \.isNumber)
    self.words = isName ? "" : oneLine(words)
  }

  /// The attachment as Markdown.
  /// - Parameter caption: a title with its quotation marks; empty for none.
  func markdown(_ place: IssueAttachments.Place, caption: String = "") -> String {
    switch place {
    case .beside(let name): "![\(words)](\(name)\(caption.isEmpty ? "" : " \(caption)"))"
    case .link: "[\(words.isEmpty ? "Video" : words)](\(address))"
    }
  }
}

extension IssueAttachments.Attachment {
  /// The alternative text of an `<img>`, as Markdown.
  static func alternative(of tag: ArraySlice<UInt8>) -> String {
    let folded = tag.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let name = folded.place(of: "alt=".utf8) else { return "" }
    let rest = tag.dropFirst(name.upperBound)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return markdown(
        ofHTML: String(decoding: rest.prefix { $0 > 0x20 && $0 != 0x3E }, as: UTF8.self))
    }
    return markdown(
      ofHTML: String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self))
  }

  /// Text from HTML as Markdown.
  static func markdown(ofHTML html: String) -> String {
    html.unescaped.map { "\\[]<&`*_!".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
