package import Diagnostics
import Files

/// The cards of a site, drawn and ready to be published.
package struct DrawnCards: Sendable {
  /// The files of the site, with the pictures on disk that they are copies of.
  package var files: [(file: String, picture: String)] = []
  /// How many were drawn in this build.
  package var drawn = 0

  /// No cards.
  package init() {}

  init(files: [(file: String, picture: String)], drawn: Int) {
    self.files = files
    self.drawn = drawn
  }
}

extension CardFolder {
  /// The means of drawing cards.
  package struct Means: Sendable {
    /// The path of the drawing program.
    let program: String
    /// The longest that it may take for one card.
    let limit: Duration

    package init(program: String, limit: Duration = .seconds(20)) {
      self.program = program
      self.limit = limit
    }
  }

  /// After this many cards that could not be drawn, the rest are not tried.
  static let failureLimit = 5

  /// Draws the cards that are not in the folder yet, on all processors.
  ///
  /// A program that dies is started again and gets the same card once more; one that hangs is
  /// ended. What cannot be drawn, and what lacks a glyph, is reported for the file that the card is
  /// about.
  /// - Parameter progress: called with the number of cards drawn so far and the number of all to
  ///   draw.
  /// - Throws: `DiskError` if a picture cannot be saved.
  package func draw(
    _ cards: [PlannedCard], by means: Means, progress: (Int, Int) -> Void,
    reporting: inout Report
  ) async throws -> DrawnCards {
    // A build without cards says nothing about the cards that the next one needs.
    guard !cards.isEmpty else { return DrawnCards() }
    var plan = try await CardPlan(of: cards, drawnBy: versions ?? "", in: self)
    var batch = Batch(of: plan)
    if plan.needsProgram {
      let program: DrawingProgram
      do {
        program = try await start(by: means, for: &plan, of: cards)
      } catch let failure as DrawingProgram.Failure {
        reporting.add(.noImageWorker(failure.reason(limit: means.limit)), path: means.program)
        return DrawnCards()
      }
      batch = Batch(of: plan)
      await batch.run(with: program, by: means, in: self, progress: progress)
      if let failure = batch.diskFailure { throw failure }
    }
    report(batch, of: cards, names: plan.names, by: means, to: &reporting)
    let files = plan.names.map { batch.incomplete[$0] == nil ? file($0) : incompleteFile($0) }
    if !reporting.hasErrors {
      try prune(keeping: Set(files + batch.incomplete.keys.map(missingFile)))
    }
    return DrawnCards(files: zip(cards, files).map { ($0.file, $1) }, drawn: batch.drawn)
  }

  /// Starts the drawing program, and plans again with what it says about itself and its fonts.
  private func start(
    by means: Means, for plan: inout CardPlan, of cards: [PlannedCard]
  ) async throws -> DrawingProgram {
    let program = try DrawingProgram(means.program, limit: means.limit)
    if try program.versions != versions {
      try Disk.makeFolder(path)
      try keep(Array(program.versions.utf8), at: versionsFile)
      plan = try await CardPlan(of: cards, drawnBy: program.versions, in: self)
    }
    try plan.reconsider(by: program)
    return program
  }

  private func report(
    _ batch: Batch, of cards: [PlannedCard], names: [String], by means: Means,
    to report: inout Report
  ) {
    if let reason = batch.startFailure {
      return report.add(.noImageWorker(reason), path: means.program)
    }
    for (card, failure) in batch.failures {
      report.add(.cardFailed(card.title, failure, limit: means.limit), path: card.path)
    }
    if batch.untried > 0, let (card, _) = batch.failures.last {
      report.add(.cardsUntried(batch.untried), path: card.path)
    }
    var lacking: [String: (path: String, count: Int)] = [:]
    for (card, name) in zip(cards, names) {
      let missing = batch.incomplete[name] ?? ""
      let own = missing.filter { card.title.contains($0) }
      if !own.isEmpty { lacking[own, default: (card.path, 0)].count += 1 }
    }
    for (characters, cards) in lacking {
      report.add(.missingGlyph(characters, cards: cards.count), path: cards.path)
    }
  }
}

extension Message {
  package static func noImageWorker(_ reason: String) -> Message {
    Message(
      .noImageWorker, "the program that draws share cards does not start (\(reason))",
      hint: """
        cards need libvips, librsvg and a typeface: install them (apt-get install libvips-dev \
        librsvg2-dev libdeflate-dev fonts-texgyre, or brew install vips librsvg libdeflate) and \
        build Thousand with 'make build', or build the site with --no-cards
        """)
  }

  static func cardFailed(
    _ title: String, _ failure: DrawingProgram.Failure, limit: Duration
  ) -> Message {
    let reason =
      switch failure {
      case .start(let words): "the drawing program does not start (\(words))"
      case .ended(let words): "the drawing program crashed on it twice (\(words))"
      case .late: "no picture came within \(words(for: limit))"
      case .refused(let words):
        words.split(whereSeparator: \.isNewline).joined(separator: ", ")
      }
    return Message(
      .cardFailed, "the share card of '\(title)' could not be drawn: \(reason)",
      hint: "build again, or with --no-cards")
  }

  static func cardsUntried(_ count: Int) -> Message {
    Message(
      .cardFailed,
      count == 1 ? "one more card was not tried" : "\(count) more cards were not tried")
  }

  static func missingGlyph(_ characters: String, cards: Int) -> Message {
    let shown = characters.prefix(5).map { character in
      let codes = character.unicodeScalars.map { "U+" + String($0.value, radix: 16).uppercased() }
      return "'\(character)' (\(codes.joined(separator: " ")))"
    }
    let more = characters.count > 5 ? " and \(characters.count - 5) others" : ""
    return Message(
      .missingGlyph,
      "no font on this machine has \(shown.joined(separator: ", "))\(more), so "
        + (cards == 1
          ? "the share card shows a box" : "this share card and \(cards - 1) more show boxes"),
      hint: "on Debian: apt-get install fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji")
  }
}
