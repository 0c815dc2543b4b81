/// The addresses of this program and of its template: this is the only place in the code that has
/// them.
package enum Project {
  /// The repository of the program, on GitHub.
  package static let repository = "thousand-noes/thousand"
  /// The repository that a new journal is made from with *Use this template*.
  package static let template = "https://github.com/thousand-noes/journal"
  /// The page about the program.
  package static let page = "https://github.com/\(repository)"
}
