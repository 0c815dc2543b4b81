internal import CCmark
import Markup

/// Owns the libcmark tree of one text, and frees it. Nothing else in the program calls libcmark.
struct Tree: ~Copyable {
  private let root: OpaquePointer

  /// Parses CommonMark. libcmark accepts any bytes; NUL becomes U+FFFD.
  init?(_ text: ArraySlice<UInt8>) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Calls `visit` on entering and on leaving each node, parents before children. `visit` may change
  /// or move its node, but must not free it.
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

  /// The HTML of the tree in libcmark's safe mode, without raw HTML and addresses that run code.
  /// Characters that HTML forbids become U+FFFD.
  func html() -> [UInt8] {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
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

  /// The first line of a block, from 1 within the text. libcmark does not give the correct lines of
  /// inlines.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The last line of a block, from 1 within the text.
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// Calls `body` with the bytes of a text node, which are valid during the call only.
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

  /// The text of all nodes below, with a space for each line break.
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

  /// Whether it is alone in its paragraph.
  var isAlone: Bool {
    cmark_node_get_type(cmark_node_parent(pointer)) == CMARK_NODE_PARAGRAPH
      && cmark_node_previous(pointer) == nil && cmark_node_next(pointer) == nil
  }

  /// Whether it contains an image and nothing else.
  var holdsOnlyAnImage: Bool {
    guard let child = cmark_node_first_child(pointer) else { return false }
    return cmark_node_get_type(child) == CMARK_NODE_IMAGE && cmark_node_next(child) == nil
  }

  /// The paragraph, if it is directly in the document and this text begins a line of it; `nil` in
  /// lists and quotations.
  var paragraphOfItsLine: Node? {
    guard let paragraph = cmark_node_parent(pointer),
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_DOCUMENT
    else { return nil }
    let previous = cmark_node_previous(pointer)
    guard previous.map({ Node(pointer: $0).kind == .lineBreak }) ?? true else { return nil }
    return Node(pointer: paragraph)
  }

  /// Replaces some lines of a paragraph, counted from 0, by finished HTML; the text before and after
  /// them becomes separate paragraphs. If something extends from one line into the next, nothing
  /// happens. The node is freed.
  func replaceLines(by figures: [Int: HTML]) {
    var lines: [[OpaquePointer]] = [[]]
    var child = cmark_node_first_child(pointer)
    while let current = child {
      if Node(pointer: current).kind == .lineBreak {
        lines.append([])
      } else {
        lines[lines.count - 1].append(current)
      }
      child = cmark_node_next(current)
    }
    guard lines.count == lastLine - line + 1 else { return }
    var paragraph: OpaquePointer?
    for (index, inlines) in lines.enumerated() {
      if let html = figures[index] {
        guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
        else { return }
        cmark_node_set_on_enter(block, html.text)
        guard cmark_node_insert_before(pointer, block) == 1 else { return }
        paragraph = nil
        continue
      }
      if let paragraph {
        cmark_node_append_child(
          paragraph, cmark_node_new(CMARK_NODE_SOFTBREAK))
      } else {
        paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
        guard cmark_node_insert_before(pointer, paragraph) == 1 else { return }
      }
      for inline in inlines { cmark_node_append_child(paragraph, inline) }
    }
    cmark_node_free(pointer)
  }

  /// Replaces an image by finished HTML and frees it; if the image is a whole paragraph, that is
  /// replaced.
  /// - Parameter alone: the HTML for such an image.
  func replace(by html: HTML, alone: HTML) {
    let parent = cmark_node_parent(pointer)
    let isAlone = isAlone
    let kind = isAlone ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE
    guard let replaced = isAlone ? parent : pointer,
      let drawn = cmark_node_new(kind)
    else { return }
    cmark_node_set_on_enter(drawn, (isAlone ? alone : html).text)
    guard cmark_node_insert_before(replaced, drawn) == 1 else { return }
    cmark_node_free(replaced)
  }

  var headingLevel: Int {
    get { Int(cmark_node_get_heading_level(pointer)) }
    nonmutating set { cmark_node_set_heading_level(pointer, CInt(newValue)) }
  }

  /// Replaces the node by its children and frees it; it must not be used afterwards.
  func replaceByChildren() {
    while let child = cmark_node_first_child(pointer) {
      guard cmark_node_insert_before(pointer, child) == 1 else { return }
    }
    cmark_node_free(pointer)
  }
}
