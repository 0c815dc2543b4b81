import Diagnostics
import TestSupport
import Testing

@Suite struct `Marked text` {
  @Test func `markers take no place, and tell line and column`() {
    let marked: MarkedText = "title: x\noutcome: 1️⃣mabye2️⃣\n3️⃣"
    #expect(marked.text == "title: x\noutcome: mabye\n")
    #expect(marked[1] == Position(line: 2, column: 10))
    #expect(marked[2] == Position(line: 2, column: 15))
    #expect(marked[3] == Position(line: 3, column: 1))
    #expect(marked[4] == nil)
    #expect(marked.range(from: 1) == TextRange(line: 2, column: 10, length: 5))
    #expect(marked.range(from: 3) == TextRange(line: 3, column: 1, length: 1))
  }

  @Test func `columns are counted in Unicode scalars`() {
    let marked: MarkedText = "日e\u{301}👩‍🚀1️⃣x"
    #expect(marked[1] == Position(line: 1, column: 7))
  }

  @Test func `digits that are no keycaps stay`() {
    let marked: MarkedText = "fear: 1️⃣11"
    #expect(marked.text == "fear: 11")
    #expect(marked[1] == Position(line: 1, column: 7))
  }
}
