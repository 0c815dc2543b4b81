import Markup

/// A telephone number, for many countries and with many signs between the digits.
enum TelephoneNumber {
  static let shapes: [PersonalShape] = [
    PersonalShape(#"\bwa\.me/\d{7,15}\b"#),
    PersonalShape(
      #"[+(]?\d[\d ()./\-\#u{A0}\#u{2010}\#u{2011}\#u{2013}－]{5,40}\d"#, place: number),
  ]

  /// The number among some digits; another number may be before it.
  private static func number(_ found: FoundText) -> Range<String.Index>? {
    var rest = found
    while true {
      if isOne(rest) { return rest.range }
      guard let space = rest.text.firstIndex(of: " ") else { return nil }
      rest = rest.from(rest.line.index(after: space))
      guard let first = rest.text.first, first.isNumber || first == "(" || first == "+" else {
        return nil
      }
    }
  }

  private static let day = Pattern(#"\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{2,4}|\d\d?\.\d\d?\.\d{4}"#)

  private static func isOne(_ found: FoundText) -> Bool {
    let number = plain(found.text)
    let groups = number.split { !$0.isNumber }
    let digits = groups.joined()
    let next = found.after.first ?? " "
    guard found.isApart, (7...15).contains(digits.count), !FoundText.goesOn(next), next != "_",
      next != "%",
      !day.isFound(in: number), !isBookNumber(found), !groups.dropFirst().contains(where: isZero),
      !isYears(groups), !isDecimal(number)
    else { return false }
    if number.hasPrefix("+") { return digits.count >= 9 && !digits.hasPrefix("0") }
    if isCued(found), groups.count <= digits.count / 2 { return true }
    if number.hasPrefix("(") { return area.isFound(in: number) && digits.count >= 9 }
    if digits.hasPrefix("00") {
      return digits.count >= 11 && groups[0].count > 2 || isAbroad(groups)
    }
    if digits.hasPrefix("0") { return isNational(number, groups, digits.count) }
    return known.matches(number) && !isAmount(found, groups)
  }

  /// The digits and signs in ASCII.
  private static func plain(_ text: Substring) -> String {
    String(
      text.map { character -> Character in
        if let digit = character.wholeNumberValue, digit < 10 { return Character("\(digit)") }
        return switch character {
        case "\u{A0}": " "
        case "\u{2010}", "\u{2011}", "\u{2013}", "－": "-"
        default: character
        }
      })
  }

  /// An area code in brackets: `(030)`, `(212)`.
  private static let area = Pattern(#"\((0\d{1,4}|[1-9]\d{1,2})\)"#)

  /// `0049 171 …`, `00 49 …`.
  private static func isAbroad(_ groups: [Substring]) -> Bool {
    groups[0] == "00" && groups.count > 2 && groups[1].first != "0" && groups[1].count < 4
  }

  /// Whether a number that begins with 0 is a telephone number.
  private static func isNational(_ number: String, _ groups: [Substring], _ count: Int) -> Bool {
    guard (9...12).contains(count), groups.count <= count / 2 + 1 else { return false }
    if number.hasPrefix("0-") || number.hasPrefix("0.") { return false }
    return !number.contains(".") || number.contains(" ")
      || groups.count > 4 && groups.allSatisfy { $0.count == 2 }
  }

  /// Numbers that do not begin with 0, as written in North America, Spain, Italy, Portugal, Poland, Brazil,
  /// Norway, India, China and Russia.
  private static let known = Pattern(
    #"(1[\-. ])?[2-9]\d\d[\-. ][2-9]\d\d[\-. ]\d{4}|1 ?\([2-9]\d\d\) ?\d{3}[\- ]\d{4}"#
      + #"|[5-9]\d\d \d{3} \d{3}|[5-9]\d\d \d\d \d\d \d\d|[2-9]\d \d{3} \d\d \d\d|2\d \d{3} \d{4}"#
      + #"|[49]\d\d \d\d \d{3}|3[2-9]\d[\- ](\d{6,7}|\d{3} \d{3,4})|555-\d{4}|[1-9]\d 9\d{4}-\d{4}"#
      + #"|[6-9]\d{4} \d{5}|1[3-9]\d[\- ]?\d{4}[\- ]?\d{4}"#
      + #"|8[\- ]?\(?[3-9]\d\d\)?[\- ]?\d{3}[\- ]\d\d[\- ]\d\d"#)

  /// Whether a word before the number says what it is.
  private static func isCued(_ found: FoundText) -> Bool {
    let before = found.before.suffix(18).lowercased()
    return [
      "tel", "tlf", "phone", "call ", "ring ", "text ", "mobile", "cell", "whatsapp", "fax",
      "handy", "τηλ", "κινητ", "puhelin", "telefon", "هاتف", "טל",
      "☎", "📞", "llám", "llam", "chiam", "liga ", "zadzwo", "bel ", "appel", "sms", "my number",
      "the number was", "the number is", "номер", "тел", "电话", "手机", "電話", "전화",
    ].contains { before.includes($0) }
  }

  /// Whether a number belongs to a book or a journal: `ISBN 0-306-40615-2`.
  private static func isBookNumber(_ found: FoundText) -> Bool {
    let before = found.before.suffix(12).uppercased()
    return before.includes("ISBN") || before.includes("ISSN")
  }

  private static func isZero(_ group: Substring) -> Bool {
    group.count > 2 && group.allSatisfy { $0 == "0" }
  }

  private static func isYears(_ groups: [Substring]) -> Bool {
    groups.allSatisfy { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }

  /// `3.14159265`
  private static func isDecimal(_ number: String) -> Bool {
    number.count { $0 == "." } == 1 && number.allSatisfy { $0.isNumber || ".+".contains($0) }
  }

  /// Whether the number is a count with grouped thousands: `612 345 678 people`.
  private static func isAmount(_ found: FoundText, _ groups: [Substring]) -> Bool {
    groups.allSatisfy { $0.count == 3 } && found.isCounted
  }
}

extension FoundText {
  /// Whether the next word is what the number counts: not a word that begins a name or continues the
  /// sentence.
  var isCounted: Bool {
    guard let first = nextWord.first, first.isLowercase else { return false }
    return !JoiningWords.all.contains(String(nextWord))
  }
}
