import Calendar
import Exchange
import Authoring
import Content
import Testing

@Suite struct EncodingTests {
  /// "Müller" in one byte a letter, "公司" in GBK, "会社" with Kana in Shift-JIS.
  private let western: [UInt8] = Array("Firma,Stelle\nM".utf8) + [0xFC] + Array("ller,Koch\n".utf8)
  private let chinese: [UInt8] =
    [0xB9, 0xAB, 0xCB, 0xBE, 0x2C, 0xB8, 0xDA, 0xCE, 0xBB, 0x0A] + [0x41, 0x2C, 0x42, 0x0A]
  private let japanese: [UInt8] =
    [0x89, 0xEF, 0x8E, 0xD0, 0x2C, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0A] + [0x41, 0x2C, 0x42]
  private let wide: [UInt8] =
    [0xFF, 0xFE]
    + "Firma\tStelle\nMüller\tKoch\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }

  private let cyrillic: [UInt8] =
    [0xD4, 0xE8, 0xF0, 0xEC, 0xE0] + Array(",".utf8) + [0xEE, 0xF2, 0xE2, 0xE5, 0xF2]
    + Array("\n".utf8)

  private func cells(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> [[String]] {
    try Table(bytes, encoding: encoding).rows.map { $0.map(\.value) }
  }

  @Test func `The guess is shown with words, and asked about`() throws {
    let guesses: [([UInt8], TextEncoding, String)] = [
      (western, .cp1252, "Müller"), (chinese, .gbk, "公司"), (japanese, .shiftJIS, "会社"),
      (wide, .utf16, "Firma"), (cyrillic, .cp1251, "Фирма"),
    ]
    for (bytes, encoding, word) in guesses {
      let question = try #require(TextEncoding.question(bytes, said: nil))
      guard case .encoding(encoding, let samples) = question else {
        Issue.record("\(question)")
        continue
      }
      #expect(samples.first == word)
      #expect(question.option == "--encoding \(encoding.rawValue)")
      var choices = ImportChoices()
      let isTaken = choices.answer(question, "")
      #expect(isTaken)
      #expect(TextEncoding.question(bytes, said: choices.encoding) == nil)
    }
    #expect(TextEncoding.question(Array("ä,ö\n".utf8), said: nil) == nil)
  }

  @Test func `The text is read as the keeper has agreed`() throws {
    #expect(try cells(western, .cp1252) == [["Firma", "Stelle"], ["Müller", "Koch"]])
    #expect(try cells(chinese, .gbk) == [["公司", "岗位"], ["A", "B"]])
    #expect(try cells(japanese, .shiftJIS) == [["会社", "テスト"], ["A", "B"]])
    #expect(try cells(wide, .utf16) == [["Firma", "Stelle"], ["Müller", "Koch"]])
  }

  @Test func `Text that is not of the encoding is refused`() {
    #expect {
      try cells([0x41, 0x2C, 0x81], .cp1252)
    } throws: {
      "\($0)" == "the file is not Windows-1252 (western Europe)"
    }
  }
}
