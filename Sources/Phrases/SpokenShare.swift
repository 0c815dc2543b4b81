/// A share as people say it, in whole numbers.
public enum SpokenShare: Hashable, Sendable {
  case zero
  /// Less than one in so many, but more than none.
  case belowOneIn(Int)
  /// About one in so many, from 3 on.
  case oneIn(Int)
  /// About so many tenths.
  case tenths(Int)
  case half
  /// Less than all, but no whole tenth less.
  case nearlyAll
  case all
}
