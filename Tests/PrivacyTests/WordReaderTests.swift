import Content
import Testing

@testable import Privacy

@Suite("A secret is found whatever its letters were written as")
struct WordReaderTests {
  /// What is found of some secrets in a page.
  private func found(_ secrets: [String], in page: String, isPlain: Bool = false) -> [String] {
    var words = SecretWords()
    for (number, secret) in secrets.enumerated() { words.add(secret, as: number) }
    return WordMatcher.matches(of: words, in: Array(page.utf8), isPlain: isPlain)
      .map { secrets[$0.secret] }
  }

  @Test(
    "in any of these forms",
    arguments: [
      "Zoë Quarvex", "ZOË QUARVEX", "zoe\u{308} quarvex", "Zoë  Quarvex", "Zoë\nQuarvex",
      "zoë-quarvex", "Zoë_Quarvex", "Zoë&nbsp;Quarvex", "Zo&#235; Quarvex", "Zo&#xEB; Quarvex",
      "Zo&amp;#235;&amp;nbsp;Quarvex", "Zo%C3%AB%20Quarvex", "zo%c3%ab-quarvex",
      #"Zo\u00eb Quarvex"#,
      #"Zo\u00EB\u0020Quarvex"#, #"line\nZoë\tQuarvex"#, "Zoë <b>Quarvex</b>", "<i>Zoë</i> Quarvex",
      "Zoë</a> <a href='/x/y'>Quarvex", "Zo<em>ë</em> Quar<strong>vex</strong>",
      "Zo&lt;em&gt;ë&lt;/em&gt; Quarvex", #"Zo\u003cem\u003eë\u003c/em\u003e Quarvex"#,
      "Zoë<br>Quarvex", "<text>Zoë</text><text>Quarvex</text>", "Zo\u{AD}ë Quar\u{200B}vex",
      "<img alt=\"Zoë Quarvex\">", "<a href=\"/zo%C3%AB-quarvex/\">x</a>", "“Zoë Quarvex’s”",
      "{\"to\":\"Zoë Quarvex\"}", "Z&#79;&#203; QUARVEX", "x<!-- Zoë Quarvex -->", "Ｚｏë Quarvex",
      "a < b Zoë Quarvex", "a &lt; b Zoë Quarvex", "@zoë.quarvex", "100% Zoë Quarvex",
      "Zoë Quarvex",
    ])
  func forms(page: String) {
    #expect(found(["Zoë Quarvex"], in: page) == ["Zoë Quarvex"])
  }

  @Test(
    "but not in other words",
    arguments: [
      "Zoe Quarvex", "Zoë Quarvexing", "AZoë Quarvex", "Zoë", "Quarvex Zoë", "Zoë. Quarvex",
      "I asked Zoë! Quarvex", "<td>Zoë</td><td>Quarvex</td>", "<p>Zoë</p>\n<p>Quarvex</p>",
      "Zoë and Quarvex", "<a title=\"Zoë\">Quarvex</a>", "Zoë, Quarvex",
    ])
  func others(page: String) {
    #expect(found(["Zoë Quarvex"], in: page) == [])
  }

  @Test("in scripts without spaces within any text, and in others as whole words")
  func scripts() {
    #expect(found(["王伟"], in: "我问王伟要了一个") == ["王伟"])
    #expect(found(["王伟"], in: "我问王小伟") == [])
    #expect(found(["アン"], in: "アンさんに") == ["アン"])
    #expect(found(["アン"], in: "アンケート") == [])
    #expect(found(["김철수"], in: "어제 김철수가 왔다") == ["김철수"])
    #expect(found(["김철수"], in: "김철수".decomposedForTests) == ["김철수"])
    #expect(found(["김철수".decomposedForTests], in: "어제 김철수가") == ["김철수"])
    #expect(found(["김철"], in: "김처리".decomposedForTests) == [])
    #expect(found(["がん"], in: "がんさん".decomposedForTests) == ["がん"])
    #expect(found(["ガガ"], in: "ガガさん".decomposedForTests) == ["ガガ"])
    #expect(found(["かん"], in: "がんさん".decomposedForTests) == [])
    #expect(found(["Ёлкин"], in: "ЁЛКИН пришёл") == ["Ёлкин"])
    #expect(found(["Σωκράτης"], in: "ΣΩΚΡΆΤΗΣ") == ["Σωκράτης"])
    #expect(found(["Groß"], in: "GROSS, Groß") == ["Groß", "Groß"])
    #expect(found(["Ng"], in: "song, Ng!") == ["Ng"])
    #expect(found(["ليلى"], in: "قالت ليلى لا") == ["ليلى"])
  }

  @Test("with a number behind it, as in an address or a handle, but not in a plain text")
  func numbered() {
    for page in [
      "<img src=\"/zo%C3%AB-quarvex2.jpg\">", "&lt;img src=&quot;zo%C3%AB-quarvex2.jpg&quot;>",
      "@zoë.quarvex84", "{\"url\":\"https:\\/\\/a.example\\/zo\\u00eb-quarvex12.gif\"}",
    ] {
      #expect(found(["Zoë Quarvex"], in: page) == ["Zoë Quarvex"], "\(page)")
    }
    #expect(found(["José"], in: "/jos%C3%A92.jpg, /jos%c3%a9.jpg") == ["José", "José"])
    #expect(found(["Studio 5"], in: "Studio 54, Studio 5") == ["Studio 5"])
    #expect(found(["Zoë Quarvex"], in: "zoë2-quarvex, zoë quarvex2a") == [])
    #expect(found(["Zoë Quarvex"], in: "zoë quarvex2", isPlain: true) == [])
  }

  @Test("its place is that of its bytes")
  func places() {
    var words = SecretWords()
    words.add("Zoë Quarvex", as: 7)
    let page = "<p>ask Zoë <b>Quarvex</b></p>"
    let match = WordMatcher.matches(of: words, in: Array(page.utf8), isPlain: false).first
    #expect(match?.secret == 7)
    #expect(
      match.map { String(decoding: Array(page.utf8)[$0.range], as: UTF8.self) } == "Zoë <b>Quarvex")
  }

  @Test("six words in a row are enough, five are not")
  func runs() {
    var words = SecretWords()
    words.addRuns(of: "She said that I should never, ever come back.", as: 0)
    func count(_ page: String) -> Int {
      WordMatcher.matches(of: words, in: Array(page.utf8), isPlain: false).count
    }
    #expect(count("<p>Then she <b>said</b> that I should never!</p>") == 1)
    #expect(count("<p>I should never, ever come back</p>") == 1)
    #expect(count("<p>said that I should never</p>") == 0)
    #expect(count("<p>should never ever come back</p>") == 0)
    #expect(count("<a title='said that I' href='x'>should never ever</a>") == 0)
    #expect(count("<img alt='that I should never, ever come'>") == 1)
  }

  @Test("a great many secrets are told apart")
  func many() {
    let secrets = (0..<5000).map { "name\($0 % 50)x other\($0 / 50)y" }
    for number in stride(from: 0, to: secrets.count, by: 577) {
      #expect(found(secrets, in: "- \(secrets[number]) -") == [secrets[number]])
    }
    #expect(found(secrets, in: "name1x other100y") == [])
  }

  @Test("no bytes are too strange to be read")
  func anyBytes() {
    var generator = SystemRandomNumberGenerator()
    var words = SecretWords()
    words.add("Zoë Quarvex", as: 0)
    for length in 0..<300 {
      let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = WordMatcher.matches(of: words, in: noise, isPlain: false)
      let page = noise + Array(" Zoë Quarvex ".utf8)
      // Behind an open tag or a broken letter the words are still read.
      #expect(!WordMatcher.matches(of: words, in: page, isPlain: false).isEmpty, "\(noise)")
    }
  }
}

extension String {
  fileprivate var decomposedForTests: String { decomposed }
}
