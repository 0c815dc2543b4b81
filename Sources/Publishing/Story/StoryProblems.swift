import Diagnostics
import Markdown
import Pictures

/// What can be wrong with the links and images of a story.
extension Message {
  static func rawHTML(downTo last: Int?) -> Message {
    let extent = last.map { ", with everything down to line \($0)" } ?? ""
    return Message(
      .rawHTML, "raw HTML is left out of the page\(extent)", hint: "write it in Markdown")
  }

  static func openComment(isShown: Bool) -> Message {
    Message(
      .unclosedComment,
      isShown
        ? "this comment is never closed, so its words are shown on the page"
        : "this comment is never closed, so everything after it is left out of the page",
      hint: isShown ? "end it with '-->' in the same paragraph" : "end it with '-->'")
  }

  static func footnote(_ label: String) -> Message {
    Message(
      .footnote, "CommonMark has no footnotes, so '[\(label)]' would be a broken link",
      hint: "write the note where it belongs, in parentheses")
  }

  static func emptyLink() -> Message { Message(.emptyLink, "the link is empty") }

  static func unsafeLink(_ address: String) -> Message {
    Message(
      .unsafeLink, "'\(address)' is not an address that a page may link to",
      hint: "expected https:, mailto: or a page of the journal")
  }

  static func brokenLink(_ address: String) -> Message {
    Message(.brokenLink, "there is no page at '\(address)'")
  }

  static func linkToUnpublished(_ address: String) -> Message {
    Message(
      .linkToUnpublished, "'\(address)' is not published, so its text is shown without a link")
  }

  static func missingImage(_ path: String) -> Message {
    Message(
      .missingImage, "there is no image at '\(path)'",
      hint: "the path begins at the entry's own folder")
  }

  static func remoteImage(_ address: String) -> Message {
    Message(
      .remoteImage, "'\(address)' is on another site, and pages load nothing from others",
      hint: "save the image beside the entry")
  }

  static func imageKind(_ path: String, _ problem: PhotoError) -> Message {
    Message(.imageKind, "'\(path)' \(problem)", hint: problem.hint)
  }

  static func wordlessImage(_ image: Link) -> Message {
    let title = image.title.isEmpty ? "" : " \"\(image.title)\""
    return Message(
      .wordlessImage, "'\(image.destination)' has no words for those who cannot see it",
      hint: "write ![What it shows](\(image.destination)\(title))")
  }
}
