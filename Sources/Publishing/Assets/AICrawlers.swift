/// Crawlers that collect texts for language models, or read pages to answer with them, by the names
/// that their operators give for robots.txt.
enum AICrawlers {
  static let names = [
    "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot",
    "ChatGPT-User",
    "Claude-SearchBot", "Claude-User", "Claude-Web", "ClaudeBot", "cohere-ai",
    "cohere-training-data-crawler", "Diffbot", "DuckAssistBot", "FacebookBot",
    "Google-CloudVertexBot",
    "Google-Extended", "GPTBot", "ImagesiftBot", "Meta-ExternalAgent", "Meta-ExternalFetcher",
    "MistralAI-User", "OAI-SearchBot", "omgili", "omgilibot", "PanguBot", "Perplexity-User",
    "PerplexityBot", "PetalBot", "Timpibot", "Webzio-Extended", "YouBot",
  ]
}
