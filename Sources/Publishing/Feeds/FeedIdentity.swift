import Calendar
import Content

extension FeedID {
  /// The identity that the journal gives itself; else the host of its own `url` (of the address
  /// that the site is built for, where the journal has none) on the day that the journal began, or
  /// on that of the first public ask. `--url` alone never changes an id that `journal.md` settles.
  init(_ edition: Edition, at address: PublicAddress) {
    let settings = edition.journal.settings
    if let written = settings.feedID {
      self = written
    } else {
      self.init(
        authority: Self.authority(of: settings.url ?? address.origin), day: edition.firstDay)
    }
  }

  /// The host of an address as a tag URI may hold it.
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
  /// The day that the journal began: as it says, else that of its first public ask. A journal that
  /// has neither began at the beginning of all counting, for the clock must not be asked.
  var firstDay: Day {
    journal.settings.begun
      ?? published.lazy.filter { $0.visibility == .public }.map(\.ask.asked).min()
      ?? Day(number: 0)
  }
}
