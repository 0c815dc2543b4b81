/// The rules for one part of an address. Each part becomes the name of a file or a folder, and
/// journals and sites move between systems.
package enum AddressPart {
  /// The most bytes of a part. Common systems allow names of 255 bytes, and the site appends an
  /// extension such as `.json`.
  static let longest = 240
  /// The most bytes of a whole address.
  static let longestAddress = 1000

  /// Whether Windows reserves a name for a device, with any extension ("Naming Files, Paths, and
  /// Namespaces", Microsoft).
  static func isReserved(_ part: some StringProtocol) -> Bool {
    let name = part.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(name) { return true }
    guard name.count == 4, let number = name.last else { return false }
    return ["com", "lpt"].contains(String(name.dropLast())) && "123456789¹²³".contains(number)
  }

  /// What is wrong with a part, in words that follow "the address"; `nil` if nothing is.
  package static func problem(with part: some StringProtocol) -> String? {
    if let scalar = part.unicodeScalars.first(where: { $0.properties.generalCategory == .control })
    {
      return "has a control character in it (U+\(String(scalar.value, radix: 16).uppercased()))"
    }
    if part.utf8.count > longest { return "has a part of more than \(longest) bytes" }
    if part.hasSuffix(".") { return "has a part that ends in a dot, which Windows drops" }
    if isReserved(part) { return "has a part, '\(part)', that is a device on Windows" }
    return nil
  }
}
