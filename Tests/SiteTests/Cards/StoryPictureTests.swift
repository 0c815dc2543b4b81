import Files
import Pictures
import Publishing
import TestSupport
import Testing

@Suite("Story pictures")
struct StoryPictureTests {
  private static let yes = [
    "entries/2026-01-15-lift.md": CardJournal.entry(
      "Asked to be the voice of a lift",
      """
      outcome: yes
      answered: 2026-01-20
      fear: 8
      learned: When somebody writes “please come back”, go back.
      """)
  ]

  private var journal: CardJournal {
    CardJournal(files: CardJournal().files.merging(Self.yes) { $1 })
  }

  @Test("Home, the milestones and the newest answers have them, upright and square")
  func which() async throws {
    let pictures = try await journal.site().storyPictures().drawings
    let names = [
      "entries/cheese", "entries/desk", "entries/lift", "home", "milestones/no-1",
      "milestones/yes-1",
    ]
    #expect(
      pictures.keys.sorted()
        == names.map { "cards/squares/\($0).png" } + names.map { "cards/stories/\($0).png" })
  }

  @Test("Of older answers only the yeses have them")
  func newest() async throws {
    var files = ["journal.md": CardJournal.journal]
    for number in 10..<45 {
      let outcome = number == 11 ? "yes" : "no"
      files["entries/2025-12-01-ask-\(number).md"] = CardJournal.entry(
        "Ask \(number)", "outcome: \(outcome)\nanswered: 2026-01-01")
    }
    let site = try await CardJournal(files: files).site()
    let stories = try await site.storyPictures().map(\.file).filter {
      $0.hasPrefix("cards/stories/entries/")
    }
    #expect(stories.count == 31)
    #expect(stories.contains("cards/stories/entries/ask-11.png"))
    #expect(!stories.contains("cards/stories/entries/ask-12.png"))
    #expect(stories.contains("cards/stories/entries/ask-44.png"))
  }

  @Test("They are drawn as recorded")
  func golden() async throws {
    let drawings = try await journal.site().storyPictures().drawings
    let names = [
      "stories/home", "stories/entries/cheese", "stories/entries/lift", "stories/milestones/no-1",
      "squares/home", "squares/entries/desk",
    ]
    let found = names.map { name in
      ("\(name.replacing("/", with: "-")).svg", drawings["cards/\(name).png"] ?? "")
    }
    let golden = GoldenFiles("\(Disk.parent(of: #filePath))/GoldenStories")
    #expect(try golden.differences(from: Dictionary(uniqueKeysWithValues: found)) == [])
  }

  @Test(
    "All words of an upright picture begin and end where apps do not cover them",
    arguments: [
      "Asked", "Asked for a table at the window, a second pudding and the recipe of both, please",
      String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 4),
      String(repeating: "请给我一张靠窗的桌子", count: 9), String(repeating: "طلبت طاولة ", count: 20),
      String(repeating: "🎉", count: 60),
    ])
  func safeZone(title: String) async throws {
    var files = Self.yes
    files["journal.md"] = "---\ntitle: \"\(title)\"\nkeeper: Ada\ngoal: 30\n---\n"
    files["entries/2026-01-01-a.md"] = CardJournal.entry(
      title, "outcome: no\nanswered: 2026-01-02\nfear: 10\nsting: 9\nlearned: \"\(title)\"")
    let drawings = try await CardJournal(files: files).site().storyPictures().drawings
    for (file, drawing) in drawings where file.hasPrefix("cards/stories/") {
      for text in drawing.split(separator: "<text ").dropFirst() {
        func value(_ name: String) -> Int {
          Int(text.split(separator: " \(name)=\"", maxSplits: 1).last?.prefix { $0 != "\"" } ?? "")
            ?? -1
        }
        let (x, y, size) = (
          Int(text.dropFirst(3).prefix { $0 != "\"" }) ?? -1, value("y"), value("font-size")
        )
        #expect((140...1010).contains(x), "\(file): \(text)")
        #expect(y - size * 8 / 10 >= 245 && y <= 1570, "\(file): \(text)")
      }
    }
  }

  @Test("What is only counted is in no words of them")
  func counted() async throws {
    for (file, drawing) in try await journal.site().storyPictures().drawings {
      #expect(!drawing.contains("Bertha") && !drawing.contains("13 January"), "\(file)")
    }
  }

  @Test("A picture of an entry stays the same from day to day")
  func stability() async throws {
    let before = try await journal.site().storyPictures().drawings
    let after = try await journal.site(today: "2026-05-09").storyPictures().drawings
    for file in before.keys where file.contains("/entries/") {
      #expect(before[file] == after[file], "\(file)")
    }
  }
}
