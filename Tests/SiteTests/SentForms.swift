import TestSupport

/// Forms that are written into a small journal with `thousand form`.
protocol SentForms {}

extension SentForms {
  var journal: String {
    """
    -- entries/2026-01-09-airline.md --
    ---
    title: Asked the *airline* desk
    to: Aurora
    ---
    -- entries/2026-01-10-airline-meal.md --
    ---
    title: Asked the airline for a meal
    outcome: no
    answered: 2026-01-10
    ---
    """
  }

  func form(
    _ body: String, attached files: [String: [UInt8]] = [:], journal: String? = nil
  ) async throws -> (status: Int32, said: String, errors: String, folder: TemporaryFolder) {
    let tool = try Tool(TinySite(journal ?? self.journal))
    try tool.folder.write(body, to: "form.md")
    for (name, bytes) in files { try tool.folder.write(bytes, to: "attached/\(name)") }
    let result = try await tool.run(
      "form", "form.md", "--attached", "attached", "--today", "2026-02-09",
      // The pictures here have no pixels that could be drawn.
      environment: ["THOUSAND_IMAGE_WORKER": "no-such-program"])
    return (result.status, result.output, result.errors, tool.folder)
  }

  func ask(_ story: String = "She laughed.", day: String = "2026-02-08") -> String {
    "### What did you ask for?\n\nA seat\n\n### When?\n\n\(day)\n\n### The story\n\n\(story)\n"
  }
}
