import Diagnostics

/// Reads a language tag as browsers accept it: language, script, region, variants, extensions
/// (Unicode Technical Standard 35, "unicode_locale_id" in the form of BCP 47). The older forms of
/// BCP 47, such as `zh-cmn-Hans`, make `Intl` throw.
func parseLanguage(_ text: String) -> Result<String, Message> {
  let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
  if isLanguageTag(parts[...]) { return .success(text) }
  // The older form has a second language, of three letters, after the first, and the second alone
  // is enough.
  let isOlder = parts.count > 1 && parts[1].count == 3 && isLanguageTag(parts[1...])
  let newer = isOlder ? text.drop { $0 != "-" }.dropFirst() : nil
  return .failure(.badLanguage(text, meant: newer.map(String.init)))
}

private func isLanguageTag(_ parts: ArraySlice<Substring>) -> Bool {
  var rest = parts
  func takes(_ isNext: (Substring) -> Bool) -> Bool {
    guard let part = rest.first, isNext(part) else { return false }
    rest = rest.dropFirst()
    return true
  }
  guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }),
    takes({ [2, 3].contains($0.utf8.count) && $0.utf8.allSatisfy(isLetter) })
  else { return false }
  _ = takes { $0.utf8.count == 4 && $0.utf8.allSatisfy(isLetter) }
  _ = takes {
    $0.utf8.count == 2 && $0.utf8.allSatisfy(isLetter)
      || $0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit)
  }
  var seen: Set<Substring> = []
  while takes({ part in
    let isVariant =
      part.utf8.count >= 5 || part.utf8.count == 4 && part.utf8.first.map(isDigit) ?? false
    return isVariant && seen.insert(part).inserted
  }) {}
  while let singleton = rest.first, singleton.utf8.count == 1, seen.insert(singleton).inserted {
    rest = rest.dropFirst()
    let values = rest.prefix { singleton == "x" || $0.utf8.count > 1 }
    guard !values.isEmpty else { return false }
    rest = rest.dropFirst(values.count)
  }
  return rest.isEmpty
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte }
private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }
private func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

extension Message {
  static func badLanguage(_ typed: String, meant: String?) -> Message {
    Message(
      .unknownWord, "'\(typed)' is not a language tag",
      hint: meant.map(didYouMean) ?? "expected en, de or pt-BR")
  }
}
