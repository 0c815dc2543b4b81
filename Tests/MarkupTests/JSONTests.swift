import Foundation
import Markup
import TestSupport
import Testing

@Suite struct `JSON printing` {
  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-86, "-86"),
      (.number(0.25), "0.25"),
      (.number(2), "2.0"), (.number(1e-7), "1e-07"), ("", "\"\""), ([], "[]"), ([:], "{}"),
      ([1, "a", [.null]], #"[1,"a",[null]]"#), (["a": ["b": 1]], #"{"a":{"b":1}}"#),
    ] as [(JSON, String)])
  func `every kind of value is printed on one line`(json: JSON, printed: String) {
    #expect(text(json.bytes) == printed)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func `a number that is not finite is null`(number: Double) {
    #expect(text(JSON.number(number).bytes) == "null")
  }

  @Test func `members keep the order in which they were written`() {
    let json: JSON = ["z": 1, "a": 2, "m": 3]
    #expect(text(json.bytes) == #"{"z":1,"a":2,"m":3}"#)
  }

  @Test func `members without a value are dropped where that is asked for`() {
    let json = JSON.object(dropping: ["a": nil, "b": .null, "c": "x", "d": nil])
    #expect(text(json.bytes) == #"{"b":null,"c":"x"}"#)
  }

  @Test(arguments: [
    ("\"\\", #""\"\\""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}\u{7F}", #""\ufffd\ufffd\ufffd""#),
    ("<>&", #""\u003c\u003e\u0026""#), ("é日👍🏽", "\"é日👍🏽\""), ("'/", "\"'/\""),
    ("\u{2028}", "\"\u{2028}\""),
  ])
  func `characters of a string are escaped`(string: String, printed: String) {
    #expect(text(JSON.string(string).bytes) == printed)
    #expect(text(JSON.object(dropping: [string: 1]).bytes) == "{\(printed):1}")
  }

  @Test func `the indented form has two blanks a level and a final line end`() {
    let json: JSON = ["a": [1, 2], "b": [], "c": [:], "d": ["e": .null]]
    #expect(
      text(json.indentedBytes) == """
        {
          "a": [
            1,
            2
          ],
          "b": [],
          "c": {},
          "d": {
            "e": null
          }
        }

        """)
  }

  @Test func `any string comes back from another reader as it went in`() throws {
    var generator = SeededGenerator(seed: 4)
    let favourites: [Unicode.Scalar] = [
      "\"", "\\", "<", ">", "&", "\n", "\t", "u", "0", "\u{2028}",
    ]
    for _ in 0..<1_000 {
      let string = generator.text(length: 30, favourites: favourites)
      let printed = Data(JSON.array([.string(string)]).bytes)
      let read = try JSONDecoder().decode([String].self, from: printed)
      let expected = string.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isControl = scalar.properties.generalCategory == .control
        let isBlank = "\t\n\r".unicodeScalars.contains(scalar)
        let isForbidden = isControl && !isBlank || scalar.properties.isNoncharacterCodePoint
        return isForbidden ? "\u{FFFD}" : scalar
      }
      #expect(read.first.map { Array($0.unicodeScalars) } == expected)
    }
  }

  @Test func `any document comes back from our own reader as it went in`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let text = generator.text(length: 20, favourites: ["\"", "\\", "\n", "\u{1F600}"])
      let document = JSON.object([
        .init(text, .array([.string(text), .integer(-12), .number(0.5), .bool(true), .null])),
        .init("empty", .object([])),
      ])
      #expect(try JSON(reading: document.indentedBytes).bytes == document.bytes)
    }
    let other = Array(#" {"a" : ["\u00e9\ud83d\ude00\/", -0.5e2, 0, false] , "b":{}}"#.utf8)
    #expect(try text(JSON(reading: other).bytes) == #"{"a":["é😀/",-50.0,0,false],"b":{}}"#)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "tru", "01", "1.2.3", "+1", "\"", "\"\n\"", "\"\\x\"",
    "\"\\ud83d\"", "\"\\u12\"", "1 2", "[1 2]", "nul", "1e999", "{a:1}", ".5", "-",
    String(repeating: "[", count: 100_000),
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONFlaw.self) { try JSON(reading: Array(text.utf8)) }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
