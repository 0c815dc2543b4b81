import Content
import Diagnostics
import Markdown
import Markup
import Phrases

extension Post {
  /// The post as a figure: a still, and one plain link to it. Nothing is loaded from the other
  /// site.
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
  /// The figure for an address on a line of its own; `nil` if it is not a post.
  func figure(for address: LoneAddress) -> HTML? {
    Post(of: address.address)?.html(still: nil, phrases)
  }

  /// What becomes of an external link: a figure if it is a post and alone in its paragraph, else the
  /// link, without what tracks readers.
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
