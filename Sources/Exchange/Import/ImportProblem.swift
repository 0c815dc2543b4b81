/// Why a row, or an import, cannot go on.
package struct ImportProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
