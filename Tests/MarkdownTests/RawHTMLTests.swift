import Markdown
import Markup
import Testing

@Suite struct `Raw HTML in a story` {
  private func found(_ text: String) -> [String] {
    Document(ArraySlice(text.utf8)).rawHTML.map { "\($0.line) \($0.text)" }
  }

  @Test func `blocks and inlines are found with their line and their first line`() {
    let text = """
      One <br> two </b>.

      <div class="x">
      left out
      </div>

      - item
      - <em>so</em>
      """
    #expect(
      found(text) == ["1 <br>", "1 </b>", "3 <div class=\"x\">", "8 <em>", "8 </em>"])
  }

  @Test(arguments: [
    "<script>\nx\n</script>", "<style>x</style>", "<?php x ?>", "<!DOCTYPE html>",
    "<![CDATA[x]]>", "<iframe src=x></iframe>",
  ])
  func `every kind of block is found`(text: String) {
    #expect(found(text) == ["1 \(text.prefix { $0 != "\n" })"])
  }

  @Test(arguments: [
    "<!-- a note -->", "a <!-- note --> b", "<!--\ntwo\n\nlines\n-->", "<!-- a -->\n<!-- b -->",
    "<!-- a --> <!-- b -->", "`<b>`", "    <b>", "a < b > c", "&lt;b&gt;", "\\<b>", "<!-- open",
    "<!-->", "<!--->",
  ])
  func `comments and what only looks like HTML are not`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(arguments: [
    ("<!-- open\n\nlost", "1 false"), ("a\n\n<!-- open", "3 false"),
    ("<!-- a --> <!-- b\nshown", "1 false"), ("> <!-- open\n\na", "1 false"),
    ("a <!-- open\n\nb -->", "1 true"), ("- a <!-- b <!-- c", "1 true"),
  ])
  func `a comment that is never closed is found, and whether its words are shown`(
    text: String, comment: String
  ) {
    let comments = Document(ArraySlice(text.utf8)).openComments
    #expect(comments.map { "\($0.line) \($0.isShown)" } == [comment])
  }

  @Test(arguments: [
    "<!-- a -->", "a <!-- b --> c", "`<!-- a`", "    <!-- a", "<!-->", "a < !-- b",
    "```\n<!-- a\n```",
  ])
  func `a comment that is closed, and code, are none`(text: String) {
    #expect(Document(ArraySlice(text.utf8)).openComments.isEmpty)
  }

  @Test func `the last line of a block is known`() {
    let lines = Document(ArraySlice("<div>\na\nb\n\nc <b>d</b>".utf8)).rawHTML.map(\.lastLine)
    #expect(lines == [3, nil, nil])
  }

  @Test(arguments: [
    "<!-- a --> the story", "<!-- a --> <b>bold</b>", "<!--\na\n--> the story",
    "<!-- a --> <!-- b --> the story", "<!-- a -->x<!-- b -->",
    "<!--> the story",
  ])
  func `words behind a comment are left out with it, so they are found`(text: String) {
    #expect(Document(ArraySlice(text.utf8)).html.text == "<!-- raw HTML omitted -->\n")
    #expect(found(text) == ["1 \(text.prefix { $0 != "\n" })"])
  }
}
