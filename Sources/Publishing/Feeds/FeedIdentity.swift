import Calendar
import Content

extension FeedID {
  /// The journal's `feed_id`; else the host of its `url` (or of the address that the site is built
  /// for, if the journal has none) on the first day of the journal or of the first public ask.
  /// `--url` never changes an id that `journal.md` determines.
  init(_ edition: Edition, at address: PublicAddress) {
    let settings = edition.journal.settings
    if let written = settings.feedID {
      self = written
    } else {
      self.init(
        authority: Self.authority(of: settings.url ?? address.origin), day: edition.firstDay)
    }
  }

  /// The host of an address, in the form that a tag URI needs.
  private static func authority(of url: String) -> String {
    let place = url.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" }
    let host = place.split(separator: "@").last ?? place
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } : host.prefix { $0 != ":" }
    let letters = name.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      return isPlain || scalar == "." || scalar == "-" ? Character(scalar) : "-"
    }
    return String(letters)
  }
}

extension Edition {
  /// The first day of the journal, else that of its first public ask, else 1 January 1970, because
  /// the clock must not be used.
  var firstDay: Day {
    journal.settings.begun
      ?? published.lazy.filter { $0.visibility == .public }.map(\.ask.asked).min()
      ?? Day(number: 0)
  }
}
