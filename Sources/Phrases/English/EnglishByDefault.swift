/// The site's own words in English.
struct EnglishPhrases: EnglishByDefault {
  var language: String { "en" }
}

/// A language with English as the default for missing words: English itself, and every unfinished
/// translation. Replace it with `Phrases`, and the compiler names the missing words.
protocol EnglishByDefault: Phrases {}
