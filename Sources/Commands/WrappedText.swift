/// Markdown with its lines broken at spaces, for a terminal. List items stay items, with their later lines
/// aligned below their first word.
/// - Parameter width: the most characters in a line; longer words stay whole.
func wrapped(_ markdown: String, to width: Int) -> String {
  markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let indent = hangingIndent(of: line)
    var (text, column, isFirst) = (String(line.prefix(indent)), indent, true)
    for word in line.dropFirst(indent).split(separator: " ") {
      if !isFirst, column + 1 + word.count > max(width, indent + 20) {
        text += "\n" + String(repeating: " ", count: indent)
        (column, isFirst) = (indent, true)
      }
      text += isFirst ? String(word) : " \(word)"
      column += word.count + (isFirst ? 0 : 1)
      isFirst = false
    }
    return text
  }.joined(separator: "\n")
}

/// The number of characters before the words of a line: the spaces, and the mark of an item.
private func hangingIndent(of line: Substring) -> Int {
  let rest = line.drop { $0 == " " }
  let number = rest.prefix { $0.isASCII && $0.isNumber }
  let mark = number.isEmpty ? rest.prefix { "-*".contains($0) } : rest.prefix(number.count + 1)
  let isItem =
    (number.isEmpty ? mark.count == 1 : mark.last == ".") && rest.dropFirst(mark.count).first == " "
  return line.count - rest.count + (isItem ? mark.count + 1 : 0)
}
