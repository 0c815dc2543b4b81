// What distinguishes an address from a sentence in which a number is next to a name.

extension StreetAddress {
  /// `7 Kings Road`, but not `7 Kings Road blocks`, `in 2025 Harvard Square` or `5 Questions Dr Smith`.
  static func isEnglish(_ found: FoundText) -> Bool {
    let words = found.text.split(separator: " ")
    guard let number = words.first, let kind = words.last, !found.isCounted,
      beginsThere(found), !titles.contains(found.wordBefore),
      !["The", "A", "My", "Your", "Our"].contains(words.dropFirst().first)
    else { return false }
    let next = String(found.nextWord)
    let isNamed = next.first?.isUppercase ?? false
    switch kind {
    case "St", "Dr", "St.", "Dr.": if isNamed && (kind.count < 3 || kind == "Dr.") { return false }
    case "Close" where next == "to": return false
    case "Row" where words.dropFirst().first.map { places.contains($0) } ?? false: return false
    default: break
    }
    if ["Food", "Art", "Trip", "Party", "Market", "Fair", "Works", "Rage", "Show"].contains(next) {
      return false
    }
    return
      !(isYear(number)
      && ["in", "since", "by", "until", "of", "from", "after", "before"].contains(found.wordBefore))
  }

  /// Words before a number that is not a house number: `the 8 Mile Road`, `chapter 12`.
  private static let titles: Set<String> = ["the", "a", "an", "chapter", "page", "part", "episode"]

  /// Whether a number is not the end of a longer one, as in `1,000 Noes Road`, unless it is a pair of
  /// houses: `12-14`.
  private static func beginsThere(_ found: FoundText) -> Bool {
    let isAfterNumber = found.before.dropLast().last?.isNumber ?? false
    return switch found.before.last {
    case ",": !isAfterNumber
    case "-", "–": isAfterNumber
    default: found.isApart
    }
  }

  private static let places: Set<Substring> = ["Front", "Back", "First", "Second", "Last", "Top"]

  /// Whether an address that ends with its number really ends there: `Hafenstraße 14`, but not `Via Zoom
  /// 30 minutes`.
  static func endsThere(_ found: FoundText) -> Bool {
    !found.isCounted && !measures.contains(String(found.nextWord))
  }

  private static let measures: Set<String> = [
    "Kilometer", "Meter", "Minuten", "Stunden", "Tage", "Mal", "Uhr", "Euro", "Prozent", "Menschen",
    "Leute", "Personen", "Absagen", "Zusagen", "Anfragen",
  ]

  /// `Via Roma 5`, but not `via Zoom 30`, which is not a street.
  static func isRomance(_ found: FoundText) -> Bool {
    guard endsThere(found) else { return false }
    let words = found.text.split { $0 == " " || $0 == "," }
    if let second = words.dropFirst().first, services.contains(second.lowercased()) { return false }
    return !found.text.hasPrefix("via ") || found.text.contains(",") || found.wordBefore == "in"
  }

  private static let services: Set<String> = [
    "zoom", "skype", "teams", "email", "whatsapp", "instagram", "airbnb", "linkedin", "facebook",
    "telegram", "signal", "slack", "dm", "sms", "uber",
  ]

  /// `Unter den Linden 77`, but not `Am Freitag 13` or `Zum Schluss 3 Fragen`.
  static func isGermanPlace(_ found: FoundText) -> Bool {
    let nouns = found.text.split { $0 == " " || $0 == "-" }.filter {
      $0.first?.isUppercase ?? false
    }
    return endsThere(found) && !(found.nextWord.first?.isUppercase ?? false)
      && !nouns.dropFirst().contains { counted.contains($0.lowercased()) }
  }

  /// Words before a number that are not streets.
  private static let counted: Set<String> = Set(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
    august september oktober november dezember frühling sommer herbst winter tag tage tagen woche wochen
    monat monate jahr jahre jahren seite kapitel teil platz runde stufe nummer alter schnitt durchschnitt
    zimmer raum saal halle gleis linie level punkt fall abschnitt artikel absatz bild schritt versuch mal
    ende anfang schluss stand stock haus wagen reihe tisch gate terminal kanal rang abend morgen mittag uhr
    bus feld minute minuten stunde stunden ziel preis
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// `1012 AB Amsterdam`, but not `2026 UK Tour` or `1500 US Dollars`.
  static func isDutchPlace(_ found: FoundText) -> Bool {
    let words = found.text.split(separator: " ")
    return !isYear(words[0])
      && !["US", "UK", "EU", "AD", "BC", "AM", "PM", "TV", "VR", "HD", "NO", "OK"].contains(
        words[1])
  }

  private static func isYear(_ number: Substring) -> Bool {
    number.count == 4 && (number.hasPrefix("19") || number.hasPrefix("20"))
  }
}
