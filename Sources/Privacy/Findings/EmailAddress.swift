import Markup

/// An e-mail address, even if its @ is spelt out so that no program finds it.
enum EmailAddress {
  static let shapes: [PersonalShape] = [
    PersonalShape(
      #"[\p{L}\d._%+\-]+(['’][\p{L}\d._%+\-]{1,64})?[@＠][\p{L}\d.\-]{1,200}\.\p{L}{2,}"#,
      accepts: isReal),
    PersonalShape(
      #"[\p{L}\d._%+\-]+ ?[\[({] ?(at|AT|At|ät|arroba|chez) ?[\])}] ?[\p{L}\d\-]{1,60}"#
        + #"(\.[\p{L}\d\-]{1,60}){0,4}(\.| ?[\[({] ?(dot|DOT|Dot|punkt|punto) ?[\])}] ?)\p{L}{2,}"#),
    PersonalShape(
      #"[\p{L}\d._%+\-]+[@＠][\p{L}\d\-]{1,60} ?[\[({] ?(dot|DOT|Dot|punkt|punto) ?[\])}] ?\p{L}{2,}"#
    ),
    PersonalShape(#"[\p{L}\d._%+\-]+ @ [\p{L}\d\-]{1,60}( \. |\.)\p{Ll}{2,10}\b"#),
    PersonalShape(#"[\p{L}\d._%+\-]+ AT [\p{L}\d\-]{1,60} DOT \p{L}{2,10}\b"#),
    PersonalShape(
      #"[\p{L}\d._%+\-]+ at [\p{L}\d\-]{1,60} dot (com|net|org|edu|gov|info|io|eu|de|fr|uk|nl|pl|se|dk|ch)\b"#
    ),
    PersonalShape(#"[\p{L}\d.\-]+_at_[\p{L}\d.\-]{1,60}_dot_\p{L}{2,10}\b"#),
    PersonalShape(
      #"[\p{L}\d._+\-]+(&#64;|&#x40;|&commat;|%40)[\p{L}\d.\-]{1,200}\.\p{L}{2,}"#,
      accepts: isReal),
  ]

  /// File names can have an @ too (`logo@2x.png`), and so do addresses of repositories
  /// (`git@github.com:kim/noes.git`) and of accounts (`@kim@mastodon.social`).
  private static func isReal(_ found: FoundText) -> Bool {
    let domain = found.text.reversed().prefix { !"@＠;".contains($0) }.reversed()
    let name = String(domain).lowercased()
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    return !isForExamples(name) && !name.includes("..") && found.before.last != "@"
      && !["png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "heic", "css"].contains(ending)
      && !(found.after.first == ":" && found.after.dropFirst().first?.isLetter ?? false)
  }

  /// Whether a domain is one that nobody can own (RFC 2606).
  private static func isForExamples(_ domain: String) -> Bool {
    ["example", "test", "invalid", "localhost"].contains { domain.hasSuffix(".\($0)") }
      || ["example.com", "example.org", "example.net"].contains { domain.hasSuffix($0) }
  }
}
