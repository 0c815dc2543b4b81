import Markup

/// Where the links and the raw HTML of a text were typed, for messages: libcmark gives the block
/// only. The text is scanned once, for any number of look-ups.
package struct WrittenPlaces: Sendable {
  /// A range of the text.
  package struct Place: Sendable {
    /// Indices of the slice given to `WrittenPlaces`.
    package let range: Range<Int>
    /// The label of `[label]: address`; `nil` for an inline link.
    package let label: String?
  }

  private let source: ArraySlice<UInt8>
  /// The places of each address and of each tag with its brackets, in order.
  private var places: [String: [Place]] = [:]

  /// Longer addresses and tags, in bytes, are not found.
  private static let longest = 512

  package init(_ source: ArraySlice<UInt8>) {
    self.source = source
    var index = source.startIndex
    var bracket: Int?
    while index < source.endIndex {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): bracket = index
      case UInt8(ascii: "]"):
        if let next = source[index...].dropFirst().first {
          let isDefinition = next == UInt8(ascii: ":")
          let label = isDefinition ? bracket.map { $0 + 1..<index } : nil
          if isDefinition || next == UInt8(ascii: "(") { noteAddress(at: index + 2, label) }
        }
      case UInt8(ascii: "<"): noteTag(at: index)
      default: break
      }
      index += 1
    }
  }

  /// The first place of an address at or after an offset, else the first of all.
  package func address(_ text: String, from offset: Int) -> Place? {
    first(of: text, from: offset)
      ?? first(of: "<\(text)>", from: offset).map {
        Place(range: $0.range.dropFirst().dropLast(), label: nil)
      }
  }

  /// The first place of a tag or a comment at or after an offset, else the first of all; `<!--`
  /// finds any comment.
  package func tag(_ text: String, from offset: Int) -> Place? {
    let end = text.firstIndex(of: ">").map { text.index(after: $0) } ?? text.endIndex
    return first(of: String(text[..<end]), from: offset)
  }

  private func first(of text: String, from offset: Int) -> Place? {
    guard let all = places[text] else { return nil }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < all.count ? all[low] : all.first
  }

  /// Notes an address as CommonMark reads it: in angle brackets, or up to a space or the closing
  /// parenthesis.
  private mutating func noteAddress(at start: Int, _ label: Range<Int>?) {
    var index = start
    while index < source.endIndex, source[index] == 32 || (9...13).contains(source[index]) {
      index += 1
    }
    let limit = min(source.endIndex, index + Self.longest)
    let isBracketed = index < limit && source[index] == UInt8(ascii: "<")
    if isBracketed { index += 1 }
    let first = index
    var text: [UInt8] = []
    var depth = 0
    scan: while index < limit {
      var byte = source[index]
      switch byte {
      case UInt8(ascii: "\\"):
        if index + 1 < limit, source[index + 1].isPunctuation {
          index += 1
          byte = source[index]
        }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break scan
      case UInt8(ascii: ">") where isBracketed: break scan
      case 0...32 where !isBracketed: break scan
      case UInt8(ascii: "(") where !isBracketed: depth += 1
      case UInt8(ascii: ")") where !isBracketed:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      text.append(byte)
      index += 1
    }
    let address = String(decoding: text, as: UTF8.self).swapping("&amp;", for: "&")
    let label = label.map { String(decoding: source[$0], as: UTF8.self) }
    places[address, default: []].append(Place(range: first..<index, label: label))
  }

  private mutating func noteTag(at start: Int) {
    let text = source[start...].prefix(Self.longest).prefix { $0 != 10 && $0 != 13 }
    let end = text.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.endIndex
    let tag = String(decoding: source[start..<end], as: UTF8.self)
    places[tag, default: []].append(Place(range: start..<end, label: nil))
    if text.starts(with: "<!--".utf8) {
      places["<!--", default: []].append(Place(range: start..<start + 4, label: nil))
    }
  }
}

extension UInt8 {
  /// Whether a backslash before the byte escapes it in CommonMark.
  fileprivate var isPunctuation: Bool {
    switch self {
    case 33...47, 58...64, 91...96, 123...126: true
    default: false
    }
  }
}
