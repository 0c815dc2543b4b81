import Stats
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The spreadsheet of a real job search; read beside the project, never part of it.
private let spreadsheet = "../shared/data/job-applications-177.csv"

@Suite("A real job search", .enabled(if: access(spreadsheet, R_OK) == 0))
struct RecordedWaitsTests {
  @Test("64 of 177 replied, and the curve falls as recomputed")
  func curve() throws {
    let waits = try recordedWaits()
    #expect(waits.count == 177)
    #expect(waits.count(where: \.isEvent) == 64)
    let curve = SurvivalCurve(waits)
    let expected = [
      (0, 0.9718), (1, 0.9266), (3, 0.8079), (7, 0.7797), (14, 0.7401), (21, 0.7227),
      (30, 0.7049), (60, 0.6737), (159, 0.5980),
    ]
    for (day, survival) in expected {
      #expect(isClose(curve.survival(at: day), survival, within: fourDecimals), "day \(day)")
    }
    #expect(curve.median == nil)
  }

  @Test("The chance of a reply in the next 30 days falls with the silence")
  func chances() throws {
    let curve = SurvivalCurve(try recordedWaits())
    for (silence, chance) in [(0, 0.2746), (7, 0.0958), (14, 0.0580), (30, 0.0443)] {
      let found = curve.chanceOfReply(within: 30, afterSilenceOf: silence)
      #expect(isClose(found?.value, chance, within: fourDecimals), "silent for \(silence) days")
    }
  }

  private func recordedWaits() throws -> [SurvivalCurve.Observation] {
    let rows = cells(of: try #require(text(of: spreadsheet)))
    let header = try #require(rows.first)
    let sentColumn = try #require(header.firstIndex(of: "Date sent"))
    let replyColumn = try #require(header.firstIndex(of: "Date of 1st Response"))
    let today = try #require(dayNumber("3/13/2023"))
    return try rows.dropFirst().filter { $0.count == header.count }.map { row in
      let sent = try #require(dayNumber(row[sentColumn]))
      let reply = dayNumber(row[replyColumn])
      return .init(days: (reply ?? today) - sent, isEvent: reply != nil)
    }
  }

  private func text(of path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Rows and their cells, with quotes undone.
  private func cells(of text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return rows
  }

  /// Days since 1 March of year 0, from "M/D/YYYY"; nil for anything else.
  private func dayNumber(_ text: String) -> Int? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[0] <= 2 ? parts[2] - 1 : parts[2]
    let month = (parts[0] + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[1]
  }
}
