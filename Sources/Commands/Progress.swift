import Files

/// Shows the progress of long work on one line of a terminal; prints nothing elsewhere.
struct Progress {
  private let name: String
  private let isShown: Bool

  /// - Parameters:
  ///   - name: what is counted, in words that fit after a number.
  ///   - isShown: whether to show it if standard error is a terminal.
  init(of name: String, isShown: Bool) {
    self.name = name
    self.isShown = isShown && System.isTerminal(.error)
  }

  func show(_ done: Int, of all: Int) {
    guard isShown else { return }
    System.print(styled: "\r\u{1B}[K\(done) of \(all) \(name)", to: .error)
  }

  func clear() {
    if isShown { System.print(styled: "\r\u{1B}[K", to: .error) }
  }
}
