import Testing

@testable import Publishing

@Suite("Addresses and the files behind them")
struct RouteTests {
  @Test("a folder's file is its index, a name with an ending is its own")
  func files() {
    #expect(Route.home.file == "index.html")
    #expect(Route.entry("desk").file == "entries/desk/index.html")
    #expect(Route.notFound.file == "404.html")
  }

  @Test(
    "an alias is a folder, or a file where its last part has an ending",
    arguments: [
      ("/old/", "old/index.html"), ("/old", "old/index.html"), ("/a/b.html", "a/b.html"),
      ("/2019.10/post", "2019.10/post/index.html"), ("/v1.0/", "v1.0/index.html"),
    ])
  func aliases(address: String, file: String) {
    #expect(Route.alias(address).file == file)
  }

  @Test(
    "every link begins with the path of the public address",
    arguments: [
      (nil, "/", nil), ("https://kim.example", "/", "https://kim.example/log/"),
      ("https://kim.example/a/b", "/a/b/", "https://kim.example/a/b/log/"),
      ("http://localhost:8080/x", "/x/", "http://localhost:8080/x/log/"),
    ] as [(String?, String, String?)])
  func base(url: String?, base: String, absolute: String?) {
    let address = SiteAddress(url: url)
    #expect(address.base == base)
    #expect(address.href(.log) == base + "log/")
    #expect(address.absolute(.log) == absolute)
  }

  @Test("a fingerprint is ten digits that every byte changes")
  func fingerprints() {
    let all = ["", "a", "b", "ab", "ba", "a\n"].map { fingerprint(Array($0.utf8)) }
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.count == 10 && $0.allSatisfy(\.isHexDigit) })
    #expect(fingerprint([]) == "cbf29ce484")
  }
}
