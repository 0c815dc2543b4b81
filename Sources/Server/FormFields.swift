/// The fields of a form as browsers send them (`application/x-www-form-urlencoded`), in the body or
/// in the query of a request.
struct FormFields {
  let values: [String: String]

  /// `nil` if something is not encoded as browsers encode it, or is not UTF-8. Of two fields with
  /// the same name, the first counts.
  init?(_ bytes: some Collection<UInt8>) {
    var values: [String: String] = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.text(parts[0]),
        let value = Self.text(parts.dropFirst().first ?? parts[0].prefix(0))
      else { return nil }
      if values[name] == nil { values[name] = value }
    }
    self.values = values
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String? {
    let spaced = bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return percentDecoded(spaced).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
