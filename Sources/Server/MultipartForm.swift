import Markup

/// A form with files, as browsers send it (RFC 7578).
struct MultipartForm {
  private(set) var values: [String: String] = [:]
  private(set) var files: [UploadedFile] = []

  private static let mostParts = 100
  private static let longestHead = 4096

  /// Reads a form; `nil` if it is not encoded as browsers encode it. Of two fields with the same name,
  /// the first counts; a file field without a file is left out.
  /// - Parameter type: the request's `Content-Type`, which names the boundary between the parts.
  init?(_ bytes: [UInt8], type: String) {
    guard let name = type.place(of: "boundary=")?.upperBound else { return nil }
    let boundary = type[name...].prefix { $0 != ";" }.filter { $0 != "\"" }
    guard (1...70).contains(boundary.utf8.count) else { return nil }
    let opening = Array("--\(boundary)".utf8)
    let separator = Array("\r\n".utf8) + opening
    guard bytes.starts(with: opening) else { return nil }
    var start = opening.count
    for _ in 0..<Self.mostParts {
      if bytes[start...].starts(with: "--".utf8) { return }
      guard bytes[start...].starts(with: "\r\n".utf8),
        let end = bytes.place(of: separator, from: start + 2), take(bytes[start + 2..<end])
      else { return nil }
      start = end + separator.count
    }
    return nil
  }

  /// Reads one part: its head, an empty line, its bytes.
  private mutating func take(_ part: ArraySlice<UInt8>) -> Bool {
    let head = Array(part.prefix(Self.longestHead))
    guard let gap = head.place(of: Array("\r\n\r\n".utf8), from: 0),
      let text = String(validating: head[..<gap], as: UTF8.self)
    else { return false }
    let lines = text.split(separator: "\r\n")
    let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let disposition, let name = Self.parameter("name", of: disposition) else { return false }
    let bytes = part.dropFirst(gap + 4)
    if Self.parameter("filename", of: disposition) != nil {
      if !bytes.isEmpty { files.append(UploadedFile(field: name, bytes: Array(bytes))) }
      return true
    }
    guard let value = String(validating: bytes, as: UTF8.self) else { return false }
    if values[name] == nil { values[name] = value }
    return true
  }

  private static func parameter(_ name: String, of line: Substring) -> String? {
    guard let start = line.place(of: "; \(name)=\"")?.upperBound else { return nil }
    return String(line[start...].prefix { $0 != "\"" })
  }
}

/// A file that was chosen in a form. Its name is not needed and not kept.
package struct UploadedFile: Sendable {
  /// The name of the field.
  package let field: String
  package let bytes: [UInt8]

  package init(field: String, bytes: [UInt8]) { (self.field, self.bytes) = (field, bytes) }
}

extension [UInt8] {
  /// Where some bytes begin, at or after a place.
  fileprivate func place(of wanted: [UInt8], from start: Int) -> Int? {
    var place = start
    while let next = self[place...].firstIndex(of: wanted[0]) {
      if self[next...].starts(with: wanted) { return next }
      place = next + 1
    }
    return nil
  }
}
