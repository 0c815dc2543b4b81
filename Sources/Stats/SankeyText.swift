import Content
import Markup

extension Funnel {
  /// The funnel in SankeyMATIC's grammar, one stream a line: `Asked [9] interview`.
  ///
  /// A word that occurs at several places in the histories gets its place appended, because a
  /// stream must not flow back into its own source.
  package var sankeyText: String {
    let names = nodes.map(\.kind.name)
    let labels = zip(nodes, names).map { node, name in
      let isRepeated = names.count { $0 == name } > 1
      return sankeyName(isRepeated ? "\(name) \(node.layer)" : name)
    }
    return links.map { "\(labels[$0.from]) [\($0.count)] \(labels[$0.to])\n" }.joined()
  }
}

extension Funnel.Node.Kind {
  /// The stage's name in data: "asked", the step's word, or the outcome's word in front matter.
  package var name: String {
    switch self {
    case .asked: "asked"
    case .step(let word): word
    case .outcome(let outcome): outcome.rawValue
    }
  }
}

/// In SankeyMATIC, brackets end a name, and a slash or a quote at the beginning makes a comment.
private func sankeyName(_ name: String) -> String {
  let plain = name.swapping("[", for: "(").swapping("]", for: ")")
  let trimmed = plain.drop { "/'#:".contains($0) || $0.isWhitespace }
  return trimmed.isEmpty ? "step" : trimmed.prefix(1).uppercased() + trimmed.dropFirst()
}
