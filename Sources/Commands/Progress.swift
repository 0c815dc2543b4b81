import Files

/// How far long work has come, on one line of a terminal; nothing is printed elsewhere.
struct Progress {
  private let name: String
  private let isShown: Bool

  /// - Parameters:
  ///   - name: what is counted, as it follows a number.
  ///   - isShown: whether there is somebody to read it, should standard error be a terminal.
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
