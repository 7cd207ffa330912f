import Diagnostics
import Testing
import YAML

/// What is larger than Sasshi takes is refused before it costs anything.
@Suite struct YAMLBoundsTests {
  private func problem(_ text: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml")
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (
        String(repeating: "x", count: 1_100_000), "This YAML text is larger than 1 MB.",
        "このYAMLは1MBを超えています。"
      ),
      (
        "title: " + String(repeating: "長", count: 60_000), "This value is longer than 30 KB.",
        "この値は30KBを超えています。"
      ),
      (
        (0..<20_000).map { "key\($0): x\n" }.joined(),
        "There are more than 2000 keys or values in one place here.",
        "1か所に、項目や値が2000個を超えて並んでいます。"
      ),
      (
        "alias:\n" + (0..<50_000).map { "- a\($0)\n" }.joined(),
        "There are more than 2000 keys or values in one place here.",
        "1か所に、項目や値が2000個を超えて並んでいます。"
      ),
      (
        String(repeating: "[", count: 500_000), "Values are nested more than 64 levels deep.",
        "入れ子が64段を超えています。"
      ),
    ])
  func `a text without bounds is refused`(text: String, english: String, japanese: String) {
    let clock = ContinuousClock()
    var found: Diagnostic?
    let time = clock.measure { found = problem(text) }
    #expect(found?.message == Wording(english: english, japanese: japanese))
    #expect(time < .seconds(10))
  }

  @Test(arguments: [
    String(repeating: "a：1\n", count: 150_000),
    "a: b" + String(repeating: "\u{2028}", count: 300_000),
    String(repeating: "a: b\n", count: 200_000), String(repeating: "a: b #1\n", count: 100_000),
    "a: {" + String(repeating: "[#1 ", count: 200_000),
    String(repeating: "- [a] b\n", count: 100_000),
    "a: " + String(repeating: "'", count: 900_001), String(repeating: "\t- \"", count: 200_000),
  ])
  func `slips without end cost no more than a look`(text: String) {
    let time = ContinuousClock().measure {
      var said = 0
      do throws(Diagnostic) {
        let node = try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml")
        said = node.map { MappingReader($0).finish().count } ?? 0
      } catch {
        said = 1
      }
      #expect((1...200).contains(said))
    }
    // Many times what the program takes that ships, since tests are built without optimisation.
    #expect(time < .seconds(20))
  }

  @Test func `of many unknown keys the first are named, and how many more there are`() throws {
    let text = (0..<1_000).map { "key\($0): x\n" }.joined()
    let reader = MappingReader(
      try #require(try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml")))
    let diagnostics = reader.finish()
    #expect(diagnostics.count == 21)
    #expect(
      diagnostics.last?.text(in: .english)
        == "a.yaml:21:1: error: 980 more keys are not known. [unknown-key]")
    #expect(
      diagnostics.last?.text(in: .japanese)
        == "a.yaml:21:1: エラー: ほかにも、知らない項目が980個あります。 [unknown-key]")
  }
}
