internal import CCmark
internal import CTrees
import Markup

/// The syntax tree of one text, owned: freed when it goes out of scope, by forgetting all that was
/// taken from its thread's memory; libcmark asks for it in hundreds of pieces. The only door to
/// libcmark.
struct Tree: ~Copyable {
  private let root: OpaquePointer

  /// Parses CommonMark; the tree must not leave the thread. libcmark accepts any bytes; NUL becomes U+FFFD.
  init?(_ text: ArraySlice<UInt8>) {
    begin_tree()
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, tree_memory())
    text.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else {
      end_tree()
      return nil
    }
    self.root = root
  }

  deinit { end_tree() }

  /// Calls `visit` with every node, parents before children, and with whether it is entered or
  /// left. The node under visit may be changed or moved, but not freed.
  func walk(_ visit: (Node, _ entering: Bool) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      visit(Node(pointer: node), event == CMARK_EVENT_ENTER)
    }
  }

  /// The tree as HTML in libcmark's safe mode: raw HTML and addresses that run code are left out.
  /// Characters that HTML forbids become U+FFFD.
  func html() -> [UInt8] {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    let length = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      var html: [UInt8] = []
      html.reserveCapacity(length)
      html.appendAllowed(UnsafeBufferPointer(start: start, count: length))
      return html
    }
  }
}

/// One node of a tree, valid while its tree lives.
struct Node {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case heading, htmlBlock, otherBlock, text, code, lineBreak, inlineHTML, link, image, other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_CODE_BLOCK: .otherBlock
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  /// The first line of a block, counted from 1 within the text; of no use for inlines.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The last line of a block, counted from 1 within the text; of no use for inlines.
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The bytes of a text, for the time of a call.
  func withLiteral(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    let length = strlen(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

  var destination: String {
    get { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    nonmutating set { cmark_node_set_url(pointer, newValue) }
  }

  /// The title of an image.
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }

  /// The text in all that it holds.
  var plainText: String {
    var text = ""
    var child = cmark_node_first_child(pointer)
    while let current = child {
      let node = Node(pointer: current)
      switch node.kind {
      case .text, .code: text += node.literal
      case .lineBreak: text += " "
      default: text += node.plainText
      }
      child = cmark_node_next(current)
    }
    return text
  }

  /// Puts finished HTML in the place of an image, or of the paragraph that holds nothing else; the
  /// node is freed.
  func replace(by html: HTML, alone: HTML) {
    let parent = cmark_node_parent(pointer)
    let isAlone =
      cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH
      && cmark_node_previous(pointer) == nil && cmark_node_next(pointer) == nil
    let kind = isAlone ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE
    guard let replaced = isAlone ? parent : pointer,
      let drawn = cmark_node_new_with_mem(kind, tree_memory())
    else { return }
    cmark_node_set_on_enter(drawn, (isAlone ? alone : html).text)
    guard cmark_node_insert_before(replaced, drawn) == 1 else { return }
    cmark_node_free(replaced)
  }

  var headingLevel: Int {
    get { Int(cmark_node_get_heading_level(pointer)) }
    nonmutating set { cmark_node_set_heading_level(pointer, CInt(newValue)) }
  }

  var hasChildren: Bool { cmark_node_first_child(pointer) != nil }

  /// Puts the children where the node stands and frees the node; nothing may use it afterwards.
  func replaceByChildren() {
    while let child = cmark_node_first_child(pointer) {
      guard cmark_node_insert_before(pointer, child) == 1 else { return }
    }
    cmark_node_free(pointer)
  }
}
