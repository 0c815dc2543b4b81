/// The languages of the site. A new one is a folder beside this file and a line here; it conforms
/// to `EnglishByDefault` until every word is translated.
private let languages: [any Phrases] = [EnglishPhrases()]

/// The words for a BCP 47 language tag: those of the language itself, or of its primary part
/// (`pt` for `pt-BR`), or English, which is the first.
package func words(in tag: String) -> any Phrases {
  let tag = tag.lowercased()
  let primary = tag.prefix { $0 != "-" }
  return languages.first { $0.language.lowercased() == tag }
    ?? languages.first { $0.language.lowercased() == primary } ?? languages[0]
}
