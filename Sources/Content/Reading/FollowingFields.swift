import Diagnostics

/// The fields of a link and of a companion.
enum LinkKey: String, FieldKey {
  case name, url
}

// What `journal.md` says about following: where else the keeper is, how to write to them, who sends
// the digest by e-mail, whose journals they follow, and which journal made them begin.

extension WebLink {
  /// `links:`, a list of addresses, each alone or with a name.
  static func read(_ fields: Fields<JournalKey>, reporting: inout Report) -> [WebLink] {
    fields.readItems(
      .links, of: LinkKey.self, example: "https://www.tiktok.com/@ada", reporting: &reporting
    )
    .compactMap { item -> WebLink? in
      switch item {
      case .text(let text):
        return text.read(reporting: &reporting, WebAddress.parse).map { WebLink(address: $0.value) }
      case .fields(let fields):
        let name = fields.read(.name, reporting: &reporting, parseText)
        let address = fields.require(.url, reporting: &reporting, WebAddress.parse)
        return address.map { WebLink(name: name?.value, address: $0.value) }
      }
    }
  }
}

extension Companion {
  /// `circle:`, a list of addresses of journals, each alone or with a name; no journal twice.
  static func read(
    _ fields: Fields<JournalKey>, in file: SourceFile, reporting: inout Report
  ) -> [Companion] {
    var companions: [Companion] = []
    let items = fields.readItems(
      .circle, of: LinkKey.self, example: "https://name.example/", reporting: &reporting)
    for item in items {
      let (name, url): (Located<String>?, Located<String>?)
      switch item {
      case .text(let text): (name, url) = (nil, text.read(reporting: &reporting, parseSiteURL))
      case .fields(let fields):
        name = fields.read(.name, reporting: &reporting, parseText)
        url = fields.require(.url, reporting: &reporting, parseSiteURL)
      }
      guard let url else { continue }
      if companions.contains(where: { $0.url.value == url.value }) {
        reporting.add(.companionTwice(url.value), at: url.range, in: file)
        continue
      }
      let host = url.value.drop { $0 != ":" }.dropFirst(3)
      companions.append(Companion(name: name?.value ?? String(host), url: url))
    }
    return companions
  }
}

extension Contact {
  /// An e-mail address, or the address of a page.
  static func parse(_ text: String) -> Result<Contact, Message> {
    let address = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isMail =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
      && address.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_+@".contains($0)) }
    if isMail { return .success(.mail(address)) }
    switch parseWebLink(text) {
    case .success(let page): return .success(.page(page))
    case .failure: return .failure(.badContact(text))
    }
  }
}

extension Message {
  static func companionTwice(_ url: String) -> Message {
    Message(.companionTwice, "'\(url)' is in the circle twice", hint: "remove one of the two")
  }

  static func badContact(_ typed: String) -> Message {
    Message(
      .badAddress, "'\(typed)' is not an address to write to",
      hint: "expected name@host.example or https://name.example/contact")
  }
}
