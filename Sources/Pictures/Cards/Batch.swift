import Files

/// The drawings to make, and what became of them.
struct Batch {
  /// One for every name to draw.
  let jobs: [(card: PlannedCard, name: String)]
  private(set) var drawn = 0
  /// The characters without a glyph, by the name of the drawing.
  private(set) var incomplete: [String: String]
  private(set) var failures: [(card: PlannedCard, failure: DrawingProgram.Failure)] = []
  /// Why the drawing program cannot be started again.
  private(set) var startFailure: String?
  private(set) var diskFailure: DiskError?
  /// How many were given up before they were begun.
  var untried: Int { jobs.count - drawn - failures.count }

  /// The cards of a plan that have to be drawn.
  init(of plan: CardPlan) {
    jobs = plan.jobs
    incomplete = plan.lacking
  }

  /// Gives each program its next job as soon as it has finished the last one.
  /// - Parameter first: a program that is already running.
  mutating func run(
    with first: DrawingProgram, by means: CardFolder.Means, in folder: CardFolder,
    progress: (Int, Int) -> Void
  ) async {
    guard !jobs.isEmpty else { return first.end() }
    let jobs = jobs
    await withTaskGroup(of: Turn.self) { group in
      var next = jobs.indices.makeIterator()
      for number in 0..<Swift.min(processorCount, jobs.count) {
        if let index = next.next() {
          let program = number == 0 ? first : nil
          group.addTask { Turn(index, jobs[index], with: program, by: means, in: folder) }
        }
      }
      while let turn = await group.next() {
        note(turn)
        progress(drawn, jobs.count)
        if !isGivenUp, let index = next.next() {
          group.addTask { Turn(index, jobs[index], with: turn.program, by: means, in: folder) }
        } else {
          turn.program?.end()
        }
      }
    }
  }

  private var isGivenUp: Bool {
    startFailure != nil || diskFailure != nil || failures.count >= CardFolder.failureLimit
  }

  private mutating func note(_ turn: Turn) {
    switch turn.result {
    case .drawn(let missing):
      drawn += 1
      incomplete[jobs[turn.index].name] = missing.isEmpty ? nil : missing
    case .failed(.start(let reason)): startFailure = reason
    case .failed(let failure): failures.append((jobs[turn.index].card, failure))
    case .unkept(let failure): diskFailure = failure
    }
  }
}

/// One job done by one program.
private struct Turn: Sendable {
  enum Result: Sendable {
    case drawn(missing: String)
    case failed(DrawingProgram.Failure)
    case unkept(DiskError)
  }

  let index: Int
  /// The program for the next job; `nil` if it has to be started again.
  private(set) var program: DrawingProgram?
  private(set) var result: Result

  init(
    _ index: Int, _ job: (card: PlannedCard, name: String), with program: DrawingProgram?,
    by means: CardFolder.Means, in folder: CardFolder
  ) {
    self.index = index
    self.program = program
    result = .drawn(missing: "")
    result = draw(job, by: means, in: folder, again: true)
  }

  private mutating func draw(
    _ job: (card: PlannedCard, name: String), by means: CardFolder.Means, in folder: CardFolder,
    again: Bool
  ) -> Result {
    do throws(DrawingProgram.Failure) {
      let running: DrawingProgram
      if let program {
        running = program
      } else {
        running = try DrawingProgram(means.program, limit: means.limit)
      }
      program = running
      let picture = try running.draw(job.card.svg)
      return keep(picture, of: job.name, in: folder)
    } catch {
      if !error.isSurvived { program = nil }
      // The program may have been ended for another reason, so the card gets a second chance.
      if again, case .ended = error { return draw(job, by: means, in: folder, again: false) }
      return .failed(error)
    }
  }

  private func keep(
    _ picture: DrawingProgram.Picture, of name: String, in folder: CardFolder
  ) -> Result {
    do throws(DiskError) {
      try folder.keep(picture, of: name)
      return .drawn(missing: picture.missing)
    } catch {
      return .unkept(error)
    }
  }
}
