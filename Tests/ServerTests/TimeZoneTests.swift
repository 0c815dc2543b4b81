import Files
import Testing

/// The preview asks for the date again and again, of a journal whose `timezone:` may come and go.
@Suite struct TimeZoneTests {
  @Test func `A zone that was asked for once is not kept`() {
    // Twenty-six hours lie between the two: it is never the same day in both.
    let (early, late) = ("Etc/GMT+12", "Etc/GMT-14")
    let own = System.date(in: nil)
    let first = System.date(in: early)
    let back = System.date(in: nil)
    let second = System.date(in: late)
    #expect(first != second)
    #expect(back == own && System.date(in: nil) == own)
  }
}
