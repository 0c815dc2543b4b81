import Files

/// The text encodings that spreadsheets are still saved in.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf16 = "utf-16"
  case cp1252, gbk
  case shiftJIS = "shift-jis"
  case cp1250, cp1251
  case eucKR = "euc-kr"
  case big5

  /// The name for people.
  package var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .cp1252: "Windows-1252 (western Europe)"
    case .gbk: "GBK (Chinese)"
    case .shiftJIS: "Shift-JIS (Japanese)"
    case .cp1250: "Windows-1250 (central Europe)"
    case .cp1251: "Windows-1251 (Cyrillic)"
    case .eucKR: "EUC-KR (Korean)"
    case .big5: "Big5 (Chinese)"
    }
  }

  /// The text of some bytes; `nil` if they are not of this encoding.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    switch self {
    case .utf16:
      if bytes.starts(with: [0xFE, 0xFF]) {
        return converted(bytes.dropFirst(2), from: "UTF-16BE")
      }
      if bytes.starts(with: [0xFF, 0xFE]) {
        return converted(bytes.dropFirst(2), from: "UTF-16LE")
      }
      return converted(bytes, from: bytes.first == 0 ? "UTF-16BE" : "UTF-16LE")
    case .cp1252: return converted(bytes, from: "CP1252")
    case .gbk: return converted(bytes, from: "GB18030")
    case .shiftJIS: return converted(bytes, from: "CP932")
    case .cp1250: return converted(bytes, from: "CP1250")
    case .cp1251: return converted(bytes, from: "CP1251")
    case .eucKR: return converted(bytes, from: "CP949")
    case .big5: return converted(bytes, from: "CP950")
    }
  }

  /// The encoding that bytes which are not UTF-8 are probably in; `nil` if none fits.
  static func guess(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let sample = bytes.prefix(200_000)
    if sample.count(where: { $0 == 0 }) * 4 > sample.count { return .utf16 }
    var single = 0
    var runs = 0
    var length = 0
    var (high, low) = (0, 0)
    for byte in sample + [0] {
      if byte >= 0x80 {
        length += 1
        if byte >= 0xE0 { high += 1 } else { low += 1 }
      } else if length > 0 {
        runs += 1
        if length == 1 { single += 1 }
        length = 0
      }
    }
    let japanese = TextEncoding.shiftJIS.text(bytes[...])
    if let japanese, kanaShare(japanese) > 0.1 { return .shiftJIS }
    // Accented letters stand alone among plain ones; Chinese and Japanese characters are pairs of
    // bytes.
    if single * 2 <= runs {
      // Lowercase Cyrillic letters are the highest bytes of all, with which few Chinese characters
      // begin.
      if high > low * 2 { return .cp1251 }
      if TextEncoding.gbk.text(bytes[...]) != nil { return .gbk }
      if japanese != nil { return .shiftJIS }
    }
    return TextEncoding.cp1252.text(bytes[...]) == nil ? nil : .cp1252
  }

  /// The question whether some bytes are in the encoding that they seem to be in, if they are not
  /// UTF-8 and the keeper has not named an encoding.
  package static func question(_ bytes: [UInt8], said: String?) -> ImportQuestion? {
    guard said == nil, !bytes.starts(with: PackedWorkbook.mark),
      !bytes.starts(with: Workbook.oldMark),
      String(validating: bytes, as: UTF8.self) == nil || bytes.contains(0),
      let guess = guess(bytes), let text = guess.text(bytes[...])
    else { return nil }
    var samples: [String] = []
    for word in text.split(whereSeparator: { ",;\t\n\r\r\n\"".contains($0) }) {
      let isTelling = guess == .utf16 || word.unicodeScalars.contains { !$0.isASCII }
      if isTelling, !samples.contains(word.trimmed), samples.count < 3, !word.trimmed.isEmpty {
        samples.append(word.trimmed)
      }
    }
    return .encoding(guess, samples: samples)
  }

  /// The share of Kana among the letters outside ASCII. Half-width Kana count against it, because
  /// other text contains them when it is read as Japanese.
  private static func kanaShare(_ text: String) -> Double {
    var kana = 0
    var all = 0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      all += 1
      if (0x3041...0x30FA).contains(scalar.value) { kana += 1 }
      if (0xFF61...0xFF9F).contains(scalar.value) { kana -= 1 }
    }
    return Double(kana) / Double(max(1, all))
  }
}
