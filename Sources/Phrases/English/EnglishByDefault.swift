/// The site's own words in English. It stores nothing, so that handing it around costs nothing.
struct EnglishPhrases: EnglishByDefault {
  var language: String { "en" }
}

/// A language that speaks English wherever it has no word of its own: English itself, and every
/// translation in the making. Once `Phrases` stands in the place of this protocol, the compiler names
/// the words that are missing.
protocol EnglishByDefault: Phrases {}
