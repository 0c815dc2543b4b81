/// Crawlers that collect texts for language models, or read pages to answer with them, by the names
/// that their operators document for robots.txt.
///
/// Names that are only in other people's lists are left out: `anthropic-ai` and `Claude-Web` are no
/// longer documented, and for `Bytespider`, `cohere-ai`, `PanguBot` and `Timpibot` we found no page.
enum AICrawlers {
  static let names = [
    "AI2Bot",  // allenai.org/crawler
    "Amazonbot",  // developer.amazon.com/amazonbot
    "Applebot-Extended",  // support.apple.com/119829
    "CCBot",  // commoncrawl.org/ccbot
    "ClaudeBot", "Claude-SearchBot", "Claude-User",  // support.claude.com, article 8896518
    "Diffbot", "Diffbot-User",  // docs.diffbot.com/docs/does-crawl-respect-robotstxt
    "DuckAssistBot",  // duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
    "Google-CloudVertexBot", "Google-Extended",  // developers.google.com, "Google crawlers"
    "GPTBot", "ChatGPT-User", "OAI-SearchBot",  // developers.openai.com/api/docs/bots
    "ImagesiftBot",  // imagesift.com/about
    "FacebookBot", "Meta-ExternalAgent", "Meta-ExternalFetcher", "Meta-WebIndexer",
    // developers.facebook.com/docs/sharing/webmasters/web-crawlers
    "MistralAI-Index", "MistralAI-Training", "MistralAI-User",  // docs.mistral.ai/robots
    "omgili",  // webz.io/blog, "What is the Omgili bot"
    "PerplexityBot", "Perplexity-User",  // docs.perplexity.ai/guides/bots
    "PetalBot",  // aspiegel.com/petalbot
    "YouBot",  // about.you.com/youbot
  ]
}
