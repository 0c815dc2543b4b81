package import Markup

/// A story in CommonMark: its HTML, its first words, and everything in it that must be checked.
package struct Document: Sendable {
  /// The text, without front matter.
  package let source: ArraySlice<UInt8>
  /// The HTML in safe mode, with every link as written.
  package let html: HTML
  /// The first words without markup, cut at a word; empty for an empty story.
  package let excerpt: String
  /// Links and images in their order.
  package let links: [Link]
  /// The raw HTML that safe mode leaves out.
  package let rawHTML: [RawHTML]
  /// Comments that are never closed, in their order.
  package let openComments: [OpenComment]

  /// A piece of raw HTML that safe mode leaves out.
  package struct RawHTML: Sendable, Hashable {
    /// The line of the block that holds it, from 1 within the text.
    package let line: Int
    /// Its first line, as typed.
    package let text: String
    /// The last line that is left out with it, from 1 within the text; `nil` for inline HTML.
    package let lastLine: Int?
  }

  /// A `<!--` without its `-->`.
  package struct OpenComment: Sendable, Hashable {
    /// The line of the block that holds it, from 1 within the text.
    package let line: Int
    /// Whether its words are shown. Inside a paragraph it is ordinary text; at the beginning of one
    /// it hides everything after it.
    package let isShown: Bool
  }

  /// Parses and renders a text.
  /// - Parameter headingLevel: the highest level that a heading may have, since the page has a
  ///   first heading of its own; higher ones are lowered together. 1 leaves all headings as
  ///   written.
  package init(_ source: ArraySlice<UInt8>, headingLevel: Int = 1) {
    self.source = source
    guard let tree = Tree(source) else {
      html = HTML()
      excerpt = ""
      links = []
      rawHTML = []
      openComments = []
      return
    }
    var scan = DocumentScan()
    tree.walk { node, entering in scan.visit(node, entering: entering) }
    tree.lowerHeadings(from: scan.highestHeading, to: headingLevel)
    html = HTML(trusted: tree.html())
    excerpt = scan.excerpt
    links = scan.links
    rawHTML = scan.rawHTML
    openComments = scan.openComments
  }

  /// Renders the story again with other links and images.
  /// - Parameter resolve: decides what each link becomes.
  package func html(headingLevel: Int = 1, resolving resolve: (Link) -> Link.Target) -> HTML {
    guard let tree = Tree(source) else { return HTML() }
    var scan = DocumentScan()
    var dropped: [Node] = []
    var drawn: [(Node, HTML, alone: HTML)] = []
    tree.walk { node, entering in
      scan.visit(node, entering: entering)
      guard entering, node.kind == .link || node.kind == .image, let link = scan.links.last
      else { return }
      switch resolve(link) {
      case .asWritten: break
      case .address(let address): node.destination = address
      case .textOnly: dropped.append(node)
      case .picture(let html, let alone): drawn.append((node, html, alone: alone))
      }
    }
    tree.lowerHeadings(from: scan.highestHeading, to: headingLevel)
    for node in dropped { node.replaceByChildren() }
    for (node, html, alone) in drawn { node.replace(by: html, alone: alone) }
    return HTML(trusted: tree.html())
  }
}

/// A link or an image of a story.
package struct Link: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case link, image }

  package let kind: Kind
  /// The address as written.
  package let destination: String
  /// The first line of the block that holds it, from 1 within the text.
  package let line: Int
  /// The alternative text of an image; empty for a link.
  package var words = ""
  /// The title of an image; empty for an image without one, and for a link.
  package var title = ""

  /// What a link becomes when the story is published.
  package enum Target: Sendable {
    case asWritten
    case address(String)
    /// The words without a link.
    case textOnly
    /// Finished HTML instead of an image; `alone` if the image is the whole paragraph.
    case picture(HTML, alone: HTML)
  }
}

extension Tree {
  fileprivate func lowerHeadings(from highest: Int, to level: Int) {
    guard highest < level else { return }
    let shift = level - highest
    walk { node, entering in
      if entering, node.kind == .heading { node.headingLevel = min(6, node.headingLevel + shift) }
    }
  }
}
