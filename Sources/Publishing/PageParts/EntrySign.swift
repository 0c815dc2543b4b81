import Content
import Phrases
import Stats

/// What an entry looks like among others: its square with its number, or a star.
public struct EntrySign: Sendable, Hashable {
  public let kind: Kind
  /// "87" or "12–15"; `nil` for an entry that fills no square.
  public let number: String?

  /// The raw values are class hooks of the theme contract.
  public enum Kind: String, Sendable, CaseIterable {
    case no, ghosted, other, star, partly, waiting, quiet, withdrawn
  }

  /// Whether the number is too long for the usual size.
  public var isLong: Bool { (number?.count ?? 0) > 3 }
}

extension EntrySign {
  /// - Parameters:
  ///   - name: the outcome as of today.
  ///   - numbers: the cells that the entry fills.
  init(_ outcome: Outcome, _ name: OutcomeName, numbers: ClosedRange<Int>?, _ phrases: any Phrases)
  {
    number = numbers.map { phrases.range($0.lowerBound, $0.upperBound) }
    kind =
      switch outcome {
      case .no: .no
      case .ghosted: .ghosted
      case .yes: numbers == nil ? .star : .other
      case .partial: numbers == nil ? .partly : .other
      case .withdrawn: numbers == nil ? .withdrawn : .other
      case .pending: name == .quiet ? .quiet : .waiting
      }
  }
}
