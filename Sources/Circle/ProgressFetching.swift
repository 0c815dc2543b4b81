package import Calendar
package import Content
import Files
import Markup

/// Fetches the numbers of a companion with curl, a separate program: that parses what the web
/// sends, TLS included, and this program only reads bytes, up to a size limit and a time limit.
package struct ProgressFetching: Sendable {
  /// The most bytes of a document: enough for a hundred thousand squares.
  package static let sizeLimit = 256 << 10
  private static let seconds = 15

  private let program: String
  private let userAgent: String

  /// - Parameters:
  ///   - program: curl, by its path or as it is found on the `PATH`.
  ///   - version: of this program, for its `User-Agent`.
  package init(program: String = "curl", version: String) {
    self.program = program
    userAgent = "thousand/\(version) (+\(Project.page))"
  }

  /// Why there are no new numbers.
  package struct Failure: Error, Hashable {
    package let reason: String
  }

  /// Fetches and checks the numbers of a companion.
  package func progress(of companion: Companion, today: Day) throws(Failure) -> CompanionProgress {
    let bytes = try fetch("\(companion.url.value)/progress.json")
    do {
      return try CompanionProgress(bytes, today: today)
    } catch {
      throw Failure(reason: error.reason)
    }
  }

  private func fetch(_ address: String) throws(Failure) -> [UInt8] {
    let curl: ChildProgram
    do {
      curl = try ChildProgram(program, arguments: arguments(for: address))
    } catch {
      throw Failure(reason: "curl cannot be started: \(error.reason)")
    }
    let bytes: [UInt8]?
    do {
      bytes = try curl.channel.readAll(
        limit: Self.sizeLimit, until: .now + .seconds(Self.seconds + 5))
    } catch {
      curl.end()
      throw Failure(reason: "no answer within \(Self.seconds) seconds")
    }
    let end = curl.end()
    guard let bytes else { throw Failure(reason: Self.tooLarge) }
    guard end == "exit status 0" else { throw Failure(reason: Self.words(for: end)) }
    return bytes
  }

  /// An `https` address is never redirected to one without it.
  private func arguments(for address: String) -> [String] {
    let schemes = address.hasPrefix("https:") ? "=https" : "=http,https"
    return [
      "--disable", "--silent", "--fail", "--globoff", "--location", "--max-redirs", "3",
      "--proto", schemes, "--proto-redir", schemes, "--connect-timeout", "10",
      "--max-time", "\(Self.seconds)", "--max-filesize", "\(Self.sizeLimit)",
      "--header", "Accept: application/json", "--user-agent", userAgent,
      "--url", percentEncoded(address),
    ]
  }

  private static let tooLarge = "it is larger than \(sizeLimit >> 10) KB"

  /// What curl's exit status means.
  private static func words(for end: String) -> String {
    switch end {
    case "exit status 1": "it redirects to a scheme that is not allowed"
    case "exit status 6": "there is no such host"
    case "exit status 7": "nobody answers there"
    case "exit status 18", "exit status 56": "its answer was cut off"
    case "exit status 22": "there is no progress.json at that address"
    case "exit status 28": "no answer within \(seconds) seconds"
    case "exit status 35", "exit status 60": "its certificate cannot be trusted"
    case "exit status 47": "it redirects too often"
    case "exit status 63": tooLarge
    case "exit status 127": "curl cannot be started: is it installed?"
    default: "curl failed with \(end)"
    }
  }
}
