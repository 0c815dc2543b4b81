import Markup

/// What in a text leads to somebody: where they live, how they are reached.
enum PersonalData: String, CaseIterable {
  case email = "an e-mail address"
  case telephone = "a telephone number"
  case street = "a street address"
  case coordinates = "a place on the map"
  case handle = "a handle"
  case plate = "a number plate"
  case lookAlike = "a word with letters of two alphabets, which no rule knows,"

  /// Everything of these kinds in a line, in its order; of two that overlap the first kind.
  static func all(in line: String) -> [(kind: PersonalData, range: Range<String.Index>)] {
    // Without any of these a line has none of them, and most lines have not.
    // Letters of Greek and Cyrillic begin with one of a few bytes.
    guard
      line.contains(where: { $0 == "@" || $0.isNumber || $0 == "/" })
        || line.utf8.contains(where: { (0xCE...0xD2).contains($0) })
    else { return [] }
    let text = PatternLine(line)
    var found: [(kind: PersonalData, range: Range<String.Index>)] = []
    for kind in allCases {
      for range in kind.ranges(in: line, text) {
        if !found.contains(where: { $0.range.overlaps(range) }) { found.append((kind, range)) }
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func ranges(in line: String, _ text: PatternLine) -> [Range<String.Index>] {
    let found = Self.patterns[self, default: []].flatMap { $0.ranges(in: text) }
    switch self {
    case .email: return found.filter { !isForExamples(line[$0]) }
    case .telephone: return found.filter { isTelephone(line, $0) }
    case .street: return found
    case .coordinates: return mapPair.ranges(in: text).filter { isPlace(line[$0]) } + found
    case .handle:
      return found.filter {
        isApart(line, $0) && !line[$0].dropFirst().allSatisfy(\.isNumber)
      }.map { range in
        var end = range.upperBound
        while line[line.index(before: end)] == "." { end = line.index(before: end) }
        return range.lowerBound..<end
      }
    case .plate: return found.filter { isApart(line, $0) }
    case .lookAlike: return lookAlikes(in: line)
    }
  }
}

/// Words with Latin letters among which are Cyrillic or Greek ones that look like others: `Аurora`.
private func lookAlikes(in line: String) -> [Range<String.Index>] {
  let twins: Set<Unicode.Scalar> = Set(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars)
  guard line.unicodeScalars.contains(where: twins.contains) else { return [] }
  return line.split { !$0.isLetter }.filter { word in
    let others = word.unicodeScalars.filter { $0.value >= 0x370 && $0.value < 0x530 }
    return !others.isEmpty && others.allSatisfy(twins.contains)
      && word.unicodeScalars.contains { $0.isASCII }
  }.map { $0.startIndex..<$0.endIndex }
}

/// Whether nothing touches a stretch on its left that would make it a part of something else.
private func isApart(_ line: String, _ range: Range<String.Index>) -> Bool {
  guard range.lowerBound > line.startIndex else { return true }
  let before = line[line.index(before: range.lowerBound)]
  return !before.isLetter && !before.isNumber && !"/@.-_%=&".contains(before)
}

/// Whether an address is of a domain that nobody can own (RFC 2606).
private func isForExamples(_ address: Substring) -> Bool {
  let domain = address.drop { $0 != "@" }.dropFirst().lowercased()
  return ["example", "test", "invalid", "localhost"].contains { domain.hasSuffix(".\($0)") }
    || ["example.com", "example.org", "example.net"].contains { domain.hasSuffix($0) }
}

private let day = Pattern(#"\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{2,4}|\d\d?\.\d\d?\.\d{4}"#)
private let bareNumber = Pattern(
  #"\d{3}[\-. ]\d{3}[\-. ]\d{4}|[2-9]\d{2} \d{3} \d{3}|\d{3}-\d{4}|2\d \d{3} \d{4}"#
    + #"|1[3-9]\d[\- ]\d{4}[\- ]\d{4}|8 ?\(\d{3}\) ?\d{3}[\- ]\d\d[\- ]\d\d"#)

private func isTelephone(_ line: String, _ range: Range<String.Index>) -> Bool {
  let text = line[range]
  let digits = text.filter(\.isNumber)
  let next = range.upperBound == line.endIndex ? " " : line[range.upperBound]
  guard isApart(line, range), (7...15).contains(digits.count), !next.isLetter, next != "_",
    !day.isFound(in: text), !isBookNumber(line, range)
  else { return false }
  if text.hasPrefix("+") || text.hasPrefix("(") || digits.hasPrefix("00") { return true }
  if digits.hasPrefix("0"), digits.count >= 9 {
    return !text.contains { $0 == "." } || text.contains { $0 == " " }
  }
  return bareNumber.matches(text)
}

/// Whether a number is that of a book or a journal: `ISBN 0-306-40615-2`.
private func isBookNumber(_ line: String, _ range: Range<String.Index>) -> Bool {
  let before = line[..<range.lowerBound].suffix(12).uppercased()
  return before.includes("ISBN") || before.includes("ISSN")
}

private let mapPair = Pattern(#"\-?\d{1,3}\.\d{3,} ?[,;/ ] ?\-?\d{1,3}\.\d{3,}"#)

/// Whether two numbers can be a latitude and a longitude.
private func isPlace(_ pair: Substring) -> Bool {
  let numbers = pair.split { !$0.isNumber && $0 != "." && $0 != "-" }.compactMap { Double($0) }
  return numbers.count == 2 && abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
}

extension PersonalData {
  /// Upper limits keep a line of a hundred thousand letters from taking minutes.
  static let patterns: [PersonalData: [Pattern]] = written.mapValues { $0.map(Pattern.init) }

  static let written: [PersonalData: [String]] = [
    .email: [#"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]{1,200}\.[A-Za-z]{2,}"#],
    .telephone: [#"[+(]?\d[\d ()./\-\#u{A0}]{6,40}\d"#],
    .street: [
      #"\d{1,5}[A-Za-z]?,? ([A-Z][\w'’.\-]{1,40} ){1,3}(Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr"#
        + #"|Square|Court|Place|Terrace|Way|Boulevard|Blvd|Close|Crescent|Row|Quay|Hill)\b\.?"#,
      #"(\p{Lu}[\p{L}\-]{0,40}(straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer)"#
        + #"|\b(Straße|Strasse|Str\.|Allee|Gasse)|\p{Lu}[\p{L}\-]{0,40}(er|en|e) (Weg|Platz|Damm|Ufer))"#
        + #" \d{1,4}\w?"#,
      #"\d{1,4},? (rue|avenue|boulevard|place|chemin|allée|quai|impasse) (de |du |des |la |l’|l'){0,4}"#
        + #"\p{Lu}[\p{L}\-]{1,40}"#,
      #"\b(Rua|Avenida|Av\.|Travessa|Largo|Praça|Calle|Carrer|Plaza|Via|Viale|Piazza|Corso) "#
        + #"((da|do|das|dos|de|del|della|la|las|los) ){0,4}\p{Lu}[\p{L}\- ]{2,40},? (n\.?º? ?)?\d{1,4}\b"#,
      #"\p{Lu}[\p{L}\-]{1,40}(straat|laan|gracht|kade|plein|gatan|gata|vägen|veien|gade|katu|utca)"#
        + #" \d{1,4}\w?"#,
      #"\b(ul|al|pl)\. ?\p{Lu}[\p{L}\- ]{1,40} \d{1,4}\w?"#,
      #"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"#,
      #"\p{Lu}\p{L}{1,40}, [A-Z]{2} \d{5}(-\d{4})?\b"#,
      #"〒 ?\d{3}-\d{4}"#,
    ],
    .coordinates: [
      #"\d{1,3}° ?\d{1,2}['′’] ?(\d{1,2}(\.\d{1,20})?(["″”]|'') ?)?[NSEWO]\b"#,
      #"\d{1,2}\.\d{2,}° ?[NS]\b"#,
      #"(https?://)?(maps\.app\.goo\.gl|goo\.gl/maps|(www\.)?google\.[a-z.]{1,20}/maps|maps\.apple\.com"#
        + #"|osm\.org/go|w3w\.co)/?[^\s)>\]]*"#,
      #"\bgeo:-?\d[^\s)>\]]*"#,
      #"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"#,
      #"///\p{Ll}{1,40}\.\p{Ll}{1,40}\.\p{Ll}{1,40}"#,
    ],
    .handle: [#"@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}"#],
    .plate: [
      #"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b"#,
      #"\b[A-ZÄÖÜ]{1,3}[\-–][A-Z]{1,2} \d{1,4}[EH]?\b"#,
      #"\b(\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-\d{2}-[A-Z]{2})\b"#,
      #"\b[A-Z]{2}[\- ]?\d{3}[\- ]?[A-Z]{2}\b"#,
      #"\b\d{4} ?[BCDFGHJKLMNPRSTVWXYZ]{3}\b"#,
    ],
  ]
}
