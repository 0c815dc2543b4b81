import Charts
import Testing

@Suite("Numbers and ids as charts print them")
struct PrintedTests {
  @Test("coordinates have at most one decimal, whatever the number")
  func coordinates() {
    let numbers = [0, -0.04, 1, 1.25, -3.96, 1e300, -.infinity, .nan]
    let printed = ["0", "0", "1", "1.3", "-4", "99999", "-99999", "0"]
    #expect(numbers.map(coordinate) == printed)
    #expect(
      [0, 0.5, 1000, 1e12, -0.125, .nan].map(plainNumber)
        == ["0", "0.5", "1000", "1000000000000", "-0.125", "0"])
    #expect(plainPercent(0.25) == "25%")
  }

  @Test("an id holds nothing that could leave its attribute")
  func ids() {
    #expect(Caption(id: "a b\"<é)_-9", title: "", description: "").id == "a-b----_-9")
    #expect(Caption(id: "", title: "", description: "").id == "chart")
  }
}
