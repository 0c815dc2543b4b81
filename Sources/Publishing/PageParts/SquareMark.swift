import Content
import Phrases

extension SquareMark {
  /// How an outcome that fills a cell is drawn.
  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .no: .no
      case .ghosted: .ghosted
      case .yes, .partial, .withdrawn, .pending: .other
      }
  }
}
