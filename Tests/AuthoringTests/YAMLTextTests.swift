import Authoring
import Testing

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("Asked the desk", "Asked the desk"), ("A, b & c (d) [e]", "A, b & c (d) [e]"),
    ("no", "no"), ("12:30 at noon", "12:30 at noon"), ("C# and a#b", "C# and a#b"),
    ("Ärger, 已投递", "Ärger, 已投递"), ("Pilot 👩‍🚀", "Pilot 👩‍🚀"), ("", "\"\""),
    ("=SUM(1)", "\"=SUM(1)\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("a ", "\"a \""),
    ("'tis", "\"'tis\""), ("\"Quite\", it's", "'\"Quite\", it''s'"), ("C:\\x", "C:\\x"),
    ("a\nb\tc\rd", #""a\nb\tc\rd""#), ("a\u{202E}b", #""a\u202Eb""#),
    ("\"\u{0}\\", #""\"\u0000\\""#),
  ])
  func `quotes stand only where they must`(text: String, written: String) {
    #expect(yamlScalar(text) == written)
  }

  @Test func `a list quotes what could end an item`() {
    #expect(yamlList(["one two", "a,b", "[x", "é"]) == "[one two, \"a,b\", \"[x\", é]")
    #expect(yamlList([]) == "[]")
  }
}
