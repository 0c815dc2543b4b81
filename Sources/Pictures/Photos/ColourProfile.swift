/// A colour profile reduced to its numbers: white point, primaries and curves. Names, dates,
/// copyright lines, device names and private tags are left out (ICC.1:2022, and ICC.1:2001-04 for
/// the text types of version 2).
///
/// Profiles made of tables, such as printers', are dropped, because tables of any size can contain
/// anything.
/// - Returns: `nil` for a profile that cannot be reduced; the picture is then taken for sRGB.
func cleanedProfile(_ profile: [UInt8]) -> [UInt8]? {
  do {
    let reader = PhotoReader(bytes: profile)
    let isGrey = try reader.slice(16, 4).elementsEqual("GRAY".utf8)
    guard try reader.slice(36, 4).elementsEqual("acsp".utf8),
      try isGrey || reader.slice(16, 4).elementsEqual("RGB ".utf8),
      try reader.slice(20, 4).elementsEqual("XYZ ".utf8)
    else { return nil }
    let version: UInt8 = profile[8] >= 4 ? 4 : 2
    let wanted = isGrey ? ["kTRC"] : ["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]
    var tags: [(name: String, data: [UInt8])] = [
      ("desc", description(in: version)), ("cprt", copyright(in: version)),
    ]
    for index in 0..<min(100, try reader.bigEndian(128, bytes: 4)) {
      let entry = 132 + index * 12
      let name = String(decoding: try reader.slice(entry, 4), as: UTF8.self)
      guard wanted.contains(name) || ["wtpt", "chad"].contains(name) else { continue }
      guard !tags.contains(where: { $0.name == name }) else { return nil }
      tags.append((name, try numbers(at: reader.bigEndian(entry + 4, bytes: 4), in: reader)))
    }
    guard wanted.allSatisfy({ name in tags.contains { $0.name == name } }) else { return nil }
    return assembled(tags, version: version, isGrey: isGrey)
  } catch {
    return nil
  }
}

/// A tag's data if its type contains only numbers, and not a byte more.
private func numbers(at start: Int, in reader: PhotoReader) throws -> [UInt8] {
  let length: Int
  switch String(decoding: try reader.slice(start, 4), as: UTF8.self) {
  case "XYZ ": length = 20
  case "sf32": length = 8 + 9 * 4
  case "curv":
    let count = try reader.bigEndian(start + 8, bytes: 4)
    guard count <= 4096 else { throw PhotoError.damaged }
    length = 12 + count * 2
  case "para":
    let function = try reader.bigEndian(start + 8, bytes: 2)
    guard function < 5 else { throw PhotoError.damaged }
    length = 12 + [1, 3, 4, 5, 7][function] * 4
  default: throw PhotoError.damaged
  }
  var data = Array(try reader.slice(start, length))
  data.replaceSubrange(4..<8, with: [0, 0, 0, 0])
  return data
}

/// The name that every profile must have.
private func description(in version: UInt8) -> [UInt8] {
  guard version < 4 else { return unicodeText("RGB") }
  return Array("desc".utf8) + [0, 0, 0, 0, 0, 0, 0, 4] + Array("RGB\0".utf8)
    + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
}

/// The copyright line that every profile must have.
private func copyright(in version: UInt8) -> [UInt8] {
  version < 4 ? Array("text".utf8) + [0, 0, 0, 0] + Array("-\0".utf8) : unicodeText("-")
}

private func unicodeText(_ text: String) -> [UInt8] {
  let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  return Array("mluc".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12] + Array("enUS".utf8)
    + bigEndian(units.count) + bigEndian(28) + units
}

private func assembled(
  _ tags: [(name: String, data: [UInt8])], version: UInt8, isGrey: Bool
) -> [UInt8] {
  var table = bigEndian(tags.count)
  var data: [UInt8] = []
  let start = 128 + 4 + tags.count * 12
  for tag in tags {
    table += Array(tag.name.utf8) + bigEndian(start + data.count) + bigEndian(tag.data.count)
    data += tag.data + [UInt8](repeating: 0, count: (4 - tag.data.count % 4) % 4)
  }
  let whitePoint: [UInt8] = [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]
  var header = bigEndian(start + data.count) + [0, 0, 0, 0, version, 0, 0, 0]
  header += Array("mntr".utf8) + Array((isGrey ? "GRAY" : "RGB ").utf8) + Array("XYZ ".utf8)
  // A date that every reader accepts: 1 January 2000.
  header += [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
  header += [UInt8](repeating: 0, count: 68 - header.count) + whitePoint
  header += [UInt8](repeating: 0, count: 128 - header.count)
  return header + table + data
}

private func bigEndian(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
