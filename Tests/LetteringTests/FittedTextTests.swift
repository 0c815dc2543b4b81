import Testing

@testable import Lettering

@Suite("Text fitted into a box")
struct FittedTextTests {
  static let titles = [
    "", "   ", "No", "Asked for a window seat",
    "Asked the entire committee of the Larkhaven Amateur Dramatic Society whether I could please "
      + "play both twins at once in their spring production of the comedy, and design the hats",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "航空会社のカウンターで無料のアップグレードをお願いしました。「また今度ね」と笑われました！",
    "طلبت من شركة الطيران ترقية مجانية إلى الدرجة الأولى", "🥐🤗👩‍🚀🇵🇹 and a hug 🤗",
    String(repeating: "🎉", count: 200), String(repeating: "W", count: 300),
    "a-b/c—d – e\tf\ng", "</text><script>alert(1)</script> & \"quotes\" 'x'",
    "Z\u{0301}\u{0302}\u{0303}algo ক্ষ ක්‍ෂ \u{202E}turned\u{202C}",
  ]
  static let boxes = [(930, 290), (600, 250), (120, 60), (40, 20)]

  private func fitted(_ title: String, _ box: (Int, Int)) -> FittedText {
    FittedText(
      title, sizes: [88, 68, 52, 30], lineLimit: 4, width: box.0, height: box.1)
  }

  @Test("No line is wider than the box by the estimate", arguments: titles, boxes)
  func width(title: String, box: (Int, Int)) {
    let text = fitted(title, box)
    for line in text.lines where line.count > 1 {
      #expect(Typeface.pagella.width(of: line) * text.size <= box.0 * 1000)
    }
  }

  @Test(
    "There are at most as many lines as allowed and as the box is high", arguments: titles, boxes)
  func lines(title: String, box: (Int, Int)) {
    let text = fitted(title, box)
    #expect(text.lines.count <= 4)
    if text.lines.count > 1 {
      #expect(text.lines.count * text.size * FittedText.leading / 100 <= box.1)
    }
  }

  @Test("Nothing is lost but by the ellipsis", arguments: titles, boxes)
  func completeness(title: String, box: (Int, Int)) {
    let text = fitted(title, box)
    let shown = text.lines.joined().filter { !$0.isWhitespace }
    let whole = title.filter { !$0.isWhitespace }
    if text.isCut {
      #expect(shown.hasSuffix("…"))
      #expect(whole.hasPrefix(shown.dropLast()))
    } else {
      #expect(shown == whole)
    }
  }

  @Test("A short title gets the largest size, a long one a smaller")
  func sizes() {
    #expect(fitted("No", (930, 290)).size == 88)
    #expect(fitted("Asked for a free upgrade at the airline desk", (930, 290)).size == 68)
    #expect(fitted(String(repeating: "Asked again ", count: 20), (930, 290)).size == 30)
  }

  @Test("In Devanagari, signs above and below a letter take no room, and those beside it a little")
  func devanagari() {
    #expect(Typeface.pagella.width(of: "के") == Typeface.pagella.width(of: "क"))
    #expect(Typeface.pagella.width(of: "की") < 2 * Typeface.pagella.width(of: "क"))
    #expect(fitted("मैंने रेडियो स्टेशन से पूछा", (930, 290)).size == 88)
  }

  @Test("Lines are balanced, so that no word stands alone")
  func balance() {
    let text = FittedText(
      "Asked the baker for a free loaf", sizes: [50], lineLimit: 4, width: 600, height: 300)
    #expect(text.lines == ["Asked the baker", "for a free loaf"])
  }

  @Test("An ellipsis stands behind a whole word")
  func ellipsis() {
    let text = FittedText(
      "Asked for one thing after another", sizes: [50], lineLimit: 1, width: 500, height: 100)
    #expect(text.lines == ["Asked for one…"])
    #expect(text.isCut)
  }

  @Test("A line of Japanese does not begin with a closing sign")
  func closingSigns() {
    for width in 100...400 {
      let text = FittedText(
        "「また今度ね」と笑われました！（本当に）。", sizes: [40], lineLimit: 9, width: width, height: 900)
      for line in text.lines {
        #expect(!"」！）。".contains(line.first ?? " "))
        #expect(!"「（".contains(line.last ?? " "))
      }
    }
  }

  @Test("Text begins where its first letter says")
  func direction() {
    #expect(fitted("42 طلبت", (930, 290)).isRightToLeft)
    #expect(fitted("«שלום» world", (930, 290)).isRightToLeft)
    #expect(!fitted("42 asks, طلبت", (930, 290)).isRightToLeft)
    #expect(!fitted("42", (930, 290)).isRightToLeft)
  }
}
