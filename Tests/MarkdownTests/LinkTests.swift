import Markdown
import Markup
import Testing

@Suite struct `Links of a story` {
  private func story(_ text: String) -> Document { Document(ArraySlice(text.utf8)) }

  private func links(_ text: String) -> [String] {
    story(text).links.map { "\($0.line) \($0.kind) \($0.destination)" }
  }

  @Test func `links and images are found in their order, with the line of their block`() {
    let text = """
      [one](/a) and ![two](b.jpg)

      # [three](#c)

      - item
      - <https://example.org> and [ref]

      > quoted
      > [late](x y) [four](<d e>)

      [ref]: ../e.md "title"
      """
    #expect(
      links(text) == [
        "1 link /a", "1 image b.jpg", "3 link #c", "6 link https://example.org", "6 link ../e.md",
        "8 link d e",
      ])
  }

  @Test func `a link with an image in it is both`() {
    #expect(links("[![alt](a.jpg)](/b)") == ["1 link /b", "1 image a.jpg"])
  }

  @Test(arguments: [
    "`[a](b)`", "    [a](b)", "```\n[a](b)\n```", "\\[a](b)", "<!-- [a](b) -->", "https://bare.org",
    "[a][nowhere]",
  ])
  func `what only looks like a link is none`(text: String) {
    #expect(links(text).isEmpty)
  }

  @Test func `an empty destination is found, and mail gets its scheme`() {
    #expect(links("[a]() <mara@example.org>") == ["1 link ", "1 link mailto:mara@example.org"])
  }

  @Test func `links and images are sent elsewhere, each by itself`() {
    let html = story("[a](x.md) ![b](y.jpg) [c](z)").html { link in
      switch link.destination {
      case "x.md": .address("/entries/x/")
      case "y.jpg": .address("/entries/a/y.jpg?a=1&b=2")
      default: .asWritten
      }
    }
    #expect(
      html.text == """
        <p><a href="/entries/x/">a</a> <img src="/entries/a/y.jpg?a=1&amp;b=2" alt="b" /> \
        <a href="z">c</a></p>

        """)
  }

  @Test(arguments: [
    ("[the *whole* `story`](x) ends", "<p>the <em>whole</em> <code>story</code> ends</p>\n"),
    ("![the desk](x)", "<p>the desk</p>\n"),
    ("[![the desk](y)](x)", "<p>the desk</p>\n"),
    ("![a [b](x) c](y)", "<p>a b c</p>\n"),
    ("[](x)", "<p></p>\n"),
    ("*[a](x)* [b](y)", "<p><em>a</em> b</p>\n"),
    ("# [a](x)", "<h1>a</h1>\n"),
  ])
  func `a link that leads nowhere keeps its words`(text: String, html: String) {
    #expect(story(text).html { _ in .textOnly }.text == html)
  }

  @Test func `only the link that is dropped is dropped`() {
    let html = story("[![alt](a.jpg)](/b)").html { $0.kind == .link ? .textOnly : .asWritten }
    #expect(html.text == "<p><img src=\"a.jpg\" alt=\"alt\" /></p>\n")
  }

  @Test func `an address that runs code is dropped wherever it came from`() {
    let html = story("[a](x)").html { _ in .address("javascript:alert(1)") }
    #expect(html.text == "<p><a href=\"\">a</a></p>\n")
  }

  @Test func `resolving asks for the links that the scan found`() {
    let story = story("[one](/a)\n\n![two](b.jpg)\n")
    var asked: [Link] = []
    _ = story.html { link in
      asked.append(link)
      return .asWritten
    }
    #expect(asked == story.links)
    #expect(asked.count == 2)
  }
}
