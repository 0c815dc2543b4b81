import Diagnostics
import Markup

/// A web address and, after a space, words about what is there.
func parsePost(_ text: String) -> Result<String, Message> {
  parseText(text).flatMap { text in
    let address = String(text.unicodeScalars.prefix { $0 != " " })
    let host = address.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    guard ["http", "https"].contains(urlScheme(address)),
      address.drop(while: { $0 != ":" }).hasPrefix("://"), host.contains("."),
      !host.contains("@"), !address.contains(where: { "<>\"\\".contains($0) })
    else { return .failure(.badPost(address)) }
    return .success(text)
  }
}

extension Message {
  static func badPost(_ text: String) -> Message {
    let isFile = [".mp4", ".mov", ".m4v", ".webm"].contains { text.lowercased().hasSuffix($0) }
    return Message(
      .badAddress, "'\(text)' is not the address of a post elsewhere",
      hint: isFile
        ? "a video of your own goes into the story: ![What it shows](\(text))"
        : "expected one such as https://www.tiktok.com/@ada/video/1")
  }
}
