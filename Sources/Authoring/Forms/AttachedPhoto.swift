/// A photo that comes with a new entry and will be put beside it, without its metadata.
package struct AttachedPhoto: Hashable, Sendable {
  /// The file's name within the entry's folder.
  package let name: String
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - bytes: the cleaned picture.
  ///   - ending: the extension for its kind, such as `jpg`.
  ///   - number: which of the entry's photos it is, from 1.
  package init(_ bytes: [UInt8], ending: String, number: Int) {
    self.bytes = bytes
    name = number == 1 ? "photo.\(ending)" : "photo-\(number).\(ending)"
  }
}
