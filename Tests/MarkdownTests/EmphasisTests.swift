import Conformance
import Markdown
import Testing

@Suite("Emphasis beside Chinese, Japanese and Korean")
struct EmphasisTests {
  private static let syntax: Syntax = [.gitHub, .cjkEmphasis]

  private func html(_ text: String) -> String {
    Document(parsing: text).htmlString()
  }

  @Test("follows markdown-cjk-friendly", arguments: try CJKExample.all())
  func conforms(_ example: CJKExample) {
    let html = Document(parsing: example.markdown, syntax: Self.syntax).gitHubString
    #expect(html == example.html, "\(example.file) \(example.n)")
  }

  @Test func worksInEveryBlock() {
    let text = "彼は**「はい」**と"
    let wanted = "彼は<strong>「はい」</strong>と"
    for block in ["## \(text)", "- \(text)", "> \(text)", "| \(text) |\n| - |", "[\(text)](x)"] {
      #expect(html(block).contains(wanted), "\(block)")
    }
    #expect(html("a[^1]\n\n[^1]: \(text)").contains(wanted))
    #expect(html("`\(text)`").contains(text))
    #expect(html("```\n\(text)\n```").contains(text))
  }

  @Test func strikesOut() {
    #expect(html("彼は~~「いいえ」~~と") == "<p>彼は<del>「いいえ」</del>と</p>\n")
    #expect(html("a ~~~b~~~ c") == "<p>a ~~~b~~~ c</p>\n")
    #expect(html("**~~「あ」~~**い") == "<p><strong><del>「あ」</del></strong>い</p>\n")
  }

  @Test(
    "one tilde is text",
    arguments: [
      "9:30~11:30、13:00~16:30", "4/1~、6/1~", "~a~", "a ~b~ c", "「~あ~」", "~~a~b", "~a~~b~",
    ])
  func oneTilde(_ text: String) {
    for block in [text, "# \(text)", "- \(text)", "|\(text)|\n|-|\n", "a[^1]\n\n[^1]: \(text)"] {
      #expect(!html(block).contains("<del>") && html(block).contains(text), "\(block)")
    }
  }

  @Test func oneTildeStrikesInGitHubs() {
    let document = Document(parsing: "~a~ ~~b~~", syntax: .gitHub)
    #expect(document.gitHubString == "<p><del>a</del> <del>b</del></p>\n")
    #expect(html("~~a~b~~ ~c~") == "<p><del>a~b</del> ~c~</p>\n")
  }

  @Test func worksBesideRuby() {
    #expect(
      html("a**{漢字|かんじ}**b")
        == "<p>a<strong><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></strong>b</p>\n")
    #expect(html("**x。**{漢|かん}").hasPrefix("<p><strong>x。</strong><ruby>漢"))
  }

  @Test func leavesAddressesWhole() {
    #expect(html("https://a.example/あ**い**").contains("href=\"https://a.example/"))
    #expect(html("見る。www.a.example **「あ」**と").contains("<strong>「あ」</strong>"))
  }
}
