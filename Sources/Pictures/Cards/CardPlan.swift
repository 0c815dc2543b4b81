import Files

/// Which cards are kept, and which have to be drawn.
struct CardPlan {
  /// The names of all drawings, card by card.
  let names: [String]
  /// One for every name to draw.
  private(set) var jobs: [(card: PlannedCard, name: String)] = []
  /// The characters that kept drawings lack, by the names of the drawings.
  private(set) var lacking: [String: String] = [:]
  private let cards: [PlannedCard]

  init(
    of cards: [PlannedCard], drawnBy versions: String, in folder: CardFolder
  ) async throws {
    self.cards = cards
    let found = try await cards.concurrentMap { card in
      let name = CardFolder.name(of: card.svg, drawnBy: versions)
      return (name: name, isKept: try folder.holds(name))
    }
    names = found.map(\.name)
    var seen: Set<String> = []
    for (card, (name, isKept)) in zip(cards, found) where seen.insert(name).inserted && !isKept {
      if let missing = try folder.missing(name) {
        lacking[name] = missing
      } else {
        jobs.append((card, name))
      }
    }
  }

  /// Whether the drawing program is needed: to draw, or to ask it about fonts that may have been
  /// added.
  var needsProgram: Bool { !jobs.isEmpty || !lacking.isEmpty }

  /// Plans to redraw what lacked glyphs that some font has by now.
  mutating func reconsider(by program: DrawingProgram) throws(DrawingProgram.Failure) {
    guard !lacking.isEmpty else { return }
    var characters: Set<Character> = []
    for missing in lacking.values { characters.formUnion(missing) }
    let stillMissing = Set(try program.missing(in: String(characters.sorted())))
    guard !characters.isSubset(of: stillMissing) else { return }
    for (card, name) in zip(cards, names) {
      guard let missing = lacking[name], !stillMissing.isSuperset(of: missing) else { continue }
      lacking[name] = nil
      jobs.append((card, name))
    }
  }
}
