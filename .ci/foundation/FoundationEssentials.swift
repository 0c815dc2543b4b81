// In the released programs for Linux this replaces FoundationEssentials. The argument parser is the
// only part of them that imports it, for the few things below; Foundation's own would add 5 MB to each
// program. .ci/prepare-foundation builds it.

/// An error with a text for people.
public protocol LocalizedError: Error {
  var errorDescription: String? { get }
}

extension LocalizedError {
  public var errorDescription: String? { nil }
}

/// Bytes.
public struct Data: Sendable {
  fileprivate let bytes: [UInt8]
}

/// Encodes nothing: only an experimental option of the argument parser would use it.
public final class JSONEncoder {
  /// How the document looks.
  public struct OutputFormatting: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let prettyPrinted = OutputFormatting(rawValue: 1)
    public static let sortedKeys = OutputFormatting(rawValue: 2)
  }

  private struct NotEncoded: Error {}

  public var outputFormatting: OutputFormatting = []

  public init() {}

  public func encode(_ value: some Encodable) throws -> Data { throw NotEncoded() }
}

extension String {
  /// The encoding of a text.
  public struct Encoding: Sendable {
    public static let utf8 = Encoding()
  }

  public init?(data: Data, encoding: Encoding) {
    self.init(validating: data.bytes, as: UTF8.self)
  }
}
