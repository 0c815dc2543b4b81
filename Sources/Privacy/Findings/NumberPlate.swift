import Markup

/// The number plate of a car: for countries whose plates look like nothing else, and for all others if a
/// word beside it says what it is.
enum NumberPlate {
  static let shapes: [PersonalShape] = [
    // Britain
    apart(#"\b[A-Z]{2}([02]\d|1\d|5[1-9]|6\d|7\d) ?[A-Z]{3}\b"#) { text in
      !["PRO", "MAX", "NEW", "TOP", "AND", "THE", "FOR", "NOT", "YES", "ALL", "ONE", "SET", "LED"]
        .contains(text.suffix(3))
    },
    // Germany
    apart(#"\b[A-ZÄÖÜ]{1,3}[\-–][A-Z]{1,2} \d{1,4}[EH]?\b"#) { text in
      let parts = text.split { "-– ".contains($0) }
      return !["CD", "DVD", "BD", "TV", "PG", "USB", "X"].contains(parts[0])
        && (parts[0].count + parts[1].count > 2 || parts[2].count > 2)
    },
    // France, Italy
    apart(#"\b[A-Z]{2}([\- ]?)\d{3}[\- ]?[A-Z]{2}\b"#) { text in
      text.first?.isLetter ?? false
        && (!text.contains(" ")
          || !words.contains(text.prefix(2)) && !words.contains(text.suffix(2)))
    },
    // Spain
    apart(#"\b\d{4} ?[BCDFGHJKLMNPRSTVWXYZ]{3}\b"#) { text in
      !text.hasPrefix("19") && !text.hasPrefix("20") && !units.contains(text.suffix(3))
    },
    // The Netherlands, Portugal
    apart(
      #"\b(\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-\d{3}-[A-Z]"#
        + #"|\d-[A-Z]{3}-\d{2,3}|\d{2}-[A-Z]{3}-\d)\b"#
    ) { text in !months.contains { text.includes($0) } },
    // Austria, Ireland, Brazil
    apart(#"\b[A-Z]{1,2}-\d{4,5}[A-Z]{1,2}\b"#), apart(#"\b\d{2,3}-[A-Z]{1,2}-\d{3,6}\b"#),
    apart(#"\b[A-Z]{3}\d[A-Z]\d{2}\b"#),
    // India
    apart(#"\b[A-Z]{2}[\- ]\d{1,2}[A-Z]?[\- ][A-Z]{1,3}[\- ]\d{4}\b"#),
    // Russia, Ukraine
    apart(#"\b[АВЕКМНОРСТУХ] ?\d{3} ?[АВЕКМНОРСТУХ]{2} ?\d{2,3}\b"#),
    apart(#"\b[АВЕІКМНОРСТХ]{2} ?\d{4} ?[АВЕІКМНОРСТХ]{2}\b"#),
    // China, Japan, Korea
    apart(#"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•. ]?[A-Z\d]{5,6}\b"#),
    apart(#"[一-龥]{2,4} ?\d{2,3} ?[ぁ-ん] ?\d{2}-\d{2}\b"#),
    apart(
      #"\b\d{2,3}[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배허하호] ?\d{4}\b"#),
    // Greece, Croatia, Slovenia
    apart(#"\b[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{3}[\- ]\d{4}\b"#),
    apart(#"\b[A-ZČŠŽ]{2} \d{3,4}-[A-Z]{1,2}\b"#) { !words.contains($0.prefix(2)) },
    apart(#"\b(LJ|MB|CE|KR|KP|GO|MS|NM|KK|SG|PO) [A-Z]{2}-\d{3}\b"#),
    // Everywhere else
    PersonalShape(#"\b[A-Z\d]{1,4}([ \-·]?[A-Z\d]{1,5}){1,3}\b"#, place: cued),
  ]

  private static func apart(
    _ written: String, _ accepts: @escaping @Sendable (Substring) -> Bool = { _ in true }
  ) -> PersonalShape {
    PersonalShape(written) { $0.isApart && accepts($0.text) }
  }

  /// Words of two capitals.
  private static let words: Set<Substring> = [
    "NO", "EU", "US", "UK", "AM", "PM", "AD", "BC", "OK", "TO", "OF", "IN", "ON", "AT", "BY", "OR",
    "IS",
    "AS", "IF", "WE", "ME", "MY", "UP", "SO", "DO", "GO", "HE", "TV", "HD",
  ]

  /// What may follow a number of four digits: currencies, broadcasters, units.
  private static let units: Set<Substring> = [
    "CHF", "CZK", "PLN", "HKD", "GBP", "JPY", "DKK", "HRK", "NZD", "MXN", "BRL", "THB", "TRY",
    "KRW",
    "PHP", "RSD", "SGD", "BGN", "CNY", "RMB", "PKR", "BTC", "LTC", "XRP", "BBC", "NBC", "CBS",
    "NFL",
    "NHL", "HDR", "DVD", "PDF", "RPM", "KMH", "MPH", "SQM", "MHZ", "GHZ", "KHZ", "LBS", "YDS",
    "HRS",
    "FPS", "DPI", "BPM", "PCS", "KWH",
  ]

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// Words for a number plate, in the languages of the countries whose plates cannot be recognised by
  /// their shape.
  private static let cues = [
    "plate", "licence", "license", "registration", "reg ", "reg:", "the car", "kennzeichen",
    "nummernschild", "autonummer", "plaque", "immatricul", "matrícula", "matricula", "targa",
    "kenteken",
    "rejestrac", "rej.", "nummerplade", "nummerplåt", "rekisteri", "spz", "rendszám", "înmatricul",
    "placa", "plaka", "номер", "车牌", "das auto", "el coche", "tablic", "registrer", "registrsk",
    "registarsk", "rego ", "reg. ", "kontrollschild", "mașinii", "număr", "bilen", "skilt",
  ]

  /// The plate within some groups of letters and digits, of which the first may be another word.
  private static func cued(_ found: FoundText) -> Range<String.Index>? {
    var rest = found
    while !isCued(rest) {
      guard let space = rest.text.firstIndex(of: " ") else { return nil }
      rest = rest.from(rest.line.index(after: space))
    }
    return rest.range
  }

  private static func isCued(_ found: FoundText) -> Bool {
    let signs = found.text.filter { $0.isLetter || $0.isNumber }
    guard found.isApart, (5...9).contains(signs.count), signs.contains(where: \.isNumber),
      signs.contains(where: \.isLetter) || found.text.contains("-")
    else { return false }
    let around = "\(found.before.suffix(26)) \(found.after.prefix(26))".lowercased()
    return cues.contains { around.includes($0) }
  }
}
