extension Review {
  /// The review as one screen.
  /// - Parameter base: what it is compared with, such as "the site in 'site'"; `nil` if nothing has
  ///   been published yet.
  package func text(against base: String?) -> String {
    let heading =
      base.map { "What the next publish changes, against \($0):" }
      ?? "Nothing has been published from here yet. The first publish shows:"
    var lines = [heading, ""]
    if isEmpty { lines.append("  Nothing that you wrote.") }
    lines += list("New", added.map(\.line), mark: "+")
    lines += list("Changed", changed.map(\.line), mark: "~")
    lines += list("Gone", removed.map(\.line), mark: "-")
    lines += list(
      "Pictures", picturesAdded.map { "+ \($0)" } + picturesRemoved.map { "- \($0)" }, mark: "")
    lines += words("Names first seen", names)
    lines += words("Words first seen with a capital", capitals)
    lines += list("Links first used", links, mark: "")
    if others > 0 {
      lines.append(
        "  \(others == 1 ? "One page" : "\(others) pages") that the site makes by itself "
          + (others == 1 ? "changes too." : "change too."))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The most lines of a list, because the whole review should fit on one screen.
  private static let most = 12

  private func list(_ heading: String, _ items: [String], mark: String) -> [String] {
    guard !items.isEmpty else { return [] }
    let shown = items.prefix(Self.most).map { "    \(mark.isEmpty ? "" : "\(mark) ")\($0)" }
    let more = items.count > Self.most ? ["    and \(items.count - Self.most) more"] : []
    return ["  \(heading) (\(items.count))"] + shown + more + [""]
  }

  private func words(_ heading: String, _ words: [String]) -> [String] {
    guard !words.isEmpty else { return [] }
    let shown = words.prefix(60).joined(separator: ", ")
    let more = words.count > 60 ? " and \(words.count - 60) more" : ""
    return ["  \(heading) (\(words.count))", "    \(shown)\(more)", ""]
  }
}

extension Review.Page {
  fileprivate var line: String {
    let difference = [
      more > 0 ? "\(more) \(more == 1 ? "word" : "words") more" : nil,
      fewer > 0 ? "\(fewer) fewer" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    return "\(title)  \(address)" + (difference.isEmpty ? "" : "  (\(difference))")
  }
}
