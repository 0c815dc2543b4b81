/// The quotation marks of a language, and the apostrophe.
package struct QuotationMarks: Hashable, Sendable {
  /// For quotations, and for quotations within quotations.
  let outer: Pair
  let inner: Pair

  struct Pair: Hashable, Sendable {
    let open: String
    let close: String

    init(_ open: String, _ close: String) {
      self.open = open
      self.close = close
    }
  }

  private init(_ outer: Pair, _ inner: Pair) {
    self.outer = outer
    self.inner = inner
  }

  /// The marks for a BCP 47 tag (Unicode CLDR, "delimiters"); English ones if the language is not
  /// known.
  package init(language tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    let primary = parts.first ?? ""
    let high = Pair("“", "”"), highInner = Pair("‘", "’")
    let low = Pair("„", "“"), lowInner = Pair("‚", "‘")
    let angled = Pair("«", "»")
    switch primary {
    case "de" where parts.contains("ch") || parts.contains("li"):
      self.init(angled, Pair("‹", "›"))
    case "de", "cs", "sk", "sl", "et", "is", "lt", "bg", "sr", "hr": self.init(low, lowInner)
    case "fr": self.init(Pair("«\u{202F}", "\u{202F}»"), high)
    case "pl", "ro", "hu": self.init(Pair("„", "”"), angled)
    case "es", "it", "ca", "gl", "eu", "el": self.init(angled, high)
    case "pt" where !parts.contains("br"): self.init(angled, high)
    case "ru", "uk", "be": self.init(angled, low)
    case "nb", "nn", "no": self.init(angled, highInner)
    case "sv", "fi", "he": self.init(Pair("”", "”"), Pair("’", "’"))
    case "da": self.init(Pair("”", "”"), Pair("’", "’"))
    case "ja": self.init(Pair("「", "」"), Pair("『", "』"))
    default: self.init(high, highInner)
    }
  }
}
