/// The words beside a post or video that is somewhere else.
public protocol PostPhrases: Sendable {
  /// In place of a title: "Watch on TikTok".
  func watch(on platform: String) -> String
  /// "0:48, on TikTok"; the length as the keeper wrote it, `nil` if it is not known.
  func onPlatform(_ platform: String, length: String?) -> String
  func opensElsewhere(_ platform: String) -> String
}
