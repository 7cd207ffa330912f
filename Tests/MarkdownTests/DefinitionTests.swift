import Markdown
import Testing

@Suite("Definitions")
struct DefinitionTests {
  private func destinations(_ text: String) -> [String] {
    let document = Document(parsing: text)
    return document.links.map { document.string($0.destination) }
  }

  @Test(
    "stand directly below a footnote",
    arguments: [
      "[^1]: 注\n[a]: x.md", "[^1]: 注\n    続き\n[a]: x.md\n[b]: y.md", "[^1]: 注\n[a]: <x.md> \"題\"",
      "[^1]: 注\n\n    続き\n[a]: x.md '題'", "[^2]: 別\n[^1]: 注\n[a]: x.md (題)\n[^3]: 注",
    ])
  func belowNotes(_ definitions: String) {
    let text = "一[^1]二[a] [^2][^3]\n\n\(definitions)"
    #expect(destinations(text) == ["x.md"])
    #expect(!Document(parsing: text).plainText.contains("x.md"))
    #expect(destinations(":::note\n\(text)\n:::") == ["x.md"])
  }

  @Test(
    "are what they look like only where they are whole",
    arguments: ["[a]: x y", "[a] : x", "[a]", "[a]:", "[]: x", "[a\\]: x", "[a]: x \"題"])
  func otherLines(_ line: String) {
    let document = Document(parsing: "一[^1]\n\n[^1]: 注\n\(line)")
    #expect(document.htmlString().contains("<p>注\n["))
  }

  @Test(
    "stand directly below other blocks",
    arguments: [
      "- 一", "1. 一\n   - 二", "> 一", "|一|\n|-|\n|二|", ":::note\n一\n:::", "- 一\n- 二\n[b]: y.md",
    ])
  func belowBlocks(_ block: String) {
    let text = "[a]\n\n\(block)\n[a]: x.md"
    #expect(destinations(text) == ["x.md"])
    #expect(!Document(parsing: text).plainText.contains("x.md"))
  }

  @Test func areTextInTheMidstOfParagraphsAndNotes() {
    #expect(destinations("[a]\n\n一\n[a]: x.md") == [])
    #expect(destinations("[a]\n\n- 一\n  [a]: x.md") == [])
    #expect(destinations("[a]\n\n|一|\n|-|\n[a]: x|") == [])
    #expect(destinations("一[^1][a]\n\n[^1]: 注\n    [a]: x.md") == [])
  }

  @Test(
    "with the same target may stand twice",
    arguments: [
      ("[a]: x\n[A]: x", 0), ("[a]: x\n[a]: y", 1), ("[a]: x 't'\n[a]: x 't'", 0),
      ("[a]: x 't'\n[a]: x 'u'", 1), ("[a]: x\n[a]: x\n[a]: y", 1), ("[a]: x\n\n> [a]: <x>", 0),
    ])
  func twice(_ text: String, _ faults: Int) {
    #expect(Document(parsing: text).faults.count == faults)
  }
}
