import ArgumentParser
import Files

/// The options for replacing names.
package struct NamesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of names that must not be seen.",
      discussion: """
        A line for each: 'Aurora Airlines: an airline', or 'initials' or 'blocks' after the colon. It \
        must not be in the repository. Without the option, the file that THOUSAND_NAMES names.
        """, valueName: "file"), completion: .file(), transform: namedPath)
  var names: String?

  @Flag(
    name: .customLong("without-names"),
    help: ArgumentHelp(
      "Replace no names, even though the last publish did.",
      discussion: "Otherwise, forgetting the names file is an error."))
  var isWithout = false

  package init() {}

  package func validate() throws {
    if names != nil, isWithout {
      throw ValidationError("Choose one of --names and --without-names.")
    }
  }

  /// The path of the names file; `nil` if none was named.
  static func path(_ named: String?) -> String? {
    let path = named ?? System.variable("THOUSAND_NAMES") ?? ""
    return path.isEmpty ? nil : path
  }
}
