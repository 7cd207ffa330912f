import Conformance
import Markdown
import Testing

@Suite("GitHub Flavored Markdown specification")
struct GitHubConformanceTests {
  @Test("gives exactly the specification's HTML", arguments: try GitHubExample.all())
  func conforms(_ example: GitHubExample) {
    var syntax: Syntax = []
    if example.extensions.contains("table") { syntax.insert(.tables) }
    if example.extensions.contains("strikethrough") { syntax.insert(.strikethrough) }
    if example.extensions.contains("autolink") { syntax.insert(.autolinks) }
    let html = Document(parsing: example.markdown, syntax: syntax)
      .gitHubHTML(filtersTags: example.extensions.contains("tagfilter"))
    #expect(String(decoding: html, as: UTF8.self) == example.html, "example \(example.example)")
  }
}
