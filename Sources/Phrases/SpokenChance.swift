/// How often something comes about by chance, as people say it, in whole numbers.
public enum SpokenChance: Hashable, Sendable {
  /// Less than one time in so many.
  case belowOneIn(Int)
  /// About one time in so many.
  case oneIn(Int)
  /// About so many times in ten.
  case tenths(Int)
  case half
  case nearlyAlways
}
