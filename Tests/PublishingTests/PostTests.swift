import TestSupport
import Testing

@testable import Publishing

@Suite("Posts and videos elsewhere")
struct PostTests {
  private func page(
    _ story: String, fields: String = "", pictures: [String: [UInt8]] = [:]
  ) async throws -> (html: String, problems: String) {
    let site = try await TinySite(
      """
      -- entries/a/index.md --
      ---
      title: Asked
      date: 2026-01-01
      \(fields)
      ---
      \(story)
      """, pictures: pictures
    ).built()
    return (
      String(decoding: site.bytes["entries/a/index.html"] ?? [], as: UTF8.self), site.problems
    )
  }

  @Test(
    "Addresses lose what follows readers around",
    arguments: [
      (
        "https://www.tiktok.com/@ada/video/123?is_from_webapp=1&sender_device=pc",
        "https://www.tiktok.com/@ada/video/123"
      ),
      ("http://vm.tiktok.com/ZMabc/?k=1", "https://vm.tiktok.com/ZMabc/"),
      (
        "https://www.instagram.com/reel/C0x/?igsh=MzRlODBiNWFlZA==",
        "https://www.instagram.com/reel/C0x/"
      ),
      (
        "https://www.instagram.com/p/C0x/?img_index=2&utm_source=x",
        "https://www.instagram.com/p/C0x/?img_index=2"
      ),
      ("https://youtu.be/dQw4w9WgXcQ?si=abc&t=42", "https://youtu.be/dQw4w9WgXcQ?t=42"),
      ("https://m.youtube.com/watch?v=abc&pp=x&feature=share", "https://m.youtube.com/watch?v=abc"),
      ("https://vimeo.com/76979871?share=copy#t=30", "https://vimeo.com/76979871#t=30"),
    ])
  func tracking(written: String, kept: String) throws {
    #expect(Post(of: written)?.address == kept)
  }

  @Test(
    "Profiles, other sites and addresses in disguise are no posts",
    arguments: [
      "https://www.tiktok.com/@ada", "https://www.instagram.com/ada/", "https://www.youtube.com/",
      "https://nottiktok.com/@a/video/1", "https://tiktok.com.evil.example/@a/video/1",
      "https://www.tiktok.com@evil.example/@a/video/1", "javascript://youtu.be/%0aalert(1)",
      "https://youtu.be:8080/abc", "https://example.org/video/1", "https://",
    ])
  func others(address: String) { #expect(Post(of: address) == nil) }

  @Test(
    "Title and length are as the keeper writes them",
    arguments: [
      ("The good biscuits, 0:48", "The good biscuits", "0:48"),
      ("The good biscuits (1:02:03)", "The good biscuits", "1:02:03"),
      ("0:48", nil, "0:48"), ("At 10:30 sharp", "At 10:30 sharp", nil),
      ("Nine – 0:09", "Nine", "0:09"), ("", nil, nil),
    ] as [(String, String?, String?)])
  func words(text: String, title: String?, length: String?) throws {
    let post = try #require(Post(of: "https://youtu.be/abc", words: text))
    #expect(post.title == title)
    #expect(post.length == length)
  }

  @Test("A line that is only an address is a figure, whatever is before and after it")
  func line() async throws {
    let (html, problems) = try await page(
      """
      Look:
      https://www.tiktok.com/@_ada_/video/1?x=1
      I *laughed*.

      https://example.org/

      - https://youtu.be/abc
      """)
    #expect(problems == "")
    #expect(
      html.contains(
        """
        <p>Look:</p>
        <figure class="post"><a href="https://www.tiktok.com/@_ada_/video/1" target="_blank" \
        rel="noopener noreferrer">
        """))
    #expect(html.contains("</a></figure>\n<p>I <em>laughed</em>.</p>"))
    #expect(html.contains("<p>https://example.org/</p>"))
    #expect(html.contains("<li>https://youtu.be/abc</li>"))
    #expect(html.split(separator: "<figure").count == 2)
    #expect(html.contains("<meta name=\"description\" content=\"Look: I laughed."))
  }

  @Test("A link with a paragraph of its own says what it is, and one in a sentence stays a link")
  func link() async throws {
    let (html, _) = try await page(
      """
      [Biscuits & <tins>, 0:48](https://youtu.be/abc?si=1)

      See [this](https://youtu.be/def?si=1) and <https://youtu.be/ghi>.
      """)
    #expect(html.contains("<b>Biscuits &amp;</b>"))
    #expect(html.contains(">0:48, on YouTube</span>"))
    #expect(html.contains("<a href=\"https://youtu.be/def\">this</a>"))
    #expect(html.split(separator: "<figure").count == 2)
  }

  @Test("A picture in the link is its still, with its title as words")
  func still() async throws {
    let (html, problems) = try await page(
      "[![Tins](tins.jpg \"Biscuits, 0:48\")](https://youtu.be/abc)",
      pictures: ["entries/a/tins.jpg": PhotoBytes.jpeg()])
    #expect(problems == "")
    #expect(
      html.contains(
        "<span class=\"post-still\"><img src=\"/entries/a/tins.jpg\" alt=\"Tins\"></span>"))
    #expect(html.contains("<b>Biscuits</b>"))
    #expect(!html.contains("post-drawn"))
  }

  @Test("`watch:` takes any address, and what comes after it as its words")
  func watch() async throws {
    let (html, problems) = try await page(
      "Story.", fields: "watch: https://www.example.org/clip?utm_source=a&id=7 The clip, 1:05")
    #expect(problems == "")
    #expect(html.contains("<a href=\"https://www.example.org/clip?id=7\" target=\"_blank\""))
    #expect(html.contains("<b>The clip</b>"))
    #expect(html.contains(">1:05, on example.org</span>"))
  }

  @Test(
    "What is no address is refused with its place",
    arguments: [
      "clip.mp4", "javascript:alert(1)", "https://user@tiktok.com/x", "https:///x", "tiktok",
    ])
  func refused(text: String) async throws {
    let (_, problems) = try await page("Story.", fields: "watch: \"\(text)\"")
    #expect(problems.contains("index.md:4:"))
    #expect(problems.contains("is not the address of a post elsewhere [bad-address]"))
  }

  @Test("Nothing on the page is loaded from the platform")
  func nothingLoaded() async throws {
    let (html, _) = try await page(
      "https://youtu.be/abc", fields: "watch: https://www.tiktok.com/@ada/video/1")
    for attribute in ["src=\"http", "srcset=\"http", "<iframe", "<script src=\"http", "preconnect"]
    {
      #expect(!html.contains(attribute))
    }
  }
}
