import TestSupport

/// A journal in which every field is written, and every outcome, visibility and kind of page
/// occurs.
/// - Parameter words: the text that stands in every field that takes free words.
func richJournal(words: String = "Plain words", settings: String = "") -> TinySite {
  let quoted = yamlQuoted(words)
  let story = markdownEscaped(words)
  return TinySite(
    """
    -- journal.md --
    ---
    title: \(quoted)
    keeper: \(quoted)
    description: \(quoted)
    begun: 2025-06-01
    links: [{name: \(quoted), url: https://kim.social.example/me}]
    contact: kim@post.example
    subscribe: https://letters.example/kim
    circle: [{name: \(quoted), url: https://other.example/n}]
    started_by: https://other.example/n/
    goal:
      - {since: 2025-06-01, target: 120, because: \(quoted)}
      - {since: 2025-09-01, target: 250, because: \(quoted)}
    pauses:
      - {from: 2026-02-01, to: 2026-03-01, because: \(quoted)}
    \(settings)
    ---
    An introduction: \(story)
    -- pages/about.md --
    ---
    title: \(quoted)
    description: \(quoted)
    aliases: [/info.html]
    ---
    # Heading

    \(story)
    -- entries/2025-06-01-all-fields/index.md --
    ---
    title: \(quoted)
    outcome: "no"
    answered: 2025-06-11
    category: \(quoted)
    tags: [\(quoted)]
    to: \(quoted)
    label: \(quoted)
    fear: 7
    sting: 2
    expected: 80
    learned: \(quoted)
    count: 3
    led_to: [the-yes]
    steps: [\(yamlQuoted("2025-06-02 " + words)), 2025-06-11 no]
    cover: cover.gif
    shelf: [\(quoted)]
    aliases: [/old/address/]
    ---
    First \(story)

    ## Second

    > \(story)

    1. [\(story)](../2025-06-20-the-yes.md "\(story)")
    2. ![\(story)](cover.gif)
    -- entries/2025-06-20-the-yes.md --
    ---
    title: \(quoted)
    outcome: "yes"
    answered: 2025-09-20
    category: \(quoted)
    tags: [\(quoted)]
    ---
    -- entries/2025-07-01-partly.md --
    ---
    title: \(quoted)
    outcome: partial
    answered: 2025-07-01
    ---
    -- entries/2025-07-02-ghosted.md --
    ---
    title: \(quoted)
    outcome: ghosted
    answered: 2025-08-30
    ---
    -- entries/2025-07-03-withdrawn.md --
    ---
    title: \(quoted)
    outcome: withdrawn
    ---
    -- entries/2025-07-04-quiet.md --
    ---
    title: \(quoted)
    to: \(quoted)
    ---
    -- entries/2026-02-08-waiting.md --
    ---
    title: \(quoted)
    ---
    -- entries/2025-08-01-counted.md --
    ---
    title: Counted
    outcome: "no"
    answered: 2025-08-02
    visibility: counted
    ---
    """, pictures: ["entries/2025-06-01-all-fields/cover.gif": tinyGIF])
}

/// The smallest GIF.
let tinyGIF: [UInt8] =
  Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0, 0, 0x3B]

/// The entries of `richJournal` that have a page, oldest ask first.
let richSlugs = ["all-fields", "the-yes", "partly", "ghosted", "withdrawn", "quiet", "waiting"]

/// The text as a YAML scalar in double quotes.
func yamlQuoted(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar -> String in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case _ where scalar.value < 32 || (0x7F...0x9F).contains(scalar.value):
      "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
        + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
  return "\"\(escaped.joined())\""
}

/// The text as CommonMark that means just these characters.
func markdownEscaped(_ text: String) -> String {
  String(
    text.unicodeScalars.flatMap { scalar -> [Character] in
      let isPunctuation =
        scalar.isASCII && scalar.value > 32 && scalar.value < 127
        && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      return isPunctuation ? ["\\", Character(scalar)] : [Character(scalar)]
    })
}
