import Diagnostics
import TestSupport

extension Problem {
  /// What can be wrong with `cheers.md`.
  static let ofCheers: [Problem] = [
    .cheer(.missingField, "1️⃣from: Bo\n    day: 2026-01-10", "the field 'words' is missing"),
    .cheer(
      .unknownKey, "from: Bo\n    day: 2026-01-10\n    words: Go on.\n    1️⃣url2️⃣: x",
      "unknown key 'url'", hint: "known here: from, day, words, link, entry"),
    .cheer(
      .badAddress,
      "from: Bo\n    day: 2026-01-10\n    words: Go on.\n    link: 1️⃣bo.example2️⃣",
      "'bo.example' is not a web address", hint: "expected https://name.example/page"),
    .cheer(.wrongType, "1️⃣Go on.2️⃣", "expected fields such as 'from: …'"),
    Problem(
      .wrongType, "---\ncheers: 1️⃣Go on.2️⃣\n---\n",
      "expected a list of entries with 'from:', 'day:', 'words:', 'link:', 'entry:'", in: .cheers),
    Problem(
      .strayText, "---\ncheers: []\n---\n\n 1️⃣Thanks.2️⃣\n",
      "text below the cheers would not be shown",
      hint: "write it under 'words:' of a cheer, above the second '---'", in: .cheers),
  ]

  /// A problem of the only cheer of a file.
  private static func cheer(
    _ id: DiagnosticID, _ lines: String, _ message: String, hint: String? = nil
  ) -> Problem {
    Problem(id, "---\ncheers:\n  - \(lines)\n---\n", message, hint: hint, in: .cheers)
  }
}
