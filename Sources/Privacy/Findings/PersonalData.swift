/// What in a text leads to somebody: where they live, how they are reached.
enum PersonalData: String, CaseIterable {
  case email = "an e-mail address"
  case telephone = "a telephone number"
  case street = "a street address"
  case coordinates = "a place on the map"
  case handle = "a handle"
  case plate = "a number plate"

  /// Everything of these kinds in a line, in its order; of two that overlap the first kind.
  static func all(in line: String) -> [(kind: PersonalData, range: Range<String.Index>)] {
    // Without any of these a line has none of them, and most lines have not.
    guard line.contains(where: { $0 == "@" || $0.isNumber || $0 == "/" }) else { return [] }
    var found: [(kind: PersonalData, range: Range<String.Index>)] = []
    for kind in allCases {
      for range in kind.ranges(in: line) {
        if !found.contains(where: { $0.range.overlaps(range) }) { found.append((kind, range)) }
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func ranges(in line: String) -> [Range<String.Index>] {
    switch self {
    case .email:
      line.ranges(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/).filter {
        !isForExamples(line[$0])
      }
    case .telephone:
      line.ranges(of: /[+(]?\d[\d ().\/\-\u{A0}]{6,}\d/).filter { isTelephone(line, $0) }
    case .street: streets(in: line)
    case .coordinates: mapPlaces(in: line)
    case .handle:
      line.ranges(of: /@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}/).filter {
        isApart(line, $0) && !line[$0].dropFirst().allSatisfy(\.isNumber)
      }.map { range in
        var end = range.upperBound
        while line[line.index(before: end)] == "." { end = line.index(before: end) }
        return range.lowerBound..<end
      }
    case .plate: plates(in: line)
    }
  }
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

private func isTelephone(_ line: String, _ range: Range<String.Index>) -> Bool {
  let text = line[range]
  let digits = text.filter(\.isNumber)
  guard isApart(line, range), (7...15).contains(digits.count),
    range.upperBound == line.endIndex || !line[range.upperBound].isLetter,
    text.firstMatch(of: /\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{2,4}|\d\d?\.\d\d?\.\d{4}/) == nil
  else { return false }
  if text.hasPrefix("+") || text.hasPrefix("(") || digits.hasPrefix("00") { return true }
  if digits.hasPrefix("0"), digits.count >= 9 { return !text.contains(".") || text.contains(" ") }
  return text.wholeMatch(of: /\d{3}[\-. ]\d{3}[\-. ]\d{4}/) != nil
    || text.wholeMatch(of: /[2-9]\d{2} \d{3} \d{3}/) != nil
    || text.wholeMatch(of: /\d{3}-\d{4}/) != nil
}

private func streets(in line: String) -> [Range<String.Index>] {
  let english =
    #/
    \d{1,5}[A-Za-z]?,?\ ([A-Z][\w'’.\-]+\ ){1,3}
    (Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Square|Court|Place|Terrace|Way|Boulevard|Blvd
    |Close|Crescent|Row|Quay|Hill)\b\.?
    /#
  let german =
    #/
    (\p{Lu}[\p{L}\-]*(straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer)
    |\b(Straße|Strasse|Str\.|Allee|Gasse)|\p{Lu}[\p{L}\-]*(er|en|e)\ (Weg|Platz|Damm|Ufer))
    \ \d{1,4}\w?
    /#
  let french =
    #/
    \d{1,4},?\ (rue|avenue|boulevard|place|chemin|allée|quai|impasse)\ (de\ |du\ |des\ |la\ |l’|l')*
    \p{Lu}[\p{L}\-]+
    /#
  let southern =
    #/
    \b(Rua|Avenida|Av\.|Travessa|Largo|Praça|Calle|Carrer|Plaza|Via|Viale|Piazza|Corso)
    \ ((da|do|das|dos|de|del|della|la|las|los)\ )*\p{Lu}[\p{L}\-\ ]{2,40}?,?\ (n\.?º?\ ?)?\d{1,4}\b
    /#
  var found = line.ranges(of: english)
  found += line.ranges(of: german)
  found += line.ranges(of: french)
  found += line.ranges(of: southern)
  found += line.ranges(of: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/)
  found += line.ranges(of: /\p{Lu}\p{L}+, [A-Z]{2} \d{5}(-\d{4})?\b/)
  found += line.ranges(of: /〒 ?\d{3}-\d{4}/)
  return found
}

private func mapPlaces(in line: String) -> [Range<String.Index>] {
  let pairs = line.matches(of: /(-?\d{1,3}\.\d{3,}) ?[,;\/ ] ?(-?\d{1,3}\.\d{3,})/).filter { pair in
    guard let latitude = Double(pair.1), let longitude = Double(pair.2) else { return false }
    return abs(latitude) <= 90 && abs(longitude) <= 180
  }
  let links =
    #/
    (https?:\/\/)?(maps\.app\.goo\.gl|goo\.gl\/maps|(www\.)?google\.[a-z.]+\/maps|maps\.apple\.com
    |osm\.org\/go|w3w\.co)\/?[^\s)>\]]*
    /#
  var found = pairs.map(\.range)
  found += line.ranges(of: /\d{1,3}° ?\d{1,2}['′’] ?(\d{1,2}(\.\d+)?(["″”]|'') ?)?[NSEWO]\b/)
  found += line.ranges(of: /\d{1,2}\.\d{2,}° ?[NS]\b/)
  found += line.ranges(of: links)
  found += line.ranges(of: /\bgeo:-?\d[^\s)>\]]*/)
  found += line.ranges(of: /\/\/\/\p{Ll}+\.\p{Ll}+\.\p{Ll}+/)
  return found
}

private func plates(in line: String) -> [Range<String.Index>] {
  var found = line.ranges(of: /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/)
  found += line.ranges(of: /\b[A-ZÄÖÜ]{1,3}[\-–][A-Z]{1,2} \d{1,4}[EH]?\b/)
  found += line.ranges(
    of: /\b(\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-\d{2}-[A-Z]{2})\b/)
  found += line.ranges(of: /\b[A-Z]{2}[\- ]?\d{3}[\- ]?[A-Z]{2}\b/)
  found += line.ranges(of: /\b\d{4} ?[BCDFGHJKLMNPRSTVWXYZ]{3}\b/)
  return found.filter { isApart(line, $0) }
}
