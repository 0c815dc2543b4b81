package import ArgumentParser
import Files

/// The command `thousand`.
package struct Thousand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "thousand",
    abstract: "Ask until you have a thousand noes, and publish the page.",
    discussion: """
      A journal is a folder with journal.md (title, keeper, goal) and entries/, one Markdown \
      file for each ask. Thousand makes a static site of it: a grid of squares that fill with \
      every no, a page for every story, the log, the milestones.

      Begin with
        thousand new my-journal   a journal that builds at once
        thousand log              write down an ask
        thousand answer           record what came of it
        thousand check            what is wrong, if anything; writes nothing
        thousand review           what a publish would change, before others see it
        thousand serve            the site on this machine, as you write
        thousand build            the site, into the folder 'site'
        thousand stats            the numbers, in the terminal
        thousand picture home     a picture to post, also of an ask or a milestone
        thousand import FILE      a spreadsheet, one entry for each row
        thousand export --csv     everything back out
        thousand host gitlab      what publishes the journal somewhere else
        thousand circle           the numbers of the journals that you follow

      Exit status: 0 when all is well, 1 when the journal has errors, 64 for a usage \
      error, 74 when a file could not be read or written.

      For completion with the Tab key: thousand --generate-completion-script bash (or zsh, fish), \
      into the folder where your shell looks for it.
      """,
    version: version,
    subcommands: [
      NewCommand.self, LogCommand.self, AnswerCommand.self, ServeCommand.self, BuildCommand.self,
      CheckCommand.self, ReviewCommand.self, StatsCommand.self, PictureCommand.self,
      ImportCommand.self, ExportCommand.self, HostCommand.self, FormCommand.self,
      CircleCommand.self,
    ])

  package init() {}
}

extension Thousand {
  /// Runs the command that the arguments name, and ends the process with its status: also 74 if its
  /// output, even if only help, could not be written.
  package static func runAsProgram() async -> Never {
    do {
      try await run(CommandLine.arguments)
      try System.closeOutput()
      System.exit()
    } catch let failure as DiskError {
      exit(withError: Failure.exit(.files, failure.description))
    } catch {
      exit(withError: error)
    }
  }

  /// Ends the process if it has no arguments, not even its own name: on Linux, Swift reads them
  /// from `/proc`, which may be missing.
  ///
  /// Call it before anything runs on another thread, because without `/proc` libdispatch ends the
  /// process as soon as it manages its threads.
  package static func requireArguments() {
    if CommandLine.arguments.isEmpty {
      exit(withError: Failure.exit(.files, "cannot read the arguments: is /proc mounted?"))
    }
  }

  private static func run(_ arguments: [String]) async throws {
    do {
      var command = try parseAsRoot(Array(arguments.dropFirst()))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch  where exitCode(for: error).isSuccess {
      // Help, the version, or a completion script.
      try System.print("\(fullMessage(for: error))\n", to: .output)
    }
  }
}

/// The version of the tool, by semantic versioning.
let version = "0.1.0"
