/// Moves things on a line apart, so that none overlap and each stays as near to its place as
/// possible: neighbours that collide form a cluster around their common middle.
///
/// Returns the middles in the order of the things. If they need more room than there is, they go
/// beyond the upper end.
func spread(
  _ middles: [Double], sizes: [Double], from lower: Double, to upper: Double
) -> [Double] {
  let order = middles.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
  var clusters: [Cluster] = []
  for index in order {
    var cluster = Cluster(
      members: [index], start: middles[index] - sizes[index] / 2, size: sizes[index])
    cluster.settle(from: lower, to: upper)
    while let last = clusters.last, last.end > cluster.start {
      clusters.removeLast()
      cluster = last.joined(with: cluster)
      cluster.settle(from: lower, to: upper)
    }
    clusters.append(cluster)
  }
  var result = middles
  for cluster in clusters {
    var start = cluster.start
    for index in cluster.members {
      result[index] = start + sizes[index] / 2
      start += sizes[index]
    }
  }
  return result
}

/// Things that touch.
private struct Cluster {
  var members: [Int]
  var start: Double
  var size: Double
  var end: Double { start + size }

  /// The cluster joined with the next one, at the mean of the places that the members want.
  func joined(with next: Cluster) -> Cluster {
    let counts = (Double(members.count), Double(next.members.count))
    let wanted =
      (start * counts.0 + (next.start - size) * counts.1) / (counts.0 + counts.1)
    return Cluster(members: members + next.members, start: wanted, size: size + next.size)
  }

  mutating func settle(from lower: Double, to upper: Double) {
    start = max(min(start, upper - size), lower)
  }
}
