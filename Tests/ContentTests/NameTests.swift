import Calendar
import Content
import Diagnostics
import Testing

@Suite struct `Names of entries` {
  private func read(_ stem: String, _ lines: String = "") -> Entry? {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array("---\ntitle: x\n\(lines)\n---\n".utf8))
    return Entry(file, stem: stem, reporting: &report)
  }

  @Test(arguments: [
    ("2026-01-09-airline", "2026-01-09", "airline"),
    ("2026-01-09 Airline Upgrade", "2026-01-09", "airline-upgrade"),
    ("2026-01-09", "2026-01-09", "2026-01-09"),
    ("2026-01-09-", "2026-01-09", "2026-01-09"),
    ("2026-01-09-2026-01-10", "2026-01-09", "2026-01-10"),
    ("2026-01-09_日本", "2026-01-09", "日本"),
    ("2026-01-09-🎉", "2026-01-09", "2026-01-09"),
  ])
  func `a name gives the day and the slug`(stem: String, day: String, slug: String) throws {
    let entry = try #require(read(stem))
    #expect(entry.ask.asked.description == day)
    #expect(entry.slug == slug)
    #expect(entry.stem == stem)
  }

  @Test(arguments: ["airline", "2026-02-30-airline", "2026-1-9-airline", "26-01-09", ""])
  func `a name without a day needs a date`(stem: String) {
    #expect(read(stem) == nil)
    #expect(read(stem, "slug: x\ndate: 2026-01-09")?.ask.asked.description == "2026-01-09")
  }

  @Test func `what is written in the file goes before its name`() throws {
    let entry = try #require(read("2026-01-09-airline", "date: 2026-01-08\nslug: upgrade"))
    #expect(entry.ask.asked.description == "2026-01-08")
    #expect(entry.slug == "upgrade")
  }

  @Test(arguments: [
    ("Con", "con-1"), ("LPT9", "lpt9-1"), ("nul", "nul-1"), ("console", "console"),
    ("Airline upgrade", "airline-upgrade"), ("--a__b..c--", "a-b-c"), ("it's", "its"),
    ("it’s", "its"), ("100%", "100"), ("a/b\\c", "a-b-c"), ("../..", ""), ("", ""), ("🎉", ""),
    ("a 🎉 b", "a-b"), ("C++ & C#", "c-c"),
    ("Ärger über Öl", "ärger-über-öl"), ("Привет, Мир", "привет-мир"),
    ("日本語の断り", "日本語の断り"), ("لا، شكراً", "لا-شكراً"), ("हिन्दी", "हिन्दी"), ("ΝΑΙ ΟΧΙ", "ναι-οχι"),
    ("STRASSE Straße", "strasse-straße"), ("٣ أسئلة", "٣-أسئلة"), ("Ⅳ", "ⅳ"), ("ﬁn", "ﬁn"),
    ("a\u{200D}b", "a-b"), ("a\u{A0}b", "a-b"), ("a\u{0}b", "a-b"),
  ])
  func `a slug keeps letters and digits of any script`(text: String, expected: String) {
    #expect(Array(slug(from: text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `words too long for the name of a file are cut, and differ still`() {
    let words = (1...3).map { String(repeating: "日本語 ", count: 50) + "\($0)" }
    let slugs = words.map(slug(from:))
    #expect(Set(slugs).count == 3)
    for one in slugs {
      #expect(one.utf8.count <= 240 && one.hasPrefix("日本語-日本語"))
      #expect(slug(from: one) == one)
    }
  }

  @Test(arguments: [
    ("cafe\u{301}", "caf\u{E9}"), ("A\u{30A}ngstro\u{308}m", "\u{E5}ngstr\u{F6}m"),
    ("가", "가"), ("パ", "パ"), ("Å", "\u{E5}"),
  ])
  func `decomposed and composed names have one slug, in composed form`(
    text: String, expected: String
  ) {
    #expect(Array(slug(from: text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    "Airline upgrade", "İstanbul", "ΟΔΟΣ", "cafe\u{301}", "ǅ", "日本語", "ﬁn", "𝔘𝔫𝔦", "ẞ",
    "e\u{323}\u{302}", "AUX",
  ])
  func `the slug of a slug is itself`(text: String) {
    let once = slug(from: text)
    #expect(Array(slug(from: once).unicodeScalars) == Array(once.unicodeScalars))
  }

  @Test func `a slug that was typed in decomposed form is kept composed`() throws {
    let entry = try #require(read("2026-01-09", "slug: cafe\u{301}"))
    #expect(Array(entry.slug.unicodeScalars) == Array("caf\u{E9}".unicodeScalars))
  }

  @Test(arguments: ["airline", "a-b-2", "日本語", "привет", "2026"])
  func `a slug of any script may be typed`(slug: String) {
    #expect(read("2026-01-09", "slug: \(slug)")?.slug == slug)
  }
}
