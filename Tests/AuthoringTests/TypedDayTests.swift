import Authoring
import Calendar
import Testing

@Suite struct TypedDayTests {
  /// A Thursday.
  private let today = Day(year: 2026, month: 11, day: 26)

  @Test(arguments: [
    ("2026-11-20", "2026-11-20"), ("today", "2026-11-26"), ("Yesterday", "2026-11-25"),
    ("3 days ago", "2026-11-23"), ("friday", "2026-11-20"), ("last Friday", "2026-11-20"),
    ("last thursday", "2026-11-19"), ("wed", "2026-11-25"), ("27.11.2026", "2026-11-27"),
    ("3.4.2026", "2026-04-03"), ("27/11/2026", "2026-11-27"), ("11/27/2026", "2026-11-27"),
    ("4/4/2026", "2026-04-04"), ("27 November 2026", "2026-11-27"), ("Nov 3rd, 2026", "2026-11-03"),
    ("26 nov", "2026-11-26"), ("August 3rd", "2026-08-03"), ("2026/11/20", "2026-11-20"),
    ("a week ago", "2026-11-19"), ("2 weeks ago", "2026-11-12"), ("one day ago", "2026-11-25"),
  ])
  func `Days are read as people type them`(text: String, day: String) throws {
    let read = Day(typed: text, today: try #require(today))
    #expect(read?.description == day)
  }

  @Test(arguments: [
    "", "soon", "3/4/2026", "31.2.2026", "27.11.26", "next friday", "fr", "last", "27.11/2026",
    "2026-02-30", "5000 days ago", "32 May 2026", "last last friday", "１/２/２０２６",
    "2026/02/30", "2026/2/3", "a month ago", "27 nov", "3 may", "29 feb", "nov 2026", "31 june",
  ])
  func `What means no day, or two, is left to the keeper`(text: String) throws {
    #expect(Day(typed: text, today: try #require(today)) == nil)
  }
}
