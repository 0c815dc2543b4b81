import Diagnostics
import TestSupport

extension Problem {
  /// What can be wrong with a file before any field is read, and with any field.
  static let ofFrontMatter: [Problem] = [
    Problem(.emptyFile, "", "the file is empty"),
    Problem(
      .noFrontMatter, "1️⃣I asked.\n", "no front matter; the first line must be '---'",
      hint: "write '---', the fields such as 'title:', and '---' above the story"),
    Problem(
      .noFrontMatter, "1️⃣\n---\ntitle: x\n---\n", "no front matter; the first line must be '---'",
      hint: "write '---', the fields such as 'title:', and '---' above the story"),
    Problem(
      .noFrontMatter, "1️⃣----\ntitle: x\n----\n", "no front matter; the first line must be '---'",
      hint: "write '---', the fields such as 'title:', and '---' above the story"),
    Problem(
      .unclosedFence, "1️⃣---2️⃣\ntitle: x\n", "the front matter is not closed",
      hint: "put a line '---' between the fields and the story"),
    Problem(
      .unclosedFence, "1️⃣---2️⃣", "the front matter is not closed",
      hint: "put a line '---' between the fields and the story"),
    Problem(
      .yaml, "---\ntitle: Asked1️⃣: twice\n---\n", "mapping values are not allowed in this context",
      hint: "put a value with ': ' in quotes"),
    Problem(
      .yaml, "---\ntitle: 1️⃣@airline\n---\n", "found character that cannot start any token",
      hint: "put the value in quotes; indent with spaces, not tabs"),
    Problem(
      .yaml, "---\ntitle: x\n1️⃣\tdate: 2026-01-09\n---\n",
      "found a tab character that violates indentation", hint: "indent with spaces, not tabs"),
    Problem(
      .yaml, "---\ntitle: \"open\ndate: 2026-01-09\n1️⃣---\n", "found unexpected end of stream",
      hint: "a quote is not closed"),
    Problem(
      .yaml, "---\ntitle: 1️⃣*airline\n---\n", "found undefined alias",
      hint: "put a value that begins with '*' in quotes"),
    Problem(
      .yaml, "---\ntitle: x\ndate: 2026-01-09\n1️⃣title: y\n---\n",
      "the key 'title' is written twice", hint: "keep one of the two"),
    Problem(
      .yaml, "---\r\ntitle: x\r\ndate: 2026-01-09\r\n1️⃣title: y\r\n---\r\n",
      "the key 'title' is written twice", hint: "keep one of the two"),
    Problem(
      .yaml, "---\ntitle: x\nsteps: {a: b, 1️⃣a: c}\n---\n",
      "the key 'a' is written twice", hint: "keep one of the two"),
    // Lines end here for YAML, and nowhere else.
    Problem(
      .yaml, "---\ntitle: \"a\u{2028} b\u{85} c\rd\"\ndate: 2026-01-09\n1️⃣title: y\n---\n",
      "the key 'title' is written twice", hint: "keep one of the two"),
    Problem(
      .yaml, "---\ntitle: x\nlearned: \"a\u{2029}\n1️⃣---\n", "found unexpected end of stream",
      hint: "a quote is not closed"),
    Problem(
      .yaml, "---\ntitle: \"x\"\n...\n--- 1️⃣y\n---\n", "a second document begins"),
    Problem(
      .yaml, "---\ntitle: x\nlearned: 日本 1️⃣\u{7}\n---\n",
      "the front matter has a control character", hint: "delete it"),
    Problem(
      .wrongType, "---\n1️⃣just words2️⃣\n---\n", "expected fields such as 'title: …'"),
    Problem(
      .wrongType, "---\n1️⃣- title: x\n---\n", "expected fields such as 'title: …'"),
    .entry(
      .unknownKey, "1️⃣otcome2️⃣: no", "unknown key 'otcome'", hint: "did you mean 'outcome'?"),
    .entry(.unknownKey, "1️⃣Outcome2️⃣: no", "unknown key 'Outcome'", hint: "did you mean 'outcome'?"),
    .entry(
      .unknownKey, "1️⃣mood2️⃣: fine", "unknown key 'mood'",
      hint: """
        known here: title, date, outcome, answered, category, tags, to, label, fear, sting, \
        expected, learned, count, led_to, steps, visibility, publish, draft, cover, watch, shelf, \
        slug, aliases
        """),
    .entry(.wrongType, "outcome: 1️⃣[no]", "expected a single value"),
    .entry(.wrongType, "to: 1️⃣{firm: Aurora}", "expected a single value"),
    .entry(.wrongType, "tags: 1️⃣strangers, airports2️⃣", "expected a list such as '[one, two]'"),
    .entry(.wrongType, "tags: 1️⃣{a: b}", "expected a list such as '[one, two]'"),
    .entry(.wrongType, "tags: [a, 1️⃣[b]]", "expected a single value"),
    Problem(
      .missingField, "1️⃣---2️⃣\ndate: 2026-01-09\n---\n", "the field 'title' is missing"),
    Problem(
      .missingField, "1️⃣---2️⃣\ntitle:\ndate: 2026-01-09\n---\n", "the field 'title' is missing"),
    Problem(
      .missingField, "1️⃣---2️⃣\ntitle: Asked\n---\n", "the day of the ask is missing",
      hint: "write 'date: YYYY-MM-DD', or begin the file name with it"),
    Problem(
      .missingField, "1️⃣---2️⃣\ndraft: true\n---\n", "the field 'title' is missing", in: .page),
    Problem(
      .unknownKey, "---\ntitle: About\n1️⃣date2️⃣: 2026-01-09\n---\n", "unknown key 'date'",
      hint: "known here: title, description, slug, aliases, draft", in: .page),
    Problem(
      .badSlug, "---\ntitle: About\n---\n", "no address can be made from the file name '🎉'",
      hint: "write 'slug:' with lowercase letters, digits and hyphens", in: .page, stem: "🎉"),
  ]
}
