/// Why a row cannot be read, or an import cannot continue.
package struct ImportProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
