import Diagnostics

extension FrontMatterText {
  /// The most brackets open at the same time.
  private static let mostBrackets = 100
  /// The most blocks nested by indentation.
  private static let mostBlocks = 50

  /// The first line of the YAML, from 1, that is nested too deeply for the parser, which recurses
  /// at every level; `nil` for ordinary front matter. An upper bound, because brackets in quotes
  /// count too.
  var lineTooDeep: Int? {
    var line = 1
    var column = 0
    var brackets = 0
    var blocks: [Int] = []
    var isLeading = true
    var isAfterMarker = false
    for byte in yaml.utf8 {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isAfterMarker { isLeading = isBlank }
      isAfterMarker = false
      switch byte {
      case UInt8(ascii: "\n"):
        (line, column, isLeading) = (line + 1, 0, true)
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      if isLeading && !isBlank {
        while let last = blocks.last, last >= column { blocks.removeLast() }
        blocks.append(column)
        isLeading = false
        isAfterMarker = "-?:".utf8.contains(byte)
      }
      if brackets > Self.mostBrackets || blocks.count > Self.mostBlocks { return line }
      column += 1
    }
    return nil
  }
}

extension Message {
  static func tooDeep() -> Message {
    Message(
      .yaml, "lists and fields are nested too deeply",
      hint: "a field has a text or a list of texts")
  }
}
