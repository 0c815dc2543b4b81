// What is said beside posts and videos elsewhere, in English.

extension PostPhrases where Self: EnglishByDefault {
  func watch(on platform: String) -> String { "Watch on \(platform)" }

  func onPlatform(_ platform: String, length: String?) -> String {
    length.map { "\($0), on \(platform)" } ?? "On \(platform)"
  }

  func opensElsewhere(_ platform: String) -> String {
    "Opens \(platform) in a new tab. Nothing is loaded from there before."
  }
}
