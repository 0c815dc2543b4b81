import Diagnostics
import TestSupport

extension Problem {
  /// What can be wrong with `journal.md`.
  static let ofSettings: [Problem] = [
    Problem(
      .missingField, "1️⃣---2️⃣\ntitle: Noes\n---\n", "the field 'keeper' is missing", in: .settings),
    .settings(
      .unknownKey, "1️⃣gaol2️⃣: 300", "unknown key 'gaol'", hint: "did you mean 'goal'?"),
    .settings(
      .unknownKey, "goal:\n  - since: 2026-01-01\n    target: 300\n    1️⃣why2️⃣: tired",
      "unknown key 'why'", hint: "known here: since, target, because"),
    .settings(
      .notANumber, "goal: 1️⃣many2️⃣", "'many' is not a whole number", hint: "expected 1 to 100000"),
    .settings(.outOfRange, "goal: 1️⃣02️⃣", "'0' is out of range", hint: "expected 1 to 100000"),
    .settings(
      .outOfRange, "quiet_after: 1️⃣36512️⃣", "'3651' is out of range", hint: "expected 1 to 3650"),
    .settings(
      .wrongType, "goal: 1️⃣{since: 2026-01-01, target: 300}",
      "expected a list of entries with 'since:', 'target:', 'because:'"),
    .settings(.wrongType, "goal:\n  - 1️⃣3002️⃣", "expected fields such as 'since: …'"),
    .settings(
      .wrongType, "pauses: 1️⃣2026-01-012️⃣",
      "expected a list of entries with 'from:', 'to:', 'because:'"),
    .settings(
      .missingField, "goal:\n  - 1️⃣target: 300", "the field 'since' is missing"),
    .settings(
      .missingField, "goal:\n  - 1️⃣since: 2026-01-01", "the field 'target' is missing"),
    .settings(
      .missingField, "pauses:\n  - 1️⃣to: 2026-01-01", "the field 'from' is missing"),
    .settings(
      .goalOrder,
      "goal:\n  - since: 2026-05-03\n    target: 300\n  - since: 1️⃣2026-05-022️⃣\n    target: 200",
      "the goal dated 2026-05-02 is listed after the one dated 2026-05-03",
      hint: "goals are in the order of their days, each day once"),
    .settings(
      .goalOrder,
      "goal:\n  - since: 2026-05-03\n    target: 300\n  - since: 1️⃣2026-05-032️⃣\n    target: 200",
      "the goal dated 2026-05-03 is listed after the one dated 2026-05-03",
      hint: "goals are in the order of their days, each day once"),
    .settings(
      .pauseOrder, "pauses:\n  - from: 2026-02-02\n    to: 1️⃣2026-02-012️⃣",
      "the pause ends on 2026-02-01, before it begins on 2026-02-02"),
    .settings(
      .pauseOrder,
      "pauses:\n  - from: 2026-02-01\n    to: 2026-02-09\n  - from: 1️⃣2026-02-092️⃣",
      "the pause from 2026-02-09 begins before the one above it has ended",
      hint: "pauses are in the order of their days and do not overlap"),
    .settings(
      .pauseOrder, "pauses:\n  - from: 2026-02-01\n  - from: 1️⃣2026-03-012️⃣",
      "the pause from 2026-03-01 begins before the one above it has ended",
      hint: "pauses are in the order of their days and do not overlap"),
    .settings(
      .unknownTheme, "theme: 1️⃣../secret2️⃣",
      "'../secret' is not the name of a folder in Themes/",
      hint: "expected a name such as Harbour, for Themes/Harbour/"),
    .settings(
      .unknownWord, "counts: [no, 1️⃣pending2️⃣]",
      "'pending' cannot fill a square: it is not an answer yet"),
    .settings(
      .unknownOutcome, "counts: [1️⃣nope2️⃣]", "unknown outcome 'nope'",
      hint: "expected pending, no, yes, partial, ghosted, withdrawn"),
    .settings(
      .unknownWord, "language: 1️⃣English!2️⃣", "'English!' is not a language tag",
      hint: "expected en, de or pt-BR"),
    .settings(
      .unknownWord, "language: 1️⃣zh-cmn-Hans2️⃣", "'zh-cmn-Hans' is not a language tag",
      hint: "did you mean 'cmn-Hans'?"),
    .settings(
      .unknownWord, "language: 1️⃣en-a2️⃣", "'en-a' is not a language tag",
      hint: "expected en, de or pt-BR"),
    .settings(
      .unknownWord, "language: 1️⃣de-1996-19962️⃣", "'de-1996-1996' is not a language tag",
      hint: "expected en, de or pt-BR"),
    .settings(
      .badAddress, "url: 1️⃣mara.example2️⃣", "'mara.example' is not a web address",
      hint: "expected https://name.example/journal/"),
    .settings(
      .badAddress, "url: 1️⃣javascript:alert(1)2️⃣", "'javascript:alert(1)' is not a web address",
      hint: "expected https://name.example/journal/"),
    .settings(
      .badAddress, "links: [1️⃣tiktok.com/@ada2️⃣]", "'tiktok.com/@ada' is not a web address",
      hint: "expected https://name.example/page"),
    .settings(
      .badAddress, "links:\n  - name: Forum\n    url: 1️⃣javascript:alert(1)2️⃣",
      "'javascript:alert(1)' is not a web address", hint: "expected https://name.example/page"),
    .settings(
      .missingField, "links:\n  - 1️⃣name: Forum", "the field 'url' is missing"),
    .settings(
      .unknownKey, "links:\n  - url: https://a.example\n    1️⃣nmae2️⃣: Forum",
      "unknown key 'nmae'", hint: "did you mean 'name'?"),
    .settings(
      .wrongType, "links:\n  1️⃣TikTok: https://www.tiktok.com/@ada",
      "expected a list such as '- https://www.tiktok.com/@ada'"),
    .settings(
      .badAddress, "contact: 1️⃣call me2️⃣", "'call me' is not an address to write to",
      hint: "expected name@host.example or https://name.example/contact"),
    .settings(
      .badAddress, "subscribe: 1️⃣buttondown2️⃣", "'buttondown' is not a web address",
      hint: "expected https://name.example/page"),
    .settings(
      .badAddress, "circle: [1️⃣tomas.example2️⃣]", "'tomas.example' is not a web address",
      hint: "expected https://name.example/journal/"),
    .settings(
      .companionTwice,
      "circle:\n  - https://a.example/\n  - name: Ann\n    url: 1️⃣https://a.example2️⃣",
      "'https://a.example' is in the circle twice", hint: "remove one of the two"),
    .settings(
      .wrongType, "circle: [1️⃣[https://a.example]]", "expected fields such as 'name: …'"),
    .settings(
      .badAddress, "started_by: 1️⃣Ada2️⃣", "'Ada' is not a web address",
      hint: "expected https://name.example/journal/"),
    .settings(
      .unknownKey, "1️⃣startedby2️⃣: https://a.example", "unknown key 'startedby'",
      hint: "did you mean 'started_by'?"),
    .settings(
      .unknownTimeZone, "timezone: 1️⃣Lisbon2️⃣", "unknown time zone 'Lisbon'",
      hint: "expected a name such as Europe/Lisbon"),
    .settings(
      .unknownTimeZone, "timezone: 1️⃣../../etc/passwd2️⃣", "unknown time zone '../../etc/passwd'",
      hint: "expected a name such as Europe/Lisbon"),
    .settings(
      .notADay, "begun: 1️⃣2025-02-292️⃣", "'2025-02-29' does not exist",
      hint: "that month has 28 days"),
    .settings(.emptyText, "description: 1️⃣''2️⃣", "the text is empty"),
  ]
}
