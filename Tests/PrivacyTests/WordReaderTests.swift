import Content
import TestSupport
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
      "<a title=\"Zo&lt;b&gt;ë&lt;/b&gt; Quarvex\">",
      "<a title=\"Zoë &lt;i&gt;Quar&lt;/i&gt;vex\">",
      "<img alt=\"Zoë Quarvex\">", "<a href=\"/zo%C3%AB-quarvex/\">x</a>", "“Zoë Quarvex’s”",
      "{\"to\":\"Zoë Quarvex\"}", "Z&#79;&#203; QUARVEX", "x<!-- Zoë Quarvex -->", "Ｚｏë Quarvex",
      "a < b Zoë Quarvex", "a &lt; b Zoë Quarvex", "@zoë.quarvex", "100% Zoë Quarvex",
      "Zoë Quarvex", "Ⓩⓞë 𝓠𝓾𝓪𝓻𝓿𝓮𝔁", "𝗭𝗼𝗲\u{308} 𝐐𝐮𝐚𝐫𝐯𝐞𝐱", "Zo%25C3%25AB%2520Quarvex",
      "Zo%2525C3%2525AB Quarvex", "Zo&euml; Quarvex", "Zo&amp;euml; Quarvex", "%5Aoë %51uarvex",
      "\u{2066}Zo\u{34F}ë\u{2069} \u{61C}Quar\u{180E}vex", #"\u005aoë \ud83c\udd40uarvex"#,
      "<i>Z</i>oë Q<b>uar</b>vex", "Zo&#x0000EB; Quarvex",
      "Zo&zwnj;ë Quar&ZeroWidthSpace;vex", "Zoë&InvisibleComma; Q&#8203;uarvex",
      "&lrm;Zoë&ThinSpace;Quarvex",
      "Zo&#xEB Quarvex", "&#90o&#0000000000235; Quarvex", "Zoë&hyphen;Quarvex",
      "Zoë&lowbar;Quarvex",
      "Zoë&NoBreak; Quar&ic;vex", "Zo&amp;zwj;ë&amp;MediumSpace;Quarvex",
      "Zo\u{200C}ë\u{2009}Quarvex", #"Zo\/<b>x</b> \nZoë Quarvex"#,
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

  @Test("letters that are joined, dotless or crossed out in another language are the plain ones")
  func folded() {
    #expect(found(["Griffin"], in: "Griﬃn") == ["Griffin"])
    #expect(found(["İstanbul Işık"], in: "ISTANBUL IŞIK, istanbul ışık, İSTANBUL ışIk").count == 3)
    #expect(found(["İlknur"], in: "I\u{307}LKNUR, ilknur").count == 2)
    #expect(found(["ﬁona"], in: "Fiona") == ["ﬁona"])
    #expect(found(["Ann"], in: "🇦🇳🇳 A-N-N") == [])
    for page in ["Gri&ffilig;n", "Griffi&#110"] {
      #expect(found(["Griffin"], in: page) == ["Griffin"], "\(page)")
    }
    #expect(found(["Škoda Łódź"], in: "&Scaron;koda &Lstrok;&oacute;d&zacute;").count == 1)
    #expect(found(["Ørsted"], in: "&Oslash;rsted") == ["Ørsted"])
  }

  @Test(
    "before the punctuation of any script, with an apostrophe of any kind, and with signs left out")
  func signs() {
    for (name, page) in [
      ("سامي", "سألت سامي، ثم"), ("ليلى", "هل قالت ليلى؟"), ("ليلى", "لَيْلَى"), ("ليلى", "ليـــلى"),
      ("علی", "علی۔ نہیں"), ("राहुल शर्मा", "पूछा राहुल शर्मा।"), ("דוד כהן", "את דוד־כהן"),
      ("דוד כהן", "דָּוִד כֹּהֵן"), ("אבי", "אבי׳ אמר"), ("አበበ", "ለ፡አበበ፡አይ።"), ("Արամ", "Արամ։ ոչ"),
      ("スミス", "ジョン・スミスに"), ("ヤマダ", "ﾔﾏﾀﾞさん"), ("བཀྲ་ཤིས", "ང་བཀྲ་ཤིས་ལ་"),
      ("Smith", "Smithʼs dog"), ("Smith", "Smithˮs dog"), ("Naʾim", "Na’im"),
      ("Smith", "Smith⁴ said"),
      ("Ann Smith", "Ann S\u{336}m\u{336}ith"), ("Ann Smith", "A\u{20E0}nn Smith\u{FE20}"),
      ("Smith", "ꜱᴍɪᴛʜ"), ("Smith", "ˢᵐⁱᵗʰ"), ("Smith", "Sᴍɪᴛʜ"), ("IJsbrand", "ĳsbrand"),
      ("Γιώργος", "Γιώργος\u{37E}"), ("สมชาย", "ถามสมชายแล้ว"),
    ] {
      for isPlain in [true, false] {
        #expect(found([name], in: page, isPlain: isPlain) == [name], "\(name) in \(page)")
      }
    }
    #expect(found(["Smith"], in: "Smithé, x\u{2B0}Smith") == [])
  }

  @Test("with an accent that is written as an entity")
  func accents() {
    let entities = """
      á aacute à agrave â acirc ä auml ã atilde å aring ā amacr ă abreve ą aogon ç ccedil č ccaron ć cacute
      ď dcaron é eacute è egrave ê ecirc ë euml ę eogon ě ecaron ē emacr ğ gbreve í iacute ì igrave î icirc
      ï iuml ī imacr ł lstrok ñ ntilde ń nacute ň ncaron ó oacute ò ograve ô ocirc ö ouml õ otilde ő odblac
      ø oslash ř rcaron ś sacute š scaron ş scedil ť tcaron ţ tcedil ú uacute ù ugrave û ucirc ü uuml ů uring
      ű udblac ū umacr ý yacute ÿ yuml ź zacute ž zcaron ż zdot
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    for (letter, name) in zip(entities, entities.dropFirst()) where letter.utf8.count == 2 {
      let secret = "\(letter)nk Lee"
      let capital = "\(name.prefix(1).uppercased())\(name.dropFirst())"
      for entity in [name, capital] {
        #expect(found([secret], in: "to &\(entity);nk Lee") == [secret], "\(entity)")
      }
    }
  }

  /// Pieces of which texts are made that are hard to read.
  private static let pieces = [
    "Zoë", "zoe\u{308}", "Zo", "ë", "z", "o", "Quarvex", "quar", "vex", " ", "  ", "-", ".", ", ",
    "<b>",
    "</b>", "<p>", "</p>", "<a title=\"", "\">", "<", ">", "&amp;", "&#235;", "&#", "&nbsp;", "%20",
    "%C3%AB", "%25", "%5A", "%", "\\n", "\\u005A", "\\u00eb", "\\", "\\\"", "\u{AD}", "\u{200B}",
    "Ｚ",
    "𝐙", "Ng", "n", "g", "王伟", "王", "伟", "ア", "ン", "김철수", "김", "\u{1106}", "\u{1175}", "2", "84",
    "Ё", "лкин", "I", "İ", "ı", "the", "The Old Quay", "&zwnj;",
    "&ZeroWidthSpace;", "&#90", "&#x6F", "a", "ab", "abc", "12", "&nothing;", "\u{2019}", "old",
    "quay", "“", "’", "\u{0}", "\n", "👍",
    "x", "ǈ", "lj", "ub", "ﬁ", "fi", "™", "\u{FEE3}\u{FEA4}", "\u{FB2A}", "Ⅹ",
    "oooooooooooooooooooooooooooooooooooooooooo", "                                              ",
  ]

  @Test("what is passed over at a glance has nothing that the reader would find")
  func glance() {
    let secrets = [
      "Zoë Quarvex", "Ng", "王伟", "アン", "김철수", "Ёлкин", "İn", "The Old Quay", "O'x", "ë",
      "Ljub", "ﬁx", "مح", "ש", "ub x",
    ]
    var words = SecretWords()
    for (number, secret) in secrets.enumerated() { words.add(secret, as: number) }
    var generator = SeededGenerator(seed: 11)
    var hits = 0
    for round in 0..<20_000 {
      let count = Int.random(in: 1...40, using: &generator)
      let page = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
        .joined()
      let isPlain = round % 4 == 0
      Array(page.utf8).withUnsafeBufferPointer { bytes in
        if WordMatcher.read(bytes, for: words, isPlain: isPlain).isEmpty { return }
        hits += 1
        let isSeen = WordScout.mayFind(words, in: bytes, isPlain: isPlain)
        #expect(isSeen, "\(page.debugDescription)")
      }
    }
    #expect(hits > 2000)
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

  @Test("nor is a letter that is typed very often, whose number is that of no word")
  func repeated() {
    for count in [63, 64, 65, 127, 128, 129, 256] {
      #expect(found(["Zoë"], in: String(repeating: "o", count: count) + " Zoë") == ["Zoë"])
    }
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
