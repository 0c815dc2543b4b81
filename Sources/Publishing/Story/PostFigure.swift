import Content
import Diagnostics
import Markdown
import Markup
import Phrases

extension Post {
  /// The post as a figure: a still, and one plain link that opens it where it is. Nothing is loaded
  /// from there.
  /// - Parameter still: the keeper's own picture of it; without one, the style sheet draws one.
  func html(still: HTML?, _ phrases: any Phrases) -> HTML {
    let picture: HTML =
      still.map { #"<span class="post-still">\#($0)</span>"# }
      ?? #"<span class="post-still post-drawn"></span>"#
    return """
      <figure class="post"><a href="\(url: percentEncoded(address))" target="_blank" \
      rel="noopener noreferrer">\(picture)\
      <span class="post-words"><b>\(title ?? phrases.watch(on: platform))</b> \
      <span lang="\(phrases.language)">\(phrases.onPlatform(platform, length: length))</span> \
      <small lang="\(phrases.language)">\(phrases.opensElsewhere(platform))</small></span></a></figure>

      """
  }
}

extension StoryResolver {
  /// The figure for an address with a line of its own; `nil` where it is no post.
  func figure(for address: LoneAddress) -> HTML? {
    Post(of: address.address)?.html(still: nil, phrases)
  }

  /// What becomes of a link to somewhere else: a figure where it is a post and has a paragraph of its
  /// own, else the link, without what follows readers around.
  func target(elsewhere link: Link, still: HTML?, title: String) -> Link.Target {
    let words = link.holdsImage ? title : link.words
    guard let post = Post(of: link.destination, words: words == link.destination ? "" : words)
    else { return .asWritten }
    guard link.isAlone else { return .address(percentEncoded(post.address)) }
    return .figure(post.html(still: still, phrases))
  }
}

extension ResolvedStory.Picture {
  /// The picture at the size of a still.
  func still(words: String, address: SiteAddress) -> HTML {
    shown?.html(words: words, isFirst: false, address: address, sizes: "8rem")
      ?? #"<img src="\#(url: percentEncoded(address.href(route)))" alt="\#(words)">"#
  }
}
