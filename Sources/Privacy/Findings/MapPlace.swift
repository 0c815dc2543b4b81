/// A place on the map: latitude and longitude in any notation, equivalent codes, and links to maps.
enum MapPlace {
  static let shapes: [PersonalShape] = [
    PersonalShape(#"\-?\d{1,3}\.\d{3,}°? ?[,;/ ] ?\-?\d{1,3}\.\d{3,}°?"#, accepts: isPair),
    PersonalShape(#"\-?\d{1,3},\d{4,} ?[;/ ] ?\-?\d{1,3},\d{4,}"#, accepts: isPair),
    PersonalShape(
      #"(\b(lat|Lat|LAT|[Ll]atitude|[Ll]atitud|[Ll]atitudine|Breite|[Шш]ирота|szer\.)|北纬|北緯|南纬|위도)"#
        + #"[^\d\-]{0,4}\-?\d{1,2}[.,]\d{1,20}[^\d\-]{1,14}\-?\d{1,3}[.,]\d{1,}"#),
    PersonalShape(
      #"\b(OS grid|[Gg]rid ref\p{Ll}{0,8}|NGR):? [A-Z]{2} ?\d{2,5} ?\d{2,5}\b"#),
    PersonalShape(
      #"(\bGPS|\b[Kk]oord\p{L}{0,10}|\b[Cc]oord\p{L}{0,10}|📍):? ?\-?\d{1,2}\.\d{2,} ?[,;/ ] ?"#
        + #"\-?\d{1,3}\.\d{2,}"#),
    PersonalShape(#"\d{1,3}\.\d{2,}° ?[NSEWO]\b"#),
    PersonalShape(#"\b[NS] ?\d{1,2}\.\d{3,},? ?[EWO] ?\d{1,3}\.\d{3,}"#),
    PersonalShape(#"\d{1,2}\.\d{3,} ?[NS],? ?\d{1,3}\.\d{3,} ?[EWO]\b"#),
    PersonalShape(
      #"\b[NS] ?\d{1,2}° ?\d{1,2}\.\d{2,}['′]?,? ?[EWO] ?\d{1,3}° ?\d{1,2}\.\d{2,}"#),
    PersonalShape(
      #"\d{1,3}° ?\d{1,2}['′’] ?(\d{1,2}(\.\d{1,20})?(["″”]|'') ?)?[NSEWO]\b"#),
    PersonalShape(#"\d{1,3}° ?\d{1,2}['′] ?(\d{1,2}["″] ?)?(с|ю|в|з)\. ?(ш|д)\b"#),
    PersonalShape(#"(北|南)緯 ?\d{1,2}度 ?\d{1,2}分"#),
    PersonalShape(
      #"(https?://)?(www\.)?(maps\.app\.goo\.gl|goo\.gl/maps|google\.[a-z.]{1,20}/maps"#
        + #"|maps\.google\.[a-z.]{2,20}|maps\.apple\.com|osm\.org/go|w3w\.co|what3words\.com/"#
        + #"|openstreetmap\.org/(#map|node|way|\?)|bing\.com/maps|yandex\.[a-z]{2,3}/maps"#
        + #"|waze\.com/|2gis\.[a-z]{2,3}/geo|plus\.codes/)/?[^\s)>\]]*"#),
    PersonalShape(#"\bgeo:\-?\d[^\s)>\]]*"#),
    PersonalShape(#"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"#) { found in
      found.text.contains(where: \.isNumber)
    },
    PersonalShape(#"///\p{Ll}{1,40}\.\p{Ll}{1,40}\.\p{Ll}{1,40}"#),
    PersonalShape(#"\b\d{1,2}[C-X] ?([A-Z]{2} ?\d{4,5} ?\d{4,5}|\d{6} \d{7})\b"#),
    PersonalShape(#"[+\-]\d{2}\.\d{2,}[+\-]\d{3}\.\d{2,}"#),
  ]

  /// Whether two numbers are a latitude and a longitude, and not part of a list of figures.
  private static func isPair(_ found: FoundText) -> Bool {
    let numbers = found.text.split { !$0.isNumber && !".,-".contains($0) }
      .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }.flatMap(parted).filter { !$0.isEmpty }
    guard numbers.count == 2, let latitude = Double(numbers[0].pointed),
      let longitude = Double(numbers[1].pointed), abs(latitude) <= 90, abs(longitude) <= 180
    else { return false }
    let fractions = numbers.map { $0.reversed().prefix(while: \.isNumber) }
    let isSigned = found.text.contains { $0 == "°" || $0 == "-" }
    return !isOpenSea(latitude, longitude) && !isListed(found)
      && fractions.allSatisfy { $0.count >= (isSigned ? 3 : 4) && !isRound($0) }
  }

  /// `38.7223,-9.1393` has only a comma between its two numbers.
  private static func parted(_ text: Substring) -> [Substring] {
    text.contains(".") ? text.split(separator: ",") : [text]
  }

  /// The Atlantic around 0°, 0°, where nobody lives, and where most pairs of small numbers would be.
  private static func isOpenSea(_ latitude: Double, _ longitude: Double) -> Bool {
    (-10...4.3).contains(latitude) && (-12...5.7).contains(longitude)
  }

  /// Thirds, and whole numbers with zeros.
  private static func isRound(_ reversedFraction: ReversedCollection<Substring>.SubSequence) -> Bool
  {
    let digits = Set(reversedFraction.dropFirst())
    return digits.count == 1 && digits.isSubset(of: ["0", "3", "6", "9"])
  }

  /// Whether a third number is before or after the two.
  private static func isListed(_ found: FoundText) -> Bool {
    let after = found.after.drop { ",; ".contains($0) }
    let before = found.before.reversed().drop { ",; ".contains($0) }
    return after.startIndex > found.after.startIndex && after.first?.isNumber ?? false
      && after.dropFirst().prefix(4).contains(".")
      || before.first?.isNumber ?? false && before.dropFirst().prefix(6).contains(".")
  }
}

extension Substring {
  /// A number with a decimal point instead of a comma.
  fileprivate var pointed: String { String(map { $0 == "," ? "." : $0 }) }
}
