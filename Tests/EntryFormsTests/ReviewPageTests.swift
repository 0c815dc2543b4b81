import Calendar
import Content
import EntryForms
import Server
import TestSupport
import Testing
import ThousandKit

struct ReviewPageTests {
  @Test func `What a publish would change is shown with a yes to just that`() async throws {
    let folder = try TemporaryFolder()
    try TinySite("-- journal.md --\n---\ntitle: Noes\nkeeper: Ada\n---").write(to: folder)
    let forms = EntryFormPages(
      "\(folder.path)/content", rules: .publishing,
      review: { ShownReview(words: "New (1) <b>", mark: "abc") }, approve: { $0 == "abc" }
    ) { _ in Day(number: 20_000) }
    func visit(_ fields: [String: String]? = nil) async -> Response {
      await forms.response(to: Visit(path: "review", fields: fields, token: "secret", base: "/"))
    }
    let shown = await visit()
    #expect(shown.text.contains("<pre>New (1) &lt;b&gt;</pre>"))
    #expect(shown.text.contains(#"<input type="hidden" name="mark" value="abc">"#))
    #expect(shown.text.contains(#"name="token" value="secret""#))
    let approved = await visit(["mark": "abc"])
    #expect(approved.text.contains("Approved:") && !approved.text.contains("<form"))
    let stale = await visit(["mark": "abd"])
    #expect(stale.status == .notTaken)
    #expect(stale.text.contains("has changed since you looked") && stale.text.contains("<form"))
  }
}
