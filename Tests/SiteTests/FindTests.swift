import Foundation
import TestSupport
import Testing

@Suite("Finding stories again")
struct FindTests {
  /// The lines of words and the titles of a site's index.
  private func index(of site: BuiltSite) throws -> (words: [String: [Int]], titles: [String]) {
    var words: [String: [Int]] = [:]
    var titles: [String] = []
    let parts = site.paths.filter { $0.hasPrefix("find/") && $0.hasSuffix(".js") }
    for path in parts.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
      let text = try site.text(path)
      let start = try #require(text.firstIndex(of: ","))
      let data = Data(text[text.index(after: start)...].dropLast(3).utf8)
      let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      if let lines = value as? String {
        for line in lines.split(separator: "\n") {
          let parts = line.split(separator: " ").map { String($0) }
          words[parts[0]] = parts[1] == "*" ? [] : places(parts[1])
        }
      } else if let rows = value as? [[String]] {
        titles += rows.map { $0[1] }
      }
    }
    return (words, titles)
  }

  /// The places of a line: each the distance to the one before, in base 32.
  private func places(_ digits: String) -> [Int] {
    let ends = Array("0123456789ABCDEFGHIJKLMNOPQRSTUV")
    let begins = Array("abcdefghijklmnopqrstuvwxyzWXYZ-_")
    var (places, place, step): ([Int], Int, Int) = ([], 0, 0)
    for digit in digits {
      if let end = ends.firstIndex(of: digit) {
        place += step * 32 + end
        step = 0
        places.append(place)
      } else {
        step = step * 32 + (begins.firstIndex(of: digit) ?? 0)
      }
    }
    return places
  }

  private static let journal = TinySite(
    """
    -- entries/2026-01-01-piano.md --
    ---
    title: Asked for the Piano
    outcome: no
    answered: 2026-01-20
    category: Music
    to: Señora Núñez
    tags: [grand-hotel]
    shelf: [funny, "Very Odd"]
    fear: 9
    expected: 20
    ---
    *Nobody* had&mdash;ever tuned it; don’t ask. <b>東京</b>
    -- entries/2026-01-02-bread.md --
    ---
    title: Asked for bread
    outcome: yes
    answered: 2026-01-03
    shelf: funny
    fear: 2
    expected: 95
    ---
    Piano music played.
    """)

  @Test("stories, people, categories, tags and shelves are found, without accents and capitals")
  func words() async throws {
    let (words, titles) = try index(of: try await Self.journal.built())
    #expect(titles == ["Asked for bread", "Asked for the Piano"])
    #expect(words["piano"] == [0, 1] && words["bread"] == [0])
    for word in ["nunez", "senora", "music", "grand", "odd", "nobody", "tuned", "don"] {
      #expect(words[word]?.contains(1) == true, "\(word)")
    }
    #expect(words["t"] == nil && words["em"] == nil && words["mdash"] == nil)
  }

  @Test("what the keeper marks and what the numbers say are shelves")
  func shelves() async throws {
    let site = try await Self.journal.built()
    #expect(try breaches(in: site) == [])
    let page = try site.page("find/index.html")
    #expect(
      page.texts(in: "h2") == [
        "Funny", "Very Odd", "Longest wait", "Biggest fear", "Least expected",
      ])
    let funny = try #require(try site.text("find/index.html").firstRange(of: "id=\"shelf-funny\""))
    #expect(try site.text("find/index.html")[funny.upperBound...].contains("Asked for bread"))
  }

  @Test("a journal without public entries has nothing to find")
  func empty() async throws {
    let site = try await TinySite("").built()
    #expect(!site.paths.contains { $0.hasPrefix("find/") })
    #expect(try breaches(in: site) == [])
  }

  @Test("a word that nearly every entry has is only noted, and parts are many where entries are")
  func many() async throws {
    let entries = (0..<120).map { number in
      """
      -- entries/2025-11-01-e\(number).md --
      ---
      title: Everywhere w\(number)x
      outcome: no
      answered: 2025-12-01
      ---
      """
    }
    let site = try await TinySite(entries.joined(separator: "\n")).built()
    let (words, titles) = try index(of: site)
    #expect(words["everywhere"] == [] && words["w7x"]?.count == 1 && titles.count == 120)
    #expect(site.paths.count { $0.hasPrefix("find/w") } == 7)
    #expect(site.paths.count { $0.hasPrefix("find/t") } == 3)
    let place = try #require(words["w7x"]?.first)
    #expect(titles[place] == "Everywhere w7x")
  }
}
