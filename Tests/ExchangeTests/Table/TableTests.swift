import Authoring
import Exchange
import Testing

@Suite struct TableTests {
  private func values(_ text: String) throws -> [[String]] {
    try Table(Array(text.utf8)).rows.map { $0.map(\.value) }
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `The separator is found out`(_ separator: String) throws {
    let text = ["a,b,c", "1,2,3", "4,5,6"].map { $0.replacing(",", with: separator) }
    let table = try Table(Array(text.joined(separator: "\n").utf8))
    #expect(table.separator.map { String($0) } == separator)
    #expect(
      table.rows.map { $0.map(\.text) } == [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]])
  }

  @Test func `A comma inside quotes does not make a semicolon file one of commas`() throws {
    #expect(
      try values("a;b\n\"x, y\";2\n\"z, w\";3") == [["a", "b"], ["x, y", "2"], ["z, w", "3"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Every line ending is one, and every cell knows its line`(_ end: String) throws {
    let text = "\u{FEFF}a,b\(end)\"one\(end)two\",\"say \"\"hi\"\"\"\(end)\(end)last,row\(end)"
    let rows = try Table(Array(text.utf8)).rows
    #expect(
      rows.map { $0.map(\.text) } == [
        ["a", "b"], ["one\(end)two", "say \"hi\""], ["last", "row"],
      ])
    #expect(rows.map { $0[0].line } == [1, 2, 5])
    #expect(rows[1][1].line == 3)
  }

  @Test func `Stray spaces stand outside the values, before quotes too`() throws {
    #expect(try values("a , b\n x, \"y, z\" ,\n") == [["a", "b"], ["x", "y, z", ""]])
  }

  @Test func `Merge markers are refused with all their lines`() throws {
    let text = "a,b\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>> other\n"
    #expect {
      try Table(Array(text.utf8))
    } throws: { error in
      (error as? TableProblem)?.lines == [2, 4, 6]
    }
  }

  @Test func `Merge markers inside quotes are text`() throws {
    #expect(try values("a,b\n\"x\n=======\ny\",2").count == 2)
  }

  @Test(
    arguments: [
      ("a,b\n\"open,2\n3,4\n", "line 2: a quote is opened and never closed"),
      ("a,b\n\"x\"y,2\n", "line 2: there is text after a closing quote"),
      ("", "there is nothing in the file"),
      (
        "a;b\n" + String(repeating: ";", count: 1_001),
        "line 2: this row has more than 1,000 cells; delete the columns that are not about asks"
      ),
      (
        "a\n" + String(repeating: "x", count: 1_000_001),
        "line 2: this row has a cell of more than a megabyte, so it is something else"
      ),
      (
        "a,b\n1,\"" + String(repeating: "x", count: 1_000_001) + "\"",
        "line 2: a quote is opened, and not closed within a megabyte"
      ),
    ])
  func `What cannot be read is refused with its line`(_ text: String, _ words: String) {
    #expect {
      try Table(Array(text.utf8))
    } throws: { error in
      "\(error)" == words
    }
  }

  @Test func `Bytes that are not UTF-8 are refused with their line`() {
    #expect {
      try Table(Array("a,b\n1,2\n".utf8) + [0x63, 0xE9, 0x2C, 0x0A])
    } throws: { error in
      (error as? TableProblem)?.lines == [3]
    }
  }
}
