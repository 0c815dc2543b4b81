import Lettering
import Testing

@Suite("Words in a drawing")
struct TextTests {
  let measure = TextMeasure(size: 10)

  @Test("wide letters are wider, and strong ones wider still")
  func widths() {
    #expect(measure.width(of: "") == 0)
    #expect(abs(measure.width(of: "mm") - 19.4) < 1e-9)
    #expect(measure.width(of: "illicit") < measure.width(of: "mammoth") / 2)
    #expect(TextMeasure(size: 10, isStrong: true).width(of: "no") > measure.width(of: "no"))
    #expect(measure.width(of: "断る") > 20)
    #expect(measure.width(of: "👩‍👩‍👧‍👦") == measure.width(of: "🙂"))
  }

  @Test("a text is shortened only where it must be")
  func shortened() {
    let width = measure.width(of: "Auditions")
    #expect(measure.shortened("Auditions", to: width) == "Auditions")
    #expect(measure.shortened("Auditions and more", to: width) == "Auditio…")
    #expect(measure.shortened("a\nb", to: 99) == "a b")
    #expect(measure.shortened("Auditions", to: 3) == "")
    #expect(measure.shortened("Auditions", to: 11) == "…")
  }

  @Test("a text breaks at blanks, or within a word that is too long")
  func wrapped() {
    #expect(measure.wrapped("still waiting", to: 50) == ["still", "waiting"])
    #expect(measure.wrapped("still waiting", to: 99) == ["still waiting"])
    #expect(measure.wrapped("still waiting", to: measure.width(of: "still ")) == ["still", "w…"])
    #expect(measure.wrapped("断断断断断断", to: 34) == ["断断断", "断断断"])
    #expect(measure.wrapped("", to: 34) == [])
    for width in stride(from: 0.0, through: 200, by: 7) {
      for line in measure.wrapped("one two three fourteen", to: width, lines: 3) {
        #expect(measure.width(of: line) <= width + 1e-6)
      }
    }
  }
}
