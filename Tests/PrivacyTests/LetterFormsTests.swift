import Foundation
import Testing

@testable import Privacy

@Suite("A letter is the same in every form that Unicode has of it")
struct LetterFormsTests {
  /// Every scalar that may be a letter, a sign or a mark, without the large blocks in which each is itself.
  private static let scalars = [
    0xA0..<0x3400, 0xA000..<0xAC00, 0xF900..<0x1_1000, 0x1_1800..<0x1_1900, 0x1_6E00..<0x1_6F00,
    0x1_D000..<0x1_F800, 0x2_F800..<0x2_FA20,
  ].joined().compactMap { Unicode.Scalar(UInt32($0)) }.filter {
    ![.unassigned, .privateUse, .control].contains($0.properties.generalCategory)
  }

  /// Whether a name in one spelling is found in another, with a word behind it.
  private func isFound(_ name: String, in text: String) -> Bool {
    var words = SecretWords()
    words.add("\(name) Quill", as: 0)
    let bytes = Array("ask \(text) Quill".utf8)
    return [true, false].allSatisfy {
      !WordMatcher.matches(of: words, in: bytes, isPlain: $0).isEmpty
    }
  }

  private func isWord(_ text: String) -> Bool {
    let kinds = text.unicodeScalars.map { Letters.kind(of: $0.value) }.filter { $0 != .nothing }
    return kinds.allSatisfy { $0 == .letter } && !kinds.isEmpty
      || text.unicodeScalars.count == 1 && [.word, .katakana].contains(kinds.first)
  }

  /// Whether no name is written with it: parts of Hangul syllables and of letters, units and signs in
  /// squares, the raised letters of phonetics, and the dotless Arabic of mathematics.
  private func isNoLetter(_ scalar: Unicode.Scalar) -> Bool {
    [
      0x37A...0x37A, 0x1FBE...0x1FBE, 0x2107...0x2107, 0x2D6F...0x2D6F, 0x3131...0x33FF,
      0xA770...0xA770, 0xAB5C...0xAB6F, 0xFFA0...0xFFDF, 0x10780...0x107BF, 0x1EE1C...0x1EE1F,
      0x1EE5D...0x1EE5F, 0x1EE7C...0x1EE7E,
    ].contains { $0.contains(scalar.value) }
  }

  @Test("one that stands for another, or for several, is found as these, and these as it")
  func compatible() {
    var count = 0
    for scalar in Self.scalars where !isNoLetter(scalar) {
      let form = String(scalar)
      let plain = form.precomposedStringWithCompatibilityMapping
      guard !plain.unicodeScalars.elementsEqual(form.unicodeScalars), isWord(form), isWord(plain)
      else { continue }
      count += 1
      #expect(isFound(plain, in: form), "U+\(String(scalar.value, radix: 16)): \(plain)")
      #expect(isFound(form, in: plain), "\(plain): U+\(String(scalar.value, radix: 16))")
    }
    #expect(count > 3000)
  }

  /// But the dotted capital of Turkish, which in English loses its dot.
  @Test("a capital is found as a small letter in every script that has them")
  func capitals() {
    var count = 0
    for scalar in Self.scalars
    where scalar.properties.changesWhenLowercased && isWord(String(scalar)) && scalar != "İ" {
      let small = String(scalar).lowercased()
      count += 1
      #expect(isFound(small, in: String(scalar)), "\(scalar) as \(small)")
    }
    #expect(count > 1300)
  }

  @Test("no letter ends a word but one that serves as an apostrophe, and every sign does")
  func kinds() {
    for scalar in Self.scalars where scalar.value < 0x1_0000 {
      let kind = Letters.kind(of: scalar.value)
      let name = "U+\(String(scalar.value, radix: 16))"
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter:
        #expect(
          kind != .separator && kind != .stop || [0x3164, 0xFFA0].contains(scalar.value), "\(name)")
      case .currencySymbol, .mathSymbol, .modifierSymbol, .otherPunctuation, .openPunctuation,
        .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation:
        #expect(kind != .letter, "\(name)")
      default: break
      }
    }
  }

  @Test(
    "names as PDF files, posts and old systems write them",
    arguments: [
      ("محمد", "\u{FEE3}\u{FEA4}\u{FEE4}\u{FEAA}"), ("ليلى", "\u{FEDF}\u{FEF4}\u{FEE0}\u{FEF0}"),
      ("سلام", "\u{FEB3}\u{FEFC}\u{FEE1}"), ("رضا", "\u{FEAD}\u{FEBF}\u{FE8E}"),
      ("گلناز", "\u{FB94}\u{FEE0}\u{FEE8}\u{FE8E}\u{FEAF}"), ("שרה", "\u{FB2A}\u{FB27}\u{FB23}"),
      ("Ljubica", "ǈubica"), ("Njegoš", "ǊEGOŠ"), ("Aurora", "Aurora™"), ("Aurora", "℠Aurora№"),
      ("Aurora", "⒜⒰⒭⒪⒭⒜"), ("Aurora", "𝖠𝗎𝗋𝗈𝗋𝖺"), ("Aurora", "𝕬𝖚𝖗𝖔𝖗𝖆"), ("Aurora", "🄰🅄🅁🄾🅁🄰"),
      ("Aurora", "ᵃᵘʳᵒʳᵃ"),
      ("Sofia", "So\u{FB01}a"), ("Σοφία", "𝚺𝛐𝛗𝛊\u{301}𝛂"), ("小林", "⼩林"), ("金山", "⾦⼭"),
      ("羅", "\u{F90F}"), ("Ludwig XIV", "Ludwig Ⅹⅳ"), ("Mª", "Ma"), ("तड़का", "त\u{95C}का"),
      ("Նարեկ", "ՆԱՐԵԿ"), ("Սևան", "Սեւան"), ("ნინო", "ᲜᲘᲜᲝ"), ("ﾔﾏﾀﾞ", "ヤマダ"),
      ("Strauss", "ſtrauſs"),
    ])
  func names(name: String, text: String) {
    #expect(isFound(name, in: text))
    #expect(isFound(text, in: name))
  }
}
